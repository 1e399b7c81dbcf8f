"""The gate, rule by rule: what is held back, what is let through and how it is cut down."""

from typing import Any

import pytest
from msgspec.structs import replace

from phrasebook import world
from rawi.control import holdings
from rawi.errors import InputError
from rawi.model import Claim, Entity, Holding, PlaceRef, Quantity, SourceRef, Span
from rawi.publish import Gate, Judged, check_rule, last_day, profile_of, read_publishing
from told import AMAQ, SINAA, by, place, said, tellings

TODAY = "2020-01-01"


def gate(profile: str = "public", **judged: Any) -> Gate:
    """A gate for a profile, with what was judged."""
    return Gate(profile_of(profile), world(), Judged(**{name: frozenset(value) for name, value in judged.items()}))


def claim(type: str = "capture", where: str | None = SINAA, **changes: Any) -> Claim:
    """A made claim."""
    return said(type, where, **changes).claims[0]


def rule_of(one: Claim, profile: str = "public") -> str | None:
    """The rule that holds a claim back."""
    at = gate(profile)
    if at.claim(one) is not None:
        return None
    (((what, rule), count),) = at.account.withheld.items()
    assert (what, count) == ("claims", 1)
    return rule


CASES = [
    (None, claim(words="سيطرت القوات على حي الصناعة")),
    ("planned", claim(factuality="planned")),
    ("positions", claim("deploy")),
    ("positions", claim("hold", factuality="ongoing", words="ينتشر حاجز للقوات عند المدخل")),
    (None, claim("airstrike", words="قصفت الطائرات مستودع أسلحة")),
    ("routes", claim("evacuate", words="خرجت حافلات تقل المدنيين")),
    ("routes", claim("displace", words="نزح الأهالي عبر ممر آمن")),
    (None, claim("displace", words="نزح الأهالي من الحي")),
    ("shelters", claim("airstrike", "sy-al-hol-camp")),
    ("shelters", claim("shelling", words="سقطت قذائف على مركز إيواء")),
    ("medical", claim("airstrike", words="قصفت الطائرات المشفى الوطني")),
    ("medical", claim("shelling", words="وسقطت قذيفة بمستشفى المدينة")),
    ("medical", claim("shelling", words="سقطت قذيفة بنقطة طبية")),
    ("medical", claim("airstrike", words="قصفت الطائرات سيارة إسعاف والمركز الصحي")),
    ("shelters", claim("airstrike", words="قصفت الطائرات لمركز إيواء")),
]


@pytest.mark.parametrize(("rule", "one"), CASES)
def test_each_rule_holds_back_what_it_is_for(rule: str | None, one: Claim) -> None:
    assert rule_of(one) == rule


@pytest.mark.parametrize(("rule", "one"), CASES)
def test_inside_the_house_nothing_is_held_back_or_changed(rule: str | None, one: Claim) -> None:
    found = gate("internal").claim(one)
    assert found is not None
    assert found.claim == one
    assert found.quote.text == one.evidence.text


def test_partners_are_told_of_shelters_and_medical_sites_and_not_of_plans() -> None:
    rules = {rule_of(one, "partner") for _, one in CASES}
    assert rules == {None, "planned", "positions", "routes"}


def test_withdrawn_and_badly_read_claims_are_held_back() -> None:
    one = claim()
    for name, rule in (("retracted", "retracted"), ("rejected", "rejected")):
        at = gate(**{name: {one.id}})
        assert at.claim(one) is None
        assert at.account.withheld == {("claims", rule): 1}


@pytest.mark.parametrize("subject", ["claim", "place"])
def test_a_person_may_let_a_thing_past_a_rule_and_that_is_noted(subject: str) -> None:
    one = claim("airstrike", "sy-al-hol-camp")
    key = one.id if subject == "claim" else "sy-al-hol-camp"
    at = Gate(profile_of("public"), world(), Judged(released={(key, "shelters"): key}))
    assert at.claim(one) is not None
    assert list(at.account.released) == [(key, "shelters")]
    other = Judged(released={(key, "medical"): key})
    assert Gate(profile_of("public"), world(), other).claim(one) is None


def test_what_may_be_released_is_a_rule_that_says_so() -> None:
    check_rule("planned")
    with pytest.raises(InputError, match="planned"):
        check_rule("retracted")


