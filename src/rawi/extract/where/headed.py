"""Where something happened by what heads it: the place that heads a list, the finest of those that head a line."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.text.tokens import COMMAS, WORD

_AFAR = frozenset(("statement", "talks", "agreement", "arms", "support", "toll"))  # types: told of no place, or of many
_CITY = "city"
_PARTING = frozenset("_/-\u2013\u2014|>\u060c")


def where_headed(layout: Layout, trigger: Trigger, kind: str) -> Phrase | None:
    """HOMS: - a raid on a market."""
    head = layout.bullets.head[trigger.sentence]
    if head < 0 or kind in _AFAR or layout.whos[head] or layout.triggers[head]:
        return None
    told = [place for place in layout.places[head] if place.inside is None]
    named = len(told) == 1 and told[0].entity.place is not None
    return told[0] if named and not layout.places[trigger.sentence] else None


def finest_heading(layout: Layout, phrase: Phrase) -> Phrase:
    """#HOMS #WAER five hurt, ALEPPO - BAB: a blast: of places that head a line one in the other, the inmost."""
    first, tokens = layout.text.sentences[phrase.sentence][0], layout.text.tokens
    heads = [place for place in layout.places[phrase.sentence] if place.inside is None and not place.preposition]
    placed = {at for place in heads for at in range(place.part_first, place.last)}
    if any(tokens[at].kind == WORD and at not in placed for at in range(first, phrase.last)):
        return phrase
    for other in heads:
        beside = other.part_first >= phrase.last
        beside = beside and all(token.raw in _PARTING for token in tokens[phrase.last : other.part_first])
        listed = any(token.raw in COMMAS for token in tokens[phrase.last : other.part_first])
        if beside and _lies_in(other, phrase, not listed):
            phrase = other
    return phrase


def _lies_in(inner: Phrase, wide: Phrase, called_so: bool) -> bool:
    """Known to lie in it, or, if it may be ``called_so``, in the governorate that is called by the city's name."""
    around, place = wide.entity.place, inner.entity.place
    if around is None or place is None or inner is wide:
        return False
    land = wide.entity.within[:1] if called_so and around.kind == _CITY else ()
    return around in inner.entity.within or any(one in inner.entity.within for one in land)
