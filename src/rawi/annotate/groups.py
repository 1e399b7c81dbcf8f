"""Which phrases act or are told of together: X and Y; X, Y and Z; X together with Y; X and his ally Y."""

from itertools import pairwise

from rawi.annotate.counted_men import are_counted_dead, are_counted_men, is_count
from rawi.annotate.enumerated import goes_on_elsewhere, goes_on_with_another
from rawi.annotate.lying import neighbours_end
from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.opening import does_alone, opens_clause
from rawi.annotate.resumed import added_behind_clause, is_spelt_out, picked_out_of, resumed
from rawi.annotate.search import Search
from rawi.annotate.two_nations import are_together, fights_along
from rawi.annotate.units import UNITS_BY_NUMBER
from rawi.lexicon.names import ACTOR as NAMED_ACTOR
from rawi.lexicon.names import PLACE as NAMED_PLACE
from rawi.text.tokens import COMMAS, MARK

_AND, _OR, _FROM = "\u0648", "\u0627\u0648", "\u0645\u0646"
_WITH = "\u0645\u0639"
_BY = "by"
_TO, _TO_IT = "li", "\u0644"
_TWO_SIDED = frozenset(("clash", "talks", "agreement", "statement"))
_NAMELESS = frozenset(("region", "facility"))  # wide areas, houses of civilians: no names behind the word
_LAID_OUT = frozenset(("name", "neighbourhood", "village", "town", "city", "camp", "district", "subdistrict"))
_PARTING, _OR_ELSE = "\u060c,-\u2013/", "/"
_BETWEEN, _SUPPORT = "bayna", "support"
_TOWARD, _STOPS = "toward", ".;\u061b"
_LISTED = frozenset(("name", "person"))  # who may be listed with commas alone
_COUNTING = frozenset(("number", "vague", "about", "several"))  # groups of words in a count
_OF = "min"
_OWNED = frozenset(("things", "force", "fighters", "aircraft", "artillery"))  # what a party has or sends
_GOODS = frozenset(("things", "artillery", "aircraft"))
_IN, _ARMY = "bi", "state_force"
_IN_NAME, _BODIES = "\u0628\u0627\u0633\u0645", frozenset(("force", "fighters", "group", "name"))
_LONGEST_LINK = 4  # words
_ACCUSES, _NEAR_CHARGE = "ittahama_q", 5
_ALLY, _SHELLS, _SEAT = "haliif", "shells", "capital"


def join_groups(phrases: list[Phrase], finder: Search) -> None:
    """Phrases of one kind linked to each other share one group; a plural head lends its kind to the rest."""
    previous: dict[str, Phrase] = {}
    ends: dict[int, int] = {}  # where a phrase's asides end, by the phrase's identity
    sites: dict[int, Phrase] = {}  # where it stands or lies, likewise
    backer: Phrase | None = None  # the party that was named last in an aside
    for number, phrase in enumerate(phrases):
        if phrase.inside is not None:
            continue
        phrase.beside = _beside_from(finder, phrase) or fights_along(finder, phrase) if phrase.kind == ACTOR else 0
        before = previous.get(phrase.kind)
        if before is not None and phrase.first < ends[id(before)]:  # it stands in an aside of the phrase before
            if is_spelt_out(finder, before, phrase):
                before.spelt_out = True
                _join(finder, before, phrase)
            if backer is not None and phrase.first == backer.last and phrase.conjunction == _AND:
                _join(finder, backer, phrase)  # the army, BACKED BY X AND Y
            backer = phrase if phrase.kind == ACTOR else None
            continue
        ends[id(phrase)], site = _aside_end(finder, phrase, phrases, number)
        if site is not None:
            sites[id(phrase)] = site
        outer = _listed_with(finder, phrases[:number], phrase) if phrase.kind == PLACE else None
        if outer is not None:
            _join_picked(finder, outer, phrase)
        elif before is not None and _is_of_army(finder, before, phrase):
            phrase.inside, before.names = before, before.names or phrase.names
            ends[id(before)] = phrase.last
            continue
        elif (
            before is not None
            and not _is_fire(finder, before, phrase)
            and not _is_goods(finder, before, phrase)
            and not (id(before) in sites and does_alone(finder, before, phrase))
            and _linked(before, ends[id(before)], phrase, finder)
        ):
            if _is_ally_of(finder, phrase, phrases, number):
                phrase.inside = before
                ends[id(before)] = phrase.last + (finder.key_at(phrase.last) == _FROM)
                continue
            before.spelt_out = finder.picks(phrase.part_first - 1) and _counts_places(finder, before)
            if phrase.kind == PLACE and finder.words[phrase.part_first - 1].function == "preposition":
                phrase.preposition = before.group[0].preposition  # in addition TO X: of what goes before
            site = sites.get(id(before))
            lies = site is not None and _lies_with(finder, before, site, phrase)
            _join_picked(finder, site if lies and site is not None else before, phrase)
        previous[phrase.kind] = phrase
    for phrase in phrases:
        if len(phrase.group) == 2 and _is_apposition(phrase.group[1], finder):
            phrase.group = [phrase]  # a comma between two sets an apposition off: X, the capital of Y
        elif phrase.kind == ACTOR and phrase.group[0] is phrase:
            _share_owner(phrase.group, finder)


