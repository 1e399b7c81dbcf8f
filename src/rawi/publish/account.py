"""What a gate held back, blurred, shortened or took out, counted: nothing goes missing without a word."""

from collections import Counter

import msgspec

from rawi.publish.rules import Profile, read_publishing

_ADDRESSES = "addresses taken out"


class Withheld(msgspec.Struct, frozen=True):
    """So many things of a kind that a rule held back, and why it does."""

    what: str
    rule: str
    count: int
    why: str


class Account:
    """Counts while a gate is passed. ``withheld`` is by kind of thing and rule, ``changed`` by what was done."""

    def __init__(self, profile: Profile):
        self.profile = profile
        self.withheld: Counter[tuple[str, str]] = Counter()
        self.changed: Counter[str] = Counter()
        self.passed: Counter[str] = Counter()
        self.released: dict[tuple[str, str], None] = {}
        self._unaddressed: set[str] = set()

    def without_address(self, report: str) -> None:
        """Count a report whose address was taken out, once for all of its claims."""
        self._unaddressed.add(report)
        self.changed[_ADDRESSES] = len(self._unaddressed)

    def add(self, other: "Account") -> None:
        """Count what passed elsewhere as well."""
        self.withheld.update(other.withheld)
        self.passed.update(other.passed)
        self.changed.update(other.changed)
        self.released.update(other.released)
        if other._unaddressed:
            self._unaddressed |= other._unaddressed
            self.changed[_ADDRESSES] = len(self._unaddressed)

    def explained(self) -> list[Withheld]:
        """What was held back, each with its reason."""
        publishing = read_publishing()
        why = {rule.id: rule.why for rule in publishing.rule} | {
            "delay": f"its report is younger than {self.profile.delay_hours} hours, counted from the end of the day of "
            "publication, or, where it gives none, of the day on which it came in",
            "claims": "all claims that it rests on are withheld",
        }
        return [
            Withheld(what, rule, count, why[rule]) for (what, rule), count in sorted(self.withheld.items()) if count
        ]
