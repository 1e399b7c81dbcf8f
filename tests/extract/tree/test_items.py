"""The items of a list stand each for itself: no doer, no place and no dead of the item before."""

import pytest

import rawi
from phrasebook import laid_out, world

Told = tuple[str, list[str], str | None, list[tuple[str, int | float]]]


def told(text: str) -> list[Told]:
    """Type, ids of the doers, place and counts of every claim."""
    return [
        (
            claim.type,
            [party.id or party.name_ar for party in claim.actors],
            claim.place.name_ar if claim.place is not None else None,
            [(count.kind, count.low) for count in claim.quantities],
        )
        for claim in rawi.read(text, published="2020-02-10", world=world())
    ]


LISTS: list[tuple[str, list[Told]]] = [
    (
        "إدلب: 7 غارات روسية على سراقب و20 قذيفة على النيرب، و4 شهداء.",
        [
            ("airstrike", ["rus"], "سراقب", [("strikes", 7)]),
            ("shelling", [], "النيرب", [("shells", 20)]),
            ("toll", [], None, [("killed", 4)]),
        ],
    ),
    (
        "حصاد الأسبوع | انسحاب لتنظيم داعش من تادف، وهدنة في مدينة دوما.",
        [("withdraw", ["isil"], "تادف", []), ("agreement", [], "دوما", [])],
    ),
    (
        "حصيلة الأسبوع: 9 غارات روسية على سراقب، و3 هجمات لداعش على نقاط النظام.",
        [("airstrike", ["rus"], "سراقب", [("strikes", 9)]), ("attack", ["isil"], None, [("attacks", 3)])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_items_stand_for_themselves(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


NO_LISTS = [
    "5 غارات روسية على سراقب، و9 شهداء.",
    "3 غارات روسية على سراقب و5 غارات على معرة النعمان.",
    "قصفت قوات النظام سراقب، وسقط 3 شهداء.",
]


@pytest.mark.parametrize("text", NO_LISTS)
def test_one_happening_and_its_dead_are_no_list(text: str) -> None:
    assert laid_out(text).lists.starts == [[]]


def test_dead_and_hurt_are_one_item() -> None:
    assert len(laid_out("حصيلة أسبوع: 30 قتيلا، و50 جريحا.").lists.starts[0]) == 1
