"""Who fired shells on what, what their answer hit, and the hospital that the dead were brought to."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import WEIGHED, settled_by, world
from rawi.extract.who.fired import originator
from rawi.model import Claim


def read(text: str, kind: str) -> list[Claim]:
    """The claims of a type."""
    return [c for c in rawi.read(text, published="2024-06-12", world=world()) if c.type == kind]


FIRED = [
    "جرح شرطي جراء سقوط قذيفة هاون أطلقها مسلحون متحصنون في حي بني زيد على حي الخالدية.",
    "سقطت قذائف أطلقها مسلحون من حي بني زيد على حي الخالدية.",
]


@pytest.mark.parametrize("text", FIRED)
def test_who_fired_the_shells_that_fell(text: str) -> None:
    claim = read(text, "shelling")[0]
    assert claim.place is not None
    assert claim.place.name_ar == "الخالدية"
    assert [actor.name_ar.split()[0] for actor in claim.actors] == ["مسلحون"]


SOURCES = [
    ("قتل ثلاثة مدنيين إثر قصف صاروخي مصدره مناطق سيطرة قوات النظام استهدف بلدة سرمين.", ["saa"]),
    ("أصيب مدني بقصف مدفعي على بلدة جنديرس، مصدره قوات سوريا الديمقراطية.", ["sdf"]),
    ("قالت مصادر إن قصفا مدفعيا مصدره المناطق التي تسيطر عليها قسد استهدف مدينة الباب.", []),
]


@pytest.mark.parametrize(("text", "doers"), SOURCES)
def test_who_is_the_source_of_the_shelling_fired(text: str, doers: list[str]) -> None:
    claim = read(text, "shelling")[0]
    assert [actor.id for actor in claim.actors] == doers
    assert not {"saa", "sdf"} & {target.id for target in claim.targets}


def test_who_is_told_of_behind_a_comma_is_not_the_source() -> None:
    text = "تعرضت بلدة سرمين لقصف مصدره التلال الشرقية، كما أن قوات المعارضة نصبت كمائن."
    assert not settled_by(originator, text, "لقصف")


ANSWERS = [
    ("أطلقت رشقة صاروخية من غزة على سديروت، وقصفت الدبابات مخيم البريج.", ["سديروت", "مخيم البريج"]),
    ("قصف بالصواريخ من الجولان استهدف مدينة الكسوة.", ["الكسوة"]),
]


@pytest.mark.parametrize(("text", "places"), ANSWERS)
def test_what_the_answer_hit_was_not_hit_by_the_salvo(text: str, places: list[str | None]) -> None:
    claims = read(text, "shelling")
    assert [c.place.name_ar if c.place is not None else None for c in claims] == places


HOSPITALS = [
    ("استقبل مستشفى مصراتة المركزي 12 قتيلا من قوات الوفاق سقطوا في اشتباكات.", "clash", None),
    pytest.param("استهدف القصف قافلة قرب مستشفى الجلاء.", "shelling", "مستشفى الجلاء", marks=WEIGHED),
]


@pytest.mark.parametrize(("text", "kind", "place"), HOSPITALS)
def test_the_hospital_that_the_dead_came_to(text: str, kind: str, place: str | None) -> None:
    assert [c.place.name_ar if c.place is not None else None for c in read(text, kind)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "أسقط الجيش التركي طائرة مسيرة أطلقت من سوريا فوق مدينة كلس.",
        pytest.param("أسقطت القوات الأميركية مسيرتين حاولتا استهداف قاعدة حرير.", marks=WEIGHED),
        "اعترض الجيش التركي صاروخا أطلق من سوريا فوق مدينة كلس.",
    ],
)
def test_who_brings_down_what_was_launched_did_not_launch_it(text: str) -> None:
    told = [claim for kind in ("shelling", "airstrike", "attack") for claim in read(text, kind)]
    fire = [claim for claim in told if claim.trigger.text.startswith(("أطلق", "استهداف"))]
    assert all(claim.actors == () for claim in fire)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("التحالف العربي: اعتراض ثلاث مسيرات أطلقها الحوثيون على جازان", ["acoal"]),
        ("الجيش الإسرائيلي: إسقاط خمسة صواريخ أطلقها حزب الله على حيفا", ["isr"]),
    ],
)
def test_whose_missiles_are_brought_down_did_not_bring_them_down(text: str, doers: list[str]) -> None:
    assert [[party.id for party in claim.actors] for claim in read(text, "shootdown")] == [doers]


# sentence, who struck the post that another uses
USED_BY_OTHERS = [
    ("قال المرصد إن مقاتلات روسية قصفت مقرا يستخدمه تنظيم الدولة الإسلامية في تدمر.", ["rus"]),
    ("أفادت سانا أن طائرات إسرائيلية استهدفت مستودعا يستخدمه حزب الله في القصير.", ["isr"]),
    ("قال المرصد إن صواريخ يستخدمها حزب الله قصفت نهاريا.", ["hezb"]),
]


@pytest.mark.parametrize(("text", "doers"), USED_BY_OTHERS)
def test_who_uses_a_post_did_not_strike_it(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text)][-1] == doers
