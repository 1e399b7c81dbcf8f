"""How far a phrase for people goes: its adjectives, whose they are, which party they belong to, its allies."""

from rawi.annotate.callers import calls_others
from rawi.annotate.genitives import THINGS, UNITS, WEAPONS, genitive_end
from rawi.annotate.heads import (
    ARMED,
    MEN,
    PERSON_HEADS,
    gives_to,
    has_command,
    is_city,
    is_closed,
    is_country,
    is_described,
    is_dual,
    is_many,
    is_one,
    is_other_body,
    is_place,
    may_be_of,
)
from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase
from rawi.annotate.of_group import FROM, is_done_to, is_received, past_least
from rawi.annotate.others import (
    PLURALS,
    is_of_another,
)
from rawi.annotate.persons import led_by, member_end, named_end
from rawi.annotate.search import Search
from rawi.annotate.tied import PARTIES, is_called_after, is_title, is_unit_of, ministry_of, stands_on
from rawi.annotate.units import numbers_end, strength_end
from rawi.lexicon.names import Found
from rawi.lexicon.words import Word
from rawi.text.tokens import COMMAS, NUMBER

_LONGEST = 9
_COUNTED = frozenset(("fighters", "person", "official", "force", "group"))
_GROUP, _BY, _WITH = "group", frozenset(("\u0628", "\u0628\u0640")), ("", "bi")
_AIRCRAFT = "aircraft"
ALLY = "haliif"  # his ally: a noun, though an adjective is spelt the same
_BETWEEN, _AND = "bayna", "\u0648"
_TO = "\u0644"
_FORCE = "force"
_OF_RANK = "\u0628\u0631\u062a\u0628\u0647"  # folded
_FOR, _IN, _IN_NAME = "\u0639\u0646", "\u0641\u064a", "\u0628\u0627\u0633\u0645"
_CLOSES, _NAME = frozenset("\u060c,."), "name"
_DELEGATION = "wafd"  # the role's entry
_MOST_MEANS = 3  # words of what a party is backed with: air STRIKES of X
_SPEAKING_FOR = frozenset(("mumaththil", "mandub", "mutahaddith", "natiq"))
_REPRESENTED = PARTIES | {"government", "civilians", "official"}


def role_end(finder: Search, at: int, word: Word, head: str, phrase: Phrase) -> int:
    """Where a role noun's phrase ends; notes the names inside it on the way."""
    if calls_others(finder, at):
        return at + 1
    last, definite = title_end(finder, numbers_end(finder, at), head, word.article), word.article
    if not definite and not word.stem.endswith(PLURALS) and not is_dual(word):
        last, definite = genitive_end(finder, last, phrase)
    while last - at < _LONGEST:
        before = last
        last = note_adjectives(finder, last, definite, phrase, known=definite and head in WEAPONS)
        inner = finder.name_at(last, ACTOR, PLACE) if last - at > 1 or definite or head in PERSON_HEADS else None
        whole = is_many(word) or (head in PERSON_HEADS and not definite and is_described(finder, last))
        apart = whole and inner is not None and ("role" in finder.words[last].groups or is_place(inner))
        apart_from = inner is not None and (
            is_country(inner) or is_city(finder, inner) or is_other_body(finder, last, inner)
        )
        if apart_from and head in PERSON_HEADS and is_closed(finder, last):
            return last  # the foreign minister accused KENYA, THE ARMY: a name behind a definite noun is not its owner
        if apart:
            break  # ACTIVISTS accused THE FORCES of X, SYRIAN officials THE ARMY: nothing behind those is their owner
        many = inner is not None and finder.words[last].stem.endswith(PLURALS)  # the minister asked THE HOUTHIS
        free = inner is not None and not finder.is_stop(last) and not inner.preposition and not many
        if inner is not None and free and head in PERSON_HEADS:
            phrase.names = phrase.names or tuple(name for name in inner.names if name.group == ACTOR)
            last = inner.last
        near = last == at + 1 or (last == at + 2 and finder.name_at(last, ACTOR) is None)
        if definite and (near or head in PERSON_HEADS) and is_one(word):
            named = named_end(finder, last)
            if named > last:
                return named  # behind his name nothing describes him
        if head in PERSON_HEADS and is_one(word) and (definite or last > at + 1):
            member = member_end(finder, last)
            if member > last:
                phrase.names = phrase.names or led_by(finder, last)
                return member
        if head in PERSON_HEADS:
            last = finder.extend_unknown(last, 4)
        last = attached_party(finder, last, phrase)
        if last == before:
            break
    last = _rank_end(finder, last) if head in PERSON_HEADS else last
    if not _SPEAKING_FOR.isdisjoint(word.ids["role"]):
        last = _spoken_for_end(finder, last, phrase)
    last = _so_called_end(finder, last, phrase)
    last = strength_end(finder, last) if head in UNITS and not phrase.names else last
    owned = "owned" in word.groups or (head in ARMED and not definite and not gives_to(finder, at))
    owned = owned or (head in PERSON_HEADS and has_command(finder, at, last))
    owned = owned or (head == _AIRCRAFT and definite and last > at + 1 and may_be_of(finder, at, last))
    end = _owner_end(finder, last, phrase) if owned else last
    end = attached_party(finder, end, phrase) if end > last and _leader_behind(finder, end) > end else end
    end = _ally_end(finder, end, phrase)
    return _partitive_end(finder, end, phrase) if end == last and head in _COUNTED else end


