"""THE AREA without a name is the place that was told of last."""

import pytest

from phrasebook import resolved
from rawi.annotate.mentions import PLACE, Phrase

AREAS = [
    ("قصفت المدفعية بلدة الأتارب غربي حلب. وتتعرض المنطقة للقصف يوميا", "sy-atarib", "in"),
    ("صعدت القوات قصفها على ريف إدلب وقتلت مدنيين في المنطقة", "sy-idlib", "near"),
    ("دارت معارك في منطقة كرش على طريق محافظة لحج وسيطرت المقاومة على المنطقة", "ye-karish", "in"),
    ("وصلت المعارك إلى منطقة تل أبيض في شمال محافظة الرقة وأخلى السكان المنطقة", "sy-tell-abyad", "in"),
    ("قتل التنظيم مدنيين في محافظة نينوى ثم سيطر على المنطقة", "iq-nineveh-gov", "in"),
    ("انفجر لغم على الطريق الواصل بين حلب وسراقب وأغلق الجيش المنطقة", None, "in"),
    ("وصل الوفد إلى العراق لبحث أمن المنطقة", None, "in"),
    ("وصل الوفد إلى مدينة حلب. وعقد اجتماعا مع السكان. وغادر المنطقة", None, "in"),
    ("قصف الطيران حي جوبر بمدينة دمشق وهدم المساكن", None, "in"),
]


@pytest.mark.parametrize(("sentence", "identity", "relation"), AREAS)
def test_the_area_is_the_place_told_of_last(sentence: str, identity: str | None, relation: str) -> None:
    last: Phrase = [p for p in resolved(sentence).phrases if p.kind == PLACE][-1]
    assert (last.entity.place.id if last.entity.place is not None else None, last.relation) == (identity, relation)
