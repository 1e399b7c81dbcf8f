"""What a denial denies, in a participle behind another statement or as a noun, and where it ends."""

import pytest

from extract.what.test_settled import claims, rows
from phrasebook import WEIGHED

# sentence, type, stance, ids of the chain
DENIED = [
    ("نقلت رويترز عن مصدر في الجيش نفيه أن يكون داعش قد سيطر على مدينة بيجي.", "capture", "denies"),
    ("ونقلت الوكالة عن قيادي في قسد نفيه سيطرة الجيش التركي على مدينة تل أبيض.", "capture", "denies"),
    ("وقال الجيش السوري إن الأوضاع هادئة، نافيا أن تكون قواته قد انسحبت من مدينة تدمر.", "withdraw", "denies"),
    ("وأكدت موسكو أن الهدنة صامدة، مفندة الأنباء عن قصف سوق في مدينة أريحا.", "shelling", "denies"),
    ("نفت أنقرة ضلوع قواتها في الهجوم على مدينة عامودا.", "attack", "denies"),
    ("نفت أنقرة تورط قواتها في الغارة على مدينة سنجار.", "airstrike", "denies"),
    ("نفي رسمي من الجيش السوداني لانسحاب قواته من مدينة ود مدني.", "withdraw", "denies"),
    ("تكذيب قاطع من حزب الله لسقوط بلدة مارون الراس.", "capture", "denies"),
    ("نفى الجيش السوري قصف المدينة، مؤكدا أن قواته سيطرت على مدينة تدمر.", "capture", "asserts"),
    ("قال الجيش السوري إن قواته انسحبت من مدينة تدمر، نافيا سقوط المطار.", "withdraw", "asserts"),
    ("نفت وزارة الدفاع العراقية انسحاب قواتها مشيرة إلى أن الجيش سيطر على مدينة هيت.", "capture", "asserts"),
    ("نفت حركة حماس ذلك متهمة إسرائيل بقصف مدينة خان يونس.", "shelling", "asserts"),
    ("ورفض الناطق باسم الجيش الروسي الاتهامات الغربية عن قصف مدينة أريحا.", "shelling", "denies"),
    ("رفضت قوات الدعم السريع الاتهامات بقصف مدينة الأبيض.", "shelling", "denies"),
    ("رفضت قوات الدعم السريع الاتهامات بقصف مدينة الأبيض.", "statement", "asserts"),
    ("قال المتحدث إن الهدنة صامدة، مفندا المزاعم التركية عن قصف مدينة جرابلس.", "shelling", "denies"),
    ("وجهت المنظمة اتهامات إلى الجيش السوداني بقصف مدينة نيالا.", "shelling", "asserts"),
    ("نفى حزب الله صلته بالانفجار، مع أنه أعلن قصف مدينة صفد.", "shelling", "asserts"),
    ("نفت قوات الدعم السريع حرق القرية، على الرغم من أنها تبنت الهجوم على مدينة بارا.", "attack", "asserts"),
    ("نفى الجيش السوداني قصف السوق، رغم أن القوات انسحبت من مدينة بارا.", "withdraw", "asserts"),
    ("نفى جيش الإسلام التوصل إلى اتفاق مع قوات النظام.", "agreement", "denies"),
    ("ونفت فصائل الجنوب، التي تفاوض موسكو، التوصل إلى اتفاق.", "agreement", "denies"),
    ("نفى تنظيم داعش تفجير الجسر، متهما الجيش السوري بقصف مدينة الرقة.", "shelling", "asserts"),
    ("نفى تنظيم داعش تفجير الجسر، متهما الجيش السوري بقصف مدينة الرقة.", "statement", "asserts"),
    ("نفى الجيش السوري أن يكون متهما بقصف مدينة حلب.", "shelling", "denies"),
    ("نفى الجيش السوري أنه أعلن قصف مدينة حلب.", "shelling", "denies"),
    ("نفت أنقرة صحة الأنباء التي تحدثت عن قصف مدينة عامودا.", "shelling", "denies"),
    ("نفت وزارة الدفاع أنباء تداولتها صفحات على الإنترنت عن انسحاب الجيش من حمص.", "withdraw", "denies"),
    ("نفى الجيش السوري تقارير إعلامية تحدثت عن انسحاب قواته من مدينة تدمر.", "withdraw", "denies"),
    ("نفى الجيش السوري سقوط تدمر، وأكدت مصادر انسحاب قواته من مدينة السخنة.", "withdraw", "asserts"),
    ("نفى الجيش السوري أنباء، وتحدث مصدر عن انسحاب قوات النظام من مدينة السخنة.", "withdraw", "asserts"),
    ("نفت أنقرة، على لسان المتحدث باسم الرئاسة، أي علاقة لها بقصف مدينة عامودا.", "shelling", "denies"),
    ("نفت أنقرة أي صلة لها بالهجوم على مدينة عامودا.", "attack", "denies"),
    ("رد الجيش السوري على لسان المتحدث باسمه بقصف مدينة إدلب.", "shelling", "asserts"),
    ("نفت قسد تورطها بأي هجمات في مدينة منبج.", "attack", "denies"),
    pytest.param(
        "نفت القوات العراقية التي تقاتل تنظيم داعش قصف سوق في مدينة هيت.", "shelling", "denies", marks=WEIGHED
    ),
    ("نفى الجيش السوداني مقتل عشرات من جنوده في كمين قرب مدينة بارا.", "attack", "denies"),
    ("نفت الحكومة إصابة الوزير في هجوم.", "attack", "denies"),
    ("نفى الجيش السوداني سقوط قتلى في الهجوم على مدينة بارا.", "attack", "asserts"),
    ("رفض الجيش السوداني تصريحات قوات الدعم السريع عن السيطرة على مدينة الفاشر.", "capture", "denies"),
    ("رفضت أنقرة تصريحات دمشق بشأن السيطرة على مدينة منبج.", "capture", "denies"),
    ("اتهمت بغداد تنظيم داعش بالضلوع في الهجوم على مدينة الحلة.", "attack", "asserts"),
]


