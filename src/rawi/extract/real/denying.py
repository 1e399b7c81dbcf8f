"""What a denial denies, and where it ends."""

from rawi.annotate.mentions import ACTOR, Cue, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of, is_governed
from rawi.extract.real.unaware import denied_knowledge
from rawi.extract.said.speakers import speaker_from
from rawi.extract.said.voices import Attribution, may_speak
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN, PARTICIPLE
from rawi.model import DEATHS
from rawi.text.tokens import COMMAS

REJECTED = "rejected"
CHARGES = ("accuse", "claim")
_STATED = (*CHARGES, "say")  # STATEMENTS too are rejected
_TELLING = frozenset(("say", "confirm", "announce", "report", "accuse", "continue"))
_NOUN, _REFUSES, _SAME_CLAUSE = "noun", "rafada", "v0c0b0"
_WHOSE = frozenset(("gen", "by"))  # labels
_OF_CHARGES = frozenset(("an", "bi", "gen"))
_OF_CLAIMS = _OF_CHARGES | {"that", "thathe"}  # the claims of X THAT HE took it
_OF_WHAT = frozenset(("an", "bi", "that", "thathe"))
_WHAT = "\u0645\u0627"
_OF_REPORTS = frozenset(("an", "bi"))
_DENIED = AS_OBJECT | {"that", "an"}  # denying THAT, denying the reports OF it
_DENIED_BY_NOUN = _DENIED | {"li"}  # a DENIAL BY X OF the retreat
_SAYS_SO = ("none", "actual")  # the effects of words for the link to what happened, or that it did
_TRIES = "attempted"  # such an effect
_CONTRAST, _WITH, _STATEMENT = "contrast", "maa", "statement"
_ADJECTIVES = 2
_IN, _AFTER_THAT = "fi", "link"  # labels
_DEAL, _TO = "agreement", "ila"  # a label, a type, a preposition
_THAT_WERE, _PEOPLE, _USES = ["complementiser", "particle"], "civilians", "istakhdama"
_BY, _LINK, _EVENT = "min", "bi", "event"


def denial_of(tree: Tree, layout: Layout, trigger: Trigger, denials: list[Attribution]) -> Attribution | None:
    """The denial whose very object the trigger is: AND DENIED the capture of the town, DENYING THAT they left.

    Or by a word that only says so: denied ITS RESPONSIBILITY FOR the attack, denied THAT ANY losses OCCURRED.
    """
    node = tree.trigger(trigger)
    if node is None or not denials:
        return None
    steps = (node, _said_so(layout, node), _tried(layout, node), _reported(layout, node), reached(layout, node))
    told = next((a for a in denials for step in steps if _is_object(layout, step, a)), None)
    rules = (_is_spread, _is_linked, _is_what_was_said)
    return told or next((a for a in denials if any(rule(layout, node, a) for rule in rules)), None)


def _is_what_was_said(layout: Layout, node: Node, denial: Attribution) -> bool:
    """Denied WHAT X SAID of a retreat, what had been published to the effect that they retreated; DENYING what was."""
    verb = node.up
    if verb is None or verb.kind != "verb" or verb.label != "xcomp" or verb.up is None:
        return False
    denied = verb.up.first == denial.at or denial.at == verb.first - 2
    return denied and layout.words[verb.first - 1].stem == _WHAT and node.label in _OF_WHAT


def _is_linked(layout: Layout, node: Node, denial: Attribution) -> bool:
    """Denied ANY LINK TO it: what hangs by TO on the verb itself, which denies no other happening."""
    verb = node.up
    if verb is None or verb.first != denial.at or node.label != _LINK or verb.kind != "verb":
        return False
    return not any(child.kind == _EVENT and child.label in _DENIED and child.first < node.first for child in verb.below)


def _is_spread(layout: Layout, node: Node, denial: Attribution) -> bool:
    """Denied REPORTS THAT SPEAK OF it, reports THAT SITES SPREAD of it: the verb describes what is denied."""
    verb = node.up
    if verb is None or verb.kind != "verb" or node.label not in _OF_REPORTS or verb.first <= denial.at:
        return False
    if layout.words[verb.first].conjunction:
        return False
    reports = [at for at in range(verb.first - _ADJECTIVES, verb.first) if "hearsay" in layout.words[at].groups]
    return bool(reports) and layout.between(denial.at + 1, verb.first)[:4] == _SAME_CLAUSE[:4]  # WHICH breaks it


def _is_object(layout: Layout, node: Node, denial: Attribution) -> bool:
    """What hangs on the word that denies is what it denies."""
    above = resumed_by(layout, node)
    if above is None or above.first != denial.at:
        return False
    if denial.form == REJECTED:
        return node.label in _OF_CHARGES
    return node.label in (_DENIED_BY_NOUN if denial.form == _NOUN else _DENIED)


