"""Places told by others: roads between two places, areas under somebody's control."""

import pytest

from phrasebook import annotated, words
from rawi.annotate.mentions import PLACE


def places(sentence: str) -> list[str]:
    annotation = annotated(sentence)
    return [words(annotation, p) for p in annotation.phrases if p.kind == PLACE and p.inside is None]


WAYS = [
    (
        "قطع المسلحون طريق حمص - حماة",
        "طريق حمص - حماة",
    ),
    (
        "قطع المسلحون الطريق الواصل بين حمص وحماة",
        "الطريق الواصل بين حمص وحماة",
    ),
    (
        "قطع المسلحون الطريق بين مدينة حمص ومدينة حماة",
        "الطريق بين مدينة حمص ومدينة حماة",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), WAYS)
def test_a_way_takes_in_both_its_ends(sentence: str, expected: str) -> None:
    found = places(sentence)
    assert found[0] == expected
    assert len(found) == 3  # each end is a place of its own as well


LEADING = ["الطريق المؤدي إلى مدينة الباب", "الطريق الرئيسي المؤدي إلى تكريت", "الطريق الذي يؤدي إلى حلب"]


@pytest.mark.parametrize("way", LEADING)
def test_a_way_takes_in_where_it_leads(way: str) -> None:
    assert places(f"قطع المسلحون {way}")[0] == way


def test_a_dash_that_opens_an_aside_joins_nothing() -> None:
    assert places("سيطر المسلحون على حي المشلب - شرق الرقة") == [
        "حي المشلب",
        "الرقة",
    ]


HELD = [
    (
        "قصفت الطائرات مناطق سيطرة تنظيم الدولة",
        "مناطق سيطرة تنظيم الدولة",
    ),
    (
        "قصفت الطائرات مناطق سيطرة المعارضة",
        "مناطق سيطرة المعارضة",
    ),
    (
        "انسحب المسلحون إلى مناطق سيطرتهم",
        "مناطق سيطرتهم",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), HELD)
def test_an_area_under_control_takes_in_its_holder(sentence: str, expected: str) -> None:
    assert places(sentence)[0] == expected


def test_the_holder_of_an_area_is_found_on_its_own() -> None:
    annotation = annotated("قصفت الطائرات مناطق سيطرة تنظيم الدولة")
    assert "تنظيم الدولة" in [words(annotation, p) for p in annotation.phrases if p.kind != PLACE]
