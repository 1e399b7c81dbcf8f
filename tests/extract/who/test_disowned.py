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
]


@pytest.mark.parametrize(("text", "takers"), DENIED)
def test_who_denies_the_fall_of_a_place_did_not_take_it(text: str, takers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[:3] == ("capture", "actual", "denies")] == [takers]


# sentence, the place that was not struck, ids of those who deny that they struck it
STRIKES = [
    ("نفى المركز الإعلامي لقوات سوريا الديمقراطية قصف مدينة عفرين.", "عفرين", ["sdf"]),
    # counter-example: the media of several parties
    ("نفى الإعلام الحربي استهداف مواقع الجيش اللبناني في عرسال.", "عرسال", []),
]


@pytest.mark.parametrize(("text", "place", "doers"), STRIKES)
def test_who_denies_a_strike_is_who_would_have_struck(text: str, place: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[2] == "denies" and row[5] == place] == [doers]
