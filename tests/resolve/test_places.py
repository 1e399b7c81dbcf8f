"""Which place is meant: homonyms by what the report names beside them, back-pointers by kind."""

import pytest

import rawi
from phrasebook import resolved
from rawi.annotate.mentions import PLACE
from rawi.resolve import Site


def sites(sentence: str) -> list[Site]:
    """What each place phrase stands for, those inside longer phrases left out."""
    return [p.entity for p in resolved(sentence).phrases if p.kind == PLACE and p.inside is None]


def identities(sentence: str) -> list[str | None]:
    return [site.place.id if site.place is not None else None for site in sites(sentence)]


KNOWN = [
    ("معارك في مدينة الرقة", ["sy-raqqa"]),
    ("معارك في حي المشلب", ["sy-mishlab"]),
    ("معارك في بلدة القائم", ["iq-qaim"]),
    ("معارك قرب معبر باب الهوى", ["sy-bab-al-hawa"]),
    ("معارك في صنعاء وعدن", ["ye-sanaa", "ye-aden"]),
    ("غارات في العمق السوداني", ["sd"]),
    ("معارك في قرية الزرافة", [None]),
    ("أطلق الحوثيون صاروخا على الرياض من صعدة", ["sa-riyadh", "ye-saada"]),
    ("استهدف الحوثيون الرياض بصاروخ من صعدة", ["sa-riyadh", "ye-saada"]),
    ("معارك بين الحوثيين والقبائل في حي المطار", [None]),
    ("معارك في حي المطار في مدينة الرقة", ["sy-matar", "sy-raqqa"]),
    ("معارك في حيي درعا البلد والمطار", ["sy-daraa-al-balad", None]),
    ("معارك في خربة غزالة وحي المطار", ["sy-khirbet-ghazaleh", None]),
    ("معارك في حيي المشلب والمطار", ["sy-mishlab", "sy-matar"]),
    ("معارك في حيي القادسية الأولى والقادسية الثانية", ["iq-qadisiya-mosul", "iq-second-qadisiya-mosul"]),
    ("معارك في قرى الدور والثعلة", ["sy-dur-suwayda", "sy-thaala-town"]),
    ("لغم في مزرعة بالقرب من بلدة هجين", ["sy-hajin"]),
    ("داهمت القوات قريتي هجين والباغوز وتل [...", ["sy-hajin", "sy-baghuz"]),
    ("لغم في معسكر غرب مأرب", ["ye-marib"]),
    ("معارك في حي صالة شرق تعز", ["ye-sala", "ye-taiz"]),
    ("معارك في شرق النيل", ["sd-east-nile"]),
    ("سرقة مبلغ 50 مليون ليرة سورية", []),
    ("معارك في مطاري الثعلة وخلخلة", ["sy-thaalah-air-base", "sy-khalkhalah-air-base"]),
    ("معارك في قرية كويرس", [None]),
    ("معارك في قرية الدور والقرية", ["sy-dur-suwayda", None]),
    ("معارك بين الحوثيين والقبائل في شارع الثلاثين", ["ye-thirty-street"]),
    ("معارك في شارع الثلاثين غرب مدينة تعز", ["ye-taiz-thirty-street", "ye-taiz"]),
    ("معارك في شارع الرقة", [None]),
    ("معارك على الطريق الدولي M5 قرب سراقب", ["sy-m5", "sy-saraqib"]),
    ("قطعت القوات طريق M4 الدولي", ["sy-m4"]),
    ("معارك على الطريق الدولي حلب دمشق", ["sy-m5"]),
    ("معارك على الطريق الدولي دمشق درعا", ["sy-damascus-daraa-highway"]),
    ("قطعت القوات طريق الرقة 4 أيام", [None]),
    ("معارك في جبهة حيس", ["ye-hays"]),
    ("معارك في حي المنصورة بمدينة عدن", ["ye-mansoura-aden", "ye-aden"]),
    ("معارك في قرى القاهرة وخربة الناقوس بسهل الغاب", [None, "sy-khirbet-al-naqus", "sy-ghab-plain"]),
    ("معارك في أحياء الزهور وعدن في مدينة الموصل", ["iq-zuhur-mosul", "iq-adan-mosul", "iq-mosul"]),
    ("معارك في بلدة المنصورة وخربة الناقوس بسهل الغاب", ["sy-mansoura-hama", "sy-khirbet-al-naqus", "sy-ghab-plain"]),
    ("معارك في مدينة البصيرة", ["sy-busayrah"]),
    ("معارك قرب مخيم الكرامة في أطمة", [None, "sy-atma"]),
    ("قصفت المقاتلات محافظتي حجة والحديدة", ["ye-hajjah-gov", "ye-hodeidah-gov"]),
    ("قصفت المقاتلات بلدة داريا", ["sy-daraya"]),
    ("معارك في بلدة منبج", ["sy-manbij"]),
    ("معارك في قريتي سنقرة وأرينبة بريف إدلب", ["sy-sunqura", "sy-urayniba", "sy-idlib"]),
    ("معارك قرب حاجز حوارة", ["ps-huwara-checkpoint"]),
    ("معارك في امسلاتة والداوون", ["ly-msallata", "ly-daoun"]),
    ("توغل في قريتي الصمدانية الشرقية والصمدانية الغربية", ["sy-samdaniya-sharqiya", "sy-khirbet-samdaniya"]),
    ("هجوم على رعاة أغنام قرب السخنة", ["sy-sukhna"]),
    ("معارك في مديرية السخنة بمحافظة الحديدة", ["ye-sukhnah", "ye-hodeidah-gov"]),
    ("انتشر الجيش السوري في الساحل", ["sy-syrian-coast"]),
    ("انتشر الجيش اليمني على الساحل", [None]),
    ("معارك في مدينة الصدر", ["iq-sadr-city"]),
    ("معارك في قضاء عنه", ["iq-ana"]),
    ("المغازي: قصف مدفعي شرق المخيم", ["ps-maghazi", "ps-maghazi"]),
]


