"""When tellings are of one happening and when they are not; what an event shows of its tellings. Plain cases."""

from itertools import groupby

import pytest

from phrasebook import world
from rawi.fuse import Judgements, Telling, Verdict, block, fuse
from rawi.model import Event
from told import AFP, AMAQ, CITY, DESK, DIVISION, LOCALS, MISHLAB, SINAA, Piece, day, said, tellings


def events(*pieces: Piece, judged: Judgements | None = None) -> list[Event]:
    """The events of some reports."""
    families = world().fusing.families()

    def key(telling: Telling) -> str:
        return block(telling, families[telling.type])

    blocks = [list(group) for _, group in groupby(sorted(tellings(*pieces), key=key), key=key)]
    return [event for told in blocks for event in fuse(told, families[told[0].type], world().fusing, judged or {})]


def sizes(*pieces: Piece) -> list[int]:
    """How many claims each event has, the largest first."""
    return sorted((len(event.claims) + len(event.against) for event in events(*pieces)), reverse=True)


FALL = said("capture", targets=("isil",), on=10, told=11)
LOST = said("capture", actors=("isil",), targets=("sdf",), on=14, told=14)


@pytest.mark.parametrize("on", [10, None])
def test_told_again_weeks_later_it_joins_the_old_event(on: int | None) -> None:
    assert sizes(FALL, said("capture", on=on, told=40, outlet=AFP)) == [2]


@pytest.mark.parametrize("on", [18, None])
def test_a_recapture_is_another_event(on: int | None) -> None:
    again = said("capture", targets=("isil",), on=on, told=19)
    assert sizes(FALL, LOST, again) == [1, 1, 1]
    assert sizes(FALL, LOST, again, said("capture", on=on, told=20, outlet=AFP)) == [2, 1, 1]


def test_an_old_capture_told_again_with_its_day_after_the_recapture_joins_the_old_one() -> None:
    again = said("capture", targets=("isil",), on=18, told=19)
    retold = said("capture", on=10, told=30, outlet=AFP)
    joined = [event for event in events(FALL, LOST, again, retold) if retold.claims[0].id in event.claims]
    assert [event.earliest for event in joined] == [day(10)]


def test_a_day_learnt_later_is_the_day_of_the_event_from_then_on() -> None:
    undated = said("capture", told=12)
    dated = said("capture", on=10, told=13, outlet=AFP)
    third = said("capture", on=8, told=14, outlet=DESK, chain=("reuters",))
    assert sizes(undated, dated, third) == [3]
    assert events(undated, dated, third)[0].earliest in (day(8), day(10))


def test_a_handover_and_a_capture_are_of_one_kind_and_a_clash_is_not() -> None:
    given = said("handover", actors=("sdf",), targets=(), on=10, told=12, outlet=AFP, rule="tasallama.handover")
    assert sizes(FALL, given) == [2]
    assert sizes(FALL, said("clash", targets=("isil",), on=10, told=11)) == [1, 1]


def test_who_takes_a_place_and_hands_it_on_is_not_told_to_be_handed_it() -> None:
    taken = said("capture", actors=("sdf",), on=10, told=10)
    handed_on = said("handover", actors=("sdf",), targets=("fsa",), told=10)
    assert sizes(taken, handed_on) == [1, 1]
    (event,) = events(said("capture", actors=("fsa",), on=10, told=10, outlet=AFP), handed_on)
    assert [[party.key for party in parties] for parties in (event.actors, event.targets)] == [["sdf"], ["fsa"]]
    assert event.type == "handover"


def test_what_is_planned_is_not_what_happened() -> None:
    assert sizes(FALL, said("capture", on=10, told=11, factuality="planned")) == [1, 1]


def test_a_denial_stands_in_the_event_that_it_denies() -> None:
    denial = said("capture", targets=("isil",), on=10, told=12, outlet=AMAQ, stance="denies")
    (event,) = events(FALL, denial)
    assert (event.claims, event.against) == ((FALL.claims[0].id,), (denial.claims[0].id,))


@pytest.mark.parametrize(
    ("small", "large", "together"),
    [
        ({}, {"extent": "part"}, True),
        ({}, {}, False),
        ({}, {"percent": 40.0}, False),
        ({"extent": "part"}, {}, False),
    ],
)
def test_a_quarter_and_its_city_are_one_where_the_city_is_told_of_in_part(
    small: dict[str, object], large: dict[str, object], together: bool
) -> None:
    quarter = said("capture", SINAA, targets=("isil",), on=10, told=11, **small)  # type: ignore[arg-type]
    city = said("capture", CITY, targets=("isil",), on=10, told=11, outlet=AFP, **large)  # type: ignore[arg-type]
    assert sizes(quarter, city) == ([2] if together else [1, 1])


def test_two_quarters_are_never_one_and_what_lies_outside_neither() -> None:
    assert sizes(FALL, said("capture", MISHLAB, targets=("isil",), on=10, told=11)) == [1, 1]
    assert sizes(FALL, said("capture", DIVISION, targets=("isil",), on=10, told=11)) == [1, 1]


