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
