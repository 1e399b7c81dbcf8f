"""What grammar says is told: fights that took place, people who fled, deeds of a known party, two kinds of fire."""

import pytest

from extract.what.test_settled import rows


def types(text: str) -> list[str]:
    return [row[0] for row in rows(text)]


TOOK_PLACE = [
    "دارت معارك عنيفة في محيط بلدة السرسنك.",
    "خاض مقاتلو الحركة معركة طويلة عند جسر البلدة.",
    "اندلعت اشتباكات في سبها.",
    "تجددت اشتباكات متقطعة في محيط مدينة تعز.",
    "تخوض قوات الدعم السريع منذ شهور حربا مع الجيش السوداني.",
]
NO_FIGHT = [
    "تخوض الوزارة حربا على الفساد.",
    "يخوض الحوثيون حربا بالوكالة عن غيرهم.",
    "يخوض الحزب معركة انتخابية في العاصمة.",
    "دارت معارك كلامية بين النواب في القاعة.",
    "يخوض الفريق مواجهة ودية في مدينة ملقا.",
]


@pytest.mark.parametrize("text", TOOK_PLACE)
def test_fights_that_took_place(text: str) -> None:
    assert types(text) == ["clash"]


@pytest.mark.parametrize("text", NO_FIGHT)
def test_contests_that_are_no_fight(text: str) -> None:
    assert types(text) == []


# told by a noun that points back: of its own where its clause says when or where
BLASTS = [
    ("في الانفجار الذي وقع منذ ساعتين في مدينة السويداء، وقبلهم رحل خالد أحمد.", ["bombing"]),
    ("الاشتباكات التي اندلعت أمس بين الطرفين.", ["clash"]),
    ("في الغارة التي وقعت صباح اليوم على بلدة سرمين.", ["airstrike"]),
    ("في الانفجار الذي وقع.", []),
    ("الاجتماع الذي جرى أمس في العاصمة.", []),
]


@pytest.mark.parametrize(("text", "kinds"), BLASTS)
def test_a_blast_that_occurred_then_or_there(text: str, kinds: list[str]) -> None:
    assert types(text) == kinds


SALVOES = [
    ("رشقات صاروخية على مدينة صفد.", ["shelling"]),
    ("رشقة صاروخية باتجاه مدينة صفد.", ["shelling"]),
    ("صلية صاروخية على مدينة صفد.", ["shelling"]),
    ("أطلقت القسام رشقة صاروخية على تل أبيب.", ["shelling"]),
    ("ورد حزب الله بإطلاق صلية صاروخية على صفد.", ["shelling"]),
    ("حزام ناري على حي التفاح.", ["airstrike"]),
    ("رمايات مدفعية على بلدة كفرشوبا.", ["shelling"]),
    ("تدوين مدفعي عنيف على أم درمان.", ["shelling"]),
    ("رشقة صاروخية كبيرة.", []),
]


@pytest.mark.parametrize(("text", "kinds"), SALVOES)
def test_a_salvo_at_a_known_place(text: str, kinds: list[str]) -> None:
    assert types(text) == kinds


@pytest.mark.parametrize(
    "text",
    ["لاحقت قوات الوفاق فلول المسلحين باتجاه مدينة سرت.", "القوات العراقية تلاحق فلول داعش باتجاه الحضر."],
)
def test_who_chases_others_towards_a_place_attacks_them(text: str) -> None:
    assert types(text) == ["attack"]


