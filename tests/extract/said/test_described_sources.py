"""A source in the accusative keeps its adjectives, one of which is spelt like "militarily" or "locally"."""

import pytest

from extract.said.test_attribution import chain, found

DESCRIBED = [
    ("لكن مصدرا عسكريا قال إن الجيش قصف درنة.", "مصدرا عسكريا"),
    ("لكن مصدرا عسكريا ليبيا قال إن الجيش قصف درنة.", "مصدرا عسكريا ليبيا"),
    ("غير أن مصدرا عسكريا سودانيا قال إن الجيش قصف نيالا.", "مصدرا عسكريا سودانيا"),
    ("إلا أن مصدرا محليا قال إن حركة الشباب هاجمت بلدوين.", "مصدرا محليا"),
    ("لكن مصدرا أمنيا صوماليا قال إن حركة الشباب هاجمت بلدوين.", "مصدرا أمنيا صوماليا"),
]


@pytest.mark.parametrize(("text", "source"), DESCRIBED)
def test_a_source_keeps_its_adjectives(text: str, source: str) -> None:
    assert chain(found(text)[0]) == [source]
