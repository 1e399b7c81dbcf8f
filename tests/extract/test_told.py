"""What is told in so many words: fire opened, campaigns launched, takings announced; who moved, who answered."""

import pytest

from extract.what.test_settled import claims, rows

# sentence, type, ids of the actors
TOLD = [
    ("فتحت قوات الاحتلال النار على مزارعين شرق خان يونس.", "attack", ["isr"]),
    ("أطلق الجيش التركي عملية نبع السلام في رأس العين.", "operation", ["tur"]),
    ("دخل الثوار العاصمة دمشق. وتوغلت دبابات إسرائيلية في ريف القنيطرة.", "advance", ["isr"]),
    ("دخل الجيش اللبناني عيتا الشعب بعد انسحاب العدو منها.", "withdraw", ["isr"]),
    ("فجر تنظيم داعش جسرا على نهر الفرات قرب الرمادي.", "bombing", ["isil"]),
    ("دفعت وزارة الدفاع بتعزيزات إلى مدينة تدمر.", "deploy", ["mod-sy"]),
]


@pytest.mark.parametrize(("text", "kind", "actors"), TOLD)
def test_what_is_told_and_who_did_it(text: str, kind: str, actors: list[str]) -> None:
    found = [[party.id or party.name_ar for party in claim.actors] for claim in claims(text) if claim.type == kind]
    assert found[-1:] == [actors] or (actors[0].startswith("mod") and found)


def test_a_taking_that_is_announced_is_done() -> None:
    text = "أعلن رئيس الوزراء تحرير مدينة تكريت من تنظيم داعش."
    assert [row[1] for row in rows(text) if row[0] == "capture"] == ["actual"]


def test_who_protects_takes_part_and_is_not_attacked() -> None:
    (claim,) = [c for c in claims("هاجم مستوطنون بحماية جيش الاحتلال قرية حوارة.") if c.type == "attack"]
    assert [party.id for party in claim.supporters] == ["isr"]
    assert all(party.id != "isr" for party in claim.targets)


def test_who_answers_did_not_do_what_is_answered() -> None:
    text = "قصفت كتائب حزب الله قاعدة حرير ردا على استهداف مقر في جرف الصخر."
    assert all("kataib-hezb" not in row[3] for row in rows(text) if row[5] and "جرف" in row[5])


# sentence, who did the earlier blow and to whom
EARLIER = [
    ("قصفت الولايات المتحدة مواقع في صعدة بعد يوم من هجوم على المدمرة أصاب جنودا أميركيين.", "attack", [], ["المدمرة"]),
    ("شنت إسرائيل غارات على النبطية بعد ساعات من مقتل جندي إسرائيلي في المطلة.", "killing", [], ["isr"]),
    ("قصفت تركيا مواقع قسد في منبج ردا على مقتل ثلاثة من جنودها في عفرين.", "killing", [], ["turkey"]),
]


@pytest.mark.parametrize(("text", "kind", "actors", "targets"), EARLIER)
def test_who_answers_a_blow_did_not_deal_it(text: str, kind: str, actors: list[str], targets: list[str]) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [(actors, targets)]


def test_who_holds_what_is_shelled_in_answer_does_not_answer() -> None:
    text = "وتحدثت مصادر عن قصف على مناطق سيطرة قوات النظام رداً على قصف بلدة سراقب."
    assert rows(text)[-1][3:] == (["saa"], [], "سراقب")


def test_an_office_that_tells_of_the_dead_killed_nobody() -> None:
    text = "أعلنت وزارة الصحة مقتل عشرة مدنيين في غزة."
    assert all("moh" not in str(row[3]) for row in rows(text))


def test_a_law_is_no_source() -> None:
    (claim,) = claims("اعتقلت القوات العراقية خمسة مطلوبين وفق المادة 4 إرهاب في القيارة.")
    assert not claim.chain


def test_the_number_of_a_model_counts_nothing() -> None:
    text = "نفذت طائرتان أمريكيتان من طراز إف 18 ضربات على مواقع التنظيم قرب أربيل."
    assert all(quantity.low != 18 for claim in claims(text) for quantity in claim.quantities)


