"""Counts and goods: what is counted, of whom, and to which happening of the sentence it belongs."""

import pytest

import rawi
from phrasebook import laid_out, world
from rawi.extract.counts.quantities import items, told_counts
from rawi.extract.drafts import Draft
from rawi.model import Quantity

Counted = tuple[str, str, int | float, int | float]


def drafts(text: str) -> tuple[list[Draft], dict[str, list[Counted]], dict[str, list[str]]]:
    """Every trigger in its likeliest sense taken for real: drafts, and by trigger word their counts and goods."""
    layout = laid_out(text)
    made = []
    for trigger in layout.annotation.triggers:
        hit, sense = trigger.options[0]
        made.append(Draft(trigger, sense.type, hit, sense, 1.0))
    counts, goods = {}, {}
    told = told_counts(layout, made)
    for draft in made:
        word = layout.text.words(draft.trigger.first, draft.trigger.last)
        counts[word] = [(q.kind, q.mention.text, q.low, q.high) for q in told[draft]]
        goods[word] = [span.text for span in items(layout, draft)]
    return made, counts, goods


def alone(text: str, trigger: str, target: str | None = None) -> tuple[Quantity, ...]:
    """The counts of the one happening of a sentence, whose target, where one is given, begins with a word."""
    layout = laid_out(text)
    (found,) = (t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == trigger)
    hit, sense = found.options[0]
    draft = Draft(found, sense.type, hit, sense, 1.0)
    if target is not None:
        (draft.target,) = (p for p in layout.whos[0] if layout.text.words(p.first, p.last) == target)
    return told_counts(layout, [draft])[draft]


# sentence, trigger, its counts
COUNTS = [
    (
        "مقتل عاملين اثنين وإصابة ثلاثة في حلب.",
        "مقتل",
        [("killed", "اثنين", 2, 2)],
    ),
    (
        "قتل طفلين في إدلب.",
        "قتل",
        [("killed", "طفلين", 2, 2)],
    ),
    (
        "مقتل عائلة من 4 أشخاص في تعز.",
        "مقتل",
        [("killed", "4", 4, 4)],
    ),
    (
        "شهيد مدني بقصف على حلب.",
        "شهيد",
        [("killed", "شهيد", 1, 1)],
    ),
    (
        "قتل خمسة مدنيين في إدلب.",
        "قتل",
        [("killed", "خمسة", 5, 5)],
    ),
    (
        "مقتل 12 مدنيا في إدلب.",
        "مقتل",
        [("killed", "12", 12, 12)],
    ),
    (
        "اعتقلت الشرطة 20 شخصا في عدن.",
        "اعتقلت",
        [("arrested", "20", 20, 20)],
    ),
    (
        "نزح 1500 مدني من الرقة.",
        "نزح",
        [("displaced", "1500", 1500, 1500)],
    ),
    (
        "أفرجت السلطات عن 30 شخصا.",
        "أفرجت",
        [("released", "30", 30, 30)],
    ),
    (
        "مقتل عشرات المدنيين في حلب.",
        "مقتل",
        [("killed", "عشرات", 20, 99)],
    ),
    (
        "سيطر الجيش على 70% من المدينة.",
        "سيطر",
        [("percent", "70%", 70, 70)],
    ),
    (
        "أغارت طائرة على مبنى في صيدا دون إصابة أحد.",
        "أغارت",
        [],
    ),
    (
        "قصف الجيش حي القابون، وأوضح المرصد أن 80% من منازل الحي مدمرة.",
        "قصف",
        [],
    ),
    (
        "سيطر الجيش على الحي الذي يمثل 40% من مساحة المدينة.",
        "سيطر",
        [],
    ),
    (
        "استشهاد الطفلة ليلى أحمد بقصف.",
        "استشهاد",
        [("killed", "الطفلة", 1, 1)],
    ),
    (
        "قتلت امرأة وطفلها بقصف.",
        "قتلت",
        [("killed", "امرأة", 2, 2)],
    ),
    (
        "قال الدفاع المدني إن امرأة قتلت في قصف.",
        "قصف",
        [("killed", "امرأة", 1, 1)],
    ),
    (
        "أفاد بأن 3 أشخاص قتلوا في قصف.",
        "قصف",
        [("killed", "3", 3, 3)],
    ),
    (
        "قتل المدني في قصف.",
        "قتل",
        [("killed", "المدني", 1, 1)],
    ),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), COUNTS)
