"""How much of a place is held, told in percent: holds 70 PERCENT OF it; THE SHARE of its control is 70 percent."""

from rawi.annotate.mentions import Number, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.what.holding import is_hold_noun
from rawi.extract.what.settled import Settled

_SAME_CLAUSE = "v0c0b0"
_ON, _LED = "ala", 2  # words from "on" to a number: ON SOME 25 percent
_FAR = 15  # tokens from the word of holding to its share


def settle_share(layout: Layout, trigger: Trigger, settled: Settled) -> None:
    """Holds 70 percent of the city: the share is of the place behind it, or of one named before (30 percent of it);
    THE SHARE of its control of the city is 70 percent."""
    settled.share = _ratio(layout, trigger)
    for number in layout.annotation.numbers:
        if not number.percent or not _belongs(layout, trigger, number):
            continue
        behind = [p for p in layout.places[trigger.sentence] if 0 <= p.part_first - number.last <= 1]
        if behind:
            settled.place = settled.place or behind[0]
        elif number.last < len(layout.words) and layout.words[number.last].function == "pronominal":
            settled.share = number.low
        return


def _belongs(layout: Layout, trigger: Trigger, number: Number) -> bool:
    """The number stands behind the trigger in its clause, no other trigger between them or "on" before it: took, since
    THE START of the attack, ON some 25 percent of it."""
    if number.first < trigger.last or layout.text.sentence_of[number.first] != trigger.sentence:
        return False
    same = layout.between(trigger.last, number.first) == _SAME_CLAUSE
    led = range(max(trigger.last, number.first - _LED), number.first)
    on = any(hit.form.entry.id == _ON for at in led for hit in layout.words[at].groups.get("function", ()))
    return same and (not layout.triggers_between(trigger.last, number.first) or (on and layout.is_verb(trigger.first)))


def _ratio(layout: Layout, trigger: Trigger) -> float | None:
    """THE SHARE of its control of the city has become 70 percent: the number behind the place, no other trigger
    between."""
    if not is_hold_noun(trigger) or not trigger.first or "ratio" not in layout.words[trigger.first - 1].groups:
        return None
    end = min(layout.text.sentences[trigger.sentence][1], trigger.last + _FAR)
    over = next((p for p in layout.places[trigger.sentence] if p.first >= trigger.last), None)
    shares = (n for n in layout.annotation.numbers if n.percent and over is not None and over.last <= n.first < end)
    share = next(shares, None)
    return share.low if share is not None and not layout.triggers_between(trigger.last, share.first) else None