def _ally_end(finder: Search, last: int, phrase: Phrase) -> int:
    """The forces of THEIR ALLY X: whose they are stands by name behind the word for an ally."""
    ally = finder.words[last - 1].first("role")
    found = finder.name_at(last, ACTOR) if last - phrase.first > 1 and not phrase.names else None
    if found is None or ally is None or ally.form.entry.id != ALLY or not ally.suffix or phrase.head not in ARMED:
        return last
    phrase.names = tuple(name for name in found.names if name.group == ACTOR)
    return found.last


def _rank_end(finder: Search, last: int) -> int:
    """An officer OF THE RANK OF colonel: the rank that ends his title, and no second man."""
    at = last - (finder.key_at(last - 1) == _OF_RANK)
    ranked = at + 1 < finder.count and finder.key_at(at) == _OF_RANK and "role" in finder.words[at + 1].groups
    return at + 2 if ranked else last


def title_end(finder: Search, last: int, head: str, definite: bool) -> int:
    """The secretary GENERAL, HIS secretary general: the adjective that ends such titles."""
    titled = definite and head in PERSON_HEADS and last < finder.count and not finder.is_stop(last)
    return last + 1 if titled and finder.key_at(last) in finder.linking.general else last


def _partitive_end(finder: Search, last: int, phrase: Phrase) -> int:
    """Ten fighters OF the group X, IN the army, at least ten OF X: the group belongs to the phrase."""
    unowned, last = last, past_least(finder, last)
    end = _group_end(finder, last, phrase)
    return end if end > last else unowned


