"""An advance that another stopped was only tried; one that he failed to stop was made."""

import pytest

from extract.what.test_settled import rows

# sentence, factuality of the advance
STOPPED = [
    ("أوقف الجيش السوداني تقدم قوات الدعم السريع نحو مدينة سنار.", "attempted"),
    ("نجح الجيش اليمني في وقف تقدم الحوثيين نحو مدينة مأرب.", "attempted"),
    ("أعاقت الأمطار تقدم القوات العراقية نحو مدينة تلعفر.", "attempted"),
    ("فشل الجيش السوداني في وقف تقدم قوات الدعم السريع نحو مدينة سنار.", "actual"),
    ("لم يفلح الجيش اليمني في وقف تقدم الحوثيين نحو مدينة مأرب.", "actual"),
    ("لم تحل الغارات دون تقدم تنظيم داعش نحو مدينة كوباني.", "actual"),
    ("أعلن الجيش السوداني تقدم قواته نحو مدينة سنار.", "actual"),
]


@pytest.mark.parametrize(("text", "factuality"), STOPPED)
def test_a_stopped_advance_was_tried(text: str, factuality: str) -> None:
    assert [row[1] for row in rows(text) if row[0] == "advance"] == [factuality]
