"""Whose THE ARMY is in a country of two armies: set against the men of the one usually called so, it is the other; and
whose forces call themselves those of a country that others govern; and which army THE OCCUPATION is."""

from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.words import Word
from rawi.lexicon.world import World
from rawi.model import Actor
from rawi.resolve.armies import just_spoke
from rawi.resolve.theatres import is_in_use, theatres_of

_ARMY, _ARMY_WORD = "state_force", "jaysh"  # the kind in the table, the entry of the roles
_OCCUPIES = "ihtalla"  # the event's entry
_SPEECH, _THAT = "speech", "complementiser"
_LEADERS = frozenset(("official", "person", "speaker"))
_COMMITTEES, _ALLIES = "popular-committees-y", frozenset(("arab_coalition", "saudi"))  # an actor; sides

_GOVERNMENT_FORCES, _SELF_STYLED, _SINCE = "ygov", "houthi", "2023-10-19"  # two actors; the day of their first strike
_ISRAEL, _ITS_LANDS = "IL", frozenset(("IL", "PS"))
_FOE, _FOES_AFAR = "israel", frozenset(("israel", "us", "uk"))
_WATERS = frozenset(("red-sea", "arabian-sea", "gulf-of-aden"))
_SHIPS = frozenset(("safina", "naqila", "bariija", "firqata", "mudammira"))  # entries of roles


def rival_army(
    annotation: Annotation, world: World, phrase: Phrase, chosen: Actor, published: str | None
) -> Actor | None:
    """The other army of the country, where THE ARMY fights the MILITIAS OF X in whose army it would be found, or where
    that other side's spokesman says what THE ARMY did."""
    if chosen.kind != _ARMY or chosen.side is None or not _is_bare_army(annotation, phrase):
        return None
    rivals = [actor for actor in world.actors.values() if _are_rivals(world, actor, chosen, published)]
    here = [other for other in annotation.phrases if other.sentence == phrase.sentence and other.kind == ACTOR]
    spoken = [actor for actor in rivals if any(_tells_of(annotation, p, phrase, actor) for p in here)]
    if spoken:
        return spoken[0]
    foes = [p for p in here if _names(p) == {chosen.id} and not (_is_by_army(annotation, p) or _is_spoken_for(here, p))]
    mine = any(_names(p) & {actor.id for actor in rivals} for p in here if p is not phrase)
    fought = bool(foes) and not mine and not any(just_spoke(annotation, foe) or foe.head in _LEADERS for foe in foes)
    return rivals[0] if fought and len(rivals) == 1 else None


def committees(annotation: Annotation, world: World, phrase: Phrase, chosen: Actor, published: str | None) -> Actor:
    """The POPULAR COMMITTEES that fight the Houthis, or beside the coalition or the resistance: those of the other
    side, which are called so too, and wherever the report tells of them; else those chosen. Beside THE ARMY both have
    stood."""
    other = world.actors[_COMMITTEES]
    pair = {chosen.id, other.id}
    if _names(phrase) & pair != pair or chosen.side == other.side:
        return chosen
    if not published or not is_in_use(other, published):
        return chosen
    alike = [p for p in annotation.phrases if p.kind == ACTOR and _names(p) == _names(phrase)]
    beside = _are_beside(phrase, other) or _fight(annotation, phrase, chosen)
    joined = any(mate is not phrase for mate in phrase.group)
    return other if beside or (not joined and any(_fight(annotation, one, chosen) for one in alike)) else chosen


def _are_beside(phrase: Phrase, other: Actor) -> bool:
    """They stand beside the coalition, the resistance."""
    mates = [name.value for one in phrase.group if one is not phrase for name in one.names if name.group == ACTOR_NAME]
    return any(a.side in _ALLIES or (a.side == other.side and a.kind != _ARMY) for a in mates)


def _fight(annotation: Annotation, phrase: Phrase, chosen: Actor) -> bool:
    """They are told of beside the Houthis, who are not of their group and tell nothing there."""
    here = [one for one in annotation.phrases if one.sentence == phrase.sentence and one.kind == ACTOR]
    foes = [one for one in here if one not in phrase.group and _names(one) == {chosen.id}]
    return bool(foes) and not any(just_spoke(annotation, one) or one.head in _LEADERS for one in foes)


def occupier(annotation: Annotation, phrase: Phrase, chosen: Actor) -> Actor:
    """THE OCCUPATION, its army, where the report calls another army by that word in full, the TURKISH occupation, and
    names neither the one usually called so nor a place of its lands: that other army; else the one chosen."""
    if chosen.side != _FOE or phrase.nisba or not _is_of_occupation(annotation, phrase):
        return chosen
    told = [one for one in annotation.phrases if one.kind == ACTOR and not _is_of_occupation(annotation, one)]
    full = [one for one in told if any(_OCCUPIES in word.ids["event"] for word in _words(annotation, one))]
    named = [name.value for one in full for name in one.names if name.group == ACTOR_NAME and len(one.names) == 1]
    lands = (
        {name.value.country for name in one.names} for one in annotation.phrases if one.kind == PLACE and one.names
    )
    at_home = any(land <= _ITS_LANDS for land in lands) or any(_is_israel(one) for one in told)
    return named[0] if len({actor.id for actor in named}) == 1 and not at_home else chosen


