"""Who is ordered to leave a place is no troop that withdraws."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED

# sentence, type of the leaving and who is to leave
ORDERED = [
    pytest.param("طالب الجيش الإسرائيلي السكان بإخلاء حي الشجاعية.", "displace", ["السكان"], marks=WEIGHED),
    ("أمر الجيش الإسرائيلي سكان بلدة يارون بإخلاء البلدة.", "displace", ["سكان بلدة يارون"]),
    ("حذر الجيش السوداني السكان قائلا إن عليهم الاستعداد لإخلاء مدينة بارا.", "evacuate", ["السكان"]),
    ("طالب الجيش الإسرائيلي بإخلاء حي الغبيري بذريعة أنه تابع لحزب الله.", "evacuate", []),
    ("طالب الجيش السوري حركة حماس بإخلاء مخيم اليرموك.", "withdraw", ["hamas"]),
]


@pytest.mark.parametrize(("text", "kind", "leavers"), ORDERED)
def test_who_is_ordered_to_leave_is_to_leave(text: str, kind: str, leavers: list[str]) -> None:
    assert [(row[0], row[1], row[3]) for row in rows(text) if row[0] != "statement"] == [(kind, "planned", leavers)]
