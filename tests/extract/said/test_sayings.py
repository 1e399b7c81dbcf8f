"""On whose word a claim may stand: which attributions are within reach, and how each lies to the trigger."""

import pytest

import rawi
from extract.what.test_settled import claims
from phrasebook import laid_out, world
from rawi.extract.context import Context
from rawi.extract.drafts import Draft
from rawi.extract.said.attribution import Attribution
from rawi.extract.said.sayings import Sayings
from rawi.extract.said.weighing import Weighing
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree


def sayings(text: str) -> Sayings:
    layout = laid_out(text)
    return Sayings(layout, Tree(layout))


def speakers(layout: Layout, attributions: list[Attribution]) -> list[str]:
    """The words of the origin of each chain."""
    links = [attribution.chain[-1] for attribution in attributions]
    return [layout.text.words(link.first, link.last) for link in links]


def features(text: str, word: str) -> list[str]:
    """Features of the first attribution within reach of a trigger."""
    found = sayings(text)
    layout = found.layout
    trigger = next(t for t in layout.annotation.triggers if layout.text.words(t.first, t.last) == word)
    hit, sense = trigger.options[0]
    sources = found.candidates(trigger.sentence)
    context = Context(layout, found.tree, trigger, hit, "2", 0)
    return Weighing(found).features(context, Draft(trigger, sense.type, hit, sense, 1.0), sources.all[0], sources)


def test_a_saying_of_the_sentence_and_one_set_behind_it_are_near() -> None:
    within = sayings("قال مصدر عسكري إن القوات دخلت تدمر.")
    behind = sayings("دخلت القوات تدمر.\nوفقا لقناة الجزيرة.")
    assert speakers(within.layout, within.candidates(0).near) == ["مصدر عسكري"]
    assert speakers(behind.layout, behind.candidates(0).near) == ["لقناة الجزيرة"]
    assert within.candidates(0).earlier == behind.candidates(0).earlier == []


def test_what_was_said_before_is_within_reach_for_some_sentences() -> None:
    text = "قال مصدر عسكري إن القوات دخلت تدمر.\nودخلت القوات السخنة.\n" + "وانسحبت القوات.\n" * 4
    found = sayings(text)
    assert speakers(found.layout, found.candidates(1).earlier) == ["مصدر عسكري"]
    assert speakers(found.layout, found.candidates(3).earlier) == ["مصدر عسكري"]
    assert found.candidates(4).earlier == []


def test_a_chain_told_twice_is_one_earlier_source() -> None:
    text = "قالت قناة الجزيرة إن القوات دخلت تدمر.\nوقالت قناة الجزيرة إن القصف توقف.\nوانسحبت القوات."
    found = sayings(text)
    assert len(found.candidates(2).earlier) == 1


def test_earlier_sources_come_first() -> None:
    text = "قال مصدر عسكري إن القوات دخلت تدمر.\nوقالت قناة الجزيرة إن القصف توقف."
    found = sayings(text)
    sources = found.candidates(1)
    assert speakers(found.layout, sources.all) == ["مصدر عسكري", "قناة الجزيرة"]


def test_the_way_up_to_the_word_of_speech_is_told() -> None:
    assert "way:that" in features("قال مصدر عسكري إن القوات دخلت تدمر.", "دخلت")
    assert "way:none" in features("دخلت القوات تدمر، بحسب قناة الجزيرة.", "دخلت")


def test_open_quotation_marks_are_told() -> None:
    quoted = features("قال مصدر عسكري «دخلت القوات تدمر».", "دخلت")
    assert any(name.startswith("quoted:True") for name in quoted)
    assert not any(name.startswith("quoted:True") for name in features("قال مصدر عسكري إن القوات دخلت تدمر.", "دخلت"))


def test_silence_knows_whether_anybody_speaks_nearby() -> None:
    found = sayings("قال مصدر عسكري إن القوات دخلت تدمر.\nوانسحبت القوات.")
    first, *_, last = found.layout.annotation.triggers
    for trigger, expected in ((first, "none:near:verb:False"), (last, "none:near:none:False")):
        context = Context(found.layout, found.tree, trigger, trigger.options[0][0], "2", 0)
        assert expected in Weighing(found).silence_features(context, found.candidates(trigger.sentence))


