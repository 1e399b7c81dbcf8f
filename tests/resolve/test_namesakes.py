"""Whose a name is that several bear: by the land told of, by the day, by what else is said of it."""

import pytest

import rawi
from phrasebook import resolved
from rawi.annotate.mentions import PLACE
from resolve.test_actors import first, parties
from resolve.test_places import sites

# The same name, another theatre.
THEATRES = [
    ("دخل الجيش مدينة تدمر", "saa"),
    ("دخل الجيش مدينة الموصل", "isf"),
    ("دخل الجيش مدينة صنعاء", "ygov"),
    ("دخل الجيش مدينة الخرطوم", "saf"),
    ("قصفت طائرات التحالف مدينة الرقة", "coalition"),
    ("قصفت طائرات التحالف مدينة صنعاء", "acoal"),
    ("هزم التحالف بقيادة واشنطن حركة طالبان في قندهار", None),
    ("هزم التحالف بقيادة واشنطن تنظيم الدولة في الرقة", "coalition"),
    ("اشتبك الجيش الوطني مع مسلحين في بنغازي", "lna"),
    ("اشتبك الجيش الوطني مع مسلحين في تعز", "ygov"),
    ("سيطرت المقاومة الشعبية على حي في مدينة تعز", "pr_y"),
    ("انتشر الحرس الجمهوري في دمشق", "republican-guard-sy"),
    ("انتشر الحرس الجمهوري في صنعاء", "republican-guard-ye"),
    ("أعلنت أنصار الشريعة انسحابها من بنغازي", "ansar-sharia-ly"),
    ("هاجمت الميليشيات الموالية لإيران حيا في مدينة تعز", "houthi"),
    ("هاجمت الميليشيات الموالية لتركيا قرية في ريف حلب", "sna"),
    ("هاجمت الميليشيات الموالية لقسد قرية في ريف حلب", None),
    ("هاجمت الميليشيات الموالية قرية في ريف حلب", "ndf"),
    ("هاجم مقاتلو المقاومة دبابة في رفح", "palestinian-factions"),
    ("هاجم مقاتلو المقاومة دبابة في بنت جبيل", "hezb"),
    ("هاجم مقاتلو المقاومة دبابة في تعز", "pr_y"),
    ("هاجمت سرايا الدفاع عن بنغازي ميناء راس لانوف", "benghazi-defence"),
    ("هاجم ثوار بنغازي القوات في بنغازي", "bdb"),
    ("أعلن حرس المنشآت حالة التأهب في راس لانوف", "pfg"),
    ("دخلت جبهة تحرير سورية بلدة في إدلب", "jtahrir-suriya"),
    ("هاجمت الميليشيات الموالية لإيران حيا في مدينة البوكمال", "irgc"),
    ("استهدفت الغارة قاعدة لسلاح الجو الإيراني في همدان", "iran-army"),
    ("دمرت السرايا آلية في خان يونس", "saraya-quds"),
    ("انتشرت القوات النظامية في غاو", "mali-forces"),
    ("انتشرت القوات النظامية في حلب", "saa"),
    ("اشتبكت القوات الحكومية مع مسلحين في بلدوين", "somalia-forces"),
    ("دخل الجيش مدينة روتشورو", "congo-forces"),
    ("أخلت البعثة الأممية معسكرا في غوما", "monusco"),
    ("أخلت البعثة الأممية معسكرا في طرابلس", "unsmil"),
    ("انتشر المتمردون الإسلاميون في شبوة", None),
    ("قتل مسلحون مدير الأمن صالح الجعفري في مأرب", None),
]

