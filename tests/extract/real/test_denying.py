"""What a denial denies, in a participle behind another statement or as a noun, and where it ends."""

import pytest

from extract.what.test_settled import claims

# sentence, type, stance, ids of the chain
DENIED = [
    ("وقال الجيش السوري إن الأوضاع هادئة، نافيا أن تكون قواته قد انسحبت من مدينة تدمر.", "withdraw", "denies"),
    ("وأكدت موسكو أن الهدنة صامدة، مفندة الأنباء عن قصف سوق في مدينة أريحا.", "shelling", "denies"),
    ("نفت أنقرة ضلوع قواتها في الهجوم على مدينة عامودا.", "attack", "denies"),
    ("نفت أنقرة تورط قواتها في الغارة على مدينة سنجار.", "airstrike", "denies"),
    ("نفي رسمي من الجيش السوداني لانسحاب قواته من مدينة ود مدني.", "withdraw", "denies"),
    ("تكذيب قاطع من حزب الله لسقوط بلدة مارون الراس.", "capture", "denies"),
    ("نفى الجيش السوري قصف المدينة، مؤكدا أن قواته سيطرت على مدينة تدمر.", "capture", "asserts"),
    ("قال الجيش السوري إن قواته انسحبت من مدينة تدمر، نافيا سقوط المطار.", "withdraw", "asserts"),
    ("ورفض الناطق باسم الجيش الروسي الاتهامات الغربية عن قصف أسواق في مدينة أريحا.", "shelling", "denies"),
    ("رفضت قوات الدعم السريع الاتهامات بقصف مدينة الأبيض.", "shelling", "denies"),
    ("رفضت قوات الدعم السريع الاتهامات بقصف مدينة الأبيض.", "statement", "asserts"),
    ("قال المتحدث إن الهدنة صامدة، مفندا المزاعم التركية عن قصف مدينة جرابلس.", "shelling", "denies"),
    ("وجهت المنظمة اتهامات إلى الجيش السوداني بقصف مدينة نيالا.", "shelling", "asserts"),
    ("نفى حزب الله صلته بالانفجار، مع أنه أعلن قصف مدينة صفد.", "shelling", "asserts"),
    ("نفت قوات الدعم السريع حرق القرية، على الرغم من أنها تبنت الهجوم على مدينة بارا.", "attack", "asserts"),
    ("نفى الجيش السوداني قصف السوق، رغم أن القوات انسحبت من مدينة بارا.", "withdraw", "asserts"),
    ("نفى تنظيم داعش تفجير الجسر، متهما الجيش السوري بقصف مدينة الرقة.", "shelling", "asserts"),
    ("نفى تنظيم داعش تفجير الجسر، متهما الجيش السوري بقصف مدينة الرقة.", "statement", "asserts"),
    ("نفى الجيش السوري أن يكون متهما بقصف مدينة حلب.", "shelling", "denies"),
    ("نفى الجيش السوري أنه أعلن قصف مدينة حلب.", "shelling", "denies"),
    ("نفت أنقرة صحة الأنباء التي تحدثت عن قصف مدينة عامودا.", "shelling", "denies"),
    ("نفت وزارة الدفاع أنباء تداولتها صفحات على الإنترنت عن انسحاب الجيش من حمص.", "withdraw", "denies"),
    ("نفى الجيش السوري تقارير إعلامية تحدثت عن انسحاب قواته من مدينة تدمر.", "withdraw", "denies"),
    ("نفى الجيش السوري سقوط تدمر، وتحدثت تقارير عن انسحاب قواته من مدينة السخنة.", "withdraw", "asserts"),
    ("نفى الجيش السوري أنباء، وتحدث مصدر عن انسحاب قوات النظام من مدينة السخنة.", "withdraw", "asserts"),
    ("اتهمت بغداد تنظيم داعش بالضلوع في الهجوم على مدينة الحلة.", "attack", "asserts"),
]


@pytest.mark.parametrize(("text", "kind", "stance"), DENIED)
def test_the_denial_reaches_what_it_denies(text: str, kind: str, stance: str) -> None:
    assert (kind, "actual", stance) in [(c.type, c.factuality, c.stance) for c in claims(text)]


def test_the_adjective_is_no_part_of_who_denies() -> None:
    claim = claims("نفي قاطع من الجيش السوداني لانسحاب قواته من مدينة ود مدني.")[0]
    assert [link.id for link in claim.chain] == ["saf"]
