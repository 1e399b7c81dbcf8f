"""Times of two ends: between two months, on two days; published on Monday, 12 June 2017."""

import pytest

from phrasebook import PUBLISHED, annotated

ENDS = {
    "2016-09/2016-12": [
        "بين أيلول وكانون الأول 2016",
        "بين أيلول/سبتمبر وكانون الأول/ديسمبر 2016",
        "من سبتمبر حتى ديسمبر 2016",
    ],
    "2016-03/2017-02": ["بين آذار 2016 وشباط 2017", "من مارس إلى شباط 2017"],
    "2016-10-17/2016-10-18": ["في 17 و18 تشرين الأول 2016"],
    "2017-06-07/2017-06-08": ["الأربعاء والخميس", "يومي الأربعاء والخميس"],
}


@pytest.mark.parametrize(("phrase", "expected"), [(phrase, edtf) for edtf, group in ENDS.items() for phrase in group])
def test_from_the_one_to_the_other(phrase: str, expected: str) -> None:
    assert [time.edtf for time in annotated(phrase, PUBLISHED).times] == [expected]
