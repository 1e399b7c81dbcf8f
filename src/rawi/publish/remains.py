"""An event by those of its claims that may be shown: values that only withheld claims tell go with them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from rawi.fuse.parties import Parties
from rawi.model import Claim, Entity, Event, Party, Told
from rawi.publish.cover import Cover
from rawi.publish.passed import Said
from rawi.text.fold import fold

_NAMED = ("actors", "targets", "place")  # slots whose values are keys


class Remains:
    """Tells events by what is left of them."""

    def __init__(self, who: Parties, cover: Cover):
        self._who, self._cover = who, cover

    def of(self, event: Event, for_: Sequence[Said], against: Sequence[Said]) -> Event:
        """The event as the claims for and against it that were let through tell it, covered."""
        left = {said.claim.id for said in (*for_, *against)}
        complete = len(left) == len({*event.claims, *event.against})
        if complete and self._cover.is_open:
            return event
        if not complete:
            event = self._without_withheld(event, for_, against, left)
        hidden = self._hidden(event, for_, against)
        return replace(
            event,
            place=self._cover.site(event.place) if event.place else None,
            actors=self._cover.parties(event.actors),
            targets=self._cover.parties(event.targets),
            origins=_without(hidden, event.origins),
            told=tuple([self._told(one, hidden) for one in event.told]),
            joins=(),
        )

    def _without_withheld(self, event: Event, for_: Sequence[Said], against: Sequence[Said], left: set[str]) -> Event:
        """The event as the claims that are left tell it. What it was judged to be stays: it names nobody."""
        told = tuple(
            replace(one, claims=tuple(id for id in one.claims if id in left))
            for one in event.told
            if left.intersection(one.claims)
        )
        stands = {one.slot for one in event.told if one.best and left.intersection(one.claims)}
        reports = {said.claim.report.id: said.claim.report.outlet for said in for_ or against}
        voices = {name for said in (*for_, *against) for name in self._voices(said.claim, event.known_from)}
        told = _best_first(told)
        return replace(
            event,
            place=event.place if "place" in stands else None,
            actors=event.actors if "actors" in stands else _parties(said.claim.actors for said in for_),
            targets=event.targets if "targets" in stands else _parties(said.claim.targets for said in for_),
            claims=tuple(said.claim.id for said in for_),
            against=tuple(said.claim.id for said in against),
            reports=len(reports),
            outlets=len(set(reports.values())),
            origins=tuple(origin for origin in event.origins if origin in voices) or event.origins,
            told=told,
            **_days(told),
        )

    def _voices(self, claim: Claim, day: str) -> Iterator[str]:
        """The names by which the origin of a claim may be known: the end of its chain, and who publishes it."""
        yield self._who.origin(claim.chain, claim.report, (*claim.actors, *claim.targets), day).name
        yield self._who.outlet(claim.report, day).name

    def _hidden(self, event: Event, for_: Sequence[Said], against: Sequence[Said]) -> dict[str, str]:
        """Those names of origins that may not be shown as they are, with what is shown instead."""
        names = {*event.origins, *(name for one in event.told for name in one.origins)}
        hidden = {name: clean for name in names if (clean := self._cover.words(name)) != name}
        if hidden:  # by itself a name may seem private that the sentence showed to be in office
            for link in (link for said in (*for_, *against) for link in said.claim.chain):
                hidden.pop(link.name_ar, None)
        return hidden

    def _told(self, told: Told, hidden: Mapping[str, str]) -> Told:
        value = told.value
        if "~" in value and told.slot in _NAMED:
            value = "; ".join(dict.fromkeys(map(self._cover.key, value.split("; "))))
        origins = _without(hidden, told.origins)
        return told if value == told.value and origins is told.origins else replace(told, value=value, origins=origins)


def _without(hidden: Mapping[str, str], names: tuple[str, ...]) -> tuple[str, ...]:
    """Names, each once, with what is shown instead of those that are hidden."""
    return names if not hidden else tuple(dict.fromkeys(hidden.get(name, name) for name in names))


def _parties(several: Iterable[tuple[Entity, ...]]) -> tuple[Party, ...]:
    """The parties of the first claim that names any."""
    some = next((entities for entities in several if entities), ())
    keys = [(one, one.id or f"~{fold(one.name_ar)}") for one in some]
    return tuple(Party(key, one.name, one.name_ar, key) for one, key in keys)


def _best_first(told: Iterable[Told]) -> tuple[Told, ...]:
    """The values with one of each slot shown: the first that is left."""
    seen: set[str] = set()
    shown = []
    for one in told:
        shown.append(replace(one, best=one.slot not in seen))
        seen.add(one.slot)
    return tuple(shown)


def _days(told: Iterable[Told]) -> dict[str, str | None]:
    """The days of an event by what is left of it."""
    edtf = next((one.value for one in told if one.slot == "date" and one.best), None)
    first, _, last = (edtf or "").partition("/")
    return {"edtf": edtf, "earliest": first or None, "latest": last or first or None}
