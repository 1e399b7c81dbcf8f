"""Who asks to be let out would leave; the body that a source is in was not asked."""

import pytest

from extract.what.test_settled import rows

# sentence, of whom it was asked, type of the leaving, who would leave
ASKED = [
    ("طلب مقاتلو الفصائل ممرا آمنا من مدينة داريا نحو إدلب.", [], "evacuate", ["fsa"]),
    # counter-example: of whom it is asked
    ("طلبت تركيا من وحدات حماية الشعب الخروج من منبج.", ["ypg"], "withdraw", ["ypg"]),
]


@pytest.mark.parametrize(("text", "asked", "kind", "leavers"), ASKED)
def test_who_asks_to_leave(text: str, asked: list[str], kind: str, leavers: list[str]) -> None:
    found = rows(text)
    assert [row[4] for row in found if row[0] == "statement"] == [asked]
    assert [(row[1], row[3]) for row in found if row[0] == kind] == [("planned", leavers)]
