"""What is only asked: no happening by itself, one with a yes, and not done with a no."""

import pytest

from extract.what.test_settled import rows

# question and answer, then type and factuality of what the question asks of (none: it tells of nothing)
ASKED: list[tuple[str, str, list[str]]] = [
    ("هل سيطرت قوات الدعم السريع على مدينة الفاشر؟ كلا، الجيش يقاتل في المدينة.", "capture", ["negated"]),
    ("- هل دخل الجيش السوري بلدة سراقب؟ - لا، القتال يدور عند أطرافها.", "advance", ["negated"]),
    ("س: هل تمكنت القوات العراقية من استعادة مدينة هيت؟ ج: أبدا.", "capture", ["negated"]),
    ("هل انسحب الحوثيون من ميناء الصليف؟ نعم، انسحبوا أمس.", "withdraw", ["actual"]),
    ("هل انسحب الحوثيون من ميناء الصليف؟ ننتظر تقرير المراقبين.", "withdraw", []),
    ("كيف انسحب الحوثيون من ميناء الصليف؟ ننتظر تقرير المراقبين.", "withdraw", ["actual"]),
]


@pytest.mark.parametrize(("text", "kind", "told"), ASKED)
def test_what_is_asked_is_as_the_answer_has_it(text: str, kind: str, told: list[str]) -> None:
    assert [row[1] for row in rows(text) if row[0] == kind] == told


def test_what_the_question_comes_after_has_happened() -> None:
    found = rows("هل عاد السكان إلى مدينة سنجار بعد انسحاب تنظيم الدولة منها؟ كلا، المدينة مدمرة.")
    assert ("withdraw", "actual") in [row[:2] for row in found]


@pytest.mark.parametrize(
    "text",
    [
        "- كيف سقطت مدينة الباب؟ - صمد المقاتلون شهرا ثم خرجوا منها.",
        "- كيف سقطت مدينة غريان؟ - قاتلت قوات الوفاق حتى المساء.",
    ],
)
def test_who_answers_how_it_fell_does_not_name_who_took_it(text: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == "capture"][:1] == [[]]
