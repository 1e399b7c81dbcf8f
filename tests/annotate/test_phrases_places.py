"""Places in a sentence: by name, behind a word for their kind, as parts and surroundings, in lists."""

import pytest

from phrasebook import annotated, words
from rawi.annotate.mentions import PLACE, Phrase


def places(sentence: str) -> list[tuple[str, Phrase]]:
    """(words, phrase) of each place that is no part of a longer phrase."""
    annotation = annotated(sentence)
    return [(words(annotation, p), p) for p in annotation.phrases if p.kind == PLACE and p.inside is None]


def quoted(sentence: str) -> list[str]:
    return [text for text, _ in places(sentence)]


FOUND = [
    (
        "المقاتلات تقصف الرقة وتدمر مستودعا للذخيرة",
        ["الرقة"],
    ),
    (
        "هجوم على حافلة على طريق الباب - منبج",
        ["طريق الباب - منبج", "منبج"],
    ),
    (
        "المقاتلات تقصف الرقة وتدمر",
        ["الرقة", "وتدمر"],
    ),
    (
        "قصفت المدفعية قرى خان السبل ومعصران",
        ["قرى خان السبل", "ومعصران"],
    ),
    (
        "سيطر الجيش على مدينة تدمر",
        ["مدينة تدمر"],
    ),
    (
        "انفجار في خان شيخون",
        ["خان شيخون"],
    ),
    (
        "عادت القوات بالرقة إلى الهدوء",
        ["بالرقة"],
    ),
    (
        "سقطت قذائف على بلدة عين الزرافة",
        ["بلدة عين الزرافة"],
    ),
    (
        "دارت معارك في قرية الزرافة",
        ["قرية الزرافة"],
    ),
    (
        "انفجار في شارع تكساس",
        ["شارع تكساس"],
    ),
    (
        "قرب معبر باب الهوى الحدودي",
        ["معبر باب الهوى الحدودي"],
    ),
    (
        "جنوب غربي العاصمة دمشق",
        ["العاصمة دمشق"],
    ),
    (
        "قصفت الطائرات حي النهضة",
        ["حي النهضة"],
    ),
    (
        "وصلت القوات إلى شارع 23",
        ["شارع 23"],
    ),
    (
        "شمال شرقي مدينة دير الزور",
        ["مدينة دير الزور"],
    ),
    (
        "غارة على طريق مطار الزرافة",
        ["طريق مطار الزرافة"],
    ),
    (
        "داخل قرية الزرافة وقرب تدمر",
        [
            "قرية الزرافة",
            "تدمر",
        ],
    ),
    (
        "باتجاه قرية أم الزرافات",
        ["قرية أم الزرافات"],
    ),
    (
        "قصف على ريف تدمر الغربي",
        ["تدمر الغربي"],
    ),
    (
        "استهدفت مواقع حيوية شمالي تدمر",
        ["تدمر"],
    ),
    (
        "قصفت قرى الزرافة وبرقوق وتدمر",
        ["قرى الزرافة", "وبرقوق", "وتدمر"],
    ),
    (
        "قرية الشيخ زرافة قرب تدمر",
        ["قرية الشيخ زرافة", "تدمر"],
    ),
    (
        "قطعوا طريق تدمر - حمص",
        ["طريق تدمر - حمص", "تدمر", "حمص"],
    ),
    (
        "على الطريق الواصل بين تدمر وحمص",
        ["الطريق الواصل بين تدمر وحمص", "تدمر", "وحمص"],
    ),
    (
        "في مناطق سيطرة قوات النظام",
        ["مناطق سيطرة قوات النظام"],
    ),
    (
        "في المحور الشرقي لمدينة حمص",
        ["المحور الشرقي لمدينة حمص", "لمدينة حمص"],
    ),
    (
        "قصف على منطقة «زرافة وبرقوق» صباحا",
        ["منطقة زرافة وبرقوق"],
    ),
    (
        "انسحبوا من عدة قرى",
        ["قرى"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_places_are_found(sentence: str, expected: list[str]) -> None:
    assert quoted(sentence) == expected


NO_PLACE = [
    "أكدت الشرطة تحييد المنفذ",
    "شهدت البلاد النهضة الكبرى",
    "هيئة تحرير الشام",
    "وصلت تعزيزات جديدة",
    "وقفت قوات غضب الفرات",
    "قال المرصد السوري لحقوق الإنسان",
    "شنت القوات حملة تمشيط للقضاء على الخلايا النائمة",
    "أعلنت قسد القضاء التام على تنظيم داعش",
    "أعلنت القوات القضاء على عدد من المسلحين",
    "تمكنوا من القضاء على عشرات المسلحين",
    "تمكنوا من القضاء على 12 مسلحا",
]


@pytest.mark.parametrize("sentence", NO_PLACE)
def test_what_is_no_place(sentence: str) -> None:
    assert quoted(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "قتل ثلاثة مدنيين في القضاء على يد مسلحين",
        "انفجرت عبوة ناسفة في القضاء",
        "استمرت المعارك في المدينة",
        "تقدمت القوات في الحي",
    ],
)
def test_a_definite_kind_word_is_no_name(sentence: str) -> None:
    ((_, phrase),) = places(sentence)
    assert phrase.anaphor and not phrase.names


# sentence, the place's words, relation, extent
PARTS = [
    (
        "سيطرت القوات على مدينة الرقة",
        "مدينة الرقة",
        "in",
        "whole",
    ),
    (
        "وصلت القوات إلى مشارف مدينة الطبقة",
        "مدينة الطبقة",
        "near",
        "whole",
    ),
    (
        "اشتباكات في محيط مدينة تدمر",
        "مدينة تدمر",
        "near",
        "whole",
    ),
    (
        "سيطرت القوات على أجزاء من حي المشلب",
        "حي المشلب",
        "in",
        "part",
    ),
    (
        "سيطرت القوات على معظم حي المشلب",
        "حي المشلب",
        "in",
        "part",
    ),
    (
        "سيطرت القوات على نصف حي المشلب",
        "حي المشلب",
        "in",
        "part",
    ),
    (
        "تسيطر القوات على أقل من نصف حي المشلب",
        "حي المشلب",
        "in",
        "part",
    ),
    (
        "تسيطر القوات على نحو ثلثي حي المشلب",
        "حي المشلب",
        "in",
        "part",
    ),
    (
        "قرب بلدة عين عيسى",
        "بلدة عين عيسى",
        "near",
        "whole",
    ),
]


@pytest.mark.parametrize(("sentence", "expected", "relation", "extent"), PARTS)
def test_parts_and_surroundings(sentence: str, expected: str, relation: str, extent: str) -> None:
    ((text, phrase),) = places(sentence)
    assert (text, phrase.relation, phrase.extent) == (expected, relation, extent)


def test_a_part_word_begins_the_phrase_it_stands_before() -> None:
    annotation = annotated("وصلت القوات إلى مشارف مدينة الطبقة")
    (phrase,) = [p for p in annotation.phrases if p.kind == PLACE]
    assert annotation.text.words(phrase.part_first, phrase.last) == "مشارف مدينة الطبقة"


DIRECTIONS = [
    ("تقدمت القوات باتجاه مدينة الرقة", "nahwa"),
    ("تقدمت القوات نحو مدينة الرقة", "nahwa"),
    ("انسحبت القوات من مدينة الرقة", "min"),
    ("وصلت القوات إلى مدينة الرقة", "ila"),
    ("قصف على مدينة الرقة", "ala"),
    ("قتال بمدينة الرقة", "bi"),
]


@pytest.mark.parametrize(("sentence", "preposition"), DIRECTIONS)
def test_the_preposition_before_a_place_is_kept(sentence: str, preposition: str) -> None:
    ((_, phrase),) = places(sentence)
    assert phrase.preposition == preposition


LISTS = [
    (
        "قصف الطيران بلدات خان شيخون ومورك وكفرزيتا",
        [
            "بلدات خان شيخون",
            "ومورك",
            "وكفرزيتا",
        ],
    ),
    (
        "قصف الطيران مدينتي الموصل وتلعفر",
        [
            "مدينتي الموصل",
            "وتلعفر",
        ],
    ),
    (
        "اشتباكات في تعز، وعدن",
        [
            "تعز",
            "وعدن",
        ],
    ),
    (
        "غارات على مورك، كفرزيتا، اللطامنة",
        [
            "مورك",
            "كفرزيتا",
            "اللطامنة",
        ],
    ),
    ("غارة تركية على عين عيسى وأخرى على تل تمر", ["عين عيسى", "تل تمر"]),
    ("غارتان على صور، وثالثة على النبطية", ["صور", "النبطية"]),
]


@pytest.mark.parametrize(("sentence", "expected"), LISTS)
def test_a_list_of_places_is_one_group(sentence: str, expected: list[str]) -> None:
    annotation = annotated(sentence)
    first = next(p for p in annotation.phrases if p.kind == PLACE)
    assert [words(annotation, phrase) for phrase in first.group] == expected


def test_a_plural_kind_word_serves_the_whole_list() -> None:
    assert quoted("دارت اشتباكات في أحياء المشلب والصناعة والسباهية") == [
        "أحياء المشلب",
        "والصناعة",
        "والسباهية",
    ]


def test_a_plural_head_lends_its_kind_to_the_rest() -> None:
    kinds = {phrase.head for _, phrase in places("قصف الطيران بلدات خان شيخون ومورك وكفرزيتا")}
    assert kinds == {"town"}


APART = [
    "خرج المسلحون من تدمر إلى السخنة",
    "اشتباكات في تعز. وفي عدن هدوء",
]


@pytest.mark.parametrize("sentence", APART)
def test_places_apart_are_no_group(sentence: str) -> None:
    assert all(len(phrase.group) == 1 for _, phrase in places(sentence))


ANAPHORS = [
    "انسحب المسلحون من المدينة",
    "دخلت القوات الحي",
    "سيطر الجيش على البلدة",
]


@pytest.mark.parametrize("sentence", ANAPHORS)
def test_a_definite_kind_word_alone_points_back(sentence: str) -> None:
    ((_, phrase),) = places(sentence)
    assert phrase.anaphor


def test_homonyms_are_kept_for_the_resolver() -> None:
    ((_, phrase),) = places("انفجار في طرابلس")
    assert {name.value.country for name in phrase.names} >= {"LY", "LB"}


def test_a_share_of_a_place_is_kept() -> None:
    ((_, phrase),) = places("سيطرت القوات على 70% من مدينة الرقة")
    assert (phrase.percent, phrase.extent) == (70, "part")


# sentence, percent: half is fifty, more and less than half is no number
HALVES = [
    ("سيطرت القوات على نصف حي المشلب", 50),
    ("سيطرت القوات على النصف الغربي من حي المشلب", 50),
    ("سيطرت القوات على أكثر من نصف حي المشلب", None),
    ("سيطرت القوات على معظم حي المشلب", None),
]


@pytest.mark.parametrize(("sentence", "percent"), HALVES)
def test_half_of_a_place_is_fifty_percent(sentence: str, percent: int | None) -> None:
    ((_, phrase),) = places(sentence)
    assert (phrase.percent, phrase.extent) == (percent, "part")


def test_parts_of_two_quarters_are_parts_of_both() -> None:
    assert [phrase.extent for _, phrase in places("سيطرت على أجزاء من حيي المشلب والصناعة")] == ["part", "part"]
    assert [phrase.extent for _, phrase in places("سيطرت على أجزاء من حي المشلب وحي الصناعة")] == ["part", "whole"]


AS_WRITTEN = [
    ("سيطر الجيش على الأبيض", ["الأبيض"]),
    ("استعاد الجيش الأبيض", ["الأبيض"]),
    ("تحرير الباب", ["الباب"]),
    ("وقف الحارس خلف الباب", []),
    ("استمر القتال القائم", []),
    ("وصل المدير في صباح اليوم", []),
    ("وقال المرصد إن لواء القدس انسحب", []),
    ("قصف قرى شرق إدلب", ["قرى شرق إدلب"]),
    ("قصف مناطق ريف حماة", ["مناطق ريف حماة"]),
    ("سيطرت على حي الملازمين والعرضة", ["حي الملازمين", "والعرضة"]),
    ("سيطرت على قرى كفرنجد ونحليا ومعترم بريف إدلب", ["قرى كفرنجد", "ونحليا", "ومعترم", "إدلب"]),
    ("قصف خراج بلدة كفرشوبا", ["بلدة كفرشوبا"]),
    ("دخلت القوات المدينة القديمة", ["المدينة القديمة"]),
    ("معارك في أمدرمان", ["أمدرمان"]),
    ("انفجار على الطريق الرئيس بين بعقوبة والمقدادية", ["الطريق الرئيس بين بعقوبة والمقدادية", "بعقوبة", "والمقدادية"]),
]


@pytest.mark.parametrize(("sentence", "expected"), AS_WRITTEN)
def test_words_that_are_also_towns_and_lands_behind_a_kind(sentence: str, expected: list[str]) -> None:
    assert quoted(sentence) == expected


def test_a_name_that_is_a_common_word_counts_between_places() -> None:
    assert quoted("غارات على صنعاء والحديدة وحجة وصعدة") == ["صنعاء", "والحديدة", "وحجة", "وصعدة"]


@pytest.mark.parametrize("sentence", ["أطلقوا طائرة يافا", "انسحب اللواء 90 مشاة", "قال قائد اللواء 115 أمس"])
def test_weapons_and_armed_bodies_called_by_a_name_are_no_places(sentence: str) -> None:
    assert quoted(sentence) == []


@pytest.mark.parametrize("sentence", ["سيطروا على اللواء 35 مدرع", "حصار الفرقة 17", "داخل اللواء 80"])
def test_where_a_place_is_expected_the_body_is_its_camp(sentence: str) -> None:
    assert len(quoted(sentence)) == 1


def test_another_goal_behind_towards_is_listed_with_it() -> None:
    withdrawn, goal, other = (phrase for _, phrase in places("انسحبوا من مدينة الحديدة باتجاه حيس والخوخة"))
    assert goal.group == [goal, other]
    assert withdrawn.group == [withdrawn]


@pytest.mark.parametrize(
    "sentence",
    ["انسحبت القوات من الفرقة 17 أمس", "تسيطر القوات على أجزاء من الفرقة 17", "سيطرت القوات على الفرقة 17"],
)
def test_the_camp_of_a_numbered_division_is_a_place_where_one_is_expected(sentence: str) -> None:
    annotation = annotated(sentence)
    assert "الفرقة 17" in {words(annotation, phrase) for phrase in annotation.phrases if phrase.kind == PLACE}


UNKNOWN_LISTS = [
    (
        "اشتدت المواجهات في منطقتي حكمة وكوه",
        ["منطقتي حكمة", "وكوه"],
    ),
    (
        "قصف الطيران مناطق سرون وكلن وتورا",
        ["مناطق سرون", "وكلن", "وتورا"],
    ),
    (
        "انسحبت القوات من قريتي وادي الدوم وودعة",
        ["قريتي وادي الدوم", "وودعة"],
    ),
    (
        "نهبت المليشيا قرى أم دقرسي وأم جلود وأبو قوتة.",
        ["قرى أم دقرسي", "وأم جلود", "وأبو قوتة"],
    ),
    (
        "سيطرت القوات على قرى زور وكمبا الغربية وسرون",
        ["قرى زور", "وكمبا الغربية", "وسرون"],
    ),
    (
        "سيطرت القوات على بلدات زور وود الحليو والشكابة",
        ["بلدات زور", "وود الحليو", "والشكابة"],
    ),
    (
        "سيطرت القوات على بلدات زور والشكابة وود الحليو",
        ["بلدات زور", "والشكابة", "وود الحليو"],
    ),
    (
        "انتشرت القوات في قرى الوادي وأبو محمد قائدها",
        ["قرى الوادي"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), UNKNOWN_LISTS)
def test_short_unknown_names_behind_and_are_names_of_their_own(sentence: str, expected: list[str]) -> None:
    assert quoted(sentence) == expected


GROUPS = [
    (
        "شهد الريف قصفا على محيط مدرسة الشرطة بخان العسل وعلى مدينة السفيرة",
        ["مدرسة الشرطة", "مدينة السفيرة"],
    ),
    (
        "قصفت الطائرات بلدة كنصفرة في الريف ذاته، وبلدة كفر حلب في ريف حلب الغربي",
        ["بلدة كنصفرة", "وبلدة كفر حلب"],
    ),
    (
        "قصف الطيران منازل في حي الزيتون وحي الشجاعية",
        ["حي الزيتون", "وحي الشجاعية"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), GROUPS)
def test_the_list_goes_on_behind_where_its_place_lies(sentence: str, expected: list[str]) -> None:
    annotation = annotated(sentence)
    first = next(p for p in annotation.phrases if p.kind == PLACE and len(p.group) > 1)
    assert [words(annotation, p) for p in first.group] == expected


def test_a_month_that_is_spelt_like_a_town_is_no_place() -> None:
    annotation = annotated("هاجم التنظيم سنجار في آب 2014")
    assert [words(annotation, p) for p in annotation.phrases if p.kind == PLACE] == ["سنجار"]
    annotation = annotated("سيطر الحوثيون على مدينة إب في تشرين الأول 2014")
    assert [words(annotation, p) for p in annotation.phrases if p.kind == PLACE] == ["مدينة إب"]
