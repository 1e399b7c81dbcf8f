"""Who says what the caught had done, how somebody died: arrested A CELL THAT, IT SAID, was planning a blow."""

from rawi.annotate.mentions import Cue, Phrase
from rawi.extract.said.outlets import has_identity
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN

_CAUGHT = frozenset(("arrest", "abduct", "killing"))
_CALLED = frozenset(("fighters", "force", "group", "civilians", "adjective"))
_THAT, _THEY = "complementiser", ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627")  # he, she, they, both


def is_of_caught(layout: Layout, cue: Cue, phrase: Phrase) -> bool:
    """Those whom somebody caught stand right before SAID THAT THEY: they are told of, and who caught them speaks."""
    that = cue.last
    if phrase.last != cue.first or phrase.definite or phrase.head not in _CALLED or that >= len(layout.words):
        return False
    if layout.words[that].function != _THAT or not layout.text.tokens[that].key.endswith(_THEY):
        return False
    before = [one for one in layout.triggers[phrase.sentence] if one.last <= phrase.part_first]
    catches = bool(before) and any(sense.type in _CAUGHT for _, sense in before[-1].options)
    return catches and layout.words[phrase.part_first - 1].function != _THAT


def teller_of_caught(layout: Layout, cue: Cue) -> Phrase | None:
    """Who caught those right before the verb of speech."""
    phrase = next((p for p in layout.whos[layout.text.sentence_of[cue.first]] if p.last == cue.first), None)
    if phrase is None or not is_of_caught(layout, cue, phrase):
        return None
    catcher = layout.subjects[cue.first - 1]
    return catcher if catcher is not phrase else None


def is_told_of(layout: Layout, before: Phrase, behind: Phrase) -> bool:
    """A SOLDIER of whom X said THAT HE was killed, whose DEATH X announced: who stands before the verb says nothing."""
    at = behind.last
    known = has_identity(before) or layout.words[before.first].article
    if known or not has_identity(behind) or at >= len(layout.words):
        return False
    that = layout.words[at].function == _THAT and layout.text.tokens[at].key.endswith(_THEY)
    told = (hit for hit in layout.words[at].groups.get("event", ()) if hit.form.pos == NOUN)
    return that or any(hit.suffix for hit in told)
