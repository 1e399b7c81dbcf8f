"""Whom somebody makes do it, or asks to: he does it, not who made him; and forcing is told once."""

import pytest

from extract.what.test_settled import claims, rows
from phrasebook import settled_by
from rawi.extract.who.caused import caused

# sentence, the happening's word, who does it (None: the verb names nobody)
CAUSED = [
    ("أجبرت قوات الدعم السريع عناصر الجيش على الانسحاب من البلدة", "الانسحاب", "عناصر الجيش"),
    ("أجبروا الحوثيين على التراجع من البلدة", "التراجع", "الحوثيين"),
    ("اشتد القصف ودفع المسلحين إلى الانسحاب من البلدة", "الانسحاب", "المسلحين"),
    ("مكنت الغارات الأمريكية قوات البيشمركة من استعادة البلدة", "استعادة", "قوات البيشمركة"),
    ("دعت واشنطن قوات حفتر إلى وقف الهجوم على طرابلس", "الهجوم", "قوات حفتر"),
    ("دعا حفتر إلى اقتحام طرابلس", "اقتحام", None),
    ("طلب التحالف من القوات العراقية الانسحاب من البلدة", "الانسحاب", "القوات العراقية"),
    ("سمحت قوات النظام للمسلحين بالخروج من داريا", "بالخروج", "للمسلحين"),
    ("منعت قوات الأمن المتظاهرين من اقتحام المقر", "اقتحام", "المتظاهرين"),
    ("حاصر الجيش المسلحين في الحي ثم أجبرهم على الانسحاب", "الانسحاب", "المسلحين"),
    ("أجبر القصف السكان على النزوح", "النزوح", "السكان"),
    ("أجبر المسلحون السكان على النزوح", "النزوح", None),
    ("أرغمت الاشتباكات شرق الفلوجة مئات العائلات على النزوح", "النزوح", "العائلات"),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), CAUSED)
def test_who_is_made_to_do_it(sentence: str, word: str, expected: str | None) -> None:
    assert settled_by(caused, sentence, word) == expected


# sentence, type of what made them, displaced
FORCED = [
    ("أجبر القصف على خان شيخون أكثر من ألفي شخص على النزوح.", "shelling", 2000),
    ("أرغمت الاشتباكات شرق الموصل 20 ألف مدني على ترك منازلهم.", "clash", 20000),
]


@pytest.mark.parametrize(("text", "kind", "displaced"), FORCED)
def test_whom_a_fight_forces_to_flee_did_not_fight(text: str, kind: str, displaced: int) -> None:
    found = {claim.type: claim for claim in claims(text)}
    assert not found[kind].actors
    assert [party.name_ar for party in found["displace"].actors] == [found["displace"].quantities[0].of]
    assert [(count.kind, count.low) for count in found["displace"].quantities] == [("displaced", displaced)]


def test_forcing_a_withdrawal_is_one_withdrawal() -> None:
    told = rows("أرغم الجيش السوري المسلحين على الانسحاب من بلدة خان شيخون.")
    assert [row[0] for row in told] == ["withdraw"]
    assert "saa" not in told[0][3]


RAIDS = [
    ("أرغمت هجمات المقاومة الحوثيين على التراجع من مدينة لودر.", "attack", "pr_y"),
    ("أجبرت ضربات التحالف الحوثيين على الانسحاب من المخا.", "airstrike", "acoal"),
    ("منعت غارات التحالف الحوثيين من التقدم نحو مأرب.", "airstrike", "acoal"),
]


@pytest.mark.parametrize(("text", "kind", "doer"), RAIDS)
def test_whose_raids_made_another_do_it(text: str, kind: str, doer: str) -> None:
    assert [row[1:5] for row in rows(text) if row[0] == kind] == [("actual", "asserts", [doer], ["houthi"])]


def test_she_who_forces_them_is_not_they() -> None:
    found = rows("تمكن مقاتلو المقاومة من دحر الحوثيين في شرق عدن، حيث أجبرتهم على التقهقر إلى خارج المحافظة.")
    assert [row[3] for row in found if row[0] == "withdraw"] == [["houthi"]]


# sentence, type of what forced them, whom
FORCED_BY_PRONOUN = [
    ("سيطر الحوثيون على جبل هيلان قبل أن تجبرهم الغارات على التراجع.", "airstrike", "houthi"),
    ("دخل مسلحو داعش حي الصناعة لكن القصف أجبرهم على الانسحاب.", "shelling", "isil"),
]


@pytest.mark.parametrize(("text", "kind", "forced"), FORCED_BY_PRONOUN)
def test_whom_raids_force_is_hit_by_them(text: str, kind: str, forced: str) -> None:
    assert [row[3:5] for row in rows(text) if row[0] == kind] == [([], [forced])]
