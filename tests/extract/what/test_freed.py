"""People who are freed, and towns."""

import pytest

from extract.what.test_settled import rows

PEOPLE = [
    "حررت القوات العراقية عشرين مدنيا من قبضة داعش في الرطبة.",
    "حرر الجيش مدنيين من قبضة التنظيم في تدمر.",
    "تم تحرير تسعة عمال في سرت.",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_people_freed_are_a_release(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["release"]


TOWNS = [
    "حرر الجيش بلدة القيارة وأجلى أربعين شخصا منها.",
    "أعلن الجيش تحرير بلدة القيارة ومقتل ثلاثين شخصا.",
    "حررت القوات المدينة من التنظيم.",
]


@pytest.mark.parametrize("text", TOWNS)
def test_a_town_freed_is_a_capture_whoever_is_told_of_behind_it(text: str) -> None:
    assert rows(text)[0][0] == "capture"


def test_the_kidnappers_who_were_killed_are_not_those_freed() -> None:
    freed, killed = rows("تمكنت القوات من تحرير عشرة مختطفين وقتل ثلاثة من الخاطفين في سبها.")
    assert (freed[0], killed[0], killed[4]) == ("release", "killing", ["الخاطفين"])
