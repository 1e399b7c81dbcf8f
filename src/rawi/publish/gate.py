"""The gate: everything that leaves the house passes here, and nothing else decides what may.

What is let through is cut down to what a profile allows; what is not is counted with its reason.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from msgspec.structs import replace

from rawi.fuse.parties import Parties
from rawi.lexicon import World
from rawi.model import Claim, Event, Holding
from rawi.publish.account import Account
from rawi.publish.cover import Cover
from rawi.publish.passed import Happening, Judged, Said
from rawi.publish.quote import NOTHING, Quote, quote
from rawi.publish.redact import Cut, Redactor
from rawi.publish.remains import Remains
from rawi.publish.rules import Profile, read_publishing
from rawi.publish.sieve import Sieve, Sieves, Words
from rawi.publish.trim import trimmed


def last_day(profile: Profile, today: str) -> str:
    """The last day of publication of which a profile lets anything out on some day.

    A day of publication has no hour, so the delay is counted from its end.

    >>> from rawi.publish import profile_of
    >>> last_day(profile_of("public"), "2017-06-16"), last_day(profile_of("internal"), "2017-06-16")
    ('2017-06-12', '2017-06-16')
    """
    waits = -(-profile.delay_hours // 24)
    return (date.fromisoformat(today) - timedelta(days=waits + 1 if waits else 0)).isoformat()


class Gate:
    """Lets claims, events and holdings through as a profile says, and keeps the account of it.

    ``unquoted`` are sentences, by report and where they begin, of which nothing may be quoted.
    """

    def __init__(
        self,
        profile: Profile,
        world: World,
        judged: Judged = Judged(),  # noqa: B008 - it is frozen
        unquoted: Iterable[tuple[str, int]] = (),
    ):
        publishing = read_publishing()
        self.profile, self.account = profile, Account(profile)
        self.judged, self.unquoted = judged, set(unquoted)
        self._rules = [Sieve(rule) for rule in publishing.rule if rule.id in profile.withhold]
        self._sieves = lru_cache(1_000)(self._concerned)
        self._of_event = lru_cache(1_000)(self._rules_of_event)
        self._redactor = Redactor(world, publishing, profile.redact)
        self._words = lru_cache(1_000)(Words)  # several claims stand in one sentence
        self._cuts = lru_cache(1_000)(self._cuts_of)
        self._marks = {kind: mark.ar for kind, mark in publishing.marks().items()}
        self.cover = Cover(profile, self._redactor, self._without_address)
        self._remains = Remains(Parties(world), self.cover)

    # Sentences

    def asks_of(self) -> tuple[frozenset[str], frozenset[str]]:
        """The types and factualities of claims that some rule looks for: such a claim may be held back where others of
        its sentence are not."""
        types = frozenset().union(*(sieve.types for sieve in self._rules))
        return types, frozenset().union(*(sieve.factualities for sieve in self._rules))

    def quote_no_sentence_of(self, claims: Iterable[Claim]) -> None:
        """Quote, for no claim, a sentence in which one of these stands that is held back."""
        self.unquoted.update(_sentence(claim) for claim in claims if self._holds_back(claim) is not None)
        self.account.released.clear()  # nothing has passed yet

    # Claims

    def claim(self, claim: Claim) -> Said | None:
        """A claim as it may be shown; None where it is held back."""
        rule = self._holds_back(claim)
        if rule is not None:
            self.account.withheld["claims", rule] += 1
            return None
        self.account.passed["claims"] += 1
        reviewed = claim.id in self.judged.accepted
        if self.cover.is_open and self.profile.quote is None:
            return Said(claim, quote(claim, (), self._marks, None), reviewed)
        cuts = self._cuts(claim.evidence.text)
        shown = self._quote(claim, cuts)
        return Said(trimmed(claim, cuts, shown.text, self._marks["name"], self.cover), shown, reviewed)

    def _holds_back(self, claim: Claim) -> str | None:
        """The first rule that holds a claim back."""
        if claim.id in self.judged.retracted and "retracted" in self.profile.withhold:
            return "retracted"
        if claim.id in self.judged.rejected and "rejected" in self.profile.withhold:
            return "rejected"
        sieves = self._sieves(claim.type, claim.factuality)
        for sieve in sieves.taking(claim, self._words(claim.evidence.text)):
            if not self._is_released(sieve.id, (claim.id, claim.place.id if claim.place else None)):
                return sieve.id
        return None

    def _concerned(self, type: str, factuality: str) -> Sieves:
        return Sieves(self._rules, type, factuality)

    def _cuts_of(self, sentence: str) -> list[Cut]:
        """What has to go out of a sentence."""
        return self._redactor.cuts(sentence, self._words(sentence).each)

    def _without_address(self, report: str) -> None:
        self.account.without_address(report)

    def _is_released(self, rule: str, subjects: Iterable[str | None]) -> bool:
        """A person let one of these past the rule."""
        for subject in subjects:
            if subject is not None and (subject, rule) in self.judged.released:
                self.account.released[self.judged.released[subject, rule], rule] = None
                return True
        return False

    def _quote(self, claim: Claim, cuts: Sequence[Cut]) -> Quote:
        """What may be quoted of a claim: nothing of a sentence that also tells what is held back."""
        for cut in cuts:
            self.account.changed[f"{cut.kind}s taken out"] += 1
        if _sentence(claim) in self.unquoted:
            self.account.changed["quotations taken out"] += 1
            return NOTHING
        shown = quote(claim, cuts, self._marks, self.profile.quote)
        if shown.last - shown.first < len(claim.evidence.text):
            self.account.changed["quotations shortened"] += 1
        return shown

    # Events

    def event(self, event: Event, claims: Mapping[str, Claim]) -> Happening | None:
        """An event with those of its claims that may be shown; None where it is held back. ``claims`` are by id."""
        for_, against = (
            tuple(said for id in ids if id in claims and (said := self.claim(claims[id])) is not None)
            for ids in (event.claims, event.against)
        )
        rule = self._holds_event_back(event, bool(for_), bool(against))
        if rule is not None:
            self.account.withheld["events", rule] += 1
            return None
        self.account.passed["events"] += 1
        return Happening(self._remains.of(event, for_, against), for_, against)

    def _holds_event_back(self, event: Event, for_: bool, against: bool) -> str | None:
        if not for_ and (event.claims or not against):
            return "claims"
        for rule in self._of_event(event.factuality, event.place.kind if event.place else None):
            if not self._is_released(rule, (event.id, event.place.key if event.place else None, *event.claims)):
                return rule
        return None

    def _rules_of_event(self, factuality: str, kind: str | None) -> list[str]:
        """The rules that hold back all events told so, or at all places of a kind."""
        return [sieve.id for sieve in self._rules if sieve.takes_all(factuality) or sieve.takes_places(kind)]

    # Holdings

    def holding(self, holding: Holding) -> Holding | None:
        """Who holds a place, as it may be shown; None where it is held back. What was withdrawn, if later than the
        record is asked for, decides nothing in it and is not named beside it."""
        gone = self.judged.retracted if "retracted" in self.profile.withhold else frozenset()
        if not gone.isdisjoint(holding.claims):
            self.account.withheld["holdings", "retracted"] += 1
            return None
        holding = _without(holding, gone)
        for rule in self._of_event("actual", holding.place.kind):
            if not self._is_released(rule, (holding.place.key, holding.id)):
                self.account.withheld["holdings", rule] += 1
                return None
        self.account.passed["holdings"] += 1
        return holding if self.cover.is_open else self.cover.holding(holding)


def _without(holding: Holding, gone: frozenset[str]) -> Holding:
    """A holding without the gains that rest on some claims, and without the word of these against anything."""
    named = (*holding.against, *(id for gain in holding.claimed for id in (*gain.claims, *gain.against)))
    if gone.isdisjoint(named):
        return holding
    gains = tuple(
        replace(gain, against=_others(gain.against, gone)) for gain in holding.claimed if gone.isdisjoint(gain.claims)
    )
    return replace(holding, against=_others(holding.against, gone), claimed=gains)


def _others(ids: tuple[str, ...], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(id for id in ids if id not in gone)


def _sentence(claim: Claim) -> tuple[str, int]:
    """Which sentence of which report a claim stands in."""
    return claim.report.id, claim.evidence.start
