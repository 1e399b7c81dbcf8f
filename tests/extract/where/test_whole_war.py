"""No town has the dead of a whole war for its own."""

import pytest

from extract.what.test_settled import rows

# what follows a shelling of Jabalia, the place of the toll
TOLLS = [
    ("وارتفع عدد الشهداء إلى 320 منذ بدء العدوان.", [None]),
    ("وقالت وزارة الصحة في غزة إن عدد الشهداء ارتفع إلى 43972.", [None]),
    ("وارتفع عدد الشهداء إلى 12.", ["جباليا"]),
    ("وارتفع عدد الشهداء إلى 12 منذ صباح اليوم.", ["جباليا"]),
]


@pytest.mark.parametrize(("text", "places"), TOLLS)
def test_where_the_dead_of_a_war_are(text: str, places: list[str | None]) -> None:
    assert [row[5] for row in rows(f"قصف الاحتلال جباليا. {text}") if row[0] == "toll"] == places
