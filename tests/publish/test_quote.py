"""Whatever is taken out of a sentence and however short it must be, what is shown is true of it."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rawi.model import Span
from rawi.publish.quote import quote
from rawi.publish.redact import Cut
from told import STEADY, said

CLAIM = said("capture").claims[0]
MARKS = {"name": "[اسم محجوب]"}


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, list[Cut], int]:
    """A sentence of letters that all differ from what is cut out of it, the cuts, and where its trigger stands."""
    lengths = draw(st.lists(st.tuples(st.integers(0, 80), st.integers(1, 40)), max_size=6))
    text, cuts = "", []
    for kept, gone in lengths:
        text += "ب" * kept
        cuts.append(Cut(len(text), len(text) + gone, "name"))
        text += "س" * gone
    text += "ب" * draw(st.integers(1, 400))
    return text, cuts, draw(st.integers(0, len(text) - 1))


@STEADY
@given(sentences(), st.one_of(st.none(), st.integers(40, 300)))
def test_nothing_that_was_taken_out_is_shown_and_it_is_short_enough(
    made: tuple[str, list[Cut], int], longest: int | None
) -> None:
    text, cuts, at = made
    trigger = Span(at, at + 1, text[at])
    claim = replace(CLAIM, evidence=Span(0, len(text), text), trigger=trigger)
    shown = quote(claim, cuts, MARKS, longest)
    plain = shown.text.replace(MARKS["name"], "")
    assert "س" not in plain
    assert longest is None or len(shown.text) <= longest
    assert shown.whole == (shown.text == text)
    for start in range(len(text)):
        place = shown.place(Span(start, start + 1, text[start]), 0)
        assert place is None or shown.text[slice(*place)] == text[start] == "ب"


@STEADY
@given(sentences())
def test_without_a_limit_all_that_stays_is_shown(made: tuple[str, list[Cut], int]) -> None:
    text, cuts, _ = made
    claim = replace(CLAIM, evidence=Span(0, len(text), text))
    shown = quote(claim, cuts, MARKS, None)
    assert shown.text.count("ب") - shown.text.count(MARKS["name"]) * MARKS["name"].count("ب") == text.count("ب")
    assert shown.text.count(MARKS["name"]) == len(cuts)
