"""Who accuses whom where words stand between the two, or only one of them is named."""

import pytest

from extract.what.test_settled import claims, rows

# sentence, ids of who accuses, of the accused, the deed and who did it
ACCUSED = [
    (
        "واتهم الجيش السوداني في بيان قوات الدعم السريع بخطف مسؤولين في الجنينة.",
        ["saf"],
        ["rsf"],
        ("abduct", ["rsf"]),
    ),
    (
        "اتهم المتحدث باسم الجيش السوداني في مؤتمر صحفي قوات الدعم السريع بقصف سوق في الأبيض.",
        ["المتحدث باسم الجيش السوداني"],
        ["rsf"],
        ("shelling", ["rsf"]),
    ),
    (
        "أعلنت تركيا مقتل جندي في عفرين، واتهمت وحدات حماية الشعب بقصف المدينة.",
        ["turkey"],
        ["ypg"],
        ("shelling", ["ypg"]),
    ),
    ("اتهم الجيش السوداني قوات الدعم السريع بقصف سوق في الأبيض.", ["saf"], ["rsf"], ("shelling", ["rsf"])),
    (
        "اتهمت تركيا وقطر، قوات الدعم السريع بقصف سوق في الأبيض.",
        ["turkey", "qatar"],
        ["rsf"],
        ("shelling", ["rsf"]),
    ),
    ("اتهم الكاظمي القوات التركية بقصف قرية في دهوك.", ["الكاظمي"], ["tur"], ("shelling", ["tur"])),
    ("اتهم نائب كردي الجيش التركي بقصف قرية في دهوك.", ["نائب كردي"], ["tur"], ("shelling", ["tur"])),
    ("اتهمت القاهرة أنقرة بخرق الهدنة وقصف ميناء طرابلس.", ["egypt"], ["turkey"], ("shelling", ["turkey"])),
    ("اتهم الجيش السوداني خصمه قوات الدعم السريع بقصف سوق في الفاشر.", ["saf"], ["rsf"], ("shelling", ["rsf"])),
    ("اتهمت تركيا جهات معادية بتفجير سيارة في عفرين.", ["turkey"], ["جهات معادية"], ("bombing", ["جهات معادية"])),
]


@pytest.mark.parametrize(("text", "accusers", "accused", "deed"), ACCUSED)
def test_the_last_noun_before_of_is_the_accused(
    text: str, accusers: list[str], accused: list[str], deed: tuple[str, list[str]]
) -> None:
    found = rows(text)
    assert [(row[3], row[4]) for row in found if row[0] == "statement"] == [(accusers, accused)]
    assert deed in [(row[0], row[3]) for row in found]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("أوقف الجيش اللبناني رجلا متهما بقتل جنود في عرسال.", ["رجلا متهما"]),
        ("بدأ الجيش السوداني عملية ضد جماعة متهمة بقتل مدنيين في نيالا.", ["جماعة متهمة"]),
    ],
)
def test_who_is_called_accused_of_it_did_it_and_not_who_arrests_him(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "killing"] == [doers]


def test_the_only_one_named_is_accused_and_does_not_accuse() -> None:
    found = [row for row in rows("واتهم كتائب حزب الله بقصف مطار أربيل.") if row[0] == "statement"]
    assert [(row[3], row[4]) for row in found] == [([], ["kataib-hezb"])]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("واتهمت القوة المشتركة الدعم السريع بقتل ألفي مدني في الفاشر يومي 26 و27 أغسطس.", False),
        ("اتهمت تركيا أمس الثلاثاء وحدات حماية الشعب بقصف عفرين.", True),
    ],
)
def test_a_day_behind_the_deed_is_not_that_of_the_charge(text: str, dated: bool) -> None:
    assert [c.date is not None for c in claims(text) if c.type == "statement"] == [dated]
    assert all(c.date is not None for c in claims(text) if c.type != "statement")


# sentence, who says so
TELLERS = [
    ("اتهمت أنقرة وحدات حماية الشعب بقصف مدرسة في عفرين.", ["turkey"]),
    ("اتهم وزير الخارجية التركي قوات حفتر بقصف ميناء طرابلس.", ["وزير الخارجية التركي"]),
    ("اتهمت الخرطوم قوات الدعم السريع بارتكاب انتهاكات وقصف سوق في الأبيض.", ["sudan-gov"]),
    ("نددت الأمم المتحدة بقصف مدرسة في عفرين.", ["un"]),
]


@pytest.mark.parametrize(("text", "tellers"), TELLERS)
def test_who_accuses_says_so(text: str, tellers: list[str]) -> None:
    told = [[link.id or link.name_ar for link in c.chain] for c in claims(text) if c.type == "shelling"]
    assert told == [tellers]


def test_who_calls_on_a_party_may_be_named_by_one_word() -> None:
    found = rows("طالب السراج القوات التركية بوقف القصف على سرت.")
    assert [(row[3], row[4]) for row in found if row[0] == "statement"] == [(["السراج"], ["tur"])]


# sentence, the deed, ids of who exchange accusations of it
EXCHANGED = [
    ("تبادلت قوات الوفاق وقوات حفتر الاتهامات بقصف مطار معيتيقة.", "shelling", ["gna", "lna"]),
    ("تتبادل موسكو وكييف الاتهامات بشأن قصف محطة زابوريجيا النووية.", "shelling", ["russia", "ukraine"]),
    ("تبادل الجيش السوداني وقوات الدعم السريع الاتهامات بحرق سوق وقصف مستشفى في نيالا.", "shelling", ["saf", "rsf"]),
]


