"""What looks like a page's debris inside a text, and what does not."""

import pytest

from rawi.lexicon import World, shipped_world
from rawi.lexicon.debris import DebrisWords
from rawi.pipeline import read

STORY = (
    "أعلنت قوات سوريا الديمقراطية سيطرتها على حي المشلب شرق مدينة الرقة، وقال متحدث باسمها إن المعارك مع تنظيم "
    "الدولة الإسلامية استمرت يومين، وإن مقاتليها يتقدمون نحو حي الصناعة من ثلاث جهات."
)
HEADLINE = "قوات النظام تسيطر على بلدة معدان جنوب الرقة"
OTHER = "طائرات التحالف تقصف حي البتاني"


def marked(text: str) -> list[str]:
    return [text[mark.start : mark.end].strip() for mark in DebrisWords().marks(text)]


@pytest.mark.parametrize("heading", ["مقالات ذات صلة", "اقرأ أيضاً:", "إقرأ ايضا", "الأكثر قراءةً", "قد يهمك أيضا"])
def test_what_stands_behind_a_heading(heading: str) -> None:
    assert marked(f"{STORY}\n{heading}\n{HEADLINE}\n{OTHER}") == [heading, HEADLINE, OTHER]


def test_a_paragraph_ends_what_a_heading_began() -> None:
    assert marked(f"{STORY}\nاقرأ أيضا\n{HEADLINE}\n{STORY}") == ["اقرأ أيضا", HEADLINE]


def test_a_pointer_in_one_line() -> None:
    assert marked(f"{STORY}\nاقرأ أيضا: {HEADLINE}\n{STORY}") == [f"اقرأ أيضا: {HEADLINE}"]


def test_headlines_at_the_end_without_a_heading() -> None:
    assert marked(f"{STORY}\n\n{HEADLINE}\n\n{OTHER}") == [HEADLINE, OTHER]


def test_comments() -> None:
    (found,) = marked(f"{STORY}All reactions:26LikeCommentسيطروا على القرية 1y")
    assert found.startswith("All reactions:")


def test_no_sentence_goes_on_into_comments() -> None:
    text = "قصفت قوات النظام بلدة معدانAll reactions:26LikeCommentرحم الله 30 قتيلا"
    assert next(claim.evidence.text for claim in read(text)) == "قصفت قوات النظام بلدة معدان"


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"{HEADLINE}\n{STORY}",
        f"{STORY}\n{HEADLINE}\n{STORY}",
        f"{STORY}\nالرقة",
        f"{HEADLINE}\n{OTHER}",
        "قال إن الأهالي قرأوا أيضا بيانا مرتبطا بالهجوم.",
        "",
    ],
)
def test_plain_reports_have_none(text: str) -> None:
    assert marked(text) == []


@pytest.fixture
def generous() -> World:
    """The knowledge with a threshold that gives most claims tier A."""
    world = World()
    shipped = shipped_world().calibration
    world.calibration = {**shipped, "confidence": {**shipped["confidence"], "tier A": 0.2}}
    return world


def test_a_claim_from_debris_is_marked_and_never_of_tier_a(generous: World) -> None:
    claims = read(f"{STORY}\nمقالات ذات صلة\n{HEADLINE}", published="2017-06-12", world=generous)
    of_story = [claim for claim in claims if claim.evidence.text in STORY]
    of_debris = [claim for claim in claims if claim.evidence.start > len(STORY)]
    assert "A" in {claim.tier for claim in of_story}
    assert of_debris and "A" not in {claim.tier for claim in of_debris}
    assert all(claim.because[-1].slot == "debris" and "صلة" in claim.because[-1].chosen for claim in of_debris)


def test_without_the_heading_the_same_headline_may_be(generous: World) -> None:
    claims = read(f"{STORY}\n{HEADLINE}.", published="2017-06-12", world=generous)
    assert all(decision.slot != "debris" for claim in claims for decision in claim.because)
    assert "A" in {claim.tier for claim in claims if claim.evidence.start > len(STORY)}