@pytest.mark.parametrize(("sentence", "expected"), KNOWN)
def test_known_and_unknown_places(sentence: str, expected: list[str | None]) -> None:
    assert identities(sentence) == expected


HOMONYMS = [
    ("اشتباكات في طرابلس وبنغازي في ليبيا", "ly-tripoli"),
    ("اشتباكات في طرابلس شمال لبنان", "lb-tripoli"),
    ("سقطت قذائف على طرابلس. وأعلن لبنان الحداد", "lb-tripoli"),
    ("إطلاق نار وسط طرابلس اللبنانية", "lb-tripoli"),
    ("إطلاق نار في مدينة طرابلس الليبية", "ly-tripoli"),
    ("اشتباكات في حي صلاح الدين شرق مدينة حلب", "sy-salah-al-din-aleppo"),
    ("اشتباكات في محافظة صلاح الدين شمال بغداد", "iq-salah-al-din-gov"),
    ("قصف الجيش السوري محافظة الرقة", "sy-raqqa-gov"),
    ("قصف الجيش السوري مدينة الرقة", "sy-raqqa"),
    ("استهدفت غارة بلدة صور جنوبي لبنان", "lb-tyre"),
    ("هاجم مسلحون رفح والعريش والشيخ زويد", "eg-rafah"),
    ("قصفت الدبابات رفح وخان يونس ودير البلح", "ps-rafah"),
    ("قصفت الدبابات الإسرائيلية رفح", "ps-rafah"),
    ("سقط صاروخ في بيتاح تكفا", "il-petah-tikva"),
    ("سقط صاروخ في نيس تسيونا", "il-ness-ziona"),
    ("قصفت الطائرات مفاعل آراك في إيران", "ir-arak-reactor"),
    ("تدور المعارك في منطقة عدن شرق الموصل", "iq-adan-mosul"),
    ("قتل جنود في منطقة عدن جنوب اليمن", "ye-aden-gov"),
    ("اشتباكات في منطقة الجفرة القريبة من مطار دير الزور", "sy-jafra"),
    ("اشتباكات في منطقة الجفرة جنوب ليبيا", "ly-jufra"),
]


