"""What a place phrase stands for."""

from rawi.annotate.mentions import Phrase
from rawi.model import FACILITIES, How, Place
from rawi.resolve.back import SETTLEMENTS
from rawi.text.fold import fold

_PROVINCE = "governorate"
_BESIDE = 3  # times as far as a town reaches is what lies near it, north of it or in its countryside


class Site:
    """What a place phrase stands for: a gazetteer entry or None, the name as the report has it, and how it is told.

    ``within`` are the places that it lies in, nearest first; ``beside`` the town by which one lies whose point no table
    has, ``reach`` metres away at most, told to be near (``is_near``) or only north of it; ``ends`` the two between
    which a road runs. A facility that no table knows is another one in each town: see ``key``.
    """

    actor = source = None  # no place is one
    __slots__ = (
        "place",
        "name_ar",
        "kind",
        "how",
        "phrase",
        "key",
        "country",
        "within",
        "beside",
        "reach",
        "is_near",
        "ends",
    )

    def __init__(self, place: Place | None, name_ar: str, kind: str | None, how: How, phrase: Phrase):
        self.place, self.name_ar, self.kind, self.how, self.phrase = place, name_ar, kind, how, phrase
        self.key = place.id if place is not None else fold(name_ar)
        self.country: str | None = place.country if place is not None else None
        self.within: tuple[Place, ...] = ()
        self.beside: Place | None = None
        self.reach: int | None = None
        self.is_near = False
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

    @property
    def lacks_point(self) -> bool:
        """The tables have it without a point, and nothing told by which town it lies."""
        return self.place is not None and self.place.lat is None and self.beside is None

    def lie_in(self, around: Place, within: tuple[Place, ...]) -> None:
        """It lies in a place that lies in others."""
        self.within, self.country = (around, *within), around.country
        self.beside = None
        self._be_one_of_its_town()

    def lie_by(self, around: Place, within: tuple[Place, ...], *, near: bool = False) -> None:
        """It lies in the lands ``within`` which a place lies, ``near`` that or some way off: north of it."""
        self.within, self.country = within, around.country
        self.stand_by(around, within, near=near)
        self._be_one_of_its_town()

    def stand_by(self, around: Place, within: tuple[Place, ...], *, near: bool = False) -> None:
        """Its point is that of a place that it lies by. North of a province's seat it may be anywhere in the province:
        the countryside of Aleppo."""
        land = next((one for one in within if one.kind == _PROVINCE and one.name_ar == around.name_ar), None)
        wide = land.radius_m if land is not None and not near else None
        self.beside, self.reach, self.is_near = around, wide or (around.radius_m or 0) * _BESIDE, near

    def lie_with(self, other: "Site") -> None:
        """It lies where another one does."""
        self.within, self.country = other.within, other.country
        self.beside, self.reach, self.is_near = other.beside, other.reach, other.is_near
        self._be_one_of_its_town()

    def _be_one_of_its_town(self) -> None:
        if self.place is None and self.kind in FACILITIES and self.town is not None:
            self.key = f"{fold(self.name_ar)}:{self.town.id}"
