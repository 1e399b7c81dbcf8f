"""Which of several places of one name lies nearest to what else is told: a village is told of with its neighbours."""

from rawi.annotate.mentions import Phrase
from rawi.lexicon.points import apart
from rawi.model import Place
from rawi.resolve.beside import candidates

_WIDE = frozenset(("country", "governorate", "region", "river", "border", "road"))  # whose point says little
_FAR = 60  # kilometres from which on two places are no neighbours
_APART = 10  # from which on they are two places
_ALIKE = 0.1  # of a score
_VILLAGES = frozenset(("village", "town"))  # kinds
_ELSEWHERE = 0.5  # what a neighbour named in another sentence says, beside one of the same


class Nearby:
    """The points of a report's places whose names stand for nothing else, by sentence."""

    def __init__(self, phrases: list[Phrase]):
        self._points: dict[int, dict[str, tuple[float, float]]] = {}
        for phrase in phrases:
            places = {place.id: place for place in candidates(phrase)}
            place = next(iter(places.values())) if len(places) == 1 else None
            if place is not None and place.kind not in _WIDE and place.lat is not None and place.lon is not None:
                self._points.setdefault(phrase.sentence, {})[place.id] = (place.lat, place.lon)

    def closeness(self, place: Place, sentence: int) -> float:
        """From 0 to 1: how near a place lies to another one of the sentence, or of the report."""
        if place.lat is None or place.lon is None:
            return 0.0
        here = self._points.get(sentence, {})
        told, weight = ([here], 1.0) if here.keys() - {place.id} else (self._points.values(), _ELSEWHERE)
        point = (place.lat, place.lon)
        far = [apart(point, other) for points in told for name, other in points.items() if name != place.id]
        return weight * max(0.0, 1 - min(far, default=_FAR) / _FAR)


def is_as_likely(best: Place, other: Place, scores: dict[str, float]) -> bool:
    """Another village of the name, far from the likeliest one, for which as much speaks: a wrong one is worse than
    none."""
    if best is other or not {best.kind, other.kind} <= _VILLAGES or scores[best.id] - scores[other.id] > _ALIKE:
        return False
    if best.lat is None or best.lon is None or other.lat is None or other.lon is None:
        return False
    return apart((best.lat, best.lon), (other.lat, other.lon)) > _APART
