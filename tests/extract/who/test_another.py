"""A third one who was killed: those told of before did not kill him."""

from extract.what.test_settled import rows


def test_two_who_were_killed_did_not_kill_a_third() -> None:
    told = [row for row in rows("قتل شرطيان في مدينة البصرة، فيما قتل ثالث في مدينة العمارة.") if row[5] == "العمارة"]
    assert [(row[0], row[3]) for row in told] == [("killing", [])]
