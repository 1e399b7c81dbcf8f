"""Which actor a phrase means: by name, by adjective of side, or by what a definite head points back to."""

from collections import Counter
from collections.abc import Iterable

from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.names import SOURCE as SOURCE_NAME
from rawi.lexicon.words import Word, head_of
from rawi.lexicon.world import World
from rawi.model import Actor
from rawi.resolve.armies import army, may_be_any, named_against
from rawi.resolve.at_home import at_home
from rawi.resolve.bearers import army_of_office, commanded, men_of, nation_of_day
from rawi.resolve.called import MILITIA, camp_of, is_lone_man, is_one_by_name, only_one_called
from rawi.resolve.foes import foe, is_foe_elsewhere
from rawi.resolve.heads import heads
from rawi.resolve.latter import pointed_to
from rawi.resolve.led import bodies_led, leader_before
from rawi.resolve.mentioned import in_full, mentioned
from rawi.resolve.of_day import Days
from rawi.resolve.of_state import is_of_state
from rawi.resolve.ordered import army_ordered
from rawi.resolve.own_side import is_on_both_sides
from rawi.resolve.owners import is_ours, is_owned, owner, speaks_for_unknown
from rawi.resolve.party import Party
from rawi.resolve.places import own_words
from rawi.resolve.posts import whose_posts
from rawi.resolve.rivals import committees, occupier, rival_army, self_styled
from rawi.resolve.rulers import take_as_man
from rawi.resolve.same_ones import last_called, meant
from rawi.resolve.shared import share_side
from rawi.resolve.sides import land_votes, side_votes
from rawi.resolve.speaking import whose_office
from rawi.resolve.the_men import another_unit, the_one_before
from rawi.resolve.theatres import fits, is_out_of_place, is_over, is_proper, named_source, theatre_votes, theatres_of
from rawi.text.fold import key

_INDIVIDUALS = ("person", "official", "speaker", "civilians")  # they belong to a party; they are not it
_MANY = ("civilians", "things", "person", "official", "fighters")  # "the civilians" are seldom those told of before
_MEMBERS, _UNDER_ARMS = "aada_members", frozenset(("armed_group", "militia"))  # the role's entry, kinds of actors
_WHO_SPEAK = frozenset(("speaker", "person", "official"))
_TIED = "attached"  # the category of a cue
_CAMP = "camp"  # adjectives that take sides
_AMONG = 3  # words: members OF THE GROUP
_OWN_SIDE = 100.0  # more than any report tells of a country
_FIRED_FROM = frozenset(("isf", "laf", "ygov"))  # armies of lands from which others fire
_MISSILES = frozenset(("sarukh", "musayyara", "qadhifa", "drun"))  # entries of roles
_ARMED = ("adjective", "force", "fighters", "aircraft", "artillery", "group", "government", "name", "things")
_TEAMS, _FIRE = "firqa", "fire"  # a role, a topic
_RESCUES = frozenset(("civil", "medical", "anqadha", "asafa", "ighatha"))  # adjectives, events
_CIVIL = frozenset((
    "hizb", "shaab", "umma", "muassasa", "munazzama", "mujtama", "sharika", "ittihad", "lajna", "ashira", "qabila",
    "tayyar", "jamiya", "mukawwin", "rabita", "hirak", "marjaiya", "shariha", "naqaba", "muntada", "hawza", "mahkama",
    "barlaman", "masrif", "baladiya", "jumruk", "ikhwan", "haya", "rahina", "muhtajaz", "harbi_prisoner", "sajin",
    "taraf", "manzil", "bayt", "markaba", "suq", "madrasa", "mustashfa", "masjid", "kanisa", "mumtalakat", "mazraa",
    "masna", "maqha", "imara_building", "shaqqa", "funduq", "bustan", "haql", "aradin", "mustawsaf", "iyada", "mahall",
    "khayma", "munshaa", "mustawtin", "saydaliya", "hafila", "jamia_things", "muntazah", "maktaba", "makhbaz",
    "maqbara", "mashiya", "mutaqal",
))  # fmt: skip
_IRREGULAR = frozenset((
    "fasil", "milishya", "majmua", "jamaa", "musallah", "muqatil", "usaba", "mutamarrid", "irhabi", "mutashaddid",
    "khaliya", "murtaziq", "mulaththam", "muarada", "muarid_armed", "thair", "jihadi", "mutatarrif", "takfiri",
    "khariji", "mujahid", "salafi_fighter", "inghimasi", "intihari", "mutawwi", "muqawim", "fidai", "munshaqq",
    "muqanna", "mutafallit", "qursan", "muharrib", "baltaji",
))  # fmt: skip
_ARMY, _GOVERNMENT, _GROUP = "state_force", "government", "armed_group"
_PEOPLE, _ARABS, _TRIBAL = "people", "arab", "tribal"  # a kind of adjectives, two of their entries
_STATES = frozenset(("state_force", "government"))
_THEIRS = "irgc"  # Iranian militias are Iran's own
_MEN = frozenset(("force", "fighters"))


