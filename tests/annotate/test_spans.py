"""Times behind *since*: up to publication, or only compared with; and what began then."""

import pytest

from phrasebook import annotated, laid_out, trigger_of
from rawi.annotate.spans import COMPARED
from rawi.extract.when import begun_then, may_date

SPANS = [
    ("قتل عشرات المدنيين منذ بدء الحصار في 5 أيار", "2017-05-05/2017-06-12"),
    ("نزح آلاف السكان منذ انطلاق معركة المدينة في الثالث من حزيران", "2017-06-03/2017-06-12"),
    ("وثق مركز حقوقي مقتل مئة شخص منذ اندلاع القتال في نيسان 2015", "2015-04/2017-06-12"),
    ("منذ يوم 3 حزيران", "2017-06-03/2017-06-12"),
    ("أصيب أربعون مدنيا منذ اندلاع الاشتباكات الخميس الماضي", "2017-06-08/2017-06-12"),
    ("يحاصر الجيش البلدة منذ يوم الجمعة", "2017-06-09/2017-06-12"),
    ("شن الطيران مئات الغارات منذ سقوط المدينة في 5 أيار", "2017-05-05/2017-06-12"),
    ("قتل مئة مدني منذ دخول القوات إلى البلدة في أيار 2016", "2016-05/2017-06-12"),
    ("أودى النزاع بحياة مئة ألف شخص في البلاد منذ اندلاعه في مارس 2015", "2015-03/2017-06-12"),
    ("قتل عشرون مدنيا منذ صباح أمس", "2017-06-11/2017-06-12"),
    ("نزحت مئة عائلة منذ أول أمس", "2017-06-10/2017-06-12"),
    ("نزح مليون شخص منذ اندلاع القتال في البلاد منتصف نيسان 2016", "2016-04/2017-06-12"),
]

DAYS = [
    "بعد بدء الحصار في 5 أيار",
    "منذ بدء الحصار، وفي 5 أيار",
    "منذ بداية الحصار وحتى يوم 5 أيار",
    "لم يدخل أحد منذ بدء الحصار الذي أعلن في 5 أيار",
]


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_since_the_beginning_of_something_on_a_day_reaches_up_to_now(text: str, expected: str) -> None:
    assert [time.edtf for time in annotated(text).times] == [expected]


@pytest.mark.parametrize("text", DAYS)
def test_a_day_that_is_not_of_such_a_beginning_is_that_day(text: str) -> None:
    assert [time.edtf for time in annotated(text).times] == ["2017-05-05"]


def test_what_began_then_is_dated_by_the_day_and_the_rest_by_the_span() -> None:
    layout = laid_out("قتل عشرون مدنيا بالقصف منذ انطلاق معركة المدينة في الثالث من حزيران")
    time = layout.times[0][0]
    begun, shelling = (begun_then(layout, trigger_of(layout, word), time) for word in ("انطلاق", "بالقصف"))
    assert begun is not None
    assert shelling is not None
    assert (begun.edtf, shelling.edtf) == ("2017-06-03", "2017-06-03/2017-06-12")


COMPARING = [
    "شهدت البلدة أعنف قصف منذ عام 2015",
    "دخلت الدبابات المدينة لأول مرة منذ 2012",
    "دخلت الدبابات المدينة للمرة الأولى منذ شهر",
    "في عملية هي الأولى من نوعها منذ عام",
    "في أوسع عملية تنفذها القوات في المحافظة منذ أيار الماضي",
]

LASTING = [
    "تسيطر الفصائل على أكبر مدن المحافظة منذ عام 2015",
    "دخلت قافلة إلى أكبر أحياء المدينة المحاصرة منذ 2013",
    "بعد أعنف قصف على البلدة، يحاصرها التنظيم منذ عام 2015",
    "تدور المرحلة الأولى من المعركة منذ أسبوع",
]


@pytest.mark.parametrize("text", COMPARING)
def test_the_heaviest_or_first_since_then_is_only_compared(text: str) -> None:
    layout = laid_out(text)
    assert [time.rule for time in layout.times[0]] == [COMPARED]
    assert may_date(layout, layout.annotation.triggers[0], []) == []


@pytest.mark.parametrize("text", LASTING)
def test_what_lasts_since_then_is_not_compared(text: str) -> None:
    assert [time.rule for time in annotated(text).times if time.rule == COMPARED] == []
