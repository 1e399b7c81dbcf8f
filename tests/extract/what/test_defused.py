"""A device blown up by those who found it bombs nobody."""

import pytest

from extract.what.test_settled import rows

# sentence; type, doers, whom it was done to
BLOWN_UP = [
    ("أعلن قائد العمليات تفجير سبع سيارات مفخخة لتنظيم داعش غرب الأنبار.", "shootdown", ["قائد العمليات"], ["isil"]),
    ("فجرت القوات العراقية عشرين عبوة ناسفة زرعها داعش في بيجي.", "shootdown", ["isf"], ["isil"]),
    ("فجرت كتائب حزب الله ثلاث سيارات مفخخة قبل وصولها إلى القطعات في بيجي.", "shootdown", ["kataib-hezb"], ["سيارات"]),
    ("تمكن الجيش اليمني من تفجير ألغام تابعة للحوثيين في ميدي.", "shootdown", ["ygov"], ["houthi"]),
    # counter-examples: set off by whoever had laid them
    ("فجر تنظيم داعش سيارة مفخخة في بغداد.", "bombing", ["isil"], []),
    ("قتل جندي بتفجير عبوة ناسفة زرعها داعش في الطارمية.", "bombing", ["isil"], ["جندي"]),
    ("أعلنت القسام تفجير عبوة ناسفة في قوة إسرائيلية برفح.", "bombing", ["qassam"], ["isr"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "hit"), BLOWN_UP)
def test_a_device_blown_up_by_who_found_it_is_cleared(text: str, kind: str, doers: list[str], hit: list[str]) -> None:
    assert (kind, doers, hit) in [(row[0], row[3], row[4]) for row in rows(text)]


def test_taken_apart_and_blown_up_is_one_thing() -> None:
    assert {row[0] for row in rows("تمكنت القوات الأمنية من تفكيك وتفجير ثلاثين عبوة ناسفة في تلعفر.")} == {"shootdown"}
