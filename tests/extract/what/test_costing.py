"""What is told once more because of the lives it cost."""

import pytest

from extract.what.test_settled import claims

# text, types
COSTS = [
    ("أسفرت العملية العسكرية عن مقتل 13 مسلحا في مدينة هيت.", "killing"),
    ("وقع هجوم أمس على حاجز في مدينة هيت. وأسفر الهجوم عن مقتل 13 جنديا.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), COSTS)
def test_the_dead_are_told_with_what_cost_their_lives(text: str, kind: str) -> None:
    counted = [c for c in claims(text) if [(q.kind, q.low) for q in c.quantities] == [("killed", 13)]]
    assert kind in {claim.type for claim in counted}
