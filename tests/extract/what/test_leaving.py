"""Who leaves says what the leaving is."""

import pytest

from extract.what.test_settled import rows

LEFT = [
    ("العشرات من الشباب الذين فروا من الفاشر لم يصلوا إلى طويلة.", "displace"),
    ("قالت المفوضية إن نحو مائة ألف يمني فروا من البلاد.", "displace"),
    ("إن عشرات الآلاف من سكان كركوك يغادرون المدينة باتجاه السليمانية.", "displace"),
    ("فر عشرات الآلاف من الأكراد من رأس العين إلى العراق.", "displace"),
    ("هرب آلاف الإيزيديين من تلعفر إلى الجبال.", "displace"),
    ("تحدثت مصادر عن فرار جماعي لميليشيات الحوثي من الجبهات.", "withdraw"),
    ("تحدثت مصادر عن فرار جماعي للسكان من مدينة الفلوجة.", "displace"),
    ("فر مسلحو التنظيم من القرية بعد هروب سكانها.", "withdraw"),
    ("أعادت قوات سوريا الديمقراطية انتشارها خارج مدينة منبج.", "withdraw"),
    ("قال الناطق باسم الجيش إن الفرقة أعادت التموضع خارج مدينة بارا.", "withdraw"),
    ("خرج مقاتلو حركة أحرار الشام من بلدة الزبداني إلى إدلب بموجب اتفاق.", "evacuate"),
    ("خرج 1200 شخص بينهم 300 مقاتل من مضايا.", "evacuate"),
    ("خرج مسلحو جبهة النصرة من بلدة عرسال في إطار صفقة مع حزب الله.", "evacuate"),
    ("خرجت القوات الأمريكية من مدينة منبج بموجب اتفاق مع تركيا.", "withdraw"),
    ("خرجت دفعة جديدة من مقاتلي جيش الإسلام من مدينة دوما إلى الباب.", "evacuate"),
    ("خرجت اليوم الدفعة الثالثة من مسلحي داريا باتجاه إدلب.", "evacuate"),
    ("غادرت مئات العائلات بلدة مضايا تنفيذا لاتفاق مع حزب الله.", "evacuate"),
    ("عزز الجيش السوداني انتشاره خارج مدينة بارا.", "deploy"),
]


@pytest.mark.parametrize(("text", "kind"), LEFT)
def test_who_leaves_says_what_it_is(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text)][:1] == [kind]


# sentence, type, ids of who leaves or drives out
DRIVEN = [
    ("دعت حركة النجباء إلى إخراج القوات الأميركية من العراق.", "withdraw", ["us"]),
    ("طالبت الحكومة العراقية بإخراج القوات التركية من البلاد.", "withdraw", ["tur"]),
    ("أخرجت القوات العراقية مسلحي داعش من مدينة هيت.", "capture", ["isf"]),
]


@pytest.mark.parametrize(("text", "kind", "who"), DRIVEN)
def test_foreign_forces_that_are_to_be_driven_out_would_withdraw(text: str, kind: str, who: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [who]


def test_thousands_of_a_people_are_no_armed_group() -> None:
    assert [row[3] for row in rows("فر آلاف الأكراد من رأس العين.")] == [["الأكراد"]]
    assert [row[3] for row in rows("سيطر الأكراد على منبج.")] == [["kurdish-forces"]]


def test_who_leaves_an_agreement_leaves_no_place() -> None:
    (left,) = rows("انسحبت حركة العدل والمساواة من اتفاق جوبا للسلام.")
    assert left[:2] == ("agreement", "negated")
    ways = rows("ينص الاتفاق على انسحاب الحوثيين من ميناء الحديدة خلال 14 يوما من وقف إطلاق النار.")
    assert ways[0][0] == "withdraw"
    assert "withdraw" in [row[0] for row in rows("انسحب المسلحون من داريا بموجب اتفاق مع النظام.")]
