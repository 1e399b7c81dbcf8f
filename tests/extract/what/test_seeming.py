"""Words that only look like a deed tell of none."""

import pytest

from extract.what.test_settled import claims, rows

SEEMING = [
    ("شارك الآلاف في تشييع قائد الكتيبة الثانية في مدينة مأرب.", "killing"),
    ("شيع أهالي لحج جثمان ضابط قتل في قصف على معسكر العند.", "toll"),
    ("ودعت المنظمة إلى تحييد المدنيين والمرافق الصحية في الحديدة.", "killing"),
    ("نزحت مئات الأسر، ووصلت الأسر التي فرت من الدريهمي إلى الخوخة.", "abduct"),
    ("أعلنت فرنسا أن مدمرتها أسقطت طائرة مسيرة فوق البحر الأحمر.", "airstrike"),
    ("وذكرت وكالة سبأ بنسختها الخاضعة للحوثيين أن الطيران قصف صعدة.", "hold"),
    ("ونقلت صحيفة الثورة الخاضعة للحوثيين أن الطيران قصف صعدة.", "hold"),
    ("سيطرت قوات الحزام على مقر الرئيس الهارب في مدينة عدن.", "withdraw"),
    ("قتل جنديان في هجوم التفافي على حاجز للجيش قرب درعا.", "advance"),
    ("نقل الجرحى الذين سقطوا في جبهات الضالع إلى مدينة عدن.", "capture"),
    ("استعادت القوات العراقية مدينة القيارة، في ضربة قاصمة لتنظيم داعش.", "attack"),
    ("أعلن الجيش السوري السيطرة على تدمر، في ضربة جديدة للمسلحين.", "attack"),
    ("قتل سبعة جنود من منتسبي اللواء الأول في قصف على معسكر في مأرب.", "deploy"),
]


@pytest.mark.parametrize(("text", "kind"), SEEMING)
def test_what_only_looks_like_a_deed_is_none(text: str, kind: str) -> None:
    assert kind not in [row[0] for row in rows(text)]


REAL = [
    ("سقطت بلدة خناصر في أيدي مسلحي التنظيم.", "capture"),
    ("وقع قائد الكتيبة في الأسر بعد اشتباكات في صرواح.", "abduct"),
    ("دخلت القافلة المناطق الخاضعة للحوثيين في صعدة.", "hold"),
    ("أعلنت وزارة الدفاع تحييد سبعة مسلحين في شمال حلب.", "killing"),
    ("أعلن الجيش العراقي تحرير القيارة في ضربة جوية للتحالف الدولي.", "airstrike"),
    ("سيطر الجيش على التلة وقتل خمسة في ضربة جديدة للتحالف على صعدة.", "airstrike"),
    ("تشييع جثامين سبعة من مقاتلي الجيش في مدينة مأرب.", "toll"),
]


@pytest.mark.parametrize(("text", "kind"), REAL)
def test_the_same_words_may_tell_of_deeds(text: str, kind: str) -> None:
    assert kind in [row[0] for row in rows(text)]


def test_who_buries_the_dead_killed_nobody() -> None:
    found = claims("شيع الأهالي جثامين ثلاثة مقاتلين في مدينة مأرب.")
    assert [(claim.type, claim.actors) for claim in found] == [("toll", ())]