# text, the type of its only claim
BY_THE_WORD = [
    ("قتل شرطي طعنا في مدينة حمص.", "killing"),
    ("أقام مستوطنون بؤرة استيطانية شرقي رام الله.", "deploy"),
    ("قام المستوطنون بتكسير سيارات السكان في بلدة حزما.", "destroy"),
    ("استشهد شاب متأثرا بجروحه في مدينة تعز.", "killing"),
    ("تمكنت القوات من القضاء على ستة إرهابيين في مدينة كركوك.", "killing"),
    ("أعلنت القيادة تصفية 9 تكفيريين في مدينة كركوك.", "killing"),
    ("ألقت طائرات بريطانية مساعدات غذائية على جبل سنجار.", "aid"),
    ("نفذ سلاح الجو الأردني إنزالا جويا لمساعدات إغاثية فوق مدينة غزة.", "aid"),
    ("نفذت قوات التحالف إنزالا جويا في مدينة البصيرة.", "operation"),
    ("أسقطت مروحيات النظام براميل متفجرة على مدينة داريا.", "airstrike"),
    ("أرسلت روسيا طائرات مسيرة لقصف مواقع الفصائل في إدلب.", "airstrike"),
    ("أرسلت تركيا طائرات مسيرة إلى قوات حكومة الوفاق.", "arms"),
    ("نشرت فرنسا فرقاطة قبالة سواحل بيروت.", "deploy"),
    ("أعاد الجيش اللبناني فتح طريق المطار.", "siege"),
    ("وفر التحالف الدولي غطاء جويا للقوات العراقية في هيت.", "support"),
    ("أصيب راع برصاص المستوطنين في بلدة حزما.", "attack"),
    ("استهدف مجهولون بالرصاص دورية لقسد في بلدة الشحيل.", "attack"),
    ("عثرت قوات الأمن على كدس عتاد في ديالى.", "shootdown"),
    ("خربت الميليشيا محطة المياه في الفاشر.", "destroy"),
    ("أقدم مسلحون مجهولون على تصفية إمام مسجد في مدينة عدن.", "killing"),
    ("فكت الجماعة أسر جنديين في محافظة الضالع.", "release"),
    ("أغلق محتجون الطريق الدولي قرب مدينة الناصرية.", "protest"),
    ("أعاقت قوات الأمن وصول المساعدات إلى مدينة الحسكة.", "aid"),
    ("صادرت الميليشيا شاحنات إغاثة في مدينة إب.", "destroy"),
    ("سيطر مسلحو تنظيم الدولة على بلدة القائم ورفعوا رايتهم فوق مبنى الشرطة.", "capture"),
]


@pytest.mark.parametrize(("text", "kind"), BY_THE_WORD)
def test_what_the_word_alone_tells(text: str, kind: str) -> None:
    assert types(text) == [kind]


FLED = [
    "غادر آلاف السكان مدينة الدلنج.",
    "قال المسؤول إن عشرات الآلاف من سكان كركوك، خصوصا من الأكراد، يغادرون المدينة.",
    "فر آلاف المدنيين من الجنينة.",
]


@pytest.mark.parametrize("text", FLED)
def test_people_who_leave_have_fled(text: str) -> None:
    assert set(types(text)) == {"displace"}


ASKED_TO_LEAVE = [
    "أنذر الجيش الإسرائيلي أهالي بلدة الخيام بإخلاء منازلهم.",
    "دعا الجيش الإسرائيلي أهالي مدينة رفح إلى إخلاء منازلهم.",
]


@pytest.mark.parametrize("text", ASKED_TO_LEAVE)
def test_who_is_warned_to_leave_home_is_to_flee(text: str) -> None:
    (told,) = (row for row in rows(text) if row[0] not in ("statement",))
    assert told[:2] == ("displace", "planned")


@pytest.mark.parametrize("text", ["غادر مقاتلو المعارضة مدينة حلب.", "فر مقاتلو التنظيم من بلدة القائم."])
def test_fighters_who_leave_have_withdrawn(text: str) -> None:
    assert types(text) == ["withdraw"]


PLAIN = [
    ("شفشفت قوات الدعم السريع منازل المواطنين في حي الكلاكلة.", "destroy"),
    ("كنست القوات المسلحة فلول المليشيا من حي المزاد في الخرطوم بحري.", "capture"),
    ("وضعت قوات الدعم السريع يدها على مطار نيالا.", "capture"),
    ("ضبط الجيش الليبي كدسا للعتاد في مدينة سبها.", "shootdown"),
]


@pytest.mark.parametrize(("text", "kind"), PLAIN)
def test_rare_words_of_a_known_party_are_told(text: str, kind: str) -> None:
    assert types(text)[:1] == [kind]


DEAD_APART = [
    ("هاجم مسلحون ثكنة للجيش في موبتي. وقتل ستة جنود وأصيب تسعة.", True),
    ("اقتحم الجيش الإسرائيلي مخيم بلاطة. واستشهد ثلاثة فلسطينيين، وفق الهلال الأحمر.", True),
    ("انهار مبنى في حي شعبي. وقتل ستة عمال وأصيب تسعة.", False),
]


@pytest.mark.parametrize(("text", "told"), DEAD_APART)
def test_dead_in_a_sentence_of_their_own_behind_a_fight(text: str, told: bool) -> None:
    assert bool({"killing", "toll"} & set(types(text))) is told


