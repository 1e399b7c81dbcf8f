"""Who bears a name on the day of a report: SYRIAN intelligence, the forces of the DEFENCE MINISTRY, before and after a
government fell; and whose army a minister's is, the IRAQI prime minister, whose men a commander's."""

from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.fusing import in_force
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.names import Name
from rawi.lexicon.words import Word, head_of
from rawi.lexicon.world import World
from rawi.model import Actor, Source
from rawi.resolve.party import Party
from rawi.text.fold import key

_OFFICIAL, _NAME, _ARMY = "official", "name", "state_force"
_COMMANDER = "qaid"  # the role's entry
_MINISTRY, _MEN = "ministry", frozenset(("force", "fighters"))


def nation_of_day(annotation: Annotation, world: World, phrase: Phrase, published: str | None) -> str:
    """The force that an adjective of nationality stands for: where it is no more, the one that took over its name; not
    where the adjective is of the fallen ruler."""
    force = world.actors.get(phrase.nisba)
    if force is not None and annotation.text.tokens[phrase.last - 1].key in world.linking.made:
        return ""  # jets of FRENCH make
    if force is None or _is_of_day(force, published):
        return phrase.nisba
    adjectives = {_adjective(world.words.look(key(word))) for word in force.name_ar.split()}
    if not any(_adjective(word) in adjectives - {""} for word in annotation.words[phrase.first : phrase.last]):
        return phrase.nisba
    heirs = (actor for actor in _called(world, force.name_ar) if actor.kind == force.kind)
    return next((actor.id for actor in heirs if _is_of_day(actor, published)), phrase.nisba)


def forces_of(world: World, ministry: Source, published: str | None) -> Actor | None:
    """The forces called by a ministry's own name, else the party that it serves, on the day."""
    named = [actor for actor in _called(world, ministry.name_ar) if _is_of_day(actor, published)]
    if len(named) == 1:
        return named[0]
    rows = ministry.allegiances
    serving = [one for one in rows if not published or in_force(published, one.valid_from, one.valid_until)]
    served = [world.actors[one.actor] for one in serving or rows if one.actor in world.actors]
    return served[-1] if served else None


def men_of(world: World, phrase: Phrase, ministry: Source | None, published: str | None) -> Actor | None:
    """The forces that a phrase means by the ministry they are of: UNITS OF THE DEFENCE MINISTRY."""
    ours = ministry is not None and ministry.kind == _MINISTRY and phrase.head in _MEN
    return forces_of(world, ministry, published) if ministry is not None and ours else None


def army_of_office(world: World, annotation: Annotation, office: Phrase) -> Phrase | None:
    """The army of the nation by whose adjective an office is called, or which its holder is known to lead, where all
    that the sentence tells of lies in that nation's own land: the IRAQI prime minister announces the taking of it."""
    army = world.actors.get(office.nisba or _nation_led(annotation, world, office))
    if office.head != _OFFICIAL or office.names or office.plural or army is None or army.kind != _ARMY:
        return None
    lands = {
        world.places[seat].country
        for seat, parties in world.seats.items()
        if seat in world.places and any(party.value.side == army.side for party in parties)
    }
    here = (p for p in annotation.phrases if p.kind == PLACE and p.sentence == office.sentence and p.entity is not None)
    told = {p.entity.country for p in here if p.entity.country is not None}
    if not told or not told <= lands:
        return None
    party = Phrase(ACTOR, _NAME, office.first, office.last)
    party.sentence = office.sentence
    party.entity = Party(army, None, army.name_ar, _NAME, "explicit", party)
    return party


def commanded(annotation: Annotation, world: World, commander: Phrase) -> tuple[Name, ...]:
    """What the command is called by whose other words a commander is: the commander OF THE OPERATIONS OF X."""
    if head_of(annotation.words[commander.first]) != _COMMANDER:
        return ()
    rest = " ".join(token.key for token in annotation.text.tokens[commander.first + 1 : commander.last])
    return tuple(name for word in world.linking.command for name in world.names.named(f"{word} {rest}"))


def _nation_led(annotation: Annotation, world: World, office: Phrase) -> str:
    """The force of the nation whose government a man known by his family's name leads, or nothing."""
    led = world.persons.leaders.get(annotation.text.tokens[office.last - 1].key, ())
    adjectives = (world.words.look(key(word)).first("nisba") for name in led for word in name.value.name_ar.split())
    return next((hit.form.entry.actor for hit in adjectives if hit is not None), "")


def _called(world: World, name: str) -> list[Actor]:
    return [one.value for one in world.names.named(name) if one.group == ACTOR_NAME]


def _is_of_day(actor: Actor, published: str | None) -> bool:
    return not published or in_force(published, actor.valid_from, actor.valid_until)


def _adjective(word: Word) -> str:
    """The entry of an adjective of nationality, or nothing."""
    hit = word.first("nisba")
    return hit.form.entry.id if hit is not None else ""
