"""How far a chain of genitives behind a word for people or things goes: a commander OF THE FORCES OF X."""

from rawi.annotate.commands import area_end, is_command, is_commanded
from rawi.annotate.heads import ARMED, PERSON_HEADS, are_means, are_two_behind_name, is_one
from rawi.annotate.men import is_cause
from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase
from rawi.annotate.others import agrees_in_case, is_construct_plural, is_no_pilot
from rawi.annotate.search import Search
from rawi.annotate.tied import PARTIES, bracketed_name
from rawi.annotate.units import numbers_end
from rawi.lexicon.names import Found
from rawi.lexicon.words import Word
from rawi.text.fold import key
from rawi.text.tokens import WORD

WEAPONS = frozenset(("artillery", "aircraft"))  # behind them an unknown definite word is what they struck
THINGS = WEAPONS | {"things"}
UNITS = frozenset(("force", "group"))
_GROUP, _CIVIL, _FIGHTERS, _AIRCRAFT = "group", "civilians", "fighters", "aircraft"
_ADDITION = "addition"  # a category of cues
_ALEF, _TO, _THE, _THINGS = "\u0627", "\u0644", "\u0627\u0644", "things"
_USED = frozenset((_THINGS, "government"))
_THEY_DID = "\u0648\u0627"  # the ending of a verb of many men
_HERS = "\u0647"  # the ending of a feminine, folded
_DEFENCE = "dafaa"  # the event's entry
_ADJECTIVES = 3  # behind a title
_HUNDRED = 100
_BRIGADE = "liwa"  # the role whose word is also that of a general
TELLS = frozenset(("ablagha", "akhbara", "afada"))  # verbs of speech with an object: told REUTERS that
OUTLETS = frozenset((
    "wakala", "shabaka", "qanat", "sahifa", "idhaa", "tilfizyun", "safha", "majalla", "jarida", "fadaiya", "mawqi"
))  # fmt: skip
"""Entries of roles."""


def genitive_end(finder: Search, last: int, phrase: Phrase) -> tuple[int, bool]:
    """Run on over a chain of genitives; says whether the chain has become definite."""
    for _ in range(4):
        if last >= finder.count:
            return last, False
        found, quote = finder.name_at(last, ACTOR, PLACE, SOURCE), finder.quoted.get(last, last)
        if finder.is_tagged(last) and found is not None and found.groups == {SOURCE}:
            return last, False  # a sheikh #OUTLET: who tells it
        called = bracketed_name(finder, last) if phrase.head in PARTIES | {_GROUP} else None
        if called is not None:
            phrase.names = tuple(name for name in called.names if name.group == ACTOR)
            return called.last + 1, True
        if quote > last + 1 and (found is None or found.last < quote) and finder.tokens[last].kind == WORD:
            return quote, True  # the group "X Y", whatever the tables know of its words
        if (leader := _leader(finder, last)) is not None:
            phrase.names = tuple(name for name in leader.names if name.group == ACTOR)
            return leader.last, True
        if found is not None and found.last == last + 1 and agrees_in_case(finder, last):
            return last, False  # a TURKISH soldier, none of Turkey
        if found is not None and last > phrase.first + 1 and are_means(finder.words[phrase.first]):
            return last, False  # shelled WITH GRAD ROCKETS the town X, which is not their owner
        if is_no_pilot(finder, phrase, last) or _does_to(finder, phrase, last) or _is_left(finder, phrase, last):
            return last, False
        if (phrase.head == _CIVIL and is_cause(finder, last)) or _is_told(finder, phrase, last):
            return last, False
        if (area := area_end(finder.words, finder.names, last)) > last:
            return area, True  # the commander of the operations of X AND Y
        if found is not None and not found.preposition and not finder.is_stop(last):
            quoted = quote == found.last and phrase.head in ARMED  # fighters of "THE STATE"
            actors = tuple(n for n in found.names if n.group == ACTOR and (quoted or not n.needs_head))
            if actors:
                phrase.names = actors
            return found.last, True
        bound = finder.words[last].preposition or (found is not None and found.preposition)
        if finder.is_stop(last) or bound or (finder.is_bound(last) and not _is_purpose(finder, phrase, last)):
            return last, False
        word = finder.words[last]
        if _is_for(finder, phrase, last):
            last += 1
            continue
        if word.key in finder.linking.loosed or _adds(finder, last):
            return last, False  # a gunman opened FIRE; a man IN THE COMPANY OF his wife, BESIDES two of his sons
        if "event" in word.groups and not word.groups.get("role") and not word.article:
            return last, False
        if finder.is_adjective(last) and not word.article and not is_construct_plural(word):
            return last, False
        if word.article or (not word.hits and word.key.startswith(_THE)):
            return numbers_end(finder, last), True
        if _is_object(finder, phrase.first, last) or are_two_behind_name(finder, last):
            return last, False
        if not word.hits and (word.key.endswith(_THEY_DID) or finder.is_clause(last)):
            return last, False  # burnt three cars AND SCRAWLED words
        if "role" in word.groups or "kind" in word.groups or not word.hits or _is_kin(word):
            last = numbers_end(finder, last)
            if not word.hits and _is_owned_by_name(finder, phrase, last):
                return last, True
            continue
        return last, False
    return last, False