BY_HAND = [
    ("ألقى مجهولون عبوة ناسفة على مقر في مدينة السويداء.", ["bombing"]),
    ("سقطت براميل متفجرة على حي السكري.", ["airstrike"]),
    ("سقط برميلان متفجران على بلدة مورك.", ["airstrike"]),
    ("أصيب جنديان في عملية طعن في مدينة نابلس.", ["attack"]),
    ("قتلت امرأة في عملية دهس في مدينة حيفا.", ["attack"]),
    ("قضى الجيش الليبي على قيادي بارز في مدينة درنة.", ["killing"]),
    ("قضى الجيش السوداني على 15 من مقاتلي قوات الدعم السريع في مدينة بارا.", ["killing"]),
    ("أوقف مسلحون تصدير النفط من ميناء الزويتينة.", []),
    ("احتجز خفر السواحل الليبي عشرة صيادين قبالة مدينة زوارة.", ["arrest"]),
    ("احتجز مسلحون فريقا طبيا قرب مدينة مرزق.", ["abduct"]),
    ("انشق ضابط برتبة عميد عن الجيش السوري.", ["surrender"]),
    ("انشقت مجموعة من المقاتلين عن قوات الدعم السريع في مدينة نيالا.", ["surrender"]),
    ("اغتال الجيش الإسرائيلي مسؤولا عن إطلاق الصواريخ في مدينة صور.", ["killing"]),
]


@pytest.mark.parametrize(("text", "kinds"), BY_HAND)
def test_what_was_thrown_fell_or_was_done_by_hand(text: str, kinds: list[str]) -> None:
    assert types(text) == kinds


def test_who_was_killed_before_while_is_not_of_the_shelling_behind_it() -> None:
    text = "تمكنت الفصائل من قتل 5 من قوات النظام في اللطامنة، فيما قصفت قوات النظام بلدة مورك."
    assert [(row[0], row[3], row[4], row[5]) for row in rows(text)] == [
        ("killing", ["fsa"], ["saa"], "اللطامنة"),
        ("shelling", ["saa"], [], "مورك"),
    ]


def test_what_a_court_ruled_is_not_done_yet() -> None:
    assert rows("حكمت المحكمة بإعدام قيادي في تنظيم القاعدة.")[0][:2] == ("killing", "planned")


def test_what_was_thrown_threw_nothing() -> None:
    assert rows("إلقاء عبوة ناسفة على دورية للجيش الإسرائيلي قرب جنين.")[0][3] == []


TWO_ARMS = [
    ("شهدت بلدة حاس قصفا جويا ومدفعيا مكثفا.", {"airstrike", "shelling"}),
    ("استمر القصف المدفعي والجوي على حي الصافية.", {"airstrike", "shelling"}),
    ("استمر القصف المدفعي والصاروخي على حي الصافية.", {"shelling"}),
    ("شهدت بلدة حاس قصفا جويا عنيفا.", {"airstrike"}),
]


@pytest.mark.parametrize(("text", "kinds"), TWO_ARMS)
def test_air_and_artillery_fire_are_two(text: str, kinds: set[str]) -> None:
    assert set(types(text)) == kinds and len(types(text)) == len(kinds)


AIRCRAFT = [
    "عاودت المروحيات استهداف أطراف بلدة كنصفرة.",
    "كثفت الطائرات الحربية قصفها على ريف إدلب.",
]


@pytest.mark.parametrize("text", AIRCRAFT)
def test_what_flies_above_a_noun_strikes_from_the_air(text: str) -> None:
    assert types(text) == ["airstrike"]


def test_an_army_above_a_noun_need_not_fly() -> None:
    assert types("واصل الجيش السوري قصفه على ريف إدلب.") == ["shelling"]


CONTROL = [
    ("عزز الجيش السوداني سيطرته على مدينة الأبيض.", "hold"),
    ("تحتل القوات الأوكرانية حاليا بلدة سودجا.", "hold"),
    ("ويتقاسم الجيش اليمني والحوثيون السيطرة على مدينة تعز.", "hold"),
    ("وتتوزع السيطرة على مدينة الحسكة بين قوات النظام وقوات سوريا الديمقراطية.", "hold"),
    ("وتملك الفصائل وجودا في ريف حلب وتسيطر على معظم مدينة إدلب.", "hold"),
    ("أعلنت قوات الحزام الأمني سيطرتها على معسكر في مدينة عدن.", "capture"),
    ("أعلن الجيش الليبي سيطرته على مدينة هون.", "capture"),
]


