"""What is said of a party in passing makes nobody else the doer."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED

# sentence, type, ids of the doers
IN_PASSING = [
    (
        "اقتحمت قوات سوريا الديمقراطية، وهي تحالف يتلقى دعما أميركيا، حي المشلب، وتقدم مقاتلوها في حي اليرموك.",
        "advance",
        ["sdf"],
    ),
    (
        "دخل الحشد الشعبي، وهو تحالف فصائل يحظى بتدريب إيراني، بلدة القيروان، وتقدم مقاتلوه في تلعفر.",
        "advance",
        ["pmf"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "doers"), IN_PASSING)
def test_whose_men_they_are_whom_somebody_backs_in_passing(text: str, kind: str, doers: list[str]) -> None:
    found = rows(text)
    assert [row[3] for row in found if row[0] == kind][-1] == doers
    assert all(row[0] != "support" for row in found)


# sentence, type, doers, targets
REFUSING = [
    ("قصفت هيئة تحرير الشام الرافضة للحوار مع النظام بلدة كفريا.", "shelling", ["hts"], []),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets"), REFUSING)
def test_with_whom_somebody_refuses_to_talk_has_no_part_in_it(
    text: str, kind: str, doers: list[str], targets: list[str]
) -> None:
    assert [(row[0], *row[3:5]) for row in rows(text)] == [(kind, doers, targets)]


def test_an_apposition_is_no_foe() -> None:
    found = rows("سيطرت هيئة تحرير الشام، وهي تحالف فصائل إسلامية، على مدينة إدلب.")
    assert [row[3:5] for row in found if row[0] == "capture"] == [(["hts"], [])]


def test_support_that_is_the_news_is_told() -> None:
    assert [row[0] for row in rows("قدمت روسيا دعما جويا للجيش السوري في تدمر.")] == ["support"]


# sentence, type, doers, targets of the one claim
ONLY_DESCRIBED = [
    ("نفذت سرايا القدس هجوما مركبا على موقع للجيش الإسرائيلي شرق رفح.", "attack", ["saraya-quds"], ["isr"]),
    ("دخل الثوار الليبيون سرت مسقط رأس القذافي.", "advance", ["libyan-rebels"], []),
    ("أفادت وكالة سونا التي يسيطر عليها الجيش السوداني بأن قذائف سقطت على نيالا.", "shelling", [], []),
    ("اقتحم المستوطنون بلدة حوارة تحت حماية الجيش الإسرائيلي.", "advance", ["settlers"], []),
    ("أصدرت حركة حماس بيانا أكدت فيه استهداف مكتب لها في مدينة صيدا.", "attack", [], ["مكتب"]),
    ("أعلن الحشد الشعبي استهداف مقر له في مدينة القائم.", "attack", [], ["مقر"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets"), ONLY_DESCRIBED)
def test_who_is_only_told_of_has_no_part_in_it(text: str, kind: str, doers: list[str], targets: list[str]) -> None:
    found = rows(text)
    assert {row[0] for row in found} == {kind}
    assert [row[3:5] for row in found] == [(doers, targets)] * len(found)


# sentence, type, doers, targets, place
BRANCHES = [
    ("أطلقت سرايا القدس، الجناح العسكري لحركة الجهاد، صواريخ على أسدود.", "shelling", ["saraya-quds"], [], "أسدود"),
    ("هاجمت جبهة النصرة، ذراع القاعدة في سوريا، موقعا للجيش في نوى.", "attack", ["hts"], ["saa"], "نوى"),
    ("دخلت جبهة النصرة (الفرع السوري لتنظيم القاعدة) مدينة جسر الشغور.", "advance", ["hts"], [], "جسر الشغور"),
    ("سيطرت جبهة النصرة فرع تنظيم القاعدة في سوريا على سراقب.", "capture", ["hts"], [], "سراقب"),
    ("هاجمت الشرطة مقر الجناح العسكري لحركة حماس في غزة.", "attack", ["الشرطة"], ["hamas"], "غزة"),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets", "place"), BRANCHES)
def test_whose_branch_a_party_is_has_no_part_in_it(
    text: str, kind: str, doers: list[str], targets: list[str], place: str
) -> None:
    assert [(row[0], *row[3:]) for row in rows(text)] == [(kind, doers, targets, place)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("قتل عضو في الحرس الثوري الذي تصنفه واشنطن منظمة إرهابية في غارة على الميادين.", marks=WEIGHED),
        "أصيب عنصر من هيئة تحرير الشام التي تعتبرها موسكو إرهابية في غارة على سرمين.",
    ],
)
def test_who_only_calls_a_party_something_did_not_strike_it(text: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == "airstrike"] == [[]]


# sentence, who did it, to whom
UNIFORMS = [
    ("هاجم مسلحون يرتدون زي الجيش المالي قرية في موبتي.", ["مسلحون"], []),
    ("قال شهود إن مسلحين يرتدون زي الدعم السريع نهبوا السوق في الأبيض.", ["مسلحين"], ["السوق"]),
    ("اقتحم مسلحون بزي الجيش السوداني منزلا في كادقلي.", ["مسلحون"], ["منزلا"]),
    ("قصف الجيش المالي قرية في موبتي.", ["mali-forces"], []),
]


@pytest.mark.parametrize(("text", "doers", "targets"), UNIFORMS)
def test_whose_uniform_they_wear_had_no_part_in_it(text: str, doers: list[str], targets: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text)][:1] == [(doers, targets)]


# sentence, who struck, who was struck
HELD = [
    ("شهدت بلدة دارة عزة الخاضعة لسيطرة فصائل المعارضة قصفا مدفعيا.", [], []),
    ("تعرضت مدينة درعا التي يسيطر عليها الجيش السوري لقصف صاروخي.", [], []),
    ("تعرضت مدينة تعز الخاضعة لسيطرة الحكومة لقصف من الحوثيين.", ["houthi"], []),
    ("انفجرت سيارة مفخخة في بلدة الشدادي الخاضعة لسيطرة تنظيم داعش.", [], []),
    ("شن طيران التحالف غارات على مدينة صعدة الخاضعة لسيطرة الحوثيين.", ["acoal"], ["houthi"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), HELD)
def test_who_holds_a_place_neither_struck_it_nor_is_said_to_be_struck(
    text: str, doers: list[str], targets: list[str]
) -> None:
    found = next(row for row in rows(text) if row[0] in ("shelling", "bombing", "airstrike"))
    assert (found[3], found[4]) == (doers, targets)


# sentence, type, who does it
OPPOSED = [
    ("هاجم معارضو الحوثيين نقطة تفتيش في البيضاء.", "attack", ["معارضو الحوثيين"]),
    ("اقتحم مقاتلون معارضون للنظام السوري حاجزا في درعا.", "attack", ["مقاتلون معارضون للنظام السوري"]),
    ("هاجم المعارضون السوريون حاجزا في درعا.", "attack", ["المعارضون السوريون"]),
    ("انتقد معارضو الجماعات التي تسيطر على طرابلس القرار.", "hold", []),
    ("اعتقلت السلطات معارضي الحركات التي تنتشر في شمال مالي.", "deploy", []),
]


@pytest.mark.parametrize(("text", "kind", "doers"), OPPOSED)
def test_the_opponents_of_a_party_are_not_the_party(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]


# sentence, who did it, to whom
LEADERS = [
    ("القبض على قيادي في تنظيم داعش بالموصل", [], ["قيادي في تنظيم داعش"]),
    ("اعتقال مسؤول في حركة الشباب جنوب كيسمايو", [], ["مسؤول في حركة الشباب"]),
    ("استهداف قيادي في داعش بطائرة مسيرة", [], ["قيادي في داعش"]),
    ("ألقت الشرطة القبض على أمير في داعش بالحويجة.", ["الشرطة"], ["أمير في داعش"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), LEADERS)
def test_a_leader_in_a_party_is_taken_by_others(text: str, doers: list[str], targets: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text)] == [(doers, targets)]
