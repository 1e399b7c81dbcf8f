"""Who stands behind a name: sides, alliances, and the origin at the end of a chain with what it has at stake."""

from typing import NamedTuple

from rawi.lexicon import World
from rawi.lexicon.fusing import in_force
from rawi.lexicon.gazetteer import domains_of
from rawi.lexicon.names import ACTOR, SOURCE
from rawi.lexicon.times import ARTICLE
from rawi.model import ARMED_KINDS, Actor, Entity, Interest, Party, ReportRef, Source, SourceRef
from rawi.text.fold import fold

UNNAMED = "unnamed"
"""The origin of all that nobody is named for: "local sources", "activists". They may be the same people."""

_PEOPLE = frozenset(("person", "official", "speaker", "fighters", "civilians", "group", "force"))


class Origin(NamedTuple):
    """Where a chain ends. ``sides`` are those it speaks for, ``armed``: one of them bears arms; ``known`` is False for
    outlets in no table."""

    key: str
    name: str
    sides: frozenset[str]
    known: bool
    armed: bool = False


class Parties:
    """The sides of actors and the interests of sources, from the knowledge, with their dates."""

    def __init__(self, world: World):
        self._world = world
        self._parties: dict[tuple[str | None, str | None, str], Party] = {}
        self._friends: dict[tuple[str, str], frozenset[str]] = {}
        self._outlets: dict[str, Source | Actor | None] = {}

    def party(self, entity: Entity) -> Party:
        """The party that an entity of a claim is."""
        known = self._parties.get((entity.id, entity.name, entity.name_ar))
        if known is None:
            known = self._parties[entity.id, entity.name, entity.name_ar] = self._party(entity)
        return known

    def _party(self, entity: Entity) -> Party:
        key = entity.id or f"~{fold(entity.name_ar)}"
        actor = self._world.actors.get(entity.id or "")
        if actor is None:
            return Party(key, entity.name, entity.name_ar, key)
        camp = next((one for one in self._world.called_by.get(key, ()) if not one.words), None)
        named = camp or actor  # THE OPPOSITION, some of whom are the Free Army: told by many, it is the camp
        return Party(key, named.name, named.name_ar, actor.side or key)

    def friends(self, side: str, day: str) -> frozenset[str]:
        """A side and its allies on a day."""
        known = self._friends.get((side, day))
        if known is None:
            allies = (
                a for a in self._world.alliances if side in a.sides and in_force(day, a.valid_from, a.valid_until)
            )
            known = self._friends[side, day] = frozenset((side,)).union(*(a.sides for a in allies))
        return known

    def origin(self, chain: tuple[SourceRef, ...], report: ReportRef, told_of: tuple[Entity, ...], day: str) -> Origin:
        """Where a claim comes from: the last link of its chain that can be told from others, or the outlet.

        A spokesman counts as whom he speaks for; word without a name is one origin, whoever passes it on.
        """
        for link in reversed(chain):
            if link.id is not None:
                return self._by_id(link.id, link.name or link.name_ar, day)
            party = self._spoken_for(link, told_of)
            if party is not None:
                return self._by_id(party.id, party.name, day)
            if link.kind not in _PEOPLE:
                return Origin(f"~{fold(link.name_ar)}", link.name_ar, frozenset(), False)
            if link.kind == "person" and link.name:
                return Origin(f"~{fold(link.name_ar)}", link.name, frozenset(), False)
        if any(link.id is None for link in chain):
            return Origin(UNNAMED, UNNAMED, frozenset(), False)
        return self.outlet(report, day)

    def outlet(self, report: ReportRef, day: str) -> Origin:
        """Who publishes a report: known by name in either language, or by the domain of its address."""
        name = report.outlet or ""
        known = self._named(name)
        if known is not None:
            return self._by_id(known.id, known.name, day)
        for key in (fold(name), *domains_of(report.url)):
            if key in self._world.outlets:
                return self._by_id(self._world.outlets[key], name, day)
        return Origin(f"~{fold(name)}", name, frozenset(), False)

    def _named(self, name: str) -> Source | Actor | None:
        """Who is known by a name: looked up once, and asked for with every claim."""
        if name not in self._outlets:
            found = self._world.names.named(name)
            known = (one.value for wanted in (SOURCE, ACTOR) for one in found if one.group == wanted)
            self._outlets[name] = next(known, None)
        return self._outlets[name]

    def _by_id(self, id: str, name: str, day: str) -> Origin:
        source, actor = self._world.sources.get(id), self._world.actors.get(id)
        if source is None and actor is None:
            return Origin(id, name, frozenset(), False)
        served = [*(self._served(source, day) if source else ()), *([actor] if actor else ())]
        sides = frozenset(one.side or one.id for one in served)
        armed = any(one.kind in ARMED_KINDS for one in served)
        return Origin(id, source.name if source else name, sides, True, armed)

    def _served(self, source: Source, day: str) -> list[Actor]:
        """Whom a source serves on a day."""
        ids = (a.actor for a in source.allegiances if in_force(day, a.valid_from, a.valid_until))
        return [self._world.actors[id] for id in ids if id in self._world.actors]

    def _spoken_for(self, link: SourceRef, told_of: tuple[Entity, ...]) -> Actor | None:
        """The actor that a nameless spokesman names, or, where he names only "the forces", the one that is told of.

        A name that several bear, THE ARMED FORCES, is the one's that is told of, or nobody's.
        """
        words, told = fold(link.name_ar).split(), {entity.id for entity in told_of}
        for at in range(len(words)):
            for end in range(len(words), at + 1, -1):
                named = self._world.names.named(" ".join(words[at:end]))
                actors = {name.value.id: name.value for name in named if name.group == ACTOR}
                if actors:
                    meant = list(actors.values()) if len(actors) == 1 else [actors[id] for id in actors if id in told]
                    return meant[0] if len(meant) == 1 else None
        led = self._world.persons.leaders.get(words[-1] if link.kind == "official" or len(words) == 1 else "", ())
        if len(led) == 1:
            return self._world.actors.get(led[0].value.id)  # the prime minister, by his family's name
        if link.kind != "official":
            return None
        for entity in told_of:
            head = fold(entity.name_ar).split()[:1]
            if entity.id in self._world.actors and head and {head[0], ARTICLE + head[0]} & set(words):
                return self._world.actors[entity.id or ""]
        return None

    def spoken_for_by(self, origin: Origin, day: str) -> frozenset[str]:
        """The sides that an origin speaks for on a day, their allies included."""
        return frozenset().union(*(self.friends(side, day) for side in origin.sides))


def interest(
    origin: Origin, speaks: frozenset[str], gains: set[str], loses: set[str], accuses: bool = False
) -> Interest:
    """What an origin, speaking for some sides, has at stake in a claim by which sides gain and others lose.

    ``accuses``: it tells of harm to those who do not fight. Who bears arms and accuses another gains by it.
    """
    if not origin.known:
        return "unknown"
    if speaks & loses and not speaks & gains:
        return "adverse"
    blames = accuses and origin.armed and bool(loses) and not speaks & loses
    return "self-serving" if blames or speaks & gains else "neutral"
