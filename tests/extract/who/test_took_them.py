"""Who took people by a verb with a pronoun on it."""

import pytest

from extract.what.test_settled import rows

# sentence, takers, taken
TAKEN = [
    ("ما زال مصير سبعة سائقين خطفهم الحوثيون في صعدة مجهولا.", ["houthi"], ["سائقين"]),
    ("مصير خمسة عمال خطفهم تنظيم الدولة في درنة ما زال مجهولا.", ["isil"], ["عمال"]),
    ("لا أخبار عن عاملين في الإغاثة خطفهما مسلحون في غزني.", ["مسلحون"], ["عاملين"]),
    ("طفلان قتلهما قناص في بنغازي.", ["قناص"], ["طفلان"]),
    ("هتف مئات خلف جثمان شاب قتله الجيش الإسرائيلي في طولكرم.", ["isr"], ["جثمان شاب"]),
    ("شيعت البلدة جثمان شاب قتلته القوات الإسرائيلية في طولكرم.", ["isr"], ["جثمان شاب"]),
    ("تسعة رعاة قتلهم مجهولون في ديالى.", ["مجهولون"], ["رعاة"]),
]


@pytest.mark.parametrize(("text", "takers", "taken"), TAKEN)
def test_whoever_stands_behind_the_verb_did_it(text: str, takers: list[str], taken: list[str]) -> None:
    assert rows(text)[0][3:5] == (takers, taken)


@pytest.mark.parametrize(
    "text",
    [
        "تمكنت الفصائل من تحرير الحاجز، وقتل أكثر من عشرين عنصرا للنظام وأسر ثلاثة.",
        "قتلت الفصائل عشرين عنصرا للنظام وأسرت ثلاثة.",
    ],
)
def test_a_number_alone_is_of_those_who_were_killed(text: str) -> None:
    assert rows(text)[-1][3:5] == (["fsa"], ["saa"])


def test_their_killing_behind_a_word_for_after_names_those_killed() -> None:
    assert rows("بعد قتلهم الجنود انسحب المسلحون من الحاجز.")[0][4] == ["الجنود"]


# sentence, type, doers
FREED = [
    ("أطلق سراح مئة تلميذة اختطفتهن بوكو حرام في شيبوك.", "release", []),
    ("تم تحرير عشرة عمال خطفهم مسلحون في سرت.", "release", []),
    ("حررت القوات العراقية عشرة عمال خطفهم تنظيم الدولة في الحويجة.", "release", ["isf"]),
    ("أفرجت هيئة تحرير الشام عن ناشط اعتقلته الهيئة قبل أسبوع.", "release", ["hts"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), FREED)
def test_who_had_taken_them_freed_nobody(text: str, kind: str, doers: list[str]) -> None:
    assert (rows(text)[0][0], rows(text)[0][3]) == (kind, doers)
