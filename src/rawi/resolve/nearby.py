"""Which of several places of one name lies nearest to what else is told: a village is told of with its neighbours."""

from collections.abc import Sequence

from rawi.annotate.mentions import Phrase
from rawi.lexicon.points import apart
from rawi.model import Place
from rawi.resolve.beside import candidates

_WIDE = frozenset(("country", "governorate", "river", "border", "road"))  # whose point says little
_REGION = "region"  # near is what lies within its radius
_FAR = 60  # kilometres from which on two places are no neighbours
_APART = 10  # from which on they are two places
_ALIKE = 0.1  # of a score
_VILLAGES = frozenset(("village", "town"))  # kinds
_ELSEWHERE = 0.5  # what a neighbour named in another sentence says, beside one of the same


class Nearby:
    """The points of a report's places whose names stand for nothing else, by sentence."""

    def __init__(self, phrases: list[Phrase]):
        self._points: dict[int, dict[str, tuple[float, float, float]]] = {}
        for phrase in phrases:
            places = {place.id: place for place in candidates(phrase)}
            place = next(iter(places.values())) if len(places) == 1 else None
            if place is not None and place.kind not in _WIDE and place.lat is not None and place.lon is not None:
                reach = (place.radius_m or 0) / 1000 if place.kind == _REGION else 0.0
                self._points.setdefault(phrase.sentence, {})[place.id] = (place.lat, place.lon, reach)

    def closeness(self, place: Place, sentence: int) -> float:
        """From 0 to 1: how near a place lies to another one of the sentence, or of the report."""
        if place.lat is None or place.lon is None:
            return 0.0
        here = self._points.get(sentence, {})
        told, weight = ([here], 1.0) if here.keys() - {place.id} else (self._points.values(), _ELSEWHERE)
        others = [other for points in told for name, other in points.items() if name != place.id]
        far = [max(0.0, apart((place.lat, place.lon), (lat, lon)) - reach) for lat, lon, reach in others]
        return weight * max(0.0, 1 - min(far, default=_FAR) / _FAR)


def likeliest(places: Sequence[Place], scores: dict[str, float]) -> tuple[Place, bool]:
    """The place for which most speaks, and whether it alone does: of villages far from each other for which as much
    does the largest, and none of those of one size, for a wrong one is worse than none."""
    best = max(places, key=lambda place: (scores[place.id], place.id))
    alike = [place for place in places if place is best or _is_as_likely(best, place, scores)]
    size = max(place.radius_m or 0 for place in alike)
    largest = [place for place in alike if (place.radius_m or 0) == size]
    return largest[0], len(largest) == 1


def _is_as_likely(best: Place, other: Place, scores: dict[str, float]) -> bool:
    if not {best.kind, other.kind} <= _VILLAGES or scores[best.id] - scores[other.id] > _ALIKE:
        return False
    if best.lat is None or best.lon is None or other.lat is None or other.lon is None:
        return False
    return apart((best.lat, best.lon), (other.lat, other.lon)) > _APART