@pytest.mark.parametrize(("text", "kind", "stance"), DENIED)
def test_the_denial_reaches_what_it_denies(text: str, kind: str, stance: str) -> None:
    assert (kind, "actual", stance) in [(c.type, c.factuality, c.stance) for c in claims(text)]


def test_the_adjective_is_no_part_of_who_denies() -> None:
    claim = claims("نفي قاطع من الجيش السوداني لانسحاب قواته من مدينة ود مدني.")[0]
    assert [link.id for link in claim.chain] == ["saf"]


def test_who_rejects_the_statements_of_another_has_not_done_it() -> None:
    found = claims("رفض الجيش السوداني تصريحات قوات الدعم السريع عن السيطرة على مدينة الفاشر.")
    assert [[party.id for party in claim.actors] for claim in found if claim.type == "capture"] == [["rsf"]]


UNAWARE = [
    ("نفت بغداد علمها المسبق بالغارات الأميركية على مواقع الحشد في القائم.", "airstrike", ["us"]),
    ("نفت دمشق أن تكون على علم بالهجوم الأميركي على البوكمال.", "attack", ["us"]),
    ("نفت أنقرة علمها بالهجوم على مدينة عامودا.", "attack", []),
]


@pytest.mark.parametrize(("text", "kind", "by"), UNAWARE)
def test_who_denies_to_have_known_of_it_says_nothing_of_it(text: str, kind: str, by: list[str]) -> None:
    (claim,) = [one for one in claims(text) if one.type == kind]
    assert (claim.stance, claim.chain, [party.id for party in claim.actors]) == ("asserts", (), by)


ORDERED = [
    ("نفى تنظيم داعش قصف المدنيين، وأمر مقاتليه بالانسحاب من مدينة الرقة.", "withdraw"),
    ("نفى المتحدث قصف الحي، وأمرت القيادة الجيش السوري بدخول مدينة تدمر.", "advance"),
]


@pytest.mark.parametrize(("text", "kind"), ORDERED)
def test_what_is_ordered_beside_a_denial_is_not_denied(text: str, kind: str) -> None:
    (claim,) = [one for one in claims(text) if one.type == kind]
    assert (claim.factuality, claim.stance) == ("planned", "asserts")


# sentence, the denier
WHAT_WAS_SPREAD = [
    ("صد الجيش السوري الهجوم، نافيا ما تداوله ناشطون عن انسحابه من بلدة خناصر.", "withdraw", "saa"),
    ("قالت قسد إن قواتها صدت الهجوم نافية ما تناقلته وسائل إعلام عن سقوط مدينة منبج.", "capture", "sdf"),
]


@pytest.mark.parametrize(("text", "kind", "denier"), WHAT_WAS_SPREAD)
def test_what_others_spread_is_denied_by_who_tells_something_else(text: str, kind: str, denier: str) -> None:
    (claim,) = [one for one in claims(text) if one.type == kind]
    assert (claim.stance, [link.id for link in claim.chain]) == ("denies", [denier])


# sentence, type, stance: only what the raids did to people, and by what means, is denied
OWNED = [
    ("نفى التحالف أن تكون غاراته على الرقة قد أوقعت قتلى مدنيين.", "airstrike", "asserts"),
    ("نفت أنقرة أن يكون قصفها لعفرين قد قتل مدنيين.", "shelling", "asserts"),
    ("نفى الجيش العراقي استخدام القنابل العنقودية في قصف الفلوجة.", "shelling", "asserts"),
    ("نفت روسيا أن تكون غاراتها قد استهدفت مدينة إدلب.", "airstrike", "denies"),
    ("نفت روسيا أن تكون طائراتها قد قصفت مستشفى في إدلب.", "airstrike", "denies"),
]


@pytest.mark.parametrize(("text", "kind", "stance"), OWNED)
def test_whose_raids_are_only_said_to_have_harmed_nobody_owns_them(text: str, kind: str, stance: str) -> None:
    assert [(row[0], row[2]) for row in rows(text)] == [(kind, stance)]


LAUNCHING = [
    "نفى الجيش شن هجوم على القرية.",
    "نفت موسكو، في بيان، شن غارات على إدلب.",
    "نفت قسد فرض حصار على حي الشيخ مقصود.",
    "نفى المتحدث باسم الجيش قتل مدنيين في الحديدة.",
]


@pytest.mark.parametrize("text", LAUNCHING)
def test_what_somebody_denies_doing_is_denied_though_spelt_like_a_verb(text: str) -> None:
    assert [row[2] for row in rows(text)] == ["denies"]


def test_what_somebody_did_besides_denying_is_told() -> None:
    assert rows("نفى الجيش الاتهامات وقصف القرية.")[-1][:3] == ("shelling", "actual", "asserts")
