"""Who has what fell into his hands, and loses it when it is retaken."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import world

# sentence, who retook it, into whose hands it had fallen
RETAKEN = [
    ("استعاد الجيش السوداني مدينة سنجة بعد خمسة أشهر على سقوطها في يد قوات الدعم السريع.", "saf", "rsf"),
    ("حررت القوات العراقية مدينة الشرقاط بعد عامين من سقوطها في أيدي تنظيم داعش.", "isf", "isil"),
    ("استعاد الجيش السوري مدينة تدمر بعد عام من سقوطها بيد تنظيم داعش.", "saa", "isil"),
]


@pytest.mark.parametrize(("text", "winner", "loser"), RETAKEN)
def test_into_whose_hands_it_fell(text: str, winner: str, loser: str) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "capture"] == [([winner], [loser]), ([loser], [])]


def test_whose_hands_men_fell_into_took_no_place() -> None:
    assert [row for row in rows("سقط سبعة قتلى في أيدي المسلحين.") if row[0] == "capture"] == []


# sentence, who is told to control the place, whoever says so
IN_CONTROL = [
    ("أكد الجيش الليبي سيطرة عناصر التنظيم على القاعدة.", ["عناصر التنظيم"]),
    ("نفى الجيش السوري سيطرة تنظيم داعش على المطار.", ["تنظيم الدولة الإسلامية"]),
    ("نفى الجيش السوري سيطرة المتمردين على المطار.", ["المتمردين"]),
]


@pytest.mark.parametrize(("text", "holders"), IN_CONTROL)
def test_whose_the_control_is_stands_behind_it(text: str, holders: list[str]) -> None:
    claim = next(claim for claim in rawi.read(text, published="2017-06-12", world=world()) if claim.type == "capture")
    assert [actor.name_ar for actor in claim.actors] == holders


# sentence, who took the places, from whom
WRESTED = [
    ("تحرير قرى: الشيخ عقيل وكباشين من ميليشيات الأسد.", [], ["saa"]),
    ("تحرير بلدات: حيان، بيانون من قوات النظام.", [], ["saa"]),
    ("تم تحرير أكثر من 50% من أحياء الرمادي من سيطرة داعش.", [], ["isil"]),
    ("حرر الجيش العراقي معظم أحياء المدينة من قبضة تنظيم داعش.", ["isf"], ["isil"]),
    ("سيطر الحوثيون على مداخل المدينة من جهتي الشمال والجنوب.", ["houthi"], []),
    ("استعادت المقاومة الشعبية معسكر العند، وانتزعت من الحوثيين مواقع في كرش.", ["pr_y"], ["houthi"]),
    ("بدأت قوات سوريا الديمقراطية بتمشيط القرى التي انتزعتها من تنظيم داعش.", ["sdf"], ["isil"]),
]


LEFT_OUT = [
    "سيطر الجيش السوري على مدينة الحسكة باستثناء الأحياء التي تسيطر عليها قوات سوريا الديمقراطية.",
    "استعادت القوات العراقية بلدة العلم عدا حي يخضع لسيطرة تنظيم داعش.",
]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_who_holds_what_is_left_out_lost_nothing(text: str) -> None:
    assert [row[4] for row in rows(text) if row[0] == "capture"] == [[]]


# sentence, who is to lose the place
AIMED = [
    ("انطلقت عملية عسكرية لتحرير الشرقاط من تنظيم داعش.", "isil"),
    ("انطلقت معركة استعادة سنجة من قوات الدعم السريع.", "rsf"),
    ("انطلقت اليوم عملية واسعة لاستعادة مدينة غريان من الجيش الوطني الليبي.", "lna"),
]


@pytest.mark.parametrize(("text", "loser"), AIMED)
def test_from_whom_an_operation_is_to_take_a_place_has_not_begun_it(text: str, loser: str) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "operation"] == [([], [loser])]


@pytest.mark.parametrize(("text", "winners", "losers"), WRESTED)
def test_from_whom_it_was_wrested(text: str, winners: list[str], losers: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "capture"][-1] == (winners, losers)


def test_from_whom_help_came_lost_nothing() -> None:
    found = rows("استعادت القوات العراقية بلدة القيارة بمساندة من التحالف الدولي.")
    assert [row[3:5] for row in found if row[0] == "capture"] == [(["isf"], [])]


def test_what_was_in_the_hands_of_somebody_was_not_taken_by_him() -> None:
    found = rows("استعاد الجيش اليمني قرى كانت بيد الحوثيين في الجوف، إضافة إلى محاصرة معسكر اللبنات.")
    assert [(row[0], row[3], row[4]) for row in found] == [
        ("capture", ["ygov"], ["houthi"]),
        ("siege", ["ygov"], ["houthi"]),
    ]


def test_who_comes_to_what_another_holds_does_nothing_to_him() -> None:
    told = rows("وصل رتل تركي إلى مدينة جرابلس الخاضعة لسيطرة المعارضة.")
    assert [row[4] for row in told if row[0] == "deploy"] == [[]]
