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
    ("دخل الجيش السوداني مدينة بارا وقصفت قوات الدعم السريع المدينة.", ["rsf"], []),
    ("سيطر الجيش السوداني على مدينة بارا وتقوم قوات الدعم السريع بقصف المدينة.", ["rsf"], []),
]


@pytest.mark.parametrize(("text", "doers", "victims"), GOING_ON)
def test_whom_a_further_verb_has_for_its_object_did_not_do_it(text: str, doers: list[str], victims: list[str]) -> None:
    assert rows(text)[-1][3:5] == (doers, victims)
