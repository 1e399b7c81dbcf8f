"""What a role noun may have behind it, by its form and by what stands before: an owner, a name, or nothing."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.others import PLURALS, is_definite_body
from rawi.annotate.search import Search
from rawi.lexicon.names import Found
from rawi.lexicon.words import NOUN, Hit, Word
from rawi.text.fold import key

PERSON_HEADS = frozenset(("person", "official", "speaker"))
MEN = frozenset(("civilians", "fighters"))
ARMED = frozenset(("fighters", "force", "aircraft", "artillery"))  # who or what fights
_SHELLS = "shells"  # a kind of units
_COUNTRY, _CITY, _BODIES = "country", "city", frozenset(("force", "group"))
_ALLIED = "coalition"  # a kind of party
_TWO, _HERS, _HERS_OF_TWO = "\u064a\u0646", "\u0647", "\u062a"  # endings: of two done to, of a feminine, before one
_FOES = frozenset(("khasm", "aduw"))  # entries of roles
AGAINST = _FOES | {"muarid_armed", "munawi", "munahidun"}
_COMMANDING = frozenset(("arkan", "qaid"))  # entries of roles
_LEAVING = "withdraw"  # a type


def is_dual(word: Word) -> bool:
    """Two of a kind: no genitive may follow, as behind a sound plural."""
    hit = word.first("role")
    return hit is not None and word.stem == key(hit.form.entry.forms[0]) + "\u0627\u0646"


def are_two_behind_name(finder: Search, at: int) -> bool:
    """The battery X brought down TWO DRONES: behind a word that nothing explains two of a kind are no genitive."""
    hits = finder.words[at].groups.get("role", ())
    two = any(finder.words[at].stem.endswith(_TWO) and _is_two(hit, finder.words[at].stem) for hit in hits)
    return two and not finder.words[at - 1].hits and not finder.words[at - 1].article


def _is_two(hit: Hit, stem: str) -> bool:
    """The word is the singular of its entry, or its feminine, with the ending of two."""
    one, feminine = key(hit.form.entry.forms[0]), stem.removesuffix(_TWO)
    return feminine == one or feminine == one.removesuffix(_HERS) + _HERS_OF_TWO


def is_named_foe(finder: Search, at: int, hit: Hit) -> bool:
    """Accused HIS FOE, the forces of X, of shelling: the name right behind says who he is."""
    found = finder.names[at + 1] if at + 1 < finder.count and hit.suffix and hit.form.entry.id in _FOES else None
    if found is None or found.conjunction or found.preposition:
        return False
    return ACTOR in found.groups


def is_against(finder: Search, phrase: Phrase) -> bool:
    """THE OPPONENTS OF X, fighters OPPOSED TO X: behind such a word in the construct, or behind "to", it names whom
    they are against; the ARMED OPPONENTS, who are Syrian, and THE ENEMY, who is of X, are so called alone."""
    for at in range(phrase.first, phrase.last - 1):
        word, behind = finder.words[at], finder.words[at + 1]
        if AGAINST.isdisjoint(word.ids["role"]):
            continue
        found = finder.names[at + 1]
        if behind.preposition == "li" or (found is not None and found.preposition == "li"):
            return True
        free = word.article or word.stem.endswith(PLURALS)
        return at == phrase.first and not free and (behind.article or found is not None)
    return False


def has_command(finder: Search, at: int, last: int) -> bool:
    """The chief of THE GENERAL STAFF of the army, the military COMMANDER of the forces: it is an office of theirs."""
    words = finder.words[at:last] if last > at + 1 else []
    return not all(_COMMANDING.isdisjoint(word.ids["role"]) for word in words)


def may_be_of(finder: Search, at: int, last: int) -> bool:
    """THE WARPLANES OF THE ARMY, in Arabic "to the army": not where they struck "at" it, behind a noun of the deed."""
    nouns = any(hit.form.pos == NOUN for hit in finder.words[at - 1].groups.get("event", ())) if at else False
    after = finder.words[last + 1] if last + 1 < finder.count and not finder.is_stop(last + 1) else None
    struck = after is not None and not after.preposition and not {"owned", "kind"}.isdisjoint(after.groups)
    return not nouns or (struck and finder.words[at - 1].is_verb)


def is_closed(finder: Search, last: int) -> bool:
    """A definite noun or a name stands right before: nothing can be its genitive."""
    names = (finder.names[at] for at in range(max(0, last - 2), last))
    return finder.words[last - 1].article or any(name is not None and name.last == last for name in names)


def is_country(found: Found) -> bool:
    """A country's bare name."""
    return _is_of_kind(found, _COUNTRY)


def is_city(finder: Search, found: Found) -> bool:
    """A city's bare name: the leader of the American command visited BEIRUT; no name of a man, or of a party."""
    named = found.last < finder.count and not finder.is_stop(found.last) and not finder.words[found.last].hits
    return not named and _is_of_kind(found, _CITY) and is_place(found)


def is_place(found: Found) -> bool:
    """A place's name, and no party's: A MINISTER entered THE YARDS OF X."""
    return all(name.group == PLACE for name in found.names)


def _is_of_kind(found: Found, kind: str) -> bool:
    places = [name for name in found.names if name.group == PLACE]
    return not found.preposition and any(name.value.kind == kind for name in places)


def is_other_body(finder: Search, at: int, found: Found) -> bool:
    """A party's name that begins with a noun of its own: THE ARMY of X, FORCES OF X, THE COALITION; no genitive."""
    allied = any(name.group == ACTOR and name.value.kind == _ALLIED for name in found.names)
    return not found.preposition and (allied or is_definite_body(finder.words[at]) or _is_body(finder.words[at]))


def _is_body(word: Word) -> bool:
    hit = word.first("role")
    return hit is not None and hit.form.entry.kind in _BODIES


def gives_to(finder: Search, at: int) -> bool:
    """A word right before that says to whom: fighters SURRENDERED to X, and are not X's."""
    before = finder.words[at - 1].groups.get("event", ()) if at else ()
    roles = [sense.roles for hit in before for sense in hit.form.entry.sense]
    return any("li" in role or "target" in role.get("ila", "") for role in roles)


def are_means(word: Word) -> bool:
    """WITH ROCKETS, with shells: what somebody strikes with."""
    hit = word.first("unit")
    return word.preposition == "bi" and hit is not None and hit.form.entry.kind == _SHELLS


def is_many(word: Word) -> bool:
    """A sound plural that cannot be the first noun of a genitive."""
    return not word.article and word.stem.endswith(PLURALS)


def is_described(finder: Search, last: int) -> bool:
    """An adjective without article stands right before: no genitive follows."""
    return "nisba" in finder.words[last - 1].groups and not finder.words[last - 1].article


def is_one(word: Word) -> bool:
    """A role word for one person, man or woman: the first form of its entry, or that with the feminine ending."""
    hit = word.first("role")
    if hit is None or hit.form.entry.kind not in PERSON_HEADS | MEN:
        return False
    singular = key(hit.form.entry.forms[0])
    return word.stem in (singular, singular + "\u0647")


def is_of_what_is_left(finder: Search, at: int) -> bool:
    """Leaving THE LEBANESE AIRSPACE: the definite noun behind the leaving, which has no article, has the adjective."""
    hit, noun = finder.words[at - 2].first("event"), finder.words[at - 1]
    left = hit is not None and hit.form.entry.sense[0].type == _LEAVING and not (hit.article or hit.suffix)
    return left and noun.article and not noun.hits
