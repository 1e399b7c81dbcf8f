"""Places, parties and reports as a profile lets them be shown: points blurred, private persons covered."""

from collections.abc import Callable
from functools import lru_cache

from msgspec.structs import replace

from rawi.fuse import name_and_town
from rawi.model import Gain, Holding, Party, ReportRef, Site
from rawi.publish.redact import Redactor
from rawi.publish.rules import Profile

_WITHHELD = "~withheld"
_UNKNOWN = "~"  # before the key of what no file knows, which is its name and, behind that, its town


class Cover:
    """Covers what may not be shown of a place, a party, a report or a few words.

    ``without_address`` is told the id of a report whose address would give somebody away.
    """

    def __init__(self, profile: Profile, redactor: Redactor, without_address: Callable[[str], None]):
        self.profile, self._redactor, self._without_address = profile, redactor, without_address
        self.site = lru_cache(20_000)(self._site)
        self._known_party = lru_cache(20_000)(self._party)
        self.report = lru_cache(5_000)(self._report)

    @property
    def is_open(self) -> bool:
        """Nothing of a place or a party has to be covered."""
        return not self.profile.redact and self.profile.decimals is None

    def words(self, words: str) -> str:
        """A name or a few words as they may be shown."""
        return self._redactor.cleaned(words)

    def key(self, key: str) -> str:
        """The key of a party, a place or an origin, that of a private person without the name in it."""
        name, _ = name_and_town(key)
        return key if not key.startswith(_UNKNOWN) or self.words(name) == name else _WITHHELD

    def point(
        self, lat: float | None, lon: float | None, radius_m: int | None
    ) -> tuple[float | None, float | None, int | None]:
        """A point no finer than the profile lets out, and how far off it may be."""
        decimals = self.profile.decimals
        if decimals is None or lat is None or lon is None:
            return lat, lon, radius_m
        radius = radius_m if radius_m is None else max(radius_m, self.profile.least_radius_m)
        return round(lat, decimals), round(lon, decimals), radius

    def party(self, party: Party | None) -> Party | None:
        """A party as it may be shown."""
        return None if party is None else self._known_party(party)

    def parties(self, some: tuple[Party, ...]) -> tuple[Party, ...]:
        """The same for several."""
        return tuple(map(self._known_party, some))

    def holding(self, holding: Holding) -> Holding:
        """Who holds a place, as it may be shown."""
        return replace(
            holding,
            place=self.site(holding.place),
            holder=self.party(holding.holder),
            present=self.party(holding.present),
            besieger=self.party(holding.besieger),
            presser=self.party(holding.presser),
            origins=tuple(map(self.words, holding.origins)),
            claimed=tuple(map(self._gain, holding.claimed)),
        )

    def _gain(self, gain: Gain) -> Gain:
        return replace(gain, holder=self.party(gain.holder))

    def _site(self, site: Site) -> Site:
        """A place as it may be shown."""
        lat, lon, radius = self.point(site.lat, site.lon, site.radius_m)
        name, key = site.name_ar, site.key
        if key.startswith(_UNKNOWN):
            name = self.words(name)
            key = key if name == site.name_ar else _WITHHELD
        return replace(site, key=key, name_ar=name, lat=lat, lon=lon, radius_m=radius)

    def _party(self, party: Party) -> Party:
        """Somebody whom no file knows may be a private person."""
        if not party.key.startswith(_UNKNOWN):
            return party
        name = self.words(party.name_ar)
        if name == party.name_ar:
            return party
        side = _WITHHELD if party.side == party.key else party.side
        return Party(_WITHHELD, None, name, side)

    def _report(self, report: ReportRef) -> ReportRef:
        """A report's reference without what its title, its address and its own id would give away."""
        title, outlet, ref, url = (
            told and self.words(told) for told in (report.title, report.outlet, report.ref, report.url)
        )
        if url != report.url:
            self._without_address(report.id)
            url = None
        return replace(report, title=title, outlet=outlet, ref=ref if ref == report.ref else None, url=url)
