"""Who leaves says what the leaving is."""

import pytest

from extract.what.test_settled import rows

LEFT = [
    ("العشرات من الشباب الذين فروا من الفاشر لم يصلوا إلى طويلة.", "displace"),
    ("قالت المفوضية إن نحو مائة ألف يمني فروا من البلاد.", "displace"),
    ("إن عشرات الآلاف من سكان كركوك يغادرون المدينة باتجاه السليمانية.", "displace"),
    ("تحدثت مصادر عن فرار جماعي لميليشيات الحوثي من الجبهات.", "withdraw"),
    ("تحدثت مصادر عن فرار جماعي للسكان من مدينة الفلوجة.", "displace"),
    ("فر مسلحو التنظيم من القرية بعد هروب سكانها.", "withdraw"),
    ("أعادت قوات سوريا الديمقراطية انتشارها خارج مدينة منبج.", "withdraw"),
    ("قال الناطق باسم الجيش إن الفرقة أعادت التموضع خارج مدينة بارا.", "withdraw"),
    ("عزز الجيش السوداني انتشاره خارج مدينة بارا.", "deploy"),
]


@pytest.mark.parametrize(("text", "kind"), LEFT)
def test_who_leaves_says_what_it_is(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text)][:1] == [kind]
