"""Triggers: the words that may tell of a happening, and the senses their neighbours allow."""

import pytest

from phrasebook import annotated, words, world


def senses(sentence: str) -> dict[str, list[str]]:
    """Trigger words and the claim types they may stand for, the likeliest first."""
    annotation = annotated(sentence)
    return {words(annotation, t): [sense.type for _, sense in t.options] for t in annotation.triggers}


FIRST_SENSE = [
    (
        "سيطر الجيش على البلدة",
        "سيطر",
        "capture",
    ),
    (
        "انسحبت القوات من البلدة",
        "انسحبت",
        "withdraw",
    ),
    (
        "انسحابهم من البلدة",
        "انسحابهم",
        "withdraw",
    ),
    (
        "تم تحرير المدينة",
        "تحرير",
        "capture",
    ),
    (
        "قصفت المدفعية البلدة",
        "قصفت",
        "shelling",
    ),
    (
        "قصفت الطائرات الحربية البلدة",
        "قصفت",
        "airstrike",
    ),
    (
        "تعرضت البلدة لقصف جوي عنيف",
        "لقصف",
        "airstrike",
    ),
    (
        "سقوط طائرة في الريف",
        "سقوط",
        "shootdown",
    ),
    (
        "سقوط قذيفة على الحي",
        "سقوط",
        "shelling",
    ),
    (
        "سقوط المدينة بيد المسلحين",
        "سقوط",
        "capture",
    ),
    (
        "أطلقت القوات سراح عشرة معتقلين",
        "أطلقت",
        "release",
    ),
    (
        "أطلقت القوات النار على المتظاهرين",
        "أطلقت",
        "attack",
    ),
    (
        "يسلم المقاتلون أسلحتهم",
        "يسلم",
        "surrender",
    ),
    (
        "سلمت الفصائل المعبر إلى الشرطة",
        "سلمت",
        "handover",
    ),
    (
        "مقتل مدني في الحي",
        "مقتل",
        "killing",
    ),
    (
        "أعلن الجيش في وقت لاحق مقتل جندي",
        "مقتل",
        "killing",
    ),
    (
        "المنطقة التي يسيطر عليها التنظيم",
        "يسيطر",
        "capture",
    ),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), FIRST_SENSE)
def test_neighbours_choose_the_sense(sentence: str, word: str, expected: str) -> None:
    assert senses(sentence)[word][0] == expected


NO_TRIGGER = [
    ("حذر الوزير من تفجير الوضع في تعز", "تفجير"),
    ("يلعب الجنود الورق لقتل الوقت", "لقتل"),
    ("الحكومة أخلت بالاتفاق مع الحركة", "أخلت"),
    ("تواصل القصف الإعلامي بين العاصمتين", "القصف"),
    ("اشتعلت حرب التصريحات بين الحزبين", "حرب"),
    ("خاض الأطباء معركة طويلة ضد الوباء", "معركة"),
    ("سيطر الحزب على مقاعد البرلمان", "سيطر"),
    ("أعدم البنك أوراقا نقدية تالفة", "أعدم"),
    ("قضى الصقيع على مئات الأشجار المثمرة", "قضى"),
    (
        "سيطر الفريق على المباراة",
        "سيطر",
    ),
    (
        "خاض الحزب معركة انتخابية صعبة",
        "معركة",
    ),
    (
        "هيئة تحرير الشام",
        "تحرير",
    ),
    (
        "هيئة تحرير الشام",
        "هيئة تحرير الشام",
    ),
    (
        "عملية جراحية ناجحة",
        "عملية",
    ),
    (
        "ليبيا المحررة",
        "ليبيا",
    ),
]


@pytest.mark.parametrize(("sentence", "word"), NO_TRIGGER)
def test_what_never_triggers(sentence: str, word: str) -> None:
    assert word not in senses(sentence)


PHRASES = [
    (
        "وقف إطلاق النار في المدينة",
        "وقف إطلاق النار",
        "agreement",
    ),
    (
        "نفذت الوحدات رمايات مدفعية على التلال",
        "رمايات مدفعية",
        "shelling",
    ),
    (
        "أقر المجلس وقفا جزئيا ومتبادلا لإطلاق النار",
        "وقفا جزئيا ومتبادلا لإطلاق النار",
        "agreement",
    ),
    (
        "بدأ الوقف الكامل وغير المشروط لإطلاق النار",
        "الوقف الكامل وغير المشروط لإطلاق النار",
        "agreement",
    ),
]


@pytest.mark.parametrize(("sentence", "phrase", "expected"), PHRASES)
def test_a_phrase_goes_before_its_words(sentence: str, phrase: str, expected: str) -> None:
    found = senses(sentence)
    assert found[phrase][0] == expected
    assert not set(phrase.split()) & set(found)


