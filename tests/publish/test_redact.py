"""What goes out of words and what stays: names of private persons, ways to reach people, exact points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phrasebook import world
from rawi.publish.cover import Cover
from rawi.publish.redact import Redactor
from rawi.publish.rules import read_publishing

REDACTOR = Redactor(world(), read_publishing(), ("name", "contact", "point"))
OF_NAMES = (
    "على علي وعلي وعلى علـى علـي \ufedf\ufecb\ufee0\ufef2 عل\u06cc أحمد حسين وأحمد لعلي أبو أم عبد الله العبد الحسين "
    "القيادي الطفل قال مدينة الرقة قرب ، . « » ( )"
)


def gone(text: str) -> list[str]:
    """The words that are taken out of a text."""
    return [text[cut.start : cut.end] for cut in REDACTOR.cuts(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أصيب المدني خالد حسين في القصف", ["خالد حسين"]),
        ("قال القيادي محمد العبد الله إن القوات تقدمت", ["محمد العبد الله"]),
        ("قتل المقاتل أبو علي الشامي أمس", ["أبو علي الشامي"]),
        ("فقدت الطفلة مريم أحمد الحسن والديها", ["مريم أحمد الحسن"]),
        ("قال أبو خالد الميداني إن القصف توقف", ["أبو خالد الميداني"]),
        # one name, behind a word for a person, for kin, for a deed, for a name
        ("قتل الطفل أحمد في القصف", ["أحمد"]),
        ("اعتقلت القوات الناشطة ليلى أمس", ["ليلى"]),
        ("أصيب الشاب السوري عمر وشقيقه خالد", ["عمر", "خالد"]),
        ("قتل الطفلان أحمد ومريم", ["أحمد", "ومريم"]),
        ("فقدت السيدة فاطمة وابنتها نور", ["فاطمة", "نور"]),
        ("زوجته هدى قتلت", ["هدى"]),
        # by a child
        ("قتل أبو سياف أمس", ["أبو سياف"]),
        ("نقل عن أبي طلحة قوله", ["أبي طلحة"]),
        ("أم على", ["أم على"]),
        ("اعتقلت الناشطة رزان زيتونة", ["رزان زيتونة"]),
        ("قال محمد: رأيت القصف", ["محمد"]),
        ("وأضاف علي أن القصف توقف", ["علي"]),
        ("قتل المدعو حسين", ["حسين"]),
        ("قال مصدر محلي يدعى كفرنان", ["كفرنان"]),
        ("قال أبو قصورة وهو أحد السكان", ["أبو قصورة"]),
        ("قال أبوخالد وهو أحد السكان", ["أبوخالد"]),
        ("أم محمد", ["أم محمد"]),
        ("أحمد", ["أحمد"]),
        ("مقتل سامر برصاص قناص واعتقال ليلى", ["سامر", "ليلى"]),
        ("قتل كل من: محمد الأحمد، خالد العلي، سامر", ["محمد الأحمد", "خالد العلي", "سامر"]),
        ("وهم: أحمد، محمد، علي، فاطمة", ["أحمد", "محمد", "علي", "فاطمة"]),
        ("القتلى هم أحمد ومحمد وعلي", ["أحمد", "ومحمد", "وعلي"]),
        ("قتل الطفل (أحمد)", ["أحمد"]),
        ("قال لي سامر إن القصف توقف", ["سامر"]),
        # words, villages and what is called after somebody
        ("سقطت القذيفة على أحياء المدينة", []),
        ("قتل المدنيون على يد القوات", []),
        ("قال مسؤول يمني إن المدينة أصبحت آمنة", []),
        ("سيطرت القوات على قرية أبو قصورة", []),
        ("تقدمت كتيبة الشهيد أحمد", []),
        ("قتل القيادي الحوثي على يد القوات", []),
        ("متى يعود المدنيون", []),
        ("دمر القصف مدرسة الشهيد عمر", []),
        ("نزح السكان من السيدة زينب", []),
        # in office, or on the list
        ("قال الوزير علي إن القصف توقف", []),
        ("قال الناطق باسم قوات سوريا الديمقراطية خالد حسين", []),
        ("التقى الوزير خالد حسين الوفد", []),
        ("قال رامي عبد الرحمن إن القصف توقف", []),
        # called after somebody
        ("سيطرت القوات على حي هشام بن عبد الملك", []),
        ("دمر القصف مسجد عمر بن الخطاب", []),
        ("تقدمت القوات نحو بلدة عين عيسى", []),
        # an office names one man, not the next
        ("قال الرئيس إن المدنيين والطفل خالد حسين نجوا", ["خالد حسين"]),
    ],
)
def test_private_names_go_and_public_ones_stay(text: str, names: list[str]) -> None:
    assert gone(text) == names


POINTS = [
    "35.9506, 39.0094",
    "35.9506 39.0094",
    "35.9506; 39.0094",
    "٣٥٫٩٥٠٦، ٣٩٫٠٠٩٤",
    "٣٥.٩٥٠٦ و ٣٩.٠٠٩٤",
    "۳۵٫۹۵۰۶، ۳۹٫۰۰۹۴",
    "35,9506 39,0094",
    "-35.9506, -39.0094",
    "خط العرض 35.9506 وخط الطول 39.0094",
    "خط عرض ٣٥٫٩٥ وطول ٣٩٫٠١",
    "إحداثيات ٣٥،٩٥٠٦ - ٣٩،٠٠٩٤",
    "lat: 35.95 lon: 39.01",
    "lat=35.9506&lon=39.0094",
    "N 35.9506 E 39.0094",
    "35.9506°N 39.0094°E",
    "35.9506N / 39.0094E",
    "35°57'02\"",
    "N35°57'02\" E39°00'34\"",
    "35º57'02''N, 39º00'34''E",
    "٣٥° ٥٧′ ٠٢″",
    "35°57.033'N 39°00.567'E",
    "٣٥ درجة و ٥٧ دقيقة و ٢ ثانية",
    "35 degrees 57 minutes",
    "35:57:02 N",
    "359506N 390094E",
    "37S DV 12345 67890",
    "37SDV1234567890",
    "37 S 500000 3980000",
    "8H4GX2XX+2F",
    "///filled.count.soap",
    "https://what3words.com/filled.count.soap",
    "geo:35.9506,39.0094",
    "https://maps.google.com/?q=1",
    "https://maps.app.goo.gl/xyz",
    "https://www.google.com.lb/maps/@35.95,39.00,15z",
    "https://www.openstreetmap.org/#map=15/35.9506/39.0094",
]
WAYS = [
    "+963 944 123 456",
    "+963(944)123456",
    "+963\u2011944\u2011123\u2011456",
    "00963944123456",
    "٠٠٩٦٣ ٩٤٤ ١٢٣ ٤٥٦",
    "+٩٦٣٩٤٤١٢٣٤٥٦",
    "٠٩٤٤١٢٣٤٥٦",
    "٠٩٤٤-١٢٣-٤٥٦",
    "۰۹۱۲ ۳۴۵ ۶۷۸۹",
    "(0944) 123456",
    "011 2234567",
    "هاتف: 2234567",
    "desk@example.org",
    "desk (at) example.org",
    "desk\uff20example.org",
    "@reporter_1",
    "@مراسل_الرقة",
    "@abu.ahmad",
    "t.me/some_channel/12",
    "https://www.facebook.com/someone",
    "fb.me/someone",
    "https://ar-ar.facebook.com/someone",
    "https://www.threads.net/@someone",
    "https://chat.whatsapp.com/AbC",
    "telegram: some_one",
    "skype:some.one",
    "لوحة رقم 123456",
    "اللوحة ١٢٣٤٥٦",
    "جواز سفر رقم N012345678",
]


@pytest.mark.parametrize("words", [*POINTS, *WAYS])
def test_ways_to_reach_people_and_exact_points_go(words: str) -> None:
    text = f"كتب أحدهم {words} ثم سكت"
    assert "".join(gone(text)).strip() == words
    assert words not in REDACTOR.without(text, REDACTOR.cuts(text))


@pytest.mark.parametrize(
    "words",
    [
        "2017-06-12", "12/6/2017", "1,200,000", "2016-2017", "10 آلاف", "95.5 في المئة", "الساعة 10:30",
        "https://example.org/news/2017/06", "07-06-2017 10:30:00", "٠٧-٠٦-٢٠١٧", "12/06/2017", "1 200 000", "٤٠٠ ٠٠٠",
        "https://netflix.com/1", "https://sport.me/1", "هوية القتلى منذ 2017", "12.50 - 13.75",
    ],
)  # fmt: skip
def test_days_counts_and_pages_of_news_stay(words: str) -> None:
    assert gone(f"جاء في الخبر {words} كما قيل") == []


def test_what_went_is_marked() -> None:
    assert REDACTOR.cleaned("أصيب خالد حسين، هاتفه 0944123456") == "أصيب [اسم محجوب]، [وسيلة اتصال محجوبة]"


@given(st.lists(st.sampled_from(OF_NAMES.split()), max_size=8).map(" ".join))
def test_a_sentence_that_is_not_looked_at_has_no_name_in_it(text: str) -> None:
    assert bool(REDACTOR.cuts(text)) == bool(list(REDACTOR._names(text)))


@pytest.mark.parametrize(("key", "shown"), [("~بيت خالد حسين@sy-raqqa", False), ("~مستشفي الاطفال@sy-raqqa", True)])
def test_the_key_of_a_place_in_a_town_is_withheld_for_its_name_alone(key: str, shown: bool) -> None:
    cover = Cover(next(iter(read_publishing().profile)), REDACTOR, lambda _: None)
    assert (cover.key(key) == key) is shown
