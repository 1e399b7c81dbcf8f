"""The seat of a source and what a fight is compared with are places of nothing that is told."""

import pytest

import rawi
from phrasebook import world

# text, type, the places of such claims
CASES = [
    ("قطعت الفصائل الطريق قرب خان طومان.", "siege", ["خان طومان"]),
    ("أقامت تركيا نقطة على طريق حلب - اللاذقية قرب بلدة محمبل، التي سيطر عليها الجيش.", "capture", ["محمبل"]),
    ("لم يحرر الجيش سوى أربعين قرية، استنادا إلى أرقام معهد في بيروت.", "capture", [None]),
    ("لم يستعد التحالف سوى خمسين قرية، وفق تقديرات مركز بحثي في واشنطن.", "capture", []),
    ("لم تسيطر قسد إلا على ستة أحياء، طبقا لخريطة نشرها معهد أبحاث في لندن.", "hold", ["أحياء"]),
    ("قتل خمسة مدنيين وفق مصادر محلية في مدينة دوما.", "killing", ["دوما"]),
    ("وفق المرصد قصفت الطائرات حيا في مدينة حلب.", "airstrike", ["حلب"]),
    ("كانت المعارك في الباب أقسى من تلك التي شهدتها كوباني.", "clash", ["الباب"]),
    ("قال رئيس المجلس لقناة الجزيرة من بنغازي إن القوات سيطرت على الزاوية.", "capture", ["الزاوية"]),
    ("وقال المتحدث لوكالة رويترز من إسطنبول إن القوات انسحبت.", "withdraw", [None]),
    ("وقال ناشط من دوما إن القصف مستمر.", "shelling", ["دوما"]),
    ("أعلن القائد لقناة العربية انسحاب قواته من بنغازي.", "withdraw", ["بنغازي"]),
    ("قصفت الطائرات حي الزيتونة المطل على مخيم خان الشيح.", "airstrike", ["حي الزيتونة"]),
    ("قصفت الطائرات التلال المطلة على دوما.", "airstrike", ["دوما"]),
    ("هذه من أعنف الغارات على دوما منذ أشهر.", "airstrike", ["دوما"]),
    ("تتعرض سرمدا للقصف أقل مقارنة بمناطق جبل الزاوية.", "shelling", ["سرمدا"]),
    ("هاجمت قوات من إثيوبيا مواقع للجيش السوداني.", "attack", [None]),
    ("أحبطت قوات باكستان هجوما.", "clash", [None]),
    ("هاجم مسلحون القوات الأمريكية في سوريا.", "attack", ["سوريا"]),
]


@pytest.mark.parametrize(("text", "kind", "places"), CASES)
def test_where_it_happened(text: str, kind: str, places: list[str | None]) -> None:
    claims = [c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == kind]
    assert [c.place.name_ar if c.place is not None else None for c in claims] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قالت مصادر في مستشفى ناصر إن طفلة قتلت في غارة على مدرسة قبل أسبوع.", None),
        ("قال طبيب في مستشفى ناصر إن قذيفة أصابت المستشفى.", "مستشفى ناصر"),
        ("قتل طبيب في مستشفى ناصر.", "مستشفى ناصر"),
        ("قال ناج من الهجوم يتلقى العلاج في مستشفى تدمر إن المسلحين أحرقوا السيارات.", None),
    ],
)
def test_where_medics_speak_is_not_where_it_was(text: str, place: str | None) -> None:
    told = rawi.read(text, published="2024-11-20")
    assert {claim.place.name_ar if claim.place is not None else None for claim in told} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قال الوزير على هامش اجتماع في الرياض إن قواته استعادت عددا من المواقع.", None),
        ("قال الوزير على هامش منتدى دولي في برلين إن الجيش قصف مدينة نيالا.", "نيالا"),
    ],
)
def test_on_the_sidelines_of_what_he_spoke_is_not_where_it_was(text: str, place: str | None) -> None:
    told = rawi.read(text, published="2024-11-20")
    assert {claim.place.name_ar if claim.place is not None else None for claim in told} == {place}
