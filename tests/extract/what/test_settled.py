"""What the words settle before the weights are asked: who did not take a place, who lost it, where a denial ends."""

from functools import cache

import pytest

import rawi
from phrasebook import world
from rawi.model import Claim

Row = tuple[str, str, str, list[str | None], list[str | None], str | None]


@cache
def claims(text: str) -> list[Claim]:
    return rawi.read(text, published="2017-09-20", world=world())


def rows(text: str) -> list[Row]:
    """Type, factuality, stance, ids of actors and targets, place of every claim."""
    return [
        (
            claim.type,
            claim.factuality,
            claim.stance,
            [party.id or party.name_ar for party in claim.actors],
            [party.id or party.name_ar for party in claim.targets],
            claim.place.name_ar if claim.place is not None else None,
        )
        for claim in claims(text)
    ]


# sentence, type, factuality
DENIED = [
    ("أكد المرصد السوري لحقوق الإنسان أن قوات سوريا الديمقراطية لم تسيطر على حي حطين.", "capture", "negated"),
    ("وقال ناشطون إن قوات النظام لم تسيطر بعد على مدينة تدمر.", "capture", "negated"),
    ("لا تسيطر قوات سوريا الديمقراطية على حي حطين في مدينة الرقة.", "hold", "negated"),
    ("لم تعد قوات النظام تسيطر على مدينة تدمر.", "hold", "negated"),
    ("لم تكن قوات النظام تسيطر على مدينة تدمر.", "hold", "negated"),
    ("ليست مدينة منبج تحت سيطرة قوات النظام.", "hold", "negated"),
    ("لم تتمكن قوات النظام من السيطرة على مدينة تدمر.", "capture", "attempted"),
    ("ولم ينجح تنظيم داعش في استعادة مدينة تدمر.", "capture", "attempted"),
    ("لم تشن الطائرات أي غارة على مدينة تدمر.", "airstrike", "negated"),
    ("أكد الحشد الشعبي عدم مشاركته في عملية اقتحام الموصل.", "advance", "negated"),
    ("تسيطر قوات النظام على مدينة تدمر.", "hold", "actual"),
    ("ما زالت قوات النظام تسيطر على مدينة تدمر.", "hold", "ongoing"),
]


@pytest.mark.parametrize(("text", "kind", "factuality"), DENIED)
def test_a_denied_verb_is_never_read_as_done(text: str, kind: str, factuality: str) -> None:
    assert [row[:2] for row in rows(text)] == [(kind, factuality)]


def test_a_condition_denies_nothing() -> None:
    assert all(row[1] != "negated" for row in rows("وإذا لم تنسحب قوات النظام من مدينة تدمر فسوف تقصفها الطائرات."))


# sentence, loser, place
LOST = [
    ("خرج حي حطين عن سيطرة تنظيم داعش.", "isil", "حطين"),
    ("وقال ناشطون إن مدينة تدمر خرجت من سيطرة تنظيم داعش أمس.", "isil", "تدمر"),
    ("فقد تنظيم داعش السيطرة على مدينة تدمر.", "isil", "تدمر"),
    ("فقدت قوات النظام سيطرتها على مدينة تدمر.", "saa", "تدمر"),
    ("خسر تنظيم داعش السيطرة على حي حطين.", "isil", "حطين"),
    ("خسر تنظيم داعش سيطرته على مدينة تدمر.", "isil", "تدمر"),
    ("فقد تنظيم داعش مدينة تدمر.", "isil", "تدمر"),
]


@pytest.mark.parametrize(("text", "loser", "place"), LOST)
def test_a_place_lost_is_a_capture_told_by_the_loser(text: str, loser: str, place: str) -> None:
    assert rows(text) == [("capture", "actual", "asserts", [], [loser], place)]


# sentences, of the last claim: winners, losers
LOST_BEFORE = [
    ("انسحبت قوات النظام من إدلب. وبذلك تكون قد خسرت مدينة جسر الشغور.", [], ["saa"]),
    ("سيطر تنظيم داعش على تل أبيض ثم خسر المدينة لصالح وحدات حماية الشعب.", ["ypg"], ["isil"]),
    ("خسر تنظيم داعش مدينة تدمر لصالح الجيش السوري.", ["saa"], ["isil"]),
]


@pytest.mark.parametrize(("text", "winners", "losers"), LOST_BEFORE)
def test_who_lost_is_no_taker_though_named_before(text: str, winners: list[str], losers: list[str]) -> None:
    assert rows(text)[-1][3:5] == (winners, losers)


