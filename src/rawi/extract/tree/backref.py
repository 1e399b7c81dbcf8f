"""A noun that only points back to a happening told before: IN ANSWER TO THE ATTACK, X did this; HE SAID IT WAS a
tactical withdrawal."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN
from rawi.text.tokens import MARK

ONSETS = frozenset(("indalaa", "nashiba", "badaa"))  # hosts: outbreak, flaring up, beginning
_BEFORE = frozenset(("baad", "intiqam"))  # cues: after, hours after; in answer to
_INFORMS, _NEAR = "ablagha", 3  # the verb's entry; words between: informed beforehand OF it
_SINCE = "since"  # the cues' category
_THAT = "complementiser"
_PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # that HE, SHE, THEY: that it is


def points_back(layout: Layout, trigger: Trigger) -> bool:
    """THE attack, with nothing said of it, behind after or in answer to; or what a deed is said TO BE."""
    hit = trigger.hits[0]
    if hit.form.pos != NOUN or hit.suffix:
        return False
    return _is_occasion(layout, trigger) if hit.article else _is_said_of(layout, trigger)


def _is_occasion(layout: Layout, trigger: Trigger) -> bool:
    """Hours AFTER THE ATTACK, IN ANSWER TO THE SHELLING: bare, and its clause ends there."""
    tokens, at = layout.text.tokens, trigger.last
    ends = at >= len(tokens) or tokens[at].kind == MARK or layout.text.sentence_of[at] != trigger.sentence
    if not ends:
        return False
    told = {(getattr(cue.entry, "id", ""), trigger.first - cue.last) for cue in layout.cues[trigger.sentence]}
    if any((_INFORMS, away) in told for away in range(_NEAR)):
        return trigger.hits[0].preposition == "bi"  # were not informed OF THE WITHDRAWAL
    return any((before, 0) in told for before in _BEFORE) or is_begun_then(layout, trigger)


def is_begun_then(layout: Layout, trigger: Trigger) -> bool:
    """Two hundred dead SINCE THE BEGINNING OF THE OFFENSIVE: told before, and named to say since when."""
    at = trigger.first - 1
    if at < 0 or not any(hit.form.entry.id in ONSETS for hit in layout.words[at].groups.get("host", ())):
        return False
    return trigger.hits[0].article and any(cue.category == _SINCE for cue in layout.cues_before(at))


def _is_said_of(layout: Layout, trigger: Trigger) -> bool:
    """They left the town, in what he said THAT IT WAS a withdrawal: of the same type as a word before it."""
    at = trigger.first - 1
    if not is_that_it(layout, at):
        return False
    kinds = {sense.type for _, sense in trigger.options}
    before = (other for other in layout.triggers[trigger.sentence] if other.first < at)
    return any(other.options[0][1].type in kinds for other in before)


def is_that_it(layout: Layout, at: int) -> bool:
    """THAT HE, THAT IT, THAT THEY stands at a token."""
    return at >= 0 and layout.words[at].function == _THAT and layout.text.tokens[at].key.endswith(_PRONOUNS)
