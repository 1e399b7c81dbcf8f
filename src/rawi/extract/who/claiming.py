"""Who says of a deed that it was his, or is said so: X CLAIMED RESPONSIBILITY FOR it, X's RESPONSIBILITY FOR it."""

from collections.abc import Iterator, Sequence

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.drafts import Draft
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.said.voices import Attribution
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.accusing import accused_of
from rawi.lexicon.words import Hit
from rawi.text.tokens import MARK

_CLAIMS = "tabanna"  # the verb's entry
_RESPONSIBILITY = "masuliya"  # the noun's entry
_BLAMES = frozenset(("hammala", "hammala_ms", "alqa"))  # held others responsible, laid the blame on them
_FOR = frozenset(("an", "gen"))
_OWNER = frozenset(("gen",))
_DEEDS = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical", "killing", "abduct"))
_NEGATION, _PRONOMINAL = "negation", "pronominal"
_TELLS = frozenset(("announce", "confirm"))  # classes of words of speech; to claim is one
_BACK = 2  # sentences in which the deed that is claimed was told
_ANY_DEED = frozenset(("hajama", "amaliyya"))  # entries
_BY = frozenset(("by",))
_AFTER = "temporal_after"  # a category of cues


def claimer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose responsibility for it is told; nobody's where it is told that nobody claims it."""
    node = tree.trigger(trigger)
    word = node.up if node is not None and node.label in _FOR else None
    if word is None or trigger.options[0][1].type not in _DEEDS or not _is_responsibility(layout, word):
        return None
    owner = phrase_of(word, _OWNER, ACTOR)
    if owner is not None:
        return owner
    verb = word.up if word.label in AS_OBJECT else None
    if verb is None or verb.kind != "verb" or (verb.first and layout.words[verb.first - 1].function == _NEGATION):
        return None
    blames = any(getattr(hit.form.entry, "id", "") in _BLAMES for hit in layout.words[verb.first].hits)
    return phrase_of(verb, SUBJECT, ACTOR) if not blames else None