def is_civil(annotation: Annotation, phrase: Phrase) -> bool:
    """A party, people, company, court or tribe of a nation, its hostages, its fire brigades and medical teams: no army
    of it."""
    hit = annotation.words[phrase.first].first("role")
    return (hit is not None and hit.form.entry.id in _CIVIL) or _is_of_rescue(annotation, phrase)


def _is_of_rescue(annotation: Annotation, phrase: Phrase) -> bool:
    """Men of CIVIL, MEDICAL, FIRE or RESCUE teams: right behind the word for the teams."""
    words = annotation.words[phrase.first : phrase.last]
    teams = next((at for at, word in enumerate(words[:-1]) if _TEAMS in word.ids["role"]), -1)
    told = words[teams + 1] if teams >= 0 else None
    civil = told is not None and not _RESCUES.isdisjoint(told.ids["nisba"] | told.ids["event"])
    return civil or (told is not None and _FIRE in told.ids["topic"])


def _is_headed_irregular(annotation: Annotation, phrase: Phrase) -> bool:
    """Iraqi FACTIONS; Russian GUNMEN AND SYRIAN: the word for what they are stands once."""
    headless = phrase.head in _MEN and "role" not in annotation.words[phrase.first].groups
    return _is_irregular(annotation.words[phrase.group[0].first if headless else phrase.first])


def _is_missile(annotation: Annotation, phrase: Phrase) -> bool:
    return not _MISSILES.isdisjoint(annotation.words[phrase.first].ids["role"])


def _is_irregular(word: Word) -> bool:
    """Iraqi FACTIONS, Syrian GUNMEN, who are no army of their country."""
    return not _IRREGULAR.isdisjoint(word.ids["role"])


