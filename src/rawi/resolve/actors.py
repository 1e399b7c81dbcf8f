"""Which actor a phrase means: by name, by adjective of side, or by what a definite head points back to."""

from collections import Counter

from rawi.annotate.belonging import FROM
from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.names import SOURCE as SOURCE_NAME
from rawi.lexicon.words import NOUN, Word
from rawi.lexicon.world import World
from rawi.model import Actor
from rawi.resolve.foes import foe
from rawi.resolve.owners import is_owned, owner
from rawi.resolve.party import Party
from rawi.resolve.places import own_words
from rawi.resolve.theatres import named_source, theatre_votes, theatres_of
from rawi.text.fold import key

_INDIVIDUALS = ("person", "official", "speaker", "civilians")  # they belong to a party; they are not it
_MANY = ("civilians", "things", "person", "official", "fighters")  # "the civilians" are seldom those told of before
_ARMED = ("adjective", "force", "fighters", "aircraft", "artillery", "group", "government", "name", "things")
_CIVIL = frozenset((
    "hizb", "shaab", "umma", "muassasa", "munazzama", "mujtama", "sharika", "ittihad", "lajna", "ashira", "qabila",
    "tayyar", "jamiya", "mukawwin", "rabita", "hirak", "marjaiya", "shariha", "naqaba", "muntada", "hawza", "mahkama",
    "barlaman", "masrif", "baladiya", "jumruk", "ikhwan", "haya", "rahina", "muhtajaz", "harbi_prisoner",
    "taraf", "manzil", "bayt", "markaba", "suq", "madrasa", "mustashfa", "masjid", "kanisa", "mumtalakat", "mazraa",
    "masna", "maqha", "imara_building", "shaqqa", "funduq", "bustan", "haql", "aradin", "mustawsaf", "iyada", "mahall",
))  # fmt: skip
_GOVERNING = frozenset(("hukuma", "kharijiya", "sulta"))
_TALKS = frozenset(("talks", "agreement"))
_CALLED = frozenset(("jamaa", "haraka"))


def _fits(world: World, actor: Actor, votes: Counter[str], published: str | None) -> float:
    score = 0.0
    for country in theatres_of(world, actor):
        score = max(score, float(votes[country]))
    if published and (
        (actor.valid_from or "") > published
        or (actor.valid_until or "9999") < published[: len(actor.valid_until or "9999")]
    ):
        score -= 5.0
    return score


def _is_civil(annotation: Annotation, phrase: Phrase) -> bool:
    """A party, people, company, court or tribe of a nation, or its hostages, who are no army of it."""
    hit = annotation.words[phrase.first].first("role")
    return hit is not None and hit.form.entry.id in _CIVIL


def _named_actor(
    annotation: Annotation, world: World, phrase: Phrase, votes: Counter[str], published: str | None
) -> Actor | None:
    if phrase.head in _INDIVIDUALS:
        return None
    actors: dict[str, Actor] = {name.value.id: name.value for name in phrase.names if name.group == ACTOR_NAME}
    if any(name.group == SOURCE_NAME for name in phrase.names) and not actors:
        return None  # the British agency is no British army
    if not actors and _is_civil(annotation, phrase):
        return None
    if not actors and phrase.nisba in world.actors and phrase.head in _ARMED:
        party = world.actors[phrase.nisba]
        if _is_of_state(annotation, phrase):
            return world.governments.get(party.side or "", party)  # Turkish-Russian talks are no talks of armies
        return party
    if not actors:
        return None
    if phrase.nisba in world.actors and phrase.core_last - phrase.core_first <= 2 and phrase.last > phrase.core_last:
        return world.actors[phrase.nisba]  # the occupier, the army: the adjective says whose
    order = list(actors)
    apart = len({actor.theatre for actor in actors.values()}) > 1
    if apart and all(_fits(world, actor, votes, published) <= 0 for actor in actors.values()):
        return None  # one of several armies of that name, and nothing says which
    return max(actors.values(), key=lambda actor: (_fits(world, actor, votes, published), -order.index(actor.id)))


