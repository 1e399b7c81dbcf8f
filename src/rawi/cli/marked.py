"""A claim's sentence with the words of each part marked and numbered."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.text import Text

from rawi.model import Claim, Span

STYLES = {
    "trigger": "bold cyan",
    "actor": "green",
    "target": "red",
    "supporter": "green",
    "place": "yellow",
    "destination": "yellow",
    "date": "magenta",
    "source": "blue",
    "count": "bright_black",
    "items": "bright_black",
}


class Role(NamedTuple):
    """Words that fill a part of the claim, and the number they carry in the marked sentence."""

    number: int
    slot: str
    span: Span


def spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    """Every part of a claim that stands in words, the trigger first."""
    yield "trigger", claim.trigger
    for slot, entities in (("actor", claim.actors), ("target", claim.targets), ("supporter", claim.supporters)):
        yield from ((slot, entity.mention) for entity in entities if entity.mention)
    for slot, thing in (("place", claim.place), ("destination", claim.destination), ("date", claim.date)):
        if thing is not None and thing.mention:
            yield slot, thing.mention
    yield from (("source", link.mention) for link in claim.chain if link.mention)
    yield from (("count", quantity.mention) for quantity in claim.quantities)
    yield from (("items", item) for item in claim.items)


def numbered(claim: Claim) -> list[Role]:
    """The parts with a number for each stretch of words: the same words carry the same number."""
    numbers: dict[Span, int] = {}
    return [Role(numbers.setdefault(span, len(numbers) + 1), slot, span) for slot, span in spans(claim)]


def number_of(roles: list[Role], span: Span | None) -> str:
    """The mark of some words, as ``[2]``; empty for none."""
    return next((f"[{role.number}]" for role in roles if role.span == span), "")


def marked_sentence(claim: Claim, roles: list[Role]) -> Text:
    """The sentence, each part in brackets after its number; parts that stand in other sentences are not in it."""
    evidence = claim.evidence
    inside = [role for role in roles if evidence.start <= role.span.start and role.span.end <= evidence.end]
    opened = {role.number: role for role in inside}
    text = Text()
    at = evidence.start
    for cut in sorted({evidence.end, *(edge for role in opened.values() for edge in (role.span.start, role.span.end))}):
        text.append(_plain(evidence.text[at - evidence.start : cut - evidence.start]), style=_style(inside, at, cut))
        text.append("]" * sum(role.span.end == cut for role in opened.values()), style="dim")
        # Of parts that begin together the longer one is opened first, so that brackets nest.
        for role in sorted(opened.values(), key=lambda role: (-role.span.end, role.number)):
            if role.span.start == cut:
                text.append(f"[{role.number} ", style="dim")
        at = cut
    return text


def _plain(words: str) -> str:
    """The words without line breaks and control characters, which would break the line or the direction."""
    return "".join(" " if char in "\r\n\t" else char for char in words if char.isprintable() or char in "\r\n\t")


def _style(roles: list[Role], start: int, end: int) -> str:
    """The style of the innermost part that covers a stretch."""
    covering = [role for role in roles if role.span.start <= start and end <= role.span.end]
    return STYLES[min(covering, key=lambda role: role.span.end - role.span.start).slot] if covering else ""
