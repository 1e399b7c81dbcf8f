"""Who came to lift a siege lifted it, and not who had laid it; it was lifted where it was laid."""

import pytest

from extract.what.test_settled import rows

# sentence, then actors and place of every siege
RELIEVED = [
    (
        "حاصرت الفصائل حاجزا لقوات النظام في مورك حتى وصلت تعزيزات من حماة وفكت الحصار عنه.",
        [(["fsa"], "مورك"), (["تعزيزات"], "مورك")],
    ),
    # counter-example: whose reinforcements they are is said
    ("وصلت تعزيزات من الجيش السوري إلى نبل وفكت الحصار عن البلدة.", [(["saa"], "نبل")]),
]


@pytest.mark.parametrize(("text", "sieges"), RELIEVED)
def test_who_comes_to_lift_a_siege_lifts_it(text: str, sieges: list[tuple[list[str], str]]) -> None:
    assert [(row[3], row[5]) for row in rows(text) if row[0] == "siege"] == sieges


def test_who_lays_the_siege_sends_no_help_against_it() -> None:
    found = rows("حاصرت الفصائل حاجزا لقوات النظام في مورك حتى وصلت تعزيزات من حماة وفكت الحصار عنه.")
    assert all("fsa" not in row[3] for row in found if row[0] == "deploy")


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("انسحب تنظيم الدولة من عين العرب بعد حصار المدينة أربعة أشهر.", ["isil"]),
    ],
)
def test_who_leaves_after_a_siege_was_besieged(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "siege"] == [doers]


# sentence, whose reinforcements came
COME = [
    ("وصلت تعزيزات إلى الفاشر التي تحاصرها الدعم السريع.", ["تعزيزات"]),
    ("وصلت تعزيزات إلى الفاشر المحاصرة من الدعم السريع.", ["تعزيزات"]),
    ("وصلت تعزيزات إلى الفاشر التي حاولت الدعم السريع اقتحامها.", ["تعزيزات"]),
    ("وصلت تعزيزات للجيش إلى الفاشر التي تحاصرها الدعم السريع.", ["saf"]),
    ("أرسلت الدعم السريع تعزيزات إلى الفاشر التي تحاصرها قواتها.", ["rsf"]),
]


@pytest.mark.parametrize(("text", "whose"), COME)
def test_reinforcements_for_the_besieged_are_not_the_besiegers(text: str, whose: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "deploy"] == [whose]
