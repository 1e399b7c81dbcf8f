"""Who strikes is named behind what is to stop; who calls for the stop, and a council called on, do not strike."""

import pytest

from extract.what.test_settled import rows

# sentence, type, ids of the doers
STOPPED = [
    ("دعت الحكومة السودانية مجلس الأمن إلى وقف هجوم الدعم السريع على الأبيض.", "attack", ["rsf"]),
    (
        "وطالبت وزارة الخارجية التركية موسكو بالضغط على دمشق لوقف القصف على بلدة سرمين.",
        "shelling",
        ["sy-damascus"],
    ),  # who is pressed may strike
    ("ودعا الائتلاف الوطني واشنطن إلى التحرك لوقف الغارات على مدينة سراقب.", "airstrike", []),
    ("ودعا الائتلاف الوطني مجلس الأمن إلى وقف الغارات على مدينة سراقب.", "airstrike", []),
    ("نشرت القوات العراقية دبابات في كركوك تحسبا لهجوم جديد على الحقول.", "attack", []),
    ("طالبت المعارضة السورية روسيا بوقف الغارات على مدينة سراقب.", "airstrike", ["russia"]),  # who is asked may strike
]


@pytest.mark.parametrize(("text", "kind", "doers"), STOPPED)
def test_who_is_to_stop(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]
