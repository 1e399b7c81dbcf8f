"""The numbers of a sentence and what each counts: tallies, sums of a list, ranges, words that round."""

import pytest

from phrasebook import laid_out
from rawi.extract.counts.counts import counts

Told = list[tuple[str, float, float]]

TALLIES: list[tuple[str, Told]] = [
    ("ارتفع إلى 15 عدد القتلى في قصف على المدينة", [("killed", 15, 15)]),
    ("ارتفع إلى عشرين عدد الجرحى في الانفجار", [("injured", 20, 20)]),
    ("حصيلة القتلى في المدينة ارتفعت إلى 150", [("killed", 150, 150)]),
    ("بلغ عدد النازحين من البلدة نحو خمسين ألف شخص", [("displaced", 50_000, 50_000)]),
    ("بلغ عدد النازحين من البلدة منذ 13 تموز 128 ألف شخص", [("displaced", 128_000, 128_000)]),
    ("بلغ عدد القتلى في البلدة منذ 13 تموز 350 شخصا والجرحى 20", [("killed", 350, 350), ("injured", 20, 20)]),
    ("ارتفع إلى 24 عدد المدنيين الذين قتلوا بقصف على الرقة", [("killed", 24, 24)]),
    ("ارتفع إلى 17 بينهم 3 أطفال عدد الشهداء الذين قضوا جراء القصف", [("killed", 17, 17)]),
    ("بلغ عدد من اضطروا إلى النزوح من المخيم نحو 40 ألف شخص", [("displaced", 40_000, 40_000)]),
    ("قدر ناشط عدد القتلى في الأسبوع الأخير بنحو 50 مدنيا", [("killed", 50, 50)]),
    ("تقدر الأمم المتحدة عدد الفارين من المدينة بأكثر من 20 ألف شخص", [("displaced", 20_000, 20_000)]),
    ("تجاوز عدد القتلى في المدينة مئة شخص", [("killed", 100, 100)]),
]

NO_TALLY: list[tuple[str, Told]] = [
    ("قضى 27 شخصا جراء القصف على دوما وعدد الشهداء مرشح للازدياد", [("killed", 27, 27)]),
    ("أصيب أربعة عمال في الانفجار ولا يزال عدد الجرحى مرشحا للارتفاع", [("injured", 4, 4)]),
    ("قصف الجيش عددا من القرى في المحافظة وبقي في البلدة 300 شخص", [("people", 300, 300)]),
    ("بلغ عدد من الجنود القرية وبقي 40 شخصا", [("people", 40, 40)]),
]


def told(text: str) -> Told:
    return [(count.kind, count.low, count.high) for count in counts(laid_out(text), 0)]


@pytest.mark.parametrize(("text", "expected"), TALLIES + NO_TALLY)
def test_a_tally_says_what_the_number_counts(text: str, expected: Told) -> None:
    assert told(text) == expected