def _named_actor(
    annotation: Annotation, world: World, phrase: Phrase, votes: Counter[str], published: str | None
) -> Actor | None:
    if phrase.head in _INDIVIDUALS:
        return camp_of(annotation, world, phrase)
    names = named_against(annotation, world, phrase)
    actors: dict[str, Actor] = {name.value.id: name.value for name in names if name.group == ACTOR_NAME}
    if any(name.group == SOURCE_NAME for name in phrase.names) and not actors:
        return None  # the British agency is no British army
    if not actors and is_civil(annotation, phrase) and phrase.head != _GOVERNMENT:
        return None
    if not actors and is_one_by_name(annotation, phrase):
        return None
    if not actors and phrase.nisba in world.actors and phrase.head in _ARMED:
        party = world.actors[phrase.nisba]
        if is_lone_man(annotation, phrase, party) or (party.id in _FIRED_FROM and _is_missile(annotation, phrase)):
            return None  # a YEMENI missile: fired from there, and mostly not by the army
        irregular = _is_headed_irregular(annotation, phrase) or _is_of_people(annotation, phrase, phrase.first)
        if irregular and party.kind in _STATES and party.id != _THEIRS:
            return None
        if is_of_state(annotation, phrase):
            return world.governments.get(party.side or "", party)  # Turkish-Russian talks are no talks of armies
        return party
    apart = len({actor.theatre for actor in actors.values()}) > 1
    if apart and _is_of_people(annotation, phrase, phrase.core_last):
        return None
    actors = {one: a for one, a in actors.items() if not is_out_of_place(annotation, world, phrase, a, votes)}
    actors = {one: a for one, a in actors.items() if not is_over(annotation, phrase, a, published)}
    actors = {one: a for one, a in actors.items() if not is_foe_elsewhere(annotation, world, phrase, a, votes)}
    short = phrase.core_last - phrase.core_first <= 2 and phrase.last > phrase.core_last
    if actors and phrase.nisba in world.actors and not _is_group(annotation, phrase, actors.values()):
        nation = world.actors[phrase.nisba]
        if any(map(_is_irregular, annotation.words[phrase.first : phrase.last])):
            actors = {one: a for one, a in actors.items() if not _is_foreign(world, a, nation)}
        elif short and not any(_is_native(world, actor, nation) for actor in actors.values()):
            return nation  # the occupier, the army: the adjective says whose
    if not actors:
        return None
    order = list(actors)
    everywhere = len(actors) == 1 and not next(iter(actors.values())).theatre
    if apart and not everywhere and all(fits(world, actor, votes, published) <= 0 for actor in actors.values()):
        return None  # one of several armies of that name, and nothing says which, or none of them is of that day

    def suits(actor: Actor) -> tuple[float, int]:
        home = at_home(annotation, world, phrase, actor)
        if len(order) > 1 and is_on_both_sides(annotation, phrase, actor):
            home -= _OWN_SIDE
        return fits(world, actor, votes, published) + home, -order.index(actor.id)

    return max(actors.values(), key=suits)


def _take_as_fighters(annotation: Annotation, phrase: Phrase) -> None:
    """Five MEMBERS of an armed group are its fighters."""
    members = _MEMBERS in annotation.words[phrase.first].ids["role"]
    kinds = {name.value.kind for name in phrase.names if name.group == ACTOR_NAME}
    if members and kinds and kinds <= _UNDER_ARMS:
        phrase.head = "fighters"


def _is_of_people(annotation: Annotation, phrase: Phrase, first: int) -> bool:
    """THE REBELS, as several parties are called, and what no army is called by from there on: the ISLAMIST rebels;
    Syrian TURKMEN forces, TRIBAL ones; but the Syrian ARAB forces."""
    behind = (word.first("nisba") for word in annotation.words[first : phrase.last])
    peoples = (hit.form.entry for hit in behind if hit is not None)
    return any((one.kind == _PEOPLE and not one.actor and one.id != _ARABS) or one.id == _TRIBAL for one in peoples)


def _is_group(annotation: Annotation, phrase: Phrase, actors: Iterable[Actor]) -> bool:
    """The IRANIAN militias of the Houthi, the PALESTINIAN Hamas: an armed group by its own name, whoever backs it."""
    return all(actor.kind == _GROUP for actor in actors) and is_proper(annotation, phrase)


def _is_foreign(world: World, group: Actor, nation: Actor) -> bool:
    """A group of the tables with another nation's adjective: the IRANIAN opposition is not the Syrian one."""
    home = _home(world, nation)
    return bool(home) and home[0] not in theatres_of(world, group)


def _is_native(world: World, group: Actor, nation: Actor) -> bool:
    """A body of the tables with its own nation's adjective: the IRAQI Popular Mobilisation is not its army."""
    home = _home(world, nation) if nation.kind in _STATES else []
    return group.kind != _ARMY and bool(home) and home[0] in theatres_of(world, group)


def _home(world: World, nation: Actor) -> list[str]:
    return theatres_of(world, world.governments.get(nation.side or "", nation))[:1]


def _points_back(annotation: Annotation, phrase: Phrase) -> str:
    """The head by which a phrase points back: its own (the group) or its genitive (members of the group)."""
    if phrase.kind != ACTOR or phrase.names or phrase.nisba:
        return ""
    if phrase.anaphor and phrase.head in _MANY and not is_owned(annotation, phrase):
        return ""
    end = _called_end(annotation, phrase)
    if phrase.anaphor or (end == phrase.first + 1 and _is_one_group(annotation, phrase)):
        return head_of(annotation.words[phrase.first])
    last = annotation.words[end - 1]
    hit = last.first("role")
    among = end - phrase.first == _AMONG and annotation.words[phrase.first + 1].function == "preposition"
    if not (end - phrase.first == 2 or among) or not last.article:
        return ""
    if hit is None:
        return head_of(last) if phrase.head in _MEN and not among else ""  # the forces of THE FRONT
    if hit.form.entry.kind in ("group", "force"):
        return head_of(last)
    return ""


