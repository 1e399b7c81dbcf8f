"""The place that a word of holding or besieging describes is the one it stands behind."""

import pytest

import rawi
from phrasebook import WEIGHED, world

# text, type, factuality, the places
CASES = [
    ("دخلت قافلة إلى بلدتي مضايا وبقين المحاصرتين من قبل حزب الله في ريف دمشق.", "siege", "ongoing", ["مضايا", "بقين"]),
    (
        "يسيطر الجيش على معظم الغوطة الغربية، ولم يبق خارج سيطرته سوى بلدة زاكية الواقعة تحت سيطرة لواء الحق.",
        "hold",
        "negated",
        ["زاكية"],
    ),
    ("قصف الطيران مدينة الباب الواقعة تحت سيطرة تنظيم الدولة.", "hold", "actual", ["الباب"]),
    ("قصف الطيران بلدتي نوى وجاسم، إضافة إلى حوض اليرموك الذي يسيطر عليه جيش خالد.", "hold", "actual", ["حوض اليرموك"]),
    ("نزحت أسر من مخيم زمزم إلى طويلة، وهي منطقة تسيطر عليها حركة عبد الواحد نور.", "hold", "actual", ["طويلة"]),
    ("مدينة دير الزور مقسومة بين النظام الذي يسيطر على حي الجورة وتنظيم الدولة.", "hold", "actual", ["الجورة"]),
    ("تبعد تدمر ساعتين عن مدينة السويداء التي تقع تحت سيطرة المعارضة.", "hold", "actual", ["السويداء"]),
    (
        "أصيب مدنيان في بلدة شنقل طوباي الواقعة جنوب الفاشر والخاضعة لسيطرة حركة تحرير السودان.",
        "hold",
        "actual",
        ["شنقل طوباي"],
    ),
    ("قصفت طائرات حقل الشرارة الواقع جنوب سبها والخاضع لسيطرة قوات حفتر.", "hold", "actual", ["حقل الشرارة"]),
    ("سقطت قذيفة على حي جوبر في دمشق الواقع تحت سيطرة جيش الإسلام.", "hold", "actual", ["جوبر"]),
    (
        "وصل المهجرون إلى الباب، الواقعة تحت سيطرة الجيش الحر قرب الحدود التركية.",
        "hold",
        "actual",
        ["الباب"],
    ),
    ("قصفت المدفعية مدينة الباب بريف حلب، الواقعة تحت سيطرة تنظيم داعش.", "hold", "actual", ["الباب"]),
    ("وبذلك تبقى حرستا فقط هي المتبقية تحت سيطرة أحرار الشام في الغوطة الشرقية.", "hold", "actual", ["حرستا"]),
    ("قصفت المدفعية الأحياء المحاصرة في حمص وبلدات تلبيسة والرستن.", "siege", "ongoing", ["حمص"]),
    ("قصف الطيران الأحياء المحاصرة وبلدة كفر حمرة.", "siege", "ongoing", []),
    pytest.param(
        "سيطر الجيش السوري على التلة قاطعا طريق الكاستيلو.", "siege", "ongoing", ["طريق الكاستيلو"], marks=WEIGHED
    ),
    ("دخل الجيش بلدة سرمين من جهة بلدة النيرب التي تمت استعادتها أمس.", "capture", "actual", ["النيرب"]),
    ("دخل الجيش بلدة سرمين قادما من بلدة النيرب التي تمت السيطرة عليها أمس.", "capture", "actual", ["النيرب"]),
    (
        "يسيطر الجيش على معظم الغوطة الغربية، ولم يبق خارج سيطرته سوى بلدة زاكية الواقعة تحت سيطرة لواء الحق.",
        "hold",
        "actual",
        ["الغوطة الغربية", "زاكية"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "factuality", "places"), CASES)
def test_the_place_described(text: str, kind: str, factuality: str, places: list[str]) -> None:
    claims = rawi.read(text, published="2017-06-12", world=world())
    found = [c.place for c in claims if (c.type, c.factuality) == (kind, factuality)]
    assert [place.name_ar for place in found if place is not None] == places


def test_who_holds_what_is_left_out_is_not_who_does_not() -> None:
    text = "ولا تزال خارج سيطرة النظام بلدة اللطامنة الخاضعة لسيطرة جيش العزة."
    claims = rawi.read(text, published="2017-06-12", world=world())
    assert "jaysh-izza" not in [a.id for c in claims if c.factuality == "negated" for a in c.actors]
    assert [a.id for c in claims if c.factuality == "actual" for a in c.actors] == ["jaysh-izza"]


# text, type, what only says which place is meant: relation, extent, percent
DESCRIBING = [
    ("تقدمت قوات النظام باتجاه مدينة الباب التي يسيطر عليها تنظيم الدولة.", "hold", ("in", "whole", None)),
    ("توغل الجيش قرب بلدة صوران التي تتمركز فيها فصائل المعارضة.", "deploy", ("in", "whole", None)),
    ("اقتربت القوات العراقية من مدينة تلعفر التي تحاصرها فصائل الحشد الشعبي.", "siege", ("in", "whole", None)),
    ("تقدم الجيش السوري باتجاه مدينة الباب الخاضعة لسيطرة تنظيم الدولة.", "hold", ("in", "whole", None)),
    ("سيطر الجيش على 60 بالمئة من مدينة سرت، معقل تنظيم داعش في ليبيا.", "hold", ("in", "whole", None)),
    # what the words leave in the countryside stays there
    ("قصف الجيش ريف حماة الشمالي الذي تسيطر عليه المعارضة.", "hold", ("near", "whole", None)),
    # counter-example: the villages near it are held, and not the town
    ("قصف الجيش القرى الواقعة قرب مدينة الباب التي يسيطر عليها تنظيم الدولة.", "hold", ("near", "whole", None)),
]


@pytest.mark.parametrize(("text", "kind", "how"), DESCRIBING)
def test_what_describes_a_place_is_of_that_place(text: str, kind: str, how: tuple[str, str, float | None]) -> None:
    places = [c.place for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == kind]
    assert [(p.relation, p.extent, p.percent) for p in places if p is not None] == [how]
