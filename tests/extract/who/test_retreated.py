"""Who withdraws where a place falls took it not."""

import pytest

import rawi
from phrasebook import world

# text, who took the place
TEXTS = [
    ("سقطت حلب، وانسحبت قوات النظام إلى حماة.", []),
    ("انسحب الجيش العراقي من تكريت. وسقطت الموصل بعد ساعات.", []),
    ("قالت وزارة الدفاع إن قواتها انسحبت من حماة. وبعد يومين سقطت حمص.", []),
    ("سقطت الموصل بيد تنظيم داعش، وانسحب الجيش العراقي.", ["isil"]),
    ("انسحب الجيش من النهود. وسقطت المدينة في يد الدعم السريع.", ["rsf"]),
    ("شن تنظيم داعش هجوما على تدمر. وانسحب الجيش السوري وسقطت المدينة.", ["isil"]),
]


@pytest.mark.parametrize(("text", "takers"), TEXTS)
def test_who_withdrew_is_not_who_took_it(text: str, takers: list[str]) -> None:
    claims = rawi.read(text, published="2014-12-15", world=world())
    assert [actor.id for claim in claims if claim.type == "capture" for actor in claim.actors] == takers
