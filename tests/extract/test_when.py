"""Which time dates a happening: the clause that it stands in, headings, and dates carried on."""

import pytest

import rawi
from phrasebook import laid_out, trigger_of, world
from rawi.extract.drafts import Draft, History
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.when import carried_time, heading_time, may_date

# sentence, trigger, the way from it to the first time of the sentence
WAYS = [
    ("قصفت القوات البلدة أمس", "قصفت", ">time"),
    ("أمس قصفت القوات البلدة", "قصفت", ">time<"),
    ("قال المتحدث أمس إن القوات قصفت البلدة", "قصفت", "that>time"),
    ("شنت القوات هجوما على البلدة أمس", "هجوما", "b2>time"),
]


@pytest.mark.parametrize(("text", "word", "expected"), WAYS)
def test_a_time_hangs_on_the_verb_of_its_clause(text: str, word: str, expected: str) -> None:
    layout = laid_out(text)
    trigger = next(t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == word)
    assert Tree(layout).time_path(trigger, layout.times[0][0]) == expected


def dated(layout: Layout, sentence: int) -> History:
    """A history whose last draft is the first trigger of a sentence, dated by its first time."""
    trigger = layout.triggers[sentence][0]
    hit, sense = trigger.options[0]
    draft = Draft(trigger, sense.type, hit, sense, 1.0)
    draft.time = layout.times[sentence][0]
    history = History()
    history.add(draft)
    return history


def test_a_heading_lends_its_day_to_what_stands_below() -> None:
    layout = laid_out("أحداث يوم الأحد\nقصفت القوات البلدة\nدخلت القوات القرية")
    time = heading_time(layout, 2)
    assert time is not None
    assert time.edtf == "2017-06-11"
    assert heading_time(layout, 0) is None


# sentence, the day of the taking
OPENED = [
    ("وفي مارس 2018، تمكنت القوات التركية والجيش الوطني من تحرير منطقة عفرين من التنظيم.", "2018-03"),
    ("في عام 2014 سيطر التنظيم على مدينة الموصل.", "2014"),
    ("وفي مارس 2018، قال المتحدث إن القوات سيطرت على عفرين.", None),
]


@pytest.mark.parametrize(("text", "day"), OPENED)
def test_what_opens_a_sentence_dates_its_main_verb(text: str, day: str | None) -> None:
    found = rawi.read(text, published="2019-10-10", world=world())
    assert [claim.date and claim.date.edtf for claim in found if claim.type == "capture"] == [day]


def test_the_last_date_may_be_carried_to_the_next_sentences() -> None:
    layout = laid_out("قصفت القوات البلدة أمس.\nودخلت القوات القرية")
    history = dated(layout, 0)
    time = carried_time(layout, 1, history)
    assert time is layout.times[0][0]
    assert carried_time(layout, 0, history) is None
    assert carried_time(layout, 9, history) is None
    assert carried_time(layout, 1, History()) is None


def test_what_has_gone_on_since_a_day_dates_nothing_further_on() -> None:
    layout = laid_out("تحاصر القوات البلدة منذ الخميس.\nوقصف الطيران القرية")
    assert carried_time(layout, 1, dated(layout, 0)) is None


