"""What somebody is glad or sorry of has happened, and he did not do it."""

import pytest

from extract.what.test_settled import rows


@pytest.mark.parametrize(
    "text",
    [
        "احتفل سكان البلدة بتحرير المطار.",
        "أبدى أهالي القرية ارتياحهم لتحرير المطار.",
        "أعرب وجهاء القبائل عن سرورهم باستعادة المطار.",
        "أبدت باريس استياءها لاقتحام المطار.",
    ],
)
def test_who_feels_something_did_not_do_it(text: str) -> None:
    found = [row for row in rows(text) if row[0] in ("capture", "advance", "attack")]
    assert [(row[1], row[3]) for row in found] == [("actual", [])]


def test_his_own_deed_is_left_to_him() -> None:
    found = [row for row in rows("احتفل الجيش السوري بسيطرته على المطار.") if row[0] == "capture"]
    assert [row[3] for row in found] == [["saa"]]
