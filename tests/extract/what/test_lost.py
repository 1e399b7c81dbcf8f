"""Who lost a place where the sentence tells it by another word: who fled before, whose control was ended."""

import pytest

from extract.what.test_settled import rows

# sentence, ids of the takers, of the losers, place
TAKEN = [
    ("سيطر الجيش السوداني على مصفاة الجيلي التي كانت تحت سيطرة الدعم السريع.", ["saf"], ["rsf"], "مصفاة الجيلي"),
    ("استعادت القوات العراقية مدنا يسيطر عليها تنظيم داعش غرب الأنبار.", ["isf"], ["isil"], "الأنبار"),
    ("سيطر تنظيم الدولة على مدينة تدمر الخاضعة لسيطرة قوات النظام.", ["isil"], ["saa"], "تدمر"),
    ("سيطرت قوات الدعم السريع على مدينة بابنوسة آخر معاقل الجيش في غرب كردفان.", ["rsf"], ["saf"], "بابنوسة"),
    ("استعادت القوات العراقية مدينة الموصل شمالي العراق، من قبضة تنظيم داعش.", ["isf"], ["isil"], "الموصل"),
    ("سيطرت قوات سوريا الديمقراطية على حي المشلب بعد انسحاب تنظيم داعش.", ["sdf"], ["isil"], "المشلب"),
    ("سيطر الجيش السوري على مدينة تدمر بعدما فر منها عناصر تنظيم داعش.", ["saa"], ["isil"], "تدمر"),
    ("استعادت القوات العراقية السيطرة على حديثة إثر انهيار مفاجئ لتنظيم داعش.", ["isf"], ["isil"], "حديثة"),
    ("خسر تنظيم داعش السيطرة على مدينة تلعفر لصالح القوات العراقية.", ["isf"], ["isil"], "تلعفر"),
    ("خسرت قوات النظام مدينة تدمر أمام تنظيم داعش.", ["isil"], ["saa"], "تدمر"),
    ("أنهى الجيش السوري سيطرة تنظيم داعش على مدينة تدمر.", ["saa"], ["isil"], "تدمر"),
    ("فقد الجيش السوداني مدينة النهود إثر هجوم شنته قوات الدعم السريع.", ["rsf"], ["saf"], "النهود"),
    ("سيطرت قسد على عدة قرى في الرقة كانت في قبضة تنظيم داعش.", ["sdf"], ["isil"], "الرقة"),
    ("جاءت خسارة تنظيم داعش لمدينة تدمر بعد أسابيع من القصف.", [], ["isil"], "تدمر"),
    ("طاردت القوات العراقية عناصر تنظيم داعش، الذي خسر بلدة القائم فجر اليوم.", [], ["isil"], "القائم"),
    ("يستعد الجيش السوداني لمواجهة الدعم السريع، والتي فقدت أيضا مدينة سنار.", ["saf"], ["rsf"], "سنار"),
    ("فقد تنظيم داعش السيطرة على آخر معاقله في منبج.", [], ["isil"], "منبج"),
    ("خسر تنظيم داعش آخر معاقله في سرت.", [], ["isil"], "سرت"),
    ("أعدم تنظيم داعش اثنين من قادته إثر خسارته مدينة تل أبيض لصالح قسد.", ["sdf"], ["isil"], "تل أبيض"),
]


@pytest.mark.parametrize(("text", "takers", "losers", "place"), TAKEN)
def test_who_left_or_was_ended_lost_the_place(text: str, takers: list[str], losers: list[str], place: str) -> None:
    taken = [row for row in rows(text) if row[0] == "capture"]
    assert [(row[3], row[4], row[5]) for row in taken] == [(takers, losers, place)]


@pytest.mark.parametrize(
    "text",
    [
        "خرج مقاتلو الفصيل من بلدة حيان بعد سيطرة النظام على محيطها.",
        "طالب الوزير سكان تلعفر بالخروج من المدينة بعد سيطرة داعش على الجسر.",
    ],
)
def test_who_goes_out_of_a_town_takes_none(text: str) -> None:
    assert [row[0] for row in rows(text)].count("capture") == 1


def test_what_became_of_other_places_names_no_loser() -> None:
    found = rows("سيطر الجيش السوري على مدينة تدمر وأصبحت جميع الأحياء تحت سيطرة الحكومة.")
    assert [row[4] for row in found if row[0] == "capture"][:1] == [[]]


def test_control_that_was_ended_is_held_no_more() -> None:
    assert all(row[0] != "hold" for row in rows("أنهى الجيش السوري سيطرة تنظيم داعش على مدينة تدمر."))


def test_control_that_is_to_be_ended_is_not_taken_by_its_holder() -> None:
    found = rows("بدأت القوات العراقية حملة لإنهاء سيطرة تنظيم داعش على مدينة الموصل.")
    assert ("capture", "actual") not in [row[:2] for row in found]
    assert all(row[3] != ["isil"] for row in found if row[0] == "capture")


def test_a_fight_before_the_taking_names_no_loser_that_left() -> None:
    found = rows("سيطرت قوات سوريا الديمقراطية على حي المشلب بعد انسحابها من حي الصناعة.")
    assert [row[4] for row in found if row[0] == "capture"] == [[]]


def test_an_operation_to_take_a_place_from_somebody_is_aimed_at_him() -> None:
    found = rows("بدأت القوات العراقية عملية تحرير الموصل من تنظيم داعش.")
    assert [row[4] for row in found if row[0] == "operation"] == [["isil"]]


# sentence, losers
POSITIONS = [
    ("خسرت قوات الدعم السريع مواقعها في سنار.", ["rsf"]),
    ("وأشار المرصد السوري إلى أن قسد فقدت معظم المناطق التي كانت تسيطر عليها في حلب.", ["sdf"]),
]


@pytest.mark.parametrize(("text", "losers"), POSITIONS)
def test_who_lost_its_positions_is_the_loser(text: str, losers: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text) if row[0] == "capture"] == [([], losers)]


def test_who_lost_a_leader_lost_no_town() -> None:
    assert all(row[0] != "capture" for row in rows("خسر تنظيم داعش أحد قادته في كركوك."))
