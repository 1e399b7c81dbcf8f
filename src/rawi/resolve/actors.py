"""Which actor a phrase means: by name, by adjective of side, or by what a definite head points back to."""

from collections import Counter

from rawi.annotate.belonging import FROM
from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.names import SOURCE as SOURCE_NAME
from rawi.lexicon.words import NOUN, Word
from rawi.lexicon.world import World
from rawi.model import Actor, How, Source
from rawi.resolve.foes import foe
from rawi.resolve.places import own_words
from rawi.text.fold import fold, key

_INDIVIDUALS = ("person", "official", "speaker", "civilians")  # they belong to a party; they are not it
_MANY = ("civilians", "things", "person", "official", "fighters")  # "the civilians" are seldom those told of before
_OWNED = ("force", "fighters", "aircraft", "artillery")
_OUR = "\u0646\u0627"
_THEIR = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", _OUR)  # his, her, their, our
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
_ARMED_KINDS = frozenset(("state_force", "armed_group", "militia", "coalition", "security_force"))
_OFFICES = frozenset(("ministry",))  # their forces are those of whom they serve
_HIS, _HER = "\u0647", "\u0647\u0627"
_FEMININE = ("\u0647", "\u0627\u062a")
_GOVERNING = frozenset(("hukuma", "kharijiya", "sulta"))
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
    if phrase.anaphor and phrase.head in _MANY and not _is_owned(annotation, phrase):
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
    if some or hit is None:
        return some[-1] if some else None
    if hit.suffix == _OUR:
        return _author(annotation, phrase)
    return _subject_before(annotation, phrase, hit.suffix)


def _subject_before(annotation: Annotation, phrase: Phrase, suffix: str) -> Party | None:
    """The party that the sentence before tells of first, if it is armed: the group drove them out. ITS MEN blew up."""
    before = (p for p in annotation.phrases if p.sentence == phrase.sentence - 1 and p.kind == ACTOR and not p.inside)
    party = next((p.entity for p in before if p.head not in _INDIVIDUALS and not p.preposition), None)
    if party is None or party.actor is None or party.actor.kind not in _ARMED_KINDS:
        return None
    return party if _agrees(annotation, party.phrase, suffix) else None


def _author(annotation: Annotation, phrase: Phrase) -> Party | None:
    """Whose OUR FORCES are: the party that the report names first, whose statement it is."""
    told = (p for p in annotation.phrases if p.kind == ACTOR and p.first < phrase.first and p.head not in _INDIVIDUALS)
    first = next((p.entity for p in told if p.entity is not None), None)
    return first if first is not None and first.actor is not None else None


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


def _named_source(world: World, phrase: Phrase, votes: Counter[str]) -> Source | None:
    """The source of that name; of several, as every country has its civil defence, the one whose side acts in the
    countries that the report tells of, or else the one that is nobody's."""
    sources: list[Source] = [name.value for name in phrase.names if name.group == SOURCE_NAME]
    if not sources or _of_another_country(phrase, sources[0]):
        return None

    def told(source: Source) -> tuple[int, bool]:
        served = [world.actors[one.actor] for one in source.allegiances if one.actor in world.actors]
        countries = {country for actor in served for country in _theatres(world, actor)[:1]}
        return max((votes[country] for country in countries), default=0), not served

    return max(sources, key=told)


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
        if phrase.same is not None:
            phrase.entity = Party(None, None, own_words(annotation, phrase.same), phrase.head, "explicit", phrase)
            continue
        source = _named_source(world, phrase, votes)
        actor = _named_actor(annotation, world, phrase, votes, published) or foe(annotation, world, phrase, votes)
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
