"""Who speaks and who does not: subjects before the verb, words that nobody said, speakers side by side, names."""

import pytest

import rawi
from phrasebook import laid_out, world
from rawi.extract.said.attribution import find_attributions


def chains(text: str) -> list[list[str]]:
    """The chains by the ids of what the tables know, else by the words."""
    found = []
    for attribution in find_attributions(laid_out(text)):
        things = [
            next((t for t in (getattr(link.entity, n, None) for n in ("source", "actor", "place")) if t), None)
            for link in attribution.chain
        ]
        names = [link.entity.name_ar for link in attribution.chain]
        found.append([t.id if t is not None else name for t, name in zip(things, names, strict=True)])
    return found


SUBJECT_FIRST = [
    ("قوات سوريا الديمقراطية تعلن نهاية حملتها في تدمر", ["sdf"]),
    ("مصادر محلية تكشف تورط ضباط بقصف دوما", ["مصادر محلية"]),
    ("تركيا تتهم روسيا بقصف إدلب", ["turkey"]),
    ("بدأت قناة الجزيرة بث مشاهد من دوما", ["aja"]),
    ("وكانت قوات سوريا الديمقراطية حذرت أخيرا تنظيم داعش من دخول الرقة.", ["sdf"]),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECT_FIRST)
def test_who_opens_the_clause_speaks_and_not_the_object_behind_the_verb(text: str, expected: list[str]) -> None:
    assert chains(text) == [expected]


SIDE_BY_SIDE = [
    ("قال سكان ومصادر محلية إن الطيران قصف دوما.", ["سكان", "مصادر محلية"]),
    ("ذكرت مصادر عسكرية وسكان أن القوات دخلت الموصل.", ["مصادر عسكرية", "سكان"]),
    ("قال المرصد السوري لحقوق الإنسان وناشطون إن القوات دخلت تدمر.", ["sohr", "ناشطون"]),
]


@pytest.mark.parametrize(("text", "expected"), SIDE_BY_SIDE)
def test_who_follows_with_and_speaks_as_well(text: str, expected: list[str]) -> None:
    assert chains(text) == [expected]


def test_a_name_that_begins_like_and_is_nobody_else() -> None:
    assert chains("وقال مراسل وطن إف إم إن القوات دخلت تدمر.") != [["مراسل", "watan-fm"]]


NOBODY_SAID = [
    "لم يصدر تعليق من الجيش السوري على الهجوم على دوما.",
    "لم يعلق الجيش السوري على الغارة على دوما.",
    "لم يتسن الحصول على تعليق من الجيش السوري على قصف دوما.",
    "لم تعلن قوات سوريا الديمقراطية مسؤوليتها عن الهجوم على تدمر.",
]


@pytest.mark.parametrize("text", NOBODY_SAID)
def test_nothing_is_told_on_the_word_of_who_did_not_speak(text: str) -> None:
    assert chains(text) == []


