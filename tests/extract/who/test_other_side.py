"""Who struck one side of a border did not, for that, strike the other."""

import pytest

from extract.what.test_settled import rows

# sentences, doers of the last blow
LAST = [
    ("قصف حزب الله حيفا. وتعرضت بلدة الخيام لقصف مدفعي.", []),
    ("شنت إسرائيل غارات على صور. وتعرضت قاعدة إسرائيلية لهجوم بمسيرات.", []),
    ("قصفت قوات النظام كفر نبودة. وتعرضت بلدة اللطامنة لقصف مدفعي.", ["saa"]),
]


@pytest.mark.parametrize(("text", "doers"), LAST)
def test_who_struck_the_other_side(text: str, doers: list[str]) -> None:
    assert rows(text)[-1][3] == doers
