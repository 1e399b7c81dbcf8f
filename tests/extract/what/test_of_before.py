"""Days of what came before or was part of it, of the next clause, and days that end where it was later."""

import pytest

import rawi
from phrasebook import world

# sentence, type, its day
DAYS = [
    ("توصلت الفصائل والنظام إلى هدنة في مورك بعد اشتباكات جرت الجمعة.", "agreement", None),
    ("توصلت الفصائل والنظام إلى هدنة في مورك بعد اشتباكات جرت الجمعة.", "clash", "2017-06-09"),
    ("دخل الجيش مورك عقب هجوم وقع يوم الخميس.", "advance", None),
    ("دخل الجيش مورك بعد اشتباكات يوم الجمعة.", "advance", "2017-06-09"),
    ("سيطرت الفصائل على مورك بعد معارك استمرت حتى الجمعة.", "capture", "2017-06-09"),
    ("قصفت الطائرات الروسية سراقب ضمن حملة بدأتها في أيلول الماضي.", "airstrike", None),
    ("هاجمت الفصائل الجيش في حلب بعد هدنة أعلنت في أيار الماضي.", "attack", None),
    ("بعد أسبوع من دخول الجيش إلى مورك في 8 أيار، انسحبت الفصائل من سراقب.", "withdraw", None),
    ("بعد أسبوع من دخول الجيش إلى مورك في 8 أيار، انسحبت الفصائل من سراقب.", "advance", "2017-05-08"),
    ("قصف الجيش سراقب، والشهر الماضي دخلت الفصائل مورك.", "shelling", None),
    ("هاجمت الفصائل سراقب يوم الخميس، وسيطرت بعد يومين على مورك.", "capture", None),
    ("هاجمت الفصائل سراقب في 27 أيار، وسيطرت خلال أيام على مورك.", "capture", None),
    ("هاجمت الفصائل سراقب يوم الخميس وانسحبت لاحقا من مورك.", "withdraw", None),
    ("هاجمت الفصائل سراقب يوم الخميس وانسحبت من مورك.", "withdraw", "2017-06-08"),
    ("دخل الجيش سراقب في 27 أيار، وانسحب في اليوم التالي.", "withdraw", "2017-05-28"),
    ("ألقت طائرات روسية مساعدات فوق بلدتي الفوعة وكفريا المحاصرتين منذ آذار 2015.", "aid", None),
]


@pytest.mark.parametrize(("text", "kind", "day"), DAYS)
def test_the_day_of_what_came_before_dates_nothing_else(text: str, kind: str, day: str | None) -> None:
    found = rawi.read(text, published="2017-06-12", world=world())
    days = {claim.date and claim.date.edtf for claim in found if claim.type == kind}
    assert days == {day}