@pytest.mark.parametrize(("text", "kind"), CONTROL)
def test_control_that_is_announced_is_a_taking_and_what_is_strengthened_was_held(text: str, kind: str) -> None:
    assert types(text) == [kind]


ON_PROTESTERS = [
    "فتحت قوات الأمن النار على متظاهرين في درعا.",
    "فتحت قوات الأمن النار لتفريق متظاهرين في درعا.",
    "أطلقت الشرطة السودانية الغاز المسيل للدموع على المحتجين في الخرطوم بحري.",
    "اعتدى عناصر الأمن بالضرب على المعتصمين في ساحة الحبوبي.",
]


@pytest.mark.parametrize("text", ON_PROTESTERS)
def test_force_against_protesters_is_of_the_protest(text: str) -> None:
    assert types(text) == ["protest"]


@pytest.mark.parametrize(
    "text", ["فتح مسلحون النار على دورية للجيش في كركوك.", "أطلق متظاهرون النار على حاجز في حماة."]
)
def test_fire_on_others_is_an_attack(text: str) -> None:
    assert "attack" in types(text)


def test_what_a_party_opens_is_no_part_of_its_name() -> None:
    assert rows("أطلقت الشرطة السودانية النار على سيارة في الخرطوم.")[0][0] == "attack"
    assert "النار" not in "".join(str(who) for who in rows("أطلقت الشرطة النار على سيارة في عدن.")[0][3])


SHOT = [
    "شهيد برصاص الاحتلال في مخيم جنين.",
    "قتيل برصاص مجهولين في درعا.",
    "استشهد فتى متأثرا بإصابته برصاص الاحتلال في طوباس.",
    "مقتل شيخ قبلي بنيران قناص في تعز.",
]


@pytest.mark.parametrize("text", SHOT)
def test_who_was_shot_dead_was_killed(text: str) -> None:
    assert types(text) == ["killing"]


def test_who_was_only_hurt_was_attacked() -> None:
    assert types("أصيب شاب برصاص الاحتلال في الخليل.") == ["attack"]


SEIZED = [
    ("استولى التنظيم على ثلاث طائرات حربية في مطار كويرس.", "shootdown"),
    ("استولت المقاومة على مدفع وعربتين في مدينة تعز.", "shootdown"),
    ("استولى المسلحون على معسكر للجيش في مدينة زليتن.", "capture"),
    ("سيطر الجيش على مواقع للحوثيين في مدينة تعز.", "capture"),
]


@pytest.mark.parametrize(("text", "kind"), SEIZED)
def test_arms_and_vehicles_that_are_seized_are_no_ground(text: str, kind: str) -> None:
    assert types(text) == [kind]


@pytest.mark.parametrize(
    "text", ["مسيرة تركية تقتل عنصرين من قسد في ريف حلب.", "قتلت طائرة مسيرة قياديا في مدينة مأرب."]
)
def test_what_flies_and_kills_strikes_from_the_air(text: str) -> None:
    assert types(text) == ["airstrike"]


def test_a_pilot_who_was_killed_struck_nobody() -> None:
    assert "airstrike" not in types("قتل طيار حربي في مدينة تعز.")


def test_a_release_in_exchange_for_one_is_another_and_of_nobody_by_these_words() -> None:
    told = rows("أفرج الحوثيون عن عشرة جنود مقابل إطلاق سراح 15 مقاتلا في مدينة مأرب.")
    assert [(row[0], row[1], row[3]) for row in told] == [("release", "actual", ["houthi"]), ("release", "actual", [])]


UNDER = [
    ("بسط الجيش سيطرته على ثلاث قرى شرق تدمر كانت تحت سيطرة تنظيم الدولة.", ["capture", "hold"]),
    ("بسط الجيش سيطرته على مدينة تدمر.", ["capture"]),
]


@pytest.mark.parametrize(("text", "kinds"), UNDER)
def test_what_was_under_control_of_another_is_a_state(text: str, kinds: list[str]) -> None:
    assert types(text) == kinds


