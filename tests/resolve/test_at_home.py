"""Which of the parties that share a common name in one country is meant, by the land or the side told of."""

import pytest

from phrasebook import resolved
from rawi.annotate.mentions import ACTOR

CASES = [
    ("نشرت قوى الأمن الداخلي حواجز في مدينة شهبا", "2025-07-20", "syria-gss"),
    ("أوقفت قوى الأمن الداخلي مطلوبين في بانياس", "2025-04-02", "syria-gss"),
    ("أوقفت قوى الأمن الداخلي مطلوبين في القامشلي", "2025-04-02", "asayish"),
    ("أوقفت قوى الأمن الداخلي مطلوبين في مدينة الرقة", "2025-04-02", "asayish"),
    ("أوقفت قوى الأمن الداخلي مطلوبين، وفق ما أعلنته الإدارة الذاتية", "2025-04-02", "asayish"),
    ("أوقفت قوى الأمن الداخلي مطلوبين في منبج", "2019-04-02", "asayish"),
    ("اعتقل الأمن الداخلي خلية في حمص", "2025-07-20", "syria-gss"),
    ("اعتقل الأمن الداخلي ناشطا في القامشلي", "2017-06-20", "asayish"),
    ("اعتقل الأمن الداخلي مهربا في بيروت", "2025-07-20", "lebanon-isf"),
    ("انتشرت وحدات الجيش في مدينة منبج", "2025-07-20", "syria-new-army"),
    ("انتشرت وحدات الجيش في مدينة تدمر", "2016-07-20", "saa"),
    ("انتشرت وحدات الجيش في مدينة الفلوجة", "2016-07-20", "isf"),
    ("قصفت قوات الحرس الوطني في السويداء بلدة القريا", "2025-07-20", "suwayda-military"),
    ("هاجمت الفصائل الخارجة عن القانون نقاطا في بلدة نوى", "2016-07-20", "fsa"),
    ("استعادت الفصائل المحلية بلدة القريا", "2015-07-20", "fsa"),
]


@pytest.mark.parametrize(("sentence", "published", "identity"), CASES)
def test_one_name_in_several_lands(sentence: str, published: str, identity: str) -> None:
    party = next(p.entity for p in resolved(sentence, published).phrases if p.kind == ACTOR)
    assert party.actor is not None and party.actor.id == identity


def test_gunmen_of_a_people_are_no_named_council() -> None:
    party = next(p.entity for p in resolved("هاجم المسلحون الدروز حاجزا في السويداء", "2025-07-20").phrases)
    assert party.actor is None


FACTIONS = [
    "استعادت الفصائل المحلية بلدة القريا",
    "استعادت الفصائل بلدة نوى في ريف درعا",
    "هاجمت الفصائل الخارجة عن القانون نقاطا في السويداء",
    "قصفت الفصائل الدرزية حي المقوس في السويداء",
]


@pytest.mark.parametrize("sentence", FACTIONS)
def test_factions_of_a_day_after_the_coalition_are_no_named_party(sentence: str) -> None:
    party = next(p.entity for p in resolved(sentence, "2025-07-20").phrases if p.kind == ACTOR)
    assert party.actor is None


FRONTS = [
    ("مأرب: صد الجيش اليمني هجوما للحوثيين على الجبهة الجنوبية", False),
    ("هجوم لداعش على الجبهة الجنوبية في حوض اليرموك", True),
]


@pytest.mark.parametrize(("sentence", "named"), FRONTS)
def test_on_the_southern_front_of_another_war_nobody_is_called_so(sentence: str, named: bool) -> None:
    actors = {p.entity.actor.id for p in resolved(sentence, "2016-07-20").phrases if p.kind == ACTOR and p.entity.actor}
    assert ("southern-front" in actors) == named
