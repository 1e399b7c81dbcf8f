"""The parts of a holding in lines: its place, state, day, rule, and what is claimed beside it."""

from collections.abc import Iterator
from datetime import date
from math import floor

from rawi.cli.bidi import Line, isolate
from rawi.cli.options import Language
from rawi.cli.rules import state_words
from rawi.cli.unknown import reason_lines
from rawi.cli.voices import Voices
from rawi.cli.words import name, number
from rawi.control.changes import ENOUGH
from rawi.model import Gain, Holding, Party

STATES = {
    "controlled": "bold green",
    "contested": "bold red",
    "shared_stable": "bold magenta",
    "besieged": "bold yellow",
    "pressured": "yellow",
    "unknown": "dim",
}


def ground_lines(holding: Holding, language: Language) -> Iterator[Line]:
    """The state, who holds the place, who is present in a part of it, who stands round or before it."""
    yield Line(state_words(holding.state), "", STATES[holding.state])
    if holding.holder:
        yield Line("", name(holding.holder, language))
    if holding.present:
        yield Line("present: ", name(holding.present, language))
    if holding.besieger:
        yield Line("besieger: ", name(holding.besieger, language))
    if holding.presser:
        yield Line("before it: ", name(holding.presser, language))


def day_lines(edtf: str) -> Iterator[Line]:
    """The day of a change as it is told; two days of an interval below each other."""
    first, dots, last = edtf.partition("..")
    if first and dots:
        yield Line(f"{first}..", "")
        yield Line(last, "")
    else:
        yield Line(edtf, "")


def because_lines(holding: Holding, on: str | None = None) -> Iterator[Line]:
    """The rule that gave the state, in plain words; where it is unknown, why, on a day that is asked about."""
    for words in reason_lines(holding, on):
        yield Line(words, "")


def evidence_lines(holding: Holding, on: str) -> Iterator[Line]:
    """The last day for which anything is told of it, its age on a day, and how many claims speak for and against."""
    age = (date.fromisoformat(on) - date.fromisoformat(holding.last_evidence)).days
    yield Line(holding.last_evidence, "")
    yield Line("that day" if age == 0 else f"{number(age, 'day')} old" if age > 0 else "later", "", "dim")
    yield Line(number(len(holding.claims), "claim"), "")
    if holding.against:
        yield Line(f"{len(holding.against)} against", "", "red")


def gain_lines(holding: Holding, voices: Voices) -> Iterator[Line]:
    """What is claimed and not assessed, on whose word, and who speaks against it."""
    for gain in holding.claimed:
        yield Line(f"  claimed: {gain_words(gain, voices)}", "", "dim", 2)


def gain_words(gain: Gain, voices: Voices) -> str:
    """A claimed gain in one sentence."""
    part = " in a part of it" if gain.part else ""
    what = f"left on {gain.since}" if gain.left else f"since {gain.since}{part}"
    words = f"{_holder(gain.holder, voices.language)} {what}, {_on_whose_word(gain, voices)}"
    return f"{words}; {voices.contradicting(gain.against)}" if gain.against else words


def _holder(holder: Party | None, language: Language) -> str:
    return isolate(name(holder, language)) if holder else "somebody"


def _on_whose_word(gain: Gain, voices: Voices) -> str:
    """By its own word, where only the side that gains says so; otherwise by whose, and whether it was read too unsurely
    to decide: that is the reader's doubt and not the teller's."""
    origins = voices.origins(gain.claims)
    names = voices.names(gain.claims)
    if all(root.interest == "self-serving" for root in origins):
        return f"by its own word ({names})"
    surest = max((telling.confidence for telling in voices.tellings(gain.claims)), default=1.0)
    surest = floor(surest * 100) / 100  # never rounded up to what decides
    doubt = f", read with a confidence of {surest:.2f} where {ENOUGH:.2f} decides" if surest < ENOUGH else ""
    return f"told by {names}{doubt}"