def _group_end(finder: Search, last: int, phrase: Phrase) -> int:
    if last + 1 >= finder.count or phrase.names:
        return last
    among = finder.tokens[last].key
    inside = phrase.head in MEN or finder.tokens[last - 1].kind == NUMBER  # men, Brigade 30 IN the army
    inside = inside or (phrase.head in UNITS and not finder.words[phrase.first].article)  # cells IN the group X
    inside = inside or is_done_to(finder, phrase)
    sent = among == FROM and _DELEGATION in finder.words[phrase.first].ids["role"]  # a delegation OF the party X
    if phrase.head == _GROUP and not ((among == _IN or sent) and finder.name_at(last + 1, ACTOR) is not None):
        return last
    if among != FROM and not (among == _IN and inside and finder.name_at(last + 1, PLACE) is None):
        return last
    found = finder.name_at(last + 1, ACTOR)
    if found is not None and among == FROM and is_received(finder, phrase):
        return last
    if found is not None:
        phrase.names = tuple(name for name in found.names if name.group == ACTOR)
        end = note_adjectives(finder, found.last, True, phrase, 2, known=True)
        return attached_party(finder, end, phrase)
    office = finder.name_at(last + 1, SOURCE) if among == FROM else None
    if office is not None and (ministry := ministry_of(phrase, office)):
        phrase.names = ministry
        return note_adjectives(finder, office.last, True, phrase, 1, known=True)
    hit = finder.words[last + 1].first("role")
    if hit is None or hit.form.entry.kind not in PARTIES or finder.words[last + 1].conjunction:
        return last
    inner = Phrase(ACTOR, hit.form.entry.kind, last + 1, last + 2)
    end = role_end(finder, last + 1, finder.words[last + 1], hit.form.entry.kind, inner)
    of_group = finder.words[last + 1].article and inner.head == _GROUP  # Syrian fighters of THE ORGANISATION
    phrase.names, phrase.nisba = inner.names, inner.nisba if of_group else phrase.nisba or inner.nisba
    return end


def _so_called_end(finder: Search, last: int, phrase: Phrase) -> int:
    """The forces of WHAT IS CALLED the army of X, in Arabic with or without a preposition before the name."""
    if phrase.head not in ARMED or phrase.names or last + 2 >= finder.count:
        return last
    if f"{finder.key_at(last)} {finder.key_at(last + 1)}" not in finder.linking.called:
        return last
    at = last + 2 + (finder.key_at(last + 2) in _BY)
    found = finder.names[at] if at < finder.count else None
    actors = tuple(n for n in found.names if n.group == ACTOR and not n.needs_head) if found is not None else ()
    if found is None or not actors or found.preposition not in _WITH:
        return last
    phrase.names = actors
    return note_adjectives(finder, found.last, True, phrase, 1, known=True)


def _spoken_for_end(finder: Search, last: int, phrase: Phrase) -> int:
    """Representatives OF X, a delegate FOR the movement, who speaks IN THE NAME OF X: whom they stand for belongs to
    the phrase."""
    if last >= finder.count or phrase.names or finder.text.sentence_of[last] != finder.text.sentence_of[last - 1]:
        return last
    at = last + (finder.key_at(last) in (_FOR, _IN_NAME))
    found = finder.names[at] if at < finder.count else None
    bound = at > last or (found is not None and found.preposition == "li")
    if found is not None and bound and not found.conjunction and ACTOR in found.groups:
        phrase.names = tuple(name for name in found.names if name.group == ACTOR)
        return named_end(finder, note_adjectives(finder, found.last, True, phrase, 1, known=True))
    hit = finder.words[at].first("role") if at < finder.count else None
    if hit is None or hit.form.entry.kind not in _REPRESENTED or not (at > last or hit.preposition == "li"):
        return last
    inner = Phrase(ACTOR, hit.form.entry.kind, at, at + 1)
    end = role_end(finder, at, finder.words[at], hit.form.entry.kind, inner)
    phrase.names, phrase.nisba = inner.names, phrase.nisba or inner.nisba
    return end


def _owner_end(finder: Search, last: int, phrase: Phrase) -> int:
    """Positions OF X, a patrol OF the group: whoever they belong to, behind *to*, belongs to the phrase."""
    if phrase.head == _FORCE and not phrase.names:
        last = _partitive_end(finder, last, phrase)
    if phrase.names or phrase.nisba or last >= finder.count or finder.is_stop(last):
        return last
    found = finder.names[last]
    if found is not None and found.preposition == "li" and not found.conjunction:
        actors = tuple(name for name in found.names if name.group == ACTOR and not name.needs_head)
        if actors:
            phrase.names = actors
            return note_adjectives(finder, found.last, True, phrase, 1, known=True)
    word = finder.words[last]
    hit = word.first("role")
    if hit is None or word.preposition != "li" or hit.form.entry.kind not in PARTIES:
        return last
    inner = Phrase(ACTOR, hit.form.entry.kind, last, last + 1)
    end = role_end(finder, last, word, hit.form.entry.kind, inner)
    phrase.names, phrase.nisba = inner.names, inner.nisba
    known = inner.names or inner.nisba or (end == last + 1 and word.article and inner.head in UNITS)
    return end if known else last


