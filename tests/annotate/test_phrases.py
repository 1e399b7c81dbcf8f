"""Each rule that begins a phrase has a sentence in which it makes one."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phrasebook import annotated, prepared, words, world
from rawi.annotate import _names, phrases
from rawi.annotate.mentions import Phrase
from rawi.annotate.phrases import RULES, Finder

Rule = Callable[[Finder, int], Phrase | None]

# rule, sentence, the phrase's words
CASES = [
    (
        "listed_place",
        "أحياء المشلب والصناعة",
        "والصناعة",
    ),
    (
        "first_in_list",
        "قصف الجيش قرى (زرافة وتدمر)",
        "زرافة",
    ),
    (
        "in_company",
        "قصف الجيش تدمر وزرافة وحلب",
        "وزرافة",
    ),
    (
        "titled_in_list",
        "قصفت قريتي زرافة وأم البراقيق",
        "وأم البراقيق",
    ),
    (
        "station",
        "هاجموا مركز شرطة زرافة",
        "مركز شرطة زرافة",
    ),
    (
        "measured_part",
        "تسيطر القوات على أقل من ثلث حي المشلب",
        "حي المشلب",
    ),
    (
        "part_of_place",
        "مشارف مدينة الطبقة",
        "مدينة الطبقة",
    ),
    (
        "side_adjective",
        "القصف التركي",
        "التركي",
    ),
    ("second_nation", "القصف الروسي - السوري", "السوري"),
    (
        "further_side",
        "القصف الروسي والإيراني",
        "والإيراني",
    ),
    ("counterpart", "تواجهت القوات الروسية ونظيرتها الأوكرانية", "ونظيرتها الأوكرانية"),
    ("others_of", "استهدفت الطائرات مواقع للجيش وأخرى لحزب الله", "وأخرى لحزب الله"),
    ("leader", "وأعلن نتنياهو وقف القصف على غزة", "نتنياهو"),
    ("caller", "اتهم الكاظمي القوات التركية بقصف القرية", "الكاظمي"),
    (
        "outlet_by_kind",
        "قالت شبكة «عنب بلدي» إن الجيش انسحب",
        "شبكة عنب بلدي",
    ),
    ("suspected", "أوقف الجيش سورياً مشتبهاً به", "سورياً مشتبهاً"),
    (
        "named_who",
        "دخلت قوات سوريا الديمقراطية",
        "قوات سوريا الديمقراطية",
    ),
    (
        "person_name",
        "التقى يوسف زرافة",
        "يوسف زرافة",
    ),
    (
        "listed_person",
        "التقى يوسف زرافة ونادر حسن",
        "ونادر حسن",
    ),
    (
        "bare_place",
        "معارك في تدمر",
        "تدمر",
    ),
    (
        "the_state",
        "استعادت الدولة الميناء",
        "الدولة",
    ),
    (
        "owned_place",
        "قصفت الطائرات تدمر ومطارها",
        "ومطارها",
    ),
    (
        "place_with_kind_word",
        "معارك في قرية الزرافة",
        "قرية الزرافة",
    ),
    (
        "role_phrase",
        "هاجم مسلحون مجهولون",
        "مسلحون مجهولون",
    ),
    ("air_defence", "أعلن أن الدفاع الجوي السعودي اعترض صاروخا وأن الدفاع الجوي رصد آخر", "الدفاع الجوي"),
    ("security", "اعتقل الأمن رجلا بعد أن استعاد الأمن عافيته", "الأمن"),
    (
        "people",
        "قال الروس",
        "الروس",
    ),
    (
        "unknown_in_list",
        "قصفت قرى تدمر وزرافة",
        "وزرافة",
    ),
    (
        "pointing_party",
        "قصفت الأخيرة البلدة",
        "الأخيرة",
    ),
    (
        "unknown_who",
        "اغتيل زرنوق زرافة",
        "زرنوق زرافة",
    ),
]


def finder(sentence: str) -> Finder:
    text = prepared(sentence)
    looked = [world().words.look_as_written(token.key, token.raw) for token in text.tokens]
    return Finder(text, looked, _names(text, looked, world()), world().persons, world().linking)


def rule_of(sentence: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The rule that makes the phrase of the expected words when the finder reads the whole sentence."""
    made: dict[int, str] = {}

    def noting(rule: Rule) -> Rule:
        def noted(search: Finder, at: int) -> Phrase | None:
            phrase = rule(search, at)
            if phrase is not None:
                made[phrase.first] = rule.__name__
            return phrase

        return noted

    asked = phrases._rules
    monkeypatch.setattr(phrases, "_rules", lambda *word: [noting(rule) for rule in asked(*word)])
    search = finder(sentence)
    found = {search.text.words(phrase.first, phrase.last): made.get(phrase.first) for phrase in search.phrases()}
    return found[expected] or ""


def test_every_rule_has_a_case() -> None:
    assert [rule for rule, _, _ in CASES] == [rule.__name__ for rule in RULES]


@pytest.mark.parametrize(("rule", "sentence", "expected"), CASES)
def test_every_rule_fires(rule: str, sentence: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rule_of(sentence, expected, monkeypatch) == rule


WORDS = """
من قوات مدينة حي سوريا الديمقراطية أجزاء و ، . 70% مشارف الرقة
عناصر الجيش والصناعة قصف التركي أبو خالد قال
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=15).map(" ".join))
def test_phrases_stand_in_order_inside_their_sentence(text: str) -> None:
    annotation = annotated(text)
    for phrase in annotation.phrases:
        assert phrase.part_first <= phrase.first < phrase.last
        first, last = annotation.text.sentences[phrase.sentence]
        assert first <= phrase.part_first and phrase.last <= last
        assert words(annotation, phrase)
    outer = [phrase for phrase in annotation.phrases if phrase.inside is None]
    assert all(one.last <= other.first for one, other in pairwise(outer))
