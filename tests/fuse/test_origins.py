"""Who is independent of whom, and what each has at stake. Plain cases."""

from typing import Any

import pytest
from msgspec.structs import replace

from rawi.fuse import Root, circles, roots
from rawi.model import SourceRef
from told import AFP, AMAQ, DESK, LOCALS, MONITOR, SANA, Piece, by, said, tellings, together

WIRE = "سيطرت قوات سوريا الديمقراطية على حي الصناعة شرقي الرقة بعد معارك عنيفة مع التنظيم استمرت أياما"


def found(*pieces: Piece) -> list[Root]:
    return roots(tellings(*pieces))


def keys(*pieces: Piece) -> list[str]:
    return [root.key for root in found(*pieces)]


def test_chains_that_end_at_one_are_one() -> None:
    chains: list[tuple[str, ...]] = [("sohr",), ("reuters", "sohr"), ("afp", "sohr")]
    assert keys(*(said("capture", outlet=DESK, chain=chain) for chain in chains)) == ["sohr"]
    assert keys(said("capture", outlet=MONITOR), said("capture", outlet=DESK, chain=("sohr",))) == ["sohr"]


def test_chains_that_end_apart_are_independent() -> None:
    assert keys(said("capture", outlet=DESK, chain=("sohr",)), said("capture", outlet=AFP)) == ["sohr", "afp"]


def test_a_near_copy_is_one_with_what_it_copies() -> None:
    first = said("capture", told=11, outlet=DESK, words=WIRE)
    copy = said("capture", told=12, outlet=AFP, words=WIRE + " طويلة")
    assert [len(root.tellings) for root in found(first, copy)] == [2]
    assert found(first, copy)[0].copies == ((copy.claims[0].id, first.claims[0].id),)
    assert len(found(first, said("capture", told=12, outlet=AFP))) == 2


def test_an_outlet_that_cites_an_outlet_that_cites_leads_to_the_end() -> None:
    desk = said("capture", told=11, outlet=DESK, chain=("sohr",))
    afp = said("capture", told=12, outlet=AFP, chain=("enab",))
    assert keys(desk, afp) == ["sohr"]


def test_a_headline_in_the_outlets_own_voice_is_of_whom_the_report_quotes() -> None:
    headline, body = said("capture", outlet=DESK), said("capture", outlet=DESK, chain=("sohr",))
    assert keys(together(headline, body)) == ["sohr"]


def test_what_an_outlet_repeats_in_its_own_voice_has_the_stake_of_whom_it_quotes() -> None:
    headline, body = said("capture", outlet=AFP), said("capture", outlet=AFP, chain=("sdf",))
    assert [(root.key, root.interest) for root in found(together(headline, body))] == [("sdf", "self-serving")]


@pytest.mark.parametrize(("changes", "expected"), [
    ({"on": 10, "told": 20}, ["sdf"]),  # on Friday, X had taken it
    ({"told": 20, "rule": "istawla.capture.had"}, ["sdf"]),
    ({"on": 12, "told": 12}, ["sdf", "afp"]),  # its own news of another day
])  # fmt: skip
def test_what_an_outlet_recalls_is_of_whom_it_had_quoted(changes: dict[str, Any], expected: list[str]) -> None:
    first = said("capture", on=10, told=11, outlet=AFP, chain=("sdf",))
    assert keys(first, said("capture", outlet=AFP, **changes)) == expected


def test_what_an_outlet_told_of_its_own_stays_its_own_beside_a_headline_and_what_it_recalls() -> None:
    own, quoting = said("capture", on=10, told=10, outlet=AFP), said("capture", told=11, outlet=AFP, chain=("sdf",))
    recalled = said("capture", on=10, told=20, outlet=AFP)
    for later in (together(said("capture", told=11, outlet=AFP), quoting), quoting, recalled):
        expected = [("afp", "neutral"), ("sdf", "self-serving")]
        assert [(root.key, root.interest) for root in found(own, quoting, later)] == expected


def test_nobody_that_is_named_is_one_origin() -> None:
    activists = SourceRef(None, None, "ناشطون", "group")
    told = (said("capture", outlet=DESK, chain=(LOCALS,)), said("capture", outlet=AFP, chain=(activists,)))
    assert keys(*told) == ["unnamed"]


def test_a_named_person_is_somebody() -> None:
    person = SourceRef(None, "Mustafa Bali", "مصطفى بالي", "person")
    assert keys(said("capture", outlet=DESK, chain=(person,)), said("capture", outlet=DESK, chain=(LOCALS,))) == [
        "~مصطفي بالي",
        "unnamed",
    ]


def test_a_leader_speaks_for_whom_he_leads() -> None:
    leader, namesake = (
        SourceRef(None, None, name, kind) for name, kind in (("العبادي", "person"), ("سعد العبادي", "person"))
    )
    ((led,), (other,)) = (found(said("capture", outlet=DESK, chain=(one,))) for one in (leader, namesake))
    assert (led.key, other.key) == ("iraq-gov", "unnamed")


def test_a_nameless_spokesman_speaks_for_whom_he_names() -> None:
    spokesman = SourceRef(None, None, "متحدث باسم قوات سوريا الديمقراطية", "official")
    (root,) = found(said("capture", outlet=DESK, chain=(spokesman,)))
    assert (root.key, root.interest) == ("sdf", "self-serving")


def test_a_name_that_several_armies_bear_is_that_of_the_one_told_of_or_nobodys() -> None:
    spokesman = SourceRef(None, None, "المتحدث باسم القوات المسلحة", "official")
    told = [said("hold", actors=(who,), outlet=DESK, chain=(spokesman,)) for who in ("saf", "houthi")]
    assert [telling.origin for telling in tellings(*told)] == ["saf", "unnamed"]


