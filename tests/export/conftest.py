"""A store of made claims with a little of everything, and what writes it in a shape."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from phrasebook import world
from rawi.export import About, Asked, export
from rawi.model import Entity, Quantity, SourceRef, Span
from rawi.publish import profile_of
from rawi.store import Store
from told import AFP, AMAQ, CITY, CLOCK, DESK, MISHLAB, MONITOR, SANA, SINAA, Piece, day, said, written

TODAY = CLOCK[:10]


def pieces() -> list[Piece]:
    """The reports: a quarter that is taken and lost, strikes, deaths, a protest, arms, and things to be withheld."""
    took = {"actors": ("sdf",), "targets": ("isil",), "on": 5, "told": 6}
    named = "قال القيادي محمد العبد الله إن القوات تقدمت في الحي"
    civilians = (Entity(None, None, "مدنيين", None),)
    found = [
        said("capture", SINAA, **took, outlet=DESK, chain=("sohr",), words="سيطرت القوات على حي الصناعة بعد معارك"),
        said("capture", SINAA, **took, outlet=AFP, words="انتزعت القوات الحي من التنظيم كما أفاد مراسلنا هناك"),
        said("capture", SINAA, **took, outlet=AMAQ, words="انسحب المقاتلون من الصناعة وخسرنا الحي كله"),
        said("capture", MISHLAB, ("sdf",), ("isil",), on=9, told=9, outlet=AFP, words="دخلت القوات المشلب"),
        said("capture", MISHLAB, ("sdf",), ("isil",), on=9, told=9, outlet=MONITOR, words="سيطرة على المشلب كله"),
        said("capture", MISHLAB, ("isil",), ("sdf",), on=10, told=10, outlet=AFP, words="استعاد التنظيم المشلب"),
        said("capture", MISHLAB, ("isil",), ("sdf",), on=10, told=10, outlet=MONITOR, words="التنظيم يعود إلى الحي"),
        said("capture", CITY, ("saa",), on=20, told=20, outlet=SANA, words="سيطر الجيش دون قتال"),
        said("airstrike", SINAA, ("coalition",), ("isil",), on=5, told=6, outlet=DESK, killed=(3, 5)),
        said("shelling", MISHLAB, ("saa",), on=14, told=14, killed=(20, 99), outlet=MONITOR, words="سقط العشرات"),
        said("killing", CITY, ("isil",), on=15, told=15, killed=(2, 2), outlet=DESK, chain=("sohr",)),
        said("clash", CITY, ("sdf",), ("isil",), on=(15, 18), told=18, killed=(4, 4), outlet=AFP),
        said("clash", CITY, ("isil",), ("saa",), on=22, told=22, killed=(1, 1), outlet=AFP),
        said("protest", CITY, (), on=16, told=16),
        said("arms", CITY, ("us",), ("sdf",), on=17, told=17),
        said("arrest", CITY, ("isil",), on=17, told=17),
        said("hold", CITY, ("isil",), told=19),
        said("withdraw", SINAA, ("isil",), on=6, told=7, outlet=SANA),
        said("bombing", CITY, ("isil",), on=21, told=21, words="فجر انتحاري نفسه في المدينة"),
        said("statement", CITY, ("sdf",), on=21, told=21),
        said("attack", None, ("sdf",), on=21, told=21),
        said("airstrike", CITY, ("rus",), on=23, told=23, stance="denies", outlet=SANA, words="نفى الجيش الغارة"),
        # not for everybody
        said("capture", CITY, ("sdf",), on=28, told=24, factuality="planned"),
        said("deploy", CITY, ("saa",), on=24, told=24),
        said("airstrike", CITY, ("rus",), on=25, told=25, words="قصفت الطائرات المشفى الوطني"),
        said("shelling", "sy-al-hol-camp", ("saa",), on=25, told=25),
        said("advance", SINAA, ("sdf",), on=26, told=26, words=named,
             chain=(SourceRef(None, None, "محمد العبد الله", "person", Span(11, 26, "محمد العبد الله")),)),
    ]  # fmt: skip
    report, (killed,) = found[10]
    counted = tuple(replace(count, of="مدنيين") for count in killed.quantities)
    found[10] = Piece(report, (replace(killed, targets=civilians, quantities=counted),))
    report, (clash,) = found[11]
    hurt = Quantity("injured", 7, 7, None, Span(0, 3, "خبر"))
    found[11] = Piece(report, (replace(clash, quantities=(*clash.quantities, hurt)),))
    return [_named(number, piece) for number, piece in enumerate(found, 1)]


def _named(number: int, piece: Piece) -> Piece:
    """The same with ids, titles and addresses that depend on nothing but the place in the list."""
    url = f"https://news.example.org/{number}"
    report = replace(piece.report, id=f"r-{number:012x}", title=f"خبر رقم {number}", url=url)
    claims = tuple(replace(claim, id=f"c-{number:012x}", report=report.reference()) for claim in piece.claims)
    return Piece(report, claims)


@pytest.fixture(scope="session")
def told_of(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of a month, to copy."""
    return written(tmp_path_factory.mktemp("told"), pieces())


@pytest.fixture
def store(told_of: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of a month, asked in 2020."""
    with Store.open(shutil.copy(told_of, tmp_path), clock=lambda: CLOCK, world=world()) as store:
        yield store


class Written:
    """What was written: the file or folder, and the account of it."""

    def __init__(self, path: Path, about: About):
        self.path, self.about = path, about

    def json(self, name: str | None = None) -> Any:
        """The JSON of it, or of a file in it."""
        return json.loads((self.path / name if name else self.path).read_text(encoding="utf-8"))

    @property
    def withheld(self) -> dict[tuple[str, str], int]:
        """What was withheld, by kind of thing and rule."""
        return {(one.what, one.rule): one.count for one in self.about.withheld}


Writes = Callable[..., Written]


@pytest.fixture
def write(store: Store, tmp_path: Path) -> Writes:
    """Exports the store in a shape."""

    def write(shape: str, profile: str = "internal", today: str = TODAY, name: str = "out", **asked: Any) -> Written:
        path = tmp_path / f"{name}.{shape}"
        about = export(
            store, shape, path, today=today, profile=profile_of(profile), asked=Asked(**asked), world=world()
        )
        return Written(path, about)

    return write


__all__ = ["TODAY", "Writes", "Written", "day"]