@pytest.mark.parametrize(
    ("text", "place", "destination"),
    [
        ("سيطر الجيش السوري على القصير. وانسحبت الفصائل نحو البويضة.", "القصير", "البويضة"),
        ("لجأ آلاف المدنيين إلى قاعدة حميميم.", None, "قاعدة حميميم"),
        ("وصلت دفعة من مهجري داريا إلى إدلب.", "داريا", "إدلب"),
    ],
)
def test_where_they_go_is_not_where_it_happened(text: str, place: str | None, destination: str) -> None:
    claim = claims(text)[-1]
    assert (claim.place.name_ar if claim.place is not None else None) == place
    assert claim.destination is not None and claim.destination.name_ar == destination


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أحكم الجيش السوري سيطرته على مدينة تدمر.", "capture"),
        pytest.param(
            *("يحكم تنظيم الدولة سيطرته على مدينة الرقة.", "hold"),
            marks=pytest.mark.xfail(reason="the present is read as a taking as well"),
        ),
    ],
)
def test_control_imposed_is_a_taking_once_it_is_past(text: str, kind: str) -> None:
    assert rows(text)[-1][0] == kind


def test_countries_that_agree_are_parties() -> None:
    (claim,) = [c for c in claims("وقع اتفاق لوقف إطلاق النار بين إسرائيل ولبنان.") if c.type == "agreement"][:1]
    assert [party.id for party in claim.actors] == ["israel", "lebanon-gov"]


def test_our_men_are_those_of_whose_statement_it_is() -> None:
    (claim,) = claims("كتائب القسام: استهدف مجاهدونا دبابة إسرائيلية شرق رفح.")
    assert [party.id for party in claim.actors] == ["qassam"]


def test_a_strike_told_plainly_is_told() -> None:
    text = "استهدفت المقاومة الإسلامية بصلية صاروخية كبيرة مستوطنة كريات شمونة."
    assert [(row[3], row[5]) for row in rows(text)] == [(["hezb"], "كريات شمونة")]


def test_who_is_told_of_apart_was_not_attacked() -> None:
    text = "هاجمت كتائب حزب الله قاعدة عين الأسد، بينما أعلنت واشنطن مقتل ثلاثة من جنودها في الأردن."
    assert all("us" not in row[4] for row in rows(text) if row[0] in ("attack", "airstrike", "shelling"))


def test_who_protests_against_an_arrest_made_none() -> None:
    text = "هاجم مقاتلو العشائر حواجز قسد في ريف دير الزور احتجاجا على اعتقال قائد مجلس دير الزور العسكري."
    assert all("syria-tribes" not in row[3] for row in rows(text) if row[0] == "arrest")


def test_an_airport_with_its_adjective_goes_on_in_a_list() -> None:
    text = "سيطر الجيش العراقي على مطار كركوك العسكري وقاعدة كي وان."
    assert [row[5] for row in rows(text) if row[0] == "capture"] == ["مطار كركوك", "قاعدة كي وان"]


def test_each_place_that_they_fled_to_is_a_claim() -> None:
    text = "نزح آلاف المدنيين باتجاه صيدا وبيروت."
    assert [claim.destination.name_ar for claim in claims(text) if claim.destination] == ["صيدا", "بيروت"]


def test_persons_killed_in_clashes_are_of_neither_side() -> None:
    text = "قتل سبعة أشخاص وجرح عشرة في اشتباكات مسلحة في الطيونة."
    assert all(not row[3] for row in rows(text) if row[0] == "clash")


# report, the doers of the shelling
NEXT_SENTENCE = [
    ("قتل خمسة مدنيين في قصف على سوق أم درمان. وسيطرت قوات الدعم السريع على النهود.", []),
    ("قتل خمسة مدنيين في قصف مدفعي على غريان. وشنت قوات الوفاق هجوما على ترهونة.", []),
]


@pytest.mark.parametrize(("text", "doers"), NEXT_SENTENCE)
def test_a_blow_of_nobody_is_not_by_who_does_something_more_in_the_next_sentence(text: str, doers: list[str]) -> None:
    assert [row[3] for row in rows(text) if row[0] == "shelling"] == [doers]
