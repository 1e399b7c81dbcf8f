"""Of what somebody is accused he did, and not who accuses."""

import pytest

from extract.test_settled import rows

# sentence, type, ids of the doers
ACCUSED = [
    ("اتهم الجيش السوداني قوات الدعم السريع بقصف مستشفى في أم درمان.", "shelling", ["rsf"]),
    ("واتهمت السعودية الحوثيين بإطلاق صاروخ على الرياض.", "shelling", ["houthi"]),
    ("اتهمت المعارضة السورية قوات النظام بقتل مدنيين في درعا.", "killing", ["saa"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), ACCUSED)
def test_the_accused_did_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]
