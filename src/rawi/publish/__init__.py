"""What may leave the house, for whom, and what that does to it. The one room that decides it."""

from rawi.publish.account import Account, Withheld
from rawi.publish.gate import Gate, last_day
from rawi.publish.passed import Happening, Judged, Said
from rawi.publish.quote import Quote
from rawi.publish.rules import Profile, check_rule, profile_of, read_publishing

__all__ = [
    "Account",
    "Gate",
    "Happening",
    "Judged",
    "Profile",
    "Quote",
    "Said",
    "Withheld",
    "check_rule",
    "last_day",
    "profile_of",
    "read_publishing",
]
