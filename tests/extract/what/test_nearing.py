"""A taking that draws near is an advance, and nothing is taken."""

import pytest

from extract.what.test_settled import rows


@pytest.mark.parametrize(
    "text",
    [
        "أكد المرصد السوري اقتراب سيطرة قوات سوريا الديمقراطية على حي حطين.",
        "باتت قوات سوريا الديمقراطية تقترب من السيطرة على حي حطين.",
    ],
)
def test_nearing_a_taking_is_an_advance_to_the_place(text: str) -> None:
    found = [(row[0], row[5]) for row in rows(text)]
    assert ("advance", "حطين") in found
    assert "capture" not in [kind for kind, _ in found]
