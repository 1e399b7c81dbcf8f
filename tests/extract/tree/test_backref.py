"""A noun that only points back to what was told before is no happening of its own."""

import pytest

from extract.what.test_settled import rows

# sentence, types
POINTING = [
    ("وردا على الهجوم، قصف الجيش الأمريكي مواقع للحوثيين في الحديدة.", ["shelling"]),
    ("وبعد ساعات من الهجوم، سيطرت القوات الحكومية على مدينة حيس.", ["capture"]),
    ("قصف التحالف مواقع الحوثيين في صعدة ردا على الهجوم.", ["shelling"]),
    ("سيطرت قوات النظام على مدينة سراقب للمرة الأولى منذ بدء الهجوم.", ["capture"]),
    ("انسحبت القوات السورية من مدينة تدمر، في ما قال ضابط إنه انسحاب مؤقت.", ["withdraw"]),
]


@pytest.mark.parametrize(("text", "kinds"), POINTING)
def test_what_points_back_is_no_claim(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds


def test_a_withdrawal_that_somebody_was_not_told_of_is_no_further_one() -> None:
    found = rows("دخل الحوثيون مدينة حيس. وأكدت الأمم المتحدة أنها لم تبلغ مسبقا بالانسحاب، ودعت إلى التهدئة.")
    assert "withdraw" not in [row[0] for row in found]


# sentence, types that are told
TOLD = [
    ("وردا على هجوم للحوثيين على مطار أبها، قصف التحالف صنعاء.", {"attack", "shelling"}),
    ("وبعد الهجوم على معسكر العند، انسحب الحوثيون من الحوطة.", {"attack", "withdraw"}),
    ("أعلن المتحدث أنه انسحاب كامل من مدينة تدمر.", {"withdraw"}),
]


@pytest.mark.parametrize(("text", "kinds"), TOLD)
def test_what_says_more_is_told(text: str, kinds: set[str]) -> None:
    assert kinds <= {row[0] for row in rows(text)}