def _called_end(annotation: Annotation, phrase: Phrase) -> int:
    """The end of a phrase without what foes call it: the EXTREMIST organisation, the positions of the TERRORIST group;
    many EXTREMIST groups are none of those told of before. The same of what it wishes, of who backs it: the group
    SEEKING to take it, the party BACKED BY X."""
    end = phrase.last
    tied = end > phrase.first + 1 and _TIED in annotation.words[phrase.first + 1].kinds["cue"]
    if phrase.backer is not None and tied:
        return phrase.first + 1
    while end > phrase.first + 1 and (hit := annotation.words[end - 1].first("nisba")) is not None:
        if hit.form.entry.kind != _CAMP or hit.form.entry.actor:
            break
        end -= 1
    return end if end == phrase.last or _is_one(annotation.words[end - 1]) else phrase.last


def _is_one(word: Word) -> bool:
    """A role noun in the singular; "militias" is said of one as well."""
    hit = word.first("role")
    return hit is not None and (word.stem == key(hit.form.entry.forms[0]) or head_of(word) == MILITIA)


def _is_one_group(annotation: Annotation, phrase: Phrase) -> bool:
    word = annotation.words[phrase.first]
    return phrase.head == "group" and bool(word.article) and _is_one(word)


def _serve(forces: Party | None, power: Party | None) -> bool:
    """BAGHDAD says that ITS FORCES hold the town: the forces told of before are those of that government."""
    if forces is None or forces.actor is None or power is None or power.actor is None:
        return False
    serving = forces.actor.side is not None and forces.actor.side == power.actor.side
    return serving and forces.actor.kind == _ARMY and power.actor.kind == _GOVERNMENT


def _whose(
    annotation: Annotation,
    world: World,
    phrase: Phrase,
    before: Party | None,
    earlier: list[tuple[str, Party]],
    published: str | None,
) -> Party | None:
    """Whose ITS FORCES are; ``before``: the party told of before that their own head word points back to."""
    owned_by = owner(annotation, world, phrase, published)
    if is_ours(annotation, phrase):
        return owned_by
    leader = leader_before(annotation, phrase) if owned_by is None else None
    if leader is None and owned_by is None and speaks_for_unknown(annotation, phrase):
        return None
    if leader is None:
        return before if _serve(before, owned_by) else owned_by or before
    led = (last_called(head, earlier) for head in bodies_led(annotation, leader))
    return next((party for party in led if party is not None), None)


def _pointing(annotation: Annotation, phrase: Phrase) -> Party:
    """The party that "the latter" stands for; where none was told of, a thing, which fills no slot."""
    other = pointed_to(annotation, phrase)
    if other is None:
        phrase.head = "things"
        return Party(None, None, own_words(annotation, phrase), phrase.head, "anaphor", phrase)
    party = other.entity
    return Party(party.actor, party.source, party.name_ar, party.head, "anaphor", phrase)


def _party_of(
    annotation: Annotation,
    world: World,
    sources: Phrase,
    earlier: list[tuple[str, Party]],
    votes: Counter[str],
    published: str | None,
) -> Phrase | None:
    """The known party that sources or a commander are of: sources of THE ARMY, the commander of THE POLICE; of THE
    OPERATIONS of a province, as their command is called."""
    party = Phrase(ACTOR, "name", sources.core_first, sources.last)
    party.names, party.sentence = sources.names or commanded(annotation, world, sources), sources.sentence
    actor = _named_actor(annotation, world, party, votes, published) if party.names else None
    if may_be_any(party):
        actor = army(annotation, world, party, actor, earlier, votes)
    if actor is None:
        return None
    actor = self_styled(annotation, world, party, actor, published) or actor
    party.entity = Party(actor, None, own_words(annotation, party), party.head, "explicit", party)
    return party


