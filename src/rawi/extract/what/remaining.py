"""What is left to somebody who has lost the rest: NOTHING REMAINS TO X in the city, in his hands, BUT two quarters."""

from rawi.annotate.mentions import Cue, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.what.holding import is_party

HOLD, REMAINS = "hold", frozenset(("tabaqqa", "baqiya"))  # the latter entries
_ONLY, _NOT, _HAND = "tabaqqa", "lam", "yad_hold"
_TO, _IN, _EXCEPTION = "li", "fi", "exception"
_BUT = frozenset(("", "other"))  # the words for BUT are prepositions or none
_SAME_CLAUSE = "v0c0"


def remaining(layout: Layout, trigger: Trigger) -> tuple[Phrase, Phrase | None] | None:
    """Who has little left, and the place that is left or in which it is."""
    but = _exception(layout, trigger) if _is_nothing(layout, trigger) else None
    if but is None:
        return None
    parties = (p for p in layout.whos[trigger.sentence] if _is_between(p, trigger, but))
    who = next((p for p in parties if p.preposition == _TO or (_is_hand(trigger) and p.first == trigger.last)), None)
    if who is None or not is_party(who):
        return None
    places = [p for p in layout.places[trigger.sentence] if p.inside is None and p.first >= trigger.last]
    here = [p for p in places if layout.between(trigger.last, p.first).startswith(_SAME_CLAUSE)]
    left = next((p for p in here if p.part_first == but.last and p.preposition in _BUT and p.entity.place), None)
    return who, left or next((p for p in here if p.preposition == _IN), None)


def remains_to_nobody(layout: Layout, trigger: Trigger) -> bool:
    """No time was left to the villagers, nothing remained to say: nobody holds anything."""
    entry = trigger.hits[0].form.entry.id
    little = entry == _ONLY or (entry in REMAINS and _exception(layout, trigger) is not None)
    return little and remaining(layout, trigger) is None


def _is_nothing(layout: Layout, trigger: Trigger) -> bool:
    """A verb of remaining right behind "did not", or behind it IN THE HANDS of somebody."""
    verb = trigger.first - int(_is_hand(trigger))
    cues = (cue for cue in layout.cues[trigger.sentence] if cue.last == verb)
    remains = any(hit.form.entry.id in REMAINS for hit in layout.words[verb].groups.get("event", ()))
    return remains and any(cue.entry.id == _NOT for cue in cues)


def _is_hand(trigger: Trigger) -> bool:
    return any(hit.form.entry.id == _HAND for hit in trigger.hits[:1])


def _exception(layout: Layout, trigger: Trigger) -> Cue | None:
    """BUT, behind the verb in its clause."""
    cues = (c for c in layout.cues[trigger.sentence] if c.category == _EXCEPTION and c.first >= trigger.last)
    return next((c for c in cues if layout.between(trigger.last, c.first).startswith(_SAME_CLAUSE)), None)


def _is_between(phrase: Phrase, trigger: Trigger, but: Cue) -> bool:
    return trigger.last <= phrase.first < but.first
