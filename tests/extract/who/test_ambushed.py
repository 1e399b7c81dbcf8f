"""Who was brought into an ambush, by whom; who was left between dead and hurt."""

import pytest

from extract.what.test_settled import rows

# sentence, type, who did it, whom
BROUGHT = [
    ("أعلنت كتائب القسام أن مقاتليها أوقعوا قوة إسرائيلية في كمين شرق دير البلح.", "attack", ["qassam"], ["isr"]),
    ("قال الحوثيون إنهم قصفوا مأرب وإنهم أوقعوا قوة سعودية في كمين بنجران.", "attack", ["houthi"], ["saudi-forces"]),
    ("أوقع الجيش اليمني مجموعة من الحوثيين بين قتيل وجريح في كمين بنهم.", "attack", ["ygov"], ["houthi"]),
    ("أوقعت سرايا القدس جنود الاحتلال بين قتيل وجريح في رفح.", "toll", ["saraya-quds"], ["isr"]),
    ("وقعت قوة إسرائيلية في كمين نصبته سرايا القدس في جباليا.", "attack", ["saraya-quds"], ["isr"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "caught"), BROUGHT)
def test_who_is_brought_into_an_ambush(text: str, kind: str, doers: list[str], caught: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind][-1] == (doers, caught)
