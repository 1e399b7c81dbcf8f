"""The same forces, these forces: who acted in the sentence before."""

import pytest

import rawi
from phrasebook import world

LEFT = "سيطرت قوات سوريا الديمقراطية على مدينة دير الزور بعد انسحاب القوات الحكومية منها."

# text, who took or shelled the last place
TEXTS = [
    (f"{LEFT} وسيطرت القوات نفسها على معبر البوكمال.", "sdf"),
    (f"{LEFT} وسيطرت هذه القوات على معبر البوكمال.", "sdf"),
    (f"{LEFT} وانسحبت القوات أيضا من معبر البوكمال.", "saa"),
    ("قصفت حركة النجباء قاعدة التنف ردا على هجوم حركة التحرير. وقصفت الحركة ذاتها مدينة أربيل.", "nujaba"),
    ("دخلت قوات الدعم السريع سنجة بعد اشتباكات مع قوات الجيش. وقصفت هذه القوات مدينة الدندر.", "rsf"),
]

STORMS = "أعلنت قوات سوريا الديمقراطية بدء هجوم على الرقة"
FALLUJAH = "رفعت القوات العراقية العلم وسط الفلوجة. وقال مصدر إن جهاز مكافحة الإرهاب والشرطة الاتحادية دخلا حي نزال."
SHABAAB = "دخل مقاتلو حركة الشباب بلدة بلعد."

# text, who did what is told last: not who backs them, not one of several units, nothing that is merely described
TOLD_AGAIN = [
    (f"{STORMS} بدعم من الولايات المتحدة. وسيطرت القوات على حي الدرعية.", "sdf"),
    (f"{STORMS} مدعومة بالقوات الأمريكية. وسيطرت القوات على حي الدرعية.", "sdf"),
    (f"{STORMS}. ونفذت الولايات المتحدة غارات على المدينة. ودخلت القوات حي المشلب.", "sdf"),
    ("أرسلت الولايات المتحدة تعزيزات إلى قاعدة التنف. ودخلت القوات مدينة تدمر.", "us"),
    (f"{FALLUJAH} وتقدمت القوات نحو المستشفى العام.", "isf"),
    ("دخلت الشرطة الاتحادية حي نزال. وتقدمت القوات نحو المستشفى العام.", "fedpol"),
    (f"{SHABAAB} وتشهد أسواق مقديشو حركة كبيرة قبيل رمضان. وهاجمت الحركة قرية قريبة.", "shabaab"),
    (f"{SHABAAB} وقال خبير إنها حركة غامضة. وهاجمت الحركة قرية قريبة.", "shabaab"),
]


@pytest.mark.parametrize(("text", "party"), TEXTS + TOLD_AGAIN)
def test_the_same_forces_are_those_that_acted_before(text: str, party: str) -> None:
    assert [actor.id for actor in rawi.read(text, published="2024-12-06", world=world())[-1].actors] == [party]


def test_these_forces_are_the_fighters_told_of_right_before() -> None:
    text = "هاجمت المقاومة مواقع الحوثيين وقوات صالح في عدن. وتقدمت المقاومة."
    text += " وسيطر مقاتلو قوات سوريا الديمقراطية على قرية. وتقدمت هذه القوات نحو الرقة."
    told = rawi.read(text, published="2016-12-06", world=world())[-1]
    assert [actor.id for actor in told.actors] == ["sdf"]
