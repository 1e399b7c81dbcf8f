"""A warrant of arrest arrests nobody yet, and none whom it names arrests."""

import pytest

from extract.what.test_settled import rows

# sentence, factuality, doers and targets of the arrest
WARRANTS: list[tuple[str, tuple[str, list[str], list[str]]]] = [
    ("أصدرت المحكمة الجنائية الدولية مذكرة اعتقال بحق قائد الجيش.", ("planned", ["icc"], ["قائد الجيش"])),
    ("أصدر القضاء العسكري مذكرة توقيف بحق قائد لواء في الحرس الثوري.", ("planned", [], ["قائد لواء"])),
    # counter-examples: it was carried out, or people were arrested by it
    ("نفذت قوات الأمن مذكرة اعتقال بحق قيادي في حماس في الخليل.", ("actual", ["قوات الأمن"], ["قيادي"])),
    ("اعتقلت الشرطة بموجب مذكرة توقيف قياديا في حزب الله في بيروت.", ("actual", ["الشرطة"], ["قياديا في حزب الله"])),
]


@pytest.mark.parametrize(("text", "told"), WARRANTS)
def test_a_warrant_is_no_arrest(text: str, told: tuple[str, list[str], list[str]]) -> None:
    assert [(row[1], row[3], row[4]) for row in rows(text) if row[0] == "arrest"] == [told]
