"""Whose man was arrested or killed did not do it, whatever word tells what he was, or whose brother."""

import pytest

from extract.what.test_settled import rows

# sentence, type, doers, done to
MEN = [
    ("مقتل سفاح داعش في الموصل.", "killing", [], ["isil"]),
    ("اعتقال الشاب خلال مداهمة نفذتها ميليشيا قسد في الشحيل.", "arrest", ["sdf"], ["الشاب"]),
    ("اعتقال داعش عشرات الشبان في الحويجة.", "arrest", ["isil"], ["الشبان"]),
    ("قال الضابط إن تنظيم داعش قتل والده وشقيقه في مدينة الموصل.", "killing", ["isil"], ["والده", "شقيقه"]),
    ("اختطف مسلحون شقيقه في مدينة عدن.", "abduct", ["مسلحون"], ["شقيقه"]),
    ("اعتقل ضباطه ثلاثة متظاهرين في مدينة الموصل.", "arrest", [], ["متظاهرين"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "victims"), MEN)
def test_a_man_of_a_party_was_done_to(text: str, kind: str, doers: list[str], victims: list[str]) -> None:
    assert {(*row[3], "|", *row[4]) for row in rows(text) if row[0] == kind} == {(*doers, "|", *victims)}


def test_his_brothers_are_others_than_he() -> None:
    told = rows("قتل التحالف الدولي الشاب ناصر زرفوف واعتقل شقيقيه خلال إنزال جوي في بلدة الصبحة.")
    assert [row[4] for row in told if row[0] == "arrest"] == [["شقيقيه"]]
