"""What holds of the events of any campaign, whatever is told."""

from itertools import groupby
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from phrasebook import world
from rawi.fuse import Judgements, Telling, Verdict, block, fuse, ordinal, roots
from rawi.model import Event
from told import STEADY, Piece, campaigns, day, tellings

MODEST = settings(STEADY, max_examples=50)


def fused(told: list[Telling], judged: Judgements | None = None) -> list[Event]:
    """The events of a campaign, block by block."""
    families = world().fusing.families()
    keyed = sorted(((block(telling, families[telling.type]), telling) for telling in told), key=lambda pair: pair[0])
    return [
        event
        for _, pairs in groupby(keyed, key=lambda pair: pair[0])
        for event in (_block([telling for _, telling in pairs], judged or {}))
    ]


def _block(told: list[Telling], judged: Judgements) -> list[Event]:
    return fuse(told, world().fusing.families()[told[0].type], world().fusing, judged)


@MODEST
@given(campaigns(), st.randoms(use_true_random=False))
def test_the_order_in_which_tellings_come_does_not_matter(campaign: list[Piece], random: Any) -> None:
    told = tellings(*campaign)
    assert fused(random.sample(told, k=len(told))) == fused(told)


@MODEST
@given(campaigns())
def test_every_claim_stands_in_one_event_with_why(campaign: list[Piece]) -> None:
    told, events = tellings(*campaign), fused(tellings(*campaign))
    stands = [claim for event in events for claim in (*event.claims, *event.against)]
    assert sorted(stands) == sorted(telling.claim for telling in told)
    for event in events:
        assert sorted(join.claim for join in event.joins) == sorted((*event.claims, *event.against))
        assert all(join.score > 0 for join in event.joins[1:])
        values = [(slot, [told for told in event.told if told.slot == slot]) for slot in {t.slot for t in event.told}]
        assert all(sum(told.best for told in tells) == 1 for _, tells in values)


@MODEST
@given(campaigns(), st.integers(0, 30))
def test_what_is_published_later_moves_no_earlier_claim(campaign: list[Piece], known: int) -> None:
    told = tellings(*campaign)
    earlier = {telling.claim for telling in told if telling.known <= ordinal(day(known))}
    as_known = {event.id: {*event.claims, *event.against} for event in fused([t for t in told if t.claim in earlier])}
    now = {event.id: {*event.claims, *event.against} & earlier for event in fused(told)}
    assert as_known == {id: claims for id, claims in now.items() if claims}


@MODEST
@given(campaigns(), st.integers(0, 11), st.integers(0, 11), st.sampled_from(("same", "different")))
def test_a_judgement_decides(campaign: list[Piece], one: int, other: int, verdict: str) -> None:
    families = world().fusing.families()
    told = tellings(*campaign)
    blocks: dict[str, list[Telling]] = {}
    for telling in told:
        blocks.setdefault(block(telling, families[telling.type]), []).append(telling)
    for together in blocks.values():
        first, second = (together[at % len(together)].claim for at in (one, other))
        if first == second:
            continue
        judged = {first: {second: Verdict(1, verdict)}, second: {first: Verdict(1, verdict)}}
        events = _block(together, judged)
        holding = [event.id for event in events for claim in (*event.claims, *event.against) if claim in judged]
        assert len(set(holding)) == (1 if verdict == "same" else 2)


@MODEST
@given(campaigns(), st.randoms(use_true_random=False))
def test_origins_are_the_same_in_any_order_and_no_telling_is_lost(campaign: list[Piece], random: Any) -> None:
    told = tellings(*campaign)
    found = roots(told)
    assert roots(random.sample(told, k=len(told))) == found
    assert sorted(t.claim for root in found for t in root.tellings) == sorted(t.claim for t in told)
    assert len(found) <= len({telling.origin for telling in told})
