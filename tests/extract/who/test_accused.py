"""Of what somebody is accused he did, and not who accuses."""

import pytest

from extract.what.test_settled import claims, rows

# sentence, type, ids of the doers
ACCUSED = [
    ("اتهم الجيش السوداني قوات الدعم السريع بقصف مستشفى في أم درمان.", "shelling", ["rsf"]),
    ("واتهمت السعودية الحوثيين بإطلاق صاروخ على الرياض.", "shelling", ["houthi"]),
    ("اتهمت المعارضة السورية قوات النظام بقتل مدنيين في درعا.", "killing", ["saa"]),
    ("انسحبت قوات الدعم السريع من سنار، واتهمها الجيش السوداني بقصف محطة كهرباء في سنجة.", "shelling", ["rsf"]),
    ("دخل الجيش السوري بلدة سراقب، واتهمته تركيا بقصف نقطة مراقبة قرب البلدة.", "shelling", ["saa"]),
    ("اتهم الجيش السوداني قوات الدعم السريع باستغلال الهدنة لقصف مدينة الأبيض.", "shelling", ["rsf"]),
    ("اتهمت المعارضة السورية قوات النظام باستغلال وقف إطلاق النار للتقدم في حلب.", "advance", ["saa"]),
    ("وقتل طبيب في الأتارب بقصف اتهمت فرنسا روسيا بتنفيذه.", "shelling", ["russia"]),
    ("اتهمت بغداد أنقرة بدعم المسلحين وبأنها تقصف القرى في دهوك.", "shelling", ["turkey"]),
    ("اتهمت بغداد أنقرة بأنها تقصف القرى في دهوك.", "shelling", ["turkey"]),
    ("تتهم إيران إسرائيل باغتيال العلماء وبأنها تقصف مواقعها في سوريا.", "shelling", ["israel"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), ACCUSED)
def test_the_accused_did_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]


@pytest.mark.parametrize(
    "text",
    [
        "وكان الجيش الوطني السوري قد اتهم وحدات حماية الشعب بقصف عفرين، وهو اتهام نفته الوحدات.",
        "وكانت تركيا قد اتهمت وحدات حماية الشعب بقصف عفرين، وهي تهمة نفاها المتحدث باسم الوحدات.",
    ],
)
def test_who_had_accused_is_told_before_the_verb_and_once(text: str) -> None:
    found = [row for row in rows(text) if row[0] == "statement"]
    assert [row[4] for row in found] == [["ypg"]]
    assert "ypg" not in found[0][3]


def test_who_accuses_them_did_not_do_it() -> None:
    found = rows("واتهمتهم القوة المشتركة بقتل عمال إغاثة في الفاشر.")
    assert [row[3] for row in found if row[0] == "killing"] == [[]]


def test_who_is_blamed_for_something_else_did_not_strike() -> None:
    found = rows("قصف الجيش التركي بلدة عين عيسى، وحملت واشنطن دمشق مسؤولية تعثر المفاوضات.")
    assert ["tur"] in [row[3] for row in found if row[0] == "shelling"]


def test_who_tells_of_dead_foes_may_have_killed_them() -> None:
    found = rows("أعلن الجيش التركي مقتل 12 مسلحا من تنظيم داعش في غارات على الرقة.")
    assert ["tur"] in [row[3] for row in found]


def test_whose_commander_was_killed_did_not_kill_him() -> None:
    found = rows("قتل قيادي في حركة أحرار الشام بانفجار عبوة ناسفة استهدفت سيارته على طريق سراقب بريف إدلب.")
    assert all("ahrar" not in row[3] for row in found)


