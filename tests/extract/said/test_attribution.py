"""Who says so: each shape of attribution, its chain nearest the report first, and the words it governs."""

import pytest

from phrasebook import laid_out
from rawi.extract.said.attribution import Attribution, find_attributions


def found(text: str, outlet: str | None = None) -> list[Attribution]:
    return find_attributions(laid_out(text, outlet=outlet))


def chain(attribution: Attribution) -> list[str]:
    """The chain by ids where the tables know the link, else by its words."""
    links = []
    for phrase in attribution.chain:
        entity = phrase.entity
        thing = next((t for t in (getattr(entity, n, None) for n in ("source", "actor", "place")) if t), None)
        links.append(thing.id if thing is not None else entity.name_ar)
    return links


VERBS = [
    (
        "قال المتحدث باسم الجيش إن القوات دخلت تدمر.",
        ["المتحدث باسم الجيش"],
        "say",
    ),
    ("قال المرصد السوري لحقوق الإنسان إن القوات دخلت تدمر.", ["sohr"], "say"),
    ("أفادت قناة الجزيرة بأن القوات دخلت الموصل.", ["aja"], "say"),
    (
        "قال ناشطون محليون إن الطيران قصف دوما.",
        ["ناشطون محليون"],
        "say",
    ),
    (
        "زعم إعلام النظام أن الجيش دخل مورك.",
        ["إعلام النظام"],
        "claim",
    ),
    ("أعلنت قوات سوريا الديمقراطية سيطرتها على الحي.", ["sdf"], "announce"),
    (
        "أكد مصدر عسكري أن الجيش دخل تدمر.",
        ["مصدر عسكري"],
        "confirm",
    ),
    ("قالت تركيا إن قواتها دخلت عفرين.", ["turkey"], "say"),
    ("نقلت رويترز عن بيان للجيش السوري أن قواته دخلت مورك.", ["reuters", "saa"], "quote"),
    ("نقلت رويترز عن بيان صادر عن وزارة الدفاع الروسية أن طائراتها قصفت مورك.", ["reuters", "mod-ru"], "quote"),
]


@pytest.mark.parametrize(("text", "expected", "kind"), VERBS)
def test_a_verb_of_speech_with_its_subject_behind_it(text: str, expected: list[str], kind: str) -> None:
    (attribution,) = found(text)
    assert (chain(attribution), attribution.form, attribution.kind) == (expected, "verb", kind)


SUBJECT_FIRST = [
    (
        "الناطق العسكري قال إن القوات دخلت تدمر.",
        ["الناطق العسكري"],
    ),
    ("المرصد السوري لحقوق الإنسان أكد أن القوات دخلت تدمر.", ["sohr"]),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECT_FIRST)
def test_a_verb_of_speech_with_its_subject_before_it(text: str, expected: list[str]) -> None:
    (attribution,) = found(text)
    assert chain(attribution) == expected


AGENCIES = [
    ("نقلت وكالة رويترز عن المرصد السوري لحقوق الإنسان أن التنظيم انسحب من الطبقة.", ["reuters", "sohr"]),
    (
        "نقلت وكالة الأنباء الفرنسية عن مصدر عسكري قوله إن الجيش دخل تدمر.",
        ["afp", "مصدر عسكري"],
    ),
    (
        "قال قائد ميداني لوكالة رويترز إن القوات دخلت الرقة.",
        ["reuters", "قائد ميداني"],
    ),
    ("قال سكان إن طائرات قصفت سرت، بحسب ما نقلته وكالة رويترز.", ["reuters", "سكان"]),
    ("أعلنت وكالة الأنباء الرسمية السورية (سانا) أن القوات دخلت تدمر.", ["sana"]),
    ("أعلنت الوكالة الرسمية (سونا) أن القوات دخلت سنجة.", ["suna"]),
]


@pytest.mark.parametrize(("text", "expected"), AGENCIES)
def test_an_agency_tells_on_the_word_of_another(text: str, expected: list[str]) -> None:
    assert chain(found(text)[0]) == expected


def test_an_agency_quoting_a_monitor_in_the_words_of_a_preposition() -> None:
    attribution = found("بحسب ما نقلت وكالة رويترز عن المرصد السوري لحقوق الإنسان، دخلت القوات حي المشلب.")[0]
    assert (chain(attribution), attribution.form) == (["reuters", "sohr"], "opening")