@pytest.mark.parametrize(("sentence", "identity"), HOMONYMS)
def test_homonyms_are_decided_by_what_stands_beside_them(sentence: str, identity: str) -> None:
    assert identities(sentence)[0] == identity


# quarters that several cities have: the city that the report names decides, else the theatre of its parties
QUARTERS = [
    ("اشتباكات في حي اليرموك جنوب غرب مدينة الرقة", "sy-yarmouk-raqqa"),
    ("اشتباكات في حي اليرموك غرب بغداد", "iq-yarmouk-baghdad"),
    ("اشتباكات في حي الروضة شمال صنعاء", "ye-rawdah-sanaa"),
    ("اشتباكات في حي الروضة شمال مدينة الرقة", "sy-rawda"),
    ("سيطرت قوات سوريا الديمقراطية على حي الروضة", "sy-rawda"),
    ("اشتباكات في حي اليرموك جنوب دمشق", None),
]


@pytest.mark.parametrize(("sentence", "identity"), QUARTERS)
def test_a_quarter_of_many_cities_is_that_of_the_city_named(sentence: str, identity: str | None) -> None:
    assert identities(sentence)[0] == identity


def test_the_name_is_as_the_report_has_it_and_without_its_clitics() -> None:
    (site,) = sites("وصلت القوات لقرية الزرافة")
    assert (site.place, site.name_ar, site.kind, site.how) == (None, "قرية الزرافة", "village", "explicit")


def test_most_of_the_north_of_a_land_is_not_the_land() -> None:
    (north,) = sites("سيطر التنظيم على مساحات واسعة من شمال العراق")
    (country,) = sites("سيطر التنظيم على مساحات واسعة من العراق")
    assert (north.name_ar, country.key) == ("شمال العراق", "iq")
    assert north.key != country.key


def test_a_place_knows_what_it_lies_in() -> None:
    (site,) = sites("معارك في حي المشلب")
    assert [place.id for place in site.within][:1] == ["sy-raqqa"]
    assert (site.country, site.within[-1].id) == ("SY", "sy")


# sentence, what its last place stands for
POINTING_BACK = [
    ("سيطر الجيش على مدينة تدمر.\nوانسحب المسلحون من المدينة.", "sy-palmyra"),
    ("دخل الجيش حي المشلب قرب مدينة تدمر.\nثم خسر الحي.", "sy-mishlab"),
    ("دخل الجيش حي المشلب قرب مدينة تدمر.\nثم خسر المدينة.", "sy-palmyra"),
    ("دخل الجيش بلدة القائم.\nوغادر السكان البلدة.", "iq-qaim"),
    ("سيطر الجيش على حي المشلب وحي الصناعة.\nثم قصف الطيران الحي.", "sy-sinaa"),
    ("دخل الجيش قرية الزرافة.\nوغادر السكان القرية.", None),
    ("قال قائد عمليات تحرير الموصل إن القوات دخلت المدينة", "iq-mosul"),
    ("قال محافظ حلب إن الجيش دخل حمص ثم انسحب من المدينة", "sy-homs"),
    ("هاجم مسلحون مطار الفاشر.\nثم قصفت الطائرات المدينة.", "sd-el-fasher"),
    ("اندلعت معارك غربي تعز.\nوسقطت قذائف على المدينة.", "ye-taiz"),
]


