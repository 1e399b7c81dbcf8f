"""Who began or resumed a deed did it, and the day on which he did is not that of what is told before."""

import pytest

from extract.what.test_settled import claims, rows

# sentence, type, doers
BEGUN = [
    ("شن التحالف غارات على صعدة هي الأولى منذ استأنف الحوثيون، في مايو الماضي، قصف نجران.", "shelling", ["houthi"]),
    ("قصف الجيش السوداني مواقع في بحري منذ بدأت قوات الدعم السريع، قبل أسبوع، اقتحام الخرطوم.", "advance", ["rsf"]),
    ("عاود الحوثيون قصف مدينة مأرب بعد توقف قصير.", "shelling", ["houthi"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), BEGUN)
def test_who_began_it_did_it(text: str, kind: str, doers: list[str]) -> None:
    assert doers in [row[3] for row in rows(text) if row[0] == kind]


def test_the_day_of_resuming_is_not_that_of_the_raids() -> None:
    found = claims("شن التحالف غارات على صعدة هي الأولى منذ استأنف الحوثيون، في مايو الماضي، قصف نجران.")
    dates = {claim.type: claim.date.edtf if claim.date is not None else None for claim in found}
    assert (dates["airstrike"], dates["shelling"]) == (None, "2017-05")


def test_a_toll_is_of_the_time_since() -> None:
    found = claims("بلغ عدد القتلى 300 قتيل في صعدة منذ بدأت العملية في مارس الماضي.")
    assert [claim.date is not None for claim in found if claim.type == "toll"] == [True]


def test_what_began_itself_has_no_doer() -> None:
    found = rows("بدأت معركة تحرير مدينة حيس فجر اليوم.")
    assert all(row[3] == [] for row in found)


# sentence, ids of who attacked
DEFEATED = [
    # counter-example: it began together with the one it defeats
    ("سيطر الجيش السوداني على ود مدني، في أكبر نصر على الدعم السريع منذ بدأ هجومه على الجزيرة.", ["saf"]),
]


@pytest.mark.parametrize(("text", "who"), DEFEATED)
def test_the_attack_is_of_who_was_defeated_since(text: str, who: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] in ("attack", "operation")] == [who]


# an attack since whose start both sides lost men; one of which a party is named
DATING = [
    ("قتل 20 من قسد و70 من داعش منذ انطلاق هجوم قسد على الرقة.", ["sdf"]),
]


@pytest.mark.parametrize(("text", "doers"), DATING)
def test_the_dead_are_not_said_to_have_begun_the_attack(text: str, doers: list[str]) -> None:
    assert rows(text)[-1][3] == doers
