"""The finer places that a further verb tells a happening to have reached."""

import pytest

from phrasebook import world
from rawi.pipeline import read

# sentence, the places of the claim
REACHED = [
    ("شنت الطائرات غارات على مدينة تعز طالت أحياء الضبوعة والمسبح.", ["الضبوعة", "المسبح"]),
    ("شنت الطائرات غارات على ريف حماة، طالت بلدتي كفر نبودة واللطامنة.", ["كفرنبودة", "اللطامنة"]),
    ("قصفت قوات النظام ريف حماة بالمدفعية، مستهدفة كفر نبودة واللطامنة.", ["كفرنبودة", "اللطامنة"]),
    ("نفذت القوات حملة اعتقالات في ريف درعا شملت بلدات داعل وإبطع وطفس.", ["داعل", "إبطع", "طفس"]),
    ("شنت إسرائيل هجوما على لبنان استهدف منازل في صور والنبطية.", ["صور", "النبطية"]),
    ("شنت الطائرات غارات على ريف حماة شملت كلا من كفر نبودة واللطامنة.", ["كفرنبودة", "اللطامنة"]),
]


@pytest.mark.parametrize(("text", "names"), REACHED)
def test_the_places_that_it_reached(text: str, names: list[str]) -> None:
    found = [claim.place.name_ar for claim in read(text, world=world()) if claim.place is not None]
    assert found == names


# sentence, the place of the first claim
NOT_REACHED = [
    ("قصف الطيران بلدة اللطامنة، وطالت الغارات ريف حماة.", "اللطامنة"),
    ("شنت إيران هجوما على إسرائيل ردا على هجوم استهدف قنصليتها في دمشق.", "إسرائيل"),
    ("شنت الطائرات غارات على صنعاء استهدفت مقر قيادة اللواء الثالث.", "صنعاء"),
    ("قصفت الطائرات مدينة حماة التي استهدفت فصائلها بلدة محردة.", "حماة"),
]


@pytest.mark.parametrize(("text", "name"), NOT_REACHED)
def test_a_wider_place_a_building_and_another_clause_are_not_what_it_reached(text: str, name: str) -> None:
    first = next(claim.place for claim in read(text, world=world()) if claim.place is not None)
    assert first.name_ar == name
