"""A second "and that" with a pronoun goes on with the subject of the first."""

import pytest

import rawi
from extract.what.test_settled import rows
from phrasebook import world

# sentence, type, ids of who did it
CLAUSES = [
    (
        "أعلن المتحدث أن قوات سوريا الديمقراطية دخلت المدينة بعد معارك مع تنظيم داعش، وأنها باتت تسيطر على حي المشلب.",
        "hold",
        ["sdf"],
    ),
    ("قال الناطق إن قوات الدعم السريع دخلت الفاشر وإنها قصفت مواقع الجيش السوداني في الأبيض.", "shelling", ["rsf"]),
    (
        "أكد البيان أن حزب الله قصف ثكنة زرعيت وأنه استهدف موقع المالكية بالصواريخ.",
        "shelling",
        ["hezb"],
    ),
    ("قال الدعم السريع إنه دخل مدينة بارا، لكن مصادر في الجيش ذكرت أنها استعادت المدينة.", "capture", ["saf"]),
    ("أكدت مصادر في البيشمركة أنها انسحبت من سنجار.", "withdraw", ["pesh"]),
]


@pytest.mark.parametrize(("text", "kind", "doers"), CLAUSES)
def test_a_second_that_goes_on_with_the_subject_of_the_first(text: str, kind: str, doers: list[str]) -> None:
    claims = [claim for claim in rawi.read(text, published="2024-06-12", world=world()) if claim.type == kind]
    assert claims
    assert [party.id for party in claims[-1].actors] == doers


# sentence, who did what the second clause tells
SHE = [
    ("أكدت وزارة الداخلية العراقية أن القتيل ينتمي لتنظيم الدولة وأنها اعتقلت شريكه في كركوك.", ["moi-iq"]),
    ("قالت قسد إن المسلح تابع لتنظيم الدولة وإنها قتلت اثنين.", ["sdf"]),
    ("أعلنت حركة حماس أن الجيش الإسرائيلي قصف غزة وأنها أطلقت صواريخ على عسقلان.", ["hamas"]),
    ("قال المرصد السوري إن الجيش سيطر على البلدة وإنه يتقدم نحو مورك.", ["saa"]),
]


@pytest.mark.parametrize(("text", "doers"), SHE)
def test_she_who_says_so_of_a_man_did_it_herself(text: str, doers: list[str]) -> None:
    assert rows(text)[-1][3] == doers
