"""Reports are known by what they say and by where they come from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.errors import InputError
from rawi.ingest import MAX_CHARACTERS, Facts, Problem, iso_date, make_report, refusal


@pytest.mark.parametrize("value", ["2017-06-30", " 2017-06-30 ", "2017-06-30T23:59:59Z", "2017-06-30 10:00:00+03:00"])
def test_days(value: str) -> None:
    assert iso_date(value) == "2017-06-30"


@pytest.mark.parametrize(
    "value", ["", "2017-6-30", "2017-02-30", "2017-13-01", "0001-01-01", "30/06/2017", "2017-06-301"]
)
def test_what_is_no_day(value: str) -> None:
    with pytest.raises(InputError):
        iso_date(value)


@pytest.mark.parametrize("field", Facts._fields)
def test_every_fact_but_the_title_is_part_of_the_id(field: str) -> None:
    changed = (
        make_report("نص", Facts()._replace(**{field: "2017-06-30"}), "ar").id != make_report("نص", Facts(), "ar").id
    )
    assert changed is (field != "title")


@given(st.text(alphabet=st.characters()), st.text(alphabet=st.characters()))
def test_any_text_makes_a_report_that_keeps_its_offsets(text: str, outlet: str) -> None:
    report = make_report(text, Facts(outlet=outlet), "ar")
    assert len(report.text) == len(text)
    report.text.encode()


def test_refusals() -> None:
    assert "is empty" in (refusal(" \u00a0\n") or "")
    assert "5,000,001 characters" in (refusal("x" * (MAX_CHARACTERS + 1)) or "")
    assert refusal("x" * MAX_CHARACTERS) is None


def test_problems_name_file_and_line() -> None:
    assert str(Problem("a.jsonl", 3, "is bad")) == "a.jsonl:3: is bad"
    assert str(Problem("a.txt", None, "is bad")) == "a.txt: is bad"