def test_what_is_counted(text: str, trigger: str, expected: list[Counted]) -> None:
    assert drafts(text)[1][trigger] == expected


# the same, with one word of the sentence alone taken for a happening
ALONE = [
    (
        "قال مدير المستشفى إن 57 مدنيا بينهم 12 طفلا و6 نساء قتلوا بقصف على المدينة.",
        "بقصف",
        [("killed", "57", 57, 57)],
    ),
    (
        "استهدفت مسيرة سيارة عند الساعة 15:20 عصرا ما أسفر عن استشهادهما.",
        "استهدفت",
        [("killed", "استشهادهما", 2, 2)],
    ),
    (
        "قصفت المدفعية البلدة ما أدى إلى مقتل مدنيين اثنين.",
        "قصفت",
        [("killed", "اثنين", 2, 2)],
    ),
    (
        "شنت الطائرات 12 غارة على المدينة.",
        "غارة",
        [("strikes", "12", 12, 12)],
    ),
    (
        "استهدفت المدفعية القرية بعشرات القذائف.",
        "استهدفت",
        [("shells", "بعشرات", 20, 99)],
    ),
    (
        "استهدفت المدفعية القرية بصاروخين.",
        "استهدفت",
        [("shells", "بصاروخين", 2, 2)],
    ),
    (
        "تعرضت القرية لقصف صاروخي.",
        "لقصف",
        [],
    ),
    (
        "دمر الجيش ثلاث دبابات وعربتين.",
        "دمر",
        [("vehicles", "ثلاث", 3, 3), ("vehicles", "وعربتين", 2, 2)],
    ),
    (
        "دمر القصف 20 منزلا في القرية.",
        "دمر",
        [("houses", "20", 20, 20)],
    ),
    (
        "أسر المقاتلون 5 جنود قرب الأبيض.",
        "أسر",
        [("captured", "5", 5, 5)],
    ),
    (
        "اعتقلت قوات الأمن في حلب أربعة أشخاص.",
        "اعتقلت",
        [("arrested", "أربعة", 4, 4)],
    ),
    (
        "قتل وأصيب 10 مدنيين بقصف على تعز.",
        "بقصف",
        [("casualties", "10", 10, 10)],
    ),
    (
        "سقط العشرات من المسلحين بين قتيل وجريح في اشتباكات قرب مأرب.",
        "اشتباكات",
        [("casualties", "العشرات", 20, 99)],
    ),
    (
        "ارتفعت حصيلة ضحايا الغارات على صنعاء إلى 41 شخصا.",
        "الغارات",
        [("killed", "41", 41, 41)],
    ),
    (
        "أسفرت الاشتباكات عن مقتل 23 من المهاجمين و19 من الجنود.",
        "الاشتباكات",
        [("killed", "23", 23, 23), ("killed", "19", 19, 19)],
    ),
    (
        "قتل ضابط من الفرقة 25 بقصف على جبل الزاوية.",
        "بقصف",
        [("killed", "ضابط", 1, 1)],
    ),
    (
        "قتل مدنيان على الطريق 60 بقصف قرب نابلس.",
        "بقصف",
        [("killed", "مدنيان", 2, 2)],
    ),
    (
        "أصيب طفل 13 عاما بقصف على إدلب.",
        "بقصف",
        [("injured", "طفل", 1, 1)],
    ),
    (
        "أدى القصف على حلب إلى سقوط خمسة قتلى وإصابة 12.",
        "القصف",
        [("killed", "خمسة", 5, 5), ("injured", "12", 12, 12)],
    ),
    (
        "انفجرت عبوة في بغداد وراح ضحيتها 12 شخصا ما بين قتيل وجريح.",
        "انفجرت",
        [("casualties", "12", 12, 12)],
    ),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), ALONE)
def test_what_one_happening_is_told_to_have_cost(text: str, trigger: str, expected: list[Counted]) -> None:
    assert [(q.kind, q.mention.text, q.low, q.high) for q in alone(text, trigger)] == expected


SINGLES_BESIDE = [
    ("قتل 4 مدنيين وامرأة وطفل في قصف على دوما.", [6]),
    ("قتل 5 أطفال و3 نساء ورجل في قصف على دوما.", [6, 3]),
    ("مقتل 3 جنود وضابط في هجوم على سيناء.", [4]),
    ("قتل 12 مدنيا بينهم طفل وامرأة في قصف على دوما.", [12]),
]


