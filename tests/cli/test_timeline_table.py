"""Holdings that assess the same are one row of the table, with all that is claimed meanwhile."""

from msgspec.structs import replace

from rawi.cli.timeline_table import phases
from rawi.model import Gain, Holding, Party, Site

SITE = Site("sy-sinaa", "Sinaa", "الصناعة", "neighbourhood", None, "SY", 35.9, 39.0, 500)
ISIL, SDF = Party("isil", "IS", "داعش", "isil"), Party("sdf", "SDF", "قسد", "sdf")
HELD = Holding(
    "h-1", SITE, "controlled", ISIL, None, None, None, "2017-06-01", "2017-06-09", "2017-06-01", "adverse-admission",
    ("c-1",), (), ("x",), (), "2017-06-01", "2017-06-01", None,
)  # fmt: skip
SOON = Gain(SDF, "2017-06-09", False, "single-origin", ("c-2",), ())
SURER = replace(SOON, claims=("c-2", "c-3"))
LATER = replace(SOON, since="2017-06-12")


def test_what_is_only_claimed_begins_no_row() -> None:
    again = replace(HELD, id="h-2", since="2017-06-09", until="2017-06-12", claimed=(SOON,))
    once_more = replace(HELD, id="h-3", since="2017-06-12", until=None, claimed=(SURER, LATER))
    (row,) = phases([HELD, again, once_more])
    assert (row.id, row.since, row.until) == ("h-3", "2017-06-01", None)
    assert row.claimed == (SURER, LATER)


def test_another_holder_or_other_evidence_does() -> None:
    changed = replace(HELD, id="h-2", holder=SDF)
    told_again = replace(HELD, id="h-3", claims=("c-4",))
    assert [row.id for row in phases([HELD, changed, told_again])] == ["h-1", "h-2", "h-3"]
