"""The text stage as a whole: spans quote the report, sentence numbers cover the tokens."""

from hypothesis import given
from hypothesis import strategies as st

from phrasebook import prepared

PIECES = st.lists(
    st.sampled_from(
        [
            "الولاياتالمتحدة",
            "«قـ ـوات»",
            "حيّ",
            " ",
            ". ",
            "\n",
            "، ",
            "2017",
            "\u200f",
            "A.B.",
            "…",
            "|",
        ]
    )
    | st.text(max_size=5),
    max_size=30,
).map("".join)


@given(PIECES)
def test_the_span_of_any_words_quotes_the_report(source: str) -> None:
    text = prepared(source)
    for first, last in text.sentences:
        span = text.span(first, last)
        assert source[span.start : span.end] == span.text


@given(PIECES)
def test_sentence_ranges_are_ordered_and_tokens_know_theirs(source: str) -> None:
    text = prepared(source)
    ends = [0, *(last for _, last in text.sentences)]
    assert all(before <= first for before, (first, _) in zip(ends, text.sentences, strict=False))
    for number, (first, last) in enumerate(text.sentences):
        assert set(text.sentence_of[first:last]) == {number}


def test_a_span_keeps_what_the_words_leave_out() -> None:
    text = prepared("دخلت «قـــوات» التحالف")
    assert text.span(0, 3).text == "دخلت «قـــوات» التحالف"
    assert text.words(1, 3) == "قـــوات التحالف"