def _listed_with(finder: Search, before: list[Phrase], phrase: Phrase) -> Phrase | None:
    """The place further back in the sentence with which one is listed."""
    added = added_behind_clause(finder, before, phrase)
    if added is not None:
        phrase.preposition = added.group[0].preposition  # and not in addition TO it
    return added or resumed(finder, before, phrase) or picked_out_of(finder, before, phrase)


def _join_picked(finder: Search, before: Phrase, phrase: Phrase) -> None:
    """Join a place to a list, whole where it is picked out of it: most of the quarters of X, CHIEFLY the quarter Y."""
    own = phrase.extent
    _join(finder, before, phrase)
    if finder.picks(phrase.part_first - 1):
        phrase.extent = own


def _is_fire(finder: Search, before: Phrase, phrase: Phrase) -> bool:
    """By the bullets of the army AND SHELLS of tanks: what is fired is no second party beside the one that fires."""
    party = bool(before.names) and phrase.kind == ACTOR
    return party and _SHELLS in _units(finder, phrase) and _SHELLS not in _units(finder, before)


def _is_goods(finder: Search, before: Phrase, phrase: Phrase) -> bool:
    """Gave the forces OF X tanks AND LIGHT ARMS: arms of nobody behind a party and other arms are no second party."""
    word = finder.words[phrase.first]
    nobodys = phrase.head in _GOODS and not (word.article or phrase.names or any(hit.suffix for hit in word.hits))
    given = range(before.core_last, before.last)
    return nobodys and any(_arms_kinds(finder, at) and not finder.words[at].article for at in given)


def _arms_kinds(finder: Search, at: int) -> bool:
    return not _GOODS.isdisjoint(finder.words[at].kinds["role"])


def _units(finder: Search, phrase: Phrase) -> frozenset[str]:
    return finder.words[phrase.first].kinds["unit"]


def _share_owner(group: list[Phrase], finder: Search) -> None:
    """POSITIONS, ARMS DEPOTS and camps of X: bare nouns right before the one that names the owner have the same one."""
    for before, after in reversed(list(pairwise(group))):
        words = finder.words[before.first : before.last]
        lone = not before.anaphor and all("role" in word.groups and not word.article for word in words)
        shared = before.head in _OWNED and after.head in _OWNED and after.part_first == before.last
        if lone and shared and not (before.names or before.nisba) and (after.names or after.nisba):
            before.names, before.nisba = after.names, after.nisba


def _beside_from(finder: Search, phrase: Phrase) -> int:
    """Where the words right before a party begin that say with whom another one acts; nought without them."""
    start = finder.text.sentences[phrase.sentence][0]
    for at in range(max(start, phrase.part_first - _LONGEST_LINK), phrase.part_first):
        if finder.said(at, phrase.part_first) in finder.linking.beside:
            return at if not _is_charge(finder, at) else 0
    return 0


def _is_charge(finder: Search, at: int) -> bool:
    """Accused them OF WORKING WITH X: what stands behind the accusing, with its subject between them at most."""
    start = finder.text.sentences[finder.text.sentence_of[at]][0]
    before = finder.words[max(start, at - _NEAR_CHARGE) : at]
    return any(_ACCUSES in word.ids["speech"] for word in before)


