"""Times: what a report means by them when it was published on Monday, 12 June 2017, and what is no time.

Groups of phrasings for one expected value, then the phrasings that must not be read.
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phrasebook import PUBLISHED, annotated, world
from rawi.annotate.times import RULES, Reader


def edtf(phrase: str, published: str | None = PUBLISHED) -> list[str]:
    return [time.edtf for time in annotated(phrase, published).times]


READ = {
    "2017-06-12": [
        "اليوم",
        "اليوم الاثنين",
        "صباح اليوم",
        "فجر اليوم الاثنين",
        "الاثنين",
        "12/6/2017",
        "12.6.2017",
        "يوم 12/6",
        "في 12 الجاري",
        "12-6-2017",
        "2017-06-12",
        "١٢/٦/٢٠١٧",
        "17 رمضان 1438",
        "قبل ساعات",
        "قبل دقائق",
    ],
    "2017-06-11": [
        "أمس",
        "خلال الليل",
        "يوم أمس",
        "أمس الأحد",
        "مساء أمس الأحد",
        "الأحد",
        "الأحد الماضي",
        "الليلة الماضية",
    ],
    "2017-06-10": [
        "أول أمس",
        "أول من أمس",
        "أمس الأول",
        "الليلة قبل الماضية",
        "قبل يومين",
        "السبت الماضي",
        "السبت",
    ],
    "2017-06-09": [
        "قبل ثلاثة أيام",
        "قبل 3 أيام",
        "الجمعة",
        "يوم الجمعة الماضي",
        "الجمعة الفائت",
    ],
    "2017-06-05": [
        "الاثنين الماضي",
    ],
    "2017-06-13": [
        "غدا",
        "غدا الثلاثاء",
        "يوم غد",
    ],
    "2017-06-17": [
        "السبت المقبل",
        "السبت القادم",
    ],
    "2017-06-06": [
        "6 حزيران",
        "في 6 حزيران الجاري",
        "6 يونيو",
        "6 جوان 2017",
        "6 يونيو/حزيران",
        "6 حزيران/يونيو 2017",
        "6 حزيران (يونيو) 2017",
        "6 حزيران (يونيو) الجاري",
        "٦ حزيران ٢٠١٧",
        "السادس من حزيران",
        "السادس من شهر حزيران",
        "السادس من يونيو/ حزيران الجاري",
        "6 من حزيران",
    ],
    "2017-05-25": [
        "25 أيار",
        "25 أيار الماضي",
        "25 مايو/أيار الماضي",
        "الخامس والعشرين من أيار الماضي",
    ],
    "2016-12": ["ديسمبر الماضي", "في كانون الأول الماضي"],
    "2016-06": ["حزيران الماضي"],
    "2016-12-22": [
        "22 كانون الأول",
        "22 ديسمبر 2016",
        "22 كانون الأول/ديسمبر 2016",
        "22 دجنبر الماضي",
    ],
    "2017-06-27": [
        "3 شوال 1438",
        "3 شوال 1438 هـ",
    ],
    "2015-10-10": [
        "10 تشرين الأول 2015",
        "10 أكتوبر 2015",
        "العاشر من تشرين الأول عام 2015",
    ],
    "2016-05-25": [
        "25 أيار من العام الماضي",
        "في 25 أيار/مايو من العام الفائت",
        "الخامس والعشرين من مايو من السنة المنصرمة",
        "25 مايو العام الماضي",
    ],
    "2015-05-25": [
        "25 أيار من العام قبل الماضي",
    ],
    "2016-03": [
        "في آذار من العام الماضي",
        "خلال شهر مارس من السنة الماضية",
    ],
    "2017-02-03": [
        "3 فبراير من العام الجاري",
        "في الثالث من شباط هذا العام",
    ],
    "2017-05": [
        "الشهر الماضي",
        "الشهر الفائت",
        "أيار الماضي",
        "في أيار",
        "في شهر أيار",
        "أيار 2017",
        "أيار/مايو الماضي",
        "قبل شهر",
        "قبل نحو شهر",
    ],
    "2017-06": [
        "الشهر الجاري",
        "الشهر الحالي",
        "مطلع الشهر الجاري",
        "حزيران الجاري",
    ],
    "2017-06-03": [
        "في الثالث من الشهر الجاري",
    ],
    "2017-06-09/2017-06-12": [
        "خلال الأيام الثلاثة الماضية",
    ],
    "2017-06-11/2017-06-12": [
        "خلال الساعات الـ24 الماضية",
        "خلال الساعات الأربع والعشرين الماضية",
        "خلال الساعات القليلة الماضية",
    ],
    "2017-06-10/2017-06-12": [
        "خلال الساعات الثماني والأربعين الماضية",
    ],
    "2017-06-12/2017-06-13": [
        "خلال الساعات القادمة",
        "خلال الساعات المقبلة",
    ],
    "2017-06-12/2017-06-14": [
        "خلال الساعات الـ48 المقبلة",
    ],
    "2011-03/2017-06-12": [
        "منذ آذار 2011",
        "منذ شهر آذار 2011",
    ],
    "2016/2017-06-12": [
        "منذ عام 2016",
        "منذ مطلع عام 2016",
        "منذ بداية العام الماضي",
    ],
    "2014/2017-06-12": [
        "السنوات الثلاث الأخيرة",
    ],
    "2011": [
        "ثورة 2011",
        "سقطت البلدة في بداية 2011",
        "سقطت البلدة نهاية 2011",
    ],
    "2011-03": [
        "في مارس 2011",
        "آذار/مارس 2011",
    ],
    "2017-06-05/2017-06-11": [
        "الأسبوع الماضي",
        "الأسبوع الفائت",
    ],
    "2017-06-09/2017-06-10": [
        "ليلة السبت",
        "ليل الجمعة السبت",
        "ليلة الجمعة - السبت",
        "بين الجمعة والسبت",
    ],
    "2017-06-02/2017-06-07": [
        "بين 2 و7 حزيران",
        "بين يومي 2 و7 حزيران",
        "من 2 إلى 7 حزيران",
        "من 2 حزيران حتى 7 حزيران",
        "بين 2 حزيران و7 حزيران 2017",
    ],
    "2017-06-09/2017-06-11": [
        "من الجمعة إلى الأحد",
        "منذ مساء الجمعة وحتى ظهر أمس",
    ],
    "2017-06-01/2017-06-10": [
        "من الأول حتى العاشر من حزيران الجاري",
    ],
    "2016-06-06/2016-10-17": [
        "من 6 حزيران حتى 17 تشرين الأول 2016",
    ],
    "2017/2017-06-05": [
        "منذ بداية العام الجاري وحتى 5 حزيران",
    ],
    "2015-10-28": [
        "28 تشرين الأول من عام 2015",
        "28 تشرين الأول من العام 2015",
    ],
    "2017-06-05/2017-06-12": [
        "منذ أسبوع",
    ],
    "2017-05-29/2017-06-12": [
        "خلال الأسبوعين الماضيين",
        "منذ أسبوعين",
    ],
    "2016": [
        "العام الماضي",
        "السنة الماضية",
        "عام 2016",
        "نهاية عام 2016",
        "في 2016",
        "قبل عام",
    ],
    "2017": [
        "العام الجاري",
        "هذا العام 2017",
        "في عام 2017",
    ],
    "2012": [
        "قبل خمس سنوات",
        "سنة 2012",
    ],
}

NO_TIME = [
    "الفرقة 17",
    "اللواء 93",
    "شارع 23",
    "قتل 2011 شخصا",
    "رقم 2015",
    "1500 نازح",
    "70% من المدينة",
    "الأول من نوعه",
    "المرة الثانية",
    "الحادي عشر",
    "محمد رمضان",
    "شعبان المصري",
    "صفر إصابات",
    "آب يوسف",
    "جمعة الزرافة",
    "يوم القيامة",
    "مدة عامين",
    "لمدة ثلاثة أيام",
    "استمر القصف ساعات",
    "كتيبة شهداء 15",
    "12/3/1445 هـ",
    "32/6/2017",
    "12/13/2017",
    "حزيران",
    "قبل المعركة",
    "منذ بداية الحملة",
    "من الجبهة",
    "قوات الأمن العام",
    "في اليوم التالي",
    "في ذلك اليوم",
    "اليوم الثاني من الهدنة",
    "في اليوم العالمي للطفل",
    "خلال الأسابيع الأخيرة",
    "في الأيام القليلة المقبلة",
    "سيطرت القوات على مواقع في إب",
]

# Names of things and places that bear the name of a day.
READ_ALL_THE_SAME = [
    "مجلة الجمعة",
    "بلدة السبت",
]


def cases(groups: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(phrase, expected) for expected, phrases in groups.items() for phrase in phrases]


@pytest.mark.parametrize(("phrase", "expected"), cases(READ))
def test_times_are_read(phrase: str, expected: str) -> None:
    assert edtf(phrase) == [expected]


@pytest.mark.parametrize("phrase", NO_TIME)
def test_what_must_not_be_read_as_a_time(phrase: str) -> None:
    assert edtf(phrase) == []


@pytest.mark.xfail(reason="a weekday in the name of a thing is taken for the day")
@pytest.mark.parametrize("phrase", READ_ALL_THE_SAME)
def test_names_that_should_not_be_read_as_a_time(phrase: str) -> None:
    assert edtf(phrase) == []


RELATIVE = [
    "أمس",
    "الجمعة",
    "قبل يومين",
    "الشهر الماضي",
    "6 حزيران",
]


@pytest.mark.parametrize("phrase", RELATIVE)
def test_without_a_day_of_publication_nothing_relative_is_resolved(phrase: str) -> None:
    assert edtf(phrase, None) == []


def test_a_battalion_of_a_day_is_no_date_on_whichever_side_of_it_the_report_lies() -> None:
    assert edtf("قصفت كتيبة 17 فبراير مدينة بنغازي", "2017-02-01") == []
    assert edtf("قصفت كتيبة 17 فبراير مدينة بنغازي", "2017-03-01") == []


def test_a_verb_of_the_sentence_before_puts_no_day_ahead() -> None:
    assert edtf("قال إنه سيبدأ المؤتمر قريبا. الجمعة قصف الجيش القرية") == ["2017-06-09"]


def test_a_full_date_needs_no_day_of_publication() -> None:
    assert edtf("6 حزيران 2017", None) == ["2017-06-06"]


def test_the_year_is_the_nearest_that_does_not_lie_ahead() -> None:
    assert edtf("28 كانون الأول", "2017-01-03") == ["2016-12-28"]
    assert edtf("2 كانون الثاني", "2017-01-03") == ["2017-01-02"]


WRITTEN = [
    ("اليوم السبت", ["2017-06-10"]),
    ("اليوم (السبت)", ["2017-06-10"]),
    ("أمس الاثنين", ["2017-06-12"]),
    ("13 حزيران 2017\nقصفت القوات القرية أمس", ["2017-06-13", "2017-06-12"]),
    ("June 13, 2017\nقصفت القوات القرية أمس", ["2017-06-12"]),
    ("مساء أمس الجمعة ثم فجر اليوم السبت ثم اليوم", ["2017-06-09", "2017-06-10", "2017-06-10"]),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_the_weekday_told_for_today_says_when_the_report_was_written(text: str, expected: list[str]) -> None:
    assert edtf(text) == expected


def test_a_full_date_behind_a_verb_is_no_dateline() -> None:
    told = "دخلت القوات يوم 12 حزيران 2017 القرية. وانسحبت منها يوم الثلاثاء"
    assert edtf(told, "2017-06-13") == ["2017-06-12", "2017-06-13"]


SAME = [
    ("قصفت القوات القرية الجمعة ودخلتها في اليوم نفسه", ["2017-06-09", "2017-06-09"]),
    ("قصفت القوات القرية الجمعة ودخلتها في ذات اليوم", ["2017-06-09", "2017-06-09"]),
    ("في 6 أيار وخلال الشهر نفسه", ["2017-05-06", "2017-05"]),
    ("في 6 أيار 2016 وفي العام ذاته", ["2016-05-06", "2016"]),
    ("في 6 أيار وفي 9 من الشهر نفسه", ["2017-05-06", "2017-05-09"]),
    ("في أيار 2016 وفي الخامس عشر من ذلك الشهر", ["2016-05", "2016-05-15"]),
    ("في شباط 2016 وفي 30 من الشهر ذاته", ["2016-02", "2016-02"]),
]


@pytest.mark.parametrize(("text", "expected"), SAME)
def test_the_same_day_is_the_one_told_last(text: str, expected: list[str]) -> None:
    assert edtf(text) == expected


def test_a_day_of_the_same_year_is_of_the_year_told_last() -> None:
    assert edtf("سقطت المدينة في 3 مايو 2014 واستعادها الجيش في 9 أيلول من العام نفسه") == ["2014-05-03", "2014-09-09"]


def test_a_year_that_belongs_to_something_else_is_not_the_year_of_the_day() -> None:
    assert edtf("قصفوا القرية في 25 أيار من الجهة الشمالية") == ["2017-05-25"]
    assert edtf("سقطت القرية في 25 أيار وكانت قد حوصرت العام الماضي") == ["2017-05-25", "2016"]


def test_a_month_and_a_year_have_their_first_and_last_day() -> None:
    (time,) = annotated("في شباط 2016").times
    assert (time.earliest, time.latest) == ("2016-02-01", "2016-02-29")
    (time,) = annotated("في عام 2014").times
    assert (time.earliest, time.latest) == ("2014-01-01", "2014-12-31")


def test_two_times_in_a_sentence_are_both_read() -> None:
    assert edtf("سيطرت القوات أمس على حي خسرته في أيار الماضي") == ["2017-06-11", "2017-05"]


# rule, phrase
RULE_CASES = [
    ("two_ends", "بين 2 و6 حزيران"),
    ("part_of", "النصف الثاني من أيار الماضي"),
    ("season", "صيف 2014"),
    ("figures", "12/6/2017"),
    ("day_and_month", "6 حزيران"),
    ("distance", "قبل ثلاثة أيام"),
    ("relative_day", "أمس الأول"),
    ("month_alone", "أيار الماضي"),
    ("weekday", "الجمعة الماضية"),
    ("unit_with_pointer", "الأسبوع الماضي"),
    ("year_alone", "عام 2014"),
]


def test_every_rule_has_a_case() -> None:
    assert [rule for rule, _ in RULE_CASES] == [rule.__name__ for rule in RULES]


@pytest.mark.parametrize(("name", "phrase"), RULE_CASES)
def test_every_rule_fires_where_no_rule_before_it_does(name: str, phrase: str) -> None:
    annotation = annotated(phrase)
    day = date.fromisoformat(PUBLISHED)
    reader = Reader(annotation.text, annotation.words, annotation.numbers, world().times, day)
    firing = [rule.__name__ for at in range(len(annotation.words)) for rule in RULES if rule(reader, at)]
    assert firing[0] == name


def test_two_numbers_of_something_else_are_no_days() -> None:
    assert edtf("قتل بين 10 و15 شخصا في 6 حزيران") == ["2017-06-06"]
    assert edtf("بين الجيش والتنظيم في 6 حزيران") == ["2017-06-06"]
    assert edtf("بين 9 و6 حزيران") == ["2017-06-06"]


PIECES = """
6 12 31 2017 / - ( ) حزيران يونيو تشرين الأول الثاني رمضان شوال 1438 هـ السادس والعشرين من شهر عام قبل منذ ثلاثة أيام
أسبوع الأسبوع الماضي الجاري المقبل الجمعة ليلة أمس اليوم نحو سنة ساعات 99999999 ٠
"""


@given(st.lists(st.sampled_from(PIECES.split()), max_size=12), st.dates().map(str) | st.none())
def test_no_mixture_of_time_words_raises(pieces: list[str], published: str | None) -> None:
    for time in annotated(" ".join(pieces), published).times:
        assert time.earliest <= time.latest
        assert time.first < time.last


@pytest.mark.parametrize("phrase", ["كتيبة 17 فبراير", "كتيبة شهداء 17 فبراير", "جسر 14 يوليو", "حركة 23 مارس"])
def test_a_day_in_a_name_is_no_date(phrase: str) -> None:
    assert edtf(phrase) == []


def test_a_number_before_a_month_and_its_day_is_no_day() -> None:
    assert "2017-06-24" not in edtf("قناة 24 June 11, 2017")


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("words", ["الجمعة", "قبل عشرة أيام", "الأسبوع المقبل", "غدا", "العام الماضي"])
def test_a_time_beyond_the_calendar_is_none(words: str, published: str) -> None:
    assert len(edtf(f"سقطت المدينة {words}", published)) <= 1


def test_hours_counted_in_figures_behind_an_article_written_apart_are_the_last_ones() -> None:
    assert edtf("خلال الـ24 ساعة الماضية") == ["2017-06-11/2017-06-12"]


@pytest.mark.parametrize(
    "phrase",
    ["مقتل 2014 مسلحا", "نزوح أكثر من 2000 عائلة", "اعتقال 1990 شخصا", "دمر القصف 2000 منزل", "مقتل 2017 مدنيا"],
)
def test_what_counts_men_or_things_is_no_year(phrase: str) -> None:
    assert edtf(phrase) == []


def test_a_year_before_men_in_the_plural_is_a_year() -> None:
    assert edtf("في 2014 مسلحون سيطروا على البلدة") == ["2014"]


@pytest.mark.parametrize("text", ["قبل لحظات من سقوط المطار", "قبل دقائق من بدء الهدنة"])
def test_moments_before_something_are_not_moments_ago(text: str) -> None:
    assert edtf(text) == []


def test_and_last_week_opens_a_clause() -> None:
    assert edtf("والأسبوع الماضي، قصفت القوات القرية") == ["2017-06-05/2017-06-11"]
    assert edtf("قصفت القوات القرية الأسبوع والشهر الماضيين") == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("اندلعت اشتباكات ليل أمس الأول", ["2017-06-10"]),
        ("قتل خمسة مساء أمس الأول", ["2017-06-10"]),
        ("قتل عشرة هذا الأسبوع", ["2017-06-12/2017-06-18"]),
        ("وخلال هذا الشهر سيطر الجيش على القرية", ["2017-06"]),
        ("أرسل هذا العام آلافا من الجنود", ["2017"]),
        ("قتل عشرة في الأسبوع الثاني من نيسان", ["2017-04-08/2017-04-14"]),
        ("قتل عشرة في الأيام الأولى من نيسان", ["2017-04"]),
        ("قتل عشرة يوم السادس من نيسان", ["2017-04-06"]),
    ],
)
def test_this_week_the_second_week_of_a_month_and_the_night_before_last(text: str, days: list[str]) -> None:
    assert edtf(text) == days
