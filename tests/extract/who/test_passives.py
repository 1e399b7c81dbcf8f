"""What was destroyed, by a verb that may be read either way, was not surely destroyed by whoever came before."""

from extract.what.test_settled import rows


def test_a_depot_was_burnt_and_nobody_says_by_whom() -> None:
    found = rows("قصفت قوات فجر ليبيا مطار طرابلس. وأحرق مستودع الوقود على طريق المطار.")
    assert [row[3] for row in found if row[0] == "destroy"] == [[]]


def test_a_building_that_was_burnt_burnt_nothing_and_nobody_is_said_to_have() -> None:
    found = rows("قتل محتج برصاص القوات العراقية قرب مبنى المحافظة الذي أحرق أمس في الناصرية.")
    assert [row[3] for row in found if row[0] == "destroy"] == [[]]


def test_a_subject_of_its_own_is_who_did_it() -> None:
    found = rows("قصفت قوات النظام البلدة. وأحرق المسلحون مستودع الوقود في سراقب.")
    assert [row[3] for row in found if row[0] == "destroy"] == [["المسلحون"]]


def test_another_matter_takes_up_no_doer() -> None:
    found = rows("أفادت مصادر طبية بمقتل ثلاثة في كوستي. وعلى صعيد آخر، قصفت قوات الدعم السريع مطار مروي.")
    assert [row[3] for row in found] == [[], ["rsf"]]