def _is_of_occupation(annotation: Annotation, phrase: Phrase) -> bool:
    """It ends on that word, and no adjective says whose it is."""
    return _OCCUPIES in annotation.words[phrase.last - 1].ids["event"]


def _are_rivals(world: World, actor: Actor, chosen: Actor, published: str | None) -> bool:
    """Armies of two sides in one country, both in use on the day, with a common name."""
    if actor.kind != _ARMY or actor.side in (None, "", chosen.side) or not published:
        return False
    shared = _ARMY_WORD in world.heads[actor.id] and theatres_of(world, actor) == theatres_of(world, chosen)
    return shared and is_in_use(actor, published) and is_in_use(chosen, published)


def _is_spoken_for(here: list[Phrase], party: Phrase) -> bool:
    """A spokesman FOR the forces of X, an official IN them, right before: X tells it."""
    return any(man.head in _LEADERS and 0 <= party.part_first - man.last <= 1 for man in here)


def _names(phrase: Phrase) -> set[str]:
    return {name.value.id for name in phrase.names if name.group == ACTOR_NAME}


def _is_bare_army(annotation: Annotation, phrase: Phrase) -> bool:
    """THE ARMY, FORCES OF THE ARMY, or with the country's adjective alone: a name that several armies share; THE
    NATIONAL ARMY is a name of its own in each country."""
    nations = (hit.form.entry.actor for word in _words(annotation, phrase) for hit in word.groups.get("nisba", ()))
    return len(_names(phrase)) > 1 and _is_by_army(annotation, phrase) and all(nations)


def _is_by_army(annotation: Annotation, phrase: Phrase) -> bool:
    words = _words(annotation, phrase)
    return any(_ARMY_WORD in word.ids["role"] for word in words)


def _words(annotation: Annotation, phrase: Phrase) -> list[Word]:
    return annotation.words[phrase.first : phrase.last]


def _tells_of(annotation: Annotation, told: Phrase, phrase: Phrase, actor: Actor) -> bool:
    """A man of an army's side says THAT the army did: his side is named between the word of speech and THAT."""
    if told.last > phrase.first or annotation.words[phrase.first - 1].function != _THAT or _names(told) != {actor.id}:
        return False
    start = annotation.text.sentences[phrase.sentence][0]
    verbs = [word for word in annotation.words[start : phrase.first] if word.is_verb]
    between = any(word.is_verb for word in annotation.words[told.last : phrase.first])
    return bool(verbs) and _SPEECH in verbs[-1].groups and not between


def self_styled(
    annotation: Annotation, world: World, phrase: Phrase, chosen: Actor, published: str | None
) -> Actor | None:
    """The YEMENI ARMED FORCES that strike Israel, ships or fleets at sea since October 2023: so the Houthis call
    themselves, and nobody else in Yemen does that; and THE ARMED FORCES of which the report goes on to tell."""
    if chosen.id != _GOVERNMENT_FORCES or not published or published < _SINCE:
        return None
    here = [other for other in annotation.phrases if other.sentence == phrase.sentence and other is not phrase]
    if _SELF_STYLED in {name for other in here for name in _names(other)}:
        return None
    styled = _strikes_afar(annotation, here, phrase.sentence) or _goes_on_styled(annotation, phrase)
    return world.actors[_SELF_STYLED] if styled else None


def _strikes_afar(annotation: Annotation, here: list[Phrase], sentence: int) -> bool:
    """Israel, its allies told of before, a place there, the sea or a ship stands in the sentence."""
    told = {other.entity.actor.side for other in here if getattr(other.entity, "actor", None) and other.kind == ACTOR}
    if told & _FOES_AFAR or any(_is_israel(other) for other in here):
        return True
    sites = [other.entity for other in here if other.kind == PLACE and other.entity is not None]
    countries = [{name.value.country for name in other.names} for other in here if other.kind == PLACE]
    if {_ISRAEL} in countries or any(
        site.country == _ISRAEL or (site.place is not None and site.place.id in _WATERS) for site in sites
    ):
        return True
    words = annotation.words[slice(*annotation.text.sentences[sentence])]
    return not all(_SHIPS.isdisjoint(word.ids["role"]) for word in words)


def _is_israel(phrase: Phrase) -> bool:
    sides = {name.value.side for name in phrase.names if name.group == ACTOR_NAME}
    return phrase.kind == ACTOR and sides == {_FOE}


def _goes_on_styled(annotation: Annotation, phrase: Phrase) -> bool:
    """THE ARMED FORCES, as the words of an army told of before began, which was the Houthis'."""
    mine = [word.stem for word in _words(annotation, phrase)]
    for other in reversed([p for p in annotation.phrases if p.sentence < phrase.sentence and p.kind == ACTOR]):
        if [word.stem for word in _words(annotation, other)][: len(mine)] == mine:
            actor = getattr(other.entity, "actor", None)
            return len(mine) > 1 and actor is not None and actor.id == _SELF_STYLED
    return False