@pytest.mark.parametrize(("sentence", "identity"), POINTING_BACK)
def test_a_definite_kind_word_points_to_the_last_place_of_its_kind(sentence: str, identity: str | None) -> None:
    last = sites(sentence)[-1]
    assert (last.place.id if last.place else None, last.how) == (identity, "anaphor")


# sentence, what THE CITY at its end stands for
SCENES = [
    ("سيطر الجيش على مدينة تدمر.\nوفي الرقة، دارت معارك جنوب المدينة.", "sy-raqqa"),
    ("سيطر الجيش على مدينة تدمر.\nوفي الرقة، دارت معارك عنيفة.\nوانسحب المسلحون من المدينة.", "sy-raqqa"),
    ("سيطر الجيش على مدينة تدمر.\nوفي الرقة، قصف الطيران مدينة الطبقة.\nوغادر السكان المدينة.", "sy-tabqa"),
    ("سيطر الجيش على مدينة تدمر قادما من الرقة.\nوانسحب المسلحون من المدينة.", "sy-palmyra"),
    ("سيطر الجيش على مدينة تدمر.\nوفي بلدة القائم، دارت معارك.\nوانسحب المسلحون من المدينة.", "sy-palmyra"),
    ("حاصر الجيش مدينة تدمر وقطع طريقها إلى مدينة الرقة.\nوانسحب المسلحون من المدينة.", "sy-palmyra"),
    ("دخل الجيش مدينة منبج قرب الطريق المؤدي إلى مدينة الباب.\nوانسحب المسلحون من المدينة.", "sy-manbij"),
    ("قطع الجيش الطريق إلى مدينة الرقة.\nوانسحب المسلحون من المدينة.", "sy-raqqa"),
    ("انسحب الجيش من مدينة الرقة إلى مدينة تدمر.\nوحاصر المسلحون المدينة.", "sy-palmyra"),
    ("انسحب الجيش من الرقة إلى تدمر قبل أن يدخل المسلحون المدينة.", "sy-raqqa"),
    ("انسحبت الدعم السريع من ود مدني نحو الخرطوم قبل أن يسيطر الجيش على المدينة.", "sd-wad-madani"),
    ("نزحت العائلات من الرقة باتجاه منبج بعد أن قصف الجيش المدينة.", "sy-raqqa"),
    ("وصلت قافلة من حلب إلى الرقة قبل أن يقصف الجيش المدينة.", "sy-raqqa"),
]


@pytest.mark.parametrize(("sentence", "identity"), SCENES)
def test_the_city_is_the_one_that_the_scene_is_set_in(sentence: str, identity: str) -> None:
    """IN X, the fighting went on: the city is X, and no longer the one of the sentence before."""
    last = sites(sentence)[-1]
    assert (last.place.id if last.place else None, last.how) == (identity, "anaphor")


# sentence, what THE AREA OF THE PORT at its end stands for
def test_a_place_that_no_table_knows_lies_where_it_is_told_to_lie() -> None:
    market = sites("قصفت الطائرات سوق الزرافة بمدينة الفاشر")[0]
    assert (market.place, market.within[0].id, market.country) == (None, "sd-el-fasher", "SD")


def test_the_nations_of_a_border_are_no_town() -> None:
    assert identities("انتشار على الحدود السودانية الليبية") == [None]


def test_a_further_name_is_known_by_the_kind_of_the_list() -> None:
    assert identities("اقتحمت القوات مخيمي بلاطة وعسكر في نابلس") == ["ps-balata", "ps-askar-camp", "ps-nablus"]


AT_HOME = [
    ("معارك في محور صلاح الدين جنوب طرابلس في ليبيا", "ly-salah-al-din-tripoli"),
    ("قصف على محور صلاح الدين جنوب رفح في قطاع غزة", "ps-philadelphi"),
]


@pytest.mark.parametrize(("sentence", "identity"), AT_HOME)
def test_a_front_is_the_one_in_the_country_told_of(sentence: str, identity: str) -> None:
    assert identities(sentence)[0] == identity


