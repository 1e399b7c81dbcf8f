"""Who stands between a verb that opens its clause and its object did it."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of the doers
BETWEEN = [
    ("نفذت قسد عملية في البلدة، وبعدها بساعات هاجم الأهالي دورية لها قرب المدرسة.", "attack", ["الأهالي"]),
    ("وسيطرت الفصائل على التل قبل شهر، لتستعيد قوات النظام السيطرة على التل أمس.", "capture", ["saa"]),
    ("وأفرجت قسد عن مدنيين، واستهدف الجيش التركي مواقع قرب منبج.", "attack", ["tur"]),
    # an aside of several words stands between
    ("أطلقت القسام صواريخ على عسقلان، وقصفت إسرائيل ردا على ذلك مخيم جباليا.", "shelling", ["israel"]),
    ("قصفت إسرائيل النبطية، وقصف حزب الله في المقابل بلدة المطلة.", "shelling", ["hezb"]),
    ("أطلق حزب الله صواريخ على صفد، وفي المقابل قصفت إسرائيل بلدة الخيام.", "shelling", ["israel"]),
    # counter-example: no object stands behind, so the noun is the object of who was told of before
    ("أغارت طائرات الجيش الإسرائيلي على البلدة واستهدفت المدنيين في بيت جن.", "airstrike", ["isr"]),
    # counter-example: the pronoun of THAT is the subject
    ("أعلنت سرايا القدس أنها فجرت دبابة ميركافا شرق مدينة رفح.", "bombing", ["saraya-quds"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), BETWEEN)
def test_who_did_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind][-1:] == [doers]


# sentence, who does it
BEHIND = [
    ("سيطر الجيش على تكريت، فيما تحاصر الفلوجة من الغرب قوات الحشد الشعبي.", ["pmf"]),
    ("تتقدم قوات النظام، في حين تحاصر الغوطة منذ سنوات قوات إيرانية.", ["irgc"]),
    ("انسحب الجيش من تكريت، فيما يسيطر على المدينة من الجهة الشرقية تنظيم داعش.", ["isil"]),
    ("سيطر الجيش العراقي على تكريت، فيما يحاصر الفلوجة منذ أسبوع.", ["isf"]),
]


@pytest.mark.parametrize(("text", "doers"), BEHIND)
def test_who_stands_behind_the_place_and_the_side_does_it(text: str, doers: list[str]) -> None:
    assert rows(text)[-1][3] == doers