def test_a_needed_word_may_stand_before_or_behind_but_in_the_sentence() -> None:
    assert senses("غارة جوية: قصفت البلدة")["قصفت"][0] == "airstrike"
    assert senses("حلقت الطائرات. قصفت البلدة")["قصفت"][0] == "shelling"


def test_an_excluded_word_counts_only_nearby() -> None:
    far = "سيطر الجيش على بلدة تقع في ريف حمص الشرقي قرب ملعب جرت فيه مباراة"
    assert "سيطر" in senses(far)


def test_a_type_that_is_easily_told_as_another_offers_it_last() -> None:
    options = senses("سيطر الجيش على البلدة")["سيطر"]
    near = world().near_types["capture"]
    assert tuple(options[-len(near) :]) == tuple(near)


def test_no_type_is_offered_twice() -> None:
    for options in senses("قصفت الطائرات والمدفعية مواقع المسلحين وقتل خمسة وأسر ثلاثة وانسحب الباقون").values():
        assert len(options) == len(set(options))


def test_an_editor_is_no_liberation() -> None:
    assert annotated("قال رئيس تحرير الصحيفة إن المدينة هادئة").triggers == []
    assert len(annotated("أعلن الرئيس تحرير المدينة").triggers) == 1


def test_the_line_of_disengagement_is_no_fight() -> None:
    assert annotated("تقع القرية قرب خط فض الاشتباك").triggers == []
    assert len(annotated("دار الاشتباك قرب القرية").triggers) == 1


def test_command_and_control_takes_nothing() -> None:
    assert [senses(s) for s in ("غرفة للقيادة والسيطرة", "مركز التحكم والسيطرة")] == [{}, {}]
    assert "والسيطرة" in senses("أمرت القيادة بالتقدم والسيطرة على البلدة")


LEAFLETS = [
    "ألقت الطائرات منشورات على المدينة",
    "وأسقط التحالف منشورات تحذيرية على مدينة الرقة",
    "طيران مجهول يلقي المناشير فوق البلدة",
]


@pytest.mark.parametrize("sentence", LEAFLETS)
def test_leaflets_from_the_air_are_no_strike(sentence: str) -> None:
    assert all(not {"airstrike", "capture", "shootdown"} & set(told) for told in senses(sentence).values())


def test_barrels_from_the_air_are_a_strike() -> None:
    assert "airstrike" in senses("ألقت المروحيات براميل متفجرة على المدينة")["ألقت"]


def test_a_checkpoint_called_an_ambush_that_was_attacked_is_no_second_attack() -> None:
    assert list(senses("شن مقاتلون هجوما على كمين للجيش")) == ["هجوما"]
    assert "كمين" in senses("قتل ضابط في كمين للجيش")


# sentence, the word that tells of the fight or of its end, its type
ENDED = [
    ("نشرت الحكومة قواتها لوقف القتال بين العشائر وقسد", "القتال", "clash"),
    ("دعت المنظمة لوقف القتال بين العشائر وقسد", "لوقف القتال", "agreement"),
    ("توصل الجانبان إلى اتفاق لوقف القتال بين العشائر وقسد", "لوقف القتال", "agreement"),
]


@pytest.mark.parametrize(("sentence", "phrase", "kind"), ENDED)
def test_men_sent_to_stop_a_fight_make_no_deal(sentence: str, phrase: str, kind: str) -> None:
    assert senses(sentence)[phrase][0] == kind


@pytest.mark.parametrize(
    ("sentence", "enters"),
    [
        ("انسحبت القوات من سنجة بعد تدخل الطيران", False),
        ("سقطت البلدة بفعل تدخل الطيران الروسي", False),
        ("تدخل القوات بلدة مورك للمرة الأولى", True),
        ("انتظروا حتى تدخل القوات البلدة", True),
    ],
)
def test_nobody_enters_right_behind_a_preposition(sentence: str, enters: bool) -> None:
    assert ("advance" in senses(sentence).get("تدخل", [])) == enters


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("قصفت إيران أحزابا معارضة في كويسنجق وسيدكان", ["قصفت"]),
        ("تدور معارك في أربيل وسيقصفون المدينة", ["معارك", "وسيقصفون"]),
    ],
)
def test_a_town_joined_to_another_does_nothing(sentence: str, found: list[str]) -> None:
    annotation = annotated(sentence)
    assert [words(annotation, trigger) for trigger in annotation.triggers] == found


INTRANSITIVE = [
    ("استخدم الجيش مدرعات وفرتها الإمارات", "وفرتها"),
    ("كانت في المهرجان وفود تتقدمهم المملكة", "تتقدمهم"),
]


@pytest.mark.parametrize(("sentence", "word"), INTRANSITIVE)
def test_a_verb_of_moving_has_no_pronoun_for_object(sentence: str, word: str) -> None:
    assert word not in senses(sentence)


