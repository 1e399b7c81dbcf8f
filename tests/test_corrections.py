"""Putting right what was read: other words of the report, resolved as reading does; kept, applied, taken back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import rawi
from rawi.corrections import correct_as, corrected, is_date, stand_at
from rawi.errors import InputError
from rawi.ingest import ARABIC, Facts, make_report
from rawi.model import Claim, Report
from rawi.store import Store, in_words

TEXT = (
    "سيطرت قوات سوريا الديمقراطية على مدينة الطبقة أمس الأربعاء، بحسب المرصد السوري لحقوق الإنسان. "
    "وكان تنظيم داعش قد انسحب في 8 مايو 2017 من مدينة الرقة ومن قرية تل النعيم، وفق وكالة أعماق."
)
BY = {"author": "Rim", "reason": "misread"}


@pytest.fixture(scope="module")
def report() -> Report:
    return make_report(TEXT, Facts(outlet="صحيفة", published="2017-05-11"), ARABIC)


@pytest.fixture(scope="module")
def read(report: Report) -> list[Claim]:
    ((_, claims),) = rawi.read_all([report])
    return claims


@pytest.fixture
def store(empty: Path, tmp_path: Path, report: Report, read: list[Claim]) -> Iterator[Store]:
    with Store.open(shutil.copy(empty, tmp_path)) as store:
        store.add(report, read)
        yield store


@pytest.fixture
def capture(read: list[Claim]) -> Claim:
    (claim,) = (claim for claim in read if claim.type == "capture")
    assert claim.place and claim.place.id == "sy-tabqa"
    return claim


def gained(store: Store, place: str) -> list[str]:
    """Who is said to have gained a place, or known to hold it."""
    try:
        held = store.timeline(place).holdings
    except InputError:
        return []
    parties = (party for one in held for party in (one.holder, *(gain.holder for gain in one.claimed)))
    return list(dict.fromkeys(party.key for party in parties if party))


def test_picked_words_are_resolved_as_reading_does(store: Store, capture: Claim) -> None:
    where = stand_at(store, capture.id, ["مدينة الرقة"])
    found = corrected(store, capture.id, "place", words=where).place
    assert found and (found.id, found.mention and found.mention.text) == ("sy-raqqa", "مدينة الرقة")
    assert store.claim(capture.id) == capture


def test_words_that_reading_made_no_phrase_of_are_resolved_too(store: Store, capture: Claim) -> None:
    """A part of what was read as one phrase, the clitic on the first word left off."""
    found = corrected(store, capture.id, "place", words=stand_at(store, capture.id, ["الرقة"])).place
    assert found and found.id == "sy-raqqa"
    unknown = corrected(store, capture.id, "place", words=stand_at(store, capture.id, ["تل النعيم"])).place
    assert unknown and (unknown.id, unknown.name_ar) == (None, "تل النعيم")


def test_words_in_the_middle_of_a_word_mean_the_whole_word(store: Store, capture: Claim) -> None:
    ((start, end),) = stand_at(store, capture.id, ["داعش"])
    (found,) = corrected(store, capture.id, "targets", words=[(start + 1, end)]).targets
    assert (found.id, found.mention and found.mention.text) == ("isil", "داعش")


def test_several_words_give_several_parties(store: Store, capture: Claim) -> None:
    words = stand_at(store, capture.id, ["تنظيم داعش", "قوات سوريا الديمقراطية"])
    assert [one.id for one in corrected(store, capture.id, "actors", words=words).actors] == ["isil", "sdf"]
    assert corrected(store, capture.id, "actors", words=[]).actors == ()


def test_a_source_is_resolved(store: Store, capture: Claim) -> None:
    (link,) = corrected(store, capture.id, "chain", words=stand_at(store, capture.id, ["وكالة أعماق"])).chain
    assert link.id == "amaq"


def test_a_day_comes_from_words_or_is_written(store: Store, capture: Claim) -> None:
    words = stand_at(store, capture.id, ["8 مايو 2017"])
    found = corrected(store, capture.id, "date", words=words).date
    assert found and (found.edtf, found.mention and found.mention.text) == ("2017-05-08", "8 مايو 2017")
    month = corrected(store, capture.id, "date", value="2017-02").date
    assert month and (month.earliest, month.latest, month.mention) == ("2017-02-01", "2017-02-28", None)
    for told in ("8/5/2017", "٠٨-٠٥-٢٠١٧", "٢٠١٧-٠٥-٠٨"):
        assert is_date(told)
        day = corrected(store, capture.id, "date", value=told).date
        assert day and (day.edtf, day.earliest, day.latest) == ("2017-05-08",) * 3
    span = corrected(store, capture.id, "date", value="2016/2017-05-01").date
    assert span and (span.earliest, span.latest) == ("2016-01-01", "2017-05-01")


@pytest.mark.parametrize(
    ("slot", "given", "said"),
    [
        ("place", {"words": [(10_000, 10_010)]}, "there are no words from 10000 to 10010"),
        ("place", {"words": [(0, len(TEXT))]}, "runs over the end of a sentence"),
        ("place", {"words": [(0, 5), (6, 10)]}, "one lot of words"),
        ("place", {"value": "sy-raqqa"}, "by words of the report"),
        ("place", {}, "one of them"),
        ("date", {"words": [(0, 5)]}, "tells no day"),
        ("date", {"value": "2017-02-30"}, "is no day"),
        ("date", {"value": "2017-05-02/2017-05-01"}, "earlier day"),
        ("date", {"value": "2017/"}, "is no day"),
        ("date", {"value": "2017-5"}, "is no day"),
        ("date", {"value": "31/2/2017"}, "'31/2/2017' is not a date"),
        ("type", {"value": "victory"}, "one of these: capture"),
        ("colour", {"value": "red"}, "there is no slot"),
        ("stance", {"value": "asserts"}, "just that already"),
    ],
)
def test_what_cannot_stand_in_a_slot_is_refused(
    store: Store, capture: Claim, slot: str, given: dict, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        rawi.correct(store, capture.id, slot, **given, **BY)
    assert store.judgements_page().rows == []


@pytest.mark.parametrize(
    ("slot", "given", "ids"),
    [
        ("actors", ["acoal"], ["acoal"]),
        ("actors", ["الحوثيون"], ["houthi"]),
        ("targets", ["تنظيم داعش", "houthi"], ["isil", "houthi"]),
        ("chain", ["SOHR"], ["sohr"]),
        ("chain", ["houthi"], ["houthi"]),
        ("place", ["sd-wad-madani"], ["sd-wad-madani"]),
        ("destination", ["ود مدني"], ["sd-wad-madani"]),
    ],
)
def test_who_is_meant_may_be_said_by_id_or_name(
    store: Store, capture: Claim, slot: str, given: list[str], ids: list[str]
) -> None:
    correct_as(store, capture.id, slot, given, **BY)
    found = getattr(store.claim(capture.id), slot)
    assert [thing.id for thing in (found if isinstance(found, tuple) else [found])] == ids


@pytest.mark.parametrize(
    ("slot", "given", "said"),
    [
        ("actors", ["قوم الريح"], "does not stand in the report, and no table knows it"),
        ("targets", ["الجيش"], "could be .*: write one of these"),
        ("place", ["sy-raqqa", "sy-tabqa"], "one lot of words"),
    ],
)
def test_a_name_that_is_nobodys_or_many_peoples_is_refused(
    store: Store, capture: Claim, slot: str, given: list[str], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        correct_as(store, capture.id, slot, given, **BY)


def test_a_correction_changes_what_follows_until_it_is_taken_back(store: Store, capture: Claim) -> None:
    before = gained(store, "sy-tabqa"), gained(store, "sy-raqqa"), store.event(capture.id)
    assert before[:2] == (["sdf"], [])
    words = stand_at(store, capture.id, ["مدينة الرقة"])
    (kept,) = rawi.correct(store, capture.id, "place", words=words, **BY)
    assert (kept.kind, kept.slot, kept.verdict, kept.value["id"]) == ("slot", "place", "corrected", "sy-raqqa")
    assert "sdf" in gained(store, "sy-raqqa") and gained(store, "sy-tabqa") == []
    (note,) = store.claim(capture.id).corrected
    assert (note.slot, note.was, note.author, note.reason, note.judgement) == (
        "place", "الطبقة", "Rim", "misread", kept.number,
    )  # fmt: skip

    with pytest.raises(InputError, match="Sami has not corrected the place"):
        store.judge(capture.id, "withdrawn", slot="place", author="Sami")
    store.judge(capture.id, "withdrawn", slot="place", author="Rim")
    assert store.claim(capture.id) == capture
    assert (gained(store, "sy-tabqa"), gained(store, "sy-raqqa"), store.event(capture.id)) == before
    assert len(store.judgements_page().rows) == 2


def test_who_accepts_a_claim_accepts_it_as_it_reads_then(store: Store, capture: Claim) -> None:
    def is_accepted() -> bool:
        return [one.author for one in store.judged()] == ["Nour"] and store.verdicts() == {capture.id: "accepted"}

    unjudged = store.to_review().total
    store.judge(capture.id, "accepted", author="Nour")
    accepted = list(store.events())
    rawi.correct(store, capture.id, "extent", value="part", **BY)
    assert not is_accepted() and store.to_review().total == unjudged
    told = list(store.events())
    store.derive(anew=True)
    assert list(store.events()) == told != accepted
    store.judge(capture.id, "withdrawn", slot="extent", author="Rim")
    assert is_accepted() and list(store.events()) == accepted, "it reads again as it did"
    rawi.correct(store, capture.id, "extent", value="part", **BY)
    store.judge(capture.id, "accepted", author="Nour")
    assert is_accepted()
    store.judge(capture.id, "withdrawn", slot="extent", author="Rim")
    assert not is_accepted()


def test_counts_are_put_right_and_keep_whose_they_are(store: Store, capture: Claim) -> None:
    rawi.correct(store, capture.id, "quantities", value="killed=7, injured=٢٠-30", **BY)
    counts = [(one.kind, one.low, one.high, one.of) for one in store.claim(capture.id).quantities]
    assert counts == [("killed", 7, 7, None), ("injured", 20, 30, None)]
    assert in_words(store.claim(capture.id).quantities) == "killed 7 | injured 20\u201330"
    rawi.correct(store, capture.id, "quantities", words=[], **BY)
    assert store.claim(capture.id).quantities == ()


@pytest.mark.parametrize("told", ["killed", "killed=many", "dead=7", "killed=9-3", ""])
def test_what_is_no_count_is_refused(store: Store, capture: Claim, told: str) -> None:
    with pytest.raises(InputError):
        rawi.correct(store, capture.id, "quantities", value=told, **BY)


def test_the_latest_correction_of_a_slot_counts_and_the_one_before_it_comes_back(store: Store, capture: Claim) -> None:
    rawi.correct(store, capture.id, "factuality", value="planned", author="Rim")
    rawi.correct(store, capture.id, "factuality", value="possible", author="Sami")
    rawi.correct(store, capture.id, "stance", value="denies", author="Rim")
    claim = store.claim(capture.id)
    assert (claim.factuality, claim.stance) == ("possible", "denies")
    assert [(one.slot, one.was, one.author) for one in claim.corrected] == [
        ("factuality", "actual", "Rim"),
        ("factuality", "planned", "Sami"),
        ("stance", "asserts", "Rim"),
    ]
    store.judge(capture.id, "withdrawn", slot="factuality", author="Sami")
    assert store.claim(capture.id).factuality == "planned"


def test_reading_again_leaves_corrected_what_was_corrected(store: Store, report: Report, read: list[Claim]) -> None:
    """The same reading adds nothing; another one is kept, and put right as the first was."""
    (capture,) = (claim for claim in read if claim.type == "capture")
    rawi.correct(store, capture.id, "extent", value="part", **BY)
    assert not store.add(report, read)
    assert store.add(report, [capture])
    (claim,) = store.claims()
    assert claim.place and (claim.place.extent, len(claim.corrected)) == ("part", 1)
    store.judge(claim.id, "withdrawn", slot="extent", author="Rim")
    assert list(store.claims()) == [capture]


def test_what_the_store_had_before_can_still_be_asked_for(tmp_path: Path, report: Report, read: list[Claim]) -> None:
    today = "2026-01-01"
    with Store.open(tmp_path / "s.db", clock=lambda: f"{today}T00:00:00+00:00") as store:
        store.add(report, read)
        (capture,) = (claim for claim in read if claim.type == "capture")
        today = "2026-01-05"
        rawi.correct(store, capture.id, "factuality", value="planned", **BY)
        today = "2026-01-09"
        store.judge(capture.id, "withdrawn", slot="factuality", author="Rim")
        for day, told in (("2026-01-04", "actual"), ("2026-01-06", "planned"), ("2026-01-09", "actual")):
            with store.as_recorded(day) as then:
                assert then.claim(capture.id).factuality == told


def test_deriving_all_anew_gives_the_same(store: Store, capture: Claim) -> None:
    rawi.correct(store, capture.id, "targets", words=stand_at(store, capture.id, ["تنظيم داعش"]), **BY)
    rawi.correct(store, capture.id, "type", value="advance", **BY)
    told = list(store.events()), store.holdings()
    store.derive(anew=True)
    assert (list(store.events()), store.holdings()) == told
    assert list(store.claims(rawi.Filter(type="capture"))) == []
