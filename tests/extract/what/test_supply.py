"""Arms that change hands, however it is told: given, got, sold, brought in, in batches."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import world
from rawi.model import Claim

# sentence, ids of who gave, of who got
DELIVERIES = [
    ("قدمت الولايات المتحدة دفعات من الأسلحة إلى قوات سوريا الديمقراطية.", ["us"], ["sdf"]),
    ("سلّمت روسيا الجيش السوري شحنة أسلحة.", ["russia"], ["saa"]),
    ("منحت فرنسا الجيش اللبناني مدرعات.", ["france"], ["laf"]),
    ("أرسلت إيران أسلحة وذخائر إلى الحوثيين.", ["iran"], ["houthi"]),
    ("أمدت الإمارات قوات حفتر بطائرات مسيرة.", ["uae"], ["lna"]),
    ("سلمت الولايات المتحدة قوات سوريا الديمقراطية دفعة جديدة من الأسلحة.", ["us"], ["sdf"]),
    ("حصلت قوات سوريا الديمقراطية على صواريخ من الولايات المتحدة.", ["us"], ["sdf"]),
    ("نشرت قوات حفتر مدرعات حصلت عليها من الإمارات.", ["uae"], ["lna"]),
    ("وتضم المنطقة وحدات من الجيش السوري التي تدربت وتسلحت على يد روسيا.", ["rus"], ["saa"]),
    ("تلقت قوات الدعم السريع أسلحة من الإمارات.", ["uae"], ["rsf"]),
    ("تسلم الجيش اللبناني مدرعات من فرنسا.", ["france"], ["laf"]),
    ("تسلم فرنسا الجيش اللبناني مدرعات.", ["france"], ["laf"]),
    ("استلم الجيش اللبناني ذخائر من فرنسا.", ["france"], ["laf"]),
    ("اشترت قوات حفتر أسلحة من روسيا.", ["russia"], ["lna"]),
    ("وصلت دفعة من الأسلحة إلى قوات سوريا الديمقراطية.", [], ["sdf"]),
    ("وصلت شحنة أسلحة إلى الحوثيين في الحديدة.", [], ["houthi"]),
    ("أكدت مصادر عسكرية وصول مدافع وذخائر إلى قوات الدعم السريع.", [], ["rsf"]),
    ("أعلن ناشطون وصول صواريخ حديثة لقوات حفتر.", [], ["lna"]),
    ("سلمت واشنطن قوات سوريا الديمقراطية مدافع وذخائر.", ["us"], ["sdf"]),
    ("دخلت الخدمة دبابات أرسلتها فرنسا إلى الجيش اللبناني.", ["france"], ["laf"]),
]


def claims(text: str) -> list[Claim]:
    return rawi.read(text, published="2017-09-20", world=world())


@pytest.mark.parametrize(("text", "givers", "receivers"), DELIVERIES)
def test_a_delivery_of_arms_is_one_claim_with_both_sides(text: str, givers: list[str], receivers: list[str]) -> None:
    (claim,) = claims(text)
    assert claim.type == "arms"
    assert ([p.id for p in claim.actors], [p.id for p in claim.targets]) == (givers, receivers)


@pytest.mark.parametrize("text", ["وشملت الدفعة ذخائر وأسلحة خفيفة.", "وجرى تسليم دفعة من السلاح إلى الجيش الوطني."])
def test_what_a_batch_held_or_that_it_was_handed_over_is_a_delivery(text: str) -> None:
    assert [claim.type for claim in claims(text)] == ["arms"]


NONE = [
    "قدمت الجمعية دفعات من الأغذية إلى السكان.",
    "حصلت المدينة على منحة من فرنسا.",
    "وصلت القوات إلى مدينة تدمر وقصفت بالصواريخ.",
    "لجأت القوات إلى استخدام المدفعية.",
]


@pytest.mark.parametrize("text", NONE)
def test_other_goods_and_arms_in_use_are_no_delivery(text: str) -> None:
    assert "arms" not in [claim.type for claim in claims(text)]


def test_resorting_to_something_moves_nobody() -> None:
    assert "displace" not in [claim.type for claim in claims("لجأت الميليشيات إلى القصف العشوائي على مدينة تعز.")]


def test_arms_that_were_given_and_the_batch_go_from_whom_to_whom_was_told() -> None:
    told = claims(
        "قدمت الولايات المتحدة دفعات من الأسلحة إلى قوات سوريا الديمقراطية. "
        "وشملت الدفعة كمية من القذائف وقطع غيار للآليات المقدمة سابقا."
    )
    assert [claim.type for claim in told] == ["arms"] * 3
    assert {(claim.actors[0].id, claim.targets[0].id) for claim in told} == {("us", "sdf")}


def test_what_residents_hand_in_is_no_delivery_of_arms() -> None:
    assert claims("نوقشت المطالب المقدمة من السكان إلى المجلس المحلي.") == []


def test_what_arms_are_for_did_not_happen() -> None:
    claims = rawi.read("تسلمت قوات سوريا الديمقراطية صواريخ لصد الدبابات.", published="2017-06-12", world=world())
    assert {claim.type for claim in claims} == {"arms"}


def test_arms_for_a_battle_to_come_are_not_handed_over_where_it_will_be() -> None:
    told = claims("أرسلت الولايات المتحدة أسلحة إلى قوات سوريا الديمقراطية تمهيدا لمعركة تحرير الطبقة.")
    assert [claim.place for claim in told if claim.type == "arms"] == [None]
    assert {claim.factuality for claim in told if claim.type != "arms"} <= {"planned"}


@pytest.mark.parametrize("text", [
    "وصلت مدافع ثقيلة إلى قوات حفتر لمعركة طرابلس.",
    "وسلمت الإمارات قوات الدعم السريع مدرعات لمعركة تحرير الفاشر.",
])  # fmt: skip
def test_arms_for_a_battle_did_not_come_to_where_it_will_be(text: str) -> None:
    assert [claim.place for claim in claims(text) if claim.type == "arms"] == [None]


def test_sources_that_confirm_an_arrival_are_sources_of_none() -> None:
    (told,) = claims("أكدت مصادر وصول ذخائر إلى قوات الدعم السريع.")
    assert [link.name_ar for link in told.chain] == ["مصادر"]


def test_aid_that_people_wait_for_has_not_come() -> None:
    told = claims("قتل ستة مدنيين أثناء انتظارهم وصول المساعدات قرب حاجز في مدينة دوما.")
    assert [claim.type for claim in told] == ["killing"]


@pytest.mark.parametrize("goods", ["الغذاء", "الإمدادات", "المساعدات الإنسانية"])
def test_who_keeps_aid_from_coming_in_is_told_of_it(goods: str) -> None:
    found = rows(f"تمنع قوات النظام دخول {goods} إلى مدينة مضايا.")
    assert [(row[0], row[3]) for row in found] == [("aid", ["saa"])]


def test_the_arming_of_a_party_gives_it_arms_and_a_refusal_gives_none() -> None:
    assert [row[3:5] for row in rows("تواصل تسليح قوات سوريا الديمقراطية.")] == [([], ["sdf"])]
    told = [row for row in rows("رفضت واشنطن تسليح المعارضة السورية.") if row[0] == "arms"]
    assert [(row[1], row[4]) for row in told] == [("negated", ["fsa"])]


# sentence, what dropping was
DROPPED = [
    ("ألقت طائرات سلالا غذائية على الفوعة.", "aid"),
    ("ألقت طائرات شحن يعتقد أنها روسية مساعدات بواسطة المظلات فوق الجورة.", "aid"),
    ("أسقطت طائرات الأمم المتحدة مواد غذائية على دير الزور.", "aid"),
    ("ألقت طائرات النظام براميل متفجرة على مستودعات غذائية في دوما.", "airstrike"),
    ("أسقطت الدفاعات الجوية طائرة مسيرة فوق تدمر.", "shootdown"),
]


@pytest.mark.parametrize(("text", "kind"), DROPPED)
def test_what_was_dropped_says_whether_it_was_aid(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text)] == [kind]


# sentence, who gave, who got
GOT = [
    ("تسلم الجيش شحنة صواريخ من روسيا.", ["russia"], ["الجيش"]),
    ("الجيش يتسلم مدرعات من الإمارات", ["uae"], ["الجيش"]),
    ("تسلم الجيش دبابات جديدة.", [], ["الجيش"]),
    ("تسلم الجيش معدات عسكرية من فرنسا.", ["france"], ["الجيش"]),
]


@pytest.mark.parametrize(("text", "givers", "getters"), GOT)
def test_an_army_of_no_named_land_gets_arms_too(text: str, givers: list[str], getters: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text)] == [(givers, getters)]
