"""Who takes a position in a clause that describes another, and whom a clause describes of two."""

import pytest

from extract.what.test_settled import rows

# sentence, who takes a position and of whom
SAID = [
    ("قال إن ميليشيات الحشد الشعبي التي ترفض واشنطن التنسيق معها لم تشارك في العملية.", ["us"], ["pmf"]),
    ("قال إن قوات حفتر التي تطالب تركيا بانسحابها من سرت قصفت الميناء.", ["turkey"], ["lna"]),
]


@pytest.mark.parametrize(("text", "speakers", "spoken_of"), SAID)
def test_who_is_described_does_not_take_the_position(text: str, speakers: list[str], spoken_of: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "statement"] == [(speakers, spoken_of)]


def test_whose_withdrawal_is_demanded_would_withdraw() -> None:
    assert [row[3] for row in rows(SAID[1][0]) if row[0] == "withdraw"] == [["lna"]]


def test_who_accuses_the_attackers_in_passing_was_not_attacked() -> None:
    found = rows("هاجمت قوات الدعم السريع التي يتهمها الجيش بقتل المدنيين مدينة الأبيض.")
    assert all("saf" not in row[4] for row in found if row[0] == "attack")
