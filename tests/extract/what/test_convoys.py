"""A convoy of an army brings no aid."""

import pytest

from extract.what.test_settled import rows

# sentence, the type of what is told
MOVED = [
    ("وصلت قافلة عسكرية روسية إلى مدينة منبج.", "deploy"),
    ("توجهت قافلة عسكرية للجيش السوداني إلى مدينة بارا.", "deploy"),
    ("دخلت قافلة عسكرية عراقية مدينة القائم.", "advance"),
    ("وصلت قافلة مساعدات أممية إلى مدينة دوما.", "aid"),
]


@pytest.mark.parametrize(("text", "kind"), MOVED)
def test_a_military_convoy_moves_troops(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text)] == [kind]
