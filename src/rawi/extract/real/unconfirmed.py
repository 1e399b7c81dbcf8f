"""What nobody could or would confirm: COULD NOT VERIFY its fall; a retreat that CANNOT BE CONFIRMED; there is NO
SURE NEWS OF it."""

from rawi.annotate.mentions import Cue, Trigger
from rawi.extract.real.governed import is_stronghold
from rawi.extract.said.hearsay import are_reports
from rawi.extract.tree.layout import Layout

_UNCONFIRMED, _BEHIND = "unconfirmed", "unconfirmed_behind"  # a category of cues, one of them
_DENIED = frozenset(("verified", "sure_news"))  # of these cues, those that are so behind a word of negation
_NOT, _FAR = "negation", 6  # a function; words from it to "verify"
_OF, _NEWS_REACH = "an", 9  # words from the news to the blast
_NO_VERB_NO_COMMA, _HOLD = "v0c0", "hold"


def is_unconfirmed(layout: Layout, trigger: Trigger) -> bool:
    """COULD NOT VERIFY its fall, would NEITHER CONFIRM NOR DENY the death of X; its fall CANNOT BE CONFIRMED; there is
    NEWS OF dead in a blast."""
    if _is_in_news(layout, trigger):
        return True
    for cue in layout.cues[trigger.sentence]:
        if cue.category != _UNCONFIRMED:
            continue
        if cue.entry.id == _BEHIND:
            if trigger.last <= cue.first and layout.between(trigger.last, cue.first)[:4] == _NO_VERB_NO_COMMA:
                return trigger.options[0][1].type != _HOLD or not is_stronghold(trigger)
        elif (
            cue.last <= trigger.first
            and layout.between(cue.last, trigger.first)[:4] == _NO_VERB_NO_COMMA
            and (cue.entry.id not in _DENIED or _is_denied(layout, cue))
        ):
            return True
    return False


def _is_in_news(layout: Layout, trigger: Trigger) -> bool:
    """NEWS OF dead IN A BLAST, of which nothing else tells: not in THE shelling."""
    hit, first = trigger.hits[0], layout.text.sentences[trigger.sentence][0]
    if hit.article or hit.suffix:
        return False
    for at in range(trigger.first - 2, max(first, trigger.first - _NEWS_REACH) - 1, -1):
        if are_reports(layout, at) and not layout.words[at].article:
            of = layout.words[at + 1].ids["function"]
            return _OF in of and layout.between(at + 2, trigger.first)[:4] == _NO_VERB_NO_COMMA
    return False


def _is_denied(layout: Layout, cue: Cue) -> bool:
    """COULD NOT verify, there is NO sure news: no comma between."""
    before = (at for at in range(max(0, cue.first - _FAR), cue.first) if layout.words[at].function == _NOT)
    return any(layout.between(at, cue.first)[2:4] == _NO_VERB_NO_COMMA[2:] for at in before)
