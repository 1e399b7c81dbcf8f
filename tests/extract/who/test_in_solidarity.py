"""For whom attacks are made is neither who suffers them nor where they are."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of actors and targets, the place
STRIKES = [
    ("نفذ الحوثيون هجمات نصرة للفلسطينيين.", "attack", ["houthi"], [], None),
    ("قصف حزب الله موقعا إسرائيليا إسنادا لغزة.", "shelling", ["hezb"], ["isr"], None),
    ("شن الحوثيون هجمات دعما للفلسطينيين في غزة.", "attack", ["houthi"], [], None),
    ("شنت الطائرات الروسية غارات دعما لقوات النظام في مدينة تدمر.", "airstrike", ["rus"], [], "تدمر"),
    ("قدمت واشنطن دعما للقوات العراقية في الموصل.", "support", ["us"], ["isf"], "الموصل"),
]


@pytest.mark.parametrize(("text", "kind", "actors", "targets", "place"), STRIKES)
def test_for_whom_it_is_done(text: str, kind: str, actors: list[str], targets: list[str], place: str | None) -> None:
    assert (actors, targets, place) in [row[3:] for row in rows(text) if row[0] == kind]