@pytest.mark.parametrize(("text", "numbers"), SINGLES_BESIDE)
def test_single_persons_beside_a_number_count_too(text: str, numbers: list[int]) -> None:
    (claim,) = rawi.read(text, published="2017-06-12", world=world())
    assert [count.low for count in claim.quantities] == numbers


def test_on_whom_an_attempt_was_made_is_not_counted_as_dead() -> None:
    (claim,) = rawi.read("حاول مسلحون اغتيال ضابط في مدينة عدن.", published="2017-06-12", world=world())
    assert claim.factuality == "attempted"
    assert claim.quantities == ()


def test_who_is_killed_by_name_is_counted() -> None:
    killed = alone("أعدم التنظيم الرجل وابنه في الموصل.", "أعدم", target="الرجل")
    assert [(q.kind, q.low, q.high) for q in killed] == [("killed", 2, 2)]
    assert not alone("أعدم التنظيم مدنيين في الموصل.", "أعدم", target="مدنيين")


def test_fighters_who_are_taken_out_are_evacuated() -> None:
    (claim,) = rawi.read("تم إخراج 250 مقاتلا مع عائلاتهم من حي القابون إلى مدينة إدلب.", world=world())
    assert [(q.kind, q.low) for q in claim.quantities] == [("evacuated", 250)]


TWO_HAPPENINGS = [
    (
        "قصفت مروحيات بلدة بنش ما أدى إلى مقتل 4 مدنيين، فيما قتل ثلاثة بغارة على سرمين.",
        [[("killed", 4)], [("killed", 3)]],
    ),
    (
        "قال مصدر طبي إن القصف على المخا أسفر عن مقتل 3 وإصابة 11، مشيرا إلى أن الحوثيين قصفوا أحياء في تعز.",
        [[("killed", 3), ("injured", 11)], []],
    ),
    ("قصفت تركيا مواقع قسد في منبج ردا على مقتل 4 من جنودها في عفرين.", [[], [("killed", 4)]]),
    ("أعدم تنظيم الدولة رميا بالرصاص خمسة من عناصر الشرطة في الموصل.", [[("killed", 5)]]),
    ("سقط ثلاثة جنود قتلى وأصيب أربعة آخرون بانفجار لغم في مأرب.", [[("killed", 3), ("injured", 4)]]),
    ("قُتل شرطيان وجُرح ستة بانفجار عبوة في كركوك.", [[("killed", 2), ("injured", 6)]]),
    ("قُتل أربعة بحارة في هجوم صاروخي للحوثيين على سفينة في خليج عدن.", [[("killed", 4)]]),
    ("أعلن الحوثيون استقبال 17 أسيرا أفرجت عنهم السلطات السعودية.", [[("released", 17)]]),
    ("الحوثيون يقصفون أحياء سكنية في مأرب وتصيب القذائف ثلاثة أطفال.", [[], [("injured", 3)]]),
    ("هاجم مسلحون حاجزا في سرت وقتلوا جنديين، وقصفوا مطار القرضابية.", [[("killed", 2)], []]),
    ("قصف الجيش تجمعات في أم درمان، وفي نيالا قتل سبعة مدنيين في غارة.", [[], [("killed", 7)]]),
    ("ارتفعت حصيلة القتلى منذ اغتيال الوزير إلى 60 مدنيا.", [[("killed", 60)], [("killed", 1)]]),
]


@pytest.mark.parametrize(("text", "counted"), TWO_HAPPENINGS)
def test_of_two_happenings_each_has_its_own_count(text: str, counted: list[list[tuple[str, int]]]) -> None:
    claims = rawi.read(text, published="2017-06-12", world=world())
    assert [[(q.kind, q.low) for q in claim.quantities] for claim in claims] == counted


def test_the_remains_of_a_grave_are_dead() -> None:
    (claim,) = rawi.read("عثر على مقبرة جماعية تضم رفات 40 شخصا في سنجار.", world=world())
    assert [(q.kind, q.low) for q in claim.quantities] == [("killed", 40)]


def test_detainees_set_free_are_released() -> None:
    assert drafts("أفرجت السلطات عن 30 معتقلا.")[1]["أفرجت"] == [("released", "30", 30, 30)]


def test_dead_and_hurt_are_told_apart() -> None:
    _, counts, _ = drafts("أدى القصف إلى سقوط خمسة قتلى وعشرة جرحى.")
    assert {(kind, low) for found in counts.values() for kind, _, low, _ in found} == {("killed", 5), ("injured", 10)}


