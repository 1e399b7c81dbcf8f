"""Who goes on by a further verb that has only its object behind it."""

import pytest

from extract.what.test_settled import rows

# sentence, the doers and those done to of its last claim
GOING_ON = [
    ("دخل الجيش السوداني مدينة بارا ويطارد قوات الدعم السريع غرب المدينة.", ["saf"], ["rsf"]),
    ("دخل الجيش السوداني مدينة بارا وهاجم قوات الدعم السريع.", ["saf"], ["rsf"]),
    (
        "قال شهود إن قوات الجيش السوداني دخلت مدينة الدلنج وتقوم بملاحقة قوات الدعم السريع داخل الأحياء.",
        ["saf"],
        ["rsf"],
    ),
    # just as, where: the subject of the verb before
    ("قالت وزارة الدفاع السورية إن قوات النظام سيطرت على بلدة مورك كما دمرت دبابتين للفصائل.", ["saa"], ["fsa"]),
    (
        "قالت موسكو إن الجيش الروسي دخل بلدة، لكن كييف قالت إن القوات الأوكرانية حققت نجاحا، حيث استعادت قريتين.",
        ["ukraine"],
        [],
    ),
    (
        "وقال الناطق إن الدفاعات الجوية أسقطت خمس مسيرات أطلقتها روسيا كما دمرت صاروخين قرب أوديسا.",
        ["الدفاعات الجوية"],
        ["صاروخين"],
    ),
    ("دخل الجيش السوداني مدينة بارا وقصفت قوات الدعم السريع المدينة.", ["rsf"], []),
    ("سيطر الجيش السوداني على مدينة بارا وتقوم قوات الدعم السريع بقصف المدينة.", ["rsf"], []),
]


@pytest.mark.parametrize(("text", "doers", "victims"), GOING_ON)
def test_whom_a_further_verb_has_for_its_object_did_not_do_it(text: str, doers: list[str], victims: list[str]) -> None:
    assert rows(text)[-1][3:5] == (doers, victims)


# sentence, the doers and the place of its last claim
ANSWERS = [
    ("شنت روسيا غارات على خاركيف، أعقبتها أوكرانيا بهجوم على بيلغورود.", ["ukraine"], "بيلغورود"),
    ("شنت روسيا غارات على خاركيف، أتبعتها أوكرانيا بهجوم بالمسيرات على بيلغورود.", ["ukraine"], "بيلغورود"),
    ("قصف الجيش السوداني نيالا، وردت عليه قوات الدعم السريع بهجوم على الأبيض.", ["rsf"], "الأبيض"),
    # the verb tells of it: whose men died in the clause before are not of the answer
    (
        "قتل سبعة جنود سودانيين في هجوم لقوات الدعم السريع على الدلنج، فيما رد الجيش السوداني بقصف مواقعها في بارا.",
        ["saf"],
        "بارا",
    ),
    (
        "أصيب ثلاثة جنود إسرائيليين بصاروخ أطلقه حزب الله على المطلة، بينما ردت القوات الإسرائيلية بقصف بلدة الخيام.",
        ["isr"],
        "الخيام",
    ),
]


@pytest.mark.parametrize(("text", "doers", "place"), ANSWERS)
def test_the_answer_is_his_who_gives_it(text: str, doers: list[str], place: str) -> None:
    assert (rows(text)[-1][3], rows(text)[-1][5]) == (doers, place)
