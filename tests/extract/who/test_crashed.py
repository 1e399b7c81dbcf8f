"""What came down was not brought down by whose it is, and nobody is told to have done it."""

import pytest

from extract.what.test_settled import rows

# sentence, doers, what came down
DOWN = [
    ("أعلن الجيش المالي سقوط مروحية له قرب كيدال.", [], ["مروحية"]),
    ("قتل جنديان في معارك بين القوات الأفغانية وحركة طالبان وتحطم مروحية قرب قندوز.", [], ["مروحية"]),
    ("سقطت طائرة مسيرة تابعة للجيش السوداني في مدينة الأبيض.", [], ["saf"]),
    ("أسقط الحوثيون طائرة مسيرة في مأرب.", ["houthi"], ["طائرة مسيرة"]),
    ("إسقاط مروحية عسكرية شمال كركوك.", [], ["مروحية عسكرية"]),
]


@pytest.mark.parametrize(("text", "doers", "down"), DOWN)
def test_nobody_did_what_fell(text: str, doers: list[str], down: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text) if row[0] == "shootdown"] == [(doers, down)]
