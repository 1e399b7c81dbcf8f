"""States of the past are marked, which X used to hold, and takings of old times."""

import pytest

from extract.what.test_settled import claims

STATES = [
    ("دخلت القوات حي الصناعة الذي كان يسيطر عليه تنظيم داعش.", True),
    ("انتشرت القوات في حي الصناعة الذي كان يخضع لسيطرة تنظيم داعش.", True),
    ("كانت مدينة تدمر تحت سيطرة تنظيم داعش.", True),
    ("يسيطر تنظيم داعش على مدينة الرقة.", False),
    ("كانت القوات قد انسحبت، ويسيطر تنظيم داعش على مدينة الرقة.", False),
    ("دخل الجيش مدينة تدمر بعد خضوعها لسيطرة تنظيم داعش عشرة أشهر.", True),
    ("استعاد الجيش مدينة تدمر بعد أن ظلت تحت سيطرة تنظيم داعش لأكثر من عام.", True),
    ("عاد السكان إلى مدينة الرقة بعد خضوعها لسيطرة قوات سوريا الديمقراطية.", False),
    ("استعادت القوات مدينة هيت، آخر معاقل تنظيم داعش في المحافظة.", True),
    ("انسحب تنظيم داعش من مدينة هيت التي كان يسيطر عليها.", True),
    ("قصفت القوات مدينة هيت، آخر معاقل تنظيم داعش في المحافظة.", False),
    ("لا يزال تنظيم داعش يسيطر على مدينة الرقة.", False),
    ("استعاد الجيش السوري مدينة تدمر التي يسيطر عليها تنظيم داعش منذ أيار الماضي.", True),
    ("استعاد الجيش السوري مدينة تدمر، ولا يزال تنظيم داعش يسيطر على مدينة الرقة.", False),
    ("قصف الجيش السوري مدينة تدمر التي يسيطر عليها تنظيم داعش منذ أيار الماضي.", False),
    ("يسعى الجيش السوري للسيطرة على مدينة تدمر التي يسيطر عليها تنظيم داعش.", False),
]


@pytest.mark.parametrize(("text", "past"), STATES)
def test_what_was_held_is_told_apart_from_what_is_held(text: str, past: bool) -> None:
    assert {claim.rule.endswith(".was") for claim in claims(text) if claim.type == "hold"} == {past}


TAKEN = [
    ("بعد سقوط النظام السابق سيطر تنظيم القاعدة على مدينة سرت.", True),
    ("سيطرت كتائب مسلحة على مطار بنينا منذ سقوط النظام السابق.", True),
    ("بعد سقوط الرمادي سيطر تنظيم داعش على مدينة هيت.", False),
    ("سيطر الجيش السوري على مدينة تدمر بعد انسحاب الفصائل.", False),
]


@pytest.mark.parametrize(("text", "past"), TAKEN)
def test_a_taking_after_the_fall_of_what_is_former_is_of_old_times(text: str, past: bool) -> None:
    assert {claim.rule.endswith(".was") for claim in claims(text) if "saytara" in claim.rule} == {past}


def test_a_hold_that_is_over_says_so() -> None:
    """So is everything that shows a claim: what was held is no news of who holds it."""
    (over,) = [claim for claim in claims(STATES[0][0]) if claim.type == "hold"]
    (now,) = [claim for claim in claims(STATES[3][0]) if claim.type == "hold"]
    assert (over.over, now.over) == (True, False)
