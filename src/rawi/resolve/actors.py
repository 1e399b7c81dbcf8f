"""Which actor a phrase means: by name, by adjective of side, or by what a definite head points back to."""

from collections import Counter

from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.names import SOURCE as SOURCE_NAME
from rawi.lexicon.words import NOUN, Word
from rawi.lexicon.world import World
from rawi.model import Actor, How, Source
from rawi.resolve.latter import pointed_to
from rawi.resolve.places import own_words
from rawi.text.fold import fold, key

_INDIVIDUALS = ("person", "official", "speaker", "civilians")  # they belong to a party; they are not it
_MANY = ("civilians", "things", "person", "official", "fighters")  # "the civilians" are seldom those told of before
_AMONG = 3  # words: members OF THE GROUP
_OWNED = ("force", "fighters", "aircraft", "artillery")
_OWN_ARMS = ("force", "aircraft", "artillery")
_THEIR = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627")  # his, her, their
_OTHERS = ("haliif", "khasm", "aduw", "harbi_prisoner")  # allies, foes and prisoners are not the owner's own
_THE_SAME = ("quwat", "jaysh", "milishya")  # the regime AND ITS FORCES are one; its mercenaries are others
_ARMED = ("adjective", "force", "fighters", "aircraft", "artillery", "group", "government", "name", "things")
_CIVIL = frozenset((
    "hizb", "shaab", "umma", "muassasa", "munazzama", "mujtama", "sharika", "ittihad", "lajna", "ashira", "qabila",
    "tayyar", "jamiya", "mukawwin", "rabita", "hirak", "marjaiya", "shariha", "naqaba", "muntada", "hawza", "mahkama",
    "barlaman", "masrif", "baladiya", "jumruk", "ikhwan", "haya", "rahina", "muhtajaz", "harbi_prisoner",
    "taraf", "manzil", "bayt", "markaba", "suq", "madrasa", "mustashfa", "masjid", "kanisa", "mumtalakat", "mazraa",
    "masna", "maqha", "imara_building", "shaqqa", "funduq", "bustan", "haql", "aradin", "mustawsaf", "iyada", "mahall",
))  # fmt: skip
_IRREGULAR = frozenset((
    "fasil", "milishya", "majmua", "jamaa", "musallah", "muqatil", "usaba", "mutamarrid", "irhabi", "mutashaddid",
    "khaliya", "mulaththam",
))  # fmt: skip
_STATES = frozenset(("state_force", "government"))
_THEIRS = "irgc"  # Iranian militias are Iran's own
_OFFICES = frozenset(("ministry", "institution"))  # their forces are those of whom they serve
_HIS, _HER = "\u0647", "\u0647\u0627"
_FEMININE = ("\u0647", "\u0627\u062a")
_LEADERS = ("official", "speaker", "person")
_TALKS = frozenset(("talks", "agreement"))
_CALLED = frozenset(("jamaa", "haraka"))


class Party:
    """What a who-phrase stands for: an actor or source of the tables, or only its own words."""

    __slots__ = ("actor", "source", "name_ar", "head", "how", "phrase", "key")

    def __init__(self, actor: Actor | None, source: Source | None, name_ar: str, head: str, how: How, phrase: Phrase):
        self.actor, self.source, self.name_ar, self.head, self.how, self.phrase = (
            actor,
            source,
            name_ar,
            head,
            how,
            phrase,
        )
        thing = actor or source
        self.key = thing.id if thing is not None else fold(name_ar)


def _theatre_votes(annotation: Annotation, world: World) -> Counter[str]:
    """How often each country figures among the report's places and the parties of one theatre: what decides between
    actors of one name."""
    votes: Counter[str] = Counter()
    for phrase in annotation.phrases:
        if phrase.kind == PLACE and phrase.entity is not None and phrase.entity.country:
            votes[phrase.entity.country] += 1
    for phrase in annotation.phrases:
        named = {name.value.id: name.value for name in phrase.names if name.group == ACTOR_NAME}
        theatres = [_theatres(world, actor) for actor in named.values()]
        if len(theatres) == 1 and len(theatres[0]) == 1:
            votes[theatres[0][0]] += 1
    return votes


def _theatres(world: World, actor: Actor) -> list[str]:
    """The countries in which an actor figures."""
    listed = (actor.theatre or "").replace("/", " ").replace("|", " ").split()
    return [world.theatres.get(theatre.lower(), theatre) for theatre in listed]


def _fits(world: World, actor: Actor, votes: Counter[str], published: str | None) -> float:
    score = 0.0
    for country in _theatres(world, actor):
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


def _is_irregular(annotation: Annotation, phrase: Phrase) -> bool:
    """Iraqi FACTIONS, Syrian GUNMEN, who are no army of their country."""
    return any(hit.form.entry.id in _IRREGULAR for hit in annotation.words[phrase.first].groups.get("role", ()))


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
        if _is_irregular(annotation, phrase) and party.kind in _STATES and party.id != _THEIRS:
            return None
        if phrase.head == "adjective" and _of_talks(annotation, phrase):
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
    if phrase.anaphor and phrase.head in _MANY and not _is_owned(annotation, phrase):
        return ""
    if phrase.anaphor:
        return _head(annotation.words[phrase.first])
    last = annotation.words[phrase.last - 1]
    hit = last.first("role")
    among = phrase.last - phrase.first == _AMONG and annotation.words[phrase.first + 1].function == "preposition"
    if not (phrase.last - phrase.first == 2 or among) or hit is None or not last.article:
        return ""
    if hit.form.entry.kind in ("group", "force"):
        return _head(last)
    return ""


