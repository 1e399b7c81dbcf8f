"""An attempt on a life was tried in vain, and aimed at him who survived it."""

import pytest

from extract.what.test_settled import claims, rows

# sentence, type, doers, whom it was aimed at
ATTEMPTS = [
    ("نجا محافظ عدن من محاولة اغتيال بعبوة ناسفة استهدفت موكبه في حي كريتر.", "bombing", [], ["محافظ عدن"]),
    ("نجا وزير الدفاع من محاولة اغتيال بطائرة مسيرة استهدفت منزله.", "airstrike", [], ["وزير الدفاع"]),
    ("نجا قائد الشرطة من محاولة اغتيال نفذها مسلحون في مدينة تعز.", "killing", ["مسلحون"], ["قائد الشرطة"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "survivors"), ATTEMPTS)
def test_an_attempt_is_told_once(text: str, kind: str, doers: list[str], survivors: list[str]) -> None:
    assert [(row[0], row[1], row[3], row[4]) for row in rows(text)] == [(kind, "attempted", doers, survivors)]
    assert all(quantity.kind != "killed" for claim in claims(text) for quantity in claim.quantities)


def test_who_survives_an_explosion_was_its_target() -> None:
    told = rows("نجا محافظ عدن من تفجير استهدف موكبه.")
    assert [(row[0], row[1], row[4]) for row in told] == [("bombing", "actual", ["محافظ عدن"])]
