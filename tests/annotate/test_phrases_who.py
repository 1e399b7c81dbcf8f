"""Who: roles with what belongs to them, names, people, and those that only point back."""

import pytest

from phrasebook import annotated, resolved, words
from rawi.annotate.mentions import PLACE, Phrase


def whos(sentence: str) -> list[tuple[str, Phrase]]:
    """(words, phrase) of everybody in a sentence."""
    annotation = annotated(sentence)
    return [(words(annotation, p), p) for p in annotation.phrases if p.kind != PLACE]


# sentence, then the phrases with their head
FOUND = [
    ("هاجم مسلحون نقطة تفتيش للجيش", [("مسلحون", "fighters"), ("نقطة تفتيش للجيش", "things")]),
    ("استهدفت طائرة سيارة إسعاف في البلدة", [("طائرة", "aircraft"), ("سيارة إسعاف", "things")]),
    ("قصفت طائرات معسكر تدريب للتنظيم", [("طائرات", "aircraft"), ("معسكر تدريب للتنظيم", "things")]),
    ("هاجم مسلحون دورية استطلاع", [("مسلحون", "fighters"), ("دورية استطلاع", "force")]),
    ("قتل ضابط على يد مسلح مجهول", [("ضابط", "person"), ("مسلح مجهول", "fighters")]),
    ("فتح مسلح ملثم النار على حافلة", [("مسلح ملثم", "fighters"), ("حافلة", "things")]),
    ("أطلق مسلح النار على ضابط", [("مسلح", "fighters"), ("ضابط", "person")]),
    ("حذرت وزارة خارجية النظام السوري من الهجوم", [("وزارة خارجية النظام السوري", "government")]),
    (
        "التقى وزير الخارجية السوري وليد المعلم نظيره",
        [("وزير الخارجية السوري وليد المعلم", "official"), ("نظيره", "official")],
    ),
    ("اعتقل سعد المعلم المتهم بالقتل", [("سعد", "unknown"), ("المعلم", "civilians"), ("المتهم", "civilians")]),
    ("اتفق الطرفان على تنظيم مفاوضات في جنيف", [("الطرفان", "group")]),
    ("استهدفت المدفعية منزلا تقطنه عائلة", [("المدفعية", "artillery"), ("منزلا", "things"), ("عائلة", "civilians")]),
    ("استهدف الجيش مصنعا تجاريا", [("الجيش", "name"), ("مصنعا تجاريا", "things")]),
    ("قصف الطيران مناطق مدنية", [("الطيران", "aircraft")]),
    ("اختطف رجل طفلة في حلب", [("رجل", "civilians"), ("طفلة", "civilians")]),
    ("قتل رجل زوجته", [("رجل", "civilians"), ("زوجته", "civilians")]),
    ("قتل رجل دين في البصرة", [("رجل دين", "civilians")]),
    ("شن التنظيم هجوم مسلح مباغت", [("التنظيم", "group")]),
    ("قتل ضابط سوري برتبة عقيد", [("ضابط سوري برتبة عقيد", "person")]),
    (
        "اعتقلت دورية عسكرية مؤلفة من خمس عربات رجلا",
        [("دورية عسكرية", "force"), ("عربات", "things"), ("رجلا", "civilians")],
    ),
    (
        "هاجمت قوة قوامها نحو مئة مقاتل من حركة طالبان حاجزا",
        [("قوة قوامها نحو مئة مقاتل من حركة طالبان", "force"), ("حاجزا", "things")],
    ),
    (
        "هاجمت مجموعة مؤلفة من عشرين مسلحا مركزا للشرطة",
        [("مجموعة مؤلفة من عشرين مسلحا", "force"), ("مركزا للشرطة", "things")],
    ),
    (
        "بتفجير شاحنة يقودها انتحاري ظهر أمس",
        [("شاحنة", "things"), ("انتحاري", "fighters")],
    ),
    (
        "استهدفت الطائرات مواقع عسكرية لقوات النظام",
        [("الطائرات", "aircraft"), ("مواقع عسكرية لقوات النظام", "things")],
    ),
    (
        "اعترضته منظومة باتريوت التابعة للجيش السوري",
        [("منظومة باتريوت التابعة للجيش السوري", "things")],
    ),
    (
        "اعترضته منظومة دفاع تابعة للجيش السوري",
        [("منظومة دفاع تابعة للجيش السوري", "things")],
    ),
    (
        "سيطر الجيش على مواقع للحوثيين",
        [("الجيش", "name"), ("مواقع للحوثيين", "things")],
    ),
    (
        "استهدفت الطائرات سوقا شعبيا ومزرعة وأحياء سكنية",
        [("الطائرات", "aircraft"), ("سوقا شعبيا", "things"), ("ومزرعة", "things"), ("وأحياء سكنية", "things")],
    ),
    (
        "أصيب مراهقان وابنه ومختارا القرية",
        [("مراهقان", "civilians"), ("وابنه", "civilians"), ("ومختارا القرية", "person")],
    ),
    (
        "قصف التحالف الدولي بقيادة الولايات المتحدة وحلفائها القرية",
        [("التحالف الدولي بقيادة الولايات المتحدة وحلفائها", "name")],
    ),
    (
        "شيع الأهالي ضحايا القصف التركي على البلدة",
        [("الأهالي", "civilians"), ("ضحايا", "civilians"), ("التركي", "adjective")],
    ),
    (
        "سيطر الجيش على المعبر بعد استسلام حامية المعبر",
        [("الجيش", "name"), ("حامية المعبر", "force")],
    ),
    (
        "استشهدت فتاة متأثرة بجروحها وقتل جندي طعنا",
        [("فتاة", "civilians"), ("جندي", "fighters")],
    ),
    (
        "تزداد الهجمات الصاروخية والمدفعية على البلدة",
        [],
    ),
    (
        "اتهم الجيش الحوثيين بخرق الهدنة",
        [("الجيش", "name"), ("الحوثيين", "name")],
    ),
    (
        "اتهم الكاظمي القوات التركية بخرق الهدنة",
        [("الكاظمي", "person"), ("القوات التركية", "name")],
    ),
    (
        "طالب العبادي الجيش بالانسحاب",
        [("العبادي", "person"), ("الجيش", "name")],
    ),
    (
        "اتهمت نائبة كردية قوات النظام بالقصف",
        [("نائبة كردية", "official"), ("قوات النظام", "name")],
    ),
    (
        "هاجم التنظيم المدنيين",
        [("التنظيم", "group"), ("المدنيين", "civilians")],
    ),
    (
        "هاجمت وحدات الجيش اليمني الحوثيين",
        [("وحدات الجيش اليمني", "force"), ("الحوثيين", "name")],
    ),
    (
        "سلم الجيش أسلحة للحوثيين",
        [("الجيش", "name"), ("أسلحة", "things"), ("للحوثيين", "name")],
    ),
    (
        "تقدمت قوات سوريا الديمقراطية في الريف",
        [("قوات سوريا الديمقراطية", "name")],
    ),
    (
        "قصفت طائرات التحالف الدولي القرية",
        [("طائرات التحالف الدولي", "name")],
    ),
    (
        "قتل عشرة من عناصر تنظيم الدولة الإسلامية",
        [("عناصر تنظيم الدولة الإسلامية", "fighters")],
    ),
    (
        "هاجم مسلحون مجهولون البلدة",
        [("مسلحون مجهولون", "fighters")],
    ),
    (
        "اعتقلت قوات الأمن أحد سكان القرية",
        [
            ("قوات الأمن", "force"),
            ("سكان القرية", "civilians"),
        ],
    ),
    (
        "قال وزير الدفاع الأمريكي جيمس ماتيس",
        [("وزير الدفاع الأمريكي جيمس ماتيس", "official")],
    ),
    (
        "قال العميد سالم الزرافي",
        [("العميد سالم الزرافي", "person")],
    ),
    (
        "انتشرت قوات موالية للحكومة",
        [("قوات موالية للحكومة", "force")],
    ),
    (
        "قال ناشطون محليون",
        [("ناشطون محليون", "person")],
    ),
    (
        "تصدت وحدات حماية الشعب لهجوم",
        [("وحدات حماية الشعب", "name")],
    ),
    (
        "أعلنت الحكومة اليمنية",
        [("الحكومة اليمنية", "name")],
    ),
    (
        "وصل لواء أبو الفضل العباس",
        [("لواء أبو الفضل العباس", "name")],
    ),
    (
        "قتل أبو خالد الزرافي",
        [("أبو خالد الزرافي", "person")],
    ),
    (
        "اعتقلوا الشاب «زرافة البرقوقي» أمس",
        [("الشاب زرافة البرقوقي", "civilians")],
    ),
    (
        "أصيب 12 حوثيا",
        [("حوثيا", "civilians")],
    ),
    (
        "هاجم تنظيم «زرافة البرقوق» القرية",
        [("تنظيم زرافة البرقوق", "group")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_everybody_is_found_with_what_belongs_to_them(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(text, phrase.head) for text, phrase in whos(sentence)] == expected


SOURCES = [
    (
        "قال مصدر عسكري",
        "مصدر عسكري",
    ),
    (
        "ذكرت مصادر ميدانية",
        "مصادر ميدانية",
    ),
    (
        "قال شهود عيان",
        "شهود عيان",
    ),
    (
        "ذكر المرصد السوري لحقوق الإنسان",
        "المرصد السوري لحقوق الإنسان",
    ),
    (
        "أفادت قناة الجزيرة",
        "قناة الجزيرة",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SOURCES)
def test_those_who_only_speak_are_sources(sentence: str, expected: str) -> None:
    ((text, phrase),) = whos(sentence)
    assert (text, phrase.kind) == (expected, "source")


def names(phrase: Phrase) -> set[str]:
    return {name.value.id for name in phrase.names}


PARTITIVES = [
    ("قتل عشرة من عناصر تنظيم الدولة", "isil"),
    ("أسر مقاتلين من تنظيم الدولة", "isil"),
    ("قتل جنود من الجيش العراقي", "isf"),
]


@pytest.mark.parametrize(("sentence", "identity"), PARTITIVES)
def test_some_of_a_party_bear_its_name(sentence: str, identity: str) -> None:
    assert any(identity in names(phrase) for _, phrase in whos(sentence))


ADJECTIVES = [
    (
        "القصف التركي على القرية",
        "التركي",
        "tur",
    ),
    (
        "الغارات الروسية على البلدة",
        "الروسية",
        "rus",
    ),
]


@pytest.mark.parametrize(("sentence", "expected", "side"), ADJECTIVES)
def test_an_adjective_of_side_behind_an_event_says_whose_it_is(sentence: str, expected: str, side: str) -> None:
    ((text, phrase),) = whos(sentence)
    assert (text, phrase.head, phrase.nisba) == (expected, "adjective", side)


POINTING_BACK = [
    (
        "سيطر التنظيم على البلدة",
        "التنظيم",
    ),
    (
        "انسحب عناصره من البلدة",
        "عناصره",
    ),
    (
        "تقدمت القوات نحو البلدة",
        "القوات",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), POINTING_BACK)
def test_a_definite_role_alone_and_one_with_a_pronoun_point_back(sentence: str, expected: str) -> None:
    ((text, phrase),) = whos(sentence)
    assert (text, phrase.anaphor) == (expected, True)


GROUPS = [
    (
        "انسحبت قوات النظام والميليشيات الإيرانية",
        [
            "قوات النظام",
            "والميليشيات الإيرانية",
        ],
    ),
    (
        "قتل نساء وأطفال",
        [
            "نساء",
            "وأطفال",
        ],
    ),
    (
        "نفذت قوات النظام بالتعاون مع الميليشيات الإيرانية عملية",
        [
            "قوات النظام",
            "الميليشيات الإيرانية",
        ],
    ),
    (
        "هاجم الحوثيون وحليفهم صالح المدينة",
        [
            "الحوثيون",
            "صالح",
        ],
    ),
    (
        "اتفق الوزيران الروسي والإيراني على هدنة",
        [
            "الوزيران الروسي",
            "والإيراني",
        ],
    ),
    (
        "قامت قوات النظام مع الميليشيات الإيرانية بعملية",
        [
            "قوات النظام",
            "الميليشيات الإيرانية",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), GROUPS)
def test_parties_named_together_are_one_group(sentence: str, expected: list[str]) -> None:
    annotation = annotated(sentence)
    first = next(p for p in annotation.phrases if p.kind != PLACE)
    assert [words(annotation, phrase) for phrase in first.group] == expected


def test_opponents_are_no_group() -> None:
    assert all(len(phrase.group) == 1 for _, phrase in whos("اشتبك الجيش الوطني مع الحوثيين"))


# An adverb or an adjective that is written like a role noun.
NOBODY = [
    "تحسن الوضع عسكريا",
    "هدوء حذر يسود المنطقة",
    "ارتفعت أسعار الخبز",
    "قصف صاروخي متبادل",
    "قتل عدد في القصف",
    "نهبوا حقوقهم",
    "انفجار في حفل شعبي",
    "هجومان انتحاريان في المدينة",
    "أوقع تفجيران انتحاريان خسائر",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_is_named(sentence: str) -> None:
    assert whos(sentence) == []


@pytest.mark.parametrize("sentence", ["قتل أكثر من عشرين مسلحا", "قتل عدد من المسلحين", "أسرت المزيد من المسلحين"])
def test_a_measure_gives_its_preposition_to_nobody(sentence: str) -> None:
    ((_, phrase),) = whos(sentence)
    assert phrase.preposition == ""


def test_a_place_inside_an_actor_knows_the_actor() -> None:
    annotation = annotated("فر سكان مدينة الرقة")
    inner = [p for p in annotation.phrases if p.inside is not None]
    assert [(words(annotation, p), words(annotation, p.inside)) for p in inner if p.inside] == [
        (
            "مدينة الرقة",
            "سكان مدينة الرقة",
        )
    ]


OTHERS = [
    ("استهدفت الطائرات مواقع للجيش وأخرى لحزب الله", "وأخرى لحزب الله"),
    ("استهدفت الطائرات مقرات للنظام وأخرى تابعة لحزب الله", "وأخرى تابعة لحزب الله"),
    ("قتل عناصر من داعش وآخرون من جبهة النصرة", "وآخرون من جبهة النصرة"),
]


@pytest.mark.parametrize(("sentence", "expected"), OTHERS)
def test_others_are_known_by_whose_they_are(sentence: str, expected: str) -> None:
    assert expected in [quoted for quoted, _ in whos(sentence)]


def test_an_institution_for_a_purpose_is_no_party_of_its_country() -> None:
    text = "قال المركز الفلسطيني لحقوق الإنسان إن القصف أصاب مدرسة"
    centre = next(p for p in resolved(text).phrases if p.names == () and p.head == "group")
    assert (centre.entity.actor, centre.entity.name_ar) == (None, "المركز الفلسطيني لحقوق الإنسان")


def test_things_that_belong_to_a_party_are_that_party() -> None:
    phrases = resolved("استهدفت الطائرات مواقع تابعة لقوات سوريا الديمقراطية").phrases
    assert [p.entity.actor.id for p in phrases if p.entity.actor is not None] == ["sdf"]


POSTS = [
    ("استهدفت الطائرات ثكنات داعش في الحويجة", "ثكنات داعش", True),
    ("هاجم مسلحون موقعين لتنظيم الدولة", "موقعين لتنظيم الدولة", True),
    ("استهدفت الطائرات دورية للشرطة", "دورية للشرطة", False),
    ("قصفت الطائرات ثكنة في القرية", "ثكنة", False),
]


@pytest.mark.parametrize(("sentence", "expected", "known"), POSTS)
def test_posts_and_vehicles_with_whose_they_are(sentence: str, expected: str, known: bool) -> None:
    found = {text: bool(names(phrase)) for text, phrase in whos(sentence)}
    assert found.get(expected, False) == known
    assert expected in found or not known


def test_an_object_in_the_accusative_is_no_genitive() -> None:
    found = [text for text, _ in whos("اغتال مسلحان على دراجة نارية ضابطا في القرية")]
    assert "ضابطا" in found


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("اقتحمت قوات خاصة إسرائيلية المخيم", "قوات خاصة إسرائيلية"),
        ("شنت طائرات يعتقد أنها إسرائيلية غارات", "طائرات يعتقد أنها إسرائيلية"),
        ("أطلق مسلحون يشتبه بانتمائهم لتنظيم القاعدة النار", "مسلحون يشتبه بانتمائهم لتنظيم القاعدة"),
        ("محادثات مع ممثلين عن الجيش السوداني", "ممثلين عن الجيش السوداني"),
        ("التقى المبعوث ممثلين للحوثيين", "ممثلين للحوثيين"),
        ("شنت مجموعة من الفصائل المسلحة الموالية لإيران هجوما", "مجموعة من الفصائل المسلحة الموالية لإيران"),
        ("شنت قوات موالية للواء المتقاعد خليفة حفتر هجوما", "قوات موالية للواء المتقاعد خليفة حفتر"),
        ("زودت إيران الحوثيين بصواريخ", "إيران"),
        ("قصفت الفرقة الأولى الساحلية التابعة للجيش الحر", "الفرقة الأولى الساحلية التابعة للجيش الحر"),
        ("اتهم ناشطون قوات الدعم السريع بالقتل", "ناشطون"),
        ("استعادت كتائب السيطرة على بلدة حيان", "كتائب"),
        ("دمرت فصائل المعارضة دبابة", "فصائل المعارضة"),
    ],
)
def test_where_a_party_ends(sentence: str, phrase: str) -> None:
    assert phrase in [found for found, _ in whos(sentence)]


def test_the_number_of_an_armed_body_belongs_to_it() -> None:
    found = annotated("انضمت الكتيبة 301 إلى الجيش")
    assert "الكتيبة 301" in [words(found, phrase) for phrase in found.phrases]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("تعهد الرئيس بمحاسبة المسؤولين", "الرئيس"),
        ("وعد القائد بتكريم المقاتلين", "القائد"),
        ("أمر الوزير لمساعدة المحاصرين", "الوزير"),
    ],
)
def test_a_noun_bound_to_the_verb_is_no_name_behind_a_title(sentence: str, title: str) -> None:
    assert whos(sentence)[0][0] == title


@pytest.mark.parametrize("sentence", ["قصف جوي مجهول يستهدف بلدة سرمين", "شن هجوم مدفعي مجهول على بلدة سرمين"])
def test_of_unknown_origin_is_no_party(sentence: str) -> None:
    assert whos(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("استهدفت الطائرات مزرعة لتربية الأغنام", "مزرعة لتربية الأغنام"),
        ("قصفت المدفعية مزارع لتربية الأسماك", "مزارع لتربية الأسماك"),
    ],
)
def test_what_a_thing_is_for_is_a_part_of_it(sentence: str, thing: str) -> None:
    assert thing in [name for name, _ in whos(sentence)]


# sentence, the first phrase
WHOSE_MEN = [
    ("سيطرت قوات ما يسمى المجلس الانتقالي الجنوبي على عدن", "قوات ما يسمى المجلس الانتقالي الجنوبي"),
    ("سيطرت قسد التي تقودها وحدات حماية الشعب على البلدة", "قسد التي تقودها وحدات حماية الشعب"),
    ("قصفت قوات الدعم السريع، التي يقودها حميدتي، البلدة", "قوات الدعم السريع ، التي يقودها حميدتي"),
    ("هاجموا مواقع للبيشمركة التي يقودها الأكراد قرب التلة", "مواقع للبيشمركة التي يقودها الأكراد"),
    ("طالب المتحدث باسم الحكومة اليمنية الحوثيين بالانسحاب", "المتحدث باسم الحكومة اليمنية"),
    ("طالب الناطق باسم قوات الوفاق الأمم المتحدة بالتدخل", "الناطق باسم قوات الوفاق"),
    ("ذكرت وكالة الأنباء الرسمية سونا أن الجيش تقدم", "وكالة الأنباء الرسمية سونا"),
    ("بث شريط فيديو مصورا للغارة يظهر جنديا", "جنديا"),
    ("هاجم عناصر ما يعرف بالجيش الوطني القرية", "عناصر ما يعرف بالجيش الوطني"),
    ("نفذت خلايا في تنظيم داعش هجوما", "خلايا في تنظيم داعش"),
    ("انتشرت مجموعات في محيط البلدة", "مجموعات"),
    ("تقدمت قوات اللواء الأول مشاة نحو التلة", "قوات اللواء الأول مشاة"),
    ("تقدمت قوات اللواء الأول نحو مشاة في الطريق", "قوات اللواء الأول"),
    ("هاجم الجيش التركي دبابات على الطريق", "الجيش التركي"),
    ("أسقطت بطارية سولان طائرتين قرب المطار", "بطارية سولان"),
    ("أعلن قائد عمليات قادمون يا حويجة تحرير البلدة", "قائد عمليات قادمون يا حويجة"),
    ("قال قائد عمليات أعالي الفرات والجزيرة إن القوات تقدمت", "قائد عمليات أعالي الفرات والجزيرة"),
    ("قال قائد عمليات دجلة إن القوات تقدمت", "قائد عمليات دجلة"),
]


@pytest.mark.parametrize(("sentence", "phrase"), WHOSE_MEN)
def test_whose_men_they_are_belongs_to_the_phrase(sentence: str, phrase: str) -> None:
    assert whos(sentence)[0][0] == phrase


def test_a_verb_spelt_like_its_division_is_nobody() -> None:
    assert next(told for told, _ in whos("انطلقت تظاهرات فرقتها قوات الأمن بالقوة")) == "قوات الأمن"
    assert "وفرقتها" in [told for told, _ in whos("تقدمت الفرقة الأولى وفرقتها الثانية نحو المدينة")]


@pytest.mark.parametrize("man", ["راعيين", "محتفلين", "مترجما", "ميكانيكيا", "ضابطة", "سائحا", "قاضيين", "طالبتين"])
def test_one_or_two_of_a_trade_are_somebody(man: str) -> None:
    assert man in [told for told, _ in whos(f"قتل الحوثيون {man} في مدينة إب")]


@pytest.mark.parametrize("man", ["عاملا", "إماما", "مؤذنا", "بائعا", "رقيبا", "معاقا", "حطابا", "غواصا", "خبازا"])
def test_a_man_by_his_trade_is_somebody(man: str) -> None:
    assert man in [told for told, _ in whos(f"قتل الحوثيون {man} في مدينة إب")]


def test_in_front_of_is_no_imam() -> None:
    assert [told for told, _ in whos("انفجرت عبوة أمام مدرسة")] == [told for told, _ in whos("انفجرت عبوة قرب مدرسة")]


@pytest.mark.parametrize("place", ["بلدة كفرنبل", "حي الشجاعية", "مطار صنعاء"])
def test_aircraft_are_not_those_of_the_town_that_they_bombed(place: str) -> None:
    assert "طائرات" in [told for told, _ in whos(f"قصفت طائرات {place} صباح اليوم")]
