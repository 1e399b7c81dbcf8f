"""Who is called on, where who calls is not named with the verb."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED

# sentence, ids of who calls and whom he calls on, ids of who is to withdraw
CALLED_ON = [
    ("قصفت تركيا مواقع في عفرين، وطالبت وحدات حماية الشعب بالانسحاب من منبج.", ["turkey"], ["ypg"], ["ypg"]),
    ("أعلن التحالف العربي أنه قصف عدن، وطالب المجلس الانتقالي بالانسحاب منها.", ["acoal"], ["stc"], ["stc"]),
    pytest.param("وطالبت الحوثيين بالانسحاب من الحديدة.", [], ["houthi"], ["houthi"], marks=WEIGHED),
    ("وطالبت الجيش السوري بالانسحاب من مدينة إدلب.", [], ["saa"], ["saa"]),
    ("وطالبت تركيا وحدات حماية الشعب بالانسحاب من منبج.", ["turkey"], ["ypg"], ["ypg"]),
    ("وطالب المجلس الانتقالي بالانسحاب من عدن.", ["stc"], [], []),
]


@pytest.mark.parametrize(("text", "callers", "called", "leavers"), CALLED_ON)
def test_who_is_called_on_calls_on_nobody(text: str, callers: list[str], called: list[str], leavers: list[str]) -> None:
    found = rows(text)
    assert [(row[3], row[4]) for row in found if row[0] == "statement"] == [(callers, called)]
    assert [row[3] for row in found if row[0] == "withdraw"] == [leavers]


def test_who_calls_for_a_stop_is_not_called_on() -> None:
    found = [row for row in rows("وطالبت روسيا بوقف القصف على مدينة إدلب.") if row[0] == "statement"]
    assert [row[3] for row in found] == [["russia"]]


def test_a_body_of_many_that_calls_is_not_called_on() -> None:
    found = rows("دعت الأمم المتحدة إلى التهدئة، وطالبت الجيش السوداني بفتح الطرق.")
    assert next((row[3], row[4]) for row in found if row[0] == "statement" and row[4]) == (["un"], ["saf"])


def test_who_calls_on_others_by_the_way_is_who_acts() -> None:
    found = rows("وقال الشيخ إن المعارك مستمرة، مطالبا قوات النخبة الحضرمية بالانضمام إلى المقاومة.")
    assert [(row[3], row[4]) for row in found if row[0] == "statement"] == [([], ["hadrami-elite"])]


# sentence, who calls on others
BEHIND_A_CLAUSE = [
    ("حذرت الأمم المتحدة من هجوم على مدينة الفاشر التي تؤوي النازحين، داعية الدعم السريع إلى وقف القصف.", ["un"]),
    ("أدانت فرنسا القصف على مدينة إدلب التي يسكنها النازحون، داعية روسيا إلى وقف الغارات.", ["france"]),
    ("أدانت فرنسا القصف على مدينة إدلب، مطالبة روسيا بوقف الغارات.", ["france"]),
]


@pytest.mark.parametrize(("text", "callers"), BEHIND_A_CLAUSE)
def test_who_is_in_a_relative_clause_calls_on_nobody(text: str, callers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "statement" and row[4]] == [callers]


# sentence, who calls on others or holds them responsible; whoever is told of before does not
MEANWHILE = [
    ("وأشار إلى أن قوات حفتر تحشد قرب سرت، مطالبا الأمم المتحدة بالتدخل.", []),
    ("وأضاف أن الدعم السريع يقصف المستشفيات، داعيا المجتمع الدولي إلى التدخل.", []),
    ("وقال إن إسرائيل تواصل القصف، محملا الولايات المتحدة المسؤولية عن المجازر.", []),
    ("جاء ذلك في بيان لحركة حماس، محذرا إسرائيل من اقتحام المسجد الأقصى.", ["hamas"]),
]


@pytest.mark.parametrize(("text", "callers"), MEANWHILE)
def test_whom_somebody_tells_of_does_not_call_on_others(text: str, callers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "statement"] == [callers]


# sentence, doers of the raid
INFORMED = [
    ("أبلغت إسرائيل الولايات المتحدة بالغارة على بيروت.", ["israel"]),
    ("لم تبلغ إسرائيل الولايات المتحدة بالغارة على بيروت.", ["israel"]),
]


@pytest.mark.parametrize(("text", "doers"), INFORMED)
def test_who_is_informed_of_a_raid_did_not_fly_it(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "airstrike"] == [doers]


# sentence, whom somebody calls on whose name no table knows
BY_NAME = [
    ("طالب عصام درويش حزب الله بتسليم سلاحه.", ["hezb"]),
    ("طالب سامر كنعان المجتمع الدولي بالتدخل.", ["intl-community"]),
]


@pytest.mark.parametrize(("text", "called"), BY_NAME)
def test_a_party_behind_an_unknown_name_is_called_on(text: str, called: list[str]) -> None:
    found = [(row[3], row[4]) for row in rows(text) if row[0] == "statement"]
    assert [row[1] for row in found] == [called]
    assert called not in [row[0] for row in found]


def test_what_they_are_urged_to_is_to_come() -> None:
    assert ("surrender", "planned") in [row[:2] for row in rows("حض التحالف الدولي مسلحي داعش على الاستسلام.")]
