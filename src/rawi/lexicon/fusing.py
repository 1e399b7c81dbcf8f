"""What fusing claims into events goes by: families of types, who gains by what, alliances, weights."""

import tomllib
from functools import cache

import msgspec

from rawi.errors import KnowledgeError
from rawi.lexicon.entries import DATA, read_csv
from rawi.lexicon.times import ARTICLE
from rawi.text.fold import fold


class Family(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Types that tell of one kind of happening.

    ``days``: so far apart may two dated tellings of one happening lie. ``back``: so many days before its report may
    lie what is told without a day.
    """

    id: str
    types: tuple[str, ...]
    days: int
    back: int


class Stake(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who gains and who loses by what claims of some types tell: ``actors``, ``targets`` or nobody.

    ``accuses``: whoever tells it accuses the loser of harm to those who do not fight. ``excuses``: of a blow, whoever
    dealt or suffered it denies it to his own good.
    """

    types: tuple[str, ...]
    gains: str = ""
    loses: str = ""
    accuses: bool = False
    excuses: bool = False


class Fusing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file ``fusing.toml``, checked."""

    least_confidence: float
    family: tuple[Family, ...]
    stake: tuple[Stake, ...]
    turns: dict[str, tuple[str, ...]]
    civilians: tuple[str, ...]
    households: tuple[str, ...]
    weights: dict[str, float]

    def families(self) -> dict[str, Family]:
        """The family of each claim type."""
        return {type: family for family in self.family for type in family.types}

    def stakes(self) -> dict[str, Stake]:
        """The stake of each claim type that has one."""
        return {type: stake for stake in self.stake for type in stake.types}

    def turn(self) -> dict[str, str]:
        """What a rule (entry and sense) turns round: ``receives`` a place, ``lifts`` or ``breaks`` a siege."""
        return {rule: meaning for meaning, rules in self.turns.items() for rule in rules}


class Alliance(msgspec.Struct, frozen=True):
    """Two sides that speak for each other, from one day until another (None: open)."""

    side: str
    ally: str
    valid_from: str | None
    valid_until: str | None

    @property
    def sides(self) -> frozenset[str]:
        """Both of them."""
        return frozenset((self.side, self.ally))


def read_fusing() -> Fusing:
    """The rules of fusing; KnowledgeError where the file is not of their shape."""
    path = DATA / "fusing.toml"
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Fusing)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path}: {error}") from error


def are_civilians(name_ar: str) -> bool:
    """Whether a name or phrase is of people who do not fight: its first word, with or without the article, or any other
    word says so.

    >>> are_civilians("المدنيين"), are_civilians("أشخاص مدنيين"), are_civilians("عناصر الدفاع المدني")
    (True, True, False)
    """
    words = fold(name_ar).split()
    return bool(words) and not _civilians().isdisjoint((words[0].removeprefix(ARTICLE), *words))


_MOVED = frozenset(("displaced", "evacuated"))  # kinds of counts that are told by families


def what_is_counted(kind: str, of: str | None) -> str:
    """The kind of a count, with what is no person named: 450 displaced FAMILIES.

    >>> what_is_counted("displaced", "عائلة"), what_is_counted("displaced", "شخصا"), what_is_counted("killed", "أسرة")
    ('displaced families', 'displaced', 'killed')
    """
    first = fold(of).split()[:1] if of and kind in _MOVED else []
    return f"{kind} families" if first and first[0].removeprefix(ARTICLE) in _households() else kind


@cache
def _households() -> frozenset[str]:
    return frozenset(map(fold, read_fusing().households))


@cache
def _civilians() -> frozenset[str]:
    return frozenset(map(fold, read_fusing().civilians))


def read_alliances() -> tuple[Alliance, ...]:
    """Which sides stand together, and when."""
    return tuple(
        Alliance(row["side"], row["ally"], row["valid_from"] or None, row["valid_until"] or None)
        for _, row in read_csv(DATA / "alliances.csv")
    )


def in_force(day: str, valid_from: str | None, valid_until: str | None) -> bool:
    """True when a day (ISO) lies within two dates of any precision, the last one excluded; None is open.

    >>> in_force("2017-06-12", "2015-10", None), in_force("2017-06-12", None, "2016")
    (True, False)
    """
    return (valid_from is None or day >= valid_from) and (valid_until is None or day < valid_until)
