"""What went on at the same time, or in answer, has its own place."""

import pytest

from extract.what.test_settled import rows

# sentence, type, the doers and the places of such claims
MEANWHILE = [
    ("دمرت القسام آليتين في وقت قصفت فيه المدفعية الإسرائيلية جباليا.", "destroy", ["qassam"], [None]),
    ("أسر مقاتلون جنديا بالتزامن مع دخول الجيش السوداني مدينة بارا.", "abduct", ["مقاتلون"], [None]),
    ("هاجم الحوثيون سفينة بريطانية، فردت لندن بغارات على صعدة.", "attack", ["houthi"], [None]),
    ("أسقط الجيش الأردني مسيرات فوق إربد، تزامنا مع الهجوم الذي استهدف حقل كونيكو.", "attack", [], ["حقل كونيكو"]),
    (
        "في محافظة إدلب، قتل مدنيان في غارات للتحالف، وسط اشتباكات على أطراف بلدة سرمين.",
        "airstrike",
        ["coalition"],
        ["إدلب"],
    ),
    ("قصف الجيش السوري داريا وسط استمرار الاشتباكات في محيط المعضمية.", "shelling", ["saa"], ["داريا"]),
    (
        "قصف الجيش السوري داريا، تزامنا مع الهجوم الصاروخي الذي استهدف تل أبيب.",
        "shelling",
        ["saa"],
        ["داريا", "تل أبيب"],
    ),
    (
        "اتفق الطرفان على هدنة خلال محادثات عقدت في القاهرة، بعد مقتل ستة في غارات إسرائيلية.",
        "airstrike",
        ["isr"],
        [None],
    ),
    ("هاجم مسلحون حاجزا في مدينة سرت، ورد الجيش الليبي بقصف مواقع لهم.", "shelling", ["lna"], [None]),
    # counter-examples
    ("قتل جنديان وسط اشتباكات في بلدة سرمين.", "clash", ["جنديان"], ["سرمين"]),
    ("قصف الجيش السوري وسط مدينة داريا.", "shelling", ["saa"], ["داريا"]),
    ("سيطر الجيش السوداني على المطار وردت مدينة بارا بالنار.", "capture", ["saf"], ["المطار"]),  # no party answers
    ("سيطر الجيش السوداني في وقت سابق على مدينة بارا.", "capture", ["saf"], ["بارا"]),
    ("قصف الجيش السوري داريا بالتزامن مع قصف المعضمية.", "shelling", ["saa"], ["داريا", "المعضمية"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "places"), MEANWHILE)
def test_each_has_its_own_place(text: str, kind: str, doers: list[str], places: list[str | None]) -> None:
    found = [row for row in rows(text) if row[0] == kind]
    assert found[0][3] == doers
    assert [row[5] for row in found] == places
