"""Who is meant by what he is called: men of a group, a man of a nation, the one militia of a country."""

from collections import Counter

from rawi.annotate.mentions import Annotation, Phrase
from rawi.lexicon.words import Word, head_of
from rawi.lexicon.world import World
from rawi.model import Actor
from rawi.resolve.theatres import is_in_use, theatres_of
from rawi.text.fold import key

MILITIA, _BRIGADES = "milishya", "katiba"  # the roles' entries
_ARMY, _GROUP = "state_force", "armed_group"
_OF_CIVILIANS = frozenset(("evacuate", "displace", "aid"))  # types
IRREGULAR = frozenset((_GROUP, "militia"))  # an army is called a militia only by its foes
_THOUSANDS = 2000
_UNION, _ADJECTIVE, _ONE = "coalition", "adjective", ("\u064a", "\u064a\u0627")  # endings of one man's nation
_GUNMEN = frozenset(("musallah", "muqawim", "fidai", "mulaththam", "muqanna", "intihari", "muhajim"))
_FIGHTERS, _PEOPLE, _THE = "fighters", "civilians", "\u0627\u0644"


def only_one_called(
    annotation: Annotation, world: World, phrase: Phrase, back: str, votes: Counter[str], published: str | None
) -> Actor | None:
    """The one party of a country that THE MILITIA, THE BRIGADES means, by the entry of its head word."""
    if back == MILITIA:
        return None if phrase.plural else _only_militia(world, votes)
    last = annotation.words[phrase.last - 1]
    hit = last.first("role")
    many = hit is not None and last.stem != key(hit.form.entry.forms[0])
    return _only_brigades(world, votes, published) if back == _BRIGADES and many else None


def _only_militia(world: World, votes: Counter[str]) -> Actor | None:
    """THE MILITIA, in a report of a country in which one armed group alone is called so, and nobody else is told of."""
    if not votes:
        return None
    country, count = votes.most_common(1)[0]
    if 2 * count < votes.total():
        return None
    called = [actor for actor in world.actors.values() if actor.kind == _GROUP and country in theatres_of(world, actor)]
    called = [actor for actor in called if MILITIA in world.heads[actor.id]]
    return called[0] if len(called) == 1 else None


def _only_brigades(world: World, votes: Counter[str], published: str | None) -> Actor | None:
    """THE BRIGADES, in a report of a country in which on that day one army alone is called the brigades of somebody."""
    country = votes.most_common(1)[0][0] if votes and published else ""
    armies = [actor for actor in world.actors.values() if actor.kind == _ARMY]
    here = (actor for actor in armies if theatres_of(world, actor) == [country])
    called = [a for a in here if head_of(world.words.look(key(a.name_ar.split()[0]))) == _BRIGADES]
    of_day = [actor for actor in called if published and is_in_use(actor, published)]
    return of_day[0] if len(of_day) == 1 else None


def is_one_by_name(annotation: Annotation, phrase: Phrase) -> bool:
    """The Egyptian TERRORIST so-and-so: a man with a nation's adjective and a name of his own is not its army."""
    hit, last = annotation.words[phrase.first].first("role"), annotation.words[phrase.last - 1]
    if phrase.head != _FIGHTERS or hit is None or last.hits or phrase.last < phrase.first + 3:
        return False
    return annotation.words[phrase.first].stem == key(hit.form.entry.forms[0])


def camp_of(annotation: Annotation, world: World, phrase: Phrase) -> Actor | None:
    """Ten HOUTHIS: men called by the name of an armed group, and not by that of a people, who are told by THOUSANDS. A
    KURD, ten Kurds, the evacuation of THE KURDS: none of the KURDISH FORCES, who are THE KURDS who took a town."""
    near = [n for n in annotation.numbers if 0 <= phrase.first - n.last <= 1]
    if any(number.low >= _THOUSANDS for number in near):
        return None
    hit = annotation.words[phrase.first].first("nisba") if phrase.head == _PEOPLE else None
    camp = world.actors.get(hit.form.entry.actor) if hit is not None else None
    if hit is None or camp is None or camp.kind not in IRREGULAR:
        return None
    _, *behind = map(key, camp.name_ar.split())
    of_people = {word.removeprefix(_THE) for word in behind} & set(map(key, hit.form.entry.forms))
    alone = annotation.words[phrase.first].stem.endswith(_ONE)
    return None if of_people and (alone or near or _are_cared_for(annotation, phrase)) else camp


def _are_cared_for(annotation: Annotation, phrase: Phrase) -> bool:
    """The EVACUATION, the flight of those people, right before them."""
    before = annotation.words[phrase.first - 1].groups.get("event", ()) if phrase.first else ()
    return any(sense.type in _OF_CIVILIANS for hit in before for sense in hit.form.entry.sense[:1])


def is_lone_man(annotation: Annotation, phrase: Phrase, party: Actor) -> bool:
    """A PALESTINIAN GUNMAN, or A PALESTINIAN right behind a verb: one of a people whose party is a union of groups acts
    for none that the tables know."""
    if party.kind != _UNION or phrase.plural or phrase.names:
        return False
    words = annotation.words
    first, last = words[phrase.first], words[phrase.last - 1]
    if first.article or not last.stem.endswith(_ONE):
        return False
    before = words[phrase.first - 1] if phrase.first else None
    if phrase.head == _ADJECTIVE and phrase.last == phrase.first + 1:
        return before is not None and (before.is_verb or _is_armed(before))
    return _is_armed(first)


def _is_armed(word: Word) -> bool:
    roles = word.ids["role"]
    return not roles.isdisjoint(_GUNMEN) and not word.article
