"""What is only feared: they stay at home FOR FEAR OF ARREST, of the fighting; nothing says that it was. And what only
slows an advance: THE MINES and snipers, of which none is said to have gone off."""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.prevented import is_led
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN

_FEAR, _FLEEING = "khashyat", "haraban_min"  # the cue; the noun that flees FROM
_FIGHTS = frozenset(("clash", "attack", "shelling", "airstrike", "arrest", "abduct", "killing"))
_BECAUSE, _ADVANCE = "bisabab", "advance"  # the cue; the type
_DEVICES = frozenset(("ubwa", "mufakhkhakha", "lughm"))  # entries
_MANY = 1  # words between: because of THE NUMBER of mines
_PLAIN_FIGHTS = frozenset(("clash", "arrest"))


def is_feared(layout: Layout, trigger: Trigger) -> bool:
    """FOR FEAR OF arrest, fleeing FROM THE CLASHES: a noun with its article, right behind the word."""
    hit, kind = trigger.hits[0], trigger.options[0][1].type
    if hit.form.pos != NOUN or not hit.article or hit.suffix or kind not in _FIGHTS:
        return False
    if is_led(layout, trigger.first, _FEAR):
        return True
    before = (other for other in layout.triggers[trigger.sentence] if other.last == trigger.first)
    fleeing = any(other.hits[0].form.entry.id == _FLEEING for other in before)
    return fleeing and kind in _PLAIN_FIGHTS


def is_obstacle(layout: Layout, trigger: Trigger) -> bool:
    """They advance slowly BECAUSE OF THE CAR BOMBS and the snipers: the devices with their article, right behind an
    advance."""
    hit, sentence = trigger.hits[0], trigger.sentence
    if hit.form.entry.id not in _DEVICES or not hit.article:
        return False
    cues = [cue for cue in layout.cues[sentence] if cue.entry.id == _BECAUSE and cue.last <= trigger.first]
    if not cues or trigger.first - cues[-1].last > _MANY:
        return False
    before = [other for other in layout.triggers[sentence] if other.last <= cues[-1].first]
    return bool(before) and any(sense.type == _ADVANCE for _, sense in before[-1].options)