def note_adjectives(
    finder: Search, last: int, definite: bool, phrase: Phrase, most: int = 3, known: bool = False
) -> int:
    end = finder.extend_adjectives(last, definite, most, known)
    if end > last and finder.key_at(end) in finder.linking.made:
        return end + 1  # a drone of CHINESE MAKE is nobody's by that
    end = next((at for at in range(last, end) if is_of_another(finder, phrase, at)), end)
    for at in range(last, end):
        hit = finder.words[at].first("nisba")
        if hit is not None and hit.form.entry.actor and not phrase.nisba:
            phrase.nisba = hit.form.entry.actor
    return end


def attached_party(finder: Search, last: int, phrase: Phrase) -> int:
    """Forces loyal TO X AND BACKED BY Y: each party is part of the phrase."""
    end = _attached(finder, last, phrase)
    return attached_party(finder, end, phrase) if end > last and _leader_behind(finder, end) > end else end


def _attached(finder: Search, last: int, phrase: Phrase) -> int:
    """Forces loyal TO X, backed BY X: the party is part of the phrase; things BELONGING to X are X themselves."""
    if last >= finder.count or last < 2:
        return last
    if (start := _leader_behind(finder, last)) > last:
        return attached_party(finder, start, phrase)
    if not (finder.is_attached(last - 1) or finder.is_led(last - 1)):
        return last
    word = finder.words[last]
    if word.function == "pronominal":
        after = last + 1
        adverb = after < finder.count and finder.words[after].function == "adverb"
        return after + 1 if adverb and not finder.words[after].preposition else after
    if stands_on(finder, last):
        return last
    at = last + 1 if word.function == "preposition" else last
    found = finder.names[at] if at < finder.count else None
    if found is not None and found.groups.isdisjoint((ACTOR, PLACE, SOURCE)):
        found = None
    owned = finder.is_belonging(last - 1) and phrase.head in THINGS
    under = finder.is_led(last - 1)  # under the command OF X: a genitive
    if finder.is_backed(last - 1):
        phrase.backer = _backer(finder, at)
    if found is not None and (at > last or found.preposition or under) and not found.conjunction:
        actors = tuple(name for name in found.names if name.group == ACTOR)
        if under and phrase.names:  # of the armies called THE ARMY, the one that X leads
            phrase.names = tuple(name for name in phrase.names if name in actors) or phrase.names
        elif (
            owned
            or (finder.is_belonging(last - 1) and is_unit_of(phrase, actors))
            or is_called_after(finder, phrase, last, found)
        ):
            phrase.names = actors
        elif finder.is_belonging(last - 1):
            phrase.names = phrase.names or ministry_of(phrase, found)
        return _further_backers(finder, phrase, found) if is_country(found) else found.last
    bound = at > last or under or bool(finder.words[last].preposition)
    if at < finder.count and "role" in finder.words[at].groups and bound:
        inner = Phrase(ACTOR, "", at, at + 1)
        end = role_end(finder, at, finder.words[at], "", inner)
        leader, titled = finder.name_at(end, ACTOR), end > at + 1 or is_title(finder.words[at])
        if leader is not None and not leader.preposition and titled and phrase.head not in PERSON_HEADS:
            inner.names, end = leader.names, leader.last  # loyal to the retired general X
        if owned:
            phrase.names, phrase.nisba = inner.names, inner.nisba
        return end
    if under:
        return named_end(finder, last)  # led by so-and-so, whom no table knows
    return at if finder.is_loyal(last - 1) and word.key.startswith(_TO) else last  # loyal TO SALIH, spelt like "for"