SAID = [
    ("أفادت مصادر محلية، اليوم الخميس، بأن القوات الروسية استهدفت مدينة إدلب بصواريخ.", None),
    ("قال الجيش السوري إن قواته دخلت يوم الجمعة مدينة تدمر.", "2022-10-28"),
    ("أعلن الجيش السوداني أمس استعادة مدينة سنجة.", None),
    ("أعلنت القوات الروسية، الأربعاء، انسحابها من خيرسون.", None),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_the_time_of_saying_dates_nothing(text: str, expected: str | None) -> None:
    (claim,) = rawi.read(text, published="2022-11-03", world=world())
    assert (claim.date.edtf if claim.date is not None else None) == expected


EACH = [
    ("سيطرت قوات الدعم السريع على نيالا في 26 مايو وعلى زالنجي بعدها بخمسة أيام", ["2017-05-26", "2017-05-31"]),
    ("سيطر الجيش على الرستن يوم الخميس وعلى تلبيسة يوم السبت", ["2017-06-08", "2017-06-10"]),
    ("سيطر الجيش على الرستن وتلبيسة يوم السبت", ["2017-06-10", "2017-06-10"]),
]


@pytest.mark.parametrize(("text", "expected"), EACH)
def test_each_place_has_the_day_that_stands_behind_it(text: str, expected: list[str]) -> None:
    claims = rawi.read(text, published="2017-06-12")
    assert [claim.date.edtf for claim in claims if claim.date] == expected


ANSWERED = [
    ("قصفت إيران مساء الثلاثاء مدينة حيفا ردا على اغتيال قائد في بيروت", "اغتيال", []),
    ("قصفت إيران مساء الثلاثاء مدينة حيفا ردا على قصف دمشق يوم الأحد", "قصف", ["2017-06-11"]),
    ("قصفت إيران مدينة حيفا مساء الثلاثاء بعد اغتيال قائد في بيروت", "اغتيال", ["2017-06-06"]),
    ("ردا على هجوم الفصائل قصف الجيش إدلب يوم الأحد", "هجوم", []),
    ("ردا على هجوم الفصائل قصف الجيش إدلب يوم الأحد", "قصف", ["2017-06-11"]),
]


@pytest.mark.parametrize(("text", "word", "expected"), ANSWERED)
def test_what_is_answered_happened_on_a_day_of_its_own(text: str, word: str, expected: list[str]) -> None:
    layout = laid_out(text)
    assert [time.edtf for time in may_date(layout, trigger_of(layout, word), [])] == expected


# sentence, the trigger, its date
OF_ANOTHER_CLAUSE = [
    ("سيطرت القوات يوم السبت على البلدة بعد معارك عنيفة مع التنظيم.", "سيطرت", "2024-05-04"),
    ("اندلعت يوم السبت اشتباكات في الزاوية بعد أن خطف مسلحون قائد كتيبة.", "خطف", None),
    ("اندلعت يوم السبت اشتباكات في الزاوية بعد أن خطف مسلحون قائد كتيبة.", "اشتباكات", "2024-05-04"),
    ("دخلت الفرق يوم السبت البلدة بعد انسحاب التنظيم منها.", "انسحاب", None),
    ("دخلت الفرق البلدة بعد انسحاب التنظيم منها يوم السبت.", "انسحاب", "2024-05-04"),
    ("وكان التنظيم قد سيطر على تدمر عام 2015 بعد انسحاب قوات النظام منها.", "انسحاب", "2015"),
    ("وكان التنظيم قد سيطر على تدمر عام 2015 بعد أن انسحبت قوات النظام منها.", "انسحبت", "2015"),
    ("استعادت القوات الحكومية حلب في ديسمبر 2016 بعد حصار استمر شهورا.", "حصار", "2016-12"),
    ("وكان الجيش قد دخل سنجة في 29 أبريل عقب انسحاب قوات الدعم السريع منها.", "انسحاب", "2024-04-29"),
    ("وكان الجيش قد دخل سنجة يوم السبت. وانسحبت قوات الدعم السريع اليوم من الدندر.", "وانسحبت", "2024-05-10"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "expected"), OF_ANOTHER_CLAUSE)
def test_the_time_of_what_came_after_dates_nothing_else(text: str, word: str, expected: str | None) -> None:
    claim = next(claim for claim in rawi.read(text, published="2024-05-10") if claim.trigger.text == word)
    assert (claim.date.edtf if claim.date else None) == expected


# text, type, date: what a clause dates that only describes a place, or tells of what was long before or came later
APART = [
    ("شن الطيران الروسي غارات على مدينة إدلب التي سيطرت عليها المعارضة عام 2015.", "airstrike", None),
    ("شن الطيران الروسي غارات على مدينة إدلب التي سيطرت عليها المعارضة عام 2015.", "capture", "2015"),
    ("استعاد الجيش السوري مدينة تدمر بعد أن سيطر عليها التنظيم العام الماضي.", "capture", None),
    ("استعاد الجيش البلدة بعد معارك مع المسلحين الذين كانوا يسيطرون عليها منذ عام 2015.", "clash", None),
    ("استعاد الجيش البلدة بعد معارك مع المسلحين الذين كانوا يسيطرون عليها منذ عام 2015.", "hold", "2015"),
    ("حاصرت القوات العراقية الفلوجة أشهرا قبل اقتحامها في 30 أيار 2016.", "siege", None),
    ("وصلت قافلة مساعدات إلى بلدة مضايا المحاصرة منذ عام.", "aid", None),
    ("قصف الجيش السوري مدينة دوما رغم سريان الهدنة منذ 6 أيار الماضي.", "shelling", None),
    ("قصف الجيش مدينة دوما، رغم الهدنة التي دخلت حيز التنفيذ في 6 أيار.", "agreement", "2017-05-06"),
    ("ساءت العلاقات منذ 6 أيار الماضي إثر هجوم على مدينة عفرين.", "attack", "2017-05-06"),
    ("سيطر الجيش على التلة ضمن عملية تحرير تلعفر التي بدأت يوم 6 أيار.", "operation", "2017-05-06"),
    ("سيطر الجيش السوري على ثكنة في البوكمال كانت قبل عامين مقرا لتنظيم داعش.", "capture", None),
    ("استهدفت غارة مستودعا في دوما بعد أيام من غارات مماثلة الأسبوع الماضي.", "airstrike", None),
    ("تقدمت قوات النظام نحو البوكمال بعدما سيطرت في الثالث من أيار 2016 على دير الزور.", "advance", None),
    ("بعدما سيطر الجيش السوري في 5 أيار على تدمر، قصف مدينة السخنة.", "shelling", None),
    ("قتل جنرال إيراني في بغداد في 3 أيار، وردت طهران بعد أيام بقصف قاعدة عين الأسد.", "shelling", None),
    ("سيطر التنظيم على تدمر في 20 أيار، وبعد أربعة أيام دخلت القوات التركية جرابلس.", "advance", None),
    ("قصف حزب الله حيفا الأحد بعد يوم من غارة إسرائيلية على بيروت.", "airstrike", "2017-06-10"),
    ("شنت إسرائيل غارات على الحديدة في 20 أيار غداة هجوم على تل أبيب.", "attack", "2017-05-19"),
    ("شنت إسرائيل غارات على بيروت الأحد، غداة قصف حزب الله مدينة حيفا.", "shelling", "2017-06-10"),
    ("أدت الحرب التي اندلعت في 15 أبريل 2016 إلى نزوح 11 مليون شخص.", "displace", None),
    ("اختطف الحوثيون خمسة موظفين بصنعاء ما يرفع عدد المختطفين منذ مايو إلى 60.", "abduct", None),
    ("كانت المعارضة تسيطر على حلب منذ 2012.", "hold", "2012"),
    # counter-examples: the fights of that very day; what still goes on
    ("أدت الاشتباكات التي اندلعت الأحد في نيالا إلى نزوح المئات.", "displace", "2017-06-11"),
    ("يسيطر الحوثيون على صنعاء منذ 2014.", "hold", "2014/2017-06-12"),
    # counter-example: told of by the day of what it followed at once
    ("شن الطيران غارات على إدلب بعد أن قصفت المعارضة حماة يوم الجمعة.", "airstrike", "2017-06-09"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), APART)
def test_the_time_of_a_clause_within_dates_that_clause(text: str, kind: str, expected: str | None) -> None:
    found = [c.date for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == kind]
    assert (found[0].edtf if found[0] is not None else None) == expected


FURTHER_VERBS: list[tuple[str, str, str | None]] = [
    ("قصفت الطائرات البلدة قبل أن تدخلها القوات في 5 أيار", "قصفت", None),
    ("قتلت القوات 40 مسلحا خلال العملية التي بدأت في 5 أيار", "قتلت", None),
    ("قتلت القوات 40 مسلحا خلال العملية التي بدأت في 5 أيار", "العملية", "2017-05-05"),
    ("دخلت القوات البلدة في 5 أيار قبل أن تنسحب منها", "دخلت", "2017-05-05"),
]


@pytest.mark.parametrize(("text", "word", "expected"), FURTHER_VERBS)
def test_the_day_of_a_further_verb_dates_nothing_before_it(text: str, word: str, expected: str | None) -> None:
    layout = laid_out(text)
    times = may_date(layout, trigger_of(layout, word), [])
    assert [time.edtf for time in times] == ([expected] if expected else [])


SINCE_IT_BEGAN = [
    ("منذ بدء القتال في السودان منتصف أبريل 2016، نزح مليون شخص.", "2016-04/2017-06-12"),
    ("منذ اندلاع النزاع في السودان في 15 أبريل 2016، نزح مليون شخص.", "2016-04-15/2017-06-12"),
    ("منذ مطلع أيار، قتل 40 مدنيا في تعز.", "2017-05/2017-06-12"),
]


@pytest.mark.parametrize(("text", "span"), SINCE_IT_BEGAN)
def test_a_span_that_opens_the_sentence_dates_its_verb(text: str, span: str) -> None:
    claims = rawi.read(text, published="2017-06-12", world=world())
    assert [c.date and c.date.edtf for c in claims if c.type in ("displace", "killing", "toll")] == [span]


def test_a_deal_is_not_of_the_day_on_which_it_begins() -> None:
    text = "توصلت الفصائل والجيش السوري إلى هدنة في مدينة الزبداني يبدأ تنفيذها صباح السبت."
    (deal,) = (c for c in rawi.read(text, published="2015-09-24", world=world()) if c.type == "agreement")
    assert deal.date is None


# text, the word whose happening is not dated by the sentence's only time
NOT_ITS_DAY = [
    ("استعادت القوات العراقية مدينة الموصل الخاضعة لسيطرة داعش منذ 2014.", "استعادت"),
    ("وصلت قوات النظام إلى مدينة دير الزور المحاصرة من قبل داعش منذ ثلاث سنوات.", "وصلت"),
]


@pytest.mark.parametrize(("text", "word"), NOT_ITS_DAY)
def test_the_time_of_an_adjective_is_not_its_day(text: str, word: str) -> None:
    told = {claim.trigger.text: claim.date for claim in rawi.read(text, published="2017-07-09")}
    assert told[word] is None and any(told.values())


def test_what_explains_a_happening_behind_a_semicolon_has_its_day() -> None:
    told = rawi.read("استعادت الحكومة المعسكر مساء السبت؛ فالمتمردون فروا منه.", published="2017-06-12")
    assert [claim.date.edtf for claim in told if claim.type == "withdraw" and claim.date] == ["2017-06-10"]


def test_a_day_of_others_who_are_counted_behind_a_comma_is_theirs() -> None:
    layout = laid_out("قتل خمسة مدنيين الأحد في قصف على دوما، وثلاثة آخرون الاثنين في حرستا.")
    shelling = trigger_of(layout, "قصف")
    assert [time.edtf for time in may_date(layout, shelling, [])] == ["2017-06-11"]


def test_a_day_before_something_public_is_no_day_ago() -> None:
    assert laid_out("قبل يوم من الانتخابات هاجم مسلحون البلدة").times == [[]]