NO_SPEECH = [
    "وأضاف أن مقاتلي المعارضة ردوا بإطلاق الصواريخ على القرية.",
    "يذكر أن قوات سوريا الديمقراطية دخلت الرقة في الصيف الماضي.",
    "علمت صحيفة الوطن أن القوات دخلت تدمر.",
    "وقال مراسلنا في حلب إن الطيران قصف القرية.",
    "وأفادت مندوبتنا في صور بأن الطيران قصف القرية.",
    "أكد موفدنا إلى درعا أن القوات دخلت البلدة.",
    "وتعتبر بلدة مورك معقلا لهيئة تحرير الشام وحلفائها.",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_what_is_no_saying_or_the_outlets_own_gives_no_chain(text: str) -> None:
    assert chains(text) == []


NAMED = [
    ("وقال مندوب روسيا إن القوات دخلت تدمر.", ["مندوب روسيا"]),
    ("نفى مصدر في حزب الله صحة الأنباء عن قصف دوما.", ["مصدر في حزب الله"]),
    ("وقال بيان صادر عن حزب الله إن القوات دخلت القصير.", ["hezb"]),
    ("وأكد ضابط في تصريح صحفي أن القوات دخلت تدمر.", ["ضابط"]),
    ("ذكرت رويترز نقلا عن مصدر أمني أن القوات دخلت الموصل.", ["reuters", "مصدر أمني"]),
    ("كما نقل شهود عيان أن القوات دخلت الموصل.", ["شهود عيان"]),
    ("وأكد بارزاني سيطرة البيشمركة على مخمور.", ["بارزاني"]),
    ("أعلن أردوغان بدء عملية عسكرية في تل أبيض.", ["أردوغان"]),
    ("ورفض الجيش السوري هذه الاتهامات قائلا إنه لم يقصف دوما.", ["saa"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_the_speaker_is_read_to_where_he_ends(text: str, expected: list[str]) -> None:
    assert expected in chains(text)


def test_the_name_that_is_spelt_like_on_is_one_where_on_is_written_without_dots() -> None:
    text = "من جانبه، كشف السفير لدى لبنان، علي الحموي، أن القوات دخلت تدمر على الفور."
    assert chains(text) == [["علي الحموي"]]


BACK = "وقال مصدر عسكري إن القوات دخلت الحي. "
SAME = [
    BACK + "وأوضح ذات المصدر أن القوات سيطرت على التلة.",
    BACK + "ووفقا للمصدر ذاته فإن القوات انسحبت من القرية.",
]


@pytest.mark.parametrize("text", SAME)
def test_the_same_source_is_the_one_before(text: str) -> None:
    assert chains(text) == [["مصدر عسكري"], ["مصدر عسكري"]]


def test_a_post_tells_what_stands_in_it_and_nothing_behind_it() -> None:
    text = (
        "شن الطيران غارات على دوما.\n\nقصف مدفعي استهدف تدمر، فرقنا أسعفت المصابين. pic.twitter.com/Ab1\n"
        "— الدفاع المدني السوري (@SyriaCivilDefe)\n\nكما قصفت قوات النظام مدينة الرستن."
    )
    claims = rawi.read(text, published="2021-11-07", world=world())
    told = {claim.place.name_ar if claim.place else "": [source.id for source in claim.chain] for claim in claims}
    assert told["تدمر"] == ["scd"]
    assert told["دوما"] == told["الرستن"] == []


OWN = [
    ("وقال مراسل الجزيرة إن القوات دخلت تدمر.", "Al Jazeera Arabic", []),
    ("وقال مراسل الجزيرة إن القوات دخلت تدمر.", None, [["مراسل الجزيرة"]]),
    ("وقال مراسل في حلب إن القوات دخلت تدمر.", None, []),
]


@pytest.mark.parametrize(("text", "outlet", "expected"), OWN)
def test_the_outlets_own_correspondent_is_not_in_the_chain(
    text: str, outlet: str | None, expected: list[list[str]]
) -> None:
    found = find_attributions(laid_out(text, outlet=outlet))
    assert [
        [link.entity.name_ar for link in attribution.chain] for attribution in found if attribution.chain
    ] == expected


def test_who_does_not_comment_on_an_attack_did_not_attack() -> None:
    (claim,) = rawi.read("ولم تعلق إسرائيل على الغارات التي استهدفت مطار دمشق.", published="2023-11-01")
    assert claim.actors == () and claim.chain == ()


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("قتل ثلاثة في قصف على حلب، بحسب ما جاء على موقع روسيا اليوم.", "قناة روسيا اليوم"),
        ("قتل ثلاثة في قصف على حلب، وفق ما ورد في صحيفة الوطن.", "صحيفة الوطن"),
    ],
)
def test_what_appeared_in_an_outlet_is_on_its_word(text: str, origin: str) -> None:
    claims = rawi.read(text, published="2017-06-12", world=world())
    assert {link.name_ar for claim in claims for link in claim.chain} == {origin}


def test_defences_that_spot_a_missile_say_nothing() -> None:
    text = "رصدت دفاعات التحالف صاروخا باليستيا باتجاه نجران ودمرته الدفاعات."
    assert all(claim.chain == () for claim in rawi.read(text, published="2020-06-12", world=world()))


@pytest.mark.parametrize(
    "text",
    [
        "أوقفت قناة رووداو بثها بعد قصف مقرها.",
        "علقت قناة الجزيرة برامجها بعد قصف مقرها.",
    ],
)
def test_a_station_that_goes_off_the_air_tells_nothing(text: str) -> None:
    assert chains(text) == []
