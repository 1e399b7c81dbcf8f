"""How far a source reaches: over its own clause, not over one beside it."""

import pytest

import rawi
from phrasebook import laid_out, trigger_of
from rawi.extract.said.sayings import Sayings
from rawi.extract.tree.syntax import Tree


def reach(text: str, word: str) -> list[str]:
    """The words of the sources within reach of a trigger."""
    layout = laid_out(text)
    sources = Sayings(layout, Tree(layout)).sources(trigger_of(layout, word))
    return [layout.text.words(a.chain[-1].first, a.chain[-1].last) for a in sources.near]


OTHERS = [
    ("سيطرت القوات على غريان، وتوفي 40 أسيرا في سجونها وفق منظمة العفو الدولية", "سيطرت"),
    ("أعلم أن القوات دخلت المدينة، وأن المعارك خلفت قتلى بحسب منظمة العفو الدولية", "دخلت"),
    ("حفتر يعلن تحرير درنة والقصف يطال الحي", "والقصف"),
    ("البرهان يعلن تحرير الخرطوم والمعارك مستمرة في صالحة", "والمعارك"),
    ("استعاد الجيش بلدة مورك التي تقول الأمم المتحدة إنها خالية، قبل أن يقصفها الطيران أمس", "يقصفها"),
    ("أعلن حزب الله مقتل مقاتل في صفوفه، فيما استهدفت مسيرة سيارة في النبطية", "استهدفت"),
    ("أعلن الجيش مقتل جندي، في وقت قصفت فيه المدفعية أطراف درنة", "قصفت"),
    ("أعلنت أنقرة تعليق عملياتها بعد أن سيطرت الفصائل على رأس العين", "سيطرت"),
    ("أعلنت روسيا هدنة في حلب بعد هجوم شنته الفصائل على المدينة", "هجوم"),
    ("يسري وقف لإطلاق النار أعلنته موسكو بعد هجوم سيطرت خلاله قوات النظام على سراقب", "سيطرت"),
]

OWN = [
    ("أعلن حزب الله أن الهدنة انهارت بعد أن قصفت إسرائيل الخيام", "قصفت", "حزب الله"),
    ("أعلن الجيش السيطرة على درنة بعد معارك مع المسلحين", "معارك", "الجيش"),
    ("سيطرت القوات على غريان، ودخلت ترهونة وفق منظمة العفو الدولية", "سيطرت", "منظمة العفو الدولية"),
    ("سيطرت القوات على غريان وتوفي 40 أسيرا وفق منظمة العفو الدولية", "سيطرت", "منظمة العفو الدولية"),
    (
        "أعلم أن القوات دخلت المدينة، وأن المعارك خلفت قتلى بحسب منظمة العفو الدولية",
        "المعارك",
        "منظمة العفو الدولية",
    ),
    ("حفتر يعلن تحرير درنة ووقف القصف على المدينة", "تحرير", "حفتر"),
    ("حفتر يعلن السيطرة على المدينة والتقدم في محيط درنة", "والتقدم", "حفتر"),
    ("أعلن الجيش أن جنديا قتل، فيما قصفت مدفعيته أطراف درنة", "قصفت", "الجيش"),
    ("دخل الجيش بلدة مورك التي قالت الأمم المتحدة إن سكانها فروا وإن الطيران قصفها", "قصفها", "الأمم المتحدة"),
]


@pytest.mark.parametrize(("text", "word"), OTHERS)
def test_a_source_of_another_clause_is_out_of_reach(text: str, word: str) -> None:
    assert reach(text, word) == []


@pytest.mark.parametrize(("text", "word", "source"), OWN)
def test_a_source_of_the_clause_or_of_all_of_them_is_within_reach(text: str, word: str, source: str) -> None:
    assert reach(text, word) == [source]


def test_men_told_of_in_a_further_clause_are_not_those_who_moved() -> None:
    (claim, *_) = rawi.read(
        "قال ناشط إن قوات الدعم السريع دخلت سنجة الجمعة، وأن 30 أسيرا ماتوا", published="2024-12-01"
    )
    assert (claim.type, claim.quantities) == ("advance", ())
