"""Whose our forces are: the party that speaks, and never the foe that was told of last."""

import pytest

import rawi
from phrasebook import resolved, words


def ours(text: str) -> str | None:
    """Who "our forces" are, the last phrase with that pronoun."""
    annotation = resolved(text)
    own = [p for p in annotation.phrases if words(annotation, p).endswith("نا")]
    actor = own[-1].entity.actor
    return actor.id if actor is not None else None


SPOKEN = [
    ("قال الجيش السوداني إن قوات الدعم السريع هاجمت بحري فتصدت لها قواتنا.", "saf"),
    ("نشرت قسد في موقعها أن صفحات إخبارية تناقلت أخبارا عن قصف نسب إلى قواتنا في مدينة جرابلس.", "sdf"),
    ("أعلن المتحدث باسم الحوثيين أن طائرات التحالف أغارت على صعدة وأن قواتنا قصفت أبها.", "houthi"),
    ("نفى المتحدث باسم المجلس الانتقالي سقوط زنجبار بيد الجيش، وقال إن قواتنا أسرت جنودا.", "stc"),
    ("وقال نصر الله إن العدو انسحب وإن قواتنا دخلت القصير.", "hezb"),
    ("اتهمت حماس الجيش الإسرائيلي بالقصف، وأضافت الحركة أن العدو توغل فاستهدفه مقاتلونا.", "hamas"),
]


@pytest.mark.parametrize(("text", "party"), SPOKEN)
def test_our_forces_are_of_who_speaks(text: str, party: str) -> None:
    assert ours(text) == party


def test_where_nobody_speaks_they_are_not_of_the_foe() -> None:
    assert ours("تقدمت دبابة إسرائيلية نحو الخيام فدمرها مجاهدونا.") is None


def test_the_crews_of_a_relief_body_are_not_those_of_a_party_before() -> None:
    text = "أعلنت سرايا القدس قصف الموقع. الهلال الأحمر الفلسطيني: الاحتلال يعرقل وصول طواقمنا إلى مصاب في المخيم."
    assert ours(text) is None


def test_our_forces_are_those_whom_the_agency_served_on_the_day() -> None:
    text = "قالت سانا إن جيشنا حرر بلدة كفرنبودة."
    whose = [rawi.read(text, published=day)[0].actors[0].id for day in ("2019-06-30", "2025-06-30")]
    assert whose == ["saa", "syria-new-gov"]
