"""Those who fell between dead and hurt in a fight are its losses."""

import pytest

from extract.test_settled import claims

FOUGHT = "صدت القوات المشتركة هجوما للحوثيين في حيس، وأن العشرات من المهاجمين سقطوا بين قتيل وجريح."


def test_the_fallen_of_a_fight_are_its_losses() -> None:
    found = [(c.type, [(q.kind, q.low, q.high) for q in c.quantities]) for c in claims(FOUGHT)]
    assert found == [("clash", [("casualties", 20, 99)])]


def test_men_who_fall_without_a_fight_are_a_claim() -> None:
    found = claims("سقط عشرات الجنود بين قتيل وجريح في مدينة مأرب أمس.")
    assert [[q.kind for q in claim.quantities] for claim in found] == [["casualties"]]


@pytest.mark.parametrize(
    "text",
    ["سقط عشرات المسلحين بين قتيل وأسير في معارك نهم.", "خسر المهاجمون العشرات بين قتيل وأسير في معارك نهم."],
)
def test_dead_and_taken_under_one_number_are_no_dead(text: str) -> None:
    assert all(quantity.kind != "killed" for claim in claims(text) for quantity in claim.quantities)