HOMELANDS = [
    ("اشتباكات في سبها وسرت جنوب ليبيا، وأخرى شرق البلاد", "ly"),
    ("غارات على صنعاء وصعدة في اليمن، وهدوء في أنحاء البلاد", "ye"),
    ("قصف على سنجة والدندر في السودان بعد عام من بدء المعارك في البلاد", "sd"),
    ("هدوء في شمال البلاد", None),
]


@pytest.mark.parametrize(("sentence", "identity"), HOMELANDS)
def test_the_country_is_the_one_that_the_report_is_about(sentence: str, identity: str | None) -> None:
    assert identities(sentence)[-1] == identity


STREETS = [
    ("انتشرت الآليات في شوارع سرمين", "sy-sarmin"),
    ("احتشد الآلاف في ساحات بغداد", "iq-baghdad"),
    ("أغلق المحتجون طرق بغداد", None),
    ("اشتباكات في شارع بغداد", None),
    ("انتشرت الآليات في شوارع بغداد وبيروت", None),
]


@pytest.mark.parametrize(("sentence", "identity"), STREETS)
def test_the_streets_of_a_town_are_in_it(sentence: str, identity: str | None) -> None:
    assert identities(sentence)[0] == identity


NEW_LANDS = [
    ("نفذ الجيش هجمات في مالي", ["ml"]),
    ("وقعا اتفاق تعاون مالي", []),
    ("سيطرت القوات على مدينة مقلي في إقليم تيغراي", ["et-mekelle", "et-tigray"]),
    ("هجوم على بلدة تين زاوتين في منطقة كيدال شمال مالي", ["ml-tinzaouaten", "ml-kidal-gov", "ml-north"]),
    ("معارك في ملكال بولاية أعالي النيل", ["ss-malakal", "ss-upper-nile"]),
    ("انسحبت الحركة من مدينة بلدوين في إقليم هيران", ["so-beledweyne", "so-hiran"]),
    ("غارات على زبدين ودير الغزال وقوسايا", ["lb-zebdine", "lb-deir-ghazal", "lb-qusaya"]),
    ("استهدفت إيران قاعدة علي السالم وميناء رأس لفان", ["kw-ali-al-salem", "qa-ras-laffan"]),
    ("غارة على مطار مهرآباد وحقل بارس الجنوبي", ["ir-mehrabad", "ir-south-pars"]),
    ("قصف مستوطنة ديشون وموقع رمثا وخليج حيفا", ["il-dishon", "il-ramtha-site", "il-haifa-bay"]),
    ("هجوم على سولينزو وإيناتا", ["bf-solenzo", "bf-inata"]),
    ("معارك في بورهكبا ووانلوين", ["so-burhakaba", "so-wanlaweyn"]),
    ("معارك في أبو قمرة وأم برمبيطة", ["sd-abu-gamra", "sd-um-barmbita"]),
]


@pytest.mark.parametrize(("sentence", "expected"), NEW_LANDS)
def test_places_of_the_horn_and_the_sahel(sentence: str, expected: list[str]) -> None:
    assert identities(sentence) == expected


AREAS = [
    ("قصفت الطائرات ميناء الحديدة.\nودارت معارك في منطقة الميناء.", "ye-hodeidah-port"),
    ("قصفت الطائرات مطار الحديدة.\nودارت معارك في محيط المطار ومنطقة المطار.", "ye-hodeidah-airport"),
    ("قصفت الطائرات مدينة الحديدة.\nودارت معارك في منطقة الميناء.", "ye-mina"),
]


@pytest.mark.parametrize(("sentence", "identity"), AREAS)
def test_the_area_of_the_port_lies_about_the_port_told_of(sentence: str, identity: str) -> None:
    last = sites(sentence)[-1]
    assert last.place is not None and last.place.id == identity


