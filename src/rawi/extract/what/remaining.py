"""What is left to somebody who has lost the rest: NOTHING REMAINS TO X in the city, in his hands, BUT two quarters."""

from rawi.annotate.mentions import Cue, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.what.holding import is_party

HOLD, REMAINS = "hold", frozenset(("tabaqqa", "baqiya"))  # the latter entries
_ONLY, _NOT, _HAND = "tabaqqa", "lam", "yad_hold"
_TO, _IN, _EXCEPTION = "li", "fi", "exception"
_BUT = frozenset(("", "other"))  # the words for BUT are prepositions or none
_SAME_CLAUSE, _NO_BREAK, _NEAR = "v0c0", "b0", 7  # words from the verb to the hands
_WAYS = frozenset(("road", "crossing"))  # kinds of places
_STAYS = frozenset(("baqiya", "zalla"))  # hosts


def remaining(layout: Layout, trigger: Trigger) -> tuple[Phrase, Phrase | None] | None:
    """Who has little left, and the place that is left or in which it is."""
    if layout.readings[trigger.sentence].isdisjoint(REMAINS):
        return None
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


def stays_in_hands(layout: Layout, trigger: Trigger) -> bool:
    """The town REMAINED, STAYED IN THE HANDS of X: a state, and no taking; told by the verb, or by the hands behind
    one that only goes on."""
    if layout.readings[trigger.sentence].isdisjoint(_STAYS):
        return False
    hands, verb = trigger.first, trigger.first
    end = min(layout.text.sentences[trigger.sentence][1], trigger.last + _NEAR)
    if _is_hand(trigger):
        begin = max(layout.text.sentences[trigger.sentence][0], trigger.first - _NEAR)
        verb = next((at for at in range(trigger.first - 1, begin - 1, -1) if layout.is_verb(at)), -1)
    else:
        hands = next((at for at in range(trigger.last, end) if _are_hands(layout, at)), -1)
    if _is_hand(trigger) == _remains(layout, verb) or (verb >= 0 and _is_denied(layout, trigger, verb)):
        return False  # the verb tells it, where both may
    stays = verb >= 0 and any(hit.form.entry.id in _STAYS for hit in layout.words[verb].groups.get("host", ()))
    return stays and verb < hands and layout.between(verb + 1, hands) == _SAME_CLAUSE + _NO_BREAK


def stay_told(layout: Layout, trigger: Trigger) -> bool:
    """The hands in which the town REMAINED: the verb tells it."""
    if not _is_hand(trigger):
        return False
    before = (t for t in layout.triggers[trigger.sentence] if 0 < trigger.first - t.first <= _NEAR)
    return any(_remains(layout, verb.first) and stays_in_hands(layout, verb) for verb in before)


def _are_hands(layout: Layout, at: int) -> bool:
    return any(hit.form.entry.id == _HAND for hit in layout.words[at].groups.get("event", ()))


def remains_to_nobody(layout: Layout, trigger: Trigger) -> bool:
    """No time was left to the villagers, nothing remained to say: nobody holds anything; nor by ONE WAY OUT alone."""
    entry = trigger.hits[0].form.entry.id
    if entry != _ONLY and entry not in REMAINS:
        return False
    but = _exception(layout, trigger)
    little = entry == _ONLY or (entry in REMAINS and but is not None)
    way = little and but is not None and _is_way(layout, but.last)
    return way or (little and remaining(layout, trigger) is None)


def _is_way(layout: Layout, at: int) -> bool:
    """A way, an outlet without a name."""
    way = any(hit.form.entry.kind in _WAYS for hit in layout.words[at].groups.get("kind", ()))
    named = layout.phrase_at.get(at)
    return way and (named is None or not named.names)


def _is_nothing(layout: Layout, trigger: Trigger) -> bool:
    """A verb of remaining right behind "did not", or behind it IN THE HANDS of somebody."""
    verb = trigger.first - int(_is_hand(trigger))
    return _remains(layout, verb) and _is_denied(layout, trigger, verb)


def _remains(layout: Layout, verb: int) -> bool:
    return any(hit.form.entry.id in REMAINS for hit in layout.words[verb].groups.get("event", ()))


def _is_denied(layout: Layout, trigger: Trigger, verb: int) -> bool:
    return any(cue.entry.id == _NOT for cue in layout.cues_before(verb))


def _is_hand(trigger: Trigger) -> bool:
    return any(hit.form.entry.id == _HAND for hit in trigger.hits[:1])


def _exception(layout: Layout, trigger: Trigger) -> Cue | None:
    """BUT, behind the verb in its clause."""
    cues = (c for c in layout.cues[trigger.sentence] if c.category == _EXCEPTION and c.first >= trigger.last)
    return next((c for c in cues if layout.between(trigger.last, c.first).startswith(_SAME_CLAUSE)), None)


def _is_between(phrase: Phrase, trigger: Trigger, but: Cue) -> bool:
    return trigger.last <= phrase.first < but.first
