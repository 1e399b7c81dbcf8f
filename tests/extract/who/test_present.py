"""Who is present is who is named with the noun, and not who claims that others are there."""

import pytest

from extract.what.test_settled import rows

# sentence, ids of those who are there
PRESENT = [
    ("وزعم الجيش الإسرائيلي وجود مسلحين داخل مستشفى الشفاء.", ["مسلحين"]),
    ("وزعم الجيش الإسرائيلي وجود أسلحة داخل مستشفى الشفاء.", []),
    ("وزعم الجيش الإسرائيلي وجود مقاتلين من حماس في مستشفى الشفاء.", ["hamas"]),
    # the announcer's own
    ("أعلن الجيش اللبناني انتشار وحداته في بلدة الخيام.", ["laf"]),
]


@pytest.mark.parametrize(("text", "who"), PRESENT)
def test_who_is_there(text: str, who: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "deploy"] == [who]


def test_men_who_are_massed_did_not_mass() -> None:
    found = rows("دفعت الخسائر الحوثيين إلى حشد مقاتلين جدد في جبهات نهم.")
    assert [row[3] for row in found if row[0] == "deploy"] == [["houthi"]]
