"""Reports and rumours that speak themselves: did not comment on REPORTS THAT SPOKE OF a raid."""

from rawi.annotate.mentions import Cue, Phrase
from rawi.extract.said.speakers import speaker_from
from rawi.extract.tree.layout import Layout

_GROUND = "istinadan"  # the preposition's entry


def reports_before(layout: Layout, cue: Cue) -> Phrase | None:
    """Did not comment on REPORTS THAT SPOKE of a raid, on MEDIA REPORTS that did."""
    start, at = layout.text.sentences[layout.text.sentence_of[cue.first]][0], cue.first - 1
    at -= at > start and "nisba" in layout.words[at].groups and not layout.words[at].article
    told = at > start and are_reports(layout, at) and not layout.words[at].article
    return speaker_from(layout, at, cue.first) if told else None


def is_ground_of_deed(layout: Layout, cue: Cue) -> bool:
    """Struck the house ON THE STRENGTH OF INTELLIGENCE: why it was done, and nobody's word for it."""
    return cue.entry.id == _GROUND and cue.last < len(layout.words) and are_reports(layout, cue.last)


def are_reports(layout: Layout, at: int) -> bool:
    """News, reports, rumours."""
    return "hearsay" in layout.words[at].groups