def test_it_points_to_a_name_nobody_has_listed_too() -> None:
    assert sites("دخل الجيش قرية الزرافة.\nوغادر السكان القرية.")[-1].name_ar == "قرية الزرافة"


def test_with_nothing_before_it_it_stands_for_itself() -> None:
    (site,) = sites("انسحب المسلحون من المدينة")
    assert (site.place, site.name_ar, site.how) == (None, "المدينة", "explicit")


def test_another_kind_is_no_antecedent() -> None:
    last = sites("دخل الجيش حي المشلب.\nثم دمر الجسر.")[-1]
    assert last.how == "explicit"


def test_a_village_is_no_city_of_the_same_countryside() -> None:
    last = sites("قصف قرية الزرافة بريف حمص.\nوغادر السكان القرية.")[-1]
    assert (last.name_ar, last.how) == ("قرية الزرافة", "anaphor")


def test_the_province_of_the_last_town_when_none_is_named() -> None:
    last = sites("دخل الجيش مدينة تدمر.\nوانسحب المسلحون من المحافظة.")[-1]
    assert (last.place.kind if last.place else None, last.how) == ("governorate", "anaphor")


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("هز انفجار جامعة الموصل.\nوأغلقت الشرطة جسور المدينة.\nثم قصف الطيران المدينة.", "iq-mosul"),
        ("تجددت المعارك شمال حلب.\nوغادر السكان المدينة.", "sy-aleppo"),
        ("قتل شخصان في حي جوبر.\nوسقطت قذائف على المدينة.", "sy-damascus"),
    ],
)
def test_the_city_is_that_which_the_last_place_lies_in(text: str, identity: str) -> None:
    last = sites(text)[-1]
    assert (last.place.id if last.place else None, last.how) == (identity, "anaphor")


def test_a_name_introduced_with_its_kind_is_known_bare() -> None:
    assert [site.key for site in sites("قصف قرية برقوقة.\nقتل شخص في برقوقة.")] == ["قريه برقوقه"] * 2


def test_an_airport_behind_a_part_word_is_known() -> None:
    assert identities("معارك في محيط مطار الطبقة العسكري") == ["sy-tabqa-air-base"]


def test_a_pronoun_on_a_kind_word_is_of_the_place_before() -> None:
    airport = sites("استعادت القوات عدن ومطارها")[1]
    assert (airport.place is not None and airport.place.id, airport.name_ar) == ("ye-aden-airport", "مطار عدن")
    assert sites("استعادت القوات قرية الزرافة ومطارها")[1].name_ar == "مطار قرية الزرافة"


def test_a_small_place_of_a_country_never_named_is_none() -> None:
    named = identities("قصف على مدينة إدلب ومدينة حلب وقرية قانا.")
    assert named == ["sy-idlib", "sy-aleppo", None]
    assert identities("قصف على بلدة قانا.") == ["lb-qana"]


def test_the_first_of_a_list_is_one_of_the_kind() -> None:
    assert next(site.name_ar for site in sites("معارك في قريتي الزرافة والغزالة")) == "قرية الزرافة"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("معارك على المطار المدني والعسكري", ["المطار المدني", "المطار العسكري"]),
        ("معارك على الجبهتين الشمالية والشرقية", ["الجبهة الشمالية", "الجبهة الشرقية"]),
        ("معارك في المحافظات الشمالية والشرقية", ["المحافظات الشمالية", "المحافظات الشرقية"]),
    ],
)
def test_places_told_apart_by_adjectives_share_the_word_for_their_kind(sentence: str, names: list[str]) -> None:
    assert [site.name_ar for site in sites(sentence)] == names


def test_the_ports_of_towns_are_ports() -> None:
    found = [p.entity.place.id for p in resolved("استعادوا ميناءي السدرة ورأس لانوف").phrases if p.kind == PLACE]
    assert found == ["ly-sidra-terminal", "ly-ras-lanuf-terminal"]


