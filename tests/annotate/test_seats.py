"""A capital is a government where it speaks, acts, is called on or served; else it is a place."""

import pytest

import rawi
from phrasebook import annotated, words, world
from rawi.annotate.mentions import ACTOR, PLACE

PARTIES = [
    ("تأتي الغارات مع محاولة بغداد استعادة المدينة", "بغداد"),
    ("حشدت القوات ضمن سعي دمشق لاستعادة المدينة", "دمشق"),
    ("أعلنت بغداد أن المقاتلات نفذت ضربات على مواقع التنظيم", "بغداد"),
    ("طلبت دمشق تدخل الطيران الروسي", "دمشق"),
    ("استنكرت بيروت الغارات الإسرائيلية", "بيروت"),
    ("دمشق ترفض وقف إطلاق النار", "دمشق"),
    ("أكد المتحدث أن بغداد تعلن تحرير الموصل", "بغداد"),
    ("الهجوم الذي تشنه دمشق على دوما", "دمشق"),
    ("الحصار الذي تفرضه صنعاء على تعز", "صنعاء"),
    ("شنت بغداد غارات على القائم", "بغداد"),
    ("اتهمت فصائل المعارضة دمشق بقصف سراقب", "دمشق"),
    ("حملت باريس موسكو ودمشق مسؤولية قصف المستشفى", "ودمشق"),
    ("طالبت واشنطن بغداد بوقف الهجوم", "بغداد"),
    ("أصابت الغارة مقرا تابعا لدمشق", "لدمشق"),
    ("قتل عناصر من فصيل موال لبغداد", "لبغداد"),
    ("اشتبك فصيلان مواليان لأنقرة", "لأنقرة"),
    ("اعتقل مسلحون تابعون لطهران", "لطهران"),
    ("قتل مقاتلون مدعومون من موسكو", "موسكو"),
    ("توصلت قسد إلى اتفاق مع دمشق", "دمشق"),
    ("دمشق تعتبر الهجوم انتهاكا لسيادتها", "دمشق"),
    ("دمشق: سيطرنا على مدينة دوما", "دمشق"),
    ("باكو: لم نقصف مدينة كنجة", "باكو"),
    ("قصفت الطائرات الإسرائيلية مطار حلب ودمشق تندد بالهجوم", "ودمشق"),
    ("أنقرة ترسل قوات إلى إدلب وباريس تحذر من التصعيد", "وباريس"),
    ("أرسلت بغداد قوات إلى سنجار", "بغداد"),
    ("سحبت دمشق قواتها من القامشلي", "دمشق"),
    ("دفعت بغداد بتعزيزات إلى الحدود", "بغداد"),
    ("استعادت دمشق مدينة البوكمال", "دمشق"),
]


@pytest.mark.parametrize(("sentence", "capital"), PARTIES)
def test_a_capital_stands_for_its_government(sentence: str, capital: str) -> None:
    annotation = annotated(sentence)
    assert capital in [words(annotation, phrase) for phrase in annotation.phrases if phrase.kind == ACTOR]


PLACES = [
    ("قتل عدد من التابعين بدمشق لفيلق القدس", "بدمشق"),
    ("أحبطت القوات محاولة دخول بغداد", "بغداد"),
    ("قصف الطيران دمشق", "دمشق"),
    ("هاجمت قوات الدعم السريع الخرطوم", "الخرطوم"),
    ("قصف الحوثيون الرياض بصاروخ باليستي", "الرياض"),
    ("تعرضت الرياض لقصف صاروخي", "الرياض"),
    ("قالت كتائب القسام إنها قصفت تل أبيب برشقة صاروخية", "تل أبيب"),
    ("قتل خمسة في انفجار بالعاصمة الصومالية مقديشو", "مقديشو"),
    ("أعلن المتحدث مهاجمة الرياض بطائرات مسيرة", "الرياض"),
    ("شهدت بغداد تفجيرين", "بغداد"),
    ("دخلت دمشق قوات من المعارضة", "دمشق"),
    ("القتال الذي شهدته بغداد", "بغداد"),
    ("تعرضت دمشق لقصف بالهاون", "دمشق"),
    ("بغداد أعلنت وزارة الداخلية اعتقال مطلوبين", "بغداد"),
    ("قصفت الطائرات بلدة تابعة لدمشق", "لدمشق"),
    ("قالت طرابلس إنها صدت الهجوم", "طرابلس"),
    ("أعلن الوزير أن مدينة دمشق ترفض الحصار", "مدينة دمشق"),
    ("استؤنفت مفاوضات الدوحة", "الدوحة"),
    ("صنعاء تعتبر أكبر مدن اليمن", "صنعاء"),
    ("دمشق تعتبر من أقدم العواصم والمدن المأهولة", "دمشق"),
    ("دمشق: انفجار عبوة ناسفة في حي المزة", "دمشق"),
    ("قصف الطيران حلب ودمشق", "ودمشق"),
]


