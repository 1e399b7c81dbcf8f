"""Whom something was done to by a light verb, and whom a verb or participle cannot have for its subject."""

import pytest

from phrasebook import laid_out, settled_by, trigger_of, words
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.carried_out import undergone_by
from rawi.extract.who.misfit import meanwhile, no_subject

# sentence, the happening's word, who was done to
DONE_TO = [
    ("تم أسر ثلاثة من مقاتلي الحوثي", "أسر", "مقاتلي الحوثي"),
    ("المقاتلون الجدد يتم تسليحهم في المعسكر", "تسليحهم", "المقاتلون الجدد"),
    ("أعدموا عددا من مقاتلي المقاومة الذين تم أسرهم في البلدة", "أسرهم", "مقاتلي المقاومة"),
    ("قال إن أسرى من ميليشيات الحوثي تم القبض عليهم في البلدة", "القبض", "أسرى من ميليشيات الحوثي"),
    ("وقع ثلاثة من عناصر تنظيم داعش في الأسر خلال معارك الشدادي", "الأسر", "عناصر تنظيم داعش"),
    ("وقع جنديان من الجيش السوداني في الأسر قرب الأبيض", "الأسر", "جنديان من الجيش السوداني"),
    ("واصلت القوات أسر المسلحين في البلدة", "أسر", None),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), DONE_TO)
def test_who_was_done_to(sentence: str, word: str, expected: str | None) -> None:
    assert settled_by(undergone_by, sentence, word) == expected


# sentence, the verb or participle, the noun that is no subject of it
NO_SUBJECT = [
    ("ودعت المجلس الرئاسي إلى التدخل", "ودعت", "المجلس الرئاسي"),
    ("ودعت القوات إلى التدخل", "ودعت", None),
    ("ودعا الحكومة إلى التدخل", "ودعا", "الحكومة"),
    ("قال القائد إن المعركة قريبة، داعيا التحالف العربي للتدخل", "داعيا", "التحالف العربي"),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), NO_SUBJECT)
def test_who_cannot_be_the_subject(sentence: str, word: str, expected: str | None) -> None:
    layout = laid_out(sentence)
    trigger = trigger_of(layout, word)
    node = Tree(layout).trigger(trigger)
    found = no_subject(layout, trigger, node) if node is not None else None
    assert (words(layout.annotation, found) if found is not None else None) == expected


def test_who_speaks_calls_on_others() -> None:
    layout = laid_out("قالت الحكومة اليمنية إن المعركة قريبة، داعية الجيش، مطالبا التحالف العربي بالتدخل")
    trigger = trigger_of(layout, "مطالبا")
    found = meanwhile(layout, Tree(layout), trigger)
    assert found is None or words(layout.annotation, found) == "الحكومة اليمنية"


def test_who_says_what_others_did_calls_on_others() -> None:
    layout = laid_out("قال المبعوث إن الحوثيين قصفوا تعز، مطالبا الأمم المتحدة بإدانة القصف")
    found = meanwhile(layout, Tree(layout), trigger_of(layout, "مطالبا"))
    assert found is not None and words(layout.annotation, found) == "المبعوث"
