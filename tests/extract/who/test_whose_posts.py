"""Whose a thing is that is taken, attacked or cut off is whom it was done to."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of the doers, of the owners
OWNED = [
    ("أحكم الجيش اليمني سيطرته على مواقع المتمردين الحوثيين في نهم.", "capture", ["ygov"], ["houthi"]),
    ("سيطرت القوات العراقية على ثلاثة مواقع لتنظيم داعش في تلعفر.", "capture", ["isf"], ["isil"]),
    ("سقط معسكر خالد التابع للحرس الجمهوري بيد المقاومة الشعبية.", "capture", ["pr_y"], ["republican-guard-ye"]),
    ("قصفت طائرات التحالف العربي معسكر المنار التابع للحوثيين.", "airstrike", ["acoal"], ["houthi"]),
    ("اقتحم مقاتلو المعارضة مطار أبو الظهور التابع لقوات النظام السوري.", "advance", ["fsa"], ["saa"]),
    ("قطع الجيش العراقي إمدادات تنظيم داعش غرب الموصل.", "siege", ["isf"], ["isil"]),
    ("قطع تنظيم داعش خط إمداد لقوات النظام السوري شرق حمص.", "siege", ["isil"], ["saa"]),
    ("السيطرة على الجبل ستقطع طريق الإمدادات القادمة للحوثيين من الحديدة.", "siege", [], ["houthi"]),
    ("قطع الجيش العراقي الإمدادات كافة عن تنظيم داعش في تلعفر.", "siege", ["isf"], ["isil"]),
    ("استعادة شبوة ستقطع إمدادات الحوثيين في مواقع كثيرة.", "siege", [], ["houthi"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "owners"), OWNED)
def test_it_was_done_to_the_owner(text: str, kind: str, doers: list[str], owners: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [(doers, owners)]


# what a party takes of its own, who only belongs to another, from where somebody fires
OWN = [
    ("سيطرت القوات العراقية على مواقعها السابقة في تلعفر.", "capture"),
    ("قصف اللواء الأول التابع للجيش اليمني مدينة ذمار.", "shelling"),
    ("قطع الحوثيون طرق الإمداد المؤدية إلى تعز.", "siege"),
    ("تسيطر المقاومة الشعبية على ثلاثة مواقع للحوثيين في نهم.", "hold"),
]


@pytest.mark.parametrize(("text", "kind"), OWN)
def test_nothing_was_done_to_who_holds_it(text: str, kind: str) -> None:
    assert [row[4] for row in rows(text) if row[0] == kind] == [[]]


# posts alone behind the verb; men who attack others' posts
POSTS = [
    ("شنت إسرائيل غارات على صور. وقصفت مواقع لحزب الله في مرجعيون.", "shelling", ["hezb"]),
    ("وقصفت مواقع لتنظيم داعش في الرطبة.", "shelling", ["isil"]),
    ("دخل الجيش السوري حلب، وهاجم معسكرا لجبهة النصرة.", "attack", ["hts"]),
    ("هاجمت قوة من الجيش السوري معسكرا للمعارضة في إدلب.", "attack", ["fsa"]),
    ("هاجم رتل لتنظيم داعش بلدة الحصيبة.", "attack", []),
]


@pytest.mark.parametrize(("text", "kind", "owners"), POSTS)
def test_posts_do_not_strike(text: str, kind: str, owners: list[str]) -> None:
    found = [row for row in rows(text) if row[0] == kind]
    assert [row[4] for row in found] == [owners]
    assert not set(owners) & {doer for row in found for doer in row[3]}


# sentence, whom a device hit
MINED = [
    ("استهدفت عبوة ناسفة صهريج نفط لقسد في مدينة البصيرة.", [("bombing", [], ["sdf"])]),
    ("استهدف تفجير رتلا للتحالف في مدينة الحسكة.", [("bombing", [], ["coalition"])]),
]


@pytest.mark.parametrize(("text", "expected"), MINED)
def test_whose_thing_a_device_targets(text: str, expected: list[tuple[str, list[str], list[str]]]) -> None:
    assert [(row[0], row[3], row[4]) for row in rows(text)] == expected


# what a raid of nobody named hit, who did not strike it
HIT_OWNED = [
    ("استهدفت غارة شاحنة لحزب الله في الهرمل.", ["hezb"]),
    ("استهدفت غارة شقة لقيادي في حماس في صيدا.", None),
    ("استهدفت غارة اجتماعا لقادة الجبهة في إدلب.", None),
    ("استهدفت الغارات مخزنا واجتماعا لقادة حزب الله في القصير.", None),
]


@pytest.mark.parametrize(("text", "owners"), HIT_OWNED)
def test_whose_car_or_house_or_meeting_a_raid_hit_made_no_raid(text: str, owners: list[str] | None) -> None:
    found = rows(text)
    assert [(row[0], row[3]) for row in found] == [("airstrike", [])]
    assert owners is None or found[0][4] == owners


def test_but_whose_raid_hit_a_market_made_it() -> None:
    assert [row[3] for row in rows("استهدفت غارة لقوات النظام سوقا في إدلب.")] == [["saa"]]


# sentence, ids of who searched them, of whose they are
SEARCHED = [
    ("جرت مداهمة مستودع لحزب الله في القصير.", [], ["hezb"]),
    ("أعلنت قسد مداهمة وكر لداعش في الرقة.", ["sdf"], ["isil"]),
    ("استنكر الأهالي مداهمات الجيش الإسرائيلي في نابلس.", ["isr"], []),
]


@pytest.mark.parametrize(("text", "doers", "owners"), SEARCHED)
def test_a_den_or_depot_that_was_searched_searched_nothing(text: str, doers: list[str], owners: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "arrest"] == [(doers, owners)]


# sentence, whose vehicles were destroyed
THEIRS = [
    ("قتل العشرات من الحوثيين في تدمير تعزيزاتهم في البيضاء.", [], ["houthi"]),
    ("انسحبت قوات الدعم السريع بعد تدمير آلياتها في بارا.", [], ["rsf"]),
    ("قام الحوثيون بتدمير آلياتهم قبل الانسحاب من الحديدة.", ["houthi"], []),
]


@pytest.mark.parametrize(("text", "doers", "owners"), THEIRS)
def test_whose_vehicles_are_destroyed_did_not_do_it(text: str, doers: list[str], owners: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "destroy"] == [(doers, owners)]


def test_the_forces_of_their_ally_are_his() -> None:
    found = rows("هاجمت المقاومة الحوثيين وقوات حليفهم صالح في تعز.")
    assert [row[4] for row in found] == [["houthi", "saleh"]]
