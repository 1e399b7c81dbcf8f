"""Reports and rumours that speak of a happening, and who does not comment on them."""

import pytest

from extract.what.test_settled import claims

# sentence, type, how real, whose word it is
SPOKEN_OF = [
    ("لم تعلق واشنطن على تقارير تحدثت عن غارة أمريكية في البيضاء.", "airstrike", "possible", ["تقارير"]),
    ("لم تعلق أنقرة على أنباء أفادت بقصف في دهوك.", "shelling", "possible", ["أنباء"]),
    ("لم تعلق أنقرة على تقارير تفيد بأن طائراتها قصفت دهوك.", "airstrike", "possible", ["تقارير"]),
    ("علقت واشنطن على تقارير تحدثت عن غارة أمريكية في البيضاء.", "airstrike", "actual", ["تقارير"]),
    ("لم تعلق واشنطن على الغارة التي استهدفت البيضاء.", "airstrike", "actual", []),
    ("نفت واشنطن تقارير تحدثت عن غارة أمريكية في البيضاء.", "airstrike", "actual", ["الولايات المتحدة"]),
]


@pytest.mark.parametrize(("text", "kind", "real", "tellers"), SPOKEN_OF)
def test_what_reports_speak_of_is_on_their_word(text: str, kind: str, real: str, tellers: list[str]) -> None:
    (claim,) = [one for one in claims(text) if one.type == kind]
    assert (claim.factuality, [link.name_ar or link.mention.text for link in claim.chain]) == (real, tellers)


def test_the_intelligence_that_a_raid_was_made_on_is_nobodys_word_for_it() -> None:
    (claim,) = claims("قتل قيادي في تنظيم داعش بضربة نفذتها مقاتلات عراقية في القائم استنادا إلى معلومات استخبارية.")
    assert claim.chain == ()
