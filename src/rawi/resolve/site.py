"""What a place phrase stands for."""

from rawi.annotate.mentions import Phrase
from rawi.model import FACILITIES, How, Place
from rawi.resolve.back import SETTLEMENTS
from rawi.text.fold import fold


class Site:
    """What a place phrase stands for: a gazetteer entry or None, the name as the report has it, and how it is told.

    ``within`` are the places that it lies in, nearest first; ``beside`` the town that one lies near which no table
    knows; ``ends`` the two between which a road runs. A facility that no table knows is another one in each town: see
    ``key``.
    """

    actor = source = None  # no place is one
    __slots__ = ("place", "name_ar", "kind", "how", "phrase", "key", "country", "within", "beside", "ends")

    def __init__(self, place: Place | None, name_ar: str, kind: str | None, how: How, phrase: Phrase):
        self.place, self.name_ar, self.kind, self.how, self.phrase = place, name_ar, kind, how, phrase
        self.key = place.id if place is not None else fold(name_ar)
        self.country: str | None = place.country if place is not None else None
        self.within: tuple[Place, ...] = ()
        self.beside: Place | None = None
        self.ends: tuple[Place, Place] | None = None

    @property
    def thing(self) -> Place | None:
        """The entry of the tables, if there is one."""
        return self.place

    @property
    def town(self) -> Place | None:
        """The settlement that it lies in."""
        return next((place for place in self.within if place.kind in SETTLEMENTS), None)

    @property
    def is_unplaced(self) -> bool:
        """No table knows it, and nothing tells in what it lies."""
        return self.place is None and not self.within

    def lie_in(self, around: Place, within: tuple[Place, ...], *, beside: bool = False) -> None:
        """It lies in a place that lies in others, or in these others, ``beside`` it."""
        self.within, self.country = (within if beside else (around, *within)), around.country
        self.beside = around if beside else None
        self._be_one_of_its_town()

    def lie_with(self, other: "Site") -> None:
        """It lies where another one does."""
        self.within, self.country, self.beside = other.within, other.country, other.beside
        self._be_one_of_its_town()

    def _be_one_of_its_town(self) -> None:
        if self.place is None and self.kind in FACILITIES and self.town is not None:
            self.key = f"{fold(self.name_ar)}:{self.town.id}"
