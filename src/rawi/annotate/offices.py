"""Whoever bears an office and is named behind it is one person: the ENVOY to Syria STEFFAN X; the HEAD of the staff,
GENERAL Y, threatened Z. The name is no party of its own, neither hearer nor victim of what its bearer says or does."""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase
from rawi.annotate.persons import opens_name
from rawi.annotate.search import Search
from rawi.text.tokens import WORD

_PEOPLE = frozenset(("person", "official", "speaker"))
_NAME, _PERSON = "name", "person"
_LONGEST_TIE = 6  # words between an office and the name: in the name of the Ministry of Defence
_COMMANDER, _KILLING = "qaid", "killing"  # a role, a type
_UNREAD = 2  # words of a name that nothing explains, before the part that is read as one
_TIES = frozenset(("fi", "min", "ila", "other", "ala"))
_BARS = frozenset(("complementiser", "relative", "connective", "negation", "particle", "pronoun"))
_TO_PERSONS = frozenset(("talks", "arrest", "abduct", "killing", "toll", "release", "surrender"))


def name_officers(phrases: list[Phrase], finder: Search) -> None:
    """Put the name of an office's bearer inside the office, which is then the one party of the two."""
    outer = [phrase for phrase in phrases if phrase.inside is None]
    for at in range(1, len(outer)):
        name = outer[at]
        if not _may_be_name(outer, at, finder):
            continue
        office = next((one for one in (outer[at - 1], outer[max(0, at - 2)]) if _is_office(one, finder)), None)
        if office is not None and office is not name and _is_of(office, name, finder):
            name.inside = office


def _may_be_name(outer: list[Phrase], at: int, finder: Search) -> bool:
    """A person by name, with his rank or without; a listed leader right before a party to whom it is done."""
    phrase = outer[at]
    if phrase.kind == PLACE or phrase.conjunction or phrase.preposition or phrase.plural or len(phrase.group) > 1:
        return False
    if phrase.head == _NAME:
        behind = outer[at + 1] if at + 1 < len(outer) else None
        bare = behind is not None and behind.first == phrase.last and not (behind.preposition or behind.conjunction)
        return bare and phrase.kind == ACTOR
    return phrase.head in _PEOPLE and not phrase.anaphor and _is_named(phrase, finder)


def _is_named(phrase: Phrase, finder: Search) -> bool:
    """A personal name is part of it, or it begins with FATHER OF; IN THE NAME OF is none, though spelt like one."""
    linked = phrase.head == _PERSON and finder.persons.is_link(finder.key_at(phrase.first))
    bare = (
        at for at in range(phrase.first, phrase.last) if not (finder.words[at].preposition or finder.words[at].function)
    )
    return linked or any(opens_name(finder, at) == "" for at in bare)


def _is_office(phrase: Phrase, finder: Search) -> bool:
    """One person's office without his name: not one word alone, behind which stands whom he called."""
    if phrase.plural or phrase.kind not in (ACTOR, SOURCE):
        return False
    hit = finder.words[phrase.first].first("role")
    one = hit is not None and hit.form.entry.kind in _PEOPLE and not hit.suffix
    return one and not _is_named(phrase, finder)


def _is_of(office: Phrase, name: Phrase, finder: Search) -> bool:
    """Nothing but what the office is of stands between it and the name, and nobody is met, taken or killed."""
    if not 0 <= name.first - office.last <= _LONGEST_TIE or office.sentence != name.sentence:
        return False
    if name.first == office.last == office.first + 1:
        return False
    if _is_done_to_persons(finder, office.part_first - 1) and not _is_fallen_commander(finder, office, name):
        return False
    between = range(office.last, name.first)
    if any(_bars(finder, at) for at in between):
        return False
    return (all(not finder.words[at].hits for at in between[:_UNREAD]) and len(between) <= _UNREAD) or _ties(
        finder, office.last
    )


def _is_fallen_commander(finder: Search, office: Phrase, name: Phrase) -> bool:
    """Was killed THE COMMANDER OF THE BRIGADE, COLONEL X, in Arabic also: the commander killed the colonel; the name
    begins with a rank right behind the command."""
    commands = _COMMANDER in finder.words[office.first].ids["role"]
    rank = finder.words[name.first]
    ranked = rank.article and not _PEOPLE.isdisjoint(rank.kinds["role"])
    fell = finder.words[office.part_first - 1].first("event")
    killed = fell is not None and fell.form.entry.sense[0].type == _KILLING and not fell.suffix
    return commands and ranked and killed and name.first == office.last


def _bars(finder: Search, at: int) -> bool:
    word = finder.words[at]
    apart = finder.tokens[at].kind != WORD or word.is_verb or word.function in _BARS
    return apart or bool(word.conjunction) or "speech" in word.groups or "host" in word.groups


def _ties(finder: Search, at: int) -> bool:
    """In, to, of, in the name of: what the office is for begins here."""
    word = finder.words[at]
    if word.preposition:
        return True
    return word.function == "preposition" and word.groups["function"][0].form.entry.id in _TIES


def _is_done_to_persons(finder: Search, at: int) -> bool:
    """The word before is of meeting, killing or arrest: the minister MET General X."""
    return at >= 0 and not _TO_PERSONS.isdisjoint(finder.words[at].kinds["event"])