def _leader(finder: Search, at: int) -> Found | None:
    """Whose forces they are, behind his title and its adjectives: of THE LIBYAN GENERAL X, of the FORMER general X."""
    word, end = finder.words[at], at + 1
    titled = word.article and (not word.kinds["role"].isdisjoint(PERSON_HEADS) or _BRIGADE in word.ids["role"])
    if not titled and (word.hits or not word.key.startswith(_THE)):
        return None
    while end <= at + _ADJECTIVES and not finder.is_stop(end) and _qualifies(finder, end):
        end += 1
    return finder.name_at(end, ACTOR) if at + 1 < end and not finder.is_stop(end) else None


def _qualifies(finder: Search, at: int) -> bool:
    """An adjective with its article."""
    word = finder.words[at]
    return finder.key_at(at).startswith(_THE) and not (word.preposition or word.conjunction or "role" in word.groups)


def _is_kin(word: Word) -> bool:
    """The son of HIS UNCLE; not AND HIS UNCLE."""
    return any(not hit.conjunction for hit in word.groups.get("kin", ()))


def _adds(finder: Search, at: int) -> bool:
    """Words by which one more is told of begin here."""
    found = finder.names[at]
    added = found is not None and _ADDITION in found.cues
    return added or finder.key_at(at) in finder.linking.beside


def _is_for(finder: Search, phrase: Phrase, at: int) -> bool:
    """What it is for or heads, and nothing that happened: a force FOR THE PROTECTION of X, a TRAINING camp, the
    ministry of FOREIGN AFFAIRS of X, the commander of OPERATIONS, a SYSTEM OF DEFENCE."""
    if at == phrase.first + 1:
        event = finder.words[at].first("event")
        if phrase.head in THINGS and event is not None and event.form.entry.id == _DEFENCE:
            return True
        uses = finder.linking.purpose if phrase.head in UNITS else finder.linking.use if phrase.head in _USED else ()
        if finder.words[at].key in uses:
            return True
    return is_command(finder.words, finder.names, at) or is_commanded(finder.words, finder.names, at)


def _is_owned_by_name(finder: Search, phrase: Phrase, at: int) -> bool:
    """A Patriot battery THAT BELONGS TO X: a make without an article is a name, and the battery that one."""
    if phrase.head not in THINGS or at >= finder.count or at != phrase.first + 2:
        return False
    return finder.is_belonging(at) and finder.key_at(at).startswith(_THE)


def _is_purpose(finder: Search, phrase: Phrase, at: int) -> bool:
    """A farm FOR RAISING POULTRY: what a thing is for, with its genitive, right behind the thing."""
    thing = at == phrase.first + 1 and _THINGS in finder.words[phrase.first].kinds["role"]
    if not thing or finder.tokens[at].key[0] != _TO or at + 1 >= finder.count:
        return False
    return not finder.is_stop(at + 1) and finder.words[at + 1].article


def _is_object(finder: Search, head: int, at: int) -> bool:
    """A noun in the accusative, which is no genitive: killed from a motorcycle AN OFFICER, attacked A POST."""
    word, token = finder.words[at], finder.tokens[at]
    if finder.tokens[head].key.endswith(_ALEF) or not ("role" in word.groups or "kind" in word.groups):
        return False
    hit = word.first("role")
    listed = hit is not None and any(key(form) == word.stem for form in hit.form.entry.forms)
    return token.key.endswith(_ALEF) and not listed


def _is_left(finder: Search, phrase: Phrase, at: int) -> bool:
    """Two thousand PERSONS left THE CITY OF X: a kind of place right behind who is counted by hundreds."""
    count = finder.words[phrase.first - 1].first("number") if phrase.first and at == phrase.first + 1 else None
    if count is None or count.form.entry.value < _HUNDRED:
        return False
    return "kind" in finder.words[at].groups and "role" not in finder.words[at].groups


def _does_to(finder: Search, phrase: Phrase, at: int) -> bool:
    """A suicide bomber blew up A CAR: a thing without article right behind one who fights, himself right behind what
    was done, is what he did it to; factions regained THE CONTROL of the town; aircraft bombed A CAMP, THE TOWN X; a man
    abducted A GIRL, killed HIS WIFE."""
    man, word = finder.words[phrase.first], finder.words[at]
    deed = finder.words[phrase.first - 1] if phrase.first and at == phrase.first + 1 else None
    if deed is None or not deed.is_verb or "event" not in deed.groups:
        return False
    if phrase.head in UNITS and "holding" in word.groups:
        return word.article
    thing = not THINGS.isdisjoint(word.kinds["role"])
    if phrase.head == _AIRCRAFT:
        return (thing or "kind" in word.groups) and not (word.article or word.preposition)
    if not is_one(man):
        return False
    if phrase.head == _CIVIL:
        kin = [hit for hit in word.groups.get("role", ()) if hit.form.entry.kind == _CIVIL]
        of_her = word.stem.endswith(_HERS) and not man.stem.endswith(_HERS)
        return not (word.article or word.preposition) and (any(hit.suffix for hit in kin) or (bool(kin) and of_her))
    if phrase.head != _FIGHTERS:
        return False
    return thing and not word.preposition and "nisba" not in word.groups


def _is_told(finder: Search, phrase: Phrase, at: int) -> bool:
    """Residents TOLD THE AGENCY X that: it is not theirs."""
    verb = finder.words[phrase.first - 1].first("speech") if phrase.first else None
    outlet = not OUTLETS.isdisjoint(finder.words[at].ids["role"])
    return outlet and verb is not None and verb.form.entry.id in TELLS