def _is_of_state(annotation: Annotation, phrase: Phrase) -> bool:
    """Turkish talks, the Iraqi GOVERNMENT: not the nation's army."""
    if phrase.head == "adjective":
        return _of_talks(annotation, phrase)
    hit = annotation.words[phrase.first].first("role")
    return hit is not None and hit.form.entry.id in _GOVERNING


def _of_talks(annotation: Annotation, phrase: Phrase) -> bool:
    """The adjective describes talks or an agreement, alone or behind another adjective."""
    for word in annotation.words[max(0, phrase.first - 3) : phrase.first][::-1]:
        hit = word.first("event")
        if hit is not None and hit.form.pos == NOUN:
            return hit.form.entry.sense[0].type in _TALKS
        if "nisba" not in word.groups:
            return False
    return False


def _antecedent(head: str, earlier: list[tuple[str, Party]]) -> Party | None:
    """The last party whose name, as the report or the table has it, begins with the same head word."""
    for name, party in reversed(earlier):
        if name == head:
            return party
    return None


def _head(word: Word) -> str:
    """What one head word has in common with its plural and its other spellings: the entry of its role."""
    hit = word.first("role")
    return hit.form.entry.id if hit is not None else word.stem


def _heads(annotation: Annotation, world: World, phrase: Phrase, party: Party) -> set[str]:
    """Head words that may point back to a party: the first of its phrase, of its name in the table, and of its other
    names where they call it a group or movement; for "organisation" foes call it so (on folds that lost more)."""
    heads = {_head(annotation.words[phrase.first])}
    if party.actor is not None:
        heads.add(_head(world.words.look(key(party.actor.name_ar.split()[0]))))
        heads |= _CALLED & {_head(world.words.look(first)) for first in world.heads[party.actor.id]}
    return heads


def _points_back(annotation: Annotation, phrase: Phrase) -> str:
    """The head by which a phrase points back: its own (the group) or its genitive (members of the group)."""
    if phrase.kind != ACTOR or phrase.names or phrase.nisba:
        return ""
    if phrase.anaphor and phrase.head in _MANY and not is_owned(annotation, phrase):
        return ""
    if phrase.anaphor:
        return _head(annotation.words[phrase.first])
    last = annotation.words[phrase.last - 1]
    hit = last.first("role")
    partitive = phrase.last - phrase.first == 3 and annotation.text.tokens[phrase.first + 1].key == FROM
    if not (partitive or phrase.last - phrase.first == 2) or hit is None or not last.article:
        return ""
    if hit.form.entry.kind in ("group", "force"):
        return _head(last)
    return ""


def resolve_actors(annotation: Annotation, world: World, published: str | None) -> None:
    """Give every who-phrase its Party."""
    votes = theatre_votes(annotation, world)
    earlier: list[tuple[str, Party]] = []
    for phrase in annotation.phrases:
        if phrase.kind == PLACE:
            continue
        if phrase.backer is not None:
            backing = _named_actor(annotation, world, phrase.backer, votes, published)
            words = own_words(annotation, phrase.backer)
            phrase.backer.entity = Party(backing, None, words, phrase.backer.head, "explicit", phrase.backer)
        if phrase.same is not None:
            phrase.entity = Party(None, None, own_words(annotation, phrase.same), phrase.head, "explicit", phrase)
            continue
        source = named_source(world, phrase, votes)
        actor = _named_actor(annotation, world, phrase, votes, published) or foe(annotation, world, phrase, votes)
        party = Party(actor, source, own_words(annotation, phrase), phrase.head, "explicit", phrase)
        back = _points_back(annotation, phrase) if actor is None and source is None else ""
        before = _antecedent(back, earlier) if back else None
        if back and is_owned(annotation, phrase):
            before = owner(annotation, world, phrase) or before
        if before is not None:
            party = Party(before.actor, before.source, before.name_ar, before.head, "anaphor", phrase)
        phrase.entity = party
        if party.how == "explicit" and phrase.kind == ACTOR and not phrase.anaphor:
            earlier += [(head, party) for head in sorted(_heads(annotation, world, phrase, party))]
