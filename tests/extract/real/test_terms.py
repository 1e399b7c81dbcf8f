"""Within how many days an agreement provides for it: counted from the agreement, and so without a date."""

import pytest

from extract.what.test_settled import claims

# sentence, what it provides for, whether that has a date
PROVIDED = [
    ("نص الاتفاق على انسحاب الحوثيين من ميناء الحديدة خلال 14 يوما.", "withdraw", False),
    ("كان الاتفاق قد نص على انسحاب إسرائيل من جنوب لبنان خلال 60 يوما.", "withdraw", False),
    ("قال التحالف إنه سينسحب من الحديدة خلال أسبوعين.", "withdraw", True),
]


@pytest.mark.parametrize(("text", "kind", "dated"), PROVIDED)
def test_a_term_is_counted_from_the_agreement(text: str, kind: str, dated: bool) -> None:
    told = next(claim for claim in claims(text) if claim.type == kind)
    assert (told.factuality, told.date is not None) == ("planned", dated)
