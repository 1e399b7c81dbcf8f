"""The line that heads a report tells where it was written and who wrote it, not where what it tells of happened."""

import pytest

import rawi
from phrasebook import world

# text, the place of its first claim, on whose word
CASES = [
    ("عمان (رويترز): أعلن التحالف قصف رتل للتنظيم بالصواريخ.", None, ["رويترز", "التحالف"]),
    ("موسكو - أعلنت وزارة الدفاع الروسية تدمير مستودع أسلحة للمسلحين.", None, ["القوات الروسية"]),
    ("طهران / رويترز / قال الحرس الثوري إنه قصف مقرا للمسلحين.", None, ["رويترز", "الحرس الثوري الإيراني"]),
    ("الرياض (أ ف ب) - قال التحالف إن طائراته قصفت معسكرا في صعدة.", "صعدة", ["فرانس برس", "التحالف العربي"]),
    ("صنعاء (اليمن) (رويترز) - قال التحالف إن طائراته قصفت معسكرا في صعدة.", "صعدة", ["رويترز", "التحالف العربي"]),
    ("سانا - حلب: قصف الجيش بلدة خان طومان.", "خان طومان", ["سانا"]),
    ("إدلب - رويترز: انفجرت سيارة مفخخة أمام مسجد.", "إدلب", ["رويترز"]),
    ("حمص - قتل أربعة مدنيين في انفجار لغم.", "حمص", []),
    ("محافظة حلب: أعلن الجيش تدمير طائرة مسيرة.", "حلب", ["الجيش السوري"]),
]


@pytest.mark.parametrize(("text", "place", "chain"), CASES)
def test_where_and_on_whose_word(text: str, place: str | None, chain: list[str]) -> None:
    first = rawi.read(text, published="2017-06-12", world=world())[0]
    assert (first.place and first.place.name_ar, [source.name_ar for source in first.chain]) == (place, chain)


def test_no_party_of_what_follows_is_in_the_line() -> None:
    claims = rawi.read("القاهرة (رويترز) - قتل خمسة جنود في هجوم بالعريش.", published="2017-06-12", world=world())
    assert claims
    assert all(not claim.actors and claim.place is not None and claim.place.name_ar == "العريش" for claim in claims)


CAPITALS = [
    ("واغادوغو - قتل 40 مدنيا في هجوم على قرية بارسالوغو.", []),
    ("باماكو (رويترز) - قتل 11 جنديا في هجوم على قافلة تموين.", []),
    ("باماكو تعلن استعادة كيدال.", ["mali-forces"]),
    ("الجيش - قصفنا مواقع المسلحين في كيدال.", ["mali-forces"]),
]


@pytest.mark.parametrize(("text", "doers"), CAPITALS)
def test_a_capital_by_which_an_army_is_called_heads_a_report(text: str, doers: list[str]) -> None:
    claims = rawi.read(text, published="2025-03-20", world=world())
    assert [actor.id for actor in claims[0].actors] == doers


def test_a_byline_is_nobodys_word() -> None:
    text = "الجيش السوري يستعيد تلالا في سهل الغاب\nبيروت: سامر خليل\nاستعاد الجيش السوري ثلاث تلال أمس."
    assert all(not claim.chain for claim in rawi.read(text, published="2015-09-01", world=world()))