def test_according_to_at_the_head_governs_what_follows() -> None:
    text = "وفقا للمرصد السوري لحقوق الإنسان، قتل عشرة مدنيين في إدلب."
    (attribution,) = found(text)
    assert (chain(attribution), attribution.form, attribution.kind) == (["sohr"], "opening", "prep")
    governed = laid_out(text).text.words(attribution.first, attribution.last)
    assert "قتل عشرة مدنيين" in governed


NOBODYS = [
    ("أصيب عشرة في قصف على المدينة، وفق حصيلة أولية.", []),
    ("أصيب عشرة في قصف على المدينة، بحسب حصيلة غير نهائية.", []),
    ("أصيب عشرة في قصف على المدينة، وفق حصيلة أولية للدفاع المدني.", ["scd"]),
    ("أصيب عشرة في قصف على المدينة، وفق بيان.", []),
    ("أصيب عشرة في قصف على المدينة، بحسب تسجيل مصور.", []),
    ("أصيب عشرة في قصف على المدينة، بحسب تسجيل مصور تحقق منه المرصد السوري.", ["sohr"]),
    ("أصيب عشرة في قصف على المدينة، وفق تسجيلات مصورة نشرها المرصد السوري.", ["sohr"]),
    ("أصيب عشرة في قصف على المدينة، وفق حصيلة رسمية نشرتها وزارة الصحة.", ["moh"]),
    ("نعت صفحات موالية النقيب حسن سالم الذي قتل في إدلب.", ["صفحات موالية"]),
    ("نعى أهالي بلدة نوى الشاب أحمد الذي قتل في درعا.", ["أهالي بلدة نوى"]),
]


@pytest.mark.parametrize(("text", "expected"), NOBODYS)
def test_neither_an_adjective_nor_who_is_mourned_speaks(text: str, expected: list[str]) -> None:
    assert {link for attribution in found(text) for link in chain(attribution)} == set(expected)


def test_according_to_at_the_end_governs_what_went_before() -> None:
    text = "قتل عشرة مدنيين في إدلب، بحسب المرصد السوري لحقوق الإنسان."
    (attribution,) = found(text)
    assert (chain(attribution), attribution.form) == (["sohr"], "closing")
    governed = laid_out(text).text.words(attribution.first, attribution.last)
    assert governed.startswith("قتل عشرة مدنيين") and "المرصد" not in governed