def test_a_source_that_opens_a_clause_reaches_not_back_over_the_one_before() -> None:
    found = sayings("دخلت القوات تدمر، وبحسب ناشطين قصفت الطائرات دوما.")
    reach = {found.layout.text.words(t.first, t.last): t for t in found.layout.annotation.triggers}
    assert speakers(found.layout, found.sources(reach["دخلت"]).near) == []
    assert speakers(found.layout, found.sources(reach["قصفت"]).near) == ["ناشطين"]


def test_who_says_that_it_happened_is_who_says_so() -> None:
    claim = claims(
        "أعلن الناطق الرسمي باسم القوات المسلحة السودانية إخلاء منطقة المثلث، "
        "فيما قالت قوات الدعم السريع إنها سيطرت على المنطقة."
    )[-1]
    assert [link.id for link in claim.chain] == ["rsf"]


def test_buses_that_carry_men_quote_nobody() -> None:
    text = "وغادرت قافلة تقل مئة من عناصر هيئة تحرير الشام، على أن تنسحب بقية العناصر من مدينة درعا."
    assert all(not claim.chain for claim in rawi.read(text, published="2018-06-20", world=world()))


def test_who_says_so_is_still_quoted() -> None:
    text = "وقالت وزارة الدفاع العراقية إن قواتها سيطرت على مدينة القائم."
    assert all(claim.chain for claim in rawi.read(text, published="2018-06-20", world=world()))


def test_who_heads_a_line_with_a_colon_says_what_follows() -> None:
    (claim,) = claims("حكومة الوفاق: قصف على مطار معيتيقة.")
    assert [link.id for link in claim.chain] == ["gna"]


# sentence, the happening's word, on whose word it stands
BESIDE = [
    (
        "قال الجيش إن قواته تقصف إدلب، بينما أعلنت وسائل إعلام محلية إطلاق قذائف على جبلة.",
        "إطلاق",
        "وسائل إعلام محلية",
    ),
    (
        "نشر ناطق باسم الحوثيين صورا من مأرب بعد ساعات من إعلان وزير الدفاع أن الجيش سيطر على رحبة.",
        "سيطر",
        "وزير الدفاع",
    ),
    (
        "قال الجيش إن جنديا قتل في حلب، بحسب المرصد السوري لحقوق الإنسان الذي أشار إلى قصف بلدة مورك.",
        "قصف",
        "المرصد السوري لحقوق الإنسان",
    ),
    ('ذكر شهود أن قوات دخلت تعز. وقالت جماعة الحوثي في بيان: "قصفنا معسكرا في مأرب".', "قصفنا", "الحوثيون"),
]


@pytest.mark.parametrize(("text", "word", "speaker"), BESIDE)
def test_who_tells_in_a_clause_or_quotation_of_his_own(text: str, word: str, speaker: str) -> None:
    told = next(c for c in claims(text) if c.trigger.text == word)
    assert [link.name_ar for link in told.chain][-1:] == [speaker]


def test_who_claims_a_thing_is_its_source_whoever_spoke_before() -> None:
    told = claims("قالت وزارة الصحة في غزة إن الحصار مستمر. وزعم الجيش الإسرائيلي تدمير نفق في رفح.")
    assert [link.id for link in told[-1].chain] == ["isr"]


CLAIMED = [
    "وكانت فصائل المعارضة قد زعمت مساء السبت السيطرة على مدينة حماة.",
    "وكانت فصائل المعارضة ادعت قبل يومين السيطرة على مدينة حماة.",
    "وكانت فصائل المعارضة قد زعمت في بيان دخول مدينة حماة والسيطرة على مطارها.",
    "نفى الجيش انسحابه من حماة. وكانت فصائل المعارضة قد زعمت السبت دخول مدينة حماة والسيطرة على مطارها.",
]