def test_a_day_is_over_before_its_hours_are_counted() -> None:
    assert last_day(profile_of("public"), "2017-06-16") == "2017-06-12"
    assert last_day(profile_of("partner"), "2017-06-16") == "2017-06-14"
    assert last_day(profile_of("internal"), "2017-06-16") == "2017-06-16"


def test_an_unknown_profile_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="internal, partner, public"):
        profile_of("everybody")


def test_points_are_no_finer_than_a_kilometre() -> None:
    exact = replace(place(SINAA), lat=35.94741, lon=39.03219, radius_m=300)
    found = gate().claim(replace(claim(), place=exact))
    assert found is not None and found.claim.place is not None
    shown = found.claim.place
    assert (shown.lat, shown.lon, shown.radius_m) == (35.95, 39.03, 1_000)
    near = gate("partner").claim(replace(claim(), place=exact))
    assert near is not None and near.claim.place is not None
    assert (near.claim.place.lat, near.claim.place.radius_m) == (35.947, 300)


@pytest.mark.parametrize("before", [0, 200, 500])
def test_quotations_are_short_and_hold_their_words(before: int) -> None:
    words = "ا" * before + "سيطرت" + "ب" * (700 - before)
    trigger = Span(before, before + 5, "سيطرت")
    found = gate().claim(replace(claim(words=words), trigger=trigger))
    assert found is not None
    assert len(found.quote.text) <= 300
    shown = found.quote.place(trigger, 0)
    assert shown is not None
    assert found.quote.text[slice(*shown)] == "سيطرت"
    assert not found.quote.whole


def test_a_private_name_goes_from_every_part_of_a_claim() -> None:
    words = "قال القيادي محمد العبد الله إن المدني خالد حسين أصيب"
    name, hurt = "محمد العبد الله", "خالد حسين"
    one = replace(
        claim("attack", words=words, targets=()),
        targets=(Entity(None, None, f"المدني {hurt}", _span(words, hurt)),),
        chain=(SourceRef(None, None, name, "person", _span(words, name)),),
        report=replace(claim().report, title=f"رواية {hurt}", url="https://t.me/someone/5", outlet="مدونة"),
    )
    found = gate().claim(one)
    assert found is not None
    shown = repr(found)
    assert name not in shown
    assert hurt not in shown
    assert found.claim.report.url is None
    assert found.claim.targets[0].name_ar == "المدني [اسم محجوب]"
    assert gate().claim(one) == found


def test_a_part_of_a_private_name_goes_from_a_party_that_was_read_too_short() -> None:
    words = "قصفت الطائرات منزل المدني خالد حسين"
    home = Entity(None, None, "منزل المدني خالد", _span(words, "منزل المدني خالد"))
    found = gate().claim(replace(claim("airstrike", words=words), targets=(home,)))
    assert found is not None
    assert "خالد" not in repr(found)
    assert found.claim.targets[0].name_ar == "منزل المدني [اسم محجوب]"


def test_a_sentence_that_also_tells_what_is_held_back_is_quoted_for_nobody() -> None:
    words = "نزح الأهالي عبر ممر آمن وانسحب المقاتلون"
    left = claim("displace", words=words)
    other = replace(claim("withdraw", words=words), report=left.report)
    at = gate()
    at.quote_no_sentence_of([left, other])
    assert at.claim(left) is None
    found = at.claim(other)
    assert found is not None
    assert "ممر" not in repr(found)
    assert at.account.changed["quotations taken out"] == 1
    let = Gate(profile_of("public"), world(), Judged(released={(left.id, "routes"): left.id}))
    let.quote_no_sentence_of([left])
    assert not let.account.released
    quoted = let.claim(other)
    assert quoted is not None
    assert quoted.quote.text == words


def test_a_name_in_office_stays_in_the_chain() -> None:
    words = "قال الناطق خالد حسين إن القوات سيطرت على الحي"
    link = SourceRef(None, None, "خالد حسين", "official", _span(words, "خالد حسين"))
    found = gate().claim(claim(words=words, chain=(link,)))
    assert found is not None
    assert found.claim.chain == (link,)


