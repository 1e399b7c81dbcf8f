"""What nobody means to do is told as not done, and not as a plan."""

import pytest

from extract.what.test_settled import rows

# sentence, type, factuality
MEANT = [
    ("أكد الوزير أن الجيش اللبناني لا ينوي شن هجوم على بلدة عرسال.", "attack", "negated"),
    ("لا تخطط تركيا لمهاجمة مدينة منبج.", "attack", "negated"),
    ("ليس لدى الجيش السوري خطة لاقتحام مدينة دوما.", "advance", "negated"),
    ("لا نية لدى البيشمركة للانسحاب من مدينة كركوك.", "withdraw", "negated"),
    ("قال الوزير إنه لا توجد خطط للانسحاب من مدينة الحديدة.", "withdraw", "negated"),
    ("لا يزال لدى الجيش السوري خطة لاقتحام مدينة دوما.", "advance", "planned"),
    ("لا شك أن الجيش السوري ينوي مهاجمة مدينة إدلب.", "attack", "planned"),
]


@pytest.mark.parametrize(("text", "kind", "factuality"), MEANT)
def test_what_nobody_means_to_do_is_negated(text: str, kind: str, factuality: str) -> None:
    assert (kind, factuality) in [row[:2] for row in rows(text)]