@pytest.mark.parametrize(("sentence", "capital"), PLACES)
def test_what_befalls_a_capital_or_is_held_there_is_told_of_the_place(sentence: str, capital: str) -> None:
    annotation = annotated(sentence)
    assert capital in [words(annotation, phrase) for phrase in annotation.phrases if phrase.kind == PLACE]


def test_the_attack_of_a_capital_on_others_is_its_governments() -> None:
    (claim,) = rawi.read("أدان البيان هجوم أنقرة على بلدة سراقب.", published="2021-03-01", world=world())
    assert claim.place is not None and claim.place.id == "sy-saraqib"


def test_a_deal_that_is_only_called_after_a_city_was_not_made_there() -> None:
    annotation = annotated("خرقت القوات اتفاق “موسكو” الموقع بين روسيا وتركيا")
    assert "موسكو" not in [words(annotation, phrase) for phrase in annotation.phrases if phrase.kind == PLACE]


def test_an_agreement_that_is_called_after_a_capital_is_no_place() -> None:
    text = "يستمر القصف رغم أن بلدة سراقب تخضع لاتفاق موسكو الموقع بين روسيا وتركيا."
    places = {claim.place.id for claim in rawi.read(text, published="2021-03-01", world=world()) if claim.place}
    assert places == {"sy-saraqib"}


def test_the_government_of_the_day_is_meant() -> None:
    text = "وقال المندوب إن القصف الذي تشنه دمشق على السويداء أوقع قتلى."
    for day, party in (("2018-03-01", "saa"), ("2025-07-20", "syria-new-gov")):
        claim = next(c for c in rawi.read(text, published=day, world=world()) if c.actors)
        assert [actor.id for actor in claim.actors] == [party]
        assert claim.place is not None
        assert claim.place.id != "sy-damascus"


DEALERS = [
    ("اتفقت بغداد وأربيل على وقف القتال", ["بغداد", "وأربيل"]),
    ("وقع العراق وإيران اتفاقا أمنيا", ["العراق", "وإيران"]),
]


@pytest.mark.parametrize(("sentence", "powers"), DEALERS)
def test_who_agrees_or_signs_is_a_party(sentence: str, powers: list[str]) -> None:
    annotation = annotated(sentence)
    assert powers == [words(annotation, phrase) for phrase in annotation.phrases if phrase.kind == ACTOR]


def test_cities_that_fell_signed_nothing() -> None:
    annotation = annotated("وقعت بغداد والموصل بيد التنظيم")
    assert "بغداد" in [words(annotation, phrase) for phrase in annotation.phrases if phrase.kind == PLACE]


BODIES = [("طالب البرلمان العراقي بانسحاب القوات", ACTOR), ("اقتحم متظاهرون البرلمان العراقي", PLACE)]


@pytest.mark.parametrize(("sentence", "kind"), BODIES)
def test_a_parliament_speaks_and_is_stormed(sentence: str, kind: str) -> None:
    annotation = annotated(sentence)
    assert "البرلمان العراقي" in [words(annotation, phrase) for phrase in annotation.phrases if phrase.kind == kind]


def test_what_a_missile_attack_hit_is_the_city() -> None:
    annotation = annotated("ردت طهران بهجوم صاروخي استهدف بغداد")
    assert "بغداد" in [words(annotation, phrase) for phrase in annotation.phrases if phrase.kind == PLACE]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [("أدان المسؤول الهجوم الذي استهدف بغداد", PLACE), ("أدان المسؤول الهجوم الذي نفته بغداد", ACTOR)],
)
def test_what_an_attack_hit_is_the_city(sentence: str, kind: str) -> None:
    annotation = annotated(sentence)
    assert "بغداد" in [words(annotation, phrase) for phrase in annotation.phrases if phrase.kind == kind]


@pytest.mark.parametrize("text", ["أسقطت الدفاعات الجوية مسيرات فوق كييف", "حلقت مقاتلات في سماء طهران ليلا"])
def test_what_something_flies_over_is_the_city(text: str) -> None:
    annotation = annotated(text)
    capitals = [phrase for phrase in annotation.phrases if words(annotation, phrase) in ("كييف", "طهران")]
    assert [phrase.kind for phrase in capitals] == [PLACE]


def test_a_capital_that_fighters_enter_is_a_place() -> None:
    annotation = annotated("دخل مقاتلو طالبان كابل من دون قتال")
    assert "كابل" in [words(annotation, p) for p in annotation.phrases if p.kind == PLACE]


def test_a_capital_where_somebody_else_speaks_is_a_place() -> None:
    (phrase,) = [p for p in annotated("ومن الرياض، أمر الرئيس اليمني قواته بالتقدم").phrases if p.first == 1]
    assert phrase.kind == PLACE


@pytest.mark.parametrize(
    ("text", "kind"),
    [("وفد من الحركة غادر القاهرة", PLACE), ("غادرت واشنطن قاعدة التنف", ACTOR)],
)
def test_a_capital_that_somebody_left_is_a_place(text: str, kind: str) -> None:
    annotation = annotated(text)
    assert [p.kind for p in annotation.phrases if words(annotation, p) in ("القاهرة", "واشنطن")] == [kind]