def _counts_places(finder: Search, phrase: Phrase) -> bool:
    """Several places without names of their own: villages, villages EAST OF X, A NUMBER OF THE villages."""
    if phrase.kind != PLACE or not phrase.plural:
        return False
    if finder.words[phrase.first].article and not finder.ends_measure(phrase.first):
        return False
    nameless = phrase.core_first == phrase.first and not phrase.names
    return nameless or (phrase.core_first > phrase.first and "part" in finder.words[phrase.core_first].groups)


def _join(finder: Search, before: Phrase, phrase: Phrase) -> None:
    before.group.append(phrase)
    phrase.group = before.group
    own = "kind" in finder.words[phrase.first].groups  # the town X and CAMP Y
    if phrase.kind == PLACE and phrase.head == "name" and before.head != "name" and not own:
        phrase.head = before.head
    leader = before.group[0]
    alike = phrase.head == leader.head or (leader.plural and phrase.core_first == phrase.first)
    same = before.extent == leader.extent  # and not one that was picked out
    if phrase.first == phrase.part_first and alike and same and not phrase.preposition:
        phrase.extent = leader.extent  # parts of the quarters X and Y, of the quarter X and THE QUARTER Y: of both


def _is_apposition(second: Phrase, finder: Search) -> bool:
    return not second.conjunction and finder.tokens[second.part_first - 1].raw in COMMAS


def _is_ally_of(finder: Search, phrase: Phrase, phrases: list[Phrase], number: int) -> bool:
    """His ally X, its allies among Y: the word for the ally only leads to the name right behind it."""
    hit = finder.words[phrase.first].first("role")
    if phrase.kind != ACTOR or hit is None or not hit.suffix or hit.form.entry.id != _ALLY:
        return False
    start = phrase.last + (finder.key_at(phrase.last) == _FROM)
    return any(after.kind == ACTOR and after.first == start for after in phrases[number + 1 : number + 3])


def _is_of_army(finder: Search, before: Phrase, phrase: Phrase) -> bool:
    """The Ninth Division IN THE ARMY: the army that a unit is of, right behind it."""
    if phrase.kind != ACTOR or phrase.preposition != _IN or phrase.first != before.last or phrase.conjunction:
        return False
    armies = bool(phrase.names) and all(name.group == NAMED_ACTOR and name.value.kind == _ARMY for name in phrase.names)
    words = finder.words[before.first : before.last]
    return armies and not all(UNITS_BY_NUMBER.isdisjoint(word.ids["role"]) for word in words)


def _aside_end(finder: Search, phrase: Phrase, phrases: list[Phrase], number: int) -> tuple[int, Phrase | None]:
    """Where the asides behind a phrase end, and the place where a party stands or another place lies, if one is told
    there: a bracket and places; X, south of Y, THE CAPITAL OF Z."""
    end, site = finder.bracket_end(phrase.last), None
    for after in phrases[number + 1 : number + 4]:
        if after.inside is not None or after.first < end:
            continue
        lying = _lying_end(finder, end) if phrase.kind == PLACE else end
        named = end < lying == after.part_first and not after.conjunction and _is_place(finder, after)
        stands = named or (after.kind == PLACE and _stands_at(finder, after, lying))
        seat = phrase.kind == PLACE and after.part_first == end and _is_capital(finder, after)
        if after.sentence != phrase.sentence or not (stands or seat):
            break
        end, site = finder.bracket_end(after.last), site if seat else site or after
    if phrase.kind == PLACE:
        return _lying_end(finder, end), site
    return _backers_end(finder, phrase, phrases, number, end), site


def _is_capital(finder: Search, place: Phrase) -> bool:
    """THE CAPITAL OF a land, which only says what the place right before is."""
    hit = finder.words[place.first].first("kind") if place.kind == PLACE else None
    bare = not place.preposition and not place.conjunction and place.part_first == place.first
    return bare and hit is not None and bool(hit.form.entry.id == _SEAT)


