"""Whom the enemy and hostile aircraft mean, whose ministry it is, and what words for a kind of land point back to."""

import pytest

from phrasebook import resolved
from rawi.annotate.mentions import PLACE


def ids(sentence: str, published: str = "2025-03-10") -> list[str | None]:
    """The ids of the parties of a sentence."""
    parties = [p.entity for p in resolved(sentence, published).phrases if p.kind != PLACE]
    return [(party.actor or party.source).id if party.actor or party.source else None for party in parties]


def places(sentence: str) -> list[str | None]:
    sites = [p.entity for p in resolved(sentence, "2025-03-10").phrases if p.kind == PLACE]
    return [site.place.id if site.place is not None else None for site in sites]


@pytest.mark.parametrize(
    ("sentence", "enemy"),
    [
        ("أغار الطيران المعادي على بلدة عيترون في جنوب لبنان", "isr"),
        ("انسحب العدو من بلدة عيترون في جنوب لبنان", "isr"),
        ("انسحب العدو من بلدة تدمر في ريف حمص", None),
        ("أسر عدد من جنود العدو في بلدة حزارين بريف إدلب", None),
        ("أسر عدد من جنود العدو شرق خان يونس في قطاع غزة", "isr"),
        ("شن طيران العدو غارات على مدينة صعدة في اليمن", "acoal"),
        ("انسحب العدو من مدينة زنجبار في اليمن", None),
        ("دمرت الغارات الحكومية منازل في كاودا", "saf"),
        ("أغار الطيران الحكومي على بلدة نيرتتي", "saf"),
        ("أوقع القصف الحكومي قتلى في السويداء", "syria-new-army"),
        ("بدأت المفاوضات الحكومية في عدن", None),
    ],
)
def test_the_enemy_is_whom_the_press_of_the_country_means(sentence: str, enemy: str | None) -> None:
    assert ids(sentence)[0] == enemy


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أرسلت وزارة الدفاع تعزيزات إلى مدينة جبلة في ريف اللاذقية", "mod-sy"),
        ("أرسلت وزارة الدفاع تعزيزات إلى مدينة الرمادي", "mod-iq"),
        ("انتشل الدفاع المدني جثامين من حي الشجاعية في غزة", "gaza-cd"),
        ("انتشل الدفاع المدني جثامين من مدينة معرة النعمان", "scd"),
        ("قال الدفاع المدني إن الطريق مغلق", "scd"),
    ],
)
def test_an_office_is_that_of_the_country_told_of(sentence: str, source: str) -> None:
    assert source in ids(sentence)


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("دخلت الشاحنات من معبر رفح إلى القطاع", "ps-gaza-strip"),
        ("قصف الطيران مدينة غزة واقتحمت الدبابات أحياء المدينة", "ps-gaza"),
        ("اقتحمت القوات مدينة جنين ومخيمها ثم خرجت من المخيم", "ps-jenin-camp"),
        ("اقتحمت القوات مخيمات جنين ونور شمس", "ps-nur-shams"),
    ],
)
def test_words_for_land_point_back(sentence: str, last: str) -> None:
    assert places(sentence)[-1] == last


def test_the_camps_of_two_towns_are_camps() -> None:
    assert places("اقتحمت القوات مخيمات جنين ونور شمس")[0] == "ps-jenin-camp"
