"""Who tells of what it did itself did it, also where its name stands in the sentence before."""

import pytest

from extract.what.test_settled import rows

# text, type, doers
TOLD = [
    ("قال الجيش السوداني إن قوات الدعم السريع قصفت أم درمان. وأوضح أنه دمر ثلاث مدرعات.", "destroy", ["saf"]),
    ("وقال الحوثيون في بيان إنهم أسقطوا طائرة أمريكية فوق مأرب.", "shootdown", ["houthi"]),
    ("قالت مصادر الجيش اليمني إنها قصفت مواقع للحوثيين في صعدة.", "shelling", ["ygov"]),
    ("قالت مصادر قسد إنها صدت هجوما لداعش في الشدادي.", "clash", ["sdf"]),
    ("قالت مصادر قسد إنها أسقطت طائرة مسيرة في الشدادي.", "shootdown", ["sdf"]),
    (
        "وذكرت جبهة البوليساريو أنها قصفت مواقع للجيش المغربي. وقالت في بيان إنها أسقطت طائرة مسيرة.",
        "shootdown",
        ["polisario"],
    ),
    ("وجاء في بيان لقوات سوريا الديمقراطية أنها سيطرت على حي المشلب.", "capture", ["sdf"]),
    # and what it did besides
    ("قال الحوثيون إنهم قتلوا تسعة جنود سعوديين وأسقطوا طائرة مسيرة.", "shootdown", ["houthi"]),
    ("قال الحوثيون إنهم قتلوا تسعة جنود سعوديين وأسقطوا طائرة مسيرة.", "killing", ["houthi"]),
    ("قالت قسد إنها قتلت عناصر من التنظيم وأحرقت دبابة تركية قرب تل رفعت.", "destroy", ["sdf"]),
    ("قال الجيش السوري إنه سيطر على بلدة مورك وقصف الطيران الروسي المدينة.", "airstrike", ["rus"]),
    ("قالت قسد إنها هاجمت قاعدة تركية وقصفت القوات التركية قرية مرعناز.", "shelling", ["tur"]),
    ("قال الجيش السوداني إنه رصد تحركات. وأضاف أن قوات الدعم السريع قصفت أم درمان.", "shelling", ["rsf"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), TOLD)
def test_who_speaks_of_itself_did_it(text: str, kind: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == kind] == [doers]
