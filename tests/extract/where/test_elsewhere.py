"""Places that the sentence tells of another happening, of a party or of a law are not where something happened."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import WEIGHED, world

# text, type, the places of such claims
CASES = [
    # what a party holds or took
    ("قتل خمسة جنود في معارك مع المسلحين الذين سيطروا على مدينة زبيد.", "clash", [None]),
    ("اندلعت معارك في حرض مع المسلحين الذين يسيطرون على مدينة زبيد.", "clash", ["حرض"]),
    ("قصفت الطائرات مواقع للتنظيم الذي يسيطر على الموصل.", "airstrike", [None]),
    ("قتلت قوات سوريا الديمقراطية عشرة من عناصر التنظيم الذي كان قد دخل صوران.", "killing", [None]),
    ("نفذت الطائرات غارات استهدفت بلدة سرمين.", "airstrike", ["سرمين"]),
    # whither people fled
    pytest.param("لجأ الآلاف من السكان إلى تشاد منذ اندلاع القتال في 15 نيسان.", "clash", [None], marks=WEIGHED),
    ("لجأ الآلاف من السكان إلى تشاد منذ اندلاع القتال في الجنينة.", "clash", ["الجنينة"]),
    ("اعتقلت قسد أربعة من مقاتليها خلال محاولتهم الهروب إلى تركيا.", "arrest", [None]),
    # what came next
    ("سيطر المسلحون على مقرات حكومية قبل أن يدخلوا مدينة زبيد.", "capture", [None]),
    ("سيطر المسلحون على مقرات في صعدة قبل أن يدخلوا مدينة زبيد.", "capture", ["صعدة"]),
    # where others went meanwhile, and what they were not said to have left
    ("قصف الجيش السوري بلدة سرمين، فيما كانت الفصائل تنسحب باتجاه إدلب.", "withdraw", [None]),
    ("سيطر الجيش السوري على بلدة سرمين، فيما انسحبت الفصائل باتجاه إدلب.", "withdraw", ["سرمين"]),
    ("استهدف الجيش رتلا لقسد، بينما كانت الفصائل تتقدم باتجاه إدلب.", "attack", [None]),
    ("قتل ثلاثة جنود، بينما كانوا يتقدمون باتجاه إدلب.", "killing", ["إدلب"]),
    # whence it was fired at what came under it
    ("تعرضت بلدة سرمين لقصف عنيف من معسكر جورين.", "shelling", ["سرمين"]),
    ("تعرضت بلدة كفرنبل لقصف مدفعي من قوات النظام في جورين.", "shelling", ["كفرنبل"]),
    ("تعرضت المواقع لقصف صاروخي من غزة.", "shelling", [None]),
    ("تعرضت المواقع لقصف صاروخي في كل من حلب وإدلب.", "shelling", ["حلب", "إدلب"]),
    # which areas somebody holds
    ("قصف الجيش من قاعدة حميميم المناطق الخاضعة لسيطرة المعارضة في ريف اللاذقية.", "hold", ["اللاذقية"]),
    ("نزح المدنيون من مدينة زبيد إلى المناطق الواقعة تحت سيطرة الحوثيين في تعز.", "hold", ["تعز"]),
    ("نزح المدنيون من المناطق الواقعة تحت سيطرة الحوثيين في تعز.", "hold", ["تعز"]),
    ("نزح المدنيون من مدينة زبيد باتجاه المناطق التي يسيطر عليها الحوثيون.", "hold", [None]),
    ("نزح المدنيون من مدينة زبيد نحو القرى التي يسيطر عليها الحوثيون في تعز.", "hold", ["تعز"]),
    ("دخلت قافلة من دمشق إلى القرى التي تحاصرها قوات النظام.", "siege", [None]),
    ("تمر القوافل إلى مدينة زبيد عبر قرى ما زالت تحت سيطرة الحوثيين.", "hold", [None]),
    ("الطريق إلى زبيد يمر بقرى لا تزال خاضعة لسيطرة الحوثيين في ريف تعز.", "hold", ["تعز"]),
    # a further deed
    ("أعلن الجيش تدمير خمس دبابات وقصف مدينة زبيد.", "destroy", [None]),
    ("أعلن الجيش تدمير خمس دبابات في مأرب وقصف مدينة زبيد.", "destroy", ["مأرب"]),
    ("حشد الجيش قواته قرب بلدة سرمين بهدف السيطرة عليها والتقدم باتجاه مدينة إدلب.", "capture", ["سرمين"]),
    # what came before, or is answered
    ("قصف الجيش السوري مواقع في إدلب بعد ساعات من هجوم على حاجز في سراقب.", "attack", ["سراقب"]),
    ("شن التحالف غارات في الجوف بعد يومين من هجوم على مأرب أصاب جنودا.", "airstrike", ["الجوف"]),
    ("قصفت تركيا مواقع قسد ردا على مقتل ثلاثة من جنودها في عفرين.", "killing", ["عفرين"]),
    ("أعلن الجيش السوداني الإفراج عن عشرين مدنيا خطفهم مسلحون في نيالا.", "release", [None]),
    ("أعلن الجيش السوداني إطلاق سراح عشرين مدنيا خطفهم مسلحون في نيالا.", "release", [None]),
    # the way out that is talked about
    ("تجري روسيا مباحثات مع جيش الإسلام بهدف خروج مقاتليه من مدينة دوما إلى جرابلس.", "talks", [None]),
    ("عقدت روسيا مباحثات مع جيش الإسلام في مدينة دوما.", "talks", ["دوما"]),
    # what led to it
    ("دفعت هزيمة التنظيم في مدينة تدمر مقاتليه إلى قصف مدينة حمص.", "shelling", ["حمص"]),
    ("أدى الهجوم على حيس إلى قصف مدينة المخا بالمدفعية.", "shelling", ["المخا"]),
    # on the way
    ("شن التحالف غارات على تعزيزات للحوثيين كانت في طريقها إلى مأرب.", "airstrike", [None]),
    ("شن التحالف غارات في الجوف على تعزيزات كانت متجهة إلى مأرب.", "airstrike", ["الجوف"]),
    ("أسقط الجيش طائرة مسيرة قادمة من لبنان.", "shootdown", [None]),
    # where a place lies
    ("انسحبت القوات نحو البريقة الواقعة على مسافة 600 كيلومتر شرق طرابلس.", "withdraw", [None]),
    ("انفجر لغم في بلدة السخنة، على بعد 70 كيلومترا شمال شرق تدمر.", "bombing", ["السخنة"]),
    # whither they fled
    ("اعتقلت القوات ثلاثة أثناء الهروب إلى تركيا قرب بلدة الدرباسية.", "arrest", ["الدرباسية"]),
    ("نزح المئات في اتجاه الزهيرية، وتدمر.", "displace", [None]),
    ("نزحت عشرات الأسر من قرى في محافظة تعز.", "displace", ["تعز"]),
]


@pytest.mark.parametrize(("text", "kind", "places"), CASES)
def test_where_it_happened(text: str, kind: str, places: list[str | None]) -> None:
    claims = [c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == kind]
    assert [c.place.name_ar if c.place is not None else None for c in claims] == places


# what is a place nowhere
NONE = [
    ("شن الجيش هجوما واسع النطاق ضد مواقع المسلحين.", "attack", None),
    ("شن الجيش هجوما واسع النطاق ضد مواقع المسلحين في تعز.", "attack", "تعز"),
    ("هاجم مسلحون من داعش (المحظور في روسيا) حاجزا قرب كركوك.", "attack", "كركوك"),
    ("هاجم تنظيم داعش المحظور نشاطه في روسيا حاجزا.", "attack", None),
    ("هاجم مسلحون حاجزا في روسيا.", "attack", "روسيا"),
    ("أرسلت الوزارة تعزيزات إلى مأرب وحققت أهدافها بالقضاء على عدد من المسلحين.", "deploy", "مأرب"),
]


@pytest.mark.parametrize(("text", "kind", "place"), NONE)
def test_words_of_a_set_phrase_and_laws_are_no_place(text: str, kind: str, place: str | None) -> None:
    claims = [c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == kind]
    assert [c.place.name_ar if c.place is not None else None for c in claims] == [place]


# what a sentence says was hit or held, and what is named among others
TOLD = [
    ("قال الضابط إن مطار الضمير تعرض لغارات جوية، وإن قذائف سقطت على دوما.", "airstrike", ["الضمير"]),
    ("تعرضت مدينة دوما لسلسلة غارات بعد سقوط قذائف على حرستا.", "airstrike", ["دوما"]),
    ("تعرض موكب لهجوم في مدينة دوما.", "attack", ["دوما"]),
    ("انفجرت سيارة في بلدة الضمير الخاضعة لسيطرة المعارضة في الغوطة الشرقية.", "hold", ["الضمير"]),
    ("قصفت الطائرات مناطق خاضعة لسيطرة المعارضة في محافظة إدلب.", "hold", ["إدلب"]),
    ("سيطرت القوات على مواقع عسكرية في محيط تعز، بينها جبل صبر وحدنان.", "capture", ["جبل صبر", "حدنان"]),
    ("سيطرت القوات على مواقع عسكرية في محيط تعز، بينها مقر قيادة.", "capture", ["تعز"]),
]


@pytest.mark.parametrize(("text", "kind", "places"), TOLD)
def test_what_the_sentence_names(text: str, kind: str, places: list[str]) -> None:
    claims = [c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == kind]
    found = [c.place.name_ar for c in claims if c.place is not None]
    assert len(found) == len(places)
    assert all(name.endswith(place) for name, place in zip(found, places, strict=True))


# text, type, the places of such claims: each of two contrasted parties has its own
CONTRASTED = [
    ("سيطر الجيش على بلدة سرمين، فيما سيطرت المعارضة على تلة استراتيجية.", "capture", ["سرمين", None]),
    ("سيطر الجيش على مدينة زبيد، في حين تسيطر جماعة الحوثي على طريق الإمداد.", "hold", [None]),
    ("قصفت الطائرات مدينة زبيد، فيما أطلق الحوثيون صاروخا على نجران.", "shelling", ["نجران"]),
    # counter-examples: what lies in or above the town
    ("دخل الجيش مدينة زبيد، فيما سيطرت المقاومة على تلة مشرفة عليها.", "capture", ["زبيد"]),
    ("قصفت الطائرات مدينة زبيد، فيما قصفت المدفعية مواقع للحوثيين.", "shelling", ["زبيد"]),
]


@pytest.mark.parametrize(("text", "kind", "places"), CONTRASTED)
def test_where_the_other_party_did_what_it_did(text: str, kind: str, places: list[str | None]) -> None:
    claims = [c for c in rawi.read(text, published="2017-06-12", world=world()) if c.type == kind]
    assert [c.place.name_ar if c.place is not None else None for c in claims] == places


# sentence, type, where
ANSWERED = [
    ("قصف الحوثيون مدينة مأرب ردا على سياسة التجويع في صعدة.", "shelling", ["مأرب"]),
    ("قصف الجيش السوري مدينة إدلب ردا على مقتل ضباط بارزين.", "killing", [None]),
]


@pytest.mark.parametrize(("text", "kind", "places"), ANSWERED)
def test_an_answer_and_what_it_answers_have_each_their_place(text: str, kind: str, places: list[str | None]) -> None:
    assert [row[5] for row in rows(text) if row[0] == kind] == places


def test_what_a_campaign_helped_in_was_elsewhere() -> None:
    text = "نفذ سلاح الجو غارات أسهمت في تقدم القوات نحو مدينة هيت."
    assert [row[5] for row in rows(text) if row[0] == "airstrike"] == [None]


def test_the_streets_of_the_quarter_are_in_no_town_that_is_called_so() -> None:
    text = "وتنشغل فرق الهندسة بتفكيك العبوات في شوارع الحي، ولا يسمح للأهالي بدخوله."
    first = rawi.read(text, world=world())[0]
    assert first.place is not None and first.place.id is None
    assert [actor.name_ar for actor in first.actors] == ["فرق الهندسة"]


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("قصفت طائرات قافلة شاحنات عبرت من العراق عبر معبر القائم فدمرتها.", "airstrike", set()),
        ("سيطر الجيش على بارا بعد انسحاب قوات الدعم السريع من مواقعها في أم سيالة.", "withdraw", {"أم سيالة"}),
        ("سيطرت القوات على كركوك بعد انسحاب مقاتلين من مواقعهم في تازة.", "withdraw", {"تازة"}),
    ],
)
def test_what_came_by_a_place_and_who_left_another(text: str, kind: str, places: set[str]) -> None:
    told = rawi.read(text, published="2024-12-02")
    assert {c.place.name_ar for c in told if c.type == kind and c.place is not None} == places
