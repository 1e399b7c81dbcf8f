"""Who speaks and to whom: outlets told to, sources in asides and at the end, figures of somebody, names of channels."""

import pytest

import rawi
from phrasebook import laid_out
from rawi.extract.said.attribution import Attribution, find_attributions


def found(text: str) -> list[Attribution]:
    return find_attributions(laid_out(text))


def chain(text: str) -> list[str]:
    (attribution,) = found(text)
    return [link.entity.name_ar for link in attribution.chain]


TOLD = [
    ("وقال سامر خليل لفرانس برس إن القوات دخلت دوما", ["فرانس برس", "سامر خليل"]),
    ("وقال الناشط سامر خليل لرويترز إن القوات دخلت دوما", ["رويترز", "سامر خليل"]),
    ("وأبلغ المتحدث باسمها طلال خليل رويترز أن القوات دخلت الحي", ["رويترز", "طلال خليل"]),
    ("أبلغ سكان وكالة رويترز أن القوات دخلت الحي", ["وكالة رويترز", "سكان"]),
    ("وأخبر شهود عيان قناة الجزيرة أن القوات دخلت الحي", ["قناة الجزيرة", "شهود عيان"]),
    ("قال الباحث والخبير العسكري سامر خليل إن القوات دخلت الحي", ["سامر خليل"]),
    ("وكان وزير العدل قد زار المدينة وقال إن القوات دخلت الحي", ["وزير العدل"]),
    ("قال مراسل وكالة رويترز إن القوات دخلت الحي", ["مراسل وكالة رويترز"]),
    ("وقال موقع سكاي نيوز عربية إن القوات دخلت الحي", ["موقع سكاي نيوز عربية"]),
    ("وقال المتحدث باسم رويترز طلال خليل إن القوات دخلت الحي", ["طلال خليل"]),
    ("أبلغ مصدر أمني وكالة رويترز أن القوات دخلت الحي", ["وكالة رويترز", "مصدر أمني"]),
    ("قال مستشفى الشفاء إن القوات دخلت الحي", ["مستشفى الشفاء"]),
    ("قدر ناشط عدد القتلى بنحو خمسين", ["ناشط"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_an_outlet_told_to_is_no_part_of_the_name(text: str, expected: list[str]) -> None:
    assert chain(text) == expected


WHOSE = [
    ("قتل أربعون مدنيا في قصف أم درمان وفق أحدث أرقام منظمة الصحة العالمية", "منظمة الصحة العالمية"),
    ("قتل أربعون مدنيا في قصف أم درمان بحسب آخر إحصاءات وزارة الصحة", "وزارة الصحة"),
    ("قتل أربعون مدنيا في قصف أم درمان بحسب أرقام وزارة الصحة", "وزارة الصحة"),
    ("سيطر الجيش على أم درمان وفقا لمصادر عسكرية", "مصادر عسكرية"),
    ("سيطر الجيش على أم درمان وفقا للمصادر العسكرية", "المصادر العسكرية"),
    ("سيطر الجيش على أم درمان، بحسب مصدر آخر", "مصدر آخر"),
    ("قصفت الطائرات الرقة، وفقا للمتحدث باسم التحالف", "المتحدث باسم التحالف"),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_figures_are_of_whoever_gives_them(text: str, expected: str) -> None:
    assert chain(text) == [expected]


ASIDES = [
    ("وباتت قوات النظام، بحسب المرصد السوري لحقوق الإنسان، تسيطر على كامل بلدة مورك", "opening"),
    ("وسيطرت قوات النظام على بلدة مورك، بحسب المرصد السوري لحقوق الإنسان، ودخلت اللطامنة", "closing"),
]


@pytest.mark.parametrize(("text", "form"), ASIDES)
def test_a_source_between_commas_before_all_that_is_told_governs_it(text: str, form: str) -> None:
    assert [attribution.form for attribution in found(text)] == [form]


def test_an_elimination_is_no_part_of_who_announces_it() -> None:
    assert chain("أعلن المتحدث العسكري القضاء على تسعة مسلحين في كركوك") == ["المتحدث العسكري"]


def test_who_announces_a_death_on_the_word_of_others_names_them() -> None:
    (claim,) = rawi.read(
        "أعلنت قناة العربية نقلا عن مصادر محلية مقتل تسعة مدنيين في غارة على غزة.", published="2024-06-05"
    )
    assert [source.name_ar for source in claim.chain] == ["قناة العربية", "مصادر محلية"]


def test_on_what_somebody_said_governs_what_went_before() -> None:
    text = "قتل تسعة مدنيين في غارات على غزة، على ما قال مدير المستشفى سامر خليل"
    assert [(a.form, a.kind) for a in found(text)] == [("closing", "prep")]
    (claim,) = rawi.read(text, published="2024-06-05")
    assert [source.name_ar for source in claim.chain] == ["سامر خليل"]


CHANNELS = [
    ("وذكر التلفزيون السوري أن الجيش سيطر على القصير", "syrian-tv"),
    ("وذكرت قناة الإخبارية السورية أن الجيش سيطر على القصير", "ikh"),
    ("وقالت الهيئة العامة للثورة السورية إن الجيش سيطر على القصير", "srgc"),
    ("وقالت لجان التنسيق المحلية إن الجيش سيطر على القصير", "lcc"),
    ("وذكرت وكالة الأنباء اللبنانية أن مسيرة استهدفت مدينة صور", "nna-lb"),
    ("وأوردت الوكالة اللبنانية أن مسيرة استهدفت مدينة صور", "nna-lb"),
    ("وذكرت صحيفة دارفور 24 أن القوات قصفت سوق نيالا", "darfur24"),
    ("وقالت غرفة طوارئ معسكر زمزم إن القوات قصفت المعسكر", "sd-emergency-rooms"),
    ("وقالت تنسيقية لجان مقاومة الفاشر إن القوات قصفت السوق", "sd-resistance"),
    ("وذكرت عين ليبيا أن الجيش قصف سرت", "ain-libya"),
    ("وذكرت صحيفة المرصد الليبية أن الجيش قصف سرت", "marsad-ly"),
    ("وذكرت القناة 13 الإسرائيلية أن الجيش قصف رفح", "ch13"),
    ("وذكر موقع يمن مونيتور أن الجيش قصف الحزم", "yemen-monitor"),
]


@pytest.mark.parametrize(("text", "expected"), CHANNELS)
def test_a_body_is_not_taken_for_another(text: str, expected: str) -> None:
    (attribution,) = found(text)
    assert [link.entity.source.id for link in attribution.chain] == [expected]


def test_the_heading_of_a_programme_is_nobody_who_speaks() -> None:
    assert found("نشرة منتصف النهار: سقوط بلدة مهين بيد قوات النظام") == []
    assert found("شاهد: سقوط بلدة مهين بيد قوات النظام") == []
    assert found("الجرحى: 12 بعد سقوط بلدة مهين بيد قوات النظام") == []
    assert chain("شهود: سقوط بلدة مهين بيد قوات النظام") == ["شهود"]
    assert chain("مصدر عسكري: سقوط بلدة مهين بيد قوات النظام") == ["مصدر عسكري"]


@pytest.mark.parametrize(("outlet", "expected"), [("شبكة شام", ["aja"]), ("الجزيرة", [])])
def test_the_correspondent_of_another_outlet_is_a_source(outlet: str, expected: list[str]) -> None:
    text = "استهدفت طائرة مسيرة سيارة في تل تمر، وفقا لمراسل الجزيرة."
    (claim,) = rawi.read(text, published="2022-03-20", outlet=outlet)
    assert [link.id for link in claim.chain] == expected


def test_but_i_is_no_speaker() -> None:
    claims = rawi.read("لم ينسحب المسلحون كلهم. لكني أعتقد أن القتال في عدن توقف.", published="2015-07-27")
    assert claims and all(not claim.chain for claim in claims)


def test_units_beside_those_whom_a_spokesman_speaks_for_are_no_second_source() -> None:
    for attribution in found("قال متحدث باسم مقاتلين محليين ووحدات من الجيش إن القوات سيطرت على حي المعلا"):
        assert [link.entity.name_ar for link in attribution.chain] == ["متحدث باسم مقاتلين محليين"]


def test_the_day_of_the_word_is_no_name_of_who_spoke() -> None:
    for attribution in found("سيطر الجيش على مدينة تدمر، بحسب ما أعلن مسؤول سوري الجمعة"):
        assert [link.entity.name_ar for link in attribution.chain] == ["مسؤول سوري"]


def test_the_same_source_is_the_one_told_of_last() -> None:
    text = "قال مصدر أمني إن الجيش دخل مدينة هيت. وأضاف المصدر نفسه أن المسلحين انسحبوا من بلدة كبيسة."
    told = rawi.read(text, published="2016-04-08")
    assert [[link.name_ar for link in claim.chain] for claim in told] == [["مصدر أمني"], ["مصدر أمني"]]


@pytest.mark.parametrize(
    "between",
    [
        "ونشرت وكالة أعماق بيانا للتنظيم.",
        "ونشرت كتائب القسام تسجيلا لها.",
        "وجاء ذلك رغم إعلان قوات النظام وقف القصف.",
    ],
)
def test_the_same_source_is_the_one_that_is_followed(between: str) -> None:
    text = f"قال المرصد السوري إن خمسة مدنيين قتلوا في دوما. {between} وبحسب المصدر نفسه، قتل ثلاثة جنود في حمص."
    told = rawi.read(text, published="2016-04-08")
    assert [link.id for link in told[-1].chain] == ["sohr"]


def test_according_to_an_agency_is_its_word_alone() -> None:
    before = "قال المجلس إن قواته انسحبت من تدمر. سيطر الجيش على الميادين، "
    told = rawi.read(before + "وفقا لوكالة سانا.", published="2016-04-08")
    assert [link.id for link in told[-1].chain] == ["sana"]
    told = rawi.read(before + "حسبما قال لوكالة سانا.", published="2016-04-08")
    assert [link.name_ar for link in told[-1].chain][1:] == ["المجلس"]


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("دان الجيش السوداني قوات الدعم السريع التي اتهمها بقصف الفاشر.", ["saf"]),
        ("توعد حزب الله الجيش الإسرائيلي الذي اتهمه بقصف بلدة الخيام.", ["hezb"]),
        ("انتقد الجيش السوداني القوة المشتركة التي اتهمها بقتل مدنيين في نيالا.", ["saf"]),
        ("دان البيان قوات الدعم السريع التي اتهمها بقصف الفاشر.", []),
        ("ردت قوات الدعم السريع التي اتهمت الجيش السوداني بقصف الفاشر.", ["rsf"]),
    ],
)
def test_whom_somebody_accuses_in_a_relative_clause_says_nothing(text: str, said_by: list[str]) -> None:
    told = rawi.read(text, published="2024-11-20")
    assert [link.id for link in told[-1].chain] == said_by


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("وقلل متحدث باسم الدعم السريع من أهميتها، وقال إن قواته انسحبت من الدندر.", "متحدث باسم الدعم السريع"),
        ("وظهر المتحدث باسم الدعم السريع في تسجيل، وقال إن قواته دخلت سنجة.", "المتحدث باسم الدعم السريع"),
        ("وأصيب قائد الفرقة في الهجوم، وأضاف أن الجيش انسحب من الدندر.", "قائد الجيش"),
        ("وأضاف أن ثلاثة قتلوا، وقال إن الجيش انسحب من الدندر.", "قائد الجيش"),
    ],
)
def test_who_does_something_and_says_that_is_a_new_speaker(text: str, said_by: str) -> None:
    told = rawi.read("قال قائد الجيش إن قواته استعادت جبل موية. " + text, published="2024-11-20")
    assert [link.name_ar for link in told[-1].chain] == [said_by]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("نفى الجيش التركي نفيا قاطعا قصف مدنيين في دهوك.", ["tur"]),
        ("نفت موسكو نفيا قاطعا أن تكون قصفت مستشفى في إدلب.", ["russia"]),
        ("قتل مدني في جرمانا، بحسب وكالة الأنباء الرسمية (سانا).", ["sana"]),
        ("قتل مدني في جرمانا، بحسب وكالة الأنباء السورية «سانا».", ["sana"]),
        ("أفاد مصدر أمني رويترز بأن غارة استهدفت صور.", ["reuters", None]),
        ("أفادت وكالة فرانس برس بأن غارة استهدفت صور.", ["afp"]),
        ("نفى وزير الثقافة والإعلام سقوط الفاشر.", [None]),
        ("قتل أربعة في قصف على كرري، وفق ما أعلنته ولاية الخرطوم.", ["sd-khartoum-gov"]),
        ("دخلت ولاية الخرطوم قوات من الجيش السوداني.", []),
        ("صدر عن حزب الله البيان الآتي: استهدف مجاهدو المقاومة الإسلامية بلدة الخيام.", ["hezb"]),
        ("وصدر عن الجيش اللبناني بيان جاء فيه: قصف الجيش الإسرائيلي بلدة الصرفند.", ["laf"]),
    ],
)
def test_a_speaker_ends_where_his_name_does(text: str, chain: list[str | None]) -> None:
    (told,) = rawi.read(text, published="2024-11-20")
    assert [link.id for link in told.chain] == chain