def _is_owned(annotation: Annotation, phrase: Phrase) -> bool:
    """Forces with a pronoun on them: ITS forces, THEIR fighters."""
    hit = annotation.words[phrase.first].first("role")
    if hit is None or hit.suffix not in _THEIR or phrase.last > phrase.first + 1:
        return False
    if phrase.conjunction or len(phrase.group) > 1:
        return phrase.group[-1] is phrase and hit.form.entry.id in _THE_SAME
    return phrase.head in _OWNED and hit.form.entry.id not in _OTHERS


def _owner(annotation: Annotation, world: World, phrase: Phrase) -> Party | None:
    """Whose forces they are: the last party named before them in the sentence, or whose commander is, of those that the
    pronoun fits: the ministry and HER forces, the movement in between being no he."""
    named = [(other, party) for other in annotation.phrases if (party := _named_before(world, phrase, other))]
    hit = annotation.words[phrase.first].first("role")
    fitting = [party for other, party in named if hit is not None and _agrees(annotation, other, hit.suffix)]
    some = fitting or [party for _, party in named]
    if phrase.head in _OWN_ARMS and _is_subject(annotation, phrase):
        led = [party for other, party in named if not other.preposition and (not fitting or party in fitting)]
        some = led or some
    return some[-1] if some else None


def _is_subject(annotation: Annotation, phrase: Phrase) -> bool:
    """THAT ITS ARTILLERY shelled: what opens a clause, or stands behind its verb, is of who acted in the one before."""
    before = annotation.words[phrase.first - 1] if phrase.first else None
    return before is not None and (before.function == "complementiser" or before.verbal)


def _named_before(world: World, phrase: Phrase, other: Phrase) -> Party | None:
    """The party that a phrase before the forces names; a ministry's is whom it speaks for."""
    if other.first >= phrase.first or other.sentence != phrase.sentence or other.kind == PLACE or other.inside:
        return None
    party: Party = other.entity
    if party.source is not None:
        served = [world.actors[one.actor] for one in party.source.allegiances if one.actor in world.actors]
        own = served if party.source.kind in _OFFICES else []
        return Party(own[-1], None, own[-1].name_ar, "government", "explicit", other) if own else None
    if party.actor is not None or (other.head in ("group", "force", "government") and party.how == "explicit"):
        return party
    led = [name.value for name in other.names if name.group == ACTOR_NAME] if other.head in _LEADERS else []
    return Party(led[0], None, led[0].name_ar, "group", "explicit", other) if len(led) == 1 else None


def _agrees(annotation: Annotation, phrase: Phrase, suffix: str) -> bool:
    """Her and its (of many) need a feminine or broken plural, his a masculine word; names may be either."""
    word = annotation.words[phrase.first]
    if suffix not in (_HIS, _HER) or word.first("role") is None or phrase.head in _LEADERS:
        return True
    feminine = word.stem.endswith(_FEMININE) or phrase.plural
    return feminine if suffix == _HER else not feminine


def _of_another_country(phrase: Phrase, source: Source) -> bool:
    """The observatory of the tables, with an adjective of nationality behind it that its name has not: another one."""
    return source.kind == "monitor" and bool(phrase.nisba) and phrase.core_last < phrase.last


def _pointing(annotation: Annotation, phrase: Phrase) -> Party:
    """The party that "the latter" stands for; where none was told of, a thing, which fills no slot."""
    other = pointed_to(annotation, phrase)
    if other is None:
        phrase.head = "things"
        return Party(None, None, own_words(annotation, phrase), phrase.head, "anaphor", phrase)
    party = other.entity
    return Party(party.actor, party.source, party.name_ar, party.head, "anaphor", phrase)


def resolve_actors(annotation: Annotation, world: World, published: str | None) -> None:
    """Give every who-phrase its Party."""
    votes = _theatre_votes(annotation, world)
    earlier: list[tuple[str, Party]] = []
    for phrase in annotation.phrases:
        if phrase.kind == PLACE:
            continue
        if phrase.backer is not None:
            backing = _named_actor(annotation, world, phrase.backer, votes, published)
            words = own_words(annotation, phrase.backer)
            phrase.backer.entity = Party(backing, None, words, phrase.backer.head, "explicit", phrase.backer)
        if phrase.points:
            phrase.entity = _pointing(annotation, phrase)
            continue
        if phrase.same is not None:
            phrase.entity = Party(None, None, own_words(annotation, phrase.same), phrase.head, "explicit", phrase)
            continue
        sources = [name.value for name in phrase.names if name.group == SOURCE_NAME]
        source: Source | None = sources[0] if sources and not _of_another_country(phrase, sources[0]) else None
        actor = _named_actor(annotation, world, phrase, votes, published)
        party = Party(actor, source, own_words(annotation, phrase), phrase.head, "explicit", phrase)
        back = _points_back(annotation, phrase) if actor is None and source is None else ""
        before = _antecedent(back, earlier) if back else None
        if back and _is_owned(annotation, phrase):
            before = _owner(annotation, world, phrase) or before
        if before is not None:
            party = Party(before.actor, before.source, before.name_ar, before.head, "anaphor", phrase)
        phrase.entity = party
        if party.how == "explicit" and phrase.kind == ACTOR and not phrase.anaphor:
            earlier += [(head, party) for head in sorted(_heads(annotation, world, phrase, party))]
