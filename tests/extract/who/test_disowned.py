"""Who denies that a place fell did not take it; who denies a strike would have been who struck."""

import pytest

from extract.what.test_settled import rows

# sentence, ids of the takers
DENIED = [
    ("نفت قوات سوريا الديمقراطية سقوط مدينة الرقة.", []),
    ("نفى المتحدث باسم الحوثيين سقوط عدن.", []),
    ("غير أن المتحدث باسم الحكومة الليبية نفى سقوط طرابلس.", []),
    ("نفى مصدر في الجيش السوري سقوط مطار منغ.", []),
    ("نفى الجيش السوري خسارة مدينة تدمر.", []),
    ("نفى الجيش السوري سقوط مدينة حلب بيد هيئة تحرير الشام.", ["hts"]),
    ("نفت قوات سوريا الديمقراطية استعادة مدينة منبج.", ["sdf"]),
    ("نفى مصدر عسكري سقوط تدمر، مؤكدا أن وحدات من الجيش السوري تصدت للهجوم.", []),
    ("نفى قائد ميداني سقوط حي صلاح الدين، مضيفا أن الثوار ما زالوا يقاتلون فيه.", []),
    # counter-example: what he concedes of another side
    ("نفى المتحدث سقوط حي الزهراء، لكنه أقر بأن الحوثيين وصلوا إلى أطرافه.", ["houthi"]),
]


@pytest.mark.parametrize(("text", "takers"), DENIED)
def test_who_denies_the_fall_of_a_place_did_not_take_it(text: str, takers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[:3] == ("capture", "actual", "denies")] == [takers]


# sentence, the place that was not struck, ids of those who deny that they struck it
STRIKES = [
    # counter-example: the media of several parties
    ("نفى الإعلام الحربي استهداف مواقع الجيش اللبناني في عرسال.", "عرسال", []),
]


@pytest.mark.parametrize(("text", "place", "doers"), STRIKES)
def test_who_denies_a_strike_is_who_would_have_struck(text: str, place: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[2] == "denies" and row[5] == place] == [doers]


# sentence, type, ids of those it was done to
CLEARED = [
    ("تبنى تنظيم داعش الهجوم على السجن، نافيا أي تورط لقسد أو علاقة الحوثيين به.", "attack", ["السجن"]),
    ("تبنى تنظيم داعش الهجوم على الحوثيين، نافيا صلة القاعدة به.", "attack", ["houthi"]),
]


@pytest.mark.parametrize(("text", "kind", "targets"), CLEARED)
def test_who_is_said_to_have_had_no_part_in_it_did_not_suffer_it(text: str, kind: str, targets: list[str]) -> None:
    assert [row[4] for row in rows(text) if row[0] == kind] == [targets]


# sentence, ids of who took it, ids of who lost it
CONFIRMED_FALL = [
    ("أقر الجيش السوداني بسقوط مدينة بابنوسة.", [], ["saf"]),
    ("أقر الجيش السوداني بسقوط مدينة بابنوسة في يد الدعم السريع.", ["rsf"], ["saf"]),
    ("أقر تنظيم داعش بخسارة مدينة سرت.", [], ["isil"]),
    ("أكد مصدر في الجيش السوداني سقوط مدينة بارا.", [], []),
    ("أكد سكان سقوط مدينة النهود.", [], []),
    ("أعلن نازحون سقوط مدينة الفاشر.", [], []),
    ("أكد الجيش السوداني سقوط مدينة بابنوسة بيده.", ["saf"], []),
    ("أعلنت قوات الدعم السريع سقوط مدينة بابنوسة.", ["rsf"], []),
]


@pytest.mark.parametrize(("text", "takers", "losers"), CONFIRMED_FALL)
def test_who_confirms_a_fall_has_not_taken_the_town(text: str, takers: list[str], losers: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "capture"] == [(takers, losers)]