def test_an_outlet_is_known_without_the_word_for_what_it_is() -> None:
    short, whole = found(said("capture", outlet="العربية")), found(said("capture", outlet="قناة العربية"))
    assert [root.key for root in short] == [root.key for root in whole] == ["arabiya"]


def test_reports_of_no_outlet_are_each_their_own_origin() -> None:
    assert len(found(said("capture", outlet=None), said("capture", outlet=None))) == 2


def test_outlets_that_lead_back_to_themselves_are_named() -> None:
    told = tellings(
        said("capture", outlet=DESK, chain=("afp",)),
        said("capture", outlet=AFP, chain=("enab",)),
        said("capture", outlet=MONITOR),
    )
    (circle,) = circles(told)
    assert set(circle) == {"enab", "afp"}
    assert circles(tellings(said("capture", outlet=DESK, chain=("sohr",)), said("capture", outlet=MONITOR))) == []


# Interest


@pytest.mark.parametrize(
    ("type", "actors", "targets", "outlet", "chain", "interest"),
    [
        ("capture", ("sdf",), ("isil",), DESK, ("sdf",), "self-serving"),
        ("capture", ("sdf",), ("isil",), AMAQ, (), "adverse"),
        ("capture", ("sdf",), ("isil",), MONITOR, (), "neutral"),
        ("capture", ("sdf",), ("isil",), DESK, (LOCALS,), "unknown"),
        ("capture", ("sdf",), ("isil",), SANA, (), "neutral"),
        ("capture", ("sdf",), ("isil",), DESK, ("coalition",), "self-serving"),
        ("capture", ("isil",), ("ypg",), DESK, ("coalition",), "adverse"),
        ("withdraw", ("isil",), (), AMAQ, (), "adverse"),
        ("hold", ("isil",), (), AMAQ, (), "self-serving"),
        ("handover", ("sdf",), ("saa",), DESK, ("sdf",), "adverse"),
        ("handover", ("sdf",), ("saa",), SANA, (), "self-serving"),
    ],
)
def test_interest(
    type: str, actors: tuple[str, ...], targets: tuple[str, ...], outlet: str, chain: tuple[str, ...], interest: str
) -> None:
    (telling,) = tellings(said(type, actors=actors, targets=targets, outlet=outlet, chain=chain))
    assert telling.interest == interest


@pytest.mark.parametrize(("outlet", "expected"), [(SANA, "self-serving"), (MONITOR, "neutral"), (AFP, "neutral")])
def test_who_fights_and_accuses_another_of_harm_to_civilians_gains_by_it(outlet: str, expected: str) -> None:
    report, (claim,) = said("airstrike", actors=("coalition",), outlet=outlet, killed=(4, 4))
    killed = tuple(replace(count, of="مدنيين") for count in claim.quantities)
    accused = Piece(report, (replace(claim, quantities=killed),))
    assert [telling.interest for telling in tellings(accused)] == [expected]


@pytest.mark.parametrize(("outlet", "expected"), [(SANA, "self-serving"), (MONITOR, "neutral"), (AFP, "neutral")])
def test_who_fights_and_denies_a_gain_of_another_gains_by_it(outlet: str, expected: str) -> None:
    (telling,) = tellings(said("capture", actors=("sdf",), outlet=outlet, stance="denies"))
    assert telling.interest == expected


def test_whoever_is_given_a_place_gains_by_the_handover() -> None:
    (telling,) = tellings(said("handover", actors=("saa",), targets=("sdf",), outlet=SANA, rule="tasallama.handover"))
    assert telling.interest == "self-serving"


def test_a_denial_turns_what_is_at_stake_round() -> None:
    denied = [
        said("capture", targets=("isil",), outlet=outlet, chain=chain, stance="denies")
        for outlet, chain in ((AMAQ, ()), (DESK, ("sdf",)))
    ]
    assert [telling.interest for telling in tellings(*denied)] == ["self-serving", "adverse"]


def test_alliances_and_allegiances_hold_for_their_time() -> None:
    early = said("capture", actors=("us",), targets=("isil",), outlet=DESK, chain=("sdf",), told=-1000)
    now = said("capture", actors=("us",), targets=("isil",), outlet=DESK, chain=("sdf",))
    assert [telling.interest for telling in tellings(early, now)] == ["neutral", "self-serving"]
    room = [said("capture", targets=("isil",), outlet=DESK, chain=(by("wrath-room"),), told=told) for told in (11, 200)]
    assert [telling.interest for telling in tellings(*room)] == ["self-serving", "neutral"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_an_alliance_begins_on_its_day_whoever_is_asked_about_first(order: tuple[int, int]) -> None:
    begins = -610  # 30 September 2015
    told = [said("airstrike", actors=("rus",), outlet=SANA, told=begins - days) for days in (1, 0)]
    found = dict(zip(order, tellings(*(told[at] for at in order)), strict=True))
    assert [found[at].interest for at in (0, 1)] == ["neutral", "self-serving"]


def test_a_place_that_nobody_knows_is_what_each_claim_says_of_it() -> None:
    one, other = (said("capture", "~تل الغبار") for _ in range(2))
    (claim,) = other.claims
    assert claim.place is not None
    other = Piece(other.report, (replace(claim, place=replace(claim.place, kind="village")),))
    assert [telling.site and telling.site.kind for telling in tellings(one, other)] == [None, "village"]
    assert [telling.site and telling.site.kind for telling in tellings(other, one)] == ["village", None]