def test_a_lesser_city_abroad_is_no_area_of_another_country() -> None:
    text = "اندلعت اشتباكات في تعز ومأرب والحديدة، وسيطرت القوات على منطقة الفاو"
    assert [p.entity.place for p in resolved(text).phrases if p.kind == PLACE][-1] is None


def test_a_town_named_once_as_a_landmark_is_not_the_city_of_a_report_on_another() -> None:
    told = "دخل الجيش مدينة الرقة. وتوقف القتال في الرقة ليلا. وعاد الهدوء إلى الرقة ثم وصل رتل قرب مدينة الطبقة."
    assert identities(told + " وغادر الرتل المدينة")[-1] == "sy-raqqa"
    assert identities("وصل رتل قرب مدينة الطبقة. وغادر الرتل المدينة")[-1] == "sy-tabqa"


DESCRIBED = [
    ("حاصرت القوات مدينة المخا. وقصفت البوارج المدينة الساحلية.", "ye-mokha"),
    ("حاصرت القوات مدينة المخا. وقصفت البوارج المدينة الساحلية الغربية.", "ye-mokha"),
    ("حاصرت المقاومة قاعدة العند. وقصف الطيران القاعدة الجوية.", "ye-anad"),
    ("حاصرت القوات مدينة المخا. وقصفت البوارج المدينة القديمة.", None),
    ("تقدمت القوات في طريق المخا. وقصفت البوارج الطريق الساحلي.", None),
]


@pytest.mark.parametrize(("text", "identity"), DESCRIBED)
def test_the_coastal_city_is_the_one_named_before_and_the_coastal_road_one_of_its_own(
    text: str, identity: str | None
) -> None:
    assert identities(text)[-1] == identity


def test_the_only_place_of_a_report_is_not_foreign_to_it() -> None:
    assert [site.place.id for site in sites("سقط صاروخ في منطقة صفد") if site.place is not None] == ["il-safed"]


def test_a_name_spelt_otherwise_is_of_no_country_that_the_report_does_not_tell_of() -> None:
    found = sites("سيطر الجيش على قرية أم الكراميل، ثم دخل مدينة حلب")
    assert [site.place and site.place.id for site in found] == [None, "sy-aleppo"]


IN_TOWNS = [
    ("غارات على أحد منازل مدينة الرقة", ["sy-raqqa"]),
    ("قصف أحد شوارع مدينة الرقة", ["sy-raqqa"]),
    ("سقط صاروخ على مجد الكروم شرق عكا", ["il-majd-al-krum", "il-acre"]),
    ("قصف حزب الله صفد ودخل الجيش الإسرائيلي إلى يارون", ["il-safed", "lb-yaroun"]),
]


@pytest.mark.parametrize(("sentence", "expected"), IN_TOWNS)
def test_what_lies_in_a_town_called_so_is_in_it(sentence: str, expected: list[str | None]) -> None:
    assert identities(sentence) == expected


@pytest.mark.parametrize("sentence", ["سيطر الجيش السوداني على كوبري الكلاكلة.", "قصف الجيش السوداني مدرسة المنشية."])
def test_the_bridge_of_a_quarter_is_not_the_quarter(sentence: str) -> None:
    assert [site.place for site in sites(sentence)] == [None]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("بدأت إسرائيل اجتياحا بريا لجنوب لبنان.", ["lb-south-lebanon"]),
        ("هاجم مسلحون مدينة بريا.", ["cf-bria"]),
        ("اندلعت اشتباكات في بريا وسط أفريقيا الوسطى.", ["cf-bria", "cf"]),
        ("أسقط حزب الله مسيرة إسرائيلية من نوع هرمز 450.", []),
        ("أطلق الحوثيون صاروخا من طراز القدس.", []),
        ("احتجزت إيران سفينة قرب هرمز.", ["strait-of-hormuz"]),
    ],
)
def test_by_land_and_of_a_type_are_no_places(sentence: str, place: list[str]) -> None:
    assert identities(sentence) == place