@pytest.mark.parametrize("text", CLAIMED)
def test_what_somebody_claimed_before_is_on_his_word(text: str) -> None:
    told = [claim for claim in rawi.read(text, published="2024-12-01", world=world()) if claim.type != "withdraw"]
    assert all([link.id for link in claim.chain] == ["fsa"] for claim in told)


def test_what_a_government_called_on_others_to_give_is_on_its_word() -> None:
    told = claims("وكانت الحكومة اليمنية دعت المانحين إلى تقديم مساعدات عاجلة لسكان محافظة مأرب.")
    assert [[link.id for link in claim.chain] for claim in told if claim.type == "aid"] == [["yemen-gov"]]


BEHIND_WITNESSES = [
    "قال شهود عيان إن الانفجار هز السوق. وقال مراسل قناة الفرات إن طائرة قصفت بلدة سرمين.",
    "قال شهود عيان إن الانفجار هز السوق. كما قصفت طائرة بلدة سرمين، وفقا لمراسل قناة الفرات في إدلب.",
]


@pytest.mark.parametrize("text", BEHIND_WITNESSES)
def test_what_a_correspondent_says_is_on_the_word_of_nobody_of_before(text: str) -> None:
    (claim,) = [claim for claim in rawi.read(text) if claim.type == "airstrike"]
    assert "شهود عيان" not in [source.name_ar for source in claim.chain]


def test_a_radio_is_told_like_any_outlet() -> None:
    (claim,) = rawi.read("قال مسؤول محلي لراديو المدينة إن الجيش قصف بلدة سرمين.")
    assert [source.name_ar for source in claim.chain] == ["مسؤول محلي"]


APART = [
    ("أعلن الجيش السوري دخول قواته بلدة معرزيتا، فيما أكد مراسلنا انسحاب مقاتلي المعارضة من محيط كفرنبل.", []),
    ("أعلن الجيش السوري دخول قواته بلدة معرزيتا، فيما قال مراسلنا إن مقاتلي المعارضة انسحبوا من محيط كفرنبل.", []),
    ("قال الجيش السوداني إنه استعاد مدينة الدندر، ونفت قوات الدعم السريع ذلك مؤكدة أن قواتها تتمركز فيها.", ["rsf"]),
    ("قال الجيش السوداني إنه استعاد مدينة الدندر، بينما نفت قوات الدعم السريع ذلك وقالت إنها تتمركز فيها.", ["rsf"]),
]


@pytest.mark.parametrize(("text", "chain"), APART)
def test_who_tells_in_the_clause_set_against_the_first(text: str, chain: list[str]) -> None:
    assert [link.id for link in claims(text)[-1].chain] == chain


# text, how the last claim stands, on whose word
DENIED = [
    ("نفى الجيش السوداني قصف السوق، وأعلن سيطرته على بارا.", "asserts", "saf"),
    ("نفت قسد انسحابها من دير حافر، مشيرة إلى أنها صدت هجوما قرب مسكنة.", "asserts", "sdf"),
    ("نفى الحوثيون قصف مأرب بعدما سيطروا على الجوبة.", "asserts", "houthi"),
    ("نفى حزب الله مقتل أي من قياداته في الغارة على بعلبك.", "asserts", "hezb"),
    ("نفت قسد ادعاء الفصائل أنها دخلت منبج.", "denies", "sdf"),
    ("نفى الجيش السوداني ما ذكرته قناة العربية من أن الدعم السريع سيطر على بارا.", "denies", "saf"),
    ("أكد حزب الله أنه غير مسؤول عن قصف مجدل شمس.", "denies", "hezb"),
    ("قال حزب الله إنه لا صلة له بقصف مجدل شمس.", "denies", "hezb"),
]


@pytest.mark.parametrize(("text", "stance", "source"), DENIED)
def test_how_far_a_denial_reaches(text: str, stance: str, source: str) -> None:
    told = claims(text)[-1]
    assert (told.stance, [link.id for link in told.chain]) == (stance, [source])