@pytest.mark.parametrize(("text", "deed", "parties"), EXCHANGED)
def test_of_what_two_accuse_each_other_neither_is_told_to_have_done(text: str, deed: str, parties: list[str]) -> None:
    found = rows(text)
    assert [row[3] for row in found if row[0] == deed] == [[]]
    assert [(row[3], row[4]) for row in found if row[0] == "statement"] == [(parties, [])]


def test_exchanged_fire_is_by_both() -> None:
    found = rows("تبادل الجيش السوداني وقوات الدعم السريع القصف المدفعي في الخرطوم.")
    assert ["saf", "rsf"] in [row[3] for row in found]


@pytest.mark.parametrize(
    "text",
    [
        "تتهم تركيا بدعم الفصائل في إدلب.",
    ],
)
def test_of_who_is_accused_and_named_alone_nobody_is_the_accuser(text: str) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "statement"] == [([], ["turkey"])]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("اتهمت القوات العراقية السكان بالتعاون مع داعش في هيت.", ["isf"]),
        ("اتهمهم الأهالي بالتعاون مع قوات الدعم السريع.", ["الأهالي"]),
    ],
)
def test_with_whom_the_accused_worked_accuses_nobody(text: str, doers: list[str]) -> None:
    found = [row for row in rows(text) if row[0] == "statement"]
    assert [row[3] for row in found] == [doers]
    assert all(party not in row[4] for row in found for party in ("isil", "rsf"))


# sentence, the accused, the deed
BY_NOUN = [
    ("كرر الجيش السوداني اتهامه لقوات الدعم السريع بقصف سوق في نيالا.", ["rsf"], "shelling"),
    ("عقدت الجلسة بعد اتهام الحكومة اليمنية الحوثيين بقصف حي في تعز.", ["houthi"], "shelling"),
    ("تتوالى الاتهامات لقوات الدعم السريع بارتكاب مجزرة في قرية بولاية الجزيرة.", ["rsf"], "killing"),
]


@pytest.mark.parametrize(("text", "accused", "kind"), BY_NOUN)
def test_the_noun_has_its_accused_as_the_verb_has(text: str, accused: list[str], kind: str) -> None:
    found = rows(text)
    assert [row[4] for row in found if row[0] == "statement"] == [accused]
    assert [row[3] for row in found if row[0] == kind] == [accused]


# sentence, the deed and who had a part in it
PART_IN = [
    ("اتهمت دمشق تل أبيب بالوقوف خلف قصف مطار حلب.", ("shelling", ["israel"])),
    ("اتهمت الحكومة اليمنية الحوثيين بالضلوع في تفجير سيارة في عدن.", ("bombing", ["houthi"])),
    ("اتهمت بغداد تنظيم داعش بالمسؤولية عن تفجير سوق في كركوك.", ("bombing", ["isil"])),
    ("اتهم الجيش السوداني قوات الدعم السريع بالتورط في خطف أطباء في نيالا.", ("abduct", ["rsf"])),
]


@pytest.mark.parametrize(("text", "deed"), PART_IN)
def test_who_is_accused_of_a_part_in_it_did_it(text: str, deed: tuple[str, list[str]]) -> None:
    assert deed in [(row[0], row[3]) for row in rows(text)]


@pytest.mark.parametrize(
    ("text", "doer"), [("اتهم حزب الله السعودية بقصف صعدة.", "hezb"), ("اتهم الحشد الشعبي السعودية بقصف صعدة.", "pmf")]
)
def test_a_land_that_is_spelt_like_an_adjective_is_who_is_accused(text: str, doer: str) -> None:
    assert [(row[0], row[3], row[4]) for row in rows(text)] == [
        ("statement", [doer], ["saudi-arabia"]),
        ("shelling", ["saudi-arabia"], []),
    ]


def test_who_threatens_and_accuses_speaks_twice() -> None:
    found = rows("هدد الجيش السوري بشن عمل عسكري على درعا البلد، متهما أبناءها بـ«رفض التسوية».")
    assert [row[3:5] for row in found if row[0] == "statement" and row[4]] == [(["saa"], ["أبناءها"])]


# sentence, doers
ASCRIBED = [
    ("قتل 21 مدنيا في كمين نسب إلى مسلحين وسط مالي.", ["مسلحين"]),
    ("قتل خمسة مدنيين في هجوم منسوب إلى حركة الشباب قرب كيسمايو.", ["shabaab"]),
]


@pytest.mark.parametrize(("text", "doers"), ASCRIBED)
def test_to_whom_a_blow_is_ascribed_did_it(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "attack"] == [doers]


def test_whom_he_is_said_to_have_accused_did_not_accuse() -> None:
    found = rows("قال المصدر إن القائد غاضب، مضيفا أنه اتهم السوريين بالخيانة.")
    assert [row[4] for row in found if row[0] == "statement"] == [["السوريين"]]


# sentence, type of what the men are accused of or asked for
BY_RESIDENTS = [
    ("اتهم السكان الحوثيين بقصف مدينة تعز.", "shelling"),
    ("طالب الأهالي الحوثيين بفك الحصار عن مدينة تعز.", "siege"),
]


@pytest.mark.parametrize(("text", "kind"), BY_RESIDENTS)
def test_residents_accuse_the_men_behind_them(text: str, kind: str) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [["houthi"]]
    assert [row[4] for row in rows(text) if row[0] == "statement"] == [["houthi"]]
