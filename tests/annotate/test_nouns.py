"""A word spelt like a verb is a noun before an adjective, and behind a verb and its subject."""

import pytest

from phrasebook import annotated

# sentence, whether its first word is a verb
CASES = [
    ("قصف مدفعي على بلدة سرمين", False),
    ("قصف جوي روسي يستهدف بلدة سرمين", False),
    ("قصف تركي على بلدة سرمين", False),
    ("قصف الطيران بلدة سرمين", True),
    ("قصف سوريا طيران التحالف", True),
    ("قتل مدني في سرمين", True),
    ("قتل سوري في سرمين", True),
]


@pytest.mark.parametrize(("sentence", "verb"), CASES)
def test_an_adjective_makes_it_a_noun(sentence: str, verb: bool) -> None:
    assert annotated(sentence).words[0].is_verb == verb


# sentence, the word, whether it is a verb
BEHIND = [
    ("نفت قوات النظام قصف السوق", "قصف", False),
    ("واصل الجيش السوري قصف أحياء المدينة", "قصف", False),
    ("انتقدت تركيا دعم واشنطن للفصائل", "دعم", False),
    ("تضمنت العملية العسكرية قصف مخازن الحركة", "قصف", False),
    ("شملت الحملة قصف معسكرات المتمردين", "قصف", False),
    ("شملت الحملة قرى قصف الطيران أسواقها", "قصف", True),
    ("قال المتحدث إن الجيش قصف السوق", "قصف", True),
    ("بدأت المنظمات تنقل الجرحى", "تنقل", True),
    ("استهدف الطيران سوقا قُتل فيه ثمانية", "قتل", True),
    ("سقطت تدمر بيد التنظيم", "تدمر", False),
    ("دخل التنظيم تدمر", "تدمر", False),
    ("استهدف الجيش تجمعا في القرية", "تجمعا", False),
    ("قال إن جنديين تجمعا قرب الحاجز", "تجمعا", True),
    ("في تدمر قوات للتنظيم", "تدمر", False),
    ("تدمر طائرات التحالف مواقع التنظيم", "تدمر", True),
    ("قصفت الطائرات المدينة وهي تدمر المنازل", "تدمر", True),
    ("بدأت القوات تدمر المنازل", "تدمر", True),
    ("قال إن القوات تدمر المنازل", "تدمر", True),
]


@pytest.mark.parametrize(("sentence", "word", "verb"), BEHIND)
def test_an_object_is_no_verb(sentence: str, word: str, verb: bool) -> None:
    assert [w.is_verb for w in annotated(sentence).words if w.key == word] == [verb]


# sentence, the word in question, whether it is a verb
OWNED = [
    ("أعلنت الجماعة سيطرتها على مدينة عمران", "سيطرتها", False),
    ("كثفت الطائرات قصفها على الريف", "قصفها", False),
    ("سيطرته على المدينة مكنته من الطريق", "سيطرته", False),
    ("هذه البلدة التي قصفها الجيش", "قصفها", True),
    ("قتل مسلحون قصفتهم الطائرات في الوادي", "قصفتهم", True),
    ("سيطرت القوات على البلدة", "سيطرت", True),
]


@pytest.mark.parametrize(("sentence", "word", "verb"), OWNED)
def test_a_pronoun_makes_it_a_noun_that_the_verb_cannot_take(sentence: str, word: str, verb: bool) -> None:
    annotation = annotated(sentence)
    at = next(n for n, token in enumerate(annotation.text.tokens) if token.raw == word)
    assert annotation.words[at].is_verb == verb


# sentence, whether its first word is a verb
NOMINATIVES = [
    ("فتح مسلحون النار على دورية", True),
    ("خطف مجهولون طبيبا في عدن", True),
    ("قصف المتمردون مدينة الأبيض", True),
    ("خطف مسلحين طبيبا في عدن", False),
    ("حصار المسلحين للبلدة", False),
]


@pytest.mark.parametrize(("sentence", "verb"), NOMINATIVES)
def test_behind_a_verb_men_stand_in_the_nominative(sentence: str, verb: bool) -> None:
    hits = annotated(sentence).words[0].hits
    assert all(hit.form.pos == "verb" for hit in hits if hit.form.group == "event") == verb


# sentence, the word behind a number, whether it is a verb
COUNTED = [
    ("سجل المركز 44 خرقا للهدنة", "خرقا", False),
    ("سجل المركز عشرين خرقا للهدنة", "خرقا", False),
    ("اللواءان قصفا البلدة", "قصفا", True),
]


@pytest.mark.parametrize(("sentence", "word", "verb"), COUNTED)
def test_what_is_counted_is_a_noun(sentence: str, word: str, verb: bool) -> None:
    annotation = annotated(sentence)
    at = next(n for n, token in enumerate(annotation.text.tokens) if token.raw == word)
    assert annotation.words[at].is_verb == verb
