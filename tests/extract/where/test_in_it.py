"""A pronoun behind a verb of moving or holding stands for the place of the sentence before."""

import pytest

from extract.what.test_settled import rows

# text, type, place
TOLD = [
    ("قصف الطيران مدينة سرت. ويسيطر عليها تنظيم داعش منذ عام.", "hold", "سرت"),
    ("هاجم المسلحون مدينة تمبول. وقد دخلت إليها أمس قوات الجيش السوداني.", "advance", "تمبول"),
    ("قصف الطيران مدينة سرت وبلدة هراوة. ويسيطر عليها تنظيم داعش منذ عام.", "hold", None),
]


@pytest.mark.parametrize(("text", "kind", "place"), TOLD)
def test_where_it_is_that_a_pronoun_points_to(text: str, kind: str, place: str | None) -> None:
    assert [row[5] for row in rows(text) if row[0] == kind] == [place]
