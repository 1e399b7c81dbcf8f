"""What campaigns, commands and units are called: no party, no place and no happening for a word inside the name."""

import pytest

from phrasebook import annotated, words
from rawi.annotate.mentions import ACTOR, PLACE


def named(sentence: str, kind: str) -> list[str]:
    """The words of the phrases of a kind."""
    annotation = annotated(sentence)
    return [words(annotation, phrase) for phrase in annotation.phrases if phrase.kind == kind]


def triggers(sentence: str) -> list[str]:
    annotation = annotated(sentence)
    return [words(annotation, trigger) for trigger in annotation.triggers]


@pytest.mark.parametrize(
    ("sentence", "kind", "other"),
    [
        ("أطلق الجيش التركي عملية غصن الزيتون في ريف حلب", ACTOR, "غصن الزيتون"),
        ("أعلن الناطق بدء معركة طوفان الأقصى", PLACE, "الأقصى"),
        ("انطلقت عمليات قادمون يا نينوى فجرا", PLACE, "نينوى"),
        ("أطلق الجيش السوداني عملية درع الوطن في محيط بابنوسة", ACTOR, "درع الوطن"),
    ],
)
def test_a_campaign_behind_its_word_is_neither_side_nor_place(sentence: str, kind: str, other: str) -> None:
    assert other not in named(sentence, kind)


def test_a_side_may_be_called_by_its_campaign() -> None:
    assert "قوات غضب الفرات" in named("دخلت قوات غضب الفرات القرية", ACTOR)
    assert "قوات درع الوطن" in named("دخلت قوات درع الوطن المعسكر", ACTOR)
    assert "عملية بركان الغضب" in named("قالت عملية بركان الغضب إن المعسكر آمن", ACTOR)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("كان قائد عمليات نينوى حاضرا", []),
        ("صرح قائد عمليات تحرير الحويجة بأن الطريق آمن", []),
        ("نفذت قوات الجيش عمليات تمشيط", ["عمليات", "تمشيط"]),
        ("كتب رئيس تحرير الصحيفة مقالا", []),
        ("أعلن رئيس الحكومة تحرير المدينة", ["تحرير"]),
    ],
)
def test_words_of_fighting_inside_a_title_tell_of_nothing(sentence: str, told: list[str]) -> None:
    assert triggers(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("طوقت الفرقة 98 البلدة", "الفرقة 98"),
        ("رفع اللواء 401 العلم", "اللواء 401"),
        ("أسرت الكتيبة 12 مقاتلا", "الكتيبة"),
    ],
)
def test_a_unit_goes_by_its_number_and_counts_no_men(sentence: str, unit: str) -> None:
    assert unit in named(sentence, ACTOR)


def test_his_fighters_are_a_party_and_live_fire_is_no_quarter() -> None:
    assert "مقاتلوها" in named("اقتحم مقاتلوها المعبر", ACTOR)
    assert named("أصيب شابان بالرصاص الحي", PLACE) == []
    assert named("في غارة شنتها مسيرة معادية على شقة سكنية", ACTOR)[:1] == ["مسيرة معادية"]


def test_who_is_named_behind_a_party_is_another() -> None:
    assert named("حمل حزب الله العدو الإسرائيلي المسؤولية", ACTOR) == ["حزب الله", "العدو الإسرائيلي"]
    assert "قسد" in " ".join(named("قصفت الطائرات مواقع لقسد", ACTOR))


def test_a_feast_is_nobody() -> None:
    assert named("شنت الطائرات غارات عشية عيد الأضحى", ACTOR) == ["الطائرات"]


def test_what_is_called_by_a_name_is_the_campaign() -> None:
    assert "غضب الفرات" not in named("أطلقت القوات الكردية عمليات تحت اسم «غضب الفرات»", ACTOR)
    assert "المتحدث باسم غضب الفرات" in named("قال المتحدث باسم غضب الفرات إن الطريق آمن", ACTOR)


def test_forces_of_an_operation_go_by_its_name() -> None:
    assert "قوات عملية بركان الغضب" in named("قصفت قوات عملية بركان الغضب مواقع في ترهونة", ACTOR)