SENT = [
    ("قال مسؤول إن لندن سترسل مئة مدرب عسكري إلى أربيل.", "deploy"),
    ("قال مسؤول كندي إن بلاده ستنشر قوة خاصة في العراق.", "deploy"),
    ("أرسلت فرنسا 200 جندي إلى مالي.", "deploy"),
    ("نقلت روسيا جنودا من مطار القامشلي إلى قاعدة حميميم.", "deploy"),
    ("نقل الجيش التركي مقاتلين من عفرين إلى بلدة سرمين.", "deploy"),
]


@pytest.mark.parametrize(("text", "kind"), SENT)
def test_men_that_are_sent_are_deployed(text: str, kind: str) -> None:
    assert types(text) == [kind]


def test_a_march_that_is_called_after_a_siege_lifts_none() -> None:
    assert "siege" not in types("استشهد فتى خلال مشاركته في مسيرات العودة وكسر الحصار شرق رفح.")


@pytest.mark.parametrize(
    "text",
    [
        "سقطت عاصمة ولاية نيمروز في أيدي طالبان.",
        "سقط مركز الناحية بيد مسلحي التنظيم.",
        "سقوط بلدة الطبقة بأيدي مقاتلي المعارضة.",
    ],
)
def test_what_falls_into_the_hands_of_a_party_is_taken(text: str) -> None:
    assert types(text) == ["capture"]


@pytest.mark.parametrize("text", ["سقطت أسلحة ثقيلة في أيدي المسلحين.", "سقط أسرى جدد بأيدي الحوثيين."])
def test_arms_and_men_that_fall_into_hands_are_no_places(text: str) -> None:
    assert "capture" not in types(text)


@pytest.mark.parametrize(
    ("text", "arrests"),
    [
        ("أوقفت القوات التركية تسيير الدوريات المشتركة في عين العرب.", False),
        ("أوقفت تركيا الدوريات في إدلب.", False),
        ("أوقفت دورية للجيش السوري شابا في إدلب.", True),
        ("أوقفت القوات التركية خمسة أشخاص في عين العرب.", True),
    ],
)
def test_patrols_that_are_halted_are_not_arrested(text: str, arrests: bool) -> None:
    assert ("arrest" in types(text)) == arrests


# sentence, what ordinary words of news desks tell
WORDS_OF_THE_DESK = [
    ("أغلقت إسرائيل معبري كرم أبو سالم وزيكيم مساء أمس.", "siege"),
    ("رشق محتجون موكب الوزير بالحجارة في بغداد.", "protest"),
    ("صادر الجيش اللبناني شحنة أسلحة في عرسال.", "shootdown"),
    ("أعلن الجيش السوداني استلام عربات قتالية من قوات الدعم السريع في الفاشر.", "shootdown"),
    ("غادر أكثر من ألف شخص بيوتهم في مدينة إدلب.", "displace"),
    ("اصطدمت قوة من الأمن العام بمسلحين في ريف طرطوس.", "clash"),
    ("تلاحم مقاتلون من الجانبين في شوارع مدينة بارا.", "clash"),
    ("استدعت إسرائيل جنود الاحتياط إلى الحدود اللبنانية.", "deploy"),
    ("هوت طائرة شحن عسكرية في محيط الفاشر.", "shootdown"),
    ("وضع حزب العمال الكردستاني السلاح في السليمانية.", "surrender"),
    ("أطبقت القوات الإسرائيلية على مستشفى كمال عدوان شمال قطاع غزة.", "siege"),
    ("أبرمت واشنطن صفقة لبيع قنابل لإسرائيل.", "arms"),
    ("حطت في مطار نيالا طائرة تحمل عتادا لقوات الدعم السريع.", "arms"),
    ("نظم طلاب مسيرة في العاصمة باماكو تنديدا بأزمة الوقود.", "protest"),
    ("سقطت دانات على بيوت في حي أبو روف بأم درمان.", "shelling"),
    ("أنقذت مروحيات عراقية عشرات العالقين من جبل سنجار.", "evacuate"),
    ("تجمع آلاف المتظاهرين أمام مقر الحكومة في طرابلس.", "protest"),
    ("فجر الفصيل سيارتين مفخختين عند حاجز في مدينة تعز.", "bombing"),
    ("منعت قوات الأمن فريقا طبيا من الوصول إلى مدينة الفاشر.", "aid"),
    ("أرسل الحشد الشعبي ألف مقاتل إلى قضاء سنجار.", "deploy"),
    ("أزاحت المعارضة السورية قوات النظام من بلدة خان السبل.", "capture"),
    ("أخرجت حركة الشباب قواتها من بلدة عدن يبال.", "withdraw"),
    ("ساعد حزب العمال الكردستاني الوحدات في معركة كوباني.", "support"),
]
NO_NEWS_OF_WAR = [
    "اصطدمت حافلة تقل قوات الأمن بشاحنة على طريق تعز.",
    "هوت أسهم شركات الطيران في بورصة دبي.",
    "البيان صادر عن لجنة مراقبة السلاح في جنيف.",
    "تلاحم الشعب اليمني مع قيادته في وجه التحديات.",
    "وعد المدرب بإعادة اللاعبين إلى القائمة.",
    "حجزت الشركة تذاكر السفر لموظفيها في عدن.",
    "خرج المسافرون من القطار في مدينة حلب.",
    "أعاقت الأمطار حركة المرور في مدينة إب.",
]


