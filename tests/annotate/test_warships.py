"""A destroyer is a ship where it describes no noun."""

import pytest

from phrasebook import annotated

SHIPS = [
    ("استهدف الحوثيون مدمرة أمريكية في البحر الأحمر", True),
    ("أطلقت الجماعة صاروخا باتجاه المدمرة لابون", True),
    ("هاجم الحوثيون سفينة ومدمرة أمريكية", True),
    ("عاد السكان إلى القرية المدمرة", False),
    ("عدن مدمرة بعد القصف", False),
    ("انسحب المسلحون وتركوا المدينة مدمرة", False),
    ("شنت إسرائيل غارات مدمرة على بيروت", False),
    ("عثر على جثث في منازل مدمرة", False),
]


@pytest.mark.parametrize(("sentence", "ship"), SHIPS)
def test_a_destroyer_is_a_ship(sentence: str, ship: bool) -> None:
    annotation = annotated(sentence)
    (word,) = (w for w in annotation.words if w.key.endswith("مدمره"))
    assert ("role" in word.groups, "event" in word.groups) == (ship, not ship)