SUMS: list[tuple[str, Told]] = [
    ("اعتقلت القوات، فجر الثلاثاء، 20 شابا من المدينة", [("arrested", 20, 20)]),
    ("اعتقلت الشرطة سبعة آخرين في المدينة", [("arrested", 7, 7)]),
    ("هاجم المسلحون اللواء 15 قرب المدينة", []),
    ("نزح سكان 12 قرية من ريف تيلابيري", []),
    ("نزح 12 ألفا من سكان القرية", [("displaced", 12_000, 12_000)]),
    ("أفرج الحوثيون من جانب واحد عن 113 محتجزا", []),
    ("قتل جندي واحد في القصف", [("killed", 1, 1)]),
    ("وكان مدني قد قتل وجرح خمسة بغارة على بنش", [("injured", 5, 5), ("killed", 1, 1)]),
    ("كان 16 جنديا قد قتلوا وأصيب 18 آخرون", [("killed", 16, 16), ("injured", 18, 18)]),
    ("وكان الجيش قد قتل وجرح خمسة مسلحين", [("casualties", 5, 5)]),
    ("وكان جندي قد قتل خمسة مدنيين", [("killed", 5, 5)]),
    ("قتل 15 من قوات النظام مقابل 12 من مقاتلي الفصائل", [("killed", 15, 15), ("killed", 12, 12)]),
    ("أسر جندي مقابل 3 ملايين دولار", [("captured", 1, 1)]),
    ("مقتل ضابط وخمسة جنود في هجوم على الحاجز", [("killed", 6, 6)]),
    ("مقتل طفلين وامرأة وثلاثة رجال في القصف", [("killed", 6, 6)]),
    ("مقتل مدنيين اثنين (رجل وشاب) في القصف", [("killed", 2, 2)]),
    ("إصابة 3 آخرين طفلة وشابين في القصف", [("injured", 3, 3)]),
    ("توفي شاب متأثرا بإصابته في القصف", [("killed", 1, 1)]),
    ("قتل سوريان في القصف", [("killed", 2, 2)]),
    ("قتل شقيقان في القصف", [("killed", 2, 2)]),
    ("قضت سيدة وطفلاها في القصف", [("killed", 3, 3)]),
    ("قضى ثلاثة مدنيين في القصف", [("killed", 3, 3)]),
    ("قتلت سيدة وطفلاها في القصف", [("killed", 3, 3)]),
    ("قتل طفلان ووالدتهما في القصف", [("killed", 3, 3)]),
    ("مقتل سيدة وطفليها في القصف", [("killed", 3, 3)]),
    ("مقتل رجل وزوجته وأطفالهما الأربعة في القصف", [("killed", 6, 6)]),
    ("قتل شرطي وخمسة نازحين في قصف على المخيم", [("killed", 6, 6)]),
    ("مقتل جنديين اثنين وثلاثة مسعفين في القصف", [("killed", 2, 2), ("killed", 3, 3)]),
    ("مقتل وجرح عشرات الجنود في القصف", [("casualties", 20, 99)]),
    ("مقتل ضابط ونحو خمسة جنود في هجوم على الحاجز", [("killed", 1, 1)]),
    ("مقتل ضابط وإصابة خمسة جنود في هجوم على الحاجز", [("killed", 1, 1), ("injured", 5, 5)]),
    ("مقتل امرأة وثلاثة من أطفالها في القصف", [("killed", 4, 4)]),
    ("مقتل قيادي و6 من عناصر التنظيم في غارة", [("killed", 7, 7)]),
    ("مقتل سائق واثنين من الركاب في القصف", [("killed", 3, 3)]),
    ("مقتل مدني بقصف مدفعي مصدره مناطق الجيش", [("killed", 1, 1)]),
    ("مقتل فتاة وإصابة أخرى في القصف", [("killed", 1, 1), ("injured", 1, 1)]),
    ("أربع شهيدات وإصابة آخرين في القصف", [("killed", 4, 4)]),
    ("أربعة شهداء وجرحى في القصف", [("casualties", 4, 4)]),
]


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_one_and_some_more_are_killed_together(text: str, expected: Told) -> None:
    assert sorted(c for c in told(text) if c[0] != "people") == sorted(expected)


BRACKETED: list[tuple[str, Told]] = [
    ("مقتل ستة مدنيين (رجلان وأربعة أطفال) في القصف", [("killed", 6, 6)]),
    ("إصابة تسعة جنود (ثلاثة ضباط وستة مجندين) في الكمين", [("injured", 9, 9)]),
    ("مقتل ثمانية جنود (بينهم ضابط) وستة مسلحين في الكمين", [("killed", 8, 8), ("killed", 6, 6)]),
    ("سقوط عشر ضحايا (ستة قتلى وأربعة جرحى) في القصف", [("casualties", 10, 10), ("killed", 6, 6), ("injured", 4, 4)]),
    ("مقتل ستة مدنيين في بلدة (تل الضمان) وإصابة أربعة أطفال", [("killed", 6, 6), ("injured", 4, 4)]),
]


@pytest.mark.parametrize(("text", "expected"), BRACKETED)
def test_who_they_are_between_brackets_is_counted_once(text: str, expected: Told) -> None:
    assert sorted(told(text)) == sorted(expected)


ROUND: list[tuple[str, Told]] = [
    ("مقتل ما يربو على ألفي مدني في القصف", [("killed", 2000, 2000)]),
    ("مقتل ما يفوق ثلاثين مدنيا في القصف", [("killed", 30, 30)]),
    ("مصرع ما بين ثمانية وعشرة في القصف", [("killed", 8, 10)]),
    ("مصرع ثمانية وعشرين في القصف", [("killed", 28, 28)]),
    ("مصرع مئة وعشرة في القصف", [("killed", 110, 110)]),
]


