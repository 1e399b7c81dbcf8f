"""Who speaks where a relative clause tells whom he spoke of: X condemned Y, WHICH HE ACCUSED of shelling."""

from rawi.annotate.mentions import Cue, Phrase
from rawi.extract.said.speakers import speaker_from
from rawi.extract.tree.layout import Layout

_POINTS = {
    "\u0627\u0644\u0630\u064a": "\u0647",
    "\u0627\u0644\u062a\u064a": "\u0647\u0627",
    "\u0627\u0644\u0630\u064a\u0646": "\u0647\u0645",
}  # whom, of a man, a body, several: the pronoun on the verb


def is_of_whom(layout: Layout, cue: Cue) -> bool:
    """WHICH HE ACCUSED: the relative word right before the verb, and its own pronoun on the verb."""
    hit = cue.hit
    before = layout.text.tokens[cue.first - 1].key
    return hit is not None and bool(hit.suffix) and _POINTS.get(before) == hit.suffix


def who_tells_of(layout: Layout, cue: Cue) -> Phrase | None:
    """The subject of the clause before, right behind its verb or opening it."""
    first = layout.text.sentences[layout.text.sentence_of[cue.first]][0]
    verb = next((at for at in range(cue.first - 1, first - 1, -1) if layout.is_verb(at)), None)
    if verb is None:
        return None
    behind = layout.phrase_at.get(verb + 1)
    if behind is not None and behind.last < cue.first - 1 and not behind.preposition:
        return speaker_from(layout, verb + 1, cue.first)
    subject = layout.subjects[cue.first]
    return subject if subject is not None and subject.last < cue.first - 1 else None
