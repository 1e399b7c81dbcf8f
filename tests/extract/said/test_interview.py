"""An interview: what is answered is told on the word of who answers; questions on nobody's."""

import rawi
from phrasebook import world

LEAD = "أكد وزير النقل اليمني بدر باسلمة أن المقاومة الشعبية دخلت مدينة عدن. وهنا تفاصيل الحوار:\n"
TALK = (
    "كيف تقيمون الوضع؟\nالوضع مطمئن، وقد سيطرت المقاومة الشعبية على مدينة زنجبار.\nماذا عن تعز؟\n"
    "قصفت المدفعية مدينة تعز.\nومتى تنسحب القوات من مأرب؟\nالقرار بيد القيادة.\n"
)


def told(text: str) -> dict[str, list[str]]:
    claims = rawi.read(text, published="2015-08-12", world=world())
    return {claim.place.name_ar: [s.name_ar for s in claim.chain] for claim in claims if claim.place is not None}


def test_answers_are_told_on_the_word_of_who_is_asked() -> None:
    chains = told(LEAD + TALK)
    assert chains["زنجبار"] == ["بدر باسلمة"]
    assert chains["تعز"] == ["بدر باسلمة"]


def test_without_a_lead_nobody_is_known_to_answer() -> None:
    assert told(TALK)["زنجبار"] == []