COUNTED = [
    ("أكد عدد من سكان حي الميدان أن الجيش قصف المدينة", ["عدد من سكان حي الميدان"]),
    ("وذكر العديد من النازحين أن الطيران قصف البلدة", ["العديد من النازحين"]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_who_is_counted_speaks_and_not_the_number(text: str, expected: list[str]) -> None:
    for attribution in found(text):
        assert [link.entity.name_ar for link in attribution.chain] == expected


SHOWN = [
    ("وعرض التلفزيون السوري لقطات من البلدة، قائلا إن الجيش سيطر عليها", ["التلفزيون السوري"]),
    ("بث ناشطون صورا من مدينة داريا، وأكدوا أن الطيران قصفها", ["ناشطون"]),
    ("نشر ناشطون تسجيلا تظهر فيه جثث مقاتلين، وأن الطيران قصف البلدة", ["ناشطون"]),
    ("لكن المركز الإعلامي للواء المجد قال إن قواته دخلت المطار", ["المركز الإعلامي للواء المجد"]),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_who_shows_pictures_says_what_they_show(text: str, expected: list[str]) -> None:
    for attribution in found(text):
        assert [link.entity.name_ar for link in attribution.chain] == expected


NO_SPEAKERS = [
    "وأكد مبتسما أن الجيش دخل مدينة هيت.",
    "وأكد صباح اليوم أن الجيش دخل مدينة هيت.",
]


@pytest.mark.parametrize("text", NO_SPEAKERS)
def test_how_and_when_it_was_said_is_nobody_who_speaks(text: str) -> None:
    assert [link.name_ar for claim in rawi.read(text, published="2016-04-08") for link in claim.chain] == []


def test_who_mocks_a_claim_denies_it_and_who_puts_men_to_use_does_not() -> None:
    mocked = rawi.read("سخر المتحدث باسم الحوثيين من أنباء سيطرة الجيش على مدينة الحديدة.", published="2018-06-20")
    assert {claim.stance for claim in mocked if claim.type == "capture"} == {"denies"}


# sentence, whose word it is what the caught had done
CAUGHT = [
    ("أوقف الجيش المالي رجلين قال إنهما كانا يخططان لمهاجمة باماكو.", "الجيش المالي"),
    ("أوقفت السلطات خلية قالت إنها كانت تخطط لتفجير سفارة في الخرطوم.", "السلطات"),
    ("قال شهود إن مسلحين قالوا إنهم من الجيش قتلوا رجلا في سرت.", "شهود"),
    ("رهينة قالت كتائب القسام إنه قتل في رفح.", "كتائب القسام"),
    ("جندي أعلن الجيش الإسرائيلي مقتله في رفح.", "الجيش الإسرائيلي"),
]


@pytest.mark.parametrize(("text", "speaker"), CAUGHT)
def test_who_caught_them_says_what_they_had_done(text: str, speaker: str) -> None:
    assert found(text)[-1].chain[0].entity.name_ar == speaker