# The same name, another day.
DAYS = [
    ("انسحب مقاتلو المجلس الانتقالي من البريقة", "2011-03-10", "libyan-rebels"),
    ("انسحبت قوات المجلس الانتقالي من زنجبار", "2019-09-10", "stc"),
    ("هاجم المتمردون بلدة في جنوب كردفان", "2012-03-10", None),
    ("هاجم المتمردون بلدة في جنوب كردفان", "2024-03-10", "rsf"),
    ("أعلنت أفغانستان إرسال تعزيزات", "2015-03-10", "afghanistan"),
    ("أعلنت أفغانستان إرسال تعزيزات", "2025-03-10", "afghanistan-taliban"),
]


@pytest.mark.parametrize(("sentence", "day", "identity"), DAYS)
def test_who_bore_the_name_on_the_day(sentence: str, day: str, identity: str | None) -> None:
    assert first(sentence, day) == identity


@pytest.mark.parametrize(("sentence", "identity"), THEATRES)
def test_one_name_in_several_theatres(sentence: str, identity: str | None) -> None:
    assert first(sentence, "2017-02-01") == identity


# A ministry or force of another country than the one whose the tables have.
ABROAD = [
    ("قالت وزارة الدفاع الإيطالية إن سفينة رصدت الصاروخ", "mod-ye"),
    ("أعلنت وزارة الخارجية الهندية أن السفينة أصيبت", "mfa"),
    ("وقالت وزارة الدفاع اليونانية إن فرقاطة رافقت الناقلة", "mod"),
    ("انتشرت قوات النخبة في مدينة المكلا", "elite"),
]


@pytest.mark.parametrize(("sentence", "identity"), ABROAD)
def test_another_country_has_its_own(sentence: str, identity: str) -> None:
    assert first(sentence) != identity


def test_where_the_tables_have_it_it_is_meant() -> None:
    assert first("انتشرت قوات النخبة في ريف الرقة") == "elite"
    assert first("قالت وزارة الدفاع اليمنية إن الجيش تقدم") == "mod-ye"


DATES = [
    ("هاجم مسلحو أنصار الشريعة حاجزا في بنغازي", "2014-08-20", "ansar-sharia-ly"),
    ("تقدم الجيش السوري في ريف حمص", "2016-03-01", "saa"),
    ("تقدم الجيش السوري في ريف حمص", "2025-03-01", "syria-new-army"),
    ("اشتبك الجيش الوطني مع مسلحين في عفرين", "2019-03-01", "sna"),
    ("أوقفت المخابرات السورية متهما في حلب", "2014-03-01", "saa"),
    ("فككت الاستخبارات السورية شبكة تهريب في القصير", "2025-05-01", "syria-new-army"),
    ("قصفت المدفعية الأسدية القرية", "2025-05-01", "saa"),
    ("هاجمت مجموعات من النظام السابق حاجزا قرب طرطوس", "2025-03-07", "assad-remnants"),
    ("وصلت وحدات من وزارة الدفاع إلى مدينة درعا", "2025-04-01", "syria-new-army"),
    ("انتشر عناصر تابعون لوزارة الداخلية في مدينة حلب", "2025-04-01", "syria-gss"),
    ("انتشرت قوات من وزارة الدفاع في مدينة حماة", "2016-04-01", "saa"),
    ("قصفت الفصائل المدعومة من أنقرة قرى شرقي حلب", "2024-12-10", "sna"),
]


@pytest.mark.parametrize(("sentence", "published", "identity"), DATES)
def test_one_name_in_several_times(sentence: str, published: str, identity: str) -> None:
    assert first(sentence, published) == identity


def test_an_army_of_a_theatre_where_none_bears_the_name_is_nobody() -> None:
    assert first("المقاومة الشعبية في مدينة القائم بالعراق") is None


def test_another_countrys_observatory_is_neither_the_known_one_nor_that_countrys_army() -> None:
    (claim,) = rawi.read("وذكر المرصد السوداني أن قوات الدعم السريع سيطرت على مدينة ود مدني.", published="2024-01-02")
    assert [link.id for link in claim.chain] in ([], [None])


