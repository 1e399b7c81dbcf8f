"""Whose deed claims and charges are about."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of the doers
CHARGES = [
    ("نفى الجيش السوداني مزاعم الدعم السريع بالسيطرة على مدينة الدلنج.", "capture", ["rsf"]),
    ("نفت الحكومة اليمنية ادعاءات الحوثيين بإسقاط طائرة في مأرب.", "shootdown", ["houthi"]),
    ("رفضت إيران اتهامات واشنطن بتسليح الحوثيين.", "arms", ["iran"]),
    ("نفى الجيش السوداني اتهامات الدعم السريع بقصف سوق في نيالا.", "shelling", ["saf"]),
    ("رفضت روسيا الاتهامات بقصف مستشفى في إدلب.", "shelling", ["russia"]),
    ("رفضت تشاد اتهامها بتسليح الدعم السريع.", "arms", ["chad"]),
    ("رفضت تركيا الاتهامات باحتلال مدينة عفرين.", "capture", ["turkey"]),
    ("رفض الجيش السوداني تصريحات الدعم السريع بالسيطرة على مدينة الدلنج.", "capture", ["rsf"]),
    ("نفت قسد ما تروجه صفحات المعارضة عن انسحابها من مدينة منبج.", "withdraw", ["sdf"]),
    ("كرر الجيش السوداني اتهامات سابقة للدعم السريع بقصف سوق في نيالا.", "shelling", ["rsf"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), CHARGES)
def test_who_would_have_done_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]


def test_who_makes_the_charges_did_not_suffer_it_either() -> None:
    (row,) = [row for row in rows("نفى الجيش السوداني اتهامات الدعم السريع بقصف سوق في نيالا.") if row[0] == "shelling"]
    assert "rsf" not in row[4]