COLONS = [
    ("المرصد السوري لحقوق الإنسان: مقتل 12 مدنيا في إدلب", ["sohr"]),
    (
        "مصدر عسكري: القوات دخلت تدمر",
        ["مصدر عسكري"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), COLONS)
def test_a_name_and_a_colon(text: str, expected: list[str]) -> None:
    (attribution,) = found(text)
    assert (chain(attribution), attribution.form) == (expected, "colon")


CONTINUED = [
    "قال المرصد السوري لحقوق الإنسان إن قتلى سقطوا.\nوأضاف أن القوات دخلت تدمر.",
    "قال المرصد السوري لحقوق الإنسان إن قتلى سقطوا.\nوأضاف المرصد أن القوات دخلت تدمر.",
    "قال المرصد السوري لحقوق الإنسان إن قتلى سقطوا.\nوأشار إلى أن القوات دخلت تدمر.",
    "نقلت وكالة رويترز عن المرصد السوري لحقوق الإنسان أن قتلى سقطوا.\nوتابع المرصد أن القوات دخلت تدمر.",
]


@pytest.mark.parametrize("text", CONTINUED)
def test_he_added_takes_up_the_chain(text: str) -> None:
    first, second = found(text)
    assert chain(second)[-1] == chain(first)[-1] == "sohr"
    assert second.kind == "continue"


def test_a_speaker_named_before_is_known_by_a_part_of_the_name() -> None:
    first, second = found("قال القائد الميداني سالم الزرافي إن المعركة بدأت.\nوقال الزرافي إن القوات دخلت تدمر.")
    assert second.chain == first.chain


def test_the_source_is_the_source_of_before() -> None:
    first, second = found("قال مصدر عسكري إن المعركة بدأت.\nوأوضح المصدر أن القوات دخلت تدمر.")
    assert chain(second) == chain(first)


TOLD_ON = [
    ("قال قائد شرطة الأنبار إن المسلحين دخلوا هيت. وأوضح لفرانس برس أن القوات انسحبت.", ["afp", "قائد شرطة الأنبار"]),
    ("قال محافظ نينوى إن القوات دخلت تلكيف. وأضاف لوكالة رويترز أن المسلحين فروا.", ["reuters", "محافظ نينوى"]),
    (
        "قال أحد وجهاء عشيرة الجبور إن القوات دخلت العلم. وتابع لرويترز أنها انسحبت.",
        ["reuters", "أحد وجهاء عشيرة الجبور"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_ON)
def test_who_goes_on_speaking_to_an_agency_is_still_quoted(text: str, expected: list[str]) -> None:
    assert chain(found(text)[1]) == expected


DENIALS = [
    ("نفى الجيش العراقي سقوط مدينة الرمادي.", ["isf"]),
    (
        "نفت مصادر في الحكومة أن تكون القوات انسحبت من عدن.",
        ["مصادر في الحكومة"],
    ),
    ("فند المرصد السوري لحقوق الإنسان أنباء سقوط البلدة.", ["sohr"]),
]


@pytest.mark.parametrize(("text", "expected"), DENIALS)
def test_a_denial_is_marked(text: str, expected: list[str]) -> None:
    (attribution,) = found(text)
    assert attribution.denies
    assert chain(attribution) == expected


def test_other_words_of_speech_deny_nothing() -> None:
    assert not any(attribution.denies for text, _, _ in VERBS for attribution in found(text))


OFFICES = [
    (
        "قال مصدر في وزارة الدفاع إن القوات دخلت تدمر.",
        "مصدر في وزارة الدفاع",
    ),
    (
        "قال زعيم العشيرة، الشيخ سالم الزرافي، إن المسلحين انسحبوا.",
        "زعيم العشيرة ، الشيخ سالم الزرافي",
    ),
    (
        "قال نائب قائد القوات الخاصة العميد سالم الزرافي في حديث للصحيفة إن القوات دخلت تدمر.",
        "نائب قائد القوات الخاصة العميد سالم الزرافي",
    ),
    (
        "قال أحد سكان القرية إن القصف توقف.",
        "أحد سكان القرية",
    ),
    (
        "نقلت الصحيفة عن زميل سابق لأحمد قوله إن القوات انسحبت.",
        "زميل سابق لأحمد",
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_a_speaker_keeps_office_and_name(text: str, expected: str) -> None:
    link = found(text)[0].chain[-1]
    assert laid_out(text).text.words(link.first, link.last) == expected


def test_a_person_goes_by_the_name_alone() -> None:
    assert chain(found("قال قائد القوات العميد سالم الزرافي إن القوات دخلت تدمر.")[0]) == ["سالم الزرافي"]


def test_a_participle_takes_up_the_speaker() -> None:
    first, second = found("قال مصدر عسكري إن القوات دخلت تدمر، لافتا الانتباه إلى أن المعارك مستمرة.")
    assert chain(first) == chain(second) == ["مصدر عسكري"]


def test_a_statement_is_its_author() -> None:
    first, second = found("أعلنت وزارة الدفاع أن القوات دخلت تدمر.\nوأضاف البيان أن القصف مستمر.")
    assert chain(first)[-1] == chain(second)[-1]


def test_the_announcement_of_somebody() -> None:
    assert chain(found("عاد السكان بعد إعلان السلطات تحرير المدينة.")[0]) == ["السلطات"]


def test_a_source_set_behind_the_sentence_governs_it() -> None:
    text = "انسحبت القوات من تدمر.\nوفقا لقناة الجزيرة."
    (attribution,) = found(text)
    assert (chain(attribution), attribution.form) == (["aja"], "after")
    assert "انسحبت" in laid_out(text).text.words(attribution.first, attribution.last)


def test_the_name_of_a_post_stands_before_its_handle() -> None:
    (attribution,) = found("قصفت الطائرات دوما.\n— سالم الزرافي (@alzarafi) November 29, 2024")
    assert (chain(attribution), attribution.form) == (["سالم الزرافي"], "after")


def test_carrying_the_wounded_quotes_nobody() -> None:
    assert found("نقلت القوات الجرحى إلى تدمر.") == []


def test_a_name_before_the_verb_at_the_head_of_a_line() -> None:
    assert chain(found("الزرافي يدعو إلى وقف القصف")[0]) == ["الزرافي"]


NOBODY_SPEAKS = [
    "دخلت القوات تدمر.",
    "سقط خبر كان.",
    "12 قتيلا: حصيلة اليوم",
]


@pytest.mark.parametrize("text", NOBODY_SPEAKS)
def test_where_nobody_speaks(text: str) -> None:
    assert found(text) == []


@pytest.mark.xfail(reason="folding makes 'was exiled' one word with 'denied'")
def test_an_exile_denies_nothing() -> None:
    assert found("نفي المعارض إلى الخارج.") == []


def test_a_spokesman_keeps_whom_he_speaks_for() -> None:
    assert chain(found("قال المتحدث باسم القوات إن المعركة بدأت.")[0]) == ["المتحدث باسم القوات"]


PUBLISHED = [
    "دخلت القوات تدمر، بحسب حصيلة نشرها المرصد السوري لحقوق الإنسان.",
    "دخلت القوات تدمر، بحسب الحصيلة التي نشرها المرصد السوري لحقوق الإنسان.",
    "دخلت القوات تدمر، وفق حصيلة المرصد السوري لحقوق الإنسان.",
    "دخلت القوات تدمر، وفق خريطة للمرصد السوري لحقوق الإنسان.",
]


@pytest.mark.parametrize("text", PUBLISHED)
def test_a_toll_or_a_map_is_on_the_word_of_who_published_it(text: str) -> None:
    attribution = found(text)[0]
    assert (chain(attribution), attribution.form) == (["sohr"], "closing")


@pytest.mark.parametrize("outlet", ["Enab Baladi", "عنب بلدي", "enabbaladi"])
def test_whoever_publishes_is_no_link_of_its_own_chain(outlet: str) -> None:
    text = "قال مصدر عسكري لعنب بلدي إن القوات دخلت تدمر."
    assert [chain(a) for a in found(text)] == [["enab", "مصدر عسكري"]]
    assert [chain(a) for a in found(text, outlet)] == [["مصدر عسكري"]]


def test_an_outlet_that_tells_by_its_own_name_tells_in_its_own_voice() -> None:
    assert found("وذكرت عنب بلدي أن القوات دخلت تدمر.", "Enab Baladi") == []


def test_a_monitor_cites_itself_by_name() -> None:
    text = "أفاد المرصد السوري لحقوق الإنسان بأن القوات دخلت تدمر."
    assert chain(found(text, "Syrian Observatory for Human Rights")[0]) == ["sohr"]


def test_and_according_to_opens_what_follows() -> None:
    text = "دخلت القوات تدمر وفق مصدر عسكري، وبحسب ناشطين قصفت الطائرات دوما."
    before, behind = found(text)
    assert (chain(before), before.form, before.first) == (["مصدر عسكري"], "closing", 0)
    assert (chain(behind), behind.form, behind.first) == (["ناشطين"], "opening", behind.at)


def test_a_further_source_at_the_end_governs_what_went_before() -> None:
    assert [a.form for a in found("دخلت القوات تدمر بحسب مصدر عسكري ووفق ناشطين.")] == ["closing", "closing"]


@pytest.mark.parametrize(
    "text", ["قتل مدنيان، بحسب الدفاع المدني السوري.", "قتل مدنيان، وفق الدفاع المدني السوري (الخوذ البيضاء)."]
)
def test_a_listed_name_that_begins_with_a_word_of_fighting_speaks(text: str) -> None:
    assert [chain(a) for a in found(text)] == [["scd"]]


def test_an_outlet_told_to_between_commas_is_no_name_of_the_source() -> None:
    (told,) = found("وقال مصدر محلي، لعنب بلدي، إن الطيران قصف سراقب.")
    assert chain(told) == ["enab", "مصدر محلي"]


def test_a_source_that_goes_on_in_its_own_sentence_reaches_as_far_as_before() -> None:
    (opening,) = found(
        "وبحسب المرصد السوري لحقوق الإنسان، الذي أكد سيطرة القوات على حي المشلب، دخلت القوات حي الصناعة."
    )
    assert (chain(opening), opening.form) == (["sohr"], "opening")


def test_who_spoke_goes_on_in_a_participle_whoever_was_named_since() -> None:
    said = found("نفت وزارة الدفاع العراقية سقوط المصفاة بيد تنظيم داعش، مؤكدة أن قواتها تسيطر على معظمها.")
    assert [chain(one) for one in said] == [chain(said[0])] * 2


@pytest.mark.parametrize(
    "text",
    [
        "وبين الجيش وقوات سوريا الديمقراطية اشتباكات في منبج.",
        "وبين حلب وإدلب قصفت الطائرات قافلة للجيش التركي.",
        "وتؤكد هذه الغارات أن الحرب مستمرة.",
    ],
)
def test_between_and_what_shows_something_speak_of_nobody(text: str) -> None:
    assert not found(text)


QUOTED_CONTENT = [
    ('أكد مصدر أمني "مقتل ثلاثة جنود" في هجوم شرق مأرب.', "مصدر أمني"),
    ("أكد مصدر أمني “مقتل ثلاثة جنود” في هجوم شرق مأرب.", "مصدر أمني"),
    ("أكد الناطق باسم الجيش «السيطرة على جبل هيلان» غرب مأرب.", "الناطق باسم الجيش"),
    ("وأعلنت غرفة القيادة الموحدة «عزم» السيطرة على القرية.", "غرفة القيادة الموحدة عزم"),
    ("وقال تنظيم «فجر ليبيا»، الذي حارب النظام، إن هذا الاتفاق يفتح الطريق أمام الحرب.", "تنظيم فجر ليبيا"),
    ("قال قيادي في كتائب «أسود التلال» إن القوات سيطرت على الحي.", "قيادي في كتائب أسود التلال"),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED_CONTENT)
def test_a_source_ends_where_the_quotation_of_its_words_opens(text: str, expected: str) -> None:
    layout = laid_out(text)
    last = find_attributions(layout)[0].chain[-1]
    assert layout.text.words(last.first, last.last) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ونقلت وكالة الأنباء السورية (سانا) أن الجيش دخل بلدة السخنة.", ["sana"]),
        ("ونقلت وكالة الأنباء الفلسطينية (وفا) أن الجيش دخل بلدة سلوان.", ["wafa"]),
    ],
)
def test_an_agency_keeps_its_word_with_its_short_name_in_brackets(text: str, expected: list[str]) -> None:
    assert chain(found(text)[0]) == expected


BEFORE_THE_HAPPENING = [
    ("أعلن قائد الشرطة الاتحادية الفريق رائد سامر حمدان استعادة حي الجزيرة في الموصل.", "رائد سامر حمدان"),
    ("أعلن قائد عمليات نينوى، اللواء سامر الحمدان تحرير قرية السلامية.", "سامر الحمدان"),
    ("أعلن قائد عمليات الأنبار اللواء الركن سامر الحمدان تحرير القرية.", "سامر الحمدان"),
    ('وصرح المقدم "سامر الحمدان" القيادي العسكري في غرفة العمليات بأن الجيش قصف البلدة.', "سامر الحمدان"),
    ("قال المتحدث باسم حملة سيف الفرات طلال حمدان إن القوات سيطرت على القرية.", "طلال حمدان"),
    ("أعلن قائد عمليات قادمون يا نينوى تحرير الحي", "قائد عمليات قادمون يا نينوى"),
    ("أعلن قائد عمليات أعالي الفرات والجزيرة استعادة القرية", "قائد عمليات أعالي الفرات والجزيرة"),
    ("نعت حركة حماس القيادي سامر خليل الذي قتل بغارة على خان يونس", "hamas"),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE_THE_HAPPENING)
def test_a_name_behind_a_title_ends_before_what_happened(text: str, expected: str) -> None:
    assert chain(found(text)[0]) == [expected]


def test_who_heads_a_body_speaks_for_it_by_his_family_name_too() -> None:
    text = (
        "قال مدير المرصد السوري لحقوق الإنسان سالم الحمداني إن الجيش قصف بلدة سراقب. "
        "وتسعى الفصائل، بحسب الحمداني، إلى استعادة البلدة."
    )
    assert [chain(attribution) for attribution in found(text)] == [["sohr"], ["sohr"]]


def test_who_opens_the_sentence_speaks_behind_a_clause_that_describes_him() -> None:
    text = "وكانت قوات الدعم السريع التي تحارب الجيش منذ أكثر من عام، أعلنت على منصة إكس، أن قواتها سيطرت على المقر."
    assert [chain(attribution) for attribution in found(text)] == [["rsf"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلن الإعلام الحربي السيطرة على بلدة السخنة.", ["cmm"]),
        ("أعلن الإعلام الحربي لحزب الله استهداف دبابة إسرائيلية.", ["cmm"]),
        ("أعلن الإعلام الحربي لسرايا القدس استهداف دبابة إسرائيلية في رفح.", ["الإعلام الحربي لسرايا القدس"]),
        ("أعلن الإعلام الحربي للجيش السيطرة على مدينة بارا في شمال كردفان.", ["الإعلام الحربي للجيش"]),
    ],
)
def test_the_war_media_of_a_party_are_its_own(text: str, expected: list[str]) -> None:
    assert chain(found(text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وجاء في التقرير الشهري للمرصد السوري أن الطيران قصف مورك.", [["sohr"]]),
        ("وورد في نشرة للمرصد السوري أن الطيران قصف مورك.", [["sohr"]]),
        ("وجاء في بيان صادر عن المرصد السوري أن الطيران قصف مورك.", [["sohr"]]),
        ("قال المرصد السوري إن القتال مستمر. وجاء في البيان أن الطيران قصف مورك.", [["sohr"], ["sohr"]]),
        ("وجاء في المرتبة الأولى فريق الجيش.", []),
    ],
)
def test_what_stands_in_a_statement_is_on_the_word_of_whose_it_is(text: str, expected: list[list[str]]) -> None:
    assert [chain(attribution) for attribution in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وذكرت مواقع يمنية أن القوات انسحبت من لودر.", "مواقع يمنية"),
        ("انسحبت القوات من لودر، بحسب مواقع إخبارية يمنية.", "مواقع إخبارية يمنية"),
        ("نقلا عن مواقع عراقية، انسحبت القوات من الرطبة.", "مواقع عراقية"),
        ("وذكرت مصادر إعلامية يوم السبت أن القوات انسحبت من لودر.", "مصادر إعلامية"),
        ("وقالت مصادر حينها إن القوات انسحبت من لودر.", "مصادر"),
        ("أوضحت مصادر يمنية اقتحام منزل رئيس الحزب في صنعاء، سالم الحمداني.", "مصادر يمنية"),
    ],
)
def test_sites_and_sources_report(text: str, expected: str) -> None:
    assert chain(found(text)[-1]) == [expected]


def test_who_tells_of_it_on_his_part_opens_what_is_told() -> None:
    (told,) = found("من جهته، أفاد المرصد السوري، في بيان، بسقوط صاروخ على كفريا.")
    assert (told.form, chain(told)) == ("verb", ["sohr"])


@pytest.mark.parametrize(
    ("had", "expected"),
    [
        ("وكان الحمداني أعلن أن", ["الحمداني"]),
        ("وكان الحمداني قد أكد أن", ["الحمداني"]),
        ("وكان قد أكد أن", ["مصادر طبية"]),
        ("وكان أمس أعلن أن", ["مصادر طبية"]),
    ],
)
def test_so_and_so_had_announced_it(had: str, expected: list[str]) -> None:
    assert chain(found(f"قالت مصادر طبية إن الوفد وصل. {had} الجيش سيطر على مورك.")[-1]) == expected


def test_a_name_with_a_hyphen_is_one() -> None:
    assert chain(found("وقال المتحدث جان-كلود الحمداني إن الجيش قصف مورك.")[0]) == ["جان - كلود الحمداني"]


def test_who_renews_a_deed_says_nothing() -> None:
    assert [chain(told) for told in found("أفاد المرصد السوري بأن الجيش جدد قصفه على مورك.")] == [["sohr"]]
    assert chain(found("وجدد الوزير رفضه لقصف مورك.")[0]) == ["الوزير"]