def _lies_with(finder: Search, unnamed: Phrase, site: Phrase, phrase: Phrase) -> bool:
    """A name goes on with the places where something lies that has no name: houses in the quarters X AND Y; not with
    the land of those that are told by name, towns in X, AMONG THEM Y."""
    if finder.picks(phrase.part_first - 1):
        return False
    nameless = not unnamed.names and (unnamed.head in _NAMELESS or unnamed.core_first == unnamed.first)
    told = unnamed.kind == site.kind == PLACE and nameless
    if phrase.preposition and phrase.preposition == unnamed.preposition != site.preposition:
        return False  # houses IN the quarter X and IN the quarter Y
    return told and bool(site.names or site.core_first > site.first) and phrase.head in _LAID_OUT


def _is_place(finder: Search, phrase: Phrase) -> bool:
    """A place, or a country that may also act."""
    found = finder.names[phrase.first]
    return phrase.kind == PLACE or (found is not None and NAMED_PLACE in found.groups)


def _backers_end(finder: Search, phrase: Phrase, phrases: list[Phrase], number: int, end: int) -> int:
    """Where those end that only back a party: the army BACKED BY the tribes; of "between X backed by Y and Z" Y."""
    after = end + (finder.key_at(end) in COMMAS)
    cue = finder.names[after] if phrase.kind == ACTOR and after < finder.count else None
    if cue is None or _SUPPORT not in cue.cues:
        return end
    between = phrase.preposition == _BETWEEN or phrase.group[0].preposition == _BETWEEN
    last = 0
    for backer in phrases[number + 1 :]:
        if backer.inside is not None or backer.sentence != phrase.sentence:
            continue
        first = not last and cue.last <= backer.first <= cue.last + (finder.words[cue.last].function == "preposition")
        more = last == backer.first and backer.conjunction == _AND and not between
        if backer.kind != ACTOR or not (first or more):
            break
        last = backer.last
    return last or end


def _lying_end(finder: Search, at: int) -> int:
    """Where the words end that only say that a place lies somewhere: the hill OVERLOOKING IT, the village NEAR X."""
    for start, end in ((at - 1, at + 1), (at, at + 2), (at, at + 1)):  # the first word may be taken for an adjective
        if finder.said(start, end) in finder.linking.lying:
            return end
    return neighbours_end(finder, at)


def _stands_at(finder: Search, place: Phrase, end: int) -> bool:
    """The place follows at once, behind "in" or as a direction: the police IN X, the forces NORTH of X. "Towards X"
    says where they go, not where they are, and what "and" adds to it is another goal; fighting in X AND IN Y is in
    both."""
    if place.part_first == end:
        located = place.part_first < place.first and not place.conjunction and place.relation != _TOWARD
        return place.preposition == "bi" or located
    return place.part_first == end + 1 and place.preposition == "fi" and not finder.words[end].conjunction


def _linked(before: Phrase, end: int, after: Phrase, finder: Search) -> bool:
    if before.sentence != after.sentence or after.first < end:
        return False
    between = finder.tokens[end : after.part_first]
    keys = [token.key for token in between if token.kind != MARK]
    marks = [token.raw for token in between if token.kind == MARK]
    if any(mark in _STOPS for mark in marks) or len(marks) > 2 or opens_clause(finder, before, after, bool(marks)):
        return False
    named = before.names or before.nisba or after.names or after.nisba
    counted = not named or are_counted_men(finder, before, after) or are_counted_dead(finder, before, after)
    if keys and counted and _counts(finder, end, after):
        return True
    if keys:
        return _by_words(before, end, after, keys, finder) or _again(before, end, after, finder)
    if after.head in _BODIES and any(finder.key_at(at) == _IN_NAME for at in range(before.first, before.last)):
        return False  # who speaks IN THE NAME OF fighters AND ARMY UNITS
    if are_together(finder, before, after) and all(mark in _PARTING for mark in marks):
        return True
    if after.conjunction == _AND or (end > before.last and not between and _follows_ally(finder, end)):
        return True
    parted = len(marks) == 1 and marks[0] in _PARTING
    if marks == [_OR_ELSE] and before.kind == ACTOR and before.names and after.names:
        return True  # the militias X/Y
    if after.listed and not after.preposition and (parted or (not marks and finder.is_tagged(after.first))):
        return True
    commas = [mark for mark in marks if mark in COMMAS]
    if len(marks) != 1 or not commas or after.preposition:
        return False
    if before.conjunction == _AND and before.group[0] is not before and before.kind == ACTOR:
        return _is_called_so(before, after)  # X AND Y, Z: "and" has told the last of them
    return before.kind == PLACE or (before.head == after.head and before.head in _LISTED)


