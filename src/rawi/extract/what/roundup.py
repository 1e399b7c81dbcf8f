"""The dead as an item of a round-up: THE TOLL OF THE WEEK: 12 raids on X, 5 attacks by Y, AND THE DEATH OF 17."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN
from rawi.model import DEATHS
from rawi.text.tokens import MARK

_ROUNDUP = "roundup"  # the cues' category
_HEADS = ":|"


def item_of_dead(layout: Layout, trigger: Trigger) -> int | None:
    """Where the item begins that a noun of death opens behind a comma and AND: the dead of no item before."""
    hit, before = trigger.hits[0], trigger.first - 1
    if hit.form.pos != NOUN or any(sense.type not in DEATHS for _, sense in trigger.options):
        return None
    opens = before > 0 and layout.text.tokens[before].kind == MARK and bool(layout.words[trigger.first].conjunction)
    return trigger.first if opens and _is_roundup(layout, trigger) else None


def _is_roundup(layout: Layout, trigger: Trigger) -> bool:
    """The words for a round-up head the sentence, with a colon or a bar behind them."""
    here = trigger.sentence
    cues = (cue for number in range(max(0, here - 1), here + 1) for cue in layout.cues[number])
    headed = (cue.last for cue in cues if cue.category == _ROUNDUP and cue.last < trigger.first)
    starts = {layout.text.sentences[here][0] - 1, *range(layout.text.sentences[here][0], trigger.first)}
    return any(at in starts and layout.text.tokens[at].raw in _HEADS for at in headed)