def test_words_that_moved_are_still_where_they_are_said_to_be() -> None:
    words = "قال خالد حسين إن القوات سيطرت على الحي"
    trigger = _span(words, "سيطرت")
    found = gate().claim(replace(claim(words=words), trigger=trigger))
    assert found is not None
    shown = found.quote.place(trigger, 0)
    assert shown is not None
    assert found.quote.text[slice(*shown)] == "سيطرت"
    assert found.quote.place(_span(words, "خالد حسين"), 0) is None


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def test_what_only_withheld_claims_tell_of_an_event_goes_with_them() -> None:
    from rawi.fuse import Teller, fuse

    open_, closed = (
        said("airstrike", SINAA, ("coalition",), on=10, killed=(2, 2), words="قصفت الطائرات الحي وقتلت اثنين"),
        said("airstrike", SINAA, ("us",), on=10, killed=(9, 9), words="قصفت الطائرات المشفى وقتلت تسعة", outlet="سانا"),
    )
    teller = Teller(world())
    pieces = [(piece.claims[0], piece.report.published or "") for piece in (closed, open_)]
    tellings = [teller.tell(one, known, 0) for one, known in pieces]
    family = world().fusing.families()["airstrike"]
    (event,) = fuse(tellings, family, world().fusing, {})
    found = gate().event(event, {one.id: one for one, _ in pieces})
    assert found is not None
    assert [(told.value, told.best) for told in found.event.told if told.slot == "killed"] == [("2", True)]
    assert [party.key for party in found.event.actors] == ["coalition"]
    assert found.event.origins == ("Syrian Observatory for Human Rights",)
    assert found.event.claims == (open_.claims[0].id,)
    assert (found.event.reports, found.event.outlets) == (1, 1)


def test_every_rule_of_a_profile_says_why() -> None:
    publishing = read_publishing()
    for profile in publishing.profile:
        for rule in profile.withhold:
            assert publishing.why(rule)


def test_a_claim_that_is_let_out_is_a_machines_reading_until_a_person_took_it_up() -> None:
    one = claim()
    plain, taken = gate().claim(one), gate(accepted={one.id}).claim(one)
    assert plain is not None and taken is not None
    assert (plain.reviewed, taken.reviewed) == (False, True)


def test_a_place_of_nobodys_list_may_be_somebodys_home() -> None:
    home = PlaceRef(None, None, "منزل خالد حسين", None, (), None, None, None, None)
    found = gate().claim(replace(claim(), place=home))
    assert found is not None and found.claim.place is not None
    assert "خالد" not in found.claim.place.name_ar


def test_counts_and_known_parties_are_left_alone() -> None:
    one = replace(claim(chain=("sohr",)), quantities=(Quantity("killed", 3, 3, None, Span(0, 3, "خبر")),))
    found = gate().claim(one)
    assert found is not None
    assert found.claim.quantities == one.quantities
    assert found.claim.chain == (by("sohr"),)


def held() -> Holding:
    """A quarter that the monitor tells was taken, with the loser's word against it and what he claims since."""
    told = tellings(
        said("capture", on=4, told=5),
        said("capture", on=4, told=6, targets=("isil",), outlet=AMAQ, stance="denies"),
        said("capture", on=20, told=20, actors=("isil",), outlet=AMAQ),
    )
    row = holdings(told, told[0].scope)[-1]
    assert row.claims and row.against and row.claimed
    return row


@pytest.mark.parametrize(("profile", "passes"), [("public", False), ("partner", False), ("internal", True)])
def test_a_holding_that_rests_on_what_was_withdrawn_is_held_back(profile: str, passes: bool) -> None:
    row = held()
    at = gate(profile, retracted=row.claims[:1])
    assert (at.holding(row) is not None) == passes
    assert at.account.withheld == ({} if passes else {("holdings", "retracted"): 1})


def test_what_was_withdrawn_is_not_named_beside_a_holding() -> None:
    row = held()
    (gain,) = row.claimed
    found = gate(retracted=(*row.against, *gain.claims)).holding(row)
    assert found is not None
    assert (found.claims, found.against, found.claimed) == (row.claims, (), ())
    kept = gate().holding(row)
    assert kept is not None
    assert (kept.against, [one.claims for one in kept.claimed]) == (row.against, [gain.claims])