def _is_called_so(before: Phrase, after: Phrase) -> bool:
    """The movement AND THE OUSTED PRESIDENT, ALI SALEH: the name behind the comma is of him."""
    return any(one.value is other.value for one in before.names for other in after.names)


def _counts(finder: Search, at: int, after: Phrase) -> bool:
    """Only a number of them stands between, behind "and": three soldiers AND MORE THAN FIVE civilians."""
    if after.kind != ACTOR or after.preposition not in ("", _OF):
        return False
    first = finder.words[at]
    start = at + (first.key == _AND)
    joined = start > at or first.conjunction == _AND or first.key.startswith(_AND)
    return joined and start < after.part_first and all(is_count(finder, n) for n in range(start, after.part_first))


def _by_words(before: Phrase, end: int, after: Phrase, keys: list[str], finder: Search) -> bool:
    """The words between two phrases link them: or, and, together with, along with."""
    if keys == [_OR]:
        return before.kind != PLACE and not after.preposition
    if keys == [_AND]:
        return not after.preposition or before.kind != PLACE
    if keys == [_WITH]:
        return before.kind != PLACE and _acts(finder, before.first - 1)
    words = " ".join(keys)
    if before.kind == PLACE:
        named = words in finder.linking.naming and (before.plural or before.extent == "part")
        start = after.part_first
        while start > before.last and is_count(finder, start - 1):
            start -= 1  # and with them DOZENS OF villages
        if after.preposition == _TO and start == after.part_first:
            words += f" {_TO_IT}"  # in addition TO X: written on X
        adding = " ".join(finder.key_at(at) for at in range(end, start) if finder.tokens[at].kind != MARK)
        return named or words in finder.linking.added or adding in finder.linking.added
    if words in finder.linking.beside or _is_charge(finder, end):
        return before.last == after.beside and _is_doer(finder, before)
    return words in finder.linking.together


def _again(before: Phrase, end: int, after: Phrase, finder: Search) -> bool:
    """The preposition said again links two places: took control OF the quarter X AND OF parts of the quarter Y; areas
    IN X AND PLACES IN Y; raids ON X AND ANOTHER, AND A THIRD ON Y."""
    if before.kind == PLACE and goes_on_elsewhere(finder, end, after.part_first):
        return True
    if before.kind == PLACE and goes_on_with_another(finder, before, end, after):
        return True
    word = finder.words[after.part_first - 1]
    same = before.kind == PLACE and bool(after.preposition) and before.group[0].preposition == after.preposition
    other = finder.words[after.part_first - 2]
    further = end >= after.part_first - 3 and "further" in other.groups and other.conjunction == _AND
    return same and word.function == "preposition" and (further or word.conjunction == _AND)


def _is_doer(finder: Search, phrase: Phrase) -> bool:
    """It opens its sentence or clause, or stands right behind a verb or "by"; a party done to stands further on."""
    if phrase.preposition:
        return phrase.preposition == _BY
    at = phrase.first - 1
    opens = at < 0 or finder.is_stop(at) or finder.words[at].function == "complementiser"
    return opens or finder.words[at].is_verb


def _acts(finder: Search, at: int) -> bool:
    """A verb right before a party that it makes the doer of something not done between two sides."""
    if at < 0 or not finder.words[at].is_verb:
        return False
    types = finder.words[at].kinds["event"]
    return _TWO_SIDED.isdisjoint(types) and bool(types or "host" in finder.words[at].groups)


def _follows_ally(finder: Search, at: int) -> bool:
    """An ally named right behind the word for him."""
    hit = finder.words[at - 1].first("role") if at else None
    return finder.key_at(at - 1) == _FROM or (hit is not None and hit.form.entry.id == _ALLY)