def test_two_dead_are_told_by_the_noun_alone() -> None:
    _, counts, _ = drafts("أدى القصف إلى سقوط قتيلين وعشرة جرحى.")
    assert {(kind, low) for found in counts.values() for kind, _, low, _ in found} == {("killed", 2), ("injured", 10)}
    _, counts, _ = drafts("خلف القصف قتيلا و15 جريحا.")
    assert {(kind, low) for found in counts.values() for kind, _, low, _ in found} == {("killed", 1), ("injured", 15)}


def test_casualties_belong_to_the_weapon_that_made_them() -> None:
    _, counts, _ = drafts("قصفت الطائرات البلدة ما أوقع 7 قتلى.")
    assert counts["قصفت"] == [("killed", "7", 7, 7)]


def test_every_count_belongs_to_one_happening_only() -> None:
    made, counts, _ = drafts("قصفت الطائرات البلدة وقتل خمسة مدنيين واعتقلت الشرطة 20 شخصا.")
    told = [count for found in counts.values() for count in found]
    assert len(made) >= 3
    assert sorted(told) == sorted(set(told))
    assert counts["واعتقلت"] == [("arrested", "20", 20, 20)]


def test_the_people_counted_are_named() -> None:
    layout = laid_out("مقتل 12 مدنيا في إدلب.")
    (trigger,) = layout.annotation.triggers
    hit, sense = trigger.options[0]
    draft = Draft(trigger, sense.type, hit, sense, 1.0)
    (quantity,) = told_counts(layout, [draft])[draft]
    assert (quantity.of, quantity.mention.text) == ("مدنيا", "12")


def test_goods_are_listed_as_written() -> None:
    _, _, goods = drafts("زودت واشنطن حلفاءها بأسلحة وذخائر ومدرعات.")
    assert goods["زودت"] == [
        "بأسلحة",
        "وذخائر",
        "ومدرعات",
    ]


def test_only_deliveries_have_goods() -> None:
    _, _, goods = drafts("قصفت الطائرات مستودع أسلحة وذخائر.")
    assert goods["قصفت"] == []


def test_two_numbers_of_one_count_are_its_range() -> None:
    (claim,) = rawi.read("أسفرت الاشتباكات في حي الخالدية عن مقتل ما بين 15 و20 عنصرا.", published="2014-03-12")
    assert [(q.kind, q.low, q.high) for q in claim.quantities] == [("killed", 15, 20)]


def test_a_count_stands_behind_who_and_when() -> None:
    (claim,) = rawi.read("اعتقلت قوات الاحتلال فجر اليوم 15 فلسطينيا من الضفة الغربية.", published="2020-08-19")
    assert [(q.kind, q.low) for q in claim.quantities] == [("arrested", 15)]


def test_an_estimate_is_the_count_of_who_tells_of_it() -> None:
    (claim,) = rawi.read("الأمم المتحدة: نزح ما يقدر بنحو 30 ألف شخص من مدينة حيس.", published="2020-08-19")
    assert [(q.kind, q.low) for q in claim.quantities] == [("displaced", 30_000)]


def test_the_voice_that_goes_on_tells_the_count_as_well() -> None:
    text = "تبنى تنظيم الدولة الإسلامية الهجوم على الثكنة في سيناء، مؤكدا مقتل 30 جنديا مصريا."
    claims = rawi.read(text, published="2017-03-12")
    assert [(q.kind, q.low) for claim in claims for q in claim.quantities] == [("killed", 30)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [("اغتال مسلحان ضابطا في مدينة عدن.", []), ("قتل مسلحان في مدينة عدن.", [2])],
)
def test_the_number_of_the_killers_counts_no_dead(text: str, counted: list[int]) -> None:
    found = rawi.read(text, published="2017-06-12")
    assert [quantity.low for claim in found for quantity in claim.quantities if quantity.low > 1] == counted


LATE = [
    ("قتل في القصف على السوق طفل وامرأة", 2),
    ("أودى القصف بحياة طفل", 1),
    ("أسفر القصف عن ارتقاء سبعة أشخاص", 7),
    ("أدى القصف إلى ارتقاء سيدة", 1),
    ("ارتقى تسعة مدنيين بقصف على السوق", 9),
    ("قتل 40 شخصا في مجزرة ارتكبتها قوات الدعم السريع في قرية ود النورة", 40),
    ("قتلت 12 امرأة في مجزرة نفذها مسلحون في بلدة تازة", 12),
]