def test_the_one_sides_gain_is_not_the_others() -> None:
    assert sizes(FALL, said("capture", actors=("isil",), targets=("sdf",), on=10, told=11)) == [1, 1]


def test_dated_days_apart_they_are_two() -> None:
    assert sizes(said("airstrike", on=10, told=11), said("airstrike", on=12, told=12)) == [1, 1]


def test_what_was_told_or_denied_the_day_before_a_place_fell_is_not_its_fall() -> None:
    denial = said("capture", told=9, stance="denies", outlet=AFP)
    assert sizes(denial, said("capture", on=10, told=10)) == [1, 1]
    assert sizes(said("capture", told=9), said("capture", on=10, told=10, outlet=AFP)) == [1, 1]
    assert sizes(said("capture", told=10), said("capture", on=10, told=11, outlet=AFP)) == [2]
    assert sizes(said("capture", on=9, told=9), said("capture", on=10, told=10, outlet=AFP)) == [2]


def test_who_held_a_place_the_day_before_holds_it_on() -> None:
    assert sizes(said("hold", told=10), said("hold", on=12, told=12, outlet=AFP)) == [2]


def test_who_nears_a_place_has_not_entered_it() -> None:
    assert sizes(said("advance", told=9, relation="toward"), said("advance", told=10, outlet=AFP)) == [1, 1]


def test_a_fight_told_from_either_side_has_two_sides() -> None:
    one = said("clash", actors=("sdf",), on=10, told=10)
    (fight,) = events(one, said("clash", actors=("isil",), targets=("sdf",), on=10, told=10, outlet=AFP))
    assert [[party.key for party in parties] for parties in (fight.actors, fight.targets)] == [["sdf"], ["isil"]]


def test_who_names_another_taker_confirms_nothing() -> None:
    sna, sdf = (
        said("capture", actors=(who,), on=10, told=10, outlet=outlet) for who, outlet in (("sna", AFP), ("sdf", DESK))
    )
    (event,) = events(said("capture", actors=("sdf",), on=10, told=10), sna)
    assert (event.status, len(event.claims)) == ("single-origin", 2)
    (event,) = events(said("capture", actors=("sdf",), on=10, told=10), sna, sdf)
    assert event.status == "corroborated"


@pytest.mark.parametrize("actors", [(), ("~مسلحون",), ("ypg",)])
def test_who_names_nobody_that_is_known_or_a_party_of_that_side_names_no_other_taker(actors: tuple[str, ...]) -> None:
    (event,) = events(said("capture", on=10, told=10), said("capture", actors=actors, on=10, told=10, outlet=AFP))
    assert event.status == "corroborated"


def test_every_merge_is_explained() -> None:
    (event,) = events(FALL, said("capture", on=11, told=12, outlet=AFP))
    first, second = event.joins
    assert first.features == () and second.score > 0
    names = dict(second.features)
    assert {"base", "same_place", "day_apart", "same_actors", "same_type"} <= names.keys()
    assert second.score == pytest.approx(sum(names.values()))


def test_a_person_decides_over_any_sum() -> None:
    other = said("capture", on=10, told=12, outlet=AFP)
    one, two = FALL.claims[0].id, other.claims[0].id
    apart = {one: {two: Verdict(7, "different")}, two: {one: Verdict(7, "different")}}
    assert len(events(FALL, other, judged=apart)) == 2
    far = said("capture", on=2, told=2)
    three = far.claims[0].id
    same = {one: {three: Verdict(8, "same")}, three: {one: Verdict(8, "same")}}
    (event,) = events(FALL, far, judged=same)
    assert event.joins[1].judged == 8


def test_what_most_origins_tell_is_shown() -> None:
    told = [
        said("capture", on=10, told=11, chain=("sohr",), outlet=DESK),
        said("capture", on=11, told=12, outlet=AFP),
        said("capture", on=11, told=12, outlet=DESK, chain=("reuters",)),
        said("capture", on=10, told=12, outlet=AFP, chain=("sohr",)),
        said("capture", on=10, told=13, outlet=DESK, chain=("sohr",)),
    ]
    (event,) = events(*told)
    assert event.edtf == day(11)
    assert [(value.value, len(value.claims), value.best) for value in event.told if value.slot == "date"] == [
        (day(11), 2, True),
        (day(10), 3, False),
    ]


def test_high_counts_are_kept_whole() -> None:
    one = said("displace", CITY, (), on=10, told=11, killed=(1_234_567, 1_234_567))
    two = said("displace", CITY, (), on=10, told=11, killed=(1_234_569, 2_000_000), outlet=AFP)
    values = {value.value for event in events(one, two) for value in event.told if value.slot == "killed"}
    assert values == {"1234567", "1234569-2000000"}


def test_reports_outlets_and_origins_are_counted_apart() -> None:
    (event,) = events(
        said("capture", on=10, told=11, outlet=DESK, chain=("sohr",)),
        said("capture", on=10, told=12, outlet=DESK, chain=("sohr",)),
        said("capture", on=10, told=12, outlet=AFP, chain=("sohr",)),
        said("capture", on=10, told=12, outlet=AFP, chain=(LOCALS,)),
    )
    assert (event.reports, event.outlets, len(event.origins)) == (4, 2, 2)
