"""A party that describes another, or what it does, takes a stance on it."""

import pytest

import rawi
from phrasebook import world

STANCES = [
    ("فيما وصفت الحكومة السورية حرب قوات سوريا الديمقراطية ضد داعش بأنها مشروعة.", ["saa"], ["sdf"]),
    ("ووصفت تركيا وحدات حماية الشعب بأنها تنظيم إرهابي.", ["turkey"], ["ypg"]),
    ("واعتبرت دمشق قصف إسرائيل لمدينة القنيطرة انتهاكا للقانون الدولي.", ["saa"], ["israel"]),
    ("ووصف الدفاع المدني السوري قصف قوات النظام لبلدة سرمين أمس بأنه مجزرة.", ["scd"], ["saa"]),
]


@pytest.mark.parametrize(("text", "tellers", "about"), STANCES)
def test_it_is_a_statement_about_the_party(text: str, tellers: list[str], about: list[str]) -> None:
    claims = rawi.read(text, published="2017-09-20", world=world())
    (claim,) = (c for c in claims if c.type == "statement")
    assert ([p.id for p in claim.actors], [p.id for p in claim.targets]) == (tellers, about)


@pytest.mark.parametrize("text", ["وصف المدرب فريق الأهلي بأنه الأفضل.", "ووصف شهود عيان الدخان المتصاعد من الحريق."])
def test_what_is_of_no_party_is_none(text: str) -> None:
    assert rawi.read(text, published="2017-09-20", world=world()) == []


def test_what_a_deed_is_called_is_no_second_one() -> None:
    claims = rawi.read("اعتبرت بغداد قصف تركيا لمدينة سنجار عدوانا على العراق.", published="2017-09-20", world=world())
    assert [c.type for c in claims if c.type in ("attack", "shelling")] == ["shelling"]
    assert [p.id for c in claims if c.type == "shelling" for p in c.actors] == ["tur"]
    assert [len(c.chain) for c in claims if c.type == "shelling"] == [1]
