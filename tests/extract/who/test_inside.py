"""Who is inside a place that is taken or surrounded has it taken from him, is besieged there."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of the doers, of who is inside
INSIDE = [
    ("أرسل الحوثيون تعزيزات لإسناد عناصرهم المحاصرين في معسكر العند.", "siege", [], ["houthi"]),
    ("وقال مصدر إن قوات صالح لا تزال محاصرة داخل المعسكر.", "siege", [], ["saleh"]),
    ("إذا سقط الجبل ستكون قوات صالح محاصرة داخل مدينة تعز.", "siege", [], ["saleh"]),
    ("طوق الجيش العراقي المصنع فيما يتحصن داخله عناصر تنظيم داعش.", "siege", ["isf"], ["isil"]),
    ("أطلق حزب الله معركة للسيطرة على التلال التي كانت تتحصن فيها جبهة النصرة.", "capture", ["hezb"], ["hts"]),
    ("سيؤدي سقوط الجبل إلى محاصرة الحوثيين وقوات صالح في تعز.", "siege", [], ["houthi", "saleh"]),
    ("حاول الجيش العراقي تطويق مسلحي تنظيم داعش في حي الشفاء.", "siege", ["isf"], ["isil"]),
    ("باتت قوات الدعم السريع محاصرة في وسط الخرطوم.", "siege", [], ["rsf"]),
    ("قال الجيش السوداني إن مقاتلي الدعم السريع باتوا محاصرين في جزيرة توتي.", "siege", [], ["rsf"]),
    ("أصبح عناصر تنظيم داعش محاصرين في الباغوز.", "siege", [], ["isil"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "inside"), INSIDE)
def test_it_was_done_to_who_is_inside(text: str, kind: str, doers: list[str], inside: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [(doers, inside)]


CIVILIANS = [
    ("يعيش مدنيون محاصرون في مدينة الفلوجة بلا دواء.", ["مدنيون"]),
    ("دخلت شاحنات إلى الأهالي المحاصرين في مدينة الزبداني.", ["الأهالي"]),
]


@pytest.mark.parametrize(("text", "inside"), CIVILIANS)
def test_civilians_are_besieged_too(text: str, inside: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "siege"] == [([], inside)]


def test_who_brings_food_to_a_besieged_town_does_not_besiege_it() -> None:
    found = rows("أرسل الجيش السوداني شاحنات طحين إلى مدينة الفاشر المحاصرة.")
    assert [row[3:5] for row in found if row[0] == "siege"] == [([], [])]


def test_the_people_of_besieged_areas_are_not_what_is_besieged() -> None:
    found = rows("ناشد أهالي المناطق المحاصرة في مدينة درعا المنظمات التدخل.")
    assert ["أهالي المناطق"] not in [row[4] for row in found]


BESIEGING = [
    "قصفت القوات الحكومية المحاصرة للمدينة أحياءها بالمدفعية.",
    "تواصل القوات الليبية محاصرة ما تبقى من المسلحين في قنفودة.",
    "استنكر السكان محاصرة الجيش اليمني لمدينة تعز.",
    "ومع تضييق الجيش اليمني الخناق على الحوثيين في تعز تتغير الأوضاع.",
    "نددت المنظمة بتطويق الجيش الإسرائيلي مستشفى العودة.",
    "باتت قوات الجيش الإسرائيلي تحاصر مستشفى العودة.",
]


@pytest.mark.parametrize("text", BESIEGING)
def test_who_besieges_a_town_is_not_besieged(text: str) -> None:
    armed = {"libya-forces", "lna", "ygov", "isr", "saa", "?"}
    assert all(armed.isdisjoint(row[4]) for row in rows(text) if row[0] == "siege")


APART = [
    "سيطر الجيش العراقي على بلدة القيارة بينما يتحصن مقاتلو البيشمركة في جبل سنجار.",
    "سيطر الجيش العراقي على القاعدة وتمركز فيها لواء من الحشد الشعبي.",
    "سيطر الجيش العراقي على القاعدة وتمركزت قواته فيها.",
]


@pytest.mark.parametrize("text", APART)
def test_who_dug_in_elsewhere_or_afterwards_lost_nothing(text: str) -> None:
    assert [row[4] for row in rows(text) if row[0] == "capture"] == [[]]
