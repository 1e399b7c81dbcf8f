"""A deed behind the entering of several towns is told once, and not in each."""

import pytest

from extract.what.test_settled import rows

# sentence, type, the places of such claims
SEVERAL = [
    ("اقتحمت قوات الاحتلال نابلس وطوباس وقتلت شابا.", "killing", [None]),
    ("دخل الجيش السوري الميادين والبوكمال وقتل ثلاثة مسلحين.", "killing", [None]),
    ("اقتحمت قوات الاحتلال نابلس وقتلت شابا.", "killing", ["نابلس"]),
    ("اقتحمت قوات الاحتلال نابلس وطوباس وقتلت شابا في جنين.", "killing", ["جنين"]),
    ("قتلت قوات الاحتلال شابين في نابلس وطوباس.", "killing", ["نابلس", "طوباس"]),
    ("قصف الجيش السوري دوما وحرستا، ويواصل منع إدخال المساعدات.", "aid", [None]),
    ("قصف الجيش السوري دوما وحرستا، ومنع دخول المساعدات إليهما.", "aid", ["دوما", "حرستا"]),
    ("قصفت قوات الاحتلال خان يونس ودير البلح، وتواصل إغلاق معبر رفح.", "siege", ["معبر رفح"]),
    ("قصف الجيش السوري دوما وحرستا وحاصرهما.", "siege", ["دوما", "حرستا"]),
    ("اقتحمت قوات الاحتلال نابلس وطوباس.", "advance", ["نابلس", "طوباس"]),
]


@pytest.mark.parametrize(("text", "kind", "places"), SEVERAL)
def test_where_it_was_of_several_towns_is_not_told(text: str, kind: str, places: list[str | None]) -> None:
    assert [row[5] for row in rows(text) if row[0] == kind] == places