def _leader_behind(finder: Search, last: int) -> int:
    """Where it begins who leads a party, or also backs it: forces LED BY X, the forces, WHICH X LEADS, AND BACKED BY X;
    else where it was."""
    at = last + (last < finder.count and finder.tokens[last].raw in COMMAS)
    if finder.is_led(last - 1) or at + 1 >= finder.count:
        return last
    also = finder.words[at].conjunction == _AND and finder.is_backed(at)
    if at == last and (also or finder.is_led(at)):
        return at + 1
    return at + 2 if finder.words[at].function == "relative" and finder.is_led(at + 1) else last


def _further_backers(finder: Search, phrase: Phrase, found: Found) -> int:
    """Where the states end that back a party: forces BACKED BY X AND Y; of "between forces backed by X and Y" Y is the
    other side, unless a further one comes behind it."""
    between = phrase.first > 0 and _BETWEEN in finder.words[phrase.first - 1].ids["function"]
    last, more = found.last, finder.names[found.last] if found.last < finder.count else None
    while phrase.backer is not None and more is not None and more.conjunction == _AND and is_country(more):
        further, after = _party_at(finder, last), finder.names[more.last] if more.last < finder.count else None
        other = between and (after is None or after.conjunction != _AND)
        if other or further is None or further.sentence != finder.text.sentence_of[phrase.first]:
            break
        phrase.backer.group.append(further)
        last, more = more.last, after
    return last


def backed_aside_end(finder: Search, last: int, phrase: Phrase) -> int:
    """The forces, BACKED BY X, took it: X by its name between two commas, and part of the phrase all the same."""
    comma = finder.bracket_end(last) if last < finder.count else last  # the forces (THE SHORT NAME), backed by X
    at = comma + 1
    if at >= finder.count or finder.tokens[comma].raw not in COMMAS or not finder.is_backed(at):
        return last
    tried = Phrase(phrase.kind, phrase.head, phrase.first, last)
    end = attached_party(finder, at + 1, tried)
    closed = end >= finder.count or finder.tokens[end].raw in _CLOSES
    if not closed or tried.backer is None or tried.backer.head != _NAME:
        return last
    phrase.backer = tried.backer
    return end


def _backer(finder: Search, at: int) -> Phrase | None:
    """Who stands behind "backed": a name, a force and whose it is, a nation's adjective; behind what they back with."""
    for start in range(at, min(at + _MOST_MEANS, finder.count)):
        if finder.text.sentence_of[start] != finder.text.sentence_of[at - 1]:
            return None
        backer = _party_at(finder, start)
        if backer is not None or (start > at and finder.is_stop(start)):
            return backer
        if "event" not in finder.words[at].groups:
            return None
    return None


def _party_at(finder: Search, at: int) -> Phrase | None:
    found, word = finder.names[at], finder.words[at]
    actors = tuple(name for name in found.names if name.group == ACTOR) if found is not None else ()
    role, nation = word.first("role"), word.first("nisba")
    if found is not None and actors:
        inner = Phrase(ACTOR, "name", at, found.last)
        inner.names = actors
    elif role is not None:
        inner = Phrase(ACTOR, role.form.entry.kind, at, at + 1)
        inner.last = role_end(finder, at, word, role.form.entry.kind, inner)
    elif nation is not None and nation.form.entry.actor:
        inner = Phrase(ACTOR, "adjective", at, at + 1)
        inner.nisba = nation.form.entry.actor
    else:
        return None
    inner.core_first, inner.core_last, inner.sentence = inner.first, inner.last, finder.text.sentence_of[at]
    return inner


def allies_end(finder: Search, first: int, last: int) -> int:
    """The coalition led by X AND ITS ALLIES: the allies lead it too, and belong to its phrase."""
    if last >= finder.count or not any(map(finder.is_led, range(first + 1, last))):
        return last
    hit = finder.words[last].first("role")
    joined = hit is not None and hit.form.entry.id == ALLY and hit.suffix and hit.conjunction
    return last + 1 if joined and finder.text.sentence_of[last] == finder.text.sentence_of[first] else last
