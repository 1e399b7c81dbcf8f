"""A denial told as one of before, or as a habit, is the word of whoever denies."""

import pytest

from extract.what.test_settled import claims

# sentence, type, stance, whose word it is
HAD_SAID = [
    ("سبق للجيش السوداني أن نفى قصف مدينة نيالا.", "shelling", "denies", ["saf"]),
    ("لكن الدعم السريع سبق أن نفت استهداف المدنيين.", "attack", "denies", ["rsf"]),
    ("لم تعلق تركيا على الاتهام، وكانت قد نفت قصف مدينة عفرين.", "shelling", "denies", ["turkey"]),
    ("اتهم سكان قوات الدعم السريع بخطف تاجر، وسبق لها أن نفت قصف مدينة نيالا.", "shelling", "denies", ["rsf"]),
    ("ودأبت قوات الدعم السريع على نفي قصف مدينة الفاشر.", "shelling", "denies", ["rsf"]),
    ("واعتادت تركيا على نفي قصف مدينة عفرين.", "shelling", "denies", ["turkey"]),
    ("سبق للجيش السوداني أن قصف مدينة نيالا.", "shelling", "asserts", []),
    ("ودأبت قوات الدعم السريع على قصف مدينة الفاشر.", "shelling", "asserts", []),
    ("قال شهود إن الجيش السوداني كان قد قصف مدينة نيالا.", "shelling", "asserts", [None]),
]


@pytest.mark.parametrize(("text", "kind", "stance", "chain"), HAD_SAID)
def test_who_had_denied_it_or_always_does_denies_it(text: str, kind: str, stance: str, chain: list[str | None]) -> None:
    told = next(claim for claim in claims(text) if claim.type == kind)
    assert (told.stance, [link.id for link in told.chain]) == (stance, chain)
