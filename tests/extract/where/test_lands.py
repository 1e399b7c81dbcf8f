"""Lands without a name that somebody holds are none of the places that are told of beside them."""

import pytest

import rawi
from phrasebook import world

HELD = [
    ("قتل مدني بقذائف مصدرها المناطق التي تسيطر عليها قسد سقطت على أطراف مدينة مارع.", "hold", []),
    ("تعرضت مدينة مارع لقصف من المناطق التي تسيطر عليها قوات النظام.", "hold", []),
    ("جاء القصف من المناطق التي تسيطر عليها قوات النظام شمالي حلب واستهدف مدينة مارع.", "hold", ["sy-aleppo"]),
    ("تنتشر القوات في المناطق التي يسيطر عليها التنظيم في محافظة الرقة.", "hold", ["sy-raqqa-gov"]),
    ("انسحب التنظيم من القرى في ريف حماة التي سيطر عليها قبل عام.", "capture", ["sy-hama"]),
    (
        "اتجه الوزير إلى مورك واللطامنة وكفرزيتا لزيارة المدن التي كانت الفصائل تسيطر عليها.",
        "hold",
        ["sy-morek", "sy-latamneh", "sy-kafr-zita"],
    ),
    ("قصف الطيران بلدة مورك التي تسيطر عليها الفصائل.", "hold", ["sy-morek"]),
]


@pytest.mark.parametrize(("text", "kind", "places"), HELD)
def test_where_the_lands_are(text: str, kind: str, places: list[str]) -> None:
    found = [c.place for c in rawi.read(text, published="2020-09-20", world=world()) if c.type == kind]
    assert found
    assert [place.id for place in found if place is not None] == places
