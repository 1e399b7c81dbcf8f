"""Places that took in those who fled are not where it was that drove them out."""

import pytest

from phrasebook import world
from rawi.pipeline import read

# sentence, type, the places of such claims
CASES = [
    ("شهدت مدينة إدلب وصول عائلات من حلب بسبب القصف الذي تنفذه الطائرات الروسية.", "airstrike", ["حلب"]),
    ("شهدت مدينة الباب وصول مئات النازحين الذين فروا من القصف الروسي.", "shelling", [None]),
    ("استقبلت بلدة سلوك نازحين من الرقة بسبب المعارك الدائرة هناك.", "clash", [None]),
    ("شهدت بلدة أطمة تدفق النازحين بسبب الغارات على سراقب.", "airstrike", ["سراقب"]),
    ("شهدت مدينة دوما وصول قافلة وقصفا عنيفا.", "shelling", ["دوما"]),
    ("شهدت مدينة درعا قصفا عنيفا أدى إلى نزوح العائلات.", "shelling", ["درعا"]),
]


@pytest.mark.parametrize(("text", "kind", "names"), CASES)
def test_where_those_came_who_fled(text: str, kind: str, names: list[str | None]) -> None:
    found = [claim.place and claim.place.name_ar for claim in read(text, world=world()) if claim.type == kind]
    assert found == names
