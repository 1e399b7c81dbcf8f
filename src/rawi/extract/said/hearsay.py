"""Reports and rumours that speak themselves: did not comment on REPORTS THAT SPOKE OF a raid."""

from rawi.annotate.mentions import Cue, Phrase
from rawi.extract.said.speakers import speaker_from
from rawi.extract.tree.layout import Layout


def reports_before(layout: Layout, cue: Cue) -> Phrase | None:
    """Did not comment on REPORTS THAT SPOKE of a raid, on MEDIA REPORTS that did."""
    start, at = layout.text.sentences[layout.text.sentence_of[cue.first]][0], cue.first - 1
    at -= at > start and "nisba" in layout.words[at].groups and not layout.words[at].article
    told = at > start and are_reports(layout, at) and not layout.words[at].article
    return speaker_from(layout, at, cue.first) if told else None


def are_reports(layout: Layout, at: int) -> bool:
    """News, reports, rumours."""
    return "hearsay" in layout.words[at].groups
