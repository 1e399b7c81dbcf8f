"""Who was hit by the words of loss beside him, and who only has to do with the hurt."""

import pytest

from extract.what.test_settled import rows

# sentence, targets
HIT = [
    ("أوقعت الغارات 12 بين قتيل وجريح في صفوف الحوثيين في صرواح.", ["houthi"]),
    ("خلف القصف خسائر في صفوف قوات النظام قرب خان شيخون.", ["saa"]),
    ("أسفر الهجوم عن سقوط تسعة بين قتيل وجريح من الجيش في السخنة.", ["saa"]),
]


@pytest.mark.parametrize(("text", "targets"), HIT)
def test_losses_in_the_ranks_are_of_those_who_were_hit(text: str, targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text)] == [([], targets)]


# sentence, targets
RESCUED = [
    ("انتشلت فرق الإنقاذ عشر جثث بعد غارة على سوق في أريحا.", ["سوق"]),
    ("استقبل مستشفى الثورة عشرين جريحا بعد قصف على تعز.", []),
    ("تعاملت طواقم الإسعاف مع عشرين إصابة جراء قصف على تعز.", []),
    ("فقدت المعارضة ستة مقاتلين في هجوم على حاجز في إدلب.", ["fsa"]),
    ("خسر الجيش عشرة عناصر في هجوم على مواقعه في بادية السخنة.", ["saa"]),
    ("سجلت المنظمة عشرين حالة اختفاء قسري في عدن.", []),
]


@pytest.mark.parametrize(("text", "targets"), RESCUED)
def test_who_rescues_counts_or_is_lost_did_not_do_it(text: str, targets: list[str]) -> None:
    found = rows(text)[-1]
    assert found[3:5] == ([], targets)


def test_rescuers_may_be_hit_themselves() -> None:
    assert rows("استهدفت الغارة طواقم الإسعاف التي أسعفت المصابين في تعز.")[0][4] == ["طواقم الإسعاف"]


FOUND = [
    "اكتشفت السلطات العراقية مقبرة جماعية تضم ستين جثة قرب سنجار.",
    "انتشلت فرق الطب الشرعي أربعين جثة من مقبرة جماعية في ترهونة.",
]


@pytest.mark.parametrize("text", FOUND)
def test_who_found_a_grave_filled_it_not(text: str) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == [("toll", [])]


def test_refugees_who_drown_were_not_struck() -> None:
    assert rows("غرق زورق يقل لاجئين قبالة طرطوس ومات عشرون منهم.") == []


SEVERAL = [
    "قتل عدة عناصر من النظام في هجوم على قرية قرب درعا.",
    "قتل ما يناهز خمسين عنصرا للنظام في كمين قرب السخنة.",
    "أصيب عدة جنود من قوات النظام في هجوم قرب السخنة.",
]


@pytest.mark.parametrize("text", SEVERAL)
def test_several_who_were_killed_in_an_attack_did_not_attack(text: str) -> None:
    assert rows(text)[0][3:5] == ([], ["saa"])
