"""Why nobody is known to hold a place: each case has words of its own."""

import pytest
from msgspec.structs import replace

from cli.test_timeline_table import HELD, ISIL, LATER, SOON
from rawi.cli.options import Language
from rawi.cli.unknown import reason, since_when
from rawi.cli.words import told_apart
from rawi.model import Holding

CLAIMED = replace(HELD, state="unknown", holder=None, rule="nothing-assessed", claimed=(SOON,))


@pytest.mark.parametrize(
    ("holding", "words"),
    [
        (CLAIMED, "nothing that is told of it meets a rule"),
        (replace(CLAIMED, claimed=(SOON, LATER)), "nothing that is told of it meets a rule"),
        (replace(CLAIMED, claimed=(replace(SOON, against=("c-9",)),)), "what some say is denied by others"),
        (replace(CLAIMED, claimed=(SOON, replace(LATER, holder=ISIL))), "several sides are each said to hold it"),
        (replace(CLAIMED, claimed=(SOON, replace(LATER, holder=ISIL, left=True))), "meets a rule"),
        (
            replace(CLAIMED, rule="adverse-admission"),
            "nobody whom the tables know is told to hold it since: the side that",
        ),
        (replace(CLAIMED, rule="adverse-admission", present=ISIL), "who holds the rest is not told"),
        (HELD, "the side that loses by it admits it"),
    ],
)
def test_each_case_is_said_in_words_of_its_own(holding: Holding, words: str) -> None:
    assert words in reason(holding)


def test_that_all_is_told_of_an_earlier_time_is_said_after_two_weeks_and_only_where_nobody_is_known() -> None:
    assert since_when(CLAIMED, "2017-06-15") == since_when(HELD, "2018-01-01") == ""
    assert "nothing after 2017-06-01" in since_when(CLAIMED, "2017-06-16")


def test_places_that_would_read_alike_have_their_kinds() -> None:
    city = replace(HELD.place, key="sy-x", name="X", name_ar="حلب", kind="city")
    around = replace(city, key="sy-x-gov", name="X Governorate", kind="governorate")
    both = (city, around, HELD.place, city)
    assert list(told_apart(both, Language.AR).values()) == ["حلب (city)", "حلب (governorate)", "الصناعة"]
    assert list(told_apart(both, Language.EN).values()) == ["X", "X Governorate", "Sinaa"]
