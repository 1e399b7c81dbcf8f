"""Whose deed it is that a thing does which somebody else struck."""

import pytest

from extract.what.test_settled import rows

# sentence, the doers of its last claim
STRUCK = [
    # it was advancing, it withdraws: whose it is, where that is told
    ("قصف التحالف الدولي رتلا للنظام السوري كان يتقدم نحو التنف.", ["saa"]),
    ("استهدفت طائرات التحالف الدولي قافلة لتنظيم الدولة كانت تنسحب من البوكمال.", ["isil"]),
    ("دمر الجيش السوري دبابتين للفصائل كانتا تتقدمان نحو حماة.", ["fsa"]),
    ("قصف الطيران الروسي أرتالا للفصائل السورية تتقدم نحو مورك.", ["fsa"]),
    ("هاجم الجيش الإسرائيلي دبابات تتقدم نحو السويداء.", []),
    ("قصف الجيش السوري بلدة كفرنبودة بينما كان يتقدم نحو مورك.", ["saa"]),
    # after it had bombed: the plane by gender, or as nobody else bombs
    ("دمر المقاتلون دبابة للجيش التركي بعد أن قصفت مدينة عفرين.", ["tur"]),
    ("أسقط الحوثيون طائرة استطلاع أمريكية بعد أن كانت قد قصفت مدينة الحديدة.", ["us"]),
    ("أسقطت الدفاعات الجوية طائرة مسيرة إسرائيلية بعدما قصفت بلدة بعلبك.", ["isr"]),
    ("أسقط الجيش السوري مروحية بعدما ألقت قنابل على بلدة مورك.", []),
    # reinforcements that were struck
    ("استهدف التحالف العربي تعزيزات كانت في طريقها من صرواح إلى المشجح.", []),
    ("استهدف التحالف العربي تعزيزات للحوثيين كانت متجهة إلى صرواح.", ["houthi"]),
    ("أرسل التحالف العربي تعزيزات إلى مأرب.", ["acoal"]),
    ("قصفت القوات التركية مواقع لقسد بعدما سيطرت على تل رفعت.", ["tur"]),
]


@pytest.mark.parametrize(("text", "doers"), STRUCK)
def test_what_a_struck_thing_does_its_owner_does(text: str, doers: list[str]) -> None:
    assert rows(text)[-1][3] == doers
