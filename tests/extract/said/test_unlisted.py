"""Who speaks though nothing tells who he is."""

import pytest

from extract.said.test_attribution import chain, found

# sentence, the chain of its last attribution
SPEAKERS = [
    ("وقال بعض السكان إن القوات قصفت الحي.", ["بعض السكان"]),
    ("وقال جميع الشهود إن القوات قصفت الحي.", ["جميع الشهود"]),
    ("يقول أحد هؤلاء إن القوات قصفت الحي.", ["أحد هؤلاء"]),
    ("وقال آخرون إن القوات قصفت الحي.", ["آخرون"]),
    ("زعم بعض المسؤولين أن القوات سيطرت على تدمر.", ["بعض المسؤولين"]),
    ("تقول أم خالد، وهي نازحة، إن القوات قصفت السوق.", ["أم خالد"]),  # mother of, spelt like or
    ("قصفت القوات الحي على حد قول بعض الأهالي.", ["بعض الأهالي"]),
    ("وبحسب بعض السكان قصفت القوات الحي.", ["بعض السكان"]),
    ("وحملت جهات محلية القوات مسؤولية قصف السوق.", ["جهات محلية"]),
    ("قال الملا منان إن الحركة سيطرت على قندوز.", ["الملا منان"]),
    ("ويقول العايد إن القوات سيطرت على تدمر.", ["العايد"]),  # spelt like one who returns
    ("وقال الادعاء إن مسلحين فجروا سيارة في بغداد.", ["الادعاء"]),  # spelt like what is claimed
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_between_said_and_that_somebody_speaks(text: str, expected: list[str]) -> None:
    assert chain(found(text)[-1]) == expected


def test_whom_it_is_said_to_does_not_speak() -> None:
    told = found("شكك قيادي في التحالف في الحصيلة، وقال لرويترز إن سبعة قتلوا في دمشق.")
    assert chain(told[-1]) == ["reuters", "قيادي في التحالف"]


@pytest.mark.parametrize("manner", ["قائلا", "قائلاً", "مبتسما", "خجلاً"])
def test_how_it_is_said_is_nobody(manner: str) -> None:
    told = found(f"ذكر سالم الراوي أن القوات دخلت تدمر. وأضاف {manner} إن القوات قصفت الحي.")
    assert chain(told[-1]) == ["سالم الراوي"]


def test_who_speaks_ends_before_a_verb() -> None:
    told = found("وقال سالم سيطرت القوات على البلدة قبل أن تنسحب.")
    assert all("سيطرت" not in link for one in told for link in chain(one))
