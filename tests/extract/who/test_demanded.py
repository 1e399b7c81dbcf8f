"""Of whom a withdrawal is demanded he would leave, and not who demands it."""

import pytest

from extract.what.test_settled import rows

# sentence, ids of who is to leave
ASKED = [
    ("أعلن التحالف العربي أنه استهدف موقعا في عدن، وطالب المجلس الانتقالي بالانسحاب من المدينة.", ["stc"]),
    ("قال الجيش التركي إنه قصف مواقع في عين عيسى، ودعا قسد إلى الانسحاب من منبج.", ["sdf"]),
    ("وأمهلت روسيا قسد حتى نهاية الشهر للانسحاب من منبج.", ["sdf"]),
    ("وطالب التحالف العربي الحوثيين بالانسحاب من الحديدة.", ["houthi"]),
]


@pytest.mark.parametrize(("text", "leavers"), ASKED)
def test_who_is_told_to_leave_would_leave(text: str, leavers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "withdraw"] == [leavers]


def test_the_speaker_who_goes_on_demands_it() -> None:
    found = rows("قال الجيش التركي إنه قصف مواقع في عين عيسى، ودعا قسد إلى الانسحاب من منبج.")
    assert [row[3:5] for row in found if row[0] == "statement"] == [(["tur"], ["sdf"])]


def test_a_verb_that_does_not_agree_with_the_speaker_has_a_subject_of_its_own() -> None:
    found = rows("قال الجيش السوداني إنه دخل سنجة، وطالبت قوات الدعم السريع بالانسحاب من سنار.")
    assert [row[3] for row in found if row[0] == "withdraw"] != [["rsf"]]


# sentence, who tells whom to go
TOLD_TO_GO = [
    ("شنت إسرائيل غارات على خان يونس، ودعت سكان المدينة إلى النزوح غربا.", "israel"),
    ("قصفت إسرائيل مدينة غزة، وأمرت سكان المدينة بالنزوح جنوبا.", "israel"),
    ("اقتحم الجيش السوداني أم درمان، وطالب سكان أحيائها بالمغادرة.", "saf"),
]


@pytest.mark.parametrize(("text", "who"), TOLD_TO_GO)
def test_who_struck_tells_the_people_to_go(text: str, who: str) -> None:
    ((callers, called),) = [row[3:5] for row in rows(text) if row[0] == "statement"]
    assert callers == [who]
    assert called[0].startswith(("سكان", "السكان"))


def test_who_demands_a_release_frees_nobody() -> None:
    found = rows("طالبت جبهة النصرة بالإفراج عن معتقلين في سجن رومية.")
    assert [row[1:4:2] for row in found if row[0] == "release"] == [("planned", [])]


# sentence, who would leave, whether it is done
REQUESTED = [
    ("رفضت حماس اقتراحا مصريا بالانسحاب من رفح.", ["hamas"]),
    ("رفضت روسيا طلب تركيا انسحاب قسد من منبج.", ["sdf"]),
]


@pytest.mark.parametrize(("text", "leavers"), REQUESTED)
def test_who_gets_a_request_to_leave_would_leave(text: str, leavers: list[str]) -> None:
    assert [(row[1], row[3]) for row in rows(text) if row[0] == "withdraw"] == [("planned", leavers)]


# sentence, type, who would do it
LIFTED = [
    ("طالبت الجامعة العربية بفك الحصار عن الغوطة الشرقية.", "siege", []),
    ("اشترطت المعارضة رفع الحصار عن الغوطة الشرقية.", "siege", []),
    ("دعت منظمة الصحة العالمية إلى إجلاء الجرحى من حلب.", "evacuate", []),
    ("طالبت الأمم المتحدة إسرائيل برفع الحصار عن غزة.", "siege", ["israel"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), LIFTED)
def test_who_demands_that_a_siege_be_lifted_does_not_lift_it(text: str, kind: str, doers: list[str]) -> None:
    assert [(row[1], row[3]) for row in rows(text) if row[0] == kind] == [("planned", doers)]


# sentence, who demands, of whom
OF_ITS_KIND = [
    ("قالت قسد إن الفصائل قصفت دير حافر، وطالبت الحكومة بوقف الهجمات.", ["sdf"], ["الحكومة"]),
    ("قالت الوزارة إن الفصائل قصفت دير حافر، وطالبت قسد بوقف الهجمات.", ["الوزارة"], ["sdf"]),
    ("قالت قسد إنها قصفت دير حافر، وطالبت الحكومة قسد بالانسحاب.", ["الحكومة"], ["sdf"]),
    ("قال حزب الله إنه قصف صفد، وطالبت الحكومة بوقف الهجمات.", ["الحكومة"], []),
]


@pytest.mark.parametrize(("text", "doers", "targets"), OF_ITS_KIND)
def test_who_speaks_goes_on_to_demand_it(text: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == "statement"] == [(doers, targets)]


# sentence, what is demanded, who would do it
OF_OTHERS = [
    ("طالب أهالي الموصل بتحرير مدينتهم من قبضة تنظيم داعش.", "capture", []),
    ("طالب حزب الإصلاح بتحرير الحديدة من الحوثيين.", "capture", []),
    ("طالب سكان الخرطوم بإخراج قوات الدعم السريع من منازلهم.", "capture", []),
    ("طالبت الحكومة الجيش السوداني بقصف مواقع الدعم السريع.", "shelling", ["saf"]),
    ("دعا رئيس البلدية القوات العراقية إلى تحرير تلعفر من داعش.", "capture", ["isf"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), OF_OTHERS)
def test_who_demands_a_deed_would_not_do_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]


@pytest.mark.parametrize(("text", "kind", "doers"), OF_OTHERS[:2])
def test_nothing_is_demanded_of_who_would_lose_by_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[4] for row in rows(text) if row[0] == "statement"] == [[]]