@pytest.mark.parametrize(("text", "kind"), WORDS_OF_THE_DESK)
def test_ordinary_words_of_news_desks(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize("text", NO_NEWS_OF_WAR)
def test_the_same_words_of_other_things(text: str) -> None:
    assert types(text) == []


# a headline, what it tells and of whom
MASSED = [
    ("حشود عسكرية في محيط سبها", ("deploy", [])),
    ("تعزيزات للحوثيين في جبهات الضالع", ("deploy", ["houthi"])),
    ("حشود عسكرية للجيش الوطني قرب منبج", ("deploy", ["الجيش الوطني"])),
    ("نزاع عشائري في العمارة", ("clash", [])),
]


@pytest.mark.parametrize(("text", "told"), MASSED)
def test_forces_massed_at_a_known_place_are_told_of_without_a_verb(text: str, told: tuple[str, list[str]]) -> None:
    assert [(row[0], row[3]) for row in rows(text)] == [told]


@pytest.mark.parametrize("text", ["تعزيزات في المناهج الدراسية", "نزاع قضائي في البصرة", "دعت الحكومة إلى حشد وطني."])
def test_what_is_massed_is_no_matter_of_courts_or_schools(text: str) -> None:
    assert rows(text) == []


APART_IN_SENSE = [
    ("هرب سجناء من سجن المدينة خلال القصف في مدينة سرت.", "release"),
    ("خسر الجيش السوداني مئة جندي في مدينة بابنوسة.", "toll"),
    ("أنهت قوات الاحتلال عمليتها في مدينة طوباس.", "operation"),
    ("سلمت اليونيسف شحنة أدوية إلى مستشفيات الفاشر.", "aid"),
]


@pytest.mark.parametrize(("text", "kind"), APART_IN_SENSE)
def test_what_stands_beside_a_word_says_its_sense(text: str, kind: str) -> None:
    assert types(text)[0] == kind


def test_who_gives_aid_advances_nowhere() -> None:
    assert types("فرنسا تقدم مساعدات إنسانية للبنان.") in ([], ["aid"])


def test_a_man_of_a_people_is_none_of_its_forces() -> None:
    assert [row[4] for row in rows("اغتال مجهولون كرديا في مدينة عفرين.")] == [["كرديا"]]
    assert [row[4] for row in rows("قتلت الفصائل عشرات الأكراد في مدينة تل رفعت.")] == [["الأكراد"]]
    assert [row[4] for row in rows("اعتقل الجيش التركي خمسة أكراد في ديار بكر.")] == [["أكراد"]]
    assert [row[4] for row in rows("أعلنت قوات سوريا الديمقراطية أنها ستجلي الأكراد من تل رفعت.")] == [["الأكراد"]]
    assert [row[3] for row in rows("سيطر الأكراد على مدينة تل أبيض.")] == [["kurdish-forces"]]


INTERCEPTED = [
    ("اعترضت الدفاعات الجوية ودمرت طائرة مسيرة فوق مدينة جازان.", ["shootdown"]),
    ("أعلن التحالف اعتراض وتدمير طائرة مسيرة فوق مدينة جازان.", ["shootdown"]),
    ("أجلت قوات سوريا الديمقراطية عشرات المدنيين من مدينة الرقة.", ["evacuate"]),
]


@pytest.mark.parametrize(("text", "told"), INTERCEPTED)
def test_intercepted_and_destroyed_is_one(text: str, told: list[str]) -> None:
    assert types(text) == told