# what comes before, whom THE OBSERVATORY behind it is
OBSERVATORIES = [
    ("أعلن المرصد العراقي لحقوق الإنسان مقتل ثلاثة مدنيين في بعقوبة.", "iohr"),
    ("حذر مرصد العنف المسلح من انتشار الألغام في الخرطوم.", None),
    ("أعلن المرصد السوري لحقوق الإنسان مقتل ثلاثة مدنيين في إدلب.", "sohr"),
    ("قتل ثلاثة مدنيين في إدلب.", "sohr"),
]


@pytest.mark.parametrize(("before", "identity"), OBSERVATORIES)
def test_the_observatory_is_the_last_one_told_of_in_full(before: str, identity: str | None) -> None:
    *_, claim = rawi.read(f"{before} وأضاف المرصد أن مسلحين هاجموا حاجزا للجيش.", published="2021-05-01")
    assert [link.id for link in claim.chain] == [identity]


def test_a_foreign_agency_is_no_foreign_army() -> None:
    text = "ذكرت وكالة رويترز البريطانية أن الجيش السوري سيطر على مدينة حماة."
    (claim,) = rawi.read(text, published="2024-12-01")
    assert [link.id for link in claim.chain] == ["reuters"]


def test_parties_of_one_theatre_say_which_army_is_meant() -> None:
    assert first("قتل جنود من القوات الحكومية في مواجهات مع الحوثيين") == "ygov"


def test_an_army_that_nothing_places_is_nobodys() -> None:
    assert first("أعلن الجيش مقتل عشرين مسلحا") is None


ELSEWHERE = [
    ("قصفت الطائرات بنغازي ودرنة وسرت، ثم انسحب النظام", None),
    ("قصفت الطائرات حلب وإدلب وحماة، ثم انسحب النظام", "saa"),
    ("وقعت اشتباكات في تعز ومأرب والحديدة، ثم تقدمت وحدات الجيش", "ygov"),
    ("وقعت اشتباكات في كييف وخاركيف وأوديسا، ثم تقدمت وحدات الجيش", None),
]


@pytest.mark.parametrize(("sentence", "identity"), ELSEWHERE)
def test_common_words_name_no_party_of_a_country_that_is_not_told_of(sentence: str, identity: str | None) -> None:
    party = parties(sentence)[-1]
    assert (party.actor.id if party.actor is not None else None) == identity


# sentences with a man's first name by which a party is called too, its id or None
NAMESAKES = [
    ("اعتقل الجيش صالح الخطيب في مدينة نابلس", None),
    ("قتل صالح حسن في مدينة نابلس", None),
    ("اعتقلت الشرطة صالح في مدينة نابلس", None),
    ("اتهم صالح الحوثيين بنقض الشراكة في صنعاء", "saleh"),
    ("قصفت الطائرات مواقع للحوثيين وصالح في صعدة", "saleh"),
    ("هاجمت مليشيات الحوثي وصالح الانقلابية مدينة تعز", "saleh"),
]


@pytest.mark.parametrize(("sentence", "identity"), NAMESAKES)
def test_a_mans_first_name_is_a_party_only_alone_and_in_its_country(sentence: str, identity: str | None) -> None:
    named = [party.actor.id for party in parties(sentence) if party.actor is not None]
    assert ("saleh" in named) == (identity is not None)


# sentence, the first ministry or service of its kind that speaks in it
SEATED = [
    ("قالت وزارة الصحة في حكومة صنعاء إن ستة قتلوا. واستمرت الحرب على غزة.", "ye-moh-sanaa"),
    ("قالت وزارة الصحة في حكومة الوحدة الوطنية إن ستة قتلوا. واستمرت الحرب على غزة.", "moh"),
    ("قالت وزارة الصحة في لبنان إن ستة قتلوا. وقصف الطيران رفح وخان يونس.", "lb-moh"),
    ("قال الدفاع المدني في مدينة رفح إن ستة قتلوا. وقصف الطيران دمشق وحلب وحمص.", "gaza-cd"),
    ("قالت وزارة الصحة في بيان إن ستة قتلوا. وقصف الطيران رفح وخان يونس.", "gaza-moh"),
    ("قالت وزارة الصحة الفلسطينية إن ستة قتلوا في غارة على دير البلح.", "gaza-moh"),
    ("قالت وزارة الصحة الفلسطينية إن فتى قتل في مدينة طولكرم.", "ps-moh"),
    ("أعلنت وزارة الدفاع الإيرانية مقتل ضابط في تبريز.", "mod-ir"),
]


