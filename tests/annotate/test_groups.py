"""Who acts together and which places are told of together: one group, quoted by the words of its members."""

import pytest

from phrasebook import annotated, laid_out, words
from rawi.annotate.mentions import PLACE


def groups(sentence: str, place: bool = False) -> list[list[str]]:
    """The groups of more than one phrase, of parties or of places."""
    annotation = annotated(sentence)
    leaders = [p for p in annotation.phrases if (p.kind == PLACE) == place and p.group[0] is p and len(p.group) > 1]
    return [[words(annotation, member) for member in leader.group] for leader in leaders]


TOGETHER = [
    (
        "قتل سبعة جنود و12 مقاتلا من جبهة النصرة في خان طومان",
        ["جنود", "مقاتلا من جبهة النصرة"],
    ),
    (
        "سيطر الجيشان التركي والسوري الحر على جرابلس",
        ["الجيشان التركي", "والسوري الحر"],
    ),
    (
        "قتل ثلاثة جنود وخمسة مدنيين في الشحيل",
        ["جنود", "مدنيين"],
    ),
    (
        "خطف ثلاثة جنود وأكثر من 60 مدنيا في الشحيل",
        ["جنود", "مدنيا"],
    ),
    (
        "هاجم الجيش العراقي والحشد الشعبي القائم",
        ["الجيش العراقي", "والحشد الشعبي"],
    ),
    (
        'دخلت قوات الفرقة العاشرة بالجيش و"الحشد الشعبي" البلدة',
        ["قوات الفرقة العاشرة", "الحشد الشعبي"],
    ),
    (
        "هاجم الجيش العراقي أو الحشد الشعبي القائم",
        ["الجيش العراقي", "الحشد الشعبي"],
    ),
    (
        "سيطر الجيش العراقي مع الحشد الشعبي على القائم",
        ["الجيش العراقي", "الحشد الشعبي"],
    ),
    (
        "سيطر الجيش العراقي إلى جانب الحشد الشعبي على القائم",
        ["الجيش العراقي", "الحشد الشعبي"],
    ),
    (
        "سيطر الجيش العراقي بالتعاون مع الحشد الشعبي على القائم",
        ["الجيش العراقي", "الحشد الشعبي"],
    ),
    ("أصابت غارات أمريكية بريطانية ميناء الصليف", ["أمريكية", "بريطانية"]),
    ("استمر القصف الروسي - السوري على جسر الشغور", ["الروسي", "السوري"]),
    (
        "قصف الجيش السوري وحليفه حزب الله القصير",
        ["الجيش السوري", "حزب الله"],
    ),
    (
        "قصف الجيش السوري وحليفه الروسي القصير",
        ["الجيش السوري", "وحليفه الروسي"],
    ),
    (
        "قصف الجيش السوري وحليفته روسيا القصير",
        ["الجيش السوري", "وحليفته روسيا"],
    ),
    (
        "سيطر الجيش العراقي في الأنبار والحشد الشعبي على القائم",
        ["الجيش العراقي", "والحشد الشعبي"],
    ),
    (
        "سيطر الجيش العراقي (شرق الرمادي) والحشد الشعبي على القائم",
        ["الجيش العراقي", "والحشد الشعبي"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TOGETHER)
def test_parties_that_act_together(sentence: str, expected: list[str]) -> None:
    assert groups(sentence) == [expected]


def test_the_word_for_an_ally_only_leads_to_his_name() -> None:
    annotation = annotated("قصف الجيش السوري وحليفه حزب الله القصير")
    ally = next(p for p in annotation.phrases if words(annotation, p) == "وحليفه")
    assert ally.inside is not None and words(annotation, ally.inside) == "الجيش السوري"


OPPOSED = [
    "اشتبك الجيش العراقي مع تنظيم الدولة",
    "اتفقت الحكومة السورية مع قوات سوريا الديمقراطية",
    "هاجم الجيش العراقي تنظيم الدولة",
    "دخل الجيش العراقي القائم. وانسحب الحشد الشعبي",
    "قال الجيش العراقي، الحشد الشعبي انسحب",
    "قتل راع برصاص الجيش وقذائف الدبابات في الوادي",
    "أصاب هجوم إسرائيلي سوريين في الوادي",
    "الدعم السريع يحاصر عناصر الشرطة وطائرات الجيش تقصف السوق",
    "المحتجون يهاجمون دورية والجيش الإسرائيلي يطلق النار",
]


@pytest.mark.parametrize("sentence", OPPOSED)
def test_parties_apart(sentence: str) -> None:
    assert groups(sentence) == []


PLACES = [
    (
        "قصفت الطائرات تدمر (شرق حمص) والسخنة",
        ["تدمر", "والسخنة"],
    ),
    (
        "قصفت الطائرات دوما، حرستا، عربين",
        ["دوما", "حرستا", "عربين"],
    ),
    (
        "سيطرت القوات على قرية الزرافة شرق حمص وقرية الزرنوق",
        ["قرية الزرافة", "وقرية الزرنوق"],
    ),
    (
        "سيطرت القوات على تلة الزرافة المطلة على تدمر وبلدة السخنة",
        ["تلة الزرافة المطلة", "وبلدة السخنة"],
    ),
    (
        "سيطرت القوات على تلة الزرافة المطلة عليها وبلدة السخنة",
        ["تلة الزرافة المطلة", "وبلدة السخنة"],
    ),
    (
        "تسيطر القوات على حيي المشلب والصناعة شرقا والرومانية غربا",
        ["حيي المشلب", "والصناعة", "والرومانية"],
    ),
    (
        "سيطرت القوات على قرى عدة أبرزها تدمر",
        ["قرى عدة", "تدمر"],
    ),
    (
        "قصفت الطائرات تدمر ومطارها",
        ["تدمر", "ومطارها"],
    ),
    ("قصف الطيران مقرات في الرقة ومستودعا في الطبقة", ["الرقة", "الطبقة"]),
    ("استهدفت الطائرات قاعدة حميميم في اللاذقية ومعسكرا في حمص", ["قاعدة حميميم", "حمص"]),
    ("سيطر الجيش على بلدة الشدادي جنوب الحسكة عاصمة المحافظة، وبلدة مركدة", ["بلدة الشدادي", "وبلدة مركدة"]),
    ("سيطر الجيش على مدينة الحزم عاصمة محافظة الجوف، ومدينة حرض", ["مدينة الحزم", "ومدينة حرض"]),
    ("قصفت الطائرات دوما ثم حرستا ومن ثم عربين", ["دوما", "حرستا", "عربين"]),
    ("انسحب الجيش من الطبقة، ثم من تدمر", ["الطبقة", "تدمر"]),
    ("سيطرت القوات على بلدة مورك التي كانت بيد التنظيم، إضافة إلى بلدة كفرزيتا", ["بلدة مورك", "بلدة كفرزيتا"]),
    ("سيطر الجيش على تلة السيف الاستراتيجية وقرية عسال الورد", ["تلة السيف", "وقرية عسال الورد"]),
    ("قصفت المدفعية مدينة دوما المحاصرة وبلدة حمورية", ["مدينة دوما", "وبلدة حمورية"]),
    ("سيطر الحوثيون على حي الجراف وحدة", ["حي الجراف", "وحدة"]),
    ("اندلعت معارك في بلدة حيس وفي مديرية الجراحي", ["بلدة حيس", "مديرية الجراحي"]),
    ("سيطر الجيش على قرى في المقدادية وعلى معسكر في خانقين", ["المقدادية", "خانقين"]),
]


@pytest.mark.parametrize(("sentence", "expected"), PLACES)
def test_places_told_of_together(sentence: str, expected: list[str]) -> None:
    assert groups(sentence, place=True) == [expected]


def test_a_comma_between_two_places_sets_the_second_apart() -> None:
    assert groups("قصفت الطائرات دوما، حرستا", place=True) == []


def test_what_is_told_with_a_verb_of_its_own_in_the_next_place_is_apart() -> None:
    assert groups("قتل مدنيان في حلب وفي إدلب قتل ثلاثة", place=True) == []


def test_who_only_backs_a_party_leaves_the_two_sides_together() -> None:
    assert groups("معارك بين القوات الحكومية مسنودة بمقاتلي القبائل وبين مليشيا الحوثي") == [
        ["القوات الحكومية", "مليشيا الحوثي"]
    ]


OWNERS = [
    ("قصف الطيران مواقع وتجمعات الحوثيين في نهم", ["houthi"]),
    ("دمر الطيران مخازن أسلحة وآليات تابعة للحوثيين في باجل", ["houthi"]),
    ("قصف الطيران مواقع للجيش العراقي ومقرات للحوثيين في نهم", ["isf", "houthi"]),
]


@pytest.mark.parametrize(("sentence", "expected"), OWNERS)
def test_bare_nouns_before_the_one_that_names_an_owner_have_the_same(sentence: str, expected: list[str | None]) -> None:
    struck = next(phrase for phrase in laid_out(sentence).annotation.phrases if len(phrase.group) > 1)
    owners = [member.entity.actor.id if member.entity.actor else None for member in struck.group]
    assert list(dict.fromkeys(owners)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "اشتباكات في محيط مدينة حرض، وطهران تدعو إلى قبول الهدنة.",
        "غارات على دمشق وحمص، وموسكو تنفي مشاركتها فيها.",
        "قتال في جبهة مريس، والقاهرة تستضيف جولة من المفاوضات.",
    ],
)
def test_the_capital_that_speaks_in_the_next_clause_is_apart(sentence: str) -> None:
    together = [place for group in groups(sentence, place=True) for place in group if len(group) > 1]
    assert not any(capital in place for place in together for capital in ("طهران", "موسكو", "القاهرة"))


def test_a_list_that_ends_before_another_verb_stays_together() -> None:
    assert len(groups("سيطر الجيش على بلدتي نبل، والزهراء في ريف حلب.", place=True)[0]) == 2
    assert len(groups("قصف على صنعاء، والحديدة أوقع قتلى.", place=True)[0]) == 2


NEXT_CLAUSE = [
    "تم دحر المتمردين والقوات الحكومية تواصل تمشيط محيط البلدة",
    "أعلن الجيش أنه تم صد المهاجمين والجيش يواصل تقدمه",
    "تل رفعت تحت سيطرة الجيش السوري، وقوات سوريا الديمقراطية تنسحب منها",
    "القائم بيد القوات العراقية، وتنظيم داعش يتراجع نحو الحدود",
    "انسحب الجيش السوداني من سنجة، وقوات الدعم السريع تتقدم نحو سنار",
    "سقطت قذائف في الحديدة، وفي تعز شرقي المخا أصيب مدنيان",
]


@pytest.mark.parametrize("sentence", NEXT_CLAUSE)
def test_the_party_that_a_further_clause_begins_with_is_apart(sentence: str) -> None:
    assert groups(sentence) == []


STILL_TOGETHER = [
    "قال المصدر إن الجيش والشرطة يواصلان تمشيط البلدة",
    "معارك بين الجيش السوداني، وقوات الدعم السريع تدور في بحري",
    "الجيش السوري، وحزب الله يهاجم القصير",
]


@pytest.mark.parametrize("sentence", STILL_TOGETHER)
def test_two_who_open_a_sentence_or_fight_each_other_stay_together(sentence: str) -> None:
    assert len(groups(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("سيطر الجيش على تل الصوان وبيوت مجاورة له، وحي الورد", ["تل الصوان", "وحي الورد"]),
        ("سيطر الجيش على تل الصوان، إضافة لقرية الزرافة", ["تل الصوان", "لقرية الزرافة"]),
    ],
)
def test_a_list_goes_on_behind_nameless_neighbours_and_behind_in_addition_to(
    sentence: str, expected: list[str]
) -> None:
    assert groups(sentence, place=True) == [expected]


def test_two_names_of_one_party_with_a_stroke_between() -> None:
    assert groups("قصفت ميليشيات YPG/PKK مدينة الباب") == [["ميليشيات YPG", "PKK"]]


def test_who_does_it_alone_behind_a_headline_of_the_dead() -> None:
    assert groups("قتلى من حزب الله في القصير والطيران الإسرائيلي يقصف البقاع") == []
    assert groups("جرحى حوثيون في صعدة والتحالف يقصف حجة") == []
    assert len(groups("المقاومة في تعز والجيش الوطني يتقدمان نحو الحوبان")) == 1
