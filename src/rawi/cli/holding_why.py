"""The lines of a holding's explanation: the rule, and the claims for and against it with their sentences."""

from collections.abc import Iterable, Iterator, Mapping

from rawi.cli.bidi import Line, isolate
from rawi.cli.event_lines import claim_lines
from rawi.cli.holding_lines import STATES, gain_words
from rawi.cli.rules import state_words
from rawi.cli.unknown import reason
from rawi.cli.voices import Voices
from rawi.cli.words import number
from rawi.model import Claim, Holding, Party, Site

_LABEL = 14


def headline(holding: Holding) -> str:
    """What the holding is, in one line."""
    return f"{holding.id}  {state_words(holding.state)}, from {holding.since} until {holding.until or 'now'}"


def held_lines(holding: Holding) -> Iterator[Line]:
    """Which place, who stands in it, since when, by which rule, as known when."""
    place = holding.place
    yield Line(f"{'  place':<{_LABEL}}", place.name_ar, "bold")
    yield Line(f"{'':<{_LABEL}}{_identity(place)}", "")
    for label, party in (("holder", holding.holder), ("present", holding.present), ("besieger", holding.besieger)):
        if party is not None:
            yield Line(f"{'  ' + label:<{_LABEL}}", party.name_ar, STATES[holding.state])
            yield Line(f"{'':<{_LABEL}}{_identity(party)}", "")
    yield Line(f"{'  since':<{_LABEL}}{holding.edtf}", "", "bold")
    yield Line(f"{'  because':<{_LABEL}}{reason(holding)}", "", "bold", _LABEL - 2)
    yield Line(f"{'':<{_LABEL}}rule {holding.rule}", "", "dim")
    yield Line(f"{'  evidence':<{_LABEL}}the last is for {holding.last_evidence}", "")
    until = f"until {holding.known_until}" if holding.known_until else "and still"
    yield Line(f"{'  known':<{_LABEL}}so from {holding.known_from} {until}", "")


def _identity(thing: Party | Site) -> str:
    """The English name and the key."""
    return isolate(f"{thing.name} ({thing.key})" if thing.name else thing.key)


def evidence_lines(holding: Holding, claims: Mapping[str, Claim], voices: Voices) -> Iterator[Line]:
    """The claims that it rests on and those that contradict it."""
    if holding.claims:
        origins = number(len(holding.origins), "independent origin")
        yield Line(f"  {number(len(holding.claims), 'claim')} for it, from {origins}", "", "bold")
        yield from _claims(holding.claims, claims, voices)
    if holding.against:
        yield Line(f"  {number(len(holding.against), 'claim')} against it", "", "bold red")
        yield from _claims(holding.against, claims, voices)
    yield Line("  rawi why c-... explains how a claim was read.", "", "dim")


def claimed_lines(holding: Holding, claims: Mapping[str, Claim], voices: Voices) -> Iterator[Line]:
    """What is claimed beside it and not assessed, with the claims on both sides."""
    for gain in holding.claimed:
        yield Line(f"  claimed: {gain_words(gain, voices)}", "", "bold", 2)
        yield from _claims(gain.claims, claims, voices)
        yield from _claims(gain.against, claims, voices, ", against it")


def _claims(ids: Iterable[str], claims: Mapping[str, Claim], voices: Voices, note: str = "") -> Iterator[Line]:
    tellings = {telling.claim: telling for telling in voices.tellings(ids)}
    for id in ids:
        yield from claim_lines(claims[id], tellings.get(id), voices, note)
        yield Line("", "")
