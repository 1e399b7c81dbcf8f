"""What may have happened has not been told to have happened."""

import pytest

from extract.what.test_settled import rows

MAY_HAVE = [
    "قد تكون القوات سيطرت على بلدة حيان.",
    "وقد يكون التنظيم انسحب من بلدة حيان.",
    "قال مصدر إن القوات قد تكون سيطرت على بلدة حيان.",
    "ربما يكون التنظيم قد انسحب من بلدة حيان.",
    "قد تكون طائرات إسرائيلية نفذت غارة على مستودع في بلدة حيان.",
]


@pytest.mark.parametrize("text", MAY_HAVE)
def test_what_may_have_happened_is_possible(text: str) -> None:
    assert [row[1] for row in rows(text)] == ["possible"]


@pytest.mark.parametrize(
    "text", ["وبذلك تكون القوات سيطرت على بلدة حيان.", "قال إن المهمة قد تكون صعبة، وسيطرت القوات على بلدة حيان."]
)
def test_what_came_of_it_has_happened(text: str) -> None:
    assert [row[1] for row in rows(text)] == ["actual"]


def test_what_would_have_happened_has_not() -> None:
    told = rows(
        "يقول القادة إنهم لو امتلكوا أربع مدرعات لاستطاعوا الوصول بها إلى وسط مدينة تعز وتحرير المدينة من الحوثيين."
    )
    assert told and all(row[1] == "possible" for row in told)


def test_what_would_not_have_been_is_possible() -> None:
    assert [row[1] for row in rows("لو لم تنسحب القوات التركية لدمر المسلحون مدينة عفرين.")] == ["possible"]


def test_what_is_in_somebodys_power_is_possible() -> None:
    assert [row[1] for row in rows("بمقدور الجيش السوري السيطرة على مدينة حلب.")] == ["possible"]


@pytest.mark.parametrize(
    "text",
    [
        "باتت القوات العراقية قادرة على قصف مطار تلعفر.",
        "أكد القائد قدرة قواته على تحرير مدينة الموصل.",
        "لدى الجيش السوري القدرة على السيطرة على مدينة حلب.",
    ],
)
def test_what_somebody_is_able_to_do_is_no_happening(text: str) -> None:
    assert rows(text) == []


USED = [
    ("يرجح أن القوات الروسية استخدمت قنابل عنقودية في قصف إدلب.", "possible"),
    ("قالت المنظمة إن القوات الروسية قد تكون استخدمت الفوسفور في قصف إدلب.", "possible"),
    ("يعتقد أن القوات الروسية استخدمت الفوسفور في قصف إدلب.", "possible"),
    ("قالت المنظمة إن القوات الروسية استخدمت الفوسفور في قصف إدلب.", "actual"),
]


@pytest.mark.parametrize(("text", "factuality"), USED)
def test_a_blow_is_as_sure_as_the_use_of_its_means(text: str, factuality: str) -> None:
    assert [row[1] for row in rows(text)] == [factuality]