def _name_backers(
    annotation: Annotation, world: World, phrase: Phrase, votes: Counter[str], published: str | None
) -> None:
    """Whom forces are BACKED BY are parties of their own."""
    for backer in phrase.backer.group if phrase.backer is not None else ():
        backing = _named_actor(annotation, world, backer, votes, published)
        backer.entity = Party(backing, None, own_words(annotation, backer), backer.head, "explicit", backer)


def _of_two(
    annotation: Annotation, world: World, phrase: Phrase, actor: Actor | None, published: str | None
) -> Actor | None:
    """The one of two armies of a land that is told of, or that styles itself so."""
    if actor is None:
        return None
    actor = rival_army(annotation, world, phrase, actor, published) or actor
    actor = occupier(annotation, phrase, committees(annotation, world, phrase, actor, published))
    return self_styled(annotation, world, phrase, actor, published) or actor


def resolve_actors(annotation: Annotation, world: World, published: str | None) -> None:
    """Give every who-phrase its Party."""
    everywhere = theatre_votes(annotation, world)
    sides = side_votes(annotation, world)
    days = Days(annotation, world, published)
    earlier: list[tuple[str, Party]] = []
    beside: list[tuple[str, Party]] = []  # named only beside a man of theirs
    for phrase in annotation.phrases:
        if phrase.kind == PLACE:
            continue
        take_as_man(annotation, world, phrase)
        _take_as_fighters(annotation, phrase)
        day = days.day_of(phrase)
        phrase.nisba = nation_of_day(annotation, world, phrase, day)
        land = land_votes(annotation, world, phrase, earlier)
        votes = land or sides.get(phrase.sentence, everywhere)
        _name_backers(annotation, world, phrase, votes, published)
        if phrase.head in _WHO_SPEAK:
            led = _party_of(annotation, world, phrase, earlier, votes, published)
            phrase.speaks_for = led or army_of_office(world, annotation, phrase)
        if phrase.points:
            phrase.entity = _pointing(annotation, phrase)
            continue
        if phrase.same is not None:
            phrase.entity = Party(None, None, own_words(annotation, phrase.same), phrase.head, "explicit", phrase)
            continue
        source = named_source(annotation, world, phrase, votes)
        actor = army_ordered(annotation, world, phrase)
        if actor is None:
            actor = _named_actor(annotation, world, phrase, votes, day)
            actor = actor or foe(annotation, world, phrase, votes, published)
            if may_be_any(phrase) and land is None:
                actor = army(annotation, world, phrase, actor, earlier, votes)
            actor = _of_two(annotation, world, phrase, actor, published)
        men = men_of(world, phrase, source, published) if actor is None else None
        actor, source = (men, None) if men is not None else (actor, source)
        party = Party(actor, source, own_words(annotation, phrase), phrase.head, "explicit", phrase)
        unknown = actor is None and source is None
        back = _points_back(annotation, phrase) if unknown else ""
        before = meant(annotation, world, phrase, back, earlier) or last_called(back, beside) if back else None
        if unknown and is_owned(annotation, phrase):
            before = _whose(annotation, world, phrase, before, earlier, day)
        alone = only_one_called(annotation, world, phrase, back, votes, published) if back and before is None else None
        if alone is not None:
            before = Party(alone, None, alone.name_ar, "group", "explicit", phrase)
        before = in_full(annotation, phrase) or before
        if before is None and unknown:
            before = whose_posts(annotation, world, phrase, published) or the_one_before(annotation, phrase)
            before = before or another_unit(annotation, phrase)
        if before is not None:
            party = Party(before.actor, before.source, before.name_ar, before.head, "anaphor", phrase)
        phrase.entity = party
        phrase.speaks_for = phrase.speaks_for or whose_office(annotation, world, phrase, party)
        if party.how == "explicit" and phrase.kind == ACTOR and not phrase.anaphor:
            earlier += [(head, party) for head in sorted(heads(annotation, world, phrase, party))]
        if party.actor is None:
            beside += mentioned(annotation, phrase)
    share_side(annotation)
