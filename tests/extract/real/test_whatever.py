"""What is told of none in particular has not happened, nor what it would bring."""

import pytest

import rawi
from phrasebook import world

TOLD = [
    ("حذرت فرنسا من أن أي هجوم كيميائي للنظام في إدلب سيستدعي ردا.", "chemical", {"possible"}),
    ("قالت موسكو إن أي قصف أميركي لدمشق سيواجه برد.", "shelling", {"possible"}),
    ("أدانت مصر أي هجوم على المدنيين.", "attack", {"possible"}),
    ("حذرت الأمم المتحدة من أن أي هجوم للنظام سيؤدي إلى موجة نزوح.", "displace", {"planned", "possible"}),
    # counter-examples: there was none, or somebody denies that there was
    ("لم تشن روسيا أي هجوم على إدلب أمس.", "attack", {"negated"}),
    ("نفت روسيا أي قصف على إدلب.", "shelling", {"actual"}),
]


@pytest.mark.parametrize(("text", "kind", "expected"), TOLD)
def test_any_attack_is_none_in_particular(text: str, kind: str, expected: set[str]) -> None:
    told = [claim.factuality for claim in rawi.read(text, published="2024-11-20", world=world()) if claim.type == kind]
    assert told and set(told) <= expected


REJECTED = [
    ("رفضت واشنطن أي هجوم تركي على شمال سوريا.", "attack", "tur"),
    ("رفضت موسكو الهجوم التركي على عفرين.", "attack", "tur"),
    ("رفض الجيش السوداني هجوم الدعم السريع على الفاشر.", "attack", "rsf"),
    ("رفض الجيش الإسرائيلي قصف المدينة.", "shelling", "isr"),
]


@pytest.mark.parametrize(("text", "kind", "by"), REJECTED)
def test_who_rejects_what_another_does_has_not_done_it(text: str, kind: str, by: str) -> None:
    (claim,) = [claim for claim in rawi.read(text, published="2024-11-20", world=world()) if claim.type == kind]
    assert [party.id for party in claim.actors] == [by]
    assert not claim.targets
