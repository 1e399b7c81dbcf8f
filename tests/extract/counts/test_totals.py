"""A running total is a toll of its own, with the time and the people of its clause; the raid keeps its own number."""

import pytest

import rawi
from phrasebook import world

Told = list[tuple[str, list[tuple[str, int | float]], str | None]]

# sentence, type, counts and date of each claim
TOTALS: list[tuple[str, Told]] = [
    (
        "استشهد 6 فلسطينيين في غارة إسرائيلية على جباليا، ما يرفع عدد الشهداء منذ 7 أكتوبر إلى 29 ألفا.",
        [("airstrike", [("killed", 6)], None), ("toll", [("killed", 29_000)], "2023-10-07/2024-03-10")],
    ),
    (
        "قتل مدنيان وأصيب 4 آخرون بقصف على سراقب، ليرتفع عدد القتلى إلى 14 والجرحى إلى 60 منذ مطلع الشهر.",
        [
            ("shelling", [("killed", 2), ("injured", 4)], None),
            ("toll", [("killed", 14), ("injured", 60)], "2024-03/2024-03-10"),
        ],
    ),
    (
        "أصيب أمس 12 شخصا بغارة على صور، وبذلك ارتفع عدد الجرحى إلى 40.",
        [("airstrike", [("injured", 12)], "2024-03-09"), ("toll", [("injured", 40)], None)],
    ),
    (
        "ارتفعت حصيلة ضحايا القصف على سوق معرة النعمان إلى 12 قتيلا.",
        [("shelling", [("killed", 12)], None)],
    ),
    (
        "ارتفعت حصيلة تفجير السيارة المفخخة في مدينة الصدر يوم الأحد إلى 21 قتيلا و40 جريحا.",
        [("bombing", [("killed", 21), ("injured", 40)], "2024-03-10")],
    ),
    (
        "ارتفع إلى 300 عدد القتلى في إدلب، بينهم 70 قتلوا في غارات روسية.",
        [("toll", [("killed", 300)], None), ("airstrike", [("killed", 70)], None)],
    ),
    (
        "قتل طفل متأثرا بجراحه، وبذلك يرتفع عدد ضحايا القصف على بلدة الأتارب إلى 3 قتلى.",
        [("shelling", [("killed", 1), ("killed", 3)], None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOTALS)
def test_a_running_total_is_a_toll_of_its_own(text: str, expected: Told) -> None:
    claims = rawi.read(text, published="2024-03-10", world=world())
    told = [(c.type, [(q.kind, q.low) for q in c.quantities], c.date.edtf if c.date else None) for c in claims]
    assert told == expected


def test_a_running_total_is_of_no_place_or_party_before_it() -> None:
    text = "قتل خمسة مدنيين بغارة روسية على معرة مصرين، ليرتفع عدد القتلى إلى 90 خلال شهر."
    toll = next(c for c in rawi.read(text, published="2024-03-10", world=world()) if c.type == "toll")
    assert (toll.place, toll.actors) == (None, ())


# sentence, the dead and the place of its toll
OF_WAR = [
    ("وخلفت الحرب في ليبيا أكثر من 20 ألف قتيل.", 20000, "ليبيا"),
    ("وأودى النزاع في السودان بحياة أكثر من 15 ألف شخص.", 15000, "السودان"),
    ("وبلغت حصيلة الحرب في سوريا 500 ألف قتيل.", 500000, "سوريا"),
    ("وأسفرت الحرب في اليمن عن مقتل عشرة آلاف مدني.", 10000, "اليمن"),
]


@pytest.mark.parametrize(("text", "dead", "place"), OF_WAR)
def test_what_a_war_has_cost_is_a_toll_and_no_fighting(text: str, dead: int, place: str) -> None:
    found = rawi.read(text, published="2024-03-10", world=world())
    told = [(c.type, [q.low for q in c.quantities], c.place.name_ar if c.place else None) for c in found]
    assert told == [("toll", [dead], place)]


# sentence, type, actors, place and the dead of each claim
SINCE = [
    (
        "المرصد: 90 قتيلا منذ بدء الهجوم، وقوات النظام تقصف بلدة سراقب",
        [("toll", [], None, [90]), ("shelling", ["saa"], "سراقب", [])],
    ),
    (
        "المرصد: 35 قتيلا من الجانبين منذ بدء المعركة، والطيران الروسي يقصف بلدة كفرنبل",
        [("toll", [], None, [35]), ("airstrike", ["rus"], "كفرنبل", [])],
    ),
    (
        "وسقط 70 قتيلا منذ بدء الحملة الاثنين الماضي، والطيران الروسي يقصف بلدة كفرنبل",
        [("toll", [], None, [70]), ("airstrike", ["rus"], "كفرنبل", [])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SINCE)
def test_the_dead_since_an_offensive_began_are_of_no_shelling_behind_them(text: str, expected: object) -> None:
    found = rawi.read(text, published="2019-05-10", world=world())
    assert [
        (
            claim.type,
            [party.id for party in claim.actors],
            claim.place.name_ar if claim.place is not None else None,
            [count.low for count in claim.quantities],
        )
        for claim in found
    ] == expected
