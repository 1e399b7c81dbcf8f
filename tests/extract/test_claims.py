"""Claims as they are written out: plain sentences come out whole, and every claim keeps its promises."""

import pytest

import rawi
from phrasebook import PUBLISHED, laid_out, world
from rawi.extract.claims import write_claims
from rawi.extract.drafts import Draft
from rawi.ingest import Facts, make_report
from rawi.model import Claim, Entity


def read(text: str) -> list[Claim]:
    return rawi.read(text, published=PUBLISHED, world=world())


def claim(text: str, kind: str) -> Claim:
    """The first claim of a type."""
    return next(found for found in read(text) if found.type == kind)


def ids(entities: tuple[Entity, ...]) -> list[str | None]:
    return [entity.id for entity in entities]


# sentence, type, ids of the actors, id of the place
PLAIN = [
    ("سيطرت قوات سوريا الديمقراطية أمس على حي المشلب شرق مدينة الرقة.", "capture", ["sdf"], "sy-mishlab"),
    ("انسحب تنظيم الدولة الإسلامية من مدينة الطبقة.", "withdraw", ["isil"], "sy-tabqa"),
    ("قصفت طائرات التحالف الدولي مواقع تنظيم الدولة في مدينة الرقة.", "airstrike", ["coalition"], "sy-raqqa"),
    ("استعاد الجيش العراقي السيطرة على مدينة الرمادي.", "capture", ["isf"], "iq-ramadi"),
]


@pytest.mark.parametrize(("text", "kind", "actors", "place"), PLAIN)
def test_plain_sentences(text: str, kind: str, actors: list[str], place: str) -> None:
    found = claim(text, kind)
    assert ids(found.actors) == actors
    assert found.place is not None and found.place.id == place
    assert (found.factuality, found.stance) == ("actual", "asserts")


def test_nobody_is_among_those_to_whom_they_did_it() -> None:
    layout = laid_out("تدور معارك بين الحوثيين والمقاومة الشعبية، حيث تحاول المقاومة الشعبية السيطرة على زنجبار.")
    both, resistance = (p for p in layout.whos[0] if p.inside is None and p.group[0] is p)
    trigger = next(t for t in layout.annotation.triggers if t.options[0][1].type == "capture")
    hit, sense = trigger.options[0]
    draft = Draft(trigger, sense.type, hit, sense, 1.0)
    draft.core, draft.actor, draft.target = [1.0, 1.0, 1.0], resistance, both
    assert [member.entity.key for member in both.group] == ["houthi", "pr_y"]
    report = make_report(layout.text.source, Facts(published=PUBLISHED), "ar")
    (written,) = write_claims(layout, [draft], report, {})
    assert (ids(written.actors), ids(written.targets)) == (["pr_y"], ["houthi"])


def test_a_chain_runs_from_the_report_to_the_origin() -> None:
    text = "نقلت وكالة رويترز عن المرصد السوري لحقوق الإنسان أن تنظيم الدولة انسحب من مدينة الطبقة."
    assert [link.id for link in claim(text, "withdraw").chain] == ["reuters", "sohr"]


def test_a_denial_denies() -> None:
    assert claim("نفى الجيش العراقي سقوط مدينة الرمادي بيد تنظيم الدولة.", "capture").stance == "denies"


def test_a_supporter_and_a_destination_have_their_slots() -> None:
    text = "سيطرت قوات سوريا الديمقراطية بدعم من التحالف الدولي على حي المشلب."
    assert ids(claim(text, "capture").supporters) == ["coalition"]
    moved = claim("انسحب مقاتلو تنظيم الدولة من مدينة الطبقة باتجاه مدينة الرقة.", "withdraw")
    assert moved.destination is not None and moved.destination.id == "sy-raqqa"


def test_the_date_is_resolved_against_publication() -> None:
    found = claim("سيطرت قوات سوريا الديمقراطية أمس على حي المشلب.", "capture")
    assert found.date is not None
    assert (found.date.edtf, found.date.mention and found.date.mention.text) == ("2017-06-11", "أمس")


def test_each_place_of_a_list_gives_a_claim_of_its_own() -> None:
    found = read("سيطر الجيش السوري على بلدات مورك وكفرزيتا واللطامنة.")
    places = [c.place.name_ar for c in found if c.type == "capture" and c.place is not None]
    assert places == [
        "مورك",
        "كفر زيتا",
        "اللطامنة",
    ]
    assert len({c.id for c in found}) == len(found)


def test_every_slot_says_why() -> None:
    found = claim(PLAIN[0][0], "capture")
    slots = {decision.slot for decision in found.because}
    assert {"trigger", "place", "actor"} <= slots
    assert all(0 <= decision.probability <= 1 for decision in found.because)
    assert found.rule.endswith(".capture")


def test_the_same_words_give_the_same_ids() -> None:
    assert [c.id for c in read(PLAIN[0][0])] == [c.id for c in read(PLAIN[0][0])]


def test_fighting_that_spread_is_in_all_the_places() -> None:
    claims = rawi.read("امتدت الاشتباكات من بلدة العزبة إلى بلدات الشحيل والبصيرة وذيبان.", published="2023-08-30")
    places = [claim.place.name_ar for claim in claims if claim.type == "clash" and claim.place is not None]
    assert places == ["العزبة", "الشحيل", "البصيرة", "ذيبان"]


def test_who_is_only_supposed_to_have_done_it_is_never_sure() -> None:
    sure, supposed = (
        rawi.read(f"قصفت طائرات {whose} مطار التيفور بريف حمص.")[0] for whose in ("إسرائيلية", "يُعتقد أنها إسرائيلية")
    )
    assert [claim.actors[0].id for claim in (sure, supposed)] == ["isr", "isr"]
    assert (sure.tier, supposed.tier, supposed.because[-1].slot) == ("A", "B", "supposed")