def is_claimed_by_nobody(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """NO PARTY CLAIMED it, announced its responsibility for it: nobody is told to have done it."""
    node = tree.trigger(trigger)
    owned = node.up if node is not None and node.label in _FOR and node.up is not None else node
    word = owned if owned is not None and _is_responsibility(layout, owned) else node
    verb = word.up if word is not None and word.label in AS_OBJECT else None
    if verb is None or verb.first == 0 or trigger.options[0][1].type not in _DEEDS or _is_done_by_known(tree, trigger):
        return False
    return layout.words[verb.first - 1].function == _NEGATION and bool(_telling(layout, verb.first))


def _is_responsibility(layout: Layout, node: Node) -> bool:
    return any(hit.form.entry.id == _RESPONSIBILITY for hit in layout.words[node.first].groups.get("host", ()))


def claimed_after(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Ten died in an explosion, AND X CLAIMED THE EXPLOSION, responsibility FOR IT: a later clause says who did it."""
    if trigger.options[0][1].type not in _DEEDS or _is_done_by_known(tree, trigger):
        return None
    if accused_of(layout, trigger) is not None:
        return None
    claims = (claim for claim in _claims(layout, tree, trigger.sentence) if claim[0].first >= trigger.last)
    told = (party for party, deed in claims if deed is None or _means(deed, trigger))
    return next((party for party in told if not _describes_another(layout, tree, trigger, party)), None)


def is_claimed_again(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Ten died in an explosion, and X claimed THE ATTACK: the explosion, told before, with nothing said of it here."""
    claims = _claims(layout, tree, trigger.sentence)
    party = next((one for one, deed in claims if deed is not None and deed.first == trigger.first), None)
    node = tree.trigger(trigger)
    if party is None or (node is not None and any(child.phrase is not None for child in node.below)):
        return False
    before = (other for other in layout.triggers[trigger.sentence] if other.last <= party.first)
    return node is not None and any(claimed_after(layout, tree, other) is party for other in before)


def _describes_another(layout: Layout, tree: Tree, trigger: Trigger, party: Phrase) -> bool:
    """A raid on X, after an attack in Z THAT Y CLAIMED: the clause describes the noun that it stands behind."""
    node = tree.phrase(party)
    verb = node.up if node is not None else None
    if verb is None or verb.label in RELATIVE:
        return verb is not None and tree.trigger(trigger) not in verb.lineage()
    if layout.words[verb.first].conjunction or layout.text.tokens[verb.first - 1].kind == MARK:
        return False
    after = {cue.last for cue in layout.cues[trigger.sentence] if cue.category == _AFTER}
    between = (o for o in layout.triggers[trigger.sentence] if trigger.last <= o.first < verb.first)
    return any(o.first in after and o.options[0][1].type in _DEEDS for o in between)


def claimed_later(
    layout: Layout, tree: Tree, drafts: Sequence[Draft], attributions: Sequence[Attribution]
) -> Iterator[Draft]:
    """Ten died in an explosion. X CLAIMED THE ATTACK: what was told, once more, as X's deed and on his word."""
    told = {draft.trigger.first for draft in drafts}
    behind = (draft.trigger.sentence + n for draft in drafts if draft.type in _DEEDS for n in range(1, _BACK + 1))
    for number in sorted({one for one in behind if one < len(layout.text.sentences)}):
        tree.read(number)
        for party, deed in _claims(layout, tree, number):
            node = tree.phrase(party)
            earlier = _claimed(drafts, party, deed, number)
            if node is None or node.up is None or earlier is None or (deed is not None and deed.first in told):
                continue
            at = deed.first if deed is not None else node.up.first
            trigger = Trigger(at, at + 1, earlier.trigger.hits, earlier.trigger.options, number)
            draft = earlier.like(trigger, earlier.type, earlier.hit, earlier.sense)
            draft.actor, draft.disowned, draft.again = party, False, True
            draft.attribution = next((said for said in attributions if said.at == node.up.first), None)
            yield draft


def _claimed(drafts: Sequence[Draft], party: Phrase, deed: Trigger | None, number: int) -> Draft | None:
    """The last deed told before by nobody's name, which may be the one that a party claims."""
    for draft in reversed(drafts):
        near = number - _BACK <= draft.trigger.sentence < number
        if near and draft.type in _DEEDS and not draft.denied and (deed is None or _means(deed, draft.trigger)):
            known = draft.actor is not None and draft.actor.entity.actor is not None
            return None if known and draft.actor is not party else draft
    return None


def _claims(layout: Layout, tree: Tree, sentence: int) -> Iterator[tuple[Phrase, Trigger | None]]:
    """Each party that claims a deed told of with its article, and the word for it; none where a pronoun means it."""
    if "speech" not in layout.groups[sentence]:
        return
    for phrase in layout.whos[sentence]:
        node = tree.phrase(phrase)
        verb = node.up if node is not None and node.label in SUBJECT else None
        if verb is None or verb.kind != "verb" or phrase.kind != ACTOR or not _tells(layout, verb.first):
            continue
        if any(hit.suffix for hit in _telling(layout, verb.first) if hit.form.entry.id == _CLAIMS):
            yield phrase, None  # X CLAIMED IT
        for child in verb.below:
            word = child if child.label in AS_OBJECT and child.kind == "event" else None
            if word is not None and _is_responsibility(layout, word):
                told = [below for below in word.below if below.label in _FOR]
                if not told and word.last < len(layout.words) and layout.words[word.last].function == _PRONOMINAL:
                    yield phrase, None
                word = told[0] if told else None
            deed = layout.trigger_at(word) if word is not None else None
            if deed is not None and layout.words[deed.first].article:
                yield phrase, deed


def _tells(layout: Layout, at: int) -> bool:
    """A verb of telling or claiming in the past, that nothing negates."""
    told = any(hit.form.tense == "past" for hit in _telling(layout, at))
    return told and not (at and layout.words[at - 1].function == _NEGATION)


def _telling(layout: Layout, at: int) -> list[Hit]:
    """What a word is of telling or claiming."""
    return [hit for hit in layout.words[at].groups.get("speech", ()) if hit.form.entry.class_ in _TELLS]


def _means(deed: Trigger, trigger: Trigger) -> bool:
    """THE ATTACK, THE OPERATION may be any deed; THE EXPLOSION is one of its type."""
    any_deed = any(hit.form.entry.id in _ANY_DEED for hit in deed.hits)
    return any_deed or deed.options[0][1].type == trigger.options[0][1].type


def _is_done_by_known(tree: Tree, trigger: Trigger) -> bool:
    """The army SHELLED, the shelling BY the army: a party of the tables hangs on it as who did it."""
    node = tree.trigger(trigger)
    roles = trigger.options[0][1].roles
    doers = frozenset(label for label, role in (("b1", "subject"), ("gen", "genitive")) if roles.get(role) == "actor")
    told = phrase_of(node, doers | _BY, ACTOR) if node is not None else None
    return told is not None and told.entity.actor is not None