BEHIND = [
    ("سيطرت الفصائل على مدينة سراقب، قال مصدر عسكري.", ["مصدر عسكري"]),
    ("سيطرت الفصائل على سراقب، وهو ما أكدته مصادر ميدانية لوكالة الأناضول.", ["الأناضول", "مصادر ميدانية"]),
    ("لكن الحوثيين أكدوا أنهم ما زالوا يسيطرون على الحديدة.", ["الحوثيون"]),
    ("رفضت قوات الدعم السريع الاتهامات، وقالت إنها هاجمت معسكرا في ود النورة.", ["قوات الدعم السريع"]),
]


@pytest.mark.parametrize(("text", "chain"), BEHIND)
def test_who_speaks_behind_it_or_still_holds_it(text: str, chain: list[str]) -> None:
    assert [link.name_ar for link in claims(text)[-1].chain] == chain


NESTED = [
    ("قالت رويترز إن الجيش السوداني أعلن سيطرته على سنجة.", ["reuters", "saf"]),
    ("قالت رويترز إن الجيش السوداني سيطر على سنجة.", ["reuters"]),
]


@pytest.mark.parametrize(("text", "chain"), NESTED)
def test_an_agency_heads_the_chain_of_what_another_announced(text: str, chain: list[str]) -> None:
    assert [link.id for link in claims(text)[-1].chain] == chain


# sentence, whose word the raid is on
DESCRIBED = [
    ("انسحب الجيش اليمني من عدن إثر غارات قالت الحكومة إن الإمارات شنتها.", ["الحكومة"]),
    ("قتل خمسة في غارة قال سكان إن الجيش التركي نفذها على دهوك.", ["سكان"]),
    ("أحبط الجيش اليمني غارات على مأرب، وكبدهم عشرات القتلى، وفق ما أفاد به الإعلام العسكري.", ["الإعلام العسكري"]),
]


@pytest.mark.parametrize(("text", "tellers"), DESCRIBED)
def test_who_says_whose_raids_they_were_tells_of_them(text: str, tellers: list[str]) -> None:
    found = rawi.read(text, published="2017-06-12", world=world())
    assert tellers in [[link.mention.text for link in one.chain] for one in found if one.type == "airstrike"]


# sentences, whose word the second one is
UNOWNED = [
    ("قال شهود إن قتالا يدور في سنار. وسيطر الجيش السوداني على مدينة بارا، وفق بيان رسمي.", []),
    ("قال شهود إن قتالا يدور في سنار. وسيطر الجيش السوداني على مدينة بارا، بحسب أرقام أممية.", []),
    ("قال شهود إن قتالا يدور في سنار. وسيطر الجيش السوداني على مدينة بارا، وفق بيان للجيش.", ["للجيش"]),
    ("قال شهود إن قتالا يدور في سنار. وسيطر الجيش السوداني على مدينة بارا، بحسب مصادر محلية.", ["مصادر محلية"]),
]


@pytest.mark.parametrize(("text", "chain"), UNOWNED)
def test_a_statement_of_nobody_takes_no_speaker_of_before(text: str, chain: list[str]) -> None:
    told = [claim for claim in rawi.read(text, published="2024-11-20") if claim.type == "capture"]
    assert [[link.mention.text for link in claim.chain] for claim in told] == [chain]


# sentence, whose word it is on
ANSWERED = [
    ("وردت قسد بأن الجيش السوري هاجم مقاتليها في دير حافر.", ["قسد"]),
    ("ورد الجيش السوداني بأن المسلحين أطلقوا النار على قواته في الأبيض.", ["الجيش السوداني"]),
    ("وتقدر الأمم المتحدة عدد القتلى في الفاشر بنحو ألفي شخص.", ["الأمم المتحدة"]),
    ("قتل 21 شخصا في كمين قرب غاو، وفق ما أفادت مصادر محلية وأمنية وكالة رويترز.", ["وكالة رويترز", "مصادر محلية"]),
    ("قال البرهان في كلمة بثها التلفزيون الرسمي إن القوات سيطرت على الجيلي.", ["التلفزيون الرسمي", "البرهان"]),
    ("قتل ثلاثة جنود في هجوم قرب غاو، حسبما أبلغ مصدر أمني وكالة رويترز.", ["وكالة رويترز", "مصدر أمني"]),
]


