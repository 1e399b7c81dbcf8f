"""What is left to a party that lost the rest it still holds."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import WEIGHED, world

# sentence, who holds, the place, how much of it
LEFT = [
    ("لم يبق لتنظيم الدولة في الموصل سوى ثلاثة أحياء.", "isil", "الموصل", "part"),
    ("لم يتبق لقوات الدعم السريع إلا مدينة نيالا.", "rsf", "نيالا", "whole"),
    ("استعاد الجيش القرى المجاورة، ولم يبق لتنظيم داعش سوى بلدة السخنة.", "isil", "السخنة", "whole"),
    ("لم يبق بيد تنظيم الدولة في العراق سوى قضاء راوة.", "isil", "راوة", "whole"),
    pytest.param("ولم يتبق في أيدي قوات حفتر إلا مدينة ترهونة.", "lna", "ترهونة", "whole", marks=WEIGHED),
]


@pytest.mark.parametrize(("text", "who", "where", "extent"), LEFT)
def test_what_is_left_is_held(text: str, who: str, where: str, extent: str) -> None:
    (held,) = [c for c in rawi.read(text, published="2017-09-20", world=world()) if c.type == "hold"]
    assert held.place is not None
    assert ([p.id for p in held.actors], held.factuality) == ([who], "actual")
    assert (held.place.name_ar, held.place.extent) == (where, extent)


@pytest.mark.parametrize(
    "text",
    [
        "لم يبق للأهالي في مدينة تدمر سوى مدرسة واحدة.",
        "لم يبق سوى أيام على انتهاء الهدنة في مدينة إدلب.",
        "وطوقت الفصائل مدينة حماة، ولم يبق لقوات النظام سوى منفذ واحد باتجاه حمص.",
        "لم يبق لقوات النظام في حماة سوى طريق واحد نحو حمص.",
    ],
)
def test_what_is_left_to_people_is_not_held(text: str) -> None:
    assert "hold" not in [row[0] for row in rows(text)]


STAYED = [
    ("لم تسيطر قسد على مدينة الرقة، بل بقيت بيد تنظيم داعش حتى الاثنين.", [("capture", ["sdf"]), ("hold", ["isil"])]),
    ("لم تسيطر قسد على مدينة الرقة بل ظلت في يد تنظيم داعش.", [("capture", ["sdf"]), ("hold", ["isil"])]),
    ("سقطت مدينة الرقة بيد تنظيم داعش.", [("capture", ["isil"])]),
]


@pytest.mark.parametrize(("text", "told"), STAYED)
def test_what_stayed_in_somebodys_hands_was_not_taken(text: str, told: list[tuple[str, list[str]]]) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == told


KEPT = [
    "احتفظ الجيش السوري بالسيطرة على مطار دير الزور.",
    "يحافظ الجيش السوري على سيطرته على مطار دير الزور.",
    "ما زال الجيش السوري محتفظا بسيطرته على مطار دير الزور.",
]


@pytest.mark.parametrize("text", KEPT)
def test_who_keeps_the_control_of_a_place_holds_it(text: str) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == [("hold", ["saa"])]
