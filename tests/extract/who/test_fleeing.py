"""Who fled is who is named right behind the word for it, known or not."""

import pytest

from extract.what.test_settled import rows

# sentence, ids of those who left
FLED = [
    ("أكد ناشطون فرار قائد الحامية المعين من قبل الحوثيين بعد اقتراب قوات الجيش من البلدة.", ["قائد الحامية"]),
    ("تقدمت القوات الحكومية نحو القاعدة بعد فرار عشرات الجنود منها.", ["الجنود"]),
    # counter-examples: nobody stands behind the noun, or only with whom they left
    ("أعلنت حركة حماس انسحابها من مدينة غزة.", ["hamas"]),
    ("وأعلن الجيش السوداني انسحاب قوات الدعم السريع من سنجة.", ["rsf"]),
]


@pytest.mark.parametrize(("text", "left"), FLED)
def test_who_fled(text: str, left: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "withdraw"] == [left]


# sentence, ids of those who stormed the place
STORMED: list[tuple[str, list[str]]] = [
    ("انسحب تنظيم داعش من بلدة القيارة بعد اقتحامها.", ["isil"]),
]


@pytest.mark.parametrize(("text", "stormers"), STORMED)
def test_who_fled_a_place_after_its_storming_did_not_storm_it(text: str, stormers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "advance"] == [stormers]


# sentence, who left
OTHERS = [
    ("اعتقلت قسد خلية لتنظيم الدولة في الشحيل، وتمكن آخرون من الفرار.", ["isil"]),
    ("اعتقل الجيش السوري مسلحين في درعا وانسحب من البلدة.", ["saa"]),
    ("هاجم مسلحو داعش حاجزا في تدمر، فيما انسحب آخرون من السخنة.", ["isil"]),
]


@pytest.mark.parametrize(("text", "left"), OTHERS)
def test_others_who_fled_are_not_who_caught_men_like_them(text: str, left: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "withdraw"] == [left]


# sentence, (type, doers, targets) of the strikes
STRUCK_BEHIND: list[tuple[str, list[tuple[str, list[str], list[str]]]]] = [
    # counter-example: whoever was struck was not there by then, or was
    ("فر المسلحون من البلدة قبل قصفهم.", []),
]


@pytest.mark.parametrize(("text", "strikes"), STRUCK_BEHIND)
def test_what_was_left_before_it_was_struck(text: str, strikes: list[tuple[str, list[str], list[str]]]) -> None:
    assert [(row[0], row[3], row[4]) for row in rows(text) if row[0] in ("shelling", "bombing")] == strikes
