"""An airport, a port, a university told without its town's name is that of the town beside it."""

import pytest

from phrasebook import resolved
from rawi.annotate.mentions import PLACE


def sites(sentence: str) -> list[str | None]:
    """The gazetteer's ids of all place phrases."""
    return [p.entity.place and p.entity.place.id for p in resolved(sentence).phrases if p.kind == PLACE]


CASES = [
    ("حاصر التنظيم في دير الزور المطار العسكري", "sy-deir-ez-zor-airport"),
    ("وصلت القوات إلى المطار العسكري في دير الزور", "sy-deir-ez-zor-airport"),
    ("دخل الجيش مدينة تدمر. وقصف المسلحون المطار العسكري", "sy-palmyra-airport"),
    ("استهدف الطيران الميناء في الحديدة", "ye-hodeidah-port"),
    ("انسحب المسلحون من الجامعة في مدينة الموصل", "iq-mosul-university"),
]


@pytest.mark.parametrize(("sentence", "airport"), CASES)
def test_the_airport_of_the_town_beside_it(sentence: str, airport: str) -> None:
    assert airport in sites(sentence)


def test_the_port_of_a_town_is_no_district_so_called() -> None:
    assert "ye-mina" not in sites("دخلت المقاومة الميناء في الحديدة")
    assert "ye-mina" in sites("دخلت المقاومة مديرية الميناء في الحديدة")


def test_without_a_town_it_is_nowhere_and_no_quarter() -> None:
    assert sites("قصف الطيران المطار العسكري") == [None]


def test_a_quarter_of_that_name_stays_one() -> None:
    assert "iq-askari" in sites("دخل الجيش الحي العسكري في الفلوجة")