@pytest.mark.parametrize(("sentence", "identity"), SEATED)
def test_a_ministry_is_of_the_government_or_country_that_it_is_said_to_sit_in(sentence: str, identity: str) -> None:
    assert first(sentence) == identity


# sentence, whose unit it is by its number
NUMBERED = [
    ("انتشر اللواء 111 في طرابلس وترهونة", "brigade-111-ly"),
    ("سيطر اللواء 111 على بلدة أحور في أبين", None),
    ("هاجمت الكتيبة 55 مدينة مأرب", None),
    ("سيطر اللواء السابع على ترهونة", "kani"),
    ("انتشر اللواء السابع في النبطية", None),
]


@pytest.mark.parametrize(("sentence", "identity"), NUMBERED)
def test_a_unit_by_its_number_is_of_the_country_told_of(sentence: str, identity: str | None) -> None:
    assert first(sentence) == identity


# sentence, whether the Syrian opposition is meant by words that any opposition is called by
FACTIONS = [
    ("دخلت الفصائل مدينة إدلب", True),
    ("دخلت الفصائل مدينة الموصل وقرية قرب تلعفر وبلدة البعاج، وقطعت الطريق إلى الرقة", False),
]


@pytest.mark.parametrize(("sentence", "meant"), FACTIONS)
def test_the_factions_are_those_of_the_country_told_of(sentence: str, meant: bool) -> None:
    assert (first(sentence) == "fsa") == meant


@pytest.mark.parametrize(
    ("sentence", "published", "meant"),
    [
        ("قصفت الكتائب مدينة الزاوية", "2011-04-02", True),
        ("دمر الناتو آليات الكتائب في البريقة", "2011-04-02", True),
        ("قصفت الكتائب مدينة الزاوية", "2019-04-02", False),
        ("قصفت الكتائب دبابة في رفح", "2024-04-02", False),
    ],
)
def test_the_brigades_are_those_of_the_one_army_so_called(sentence: str, published: str, meant: bool) -> None:
    named = {party.actor.id for party in parties(sentence, published) if party.actor is not None}
    assert ("gaddafi" in named) == meant


# a body of state, whose it is
BODIES = [
    ("اعتقلت محكمة إسرائيلية شابا في القدس", "israel"),
    ("أدان البرلمان العراقي القصف على دهوك", "iraq-gov"),
    ("أعلنت القيادة العراقية دخول الموصل", "isf"),
]


@pytest.mark.parametrize(("sentence", "whose"), BODIES)
def test_courts_and_parliaments_are_no_armies(sentence: str, whose: str) -> None:
    assert first(sentence) == whose


# day of publication, how an actor was called then
CALLED = [
    ("2015-08-10", "جبهة النصرة"),
    ("2016-10-10", "جبهة فتح الشام"),
    ("2018-10-10", "هيئة تحرير الشام"),
    (None, "هيئة تحرير الشام"),
]


@pytest.mark.parametrize(("published", "name"), CALLED)
def test_an_actor_goes_by_its_name_on_the_day(published: str | None, name: str) -> None:
    (claim,) = rawi.read("قصفت جبهة النصرة مدينة حماة.", published=published)
    assert [(actor.id, actor.name_ar) for actor in claim.actors] == [("hts", name)]


