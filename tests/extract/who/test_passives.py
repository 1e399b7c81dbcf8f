"""What was destroyed, by a verb that may be read either way, was not surely destroyed by whoever came before."""

import pytest

from extract.what.test_settled import rows


def test_a_subject_of_its_own_is_who_did_it() -> None:
    found = rows("قصفت قوات النظام البلدة. وأحرق المسلحون مستودع الوقود في سراقب.")
    assert [row[3] for row in found if row[0] == "destroy"] == [["المسلحون"]]


def test_another_matter_takes_up_no_doer() -> None:
    found = rows("أفادت مصادر طبية بمقتل ثلاثة في كوستي. وعلى صعيد آخر، قصفت قوات الدعم السريع مطار مروي.")
    assert [row[3] for row in found] == [[], ["rsf"]]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("اعتقل ضابط في الجيش العراقي في أربيل.", ["ضابط"]),
        ("اختطف صحافي ياباني في الموصل.", ["صحافي ياباني"]),
        ("احتجز موظف وسائقه في عدن.", ["موظف", "سائقه"]),
    ],
)
def test_a_man_alone_behind_a_verb_of_taking_was_taken(text: str, targets: list[str]) -> None:
    assert [tuple(row[3:5]) for row in rows(text)] == [([], targets)]


def test_fighters_alone_behind_it_may_have_taken_others() -> None:
    assert [row[4] for row in rows("خطف مسلحون مجهولون في الموصل.")] == [[]]


# what follows a shelling of Rafah, and the doers, targets and place of what was done then
UNDERGONE: list[tuple[str, tuple[list[str], list[str], str | None]]] = [
    ("وقالت الأونروا إن 100 شاحنة نهبت السبت.", ([], ["شاحنة"], None)),
    ("وقالت الأونروا إن قافلة مساعدات نهبت في خان يونس.", ([], ["قافلة مساعدات"], "خان يونس")),
    ("وقالت اليونيفيل إن دورية لها هوجمت قرب الناقورة.", ([], ["دورية"], "الناقورة")),
    # counter-examples: who is told of looted or attacked something
    ("وقالت مصادر إن الميليشيات نهبت المنازل في حمص.", (["الميليشيات"], ["المنازل"], "حمص")),
    ("وقالت إن حركة حماس هاجمت مواقع في عسقلان.", (["hamas"], ["مواقع"], "عسقلان")),
]


@pytest.mark.parametrize(("text", "told"), UNDERGONE)
def test_what_is_said_to_have_been_looted(text: str, told: tuple[list[str], list[str], str | None]) -> None:
    found = rows(f"قصفت قوات الاحتلال منزلا في رفح. {text}")
    assert [tuple(row[3:6]) for row in found if row[0] in ("destroy", "attack")] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "قصف الطيران الروسي إدلب. من جهة أخرى، اعتقل عشرة ناشطين في درعا.",
        "سيطر الجيش السوداني على سنار. من جانب آخر، نهبت مخازن الإغاثة في نيالا.",
    ],
)
def test_on_another_matter_nobody_told_of_before_did_it(text: str) -> None:
    assert rows(text)[-1][3] == []


def test_men_killed_during_what_they_did_themselves() -> None:
    told = "أفاد سكان بأن عددا من مقاتلي داعش قتلوا خلال انسحابهم من هيت."
    assert [row[3:5] for row in rows(told) if row[0] == "killing"] == [([], ["isil"])]