# sentence, type, ids of who is said to have done it
BLAMED = [
    ("ألقت تركيا باللوم على وحدات حماية الشعب في الهجوم على عفرين.", "attack", ["ypg"]),
    ("ألقت حكومة الوفاق باللوم في قصف ميناء الخمس على قوات حفتر.", "shelling", ["lna"]),
    ("ألقت السلطات في مقديشو باللوم في التفجير على حركة الشباب.", "bombing", ["shabaab"]),
    ("وجه الجيش السوداني أصابع الاتهام إلى الدعم السريع في قصف سوق نيالا.", "shelling", ["rsf"]),
    ("وجهت حكومة الوفاق الاتهام لقوات حفتر في قصف ميناء الخمس.", "shelling", ["lna"]),
    ("قال المجلس إن الأمن غائب، محملا قوات الدعم السريع مسؤولية قصف الفاشر.", "shelling", ["rsf"]),
    ("حمل نواب الحكومة مسؤولية سقوط الموصل بيد داعش.", "capture", ["isil"]),
    ("أعلن تنظيم داعش مسؤوليته عن تفجير الكرادة.", "bombing", ["isil"]),
    ("نفت قوات سوريا الديمقراطية مسؤوليتها عن قصف سوق الباب.", "shelling", ["sdf"]),
    ("نعت حركة الجهاد الإسلامي أحد قادتها الذي قتل في غارة على دمشق.", "airstrike", []),
]


@pytest.mark.parametrize(("text", "kind", "doers"), BLAMED)
def test_who_is_responsible(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind][:1] == [doers]


# sentence, type, id of whose word it is
BLAMERS = [
    ("وحملت حركة حماس إسرائيل مسؤولية قصف المدرسة في رفح.", "shelling", "hamas"),
    ("وحمل الجيش السوداني الدعم السريع مسؤولية خطف الأطباء وقتلهم في نيالا.", "abduct", "saf"),
    ("وحملت الشاحنات أسلحة بعد قصف مدينة نيالا.", "shelling", None),
]


@pytest.mark.parametrize(("text", "kind", "blamer"), BLAMERS)
def test_what_somebody_is_blamed_for_is_told_by_who_blames_him(text: str, kind: str, blamer: str | None) -> None:
    (claim,) = (claim for claim in claims(text) if claim.type == kind)
    assert [link.id for link in claim.chain] == ([blamer] if blamer else [])


# sentence, id of who accuses
ACCUSERS = [
    ("أعلنت قوات الدعم السريع سيطرتها على مدينة بابنوسة، واتهمت الجيش السوداني بقصف المدينة.", "rsf"),
    ("وكان الجيش السوداني قد اتهم الإمارات مرارا بتزويد الدعم السريع بالسلاح.", "saf"),
]


@pytest.mark.parametrize(("text", "accuser"), ACCUSERS)
def test_the_noun_behind_the_verb_alone_is_the_accused_and_does_not_speak(text: str, accuser: str) -> None:
    last = claims(text)[-1]
    assert [link.id for link in last.chain] in ([accuser], [])
    assert ["statement", [accuser]] in [[row[0], row[3]] for row in rows(text)]


def test_who_condemns_an_attack_did_not_carry_it_out() -> None:
    found = rows("قصف الحوثيون مدينة مأرب. واستنكرت الحكومة اليمنية القصف الذي طال مخيما للنازحين.")
    assert all("yemen-gov" not in row[3] for row in found if row[0] == "shelling")


def test_a_source_takes_a_position_of_its_own() -> None:
    found = rows("قصفت قوات الدعم السريع أم درمان. ودعت منظمة العفو الدولية الجيش السوداني إلى وقف القصف.")
    assert ("statement", ["amnesty"], ["saf"]) in [(row[0], row[3], row[4]) for row in found]


@pytest.mark.parametrize(
    ("text", "accuser", "kind", "doer"),
    [
        ("واتهم الجيش السوداني في بيان قوات الدعم السريع بقصف مستشفى في أم درمان.", "saf", "shelling", "rsf"),
        ("واتهمت السعودية في بيان رسمي الحوثيين بإطلاق صاروخ على الرياض.", "saudi-arabia", "shelling", "houthi"),
        ("واتهمت تركيا في وقت سابق وحدات حماية الشعب بقصف عفرين.", "turkey", "shelling", "ypg"),
    ],
)
def test_behind_what_it_was_said_in_stands_the_accused(text: str, accuser: str, kind: str, doer: str) -> None:
    found = {row[0]: row for row in rows(text)}
    assert found["statement"][3:5] == ([accuser], [doer])
    assert found[kind][3] == [doer]