@pytest.mark.parametrize(("text", "chain"), ANSWERED)
def test_who_answers_estimates_or_informs_an_agency_tells_of_it(text: str, chain: list[str]) -> None:
    told = rawi.read(text, published="2024-11-20")
    assert chain in [[link.mention.text for link in claim.chain] for claim in told]


# sentences, whose word the last claim of them is on
SAID_WHOLE = [
    # in quotation marks over several sentences
    ("وقال قائد اللواء: «القتال مستمر في تعز. وانسحب الحوثيون من صالة».", "قائد اللواء"),
    ("وقال «أبو محمد»: «القتال مستمر في تعز. وقتل «أبو علي» في صالة. وانسحب الحوثيون من المخا».", "أبو محمد"),
    ('وقال الوزير أمس "القتال مستمر. وهاجم الجيش بلدة دابق".', "الوزير"),
    ("وقال قائد اللواء: «القتال مستمر في تعز». وانسحب الحوثيون من صالة.", ""),
    ("وقال قائد اللواء إن «القتال مستمر في تعز. وانسحب الحوثيون من صالة.", ""),  # nothing closes it
    ('وقال الوزير إن القتال مستمر في تعز". وانسحب الحوثيون من صالة.', ""),  # a mark that only closes
    ("وقال قائد «لواء النصر» إن القتال مستمر في تعز. وانسحب الحوثيون من صالة.", ""),
    # behind a colon, by who spoke before
    ("وقال مصدر محلي إن الحوثيين فروا. وكان القتال شديدا. وقال: سيطرت المقاومة على قعطبة.", "مصدر محلي"),
    # as somebody says
    ("قصفت الطائرات بلدة دوما، كما تقول مصادر محلية.", "مصادر محلية"),
    ("قتل ستة جنود في تكريت في معارك مع المسلحين، كما قالت مصادر أمنية أمس.", "مصادر أمنية"),
    ("استعادت القوات العراقية البغدادي، كما أكد الوزير دعمه للعشائر.", ""),
    # complaining of it, in a statement published by them, calling on his men
    ("اشتكى سكان من قصف قوات النظام لبلدة سرمين.", "سكان"),
    ("نشر جيش الإسلام بيانا أعلن فيه انسحابه من بلدة مسرابا.", "جيش الإسلام"),
    ("نشر تنظيم داعش تسجيلا أعلن خلاله مسؤوليته عن تفجير بغداد.", "تنظيم داعش"),
    ("دعا الزعيم القبلي مقاتليه إلى مهاجمة مدينة نيالا.", ""),
    # how it happened, whoever saw it; help is his trade; a headline that says at its end who says so
    ("روت سيدة كيف اقتحم المسلحون منزلها في الفاشر.", "سيدة"),
    ("قال عامل إغاثة إن الطائرات قصفت مستشفى في الأتارب.", "عامل إغاثة"),
    ("قالت موظفة إغاثة إن القصف دمر منازل في حلب.", "موظفة إغاثة"),
    ("انفجار عبوة ناسفة في كركوك: مصدر أمني", "مصدر أمني"),
    ("قوات النظام تسيطر على بلدة الهبيط: المرصد", "المرصد"),
    ("اغتيالات في مدينة عدن عدن: «القدس العربي»", ""),
    # filed from a place
    ("حلب - المرصد السوري: قصف الجيش حي الصاخور بالمدفعية.", "المرصد السوري"),
]


@pytest.mark.parametrize(("text", "speaker"), SAID_WHOLE)
def test_what_is_said_whole_is_on_the_word_of_who_says_it(text: str, speaker: str) -> None:
    last = rawi.read(text, published="2024-11-20")[-1]
    assert [link.mention.text for link in last.chain][-1:] == [speaker] * bool(speaker)
