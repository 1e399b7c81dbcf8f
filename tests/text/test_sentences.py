"""Sentences: where one ends, and the full stops that end none. ``¦`` marks the expected cut."""

import pytest

from phrasebook import prepared

CUT = [
    "سيطر الجيش على البلدة.¦ وانسحب المسلحون منها.",
    "من يسيطر على البلدة؟¦ لا أحد يعرف.",
    "عاجل!¦ انفجار في وسط العاصمة",
    "اشتباكات في ريف حماة\n¦ القوات تتقدم نحو البلدة",
    "أعلن المتحدث «سقوط المدينة».¦ ولم يدل بتفاصيل.",
    "قال الناطق: «لن ننسحب.¦ سنقاتل».",
    "انتهت المعركة…¦ وبدأت أخرى",
    "الجيش يتقدم |¦ المعارضة تنسحب",
    "انتهت المعركة.¦. وبدأت أخرى",
    "انتهت المعركة.¦.. 12 قتيلا",
    "دخلوا البلدة.¦ 12 قتيلا في الحي",
    "دخلت القوات حي النصر (شمالا).¦ وتعني السيطرة عليه قطع الطريق.",
]

WHOLE = [
    "نقلت وكالة أ.ف.ب عن مصدر عسكري أن المدينة سقطت",
    "أفادت د.ب.أ بمقتل ثلاثة جنود",
    "قال د. سامي إن المشفى خرج عن الخدمة",
    "سقط صاروخ من عيار 107.5 ملم على الحي",
    "ارتفع العدد إلى 1.500 نازح خلال يومين",
    "قتل جندي، وجرح آخران؛ وفق المصدر: الجيش",
    "سيطرت قوات «غضب الفرات» على الحي",
    "صورة (أرشيف) من معارك الحي",
    "انفجار في سوق البلدة.. 12 قتيلا و30 جريحا",
]


def sentences(text: str) -> list[str]:
    prepared_text = prepared(text)
    return [prepared_text.words(first, last).strip() for first, last in prepared_text.sentences]


@pytest.mark.parametrize("marked", CUT)
def test_sentences_end_here(marked: str) -> None:
    parts = [prepared(part).tokens for part in marked.split("¦")]
    expected = [" ".join(token.raw for token in part).strip() for part in parts]
    assert sentences(marked.replace("¦", "")) == expected


@pytest.mark.parametrize("text", WHOLE)
def test_no_sentence_ends_inside(text: str) -> None:
    assert len(sentences(text)) == 1


def test_lines_without_a_word_are_no_sentences() -> None:
    assert sentences("...\n\n-\n***\n") == []


def test_a_page_without_full_stops_is_cut_at_a_comma() -> None:
    text = "، ".join(["سيطرت القوات على البلدة"] * 100)
    lengths = [last - first for first, last in prepared(text).sentences]
    assert len(lengths) > 1
    assert max(lengths) <= 170
    assert all(sentence.endswith("،") for sentence in sentences(text)[:-1])


def test_a_page_without_any_mark_is_cut_all_the_same() -> None:
    lengths = [last - first for first, last in prepared("كلمة " * 1000).sentences]
    assert sum(lengths) == 1000
    assert max(lengths) <= 321


BROKEN = [
    "قصفت الطائرات بلدة عيترون في\n\nقضاء بنت جبيل",
    "سيطرت القوات على مدينة\n\nالنهود بعد معارك",
    "قصفت المدفعية مواقع في ريف حماة،\n\nكما طالت البلدة",
    "أعلن الجيش أن\nقواته دخلت المطار",
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_sentence_goes_on_over_the_line_ends_that_break_it(text: str) -> None:
    assert len(sentences(text)) == 1


def test_a_short_scrap_of_a_page_opens_no_sentence() -> None:
    assert len(sentences("شارك على\nسيطرت القوات على البلدة")) == 2


def test_offsets_still_point_home() -> None:
    text = "سيطرت القوات على مدينة\n\nالنهود بعد معارك"
    assert all(text[token.start : token.end] == token.raw for token in prepared(text).tokens)


# text, how many sentences
SPELT_OUT = [
    ("استهدف الحوثيون السفينة (إم.إس.سي أوريون) في البحر الأحمر.", 1),
    ("استهدف الحوثيون سفينة (سي.إم.أ) في خليج عدن. ثم أعلنوا ذلك.", 2),
    ("قتل مدني في إدلب.وقصفت القوات حلب.", 2),
]


@pytest.mark.parametrize(("text", "count"), SPELT_OUT)
def test_letters_spelt_out_end_no_sentence(text: str, count: int) -> None:
    assert len(sentences(text)) == count