def test_a_verb_that_takes_an_object_has_it_as_a_pronoun() -> None:
    assert "دخلتها" in senses("حاصرت القوات المدينة ثم دخلتها")


# sentence, its word, a type it may tell of by what stands beside it, with whose that is on it
OWNED = [
    ("أغلقت الدولة مجالها الجوي أمام الرحلات", "أغلقت", "siege"),
    ("رفع المقاتلون رايتهم فوق القلعة", "رفع", "capture"),
    ("تخلت القوات عن أسلحتها ومدرعاتها", "تخلت", "surrender"),
    ("كسر الجيش حصارا فرضه المسلحون على المطار", "كسر", "siege"),
    ("أغلقت الدولة معبري الشمال والجنوب", "أغلقت", "siege"),
]


@pytest.mark.parametrize(("sentence", "word", "kind"), OWNED)
def test_a_word_that_tells_in_which_sense_is_known_with_whose_it_is_on_it(sentence: str, word: str, kind: str) -> None:
    assert kind in senses(sentence)[word]


# sentence, its word, a type that the words beside it do not tell of
SPELT_LIKE_OWNED = [
    ("أصيب طفل إثر قصف صاروخي على القرية", "أصيب", "shelling"),
    ("أعلن الجيش عملية إنزال نفذتها قواته", "عملية", "attack"),
    ("أخرجت الجماعة قواتها من المدينة", "أخرجت", "capture"),
    ("سلم المقاتلون سلاحهم للجيش", "سلم", "arms"),
]


@pytest.mark.parametrize(("sentence", "word", "kind"), SPELT_LIKE_OWNED)
def test_what_is_only_spelt_like_whose_it_is_or_is_ones_own_tells_nothing(sentence: str, word: str, kind: str) -> None:
    assert kind not in senses(sentence).get(word, [])


# what settlers, patrols, warships do, and what is only spelt like it
DESK_WORDS = [
    ("قطع مستوطنون أشجار زيتون في أراضي البلدة", "قطع", "destroy"),
    ("اقتلع مستوطنون أشتال الكروم قرب البلدة", "اقتلع", "destroy"),
    ("جابت آليات عسكرية شوارع البلدة", "جابت", "deploy"),
    ("اعتلى قناصة الجيش أسطح المنازل", "اعتلى", "deploy"),
    ("شيد الجيش موقعا عسكريا على التلة", "شيد", "deploy"),
    ("دفعت البحرية بسفن حربية إلى الميناء", "دفعت", "deploy"),
    ("عبرت دبابات الشريط الشائك إلى القرية", "عبرت", "advance"),
    ("تجاوزت قوة مشاة السياج الحدودي", "تجاوزت", "advance"),
    ("رشقت المدفعية أطراف القرية", "رشقت", "shelling"),
    ("اعترض مسلحون شاحنات وقود على الطريق", "اعترض", "attack"),
    ("خفضت الدولة قواتها في القاعدة", "خفضت", "withdraw"),
    ("قلصت الدولة عدد جنودها في القاعدة", "قلصت", "withdraw"),
    ("أنهت القوات الدولية وجودها في القاعدة", "أنهت", "withdraw"),
    ("تمشيط بالرشاشات على أطراف القرية", "تمشيط", "attack"),
    ("يداهم الجيش المنازل في البلدة", "يداهم", "arrest"),
    ("هجوم بعبوة ناسفة على رتل قرب البلدة", "هجوم", "bombing"),
]
NO_DESK_WORDS = [
    ("قطع الناس الطريق بين الأشجار", "قطع", "destroy"),
    ("جاب المتظاهرون شوارع المدينة خلف آليات", "جاب", "deploy"),
    ("اعتلى الخطيب المنبر", "اعتلى", "deploy"),
    ("شيدت البلدية مسجدا في الحي", "شيدت", "deploy"),
    ("تقع البلدة في منطقة خفض التصعيد قرب قوات الجيش", "خفض", "withdraw"),
    ("قلص الفريق الفارق إلى هدف واحد", "قلص", "withdraw"),
    ("أنهت القوات الدولية وجودها في القاعدة", "أنهت", "capture"),
    ("يداهم الجيش المنازل في البلدة", "يداهم", "hold"),
]


@pytest.mark.parametrize(("sentence", "word", "kind"), DESK_WORDS)
def test_words_of_news_desks_tell(sentence: str, word: str, kind: str) -> None:
    assert senses(sentence)[word][0] == kind


@pytest.mark.parametrize(("sentence", "word", "kind"), NO_DESK_WORDS)
def test_the_same_words_tell_nothing_of_war_elsewhere(sentence: str, word: str, kind: str) -> None:
    assert kind not in senses(sentence).get(word, [])
