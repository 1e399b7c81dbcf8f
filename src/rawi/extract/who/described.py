"""Who is only described: the forces, WHICH ARE A COALITION that enjoys AMERICAN support, took the town; and whose
uniform the described wear."""

from rawi.annotate.heads import AGAINST
from rawi.annotate.mentions import ACTOR, Cue, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.backing import GUARDS
from rawi.lexicon.words import NOUN
from rawi.resolve.passing import in_passing, is_which
from rawi.text.tokens import MARK

_BODIES = frozenset(("force", "group"))
_SUPPORT, _DEPLOYS = "support", "deploy"
_FIGHTS, _WHOM = frozenset(("haraba_war", "qatala_qital")), frozenset(("b1", "b2"))
_OBJECTS = frozenset(("b2", "obj"))
_WHO, _POSITIONS = "relative", frozenset(("statement", "talks"))  # a function, types
_HIM = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # him, her, them
_BRANCH, _UNIFORM = "branch", "uniform"  # categories of cues
_SAME_CLAUSE, _CLOSING = "v0c0", ")"  # between two words
_HERS = "fs"  # of a verb: she, it, or many that are no men


def is_apposition(layout: Layout, phrase: Phrase) -> bool:
    """X, WHICH IS A COALITION, took it: X again, and nobody else; X, THE MILITARY WING OF Y, took it; men in THE
    UNIFORM OF Y."""
    if is_of_branch(layout, phrase) or _is_worn(layout, phrase):
        return True
    return phrase.head in _BODIES and not phrase.names and is_which(layout.annotation, phrase.first - 1)


def _is_worn(layout: Layout, phrase: Phrase) -> bool:
    return any(cue.category == _UNIFORM for cue in layout.cues_before(phrase.first))


def is_of_branch(layout: Layout, phrase: Phrase) -> bool:
    """Whose branch a party named right before is, and where: X, THE SYRIAN BRANCH OF Y; X (THE ARM of Y IN Z)."""
    cues = (cue for cue in layout.cues[phrase.sentence] if cue.category == _BRANCH and cue.first <= phrase.first)
    branch = next((cue for cue in cues if _is_behind_party(layout, cue)), None)
    if branch is None or layout.between(branch.first, phrase.first)[:4] != _SAME_CLAUSE:
        return False
    if any(layout.text.tokens[at].raw == _CLOSING for at in range(branch.last, phrase.first)):
        return False
    set_off = layout.text.tokens[branch.first - 1].kind == MARK
    return set_off or phrase.kind == ACTOR


def _is_behind_party(layout: Layout, branch: Cue) -> bool:
    """A party is named right before, set off by a mark or by its name alone."""
    set_off = branch.first > 0 and layout.text.tokens[branch.first - 1].kind == MARK
    parties = (party for party in layout.whos[layout.text.sentence_of[branch.first]] if set_off or party.names)
    return any(party.last == branch.first - set_off for party in parties)


def is_describer(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """X, WHOM Y CALLS terrorists, WHOM Y LEADS, was killed in a raid: Y is told of only to say who X is."""
    at = phrase.first - 1
    if at < 1 or at == trigger.first or layout.words[at - 1].function != _WHO:
        return False
    word = layout.words[at]
    types = {sense.type for hit in word.groups.get("event", ()) for sense in hit.form.entry.sense}
    him = all(hit.suffix for hit in word.hits[:1]) if layout.is_verb(at) else word.looks_like_verb()
    named = any(party.last == at - 1 for party in layout.whos[phrase.sentence])
    carries_out = "host" in word.groups  # the raid WHICH X CARRIED OUT
    return named and him and not carries_out and types <= _POSITIONS and word.key.endswith(_HIM)


def taker_of_fighter(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE POLICE arrested a man WHO FOUGHT beside X: the clause tells whom they took, and he did not fight them."""
    node = tree.trigger(trigger)
    if node is None or node.label not in RELATIVE or node.kind != "verb" or trigger.hits[0].suffix:
        return None
    man = node.up if trigger.hits[0].form.entry.id in _FIGHTS else None
    taken = man is not None and man.label in _OBJECTS and man.up is not None and man.up.kind == "verb"
    if man is None or man.up is None or not taken or phrase_of(node, _WHOM, ACTOR) is not None:
        return None
    return phrase_of(man.up, SUBJECT, ACTOR)


def is_support_in_passing(layout: Layout, trigger: Trigger) -> bool:
    """X, which enjoys American SUPPORT, took it: nobody gave any in this report. X took it UNDER THE PROTECTION of Y: Y
    backed it, and nobody was sent to protect the town."""
    here = (cue for cue in layout.cues[trigger.sentence] if cue.first <= trigger.first < cue.last)
    if trigger.options[0][1].type == _DEPLOYS and any(getattr(cue.entry, "id", "") == GUARDS for cue in here):
        return True
    if trigger.options[0][1].type != _SUPPORT or not any(hit.form.pos == NOUN for hit in trigger.hits):
        return False
    return in_passing(layout.annotation, trigger.first)


def is_of_foes(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE OPPONENTS of the groups THAT HOLD the town, in Arabic with a verb that fits the groups alone: neither the
    opponents hold it nor anybody else who is told of."""
    node = tree.trigger(trigger)
    if node is None or node.label not in RELATIVE or node.up is None or node.up.phrase is None:
        return False
    foes, verb = node.up.phrase, layout.words[node.first]
    against = foes.last > foes.first + 1 and not AGAINST.isdisjoint(layout.words[foes.first].ids["role"])
    return against and bool(verb.hits) and verb.hits[0].form.agreement == _HERS
