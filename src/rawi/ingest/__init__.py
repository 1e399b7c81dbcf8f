"""The outside world becomes reports. The only room that reads what people give; the bytes stay beside each report."""

from rawi.ingest.files import reports
from rawi.ingest.incoming import MAX_CHARACTERS, Facts, Incoming, Problem, iso_date, make_report, refusal
from rawi.ingest.language import ARABIC, language

__all__ = [
    "ARABIC",
    "MAX_CHARACTERS",
    "Facts",
    "Incoming",
    "Problem",
    "iso_date",
    "language",
    "make_report",
    "refusal",
    "reports",
]
