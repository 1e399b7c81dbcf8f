"""Who holds on despite a blow, halts something after one, fled from it or strikes after the death of his men did
not deal it."""

import pytest

from extract.what.test_settled import rows
from phrasebook import WEIGHED

# sentence, type of the blow, its doers, its targets
STRUCK = [
    ("انسحبت قوات سوريا الديمقراطية من بلدة عين عيسى جراء القصف المكثف.", "shelling", [], ["sdf"]),
    ("انسحب مقاتلو هيئة تحرير الشام من خان شيخون نتيجة الغارات الروسية.", "airstrike", ["rus"], ["hts"]),
    ("تحتفظ قوات سوريا الديمقراطية بمواقعها في مدينة منبج رغم القصف التركي.", "shelling", ["tur"], ["sdf"]),
    ("تحتفظ هيئة تحرير الشام بمواقعها في جبل الزاوية رغم القصف العنيف.", "shelling", [], ["hts"]),
    ("صمدت القوات العراقية في مواقعها شرق الموصل رغم الغارات والقصف.", "shelling", [], ["isf"]),
    ("واصل الجيش السوري تقدمه نحو مدينة سراقب رغم الغارات التركية.", "airstrike", ["tur"], ["saa"]),
    ("أطلقت القوات العراقية عملية ضد تنظيم داعش في الحويجة بعد مقتل جنودها.", "killing", [], ["isf"]),
    ("أعلنت إسرائيل عملية ضد حركة حماس في جنين ردا على مقتل جنودها.", "killing", [], ["israel"]),
    pytest.param("فر عناصر تنظيم داعش من الشرقاط بعد قصف مدفعي.", "shelling", [], [], marks=WEIGHED),
    ("انسحب الجيش السوداني من مدينة سنجة إثر قصف كثيف.", "shelling", [], []),
    ("أخلى مقاتلو هيئة تحرير الشام بلدة كفرنبل تحت وطأة قصف عنيف.", "shelling", [], ["hts"]),
    ("انسحبت القوات الإسرائيلية من طولكرم بعد قصف منزل في المخيم.", "shelling", ["isr"], ["منزل"]),
    ("هرب مقاتلو تنظيم داعش إلى سوريا عقب تحرير مدينة راوة.", "capture", [], []),
    ("فر الحوثيون نحو إب إثر قصف عنيف واستعادة مدينة الضالع.", "capture", [], []),
    ("يعيش تنظيم داعش على وقع صدمة تحرير مدينة تكريت.", "capture", [], []),
    ("فر هادي من صنعاء بعد سيطرة الحوثيين على المدينة.", "capture", ["houthi"], []),
    # counter-examples: who failed despite the shelling is who shelled; whom the pronoun does not fit
    ("فشلت قوات النظام في اقتحام مدينة سراقب رغم القصف المكثف.", "shelling", ["saa"], []),
    ("بدأت الحكومة العراقية عملية ضد داعش بعد مقتل مقاتليه في الحويجة.", "killing", [], ["isil"]),
]


@pytest.mark.parametrize(("text", "kind", "doers", "targets"), STRUCK)
def test_who_was_struck(text: str, kind: str, doers: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [(doers, targets)]


@pytest.mark.parametrize(
    "text",
    [
        "علقت بعثة الأمم المتحدة دورياتها في الحديدة بعد قصف مدفعي.",
    ],
)
def test_who_halts_his_patrols_after_a_blow_dealt_none(text: str) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == [("shelling", [])]


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        ("تحتفظ قوات سوريا الديمقراطية بمواقعها في مدينة منبج رغم القصف التركي.", "sdf", "منبج"),
        ("صمدت القوات العراقية في مواقعها شرق الموصل رغم الغارات والقصف.", "isf", "الموصل"),
    ],
)
def test_who_keeps_his_positions_holds_the_place(text: str, who: str, place: str) -> None:
    assert [(row[3], row[5]) for row in rows(text) if row[0] == "hold"] == [([who], place)]


# sentence, who was shelled
SHELLED_BEFORE = [
    ("سيطرت قوات سوريا الديمقراطية على الطبقة بعد فرار عناصر داعش منها تحت قصف مكثف.", "isil"),
    ("سيطر الجيش السوري على حي السكري بعد انسحاب فصائل المعارضة منه إثر غارات عنيفة.", "fsa"),
    ("سيطر الجيش السوري على حي السكري بعد انسحاب فصائل المعارضة منه إثر قصف روسي مكثف.", "fsa"),
]


@pytest.mark.parametrize(("text", "fled"), SHELLED_BEFORE)
def test_whose_flight_the_shelling_caused_was_shelled(text: str, fled: str) -> None:
    assert [row[4] for row in rows(text) if row[0] in ("shelling", "airstrike")] == [[fled]]
    assert all(row[3] != [fled] for row in rows(text) if row[0] in ("shelling", "airstrike"))
