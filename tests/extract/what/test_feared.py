"""What is only feared is no news."""

import pytest

from extract.what.test_settled import rows

FEARED = [
    ("لم يخرج الصيادون خوفا من الاعتقال.", []),
    ("فر السكان هربا من الاشتباكات في مخيم عين الحلوة.", ["displace"]),
    ("أغلقت المدارس أبوابها خشية القصف.", []),
    ("نزح الأهالي خوفا من قصف الطيران على قرية الناجية.", ["displace", "airstrike"]),
]


@pytest.mark.parametrize(("text", "kinds"), FEARED)
def test_what_is_feared(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds


SLOWED = [
    ("توغلت القوات في مدينة سرت بحذر بسبب الألغام.", ["advance"]),
    ("يتقدم الجيش ببطء بسبب التفجيرات التي نفذها تنظيم داعش في مدينة الرمادي.", ["bombing"]),
]


@pytest.mark.parametrize(("text", "kinds"), SLOWED)
def test_mines_that_slow_an_advance_did_not_go_off(text: str, kinds: list[str]) -> None:
    assert [row[0] for row in rows(text)] == kinds
