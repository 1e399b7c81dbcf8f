"""Who was done to, where the words leave no doubt, and who cannot have done it."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import laid_out, settled_by, trigger_of, words, world
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.dead import is_his_own, is_named, is_of_armed, the_dead
from rawi.extract.who.undergone import undergoer, undergoer_further_on

# sentence, the happening's word, who was done to (None: the words leave it open)
DONE_TO = [
    ("اعتقلت قسد عددا من الشبان في ذيبان", "اعتقلت", "الشبان"),
    ("اعتقلت الشرطة شخصا على صلة بالجماعات المتطرفة", "اعتقلت", "شخصا"),
    ("شنت القوات الكردية هجوما ضد تنظيم الدولة", "هجوما", "تنظيم الدولة"),
    ("اغتيال مسلحين مجهولين القيادي يوسف زرفوف في إعزاز", "اغتيال", "القيادي يوسف زرفوف"),
    ("بعد تدمير مدرسة في إدلب", "تدمير", "مدرسة"),
    ("اقتحم المسلحون بلدة القصير وأحرقوا المحال", "وأحرقوا", "المحال"),
    ("أكدت واشنطن مساندة قوات سوريا الديمقراطية", "مساندة", "قوات سوريا الديمقراطية"),
    ("اتهمت وزارة الخارجية السودانية قوات الدعم السريع بالقصف", "اتهمت", "قوات الدعم السريع"),
    ("العملية الأمريكية استهدفت قيادات داعش", "العملية", "قيادات داعش"),
    ("قتلت القوات الأمنية 10 من عناصر تنظيم داعش، بينهم انتحاري", "قتلت", "عناصر تنظيم داعش"),
    ("أطلق المسلحون سراح السفير مقابل الإفراج عن سجناء", "أطلق", "السفير"),
    ("دعا الأصبحي، وزير حقوق الإنسان اليمني، قوات الدعم السريع إلى الحوار", "دعا", None),
    ("حملة أمنية استهدفت أفرادا في إسطنبول", "حملة", None),
    (
        "شنت الشرطة حملة اعتقالات طالت قيادات حزب العمال الكردستاني في إسطنبول",
        "اعتقالات",
        "قيادات حزب العمال الكردستاني",
    ),
    ("نفذت الشرطة مداهمات طالت المنازل في إسطنبول", "مداهمات", None),
    ("تم تدمير المركبات العسكرية", "تدمير", None),
    ("قتلت قوات النظام في القرية", "قتلت", None),
    ("بعد تدمير الجيش السوري مواقع في إدلب", "تدمير", None),
    ("القصف الذي استهدف قوات النظام في حماة استمر ساعات", "القصف", "قوات النظام"),
    ("وقع جرحى جراء قصف مدفعي استهدف سوقا شعبيا في إدلب", "قصف", "سوقا شعبيا"),
    ("استهدف هجوم بطائرة مسيرة معسكرا لقوات النظام في حماة", "استهدف", "معسكرا لقوات النظام"),
    ("الغارات استهدفت مستودع أسلحة في دمشق", "الغارات", "مستودع أسلحة"),
    ("شنت المقاتلات غارات عنيفة مستهدفة مواقع الحوثيين في صعدة", "غارات", "مواقع الحوثيين"),
    ("القصف الذي نفذته قوات النظام على حماة استمر ساعات", "القصف", None),
    ("الغارات استهدفت مواقع في دمشق", "الغارات", None),
    ("الغارات استهدفت مدينة حماة", "الغارات", None),
    ("بعد هذا القصف، استهدف الجيش السوري مقرات قرب حماة", "القصف", None),
    ("تعرض المدنيون في الفاشر لقصف مدفعي", "لقصف", "المدنيون"),
    ("قتل ضابط في هجوم تعرضت له دورية عسكرية قرب مأرب", "هجوم", "دورية عسكرية"),
    ("تعرضت قوات النظام لعملية قصف مكثفة", "قصف", "قوات النظام"),
    ("خطوط التماس مع قوات النظام والتي تتعرض للقصف", "للقصف", None),
    ("قوات الأمن تلقي القبض على مطلوبين في درعا", "القبض", None),
    ("بسبب استهدافهم للمدنيين في حلب", "استهدافهم", "للمدنيين"),
    ("بسبب قصف قوات صالح لمنازل المدنيين في تعز", "قصف", "لمنازل المدنيين"),
    ("رحبوا بالعفو وطالب الحكومة بالتحرك", "وطالب", "الحكومة"),
    ("طالبت الحكومة بالتحرك", "طالبت", None),
    ("وهاجم المسلحين في القرية", "وهاجم", "المسلحين"),
    ("نعى الحزب القائد يوسف زرفوف الذي قتلته غارة إسرائيلية", "غارة", "القائد يوسف زرفوف"),
    ("اعتقال خلية لداعش في كركوك", "اعتقال", "خلية لداعش"),
    ("اعتقال قسد لشبان في الرقة", "اعتقال", "لشبان"),
    ("اعتقال خمسة من عناصر داعش في الرقة", "اعتقال", "عناصر داعش"),
    ("أدانت الحكومة قصف مقرات لحزب الله في بعلبك", "قصف", "مقرات لحزب الله"),
    ("خرجت مظاهرة احتجاجا على استهداف مواقع الحوثيين في صنعاء", "استهداف", "مواقع الحوثيين"),
    ("قصف حواجز قوات النظام على أحياء المدينة", "قصف", None),
    ("قصف مواقع قوات النظام لمنازل المدنيين", "قصف", None),
    ("هاجم مسلحون مجهولون مقرا لهيئة تحرير الشام في إدلب", "هاجم", "مقرا لهيئة تحرير الشام"),
    ("أسقطت الدفاعات الجوية طائرة مسيرة للحوثيين", "أسقطت", "طائرة مسيرة للحوثيين"),
    ("قصفت قوات النظام الأحياء السكنية في مدينة دوما", "قصفت", "الأحياء السكنية"),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), DONE_TO)
def test_whom_the_words_name_as_done_to(sentence: str, word: str, expected: str | None) -> None:
    assert settled_by(undergoer, sentence, word) == expected


# the same by a verb further on; mere military things and a verb with a subject of its own settle nothing
HIT_FURTHER_ON = [
    ("قتل مدني بقصف صاروخي مصدره قوات النظام، استهدف خيمة نازحين في ريف حلب", "بقصف", "خيمة نازحين"),
    ("تجدد القصف المدفعي صباح الأحد، مستهدفا منازل المدنيين في كادقلي", "القصف", "منازل المدنيين"),
    ("أصيب شاب بقصف من قبل قوات النظام استهدف عائلة في جسر الشغور", "بقصف", "عائلة"),
    ("نفذت المقاتلات سبع غارات قرب الحسكة واستهدفت مواقع عسكرية", "غارات", None),
    ("أصيب شاب بقصف من قبل قوات النظام واستهدفت الفصائل مدرسة", "بقصف", None),
    ("وقع قصف على حماة واستهدفت الطائرات عائلة في إدلب", "قصف", None),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), HIT_FURTHER_ON)
def test_what_a_verb_further_on_says_was_hit(sentence: str, word: str, expected: str | None) -> None:
    assert settled_by(undergoer_further_on, sentence, word) == expected


# sentence, the happening's word, who died or was hurt in it, whether it was aimed at him
DEAD = [
    ("قتل عدد من قوات النظام خلال سلسلة هجمات في البادية", "هجمات", "قوات النظام", True),
    ("مقتل خمسة من قوات النظام في كمين بريف درعا", "كمين", "قوات النظام", True),
    ("أدت الغارة إلى مقتل القائد يوسف زرفوف", "الغارة", "القائد يوسف زرفوف", True),
    ("إصابة يوسف زرفوف جراء قصف مدفعي", "قصف", "يوسف زرفوف", True),
    ("قصفت المدفعية القرية ما أسفر عن مقتل القائد يوسف زرفوف", "قصفت", "القائد يوسف زرفوف", True),
    ("أصيب ثلاثة من عناصر الشرطة في هجوم على المركز", "هجوم", "عناصر الشرطة", False),
    ("إصابة شخص مجهول الهوية في قصف مدفعي", "قصف", "شخص مجهول الهوية", False),
    ("قتل ثلاثة مدنيين جراء قصف مدفعي", "قصف", "مدنيين", False),
    ("قصفت قوات النظام حماة", "قصفت", None, False),
    ("قتلت قوات النظام مدنيا في هجوم على القرية", "هجوم", None, False),
]


@pytest.mark.parametrize(("sentence", "word", "expected", "aimed"), DEAD)
def test_who_died_in_a_happening(sentence: str, word: str, expected: str | None, aimed: bool) -> None:
    layout = laid_out(sentence)
    trigger = trigger_of(layout, word)
    found = the_dead(layout, Tree(layout), trigger)
    assert (words(layout.annotation, found) if found is not None else None) == expected
    assert found is None or (is_named(layout, found) or is_of_armed(found)) == aimed


def test_who_dies_in_an_attack_may_have_carried_it_out() -> None:
    layout = laid_out("مقتل رجل في هجوم على حاجز في حماة")
    attack = trigger_of(layout, "هجوم")
    dead = the_dead(layout, Tree(layout), attack)
    assert dead is not None and is_his_own(attack, dead)


MEANS = [
    "استهدف صاروخ باليستي معسكر القوات في عدن",
    "استهدفت قوات النظام القرية بصاروخين",
]


@pytest.mark.parametrize("sentence", MEANS)
def test_the_arms_are_not_what_was_struck(sentence: str) -> None:
    targets = [party.name_ar for claim in rawi.read(sentence, world=world()) for party in claim.targets]
    assert not any("صاروخ" in target for target in targets)


def test_civilians_who_are_taken_somewhere_take_nobody() -> None:
    text = "ونقل عشرات الجرحى إلى مدينة إدلب."
    (claim,) = [c for c in rawi.read(text, published="2018-06-20", world=world()) if c.type == "evacuate"]
    assert not claim.actors and [target.name_ar for target in claim.targets] == ["الجرحى"]


def test_who_takes_the_wounded_away_is_named_first() -> None:
    text = "ونقل الهلال الأحمر الجرحى من مدينة دوما."
    (claim,) = [c for c in rawi.read(text, published="2018-06-20", world=world()) if c.type == "evacuate"]
    assert [actor.name_ar for actor in claim.actors] == ["الهلال الأحمر"]


def test_who_came_under_more_than_a_hundred_attacks() -> None:
    told = rows("تعرضت القوات الأمريكية لأكثر من 150 هجوما في العراق.")
    assert [row[3:5] for row in told] == [([], ["us"])]


# sentence, who attacked, who was attacked
FACING = [
    ("لا تزال قوات المعارضة تواجه الهجمات في الزبداني.", [], ["fsa"]),
    ("يواجه الجيش السوداني قصفا من قوات الدعم السريع في الأبيض.", ["rsf"], ["saf"]),
]


@pytest.mark.parametrize(("text", "doers", "targets"), FACING)
def test_who_faces_attacks_is_attacked(text: str, doers: list[str], targets: list[str]) -> None:
    assert [(row[3], row[4]) for row in rows(text)] == [(doers, targets)]