def reached(layout: Layout, node: Node) -> Node:
    """The word for REACHING an agreement; else the agreement's own node."""
    above, deal = node.up, layout.trigger_at(node)
    if above is None or node.label != _TO or deal is None or deal.options[0][1].type != _DEAL:
        return node
    told = layout.trigger_at(above)
    return above if told is not None and told.options[0][1].type == _DEAL else node


def resumed_by(layout: Layout, node: Node) -> Node | None:
    """The verb that a noun hangs on; of X, WHO TALKS TO Y, the reaching of a deal DENIED the verb before the clause,
    which the second comma shuts off; so did X, WHO FIGHTS Y, where the verb has its object before."""
    verb = node.up
    if verb is None or verb.label not in RELATIVE or node.kind == "verb":
        return verb
    described = verb.up
    if node.label == "b2" and described is not None and described.label in SUBJECT:
        return described.up
    if not _is_behind_comma(layout, node.first):
        return verb
    apart = described is not None and _is_behind_comma(layout, described.last + 1)
    return described.up if apart and described is not None and described.label in SUBJECT else verb


def _said_so(layout: Layout, node: Node) -> Node:
    """The word above a happening that only says that it was, or was somebody's; else its own node."""
    host = host_of(layout, node.up, ("event", "noun"))
    if node.up is None or host is None or host.effect not in _SAYS_SO:
        return node
    return node.up if is_governed(layout, node, host) else node


def _tried(layout: Layout, node: Node) -> Node:
    """ANY ATTEMPT BY X to advance, THE EXISTENCE OF ANY; else its own node."""
    host = host_of(layout, node.up, ("event", "noun"))
    tries = host is not None and host.effect == _TRIES and is_governed(layout, node, host)
    return _said_so(layout, node.up) if node.up is not None and tries else node


def _reported(layout: Layout, node: Node) -> Node:
    """The ALLEGATIONS, the reports of a happening; else its own node."""
    if node.up is None or node.up.kind == "verb" or node.label not in _OF_CLAIMS:
        return node
    hit = layout.words[node.up.first].first("speech")
    return node.up if hit is not None and hit.form.pos == NOUN and hit.form.entry.class_ in _STATED else node


def rejecter(layout: Layout, cue: Cue) -> Phrase | None:
    """X REJECTED the accusations: who speaks against charges that a verb of refusing has as its object."""
    if cue.category not in _STATED or cue.hit is None or cue.hit.form.pos != NOUN:
        return None
    first = layout.text.sentences[layout.text.sentence_of[cue.first]][0]
    verb = next((at for at in range(cue.first - 1, first - 1, -1) if layout.is_verb(at)), None)
    if verb is None or layout.between(verb + 1, cue.first) != _SAME_CLAUSE:
        return None
    if all(hit.form.entry.id != _REFUSES for hit in layout.words[verb].groups.get("host", ())):
        return None
    subject = layout.subjects[cue.first]
    return subject if subject is not None and may_speak(subject) else None


