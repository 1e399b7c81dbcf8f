"""Ships that are struck or seized are what it was done to; a ship of war is its navy's."""

import pytest

from extract.what.test_settled import rows

STRUCK = [
    ("أعلن الحوثيون استهداف السفينة البريطانية في خليج عدن.", ["السفينة البريطانية"]),
    ("أعلنت جماعة الحوثي قصف السفينة الأمريكية في البحر الأحمر.", ["السفينة الأمريكية"]),
    ("استهدف الحوثيون سفنا أمريكية وبريطانية في البحر الأحمر.", ["سفنا أمريكية"]),
    ("تعرضت ناقلة نفط إيرانية لهجوم قبالة سواحل سوريا.", ["ناقلة نفط إيرانية"]),
    ("احتجز الحرس الثوري ناقلة نفط بريطانية في مضيق هرمز.", ["ناقلة نفط بريطانية"]),
    ("استهدف الحوثيون سفينة حربية أمريكية في البحر الأحمر.", ["us"]),
    ("أصاب الحوثيون ناقلة جنود سعودية في مدينة ميدي.", ["saudi-forces"]),
]


@pytest.mark.parametrize(("text", "targets"), STRUCK)
def test_what_was_done_to_a_ship(text: str, targets: list[str]) -> None:
    assert [row[4] for row in rows(text)] == [targets]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("استهدف الحوثيون سفينة شحن في البحر الأحمر.", "attack"),
        ("استهدفت بحرية الاحتلال مراكب الصيادين قبالة شاطئ دير البلح.", "attack"),
        ("استهدف الحوثيون السفينة بطائرة مسيرة في البحر الأحمر.", "airstrike"),
    ],
)
def test_a_ship_that_is_struck_flew_nowhere(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text)] == [kind]


def test_a_ship_of_war_shells() -> None:
    told = rows("قصفت سفينة حربية تركية مواقع قوات حفتر قرب صبراتة.")
    assert [(row[0], row[3], row[4]) for row in told] == [("shelling", ["tur"], ["lna"])]


def test_arms_that_are_counted_are_not_what_was_struck() -> None:
    told = rows("أعلن المتحدث العسكري باسم الحوثيين استهداف السفينة البريطانية في خليج عدن بعدد من الصواريخ البحرية.")
    assert [(row[3], row[4]) for row in told] == [(["houthi"], ["السفينة البريطانية"])]