@pytest.mark.parametrize(("text", "expected"), ROUND)
def test_words_that_round_and_ranges(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_figures_of_a_page_count_nothing() -> None:
    assert told("أصيب مدنيون 21w في القصف") == []
    assert told("أصيب مراسلو سوريا_360 في القصف") == []
    assert told("أصيب 21مدنيا في القصف") == [("injured", 21, 21)]


def test_others_are_counted_and_other_injuries_are_not() -> None:
    assert told("أدى القصف إلى إصابة آخر في المدينة") == [("injured", 1, 1)]
    assert told("تأكدت الفرق من عدم وقوع إصابات أخرى في القصف") == []


def test_of_one_family_is_no_further_count() -> None:
    assert told("أصيب ثلاثة أشخاص من عائلة واحدة في قصف على المدينة") == [("injured", 3, 3)]


WHAT_WAS_DONE: list[tuple[str, Told]] = [
    ("قتل المسلحون 14 جريحا داخل المشفى", [("killed", 14, 14)]),
    ("قتل 3 مدنيين و14 جريحا في القصف", [("killed", 3, 3), ("injured", 14, 14)]),
    ("قتل 43 شخصا وأصيب 173 اليوم في القصف", [("killed", 43, 43), ("injured", 173, 173)]),
    ("قتل جندي وأصيب خمسة آخرون بقذيفة أطلقها المسلحون", [("injured", 5, 5), ("killed", 1, 1)]),
    ("أصيب شرطي برصاص قناص في المدينة", [("injured", 1, 1)]),
    ("استهدفت القوات المركز وأصابتها بشكل مباشر", []),
    ("أودى الهجوم على السوق بعشرين شخصا", [("killed", 20, 20)]),
    ("قتل مدني في القصف وأصيب آخر", [("killed", 1, 1), ("injured", 1, 1)]),
    ("قتل جنديان في البلدة وقتل ثالث في القرية", [("killed", 1, 1), ("killed", 2, 2)]),
    ("قال المصدر إن شرطيا قتل وأصيب أربعة آخرون في انفجار", [("killed", 1, 1), ("injured", 4, 4)]),
    ("ذكر المصدر أن 70 شخص على الأقل قتلوا في الزلزال", [("killed", 70, 70)]),
    ("وقال المسعف إن ستة قتلوا في غارات على المدينة", [("killed", 6, 6)]),
    ("نقلت خمس جثث إلى المستشفى بعد الغارة", [("killed", 5, 5)]),
    ("أعلن المحافظ أن ستة شرطيين سقطوا قتلى في كمين قرب الجسر", [("killed", 6, 6)]),
    ("أسفر القصف عن سقوط خمسة مدنيين بينهم طفلة", [("killed", 5, 5)]),
    ("سقط نحو 20 مقاتلا من الميليشيا في المعارك", [("killed", 20, 20)]),
    ("سقط ثلاثة جنود في أيدي المسلحين", [("people", 3, 3)]),
    ("ودع الآلاف طفلا قتل برصاص الجنود", []),
    ("شيع المئات جثامين خمسة مدنيين قتلوا في غارة", [("killed", 5, 5)]),
    ("ذكر المصدر أن العشرات سقطوا جرحى في قصف على السوق", [("injured", 20, 99)]),
    ("أسرت القوات أربعين مسلحا وستة ضباط في المدينة", [("captured", 40, 40), ("captured", 6, 6)]),
    ("اعتقلت الشرطة ثمانية مسلحين وأكثر من عشرة مهربين", [("arrested", 8, 8), ("arrested", 10, 10)]),
]


@pytest.mark.parametrize(("text", "expected"), WHAT_WAS_DONE)
def test_what_was_done_is_counted_and_not_who_they_were(text: str, expected: Told) -> None:
    assert sorted(told(text)) == sorted(expected)


MISSING: list[tuple[str, Told]] = [
    ("أعلنت القيادة فقدان أربعة جنود في المدينة", [("missing", 4, 4)]),
    ("أعلنت القيادة فقدان أثر ضابطين في المدينة", [("missing", 2, 2)]),
    ("أدى القصف إلى فقدان أربعة مدنيين حياتهم", [("killed", 4, 4)]),
    ("قتل أربعة عمال وفقد ستة آخرون في الغارة", [("killed", 4, 4), ("missing", 6, 6)]),
    ("أدى القصف إلى مقتل سبعة عمال وفقدان أربعة آخرين", [("killed", 7, 7), ("missing", 4, 4)]),
    ("فقدت القوات عشرة جنود في اشتباكات المدينة", [("killed", 10, 10)]),
]


@pytest.mark.parametrize(("text", "expected"), MISSING)
def test_who_is_lost_is_missing_unless_it_is_his_life(text: str, expected: Told) -> None:
    assert told(text) == expected


# men of a people behind eleven and above, in Arabic of one man and spelt like the land
COUNTED_MEN: list[tuple[str, Told]] = [
    ("قتل 17 عراقيا في غارة على السوق", [("killed", 17, 17)]),
    ("قتل 17 سوريا في غارة على السوق", [("killed", 17, 17)]),
    ("أصيب نحو 30 ليبيا في الانفجار", [("injured", 30, 30)]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED_MEN)
def test_men_of_a_people_are_counted(text: str, expected: Told) -> None:
    assert told(text) == expected
