"""What a gate let through, and what persons judged of it before."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from rawi.model import Claim, Event
from rawi.publish.quote import Quote


class Judged(NamedTuple):
    """What persons judged of claims, and what they let past which rule: for (subject, rule) the thing that they named,
    which may be the event that a claim stands in."""

    accepted: frozenset[str] = frozenset()
    rejected: frozenset[str] = frozenset()
    retracted: frozenset[str] = frozenset()
    released: Mapping[tuple[str, str], str] = MappingProxyType({})


class Said(msgspec.Struct, frozen=True):
    """A claim that was let through: cut down, with what may be quoted of it. ``reviewed``: a person found it well read;
    else it is a machine's reading and has to be marked so."""

    claim: Claim
    quote: Quote
    reviewed: bool


class Happening(msgspec.Struct, frozen=True):
    """An event that was let through, with its claims that were: those for it and those against it."""

    event: Event
    claims: tuple[Said, ...]
    against: tuple[Said, ...]

    @property
    def reviewed(self) -> bool:
        """A person found every one of its claims well read."""
        return all(said.reviewed for said in (*self.claims, *self.against))