def test_headlines_around_a_report_do_not_vote_for_its_country() -> None:
    report = "قال الدفاع المدني أو ما يعرف بـ الخوذ البيضاء إن ستة مدنيين قتلوا في قصف صاروخي على مدينة عفرين."
    others = "الأكثر قراءة\nحزب الله اللبناني يرد على إسرائيل\nلبنان يبحث عن الوقود\nلبنان يغلق معبر المصنع"
    told = rawi.read(f"{report}\n{others}", published="2022-01-20")
    assert told[0].chain[-1].id == "scd"


# Four villages go by one name: the one is meant that lies nearest to what else is told.
NEAREST = [
    ("قصفت المدفعية قرية مريمين وقرية كيمار", "sy-maryamin"),
    ("قصفت المدفعية قرية مريمين وبلدة دركوش", "sy-maryamin-darkush"),
    ("قصفت المدفعية قرية مريمين وبلدة الحاضر", "sy-maryamin-south-aleppo"),
    ("وصل أهالي بلدة دركوش أمس. قصفت المدفعية قرية مريمين", "sy-maryamin-darkush"),
]


@pytest.mark.parametrize(("sentence", "village"), NEAREST)
def test_of_several_villages_of_a_name_the_nearest_is_meant(sentence: str, village: str) -> None:
    claims = rawi.read(sentence + ".", published="2021-06-01")
    assert village in {claim.place.id for claim in claims if claim.place}


def test_where_nothing_tells_which_village_of_the_name_none_is_taken() -> None:
    (claim,) = rawi.read("قصفت المدفعية قرية مريمين.", published="2021-06-01")
    assert claim.place is not None
    assert (claim.place.id, claim.place.lat, claim.place.name_ar) == (None, None, "قرية مريمين")


# A capital and a district, a town and a governorate of one name, in reports on the smaller one's country.
ABROAD = [
    ("التقى الرئيس اليمني السفير في القاهرة قبل عودته إلى عدن وتعز والحديدة.", "eg-cairo"),
    ("سيطرت المقاومة الشعبية على مديرية القاهرة في تعز.", "ye-qahira-taiz"),
    ("غارة إسرائيلية على الدوحة استهدفت قادة حماس.", "qa-doha"),
    ("قتل ثلاثة في هجوم على فندق في سوسة بتونس.", "tn-sousse"),
    ("هاجم مسلحون سوسة وشحات شرق ليبيا.", "ly-susa-libya"),
    ("قتل عشرة في تفجير في ناحية بني سعد شمال شرق بغداد.", "iq-khan-bani-saad"),
]


@pytest.mark.parametrize(("sentence", "place"), ABROAD)
def test_a_name_that_another_country_has_too(sentence: str, place: str) -> None:
    assert place in [site.place.id for site in sites(sentence) if site.place is not None]


@pytest.mark.parametrize(
    "sentence", ["وعلى الصعيد الميداني في شبوة قصف الحوثيون بيحان.", "لا أدري كيف سقطت بلدة كلبس."]
)
def test_a_word_that_is_spelt_like_a_town(sentence: str) -> None:
    found = {site.place.id for site in sites(sentence) if site.place is not None}
    assert found.isdisjoint(("ye-said-shabwa", "td-adre"))


def test_a_land_told_with_the_word_for_it_in_what_is_said_of_people() -> None:
    annotation = resolved("اعتقل مسلحون ثلاثة من سكان مقاطعة الجزيرة قرب الحسكة في سوريا.")
    inner = [phrase for phrase in annotation.phrases if phrase.kind == PLACE and phrase.inside is not None]
    assert [phrase.entity.place.id for phrase in inner] == ["sy-jazira"]


@pytest.mark.parametrize("bank", ["الضفة الأخرى للفرات", "الضفة الغربية للنيل", "الضفة اليسرى لنهر الفرات"])
def test_the_bank_of_a_river_is_no_land_that_is_called_so(bank: str) -> None:
    assert "ps-west-bank" not in {site.place.id for site in sites(f"انتشر مسلحون على {bank}") if site.place is not None}
