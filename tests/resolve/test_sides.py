"""On which side of the border the army is."""

import pytest

from phrasebook import resolved, words


def armies(text: str) -> list[str | None]:
    """Who THE ARMY is, each time."""
    annotation = resolved(text)
    found = [p.entity.actor for p in annotation.phrases if words(annotation, p) == "الجيش"]
    return [actor.id if actor is not None else None for actor in found]


SIDES = [
    ("سيطر الجيش السوري على البوكمال. وفي الجانب العراقي دخل الجيش القائم.", ["isf"]),
    ("استعاد الجيش العراقي القائم. وعلى الضفة السورية دخل الجيش البوكمال.", ["saa"]),
    ("سيطر الجيش السوري على البوكمال. وفي اليوم التالي دخل الجيش الميادين.", ["saa"]),
]


@pytest.mark.parametrize(("text", "parties"), SIDES)
def test_the_army_of_the_side_that_the_sentence_names(text: str, parties: list[str]) -> None:
    assert armies(text) == parties


def test_a_side_that_talks_is_no_side_of_the_border() -> None:
    assert armies("سيطر الجيش السوري على البوكمال. وقال الجانب العراقي إن الجيش دخل الميادين.") == ["saa"]


LANDS = [
    ("أعلن الجيش المالي استعادة كيدال. وفي النيجر المجاورة، قال الجيش إنه تقدم.", "2025-04-10", ["niger-forces"]),
    ("سيطر المتمردون على كيدال في مالي. وفي تشاد، أعلن الجيش قتل مسلحين.", "2025-04-10", ["chad-forces"]),
    ("أعلن الجيش المالي استعادة كيدال. وفي بوركينا فاسو تقدم الجيش.", "2025-04-10", ["burkina-forces"]),
    ("سيطر الجيش العراقي على الفلوجة. وفي سوريا المجاورة، استعاد الجيش مدينة تدمر.", "2015-04-10", ["saa"]),
    ("أعلن الجيش الإسرائيلي قصف غزة. وفي سوريا، قال الجيش إنه قصف مواقع قرب درعا.", "2025-04-10", ["isr"]),
    ("سيطر الجيش المالي على كيدال. وفي فرنسا، قالت صحيفة إن الجيش دخل غاو.", "2025-04-10", ["mali-forces"]),
]


@pytest.mark.parametrize(("text", "published", "parties"), LANDS)
def test_the_army_of_the_land_that_the_sentence_opens_with(text: str, published: str, parties: list[str]) -> None:
    annotation = resolved(text, published)
    found = [p.entity.actor for p in annotation.phrases if words(annotation, p) == "الجيش"]
    assert [actor.id for actor in found if actor is not None] == parties


VILLAGES = [
    ("قصف الجيش قرى الساحل السوري. ونزحت مئات العائلات إلى لبنان.", ["syria-new-army"]),
    ("قصف الجيش قرى كيدال. ونزحت مئات العائلات إلى الجزائر.", ["mali-forces"]),
    ("قصف الجيش مواقع للمسلحين. ونزحت مئات العائلات إلى لبنان.", ["laf"]),
]


@pytest.mark.parametrize(("text", "parties"), VILLAGES)
def test_the_army_of_the_land_of_villages_that_no_table_knows(text: str, parties: list[str]) -> None:
    annotation = resolved(text, "2025-03-20")
    found = [p.entity.actor for p in annotation.phrases if words(annotation, p) == "الجيش"]
    assert [actor.id for actor in found if actor is not None] == parties