def refuser(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X REJECTED THE STATEMENTS OF Y that it took the town: who rejects them has not taken it; charges would be of X's
    deeds."""
    node = tree.trigger(trigger)
    told = _reported(layout, node) if node is not None else None
    if (
        told is None
        or told is node
        or told.up is None
        or _charges(layout, told)
        or not layout.is_host(told.up, frozenset((_REFUSES,)))
    ):
        return None
    return phrase_of(told.up, SUBJECT, ACTOR)


def _charges(layout: Layout, node: Node) -> bool:
    return any(hit.form.entry.class_ == CHARGES[0] for hit in layout.words[node.first].groups.get("speech", ()))


def ends_denial(tree: Tree, layout: Layout, trigger: Trigger, denial: int) -> bool:
    """X denied the one thing, ALTHOUGH it had owned up to the other; denied it, ACCUSING Y OF the other; denied being a
    party to a deal OF which it was the aim; denied to have KNOWN OF it; denied it, CONFIRMING the other.

    ``denial`` is the token of the word that denies.
    """
    if any(_concedes(layout, at) for at in range(denial + 1, trigger.first)) or denied_knowledge(layout, trigger):
        return True
    if _is_owned(layout, trigger) or _says_besides(layout, denial, trigger):
        return True
    node = tree.trigger(trigger)
    if node is not None and node.up is not None and _is_occasion(layout, node, node.up, denial):
        return True
    while node is not None and node.first > denial:
        if _accuses(layout, node):
            return True
        node = node.up
    return False


def _says_besides(layout: Layout, denial: int, trigger: Trigger) -> bool:
    """CONFIRMING, pointing out, accusing, by a participle that describes nobody: what else who denies says."""
    cues = (cue for cue in layout.cues[trigger.sentence] if denial < cue.first < trigger.first and cue.hit is not None)
    told = (cue.hit for cue in cues if cue.group == "speech" and cue.category in _TELLING)
    return any(hit is not None and hit.form.pos == PARTICIPLE and not hit.article for hit in told)


def _is_occasion(layout: Layout, node: Node, above: Node, denial: int) -> bool:
    """Denied the DEATH of its men IN THE ATTACK, THE USE of bombs IN IT, losses DUE TO A RAID, the shelling AFTER THEY
    TOOK the town: no more is denied than what is denied; the labels of words for when and why are these words
    themselves. AN ATTACK that nobody has told of is denied with the deaths in it."""
    dead, word = layout.trigger_at(above), layout.words[node.first]
    known = word.article or any(hit.suffix for hit in word.groups.get("event", ()))
    known = known or any(child.label in _WHOSE and child.phrase is not None for child in node.below)
    used = any(hit.form.entry.id == _USES for hit in layout.words[above.first].groups.get("event", ()))
    lesser = used or (dead is not None and dead.options[0][1].type in DEATHS)
    in_it = known and node.label == _IN and lesser
    told = above.first == denial or (above.up is not None and above.up.first == denial)
    return told and (in_it or node.label == _AFTER_THAT or not node.label.isascii())


def _is_owned(layout: Layout, trigger: Trigger) -> bool:
    """Denied THAT ITS RAIDS HAD KILLED CIVILIANS: its raids they are, and only what they had done to people is denied;
    that its raids had hit a town denies them."""
    if trigger.first < 2 or not any(hit.form.pos == NOUN and hit.suffix for hit in trigger.hits):
        return False
    if [word.function for word in layout.words[trigger.first - 2 : trigger.first]] != _THAT_WERE:
        return False
    end = layout.text.sentences[trigger.sentence][1]
    had = next((at for at in range(trigger.last, end) if layout.words[at].function == _THAT_WERE[1]), end)
    people = layout.phrase_at.get(had + 2)
    if had + 2 >= end or not layout.is_verb(had + 1) or layout.between(trigger.last, had)[:4] != _SAME_CLAUSE[:4]:
        return False
    kills = (t for t in layout.triggers[trigger.sentence] if t.options[0][1].type in DEATHS)
    return any(t.first == had + 1 for t in kills) or (people is not None and people.head == _PEOPLE)


def _concedes(layout: Layout, at: int) -> bool:
    """ALTHOUGH, EVEN THOUGH: a word of contrast with "that"; BUT behind a comma."""
    for cue in layout.cues[layout.text.sentence_of[at]]:
        if cue.last == at and cue.category == _CONTRAST:
            return _is_that(layout, at) or _is_behind_comma(layout, cue.first)
    with_that = layout.words[at - 1].first("function") if _is_that(layout, at) else None
    return with_that is not None and with_that.form.entry.id == _WITH


def _is_that(layout: Layout, at: int) -> bool:
    return layout.words[at].function == "complementiser" or layout.words[at - 1].function == "complementiser"


def _is_behind_comma(layout: Layout, at: int) -> bool:
    return at > 0 and layout.text.tokens[at - 1].raw in COMMAS


def _accuses(layout: Layout, node: Node) -> bool:
    """ACCUSING somebody: what the subject does besides; but denied to be ACCUSED OF it."""
    above = layout.trigger_at(node)
    if above is None or above.hits[0].form.pos != PARTICIPLE or above.options[0][1].type != _STATEMENT:
        return False
    whom = layout.words[above.last] if above.last < len(layout.words) else None
    somebody = whom is not None and not whom.preposition and not above.hits[0].article
    return somebody or _is_behind_comma(layout, node.first)


def denier_by_noun(layout: Layout, cue: Cue, end: int) -> Phrase | None:
    """A FLAT DENIAL BY the army: who stands behind the noun, which may be spelt like the verb, and its adjectives."""
    at, words = cue.last, layout.words
    if not any(hit.form.pos == NOUN for hit in words[cue.first].groups.get("speech", ())):
        return None
    while at < min(end, cue.last + _ADJECTIVES) and _describes(layout, at):
        at += 1
    by = words[at].first("function") if cue.last < at < end - 1 else None
    if by is None or by.form.entry.id != _BY or by.form.entry.kind != "preposition":
        return None
    return speaker_from(layout, at + 1, end)


def _describes(layout: Layout, at: int) -> bool:
    """An adjective without article: OFFICIAL; FLAT, spelt like a word for a sector; a word that no table knows."""
    word = layout.words[at]
    if word.article or word.function or word.preposition:
        return False
    return "kind" in word.groups or (at not in layout.phrase_at and ("nisba" in word.groups or not word.hits))