def test_what_is_lost_without_a_party_or_place_is_no_capture() -> None:
    assert rows("خسرت الشركة السيطرة على الأسعار.") == []
    assert rows("فقد السائق السيطرة على السيارة.") == []


def test_a_particle_spelt_like_a_loss_is_none() -> None:
    assert [row[3] for row in rows("أما قوات النظام فقد سيطرت على مدينة تدمر.")] == [["saa"]]


# sentence, stances in text order
STANCES = [
    ("نفت مصادر محلية سيطرة قوات النظام على مدينة تدمر، وقالت إن تنظيم داعش يسيطر على المطار.", ["denies", "asserts"]),
    ("نفى المرصد السوري سيطرة قوات النظام على حي حطين.\nوأضاف أنها سيطرت على حي البتاني.", ["denies", "asserts"]),
    ("نفى الجيش أن تكون قواته قد قصفت المدينة أو أن طائراته قصفت المشفى.", ["denies", "denies"]),
    ("قالت قوات سوريا الديمقراطية إن قواتها لم تقصف مدينة جرابلس.", ["denies"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stances"), STANCES)
def test_a_denial_ends_where_something_else_is_said(text: str, stances: list[str]) -> None:
    assert [row[2] for row in rows(text)] == stances


def shares(text: str) -> list[tuple[str, str | None, float | None]]:
    """Type, place and percentage of every claim with a place."""
    return [(c.type, c.place.name_ar, c.place.percent) for c in claims(text) if c.place is not None]


def test_a_share_is_of_the_place_behind_it_whatever_was_taken_since() -> None:
    text = "باتت قوات النظام تسيطر على 80 بالمئة من مدينة الرقة بعد سيطرتها على حي حطين."
    assert shares(text) == [("hold", "الرقة", 80), ("capture", "حطين", None)]


def test_a_share_behind_on_is_of_the_taking_whatever_began_since() -> None:
    found = claims("سيطرت قوات سوريا الديمقراطية منذ بدء الهجوم على الرقة على نحو 25 في المئة منها.")
    taken = next(claim for claim in found if claim.type == "capture")
    assert taken.place is not None
    assert (taken.place.name_ar, taken.place.extent, taken.place.percent) == ("الرقة", "part", 25)
    assert [claim.type for claim in found if claim.quantities] == ["capture"]


@pytest.mark.parametrize(
    ("text", "place", "percent"),
    [
        ("أصبحت نسبة سيطرة القوات العراقية على تلعفر 70 بالمئة.", "تلعفر", 70),
        ("قال المرصد السوري إن نسبة سيطرة قوات النظام على مدينة داريا بلغت 65 في المئة.", "داريا", 65),
    ],
)
def test_the_share_of_a_control_is_of_what_is_controlled(text: str, place: str, percent: float) -> None:
    assert shares(text) == [("capture", place, percent)]


def test_two_shares_of_one_place_stay_apart() -> None:
    text = "تسيطر قوات النظام على 60 في المئة من مدينة منبج، فيما يسيطر تنظيم داعش على 40 في المئة منها."
    assert shares(text) == [("hold", "منبج", 60), ("hold", "منبج", 40)]


# sentence, type, place, extent
MOVED = [
    ("دخلت قوات سوريا الديمقراطية حي حطين.", "advance", "حطين", "whole"),
    ("وتقدمت قوات سوريا الديمقراطية في القسم الجنوبي من حي حطين.", "advance", "حطين", "part"),
    ("انسحب عناصر تنظيم داعش من مدينة منبج.", "withdraw", "منبج", "whole"),
    ("وانسحبت قوات النظام من مدينة تدمر أمس.", "withdraw", "تدمر", "whole"),
]


@pytest.mark.parametrize(("text", "kind", "place", "extent"), MOVED)
def test_a_known_party_that_moves_into_or_out_of_a_known_place(text: str, kind: str, place: str, extent: str) -> None:
    assert [(c.type, c.place.name_ar, c.place.extent) for c in claims(text) if c.place] == [(kind, place, extent)]


def test_fire_engines_and_visitors_make_no_advance() -> None:
    assert rows("ودخلت فرق الإطفاء مدينة منبج.") == rows("ووصل وفد روسي إلى مدينة دمشق ظهر الثلاثاء.") == []


def test_freed_from_the_grip_of_somebody_is_one_taking_and_no_hold() -> None:
    told = claims("حررت القوات العراقية حي التأميم في الرمادي من سيطرة تنظيم الدولة")
    assert [claim.type for claim in told] == ["capture"]


def test_a_happening_of_unknown_origin_has_no_actor() -> None:
    told = claims("قصفت قوات النظام مدينة سرمين. وتعرض مركز طبي في سرمين لقصف مجهول المصدر")
    assert [[actor.id for actor in claim.actors] for claim in told] == [["saa"], []]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("بدأت القوات العراقية هجوما واسعا لاستعادة مدينة الرمادي", "planned"),
        ("حاول الجيش العراقي يوم الخميس استعادة مدينة الرمادي", "attempted"),
        ("تسعى القوات العراقية إلى استعادة مدينة الرمادي", "planned"),
        ("تمكنت القوات العراقية من استعادة مدينة الرمادي", "actual"),
    ],
)
def test_what_is_tried_or_meant_is_never_told_as_done(text: str, factuality: str) -> None:
    assert [claim.factuality for claim in claims(text) if claim.type == "capture"] == [factuality]


@pytest.mark.parametrize(
    "text",
    [
        "أقر الجيش السوري بخسارة مدينة حماة",
        "جاء ذلك بعد خسارة الجيش السوري مدينة حماة",
        "جاء ذلك بعد فقدان الجيش السوري السيطرة على مدينة حماة",
    ],
)
def test_a_loss_told_by_a_noun_is_the_losers(text: str) -> None:
    told = [
        (claim.actors, [target.id for target in claim.targets]) for claim in claims(text) if claim.type == "capture"
    ]
    assert told == [((), ["saa"])]


def test_a_stronghold_is_held_whatever_governs_the_word() -> None:
    found = rows("انطلقت معركة تحرير الرقة، معقل تنظيم داعش في سوريا، من ثلاث جبهات.")
    assert ("hold", "actual") in [row[:2] for row in found]
    assert "capture" not in [row[0] for row in found]  # the battle is for it


def test_two_who_fight_each_other_take_no_place_together() -> None:
    found = rows("دخلت قوات سوريا الديمقراطية مدينة الرقة بعد اشتباكات بين الفصائل وتنظيم داعش، وسيطرت على حي المشلب.")
    (taken,) = [row for row in found if row[0] == "capture"]
    assert "isil" not in taken[3]


def test_an_exit_that_is_secured_is_one_evacuation() -> None:
    found = rows("يتفاوض تنظيم داعش لتأمين خروج آمن لعناصره من مدينة الرقة.")
    assert [row[0] for row in found].count("evacuate") <= 1


def test_a_count_that_somebody_else_tells_is_not_on_this_word() -> None:
    told = claims("قالت روسيا إن طائراتها قصفت مواقع تنظيم داعش في تدمر، في حين أكد ناشطون مقتل 36 مدنيا في المدينة.")
    for claim in told:
        if claim.type == "airstrike" and [link.id for link in claim.chain] == ["russia"]:
            assert not claim.quantities


@pytest.mark.parametrize(
    "text",
    [
        "قالت حكومة الوفاق إن قواتها مستعدة، ونفت سيطرة قوات حفتر على منطقة صلاح الدين.",
        "وردت حكومة الوفاق بالقول إن قواتها مستعدة لصد أي هجوم، ونفت سيطرة قوات حفتر على منطقة صلاح الدين.",
        "نفى الجيش السوري انسحاب قواته من مدينة تدمر.",
    ],
)
def test_what_somebody_denies_is_denied(text: str) -> None:
    told = [claim for claim in claims(text) if claim.type in ("capture", "withdraw")]
    assert told
    assert all(claim.stance == "denies" and claim.chain for claim in told)


def test_what_the_denier_confirms_is_not_denied() -> None:
    found = rows("نفت وزارة الدفاع العراقية سقوط مصفاة بيجي بيد تنظيم داعش، مؤكدة أن قواتها تسيطر على معظم المصفاة.")
    assert [row[:4] for row in found] == [
        ("capture", "actual", "denies", ["isil"]),
        ("hold", "actual", "asserts", ["isf"]),
    ]


REGAINED = (
    "استعاد الجيش السوري السيطرة على مدينة تدمر من تنظيم داعش.",
    "استعادت القوات العراقية السيطرة على حديثة.",
)


@pytest.mark.parametrize("text", REGAINED)
def test_regaining_control_is_one_taking(text: str) -> None:
    assert [row[0] for row in rows(text)] == ["capture"]


TAKEN = [
    ("وصل المسلحون إلى المدينة قبل أن يسيطروا على مطار طبرق.", "capture"),
    ("أعلنت الجماعة سيطرتها على مدينة عمران.", "capture"),
    ("قال السكان إن الجماعة تسيطر على مدينة عمران.", "hold"),
]


@pytest.mark.parametrize(("text", "kind"), TAKEN)
def test_before_they_took_it_and_what_they_announce_is_a_taking(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text) if row[0] in ("capture", "hold")] == [kind]
