"""What a report says can neither leave its cell nor do anything to the terminal."""

import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console

from rawi.cli.bidi import CLOSE, OPEN, isolate, one_line
from rawi.cli.options import Language
from rawi.cli.table import print_claims, print_heading
from rawi.cli.why import explain
from rawi.model import Claim, Entity, SourceRef

LONG = "قوات سوريا الديمقراطية المدعومة من التحالف الدولي"
WIDTHS = pytest.mark.parametrize("width", [60, 80, 120])


def console(width: int) -> Console:
    return Console(file=io.StringIO(), width=width, force_terminal=False)


def printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.fixture
def long_claim(make_claim: Callable[..., Claim]) -> Claim:
    """A claim with long names, many parties and a stretch of days."""
    claim = make_claim()
    assert claim.date is not None
    return make_claim(
        factuality="attempted",
        stance="denies",
        actors=(Entity(None, None, LONG, None), Entity("x", "A Long English Name of a Group", LONG, None)),
        targets=(Entity("y", None, LONG, None, "carried"),),
        chain=(*claim.chain, SourceRef(None, None, LONG, "monitor")),
        date=replace(claim.date, edtf="2017-06-05/2017-06-11", earliest="2017-06-05"),
    )


@WIDTHS
@pytest.mark.parametrize("language", list(Language))
def test_no_line_is_wider_than_the_table_and_none_is_cut(long_claim: Claim, width: int, language: Language) -> None:
    out = console(width)
    print_claims(out, [long_claim], language)
    assert max(cell_len(line) for line in printed(out).splitlines()) <= width
    assert "\u2026" not in printed(out)


@WIDTHS
def test_every_isolate_ends_on_its_line(long_claim: Claim, width: int) -> None:
    out = console(width)
    print_claims(out, [long_claim], Language.AR)
    for line in printed(out).splitlines():
        assert line.count(OPEN) == line.count(CLOSE)


def test_a_report_cannot_steer_the_terminal(make_claim: Callable[..., Claim]) -> None:
    evil = "\x1b[2J\x07\u202e نص \x9b31m\n[bold]"
    claim = make_claim()
    report = replace(claim.report, title=evil, outlet=evil, ref=evil, url=evil)
    claim = make_claim(
        report=report,
        actors=(Entity(None, None, evil, None),),
        evidence=replace(claim.evidence, text=evil + claim.evidence.text[len(evil) :]),
    )
    out = console(80)
    print_heading(out, report)
    print_claims(out, [claim], Language.AR)
    explain(out, claim, evil)
    assert not set("\x1b\x07\x9b\u202e") & set(printed(out))
    assert "[bold]" in printed(out)


@given(st.text(alphabet=st.characters()))
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(isolate(text)) == one_line(text)