@pytest.mark.parametrize(("sentence", "dead"), LATE)
def test_the_dead_are_counted_wherever_the_clause_names_them(sentence: str, dead: int) -> None:
    claims = rawi.read(f"{sentence}.", published="2024-03-01", world=world())
    assert [(q.low, q.high) for c in claims for q in c.quantities if q.kind == "killed"] == [(dead, dead)]


def test_who_threatens_a_life_has_taken_none() -> None:
    claims = rawi.read("يهدد القصف حياة طفل في المخيم.", published="2024-03-01", world=world())
    assert [q for c in claims for q in c.quantities] == []


@pytest.mark.parametrize(
    "text",
    [
        "أدى هجوم لتنظيم الدولة في مدينة الموصل إلى مقتل 7 جنود، عندما فجر انتحاري نفسه أمام ثكنة.",
        "أسفر هجوم لتنظيم الدولة على مدينة الموصل عن مقتل 7 جنود عندما فجر انتحاري سيارة مفخخة.",
    ],
)
def test_the_dead_that_an_attack_led_to_are_of_the_attack(text: str) -> None:
    claims = rawi.read(text, published="2017-06-12", world=world())
    assert [(c.type, q.low) for c in claims for q in c.quantities if q.kind == "killed"] == [("attack", 7)]


OF_WHOM = [
    ("قصف التحالف مواقع لداعش في الرقة ما أدى إلى مقتل 15 عنصرا من التنظيم.", "تنظيم الدولة الإسلامية"),
    ("استهدفت غارة إسرائيلية موقعا لحزب الله في صور وقتلت ثلاثة من عناصره.", "حزب الله"),
]


@pytest.mark.parametrize(("text", "party"), OF_WHOM)
def test_the_dead_are_of_the_party_and_not_of_its_post(text: str, party: str) -> None:
    claims = rawi.read(text, published="2017-06-12", world=world())
    assert [q.of for c in claims for q in c.quantities if q.kind == "killed"] == [party]


# sentence, what the counts of its only happening are
MOVED = [
    ("قتل ضابط سوري برتبة عقيد في معارك قرب حلب.", [("killed", 1)]),
    ("أصيب خمسة مدنيين (أم وأربعة أطفال) بقصف على بلدة سرمين.", [("injured", 5)]),
    ("قتل رجل بقصف على بلدة جرابلس، ونقل الأهالي الجثة إلى المشفى.", [("killed", 1)]),
    ("سقط 12 جريحا في قصف على مدينة معرة النعمان.", [("injured", 12)]),
    ("فتشت القوات الإسرائيلية منزل أحد الأطباء في بلدة قباطية.", []),
    ("أجلى الصليب الأحمر 14 جريحا من مدينة دوما.", [("evacuated", 14)]),
    ("أفرج الحوثيون عن 9 سعوديين و3 سودانيين.", [("released", 9), ("released", 3)]),
    ("أطلقت قسد سراح 40 رجلا و15 امرأة من مخيم الهول.", [("released", 40), ("released", 15)]),
]


@pytest.mark.parametrize(("text", "told"), MOVED)
def test_all_who_are_moved_are_counted_as_moved(text: str, told: list[tuple[str, int]]) -> None:
    (claim,) = rawi.read(text, published="2018-03-01", world=world())
    assert [(count.kind, count.low) for count in claim.quantities] == told


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("سيطرت القوات على 70% من مدينة الرقة.", [70]),
        ("سيطرت القوات على الملعب في مدينة الرقة، ثم فجرته بعد أن اكتملت جاهزيته بنسبة 70%.", []),
    ],
)
def test_a_share_told_in_a_further_clause_is_of_something_else(text: str, percent: list[int]) -> None:
    (claim,) = [claim for claim in rawi.read(text, published="2017-09-20", world=world()) if claim.type == "capture"]
    assert [count.low for count in claim.quantities] == percent


def test_his_body_is_that_of_the_man_who_was_told_of() -> None:
    text = "وعثر مدنيون على جثة الشاب سالم الحمداني داخل قبو في دير الزور، عقب فقدانه قبل أيام من العثور على جثته."
    told = [claim.quantities for claim in rawi.read(text, published="2024-11-20")]
    assert max(map(len, told)) == 1
