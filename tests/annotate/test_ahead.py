"""Days to come, and days until which something lasts; what began counts back."""

from annotate.test_times import edtf


def test_since_a_month_is_since_one_that_has_begun() -> None:
    assert edtf("يقصف التحالف المدينة منذ تموز") == ["2016-07/2017-06-12"]
    assert edtf("تبدأ الحملة في تموز") == ["2017-07"]


def test_a_day_of_what_is_to_come_is_ahead() -> None:
    assert edtf("ستبدأ المحادثات بين الطرفين الأحد") == ["2017-06-18"]
    assert edtf("بدأت المحادثات الأحد") == ["2017-06-11"]
    assert edtf("توصلوا إلى هدنة تبدأ صباح الأحد") == ["2017-06-18"]
    assert edtf("اتفاق يدخل حيز التنفيذ مساء الأحد") == ["2017-06-18"]
    assert edtf("أمر بسحب القوات اعتبارا من يوم الأحد") == ["2017-06-18"]
    assert edtf("يفتح المعبر ابتداء من صباح الأحد") == ["2017-06-18"]
    assert edtf("لم تبدأ المحادثات الأحد") == ["2017-06-11"]


def test_a_day_that_something_lasts_until_is_the_nearest() -> None:
    assert edtf("مددوا الهدنة حتى 18 آب") == ["2017-08-18"]
    assert edtf("حاصروا البلدة حتى 5 أيار") == ["2017-05-05"]
    assert edtf("دخلوا البلدة في 18 آب") == ["2016-08-18"]


def test_a_day_of_what_is_expected_is_ahead() -> None:
    assert edtf("من المقرر أن ينسحب الجيش من القرية يوم الجمعة") == ["2017-06-16"]
    assert edtf("ويتوقع أن تدخل القافلة البلدة الأربعاء") == ["2017-06-14"]
    assert edtf("كان من المقرر أن ينسحب الجيش من القرية يوم الجمعة") == ["2017-06-09"]
    assert edtf("من المقرر أن ينسحب الجيش بعد اتفاق وقع يوم الجمعة") == ["2017-06-09"]