def test_a_statement_of_somebody_accuses_the_object() -> None:
    found = rows("واتهم مسؤول تركي في بيان لوزارة الدفاع وحدات حماية الشعب بقصف عفرين.")
    assert [row[3] for row in found if row[0] == "shelling"] == [["ypg"]]


@pytest.mark.parametrize(
    ("text", "accuser"),
    [
        ("أعلنت الشرطة، التي اتهمت تنظيم داعش بالوقوف وراء الهجوم، مقتل عشرة مدنيين في بغداد.", "الشرطة"),
        ("أعلن الجيش العراقي، الذي اتهم تنظيم داعش بالوقوف وراء الهجوم، مقتل عشرة مدنيين في بغداد.", "isf"),
    ],
)
def test_whom_a_clause_describes_that_accuses_is_the_accuser(text: str, accuser: str) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "statement"] == [([accuser], ["isil"])]


def test_who_accuses_others_below_a_headline_did_not_do_it() -> None:
    told = rows("تعرضت محطة ضخ في السعودية لهجوم بطائرات مسيرة. واتهمت واشنطن طهران بالوقوف وراء العملية.")
    assert [row[3] for row in told if row[0] == "airstrike"] == [[]]


# sentence, type, the doer's words, who tells it
SOME_ACCUSED = [
    ("قالت الوزارة إن الجيش دخل المدينة، متهمة عناصر مسلحة بقصف السوق.", "shelling", "عناصر مسلحة", "الوزارة"),
    ("قال ناشطون إن الجيش انسحب، متهمين مسلحين بخطف طبيب.", "abduct", "مسلحين", "ناشطون"),
    ("اتهم ناشطون مسلحين من العشائر بقتل خمسة مدنيين في نوى.", "killing", "مسلحين من العشائر", "ناشطون"),
    ("اتهم سكان مسلحين بخطف شاب في نوى.", "abduct", "مسلحين", "سكان"),
    ("اتهم نشطاء قوات الأمن بقتل شاب في نوى.", "killing", "قوات الأمن", "نشطاء"),
    ("اتهم سكان قرية الثعلة قوات الأمن بخطف طبيب.", "abduct", "قوات الأمن", "سكان قرية الثعلة"),
    ("اتهم أهالي المعتقلين السلطات بخطف طبيب في نوى.", "abduct", "السلطات", "أهالي المعتقلين"),
]


@pytest.mark.parametrize(("text", "kind", "doer", "teller"), SOME_ACCUSED)
def test_accuser_and_accused_are_two_where_nobody_knows_them(text: str, kind: str, doer: str, teller: str) -> None:
    found = next(claim for claim in claims(text) if claim.type == kind)
    assert [who.mention.text for who in found.actors] == [doer]
    assert [who.mention.text for who in found.chain] == [teller]


# sentence, type, who accuses, the id of who did it
PARTY_ACCUSED = [
    ("واتهم سكان الدعم السريع بخطف شبان في نيالا.", "abduct", "سكان", "rsf"),
    ("واتهم ناشطون الجيش السوداني بقصف سوق في نيالا.", "shelling", "ناشطون", "saf"),
    ("واتهم شهود الجيش بقصف سوق في نيالا.", "shelling", "شهود", "saf"),
    ("واتهم نشطاء حزب الله بخطف طبيب في القصير.", "abduct", "نشطاء", "hezb"),
    ("اتهم عناصر الجيش السوداني قوات الدعم السريع بقصف سوق في نيالا.", "shelling", "الجيش السوداني", "rsf"),
]


@pytest.mark.parametrize(("text", "kind", "accuser", "doer"), PARTY_ACCUSED)
def test_whom_residents_accuse_is_not_their_own(text: str, kind: str, accuser: str, doer: str) -> None:
    found = next(claim for claim in claims(text) if claim.type == kind)
    assert ([who.id for who in found.actors], [who.name_ar for who in found.chain]) == ([doer], [accuser])


def test_who_lays_the_fall_of_a_town_to_others_did_not_take_it() -> None:
    found = rows("قال عضو مجلس المحافظة إن الفساد انتشر، محملا الحكومة مسؤولية سقوط الموصل.")
    assert all("عضو" not in who for row in found if row[0] == "capture" for who in row[3])