@pytest.mark.parametrize(
    "sentence",
    [
        "دخلت القوات الأحياء الغربية لمدينة الرقة.",
        "دخلت القوات الأحياء الشرقية من الرقة.",
        "دخلت القوات الأحياء الشمالية في الرقة.",
    ],
)
def test_the_western_quarters_of_a_city_are_a_part_of_it(sentence: str) -> None:
    site = sites(sentence)[0]
    assert site.place is not None and site.place.id == "sy-raqqa"
    assert site.phrase.extent == "part"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("انفجرت سيارة بتل أبيض.", "sy-tell-abyad"),
        ("قتل مدني في قصف لتل رفعت.", "sy-tell-rifaat"),
        ("انفجر لغم بسد تشرين.", "sy-tishreen-dam"),
    ],
)
def test_a_preposition_is_written_on_a_first_word_of_two_letters(sentence: str, place: str) -> None:
    assert [site.place.id for site in sites(sentence) if site.place is not None] == [place]


def test_where_somebody_was_born_is_no_muscat() -> None:
    assert [site.place.id for site in sites("قتل القيادي في مسقط رأسه بريف درعا.") if site.place is not None] == [
        "sy-daraa"
    ]
    assert [site.place.id for site in sites("بدأت محادثات في مسقط.") if site.place is not None] == ["om-muscat"]


@pytest.mark.parametrize(
    ("behind", "place"),
    [
        ("حي هشام بن عبد الملك في الرقة. وكان الحي آخر معقل للتنظيم. ودارت اشتباكات في شوارع الحي.", "sy-raqqa"),
        ("حي الصناعة في الرقة. ثم دخل المسلحون الحي ليلا.", "sy-raqqa"),
        ("حي الصناعة في مدينة الكوت. ثم قصف الطيران مدينة الحي.", "iq-wasit-gov"),
    ],
)
def test_the_quarter_is_one_told_of_and_no_town_of_that_name(behind: str, place: str) -> None:
    site = sites("سيطرت القوات على " + behind)[-1]
    assert place in [land.id for land in site.within]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("انتشر الجيش الليبي على الحدود مع الجزائر والنيجر وتشاد.", ["الحدود مع الجزائر والنيجر وتشاد"]),
        ("قصف الجيش مواقع على الحدود مع تشاد ومدينة الفاشر.", ["الحدود مع تشاد", "مدينة الفاشر"]),
        ("هاجمت الدعم السريع قافلة بين الأبيض وكوستي.", ["الأبيض", "كوستي"]),
    ],
)
def test_a_border_with_several_lands_is_one_place(sentence: str, places: list[str]) -> None:
    named = {site.phrase.entity.key: site for site in sites(sentence)}
    assert [site.place.name_ar if site.place is not None else site.name_ar for site in named.values()] == [
        place.removeprefix("مدينة ") for place in places
    ]


@pytest.mark.parametrize(
    "text", ["اعتقلت الشرطة الإسرائيلية فلسطينيا في القدس.", "اعتقلت الشرطة 3 فلسطينيين في القدس."]
)
def test_one_city_has_one_id_whoever_acts_in_it(text: str) -> None:
    assert [claim.place and claim.place.id for claim in rawi.read(text)] == ["ps-jerusalem"]


def test_what_is_called_a_settlement_is_none_of_another_land() -> None:
    told = rawi.read("أطلق حزب الله صواريخ على مستوطنة المنارة.")
    assert [claim.place and claim.place.id for claim in told] == ["il-manara"]


def test_the_capital_of_the_province_is_the_town_before_it() -> None:
    found = sites("سيطر الجيش على مدينة الحوطة، عاصمة المحافظة، ومنطقة مثلث العند في لحج")
    assert [site.place.id for site in found[:2] if site.place is not None] == ["ye-hawta", "ye-hawta"]
