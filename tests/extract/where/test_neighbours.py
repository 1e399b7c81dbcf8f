"""What is only said to lie near has no name, and is not the place told beside it."""

import pytest

from phrasebook import world
from rawi.pipeline import read

# text, the place of the last claim and how it lies to it
CASES = [
    ("سيطر الحوثيون على بلدة حيس بعد انسحاب الجيش من معسكر مجاور.", None),
    ("سيطر الجيش على الرطبة بعد انسحاب التنظيم من قاعدة قريبة منها.", None),
    ("سيطر الجيش على الرطبة بعد السيطرة على قرى مجاورة.", None),
    ("دخل الجيش بلدة دوما. وانسحب المسلحون من قرية قريبة من حرستا.", ("حرستا", "near")),
    ("انسحب الجيش من حيس إلى معسكر مجاور.", ("حيس", "in")),
    ("سيطر الحوثيون على بلدة حيس بعد انسحاب الجيش إلى معسكر مجاور.", None),
    ("سيطر الحوثيون على بلدة حيس بعد انسحاب الجيش من معسكر خالد.", ("معسكر خالد", "in")),
    ("دخل الجيش بلدة دوما. وانسحب المسلحون من مواقع فيها.", ("دوما", "in")),
]


@pytest.mark.parametrize(("text", "place"), CASES)
def test_a_neighbour_without_a_name(text: str, place: tuple[str, str] | None) -> None:
    last = list(read(text, world=world()))[-1].place
    assert (last and (last.name_ar, last.relation)) == place
