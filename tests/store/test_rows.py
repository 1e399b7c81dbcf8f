"""A claim's record read with and without its decisions."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rawi.model import Claim, Correction, Decision
from rawi.store.rows import read_bare
from told import said

TRAPS = ('","because":[', ',"because":[', ',"corrected":', '"}],"corrected":[]}', "\\", "\u0642\u0635\u0641", '\\"')
WORDS = st.lists(st.sampled_from(TRAPS) | st.text(max_size=3), max_size=4).map("".join)
DECISIONS = st.builds(
    Decision,
    WORDS,
    WORDS,
    st.just(0.5),
    WORDS | st.none(),
    st.lists(st.tuples(WORDS, st.just(1.0)), max_size=2).map(tuple),
)
CORRECTIONS = st.builds(Correction, WORDS, WORDS | st.none(), WORDS, WORDS | st.none(), st.just(1))
ONE: Claim = said("capture")[1][0]


@settings(max_examples=300)
@given(
    words=WORDS,
    because=st.lists(DECISIONS, max_size=3).map(tuple),
    corrected=st.lists(CORRECTIONS, max_size=2).map(tuple),
)
def test_the_bare_record_is_the_record_without_its_decisions(
    words: str, because: tuple[Decision, ...], corrected: tuple[Correction, ...]
) -> None:
    claim = replace(ONE, evidence=replace(ONE.evidence, text=words), because=because, corrected=corrected)
    assert read_bare(msgspec.json.encode(claim)) == replace(claim, because=())


@pytest.mark.parametrize("missing", [("corrected",), ("because",), ("because", "corrected")])
def test_a_record_from_before_a_field_was_kept_is_read(missing: tuple[str, ...]) -> None:
    fields = msgspec.to_builtins(ONE)
    for name in missing:
        del fields[name]
    assert read_bare(msgspec.json.encode(fields)) == replace(ONE, because=())
