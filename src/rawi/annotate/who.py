"""Phrases that say who: known actors and sources, role nouns with what belongs to them, names nobody has listed."""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase
from rawi.annotate.persons import named_end
from rawi.annotate.search import Search
from rawi.lexicon.names import Found, Name
from rawi.lexicon.words import Word
from rawi.text.fold import key
from rawi.text.tokens import NUMBER, WORD

_LONGEST = 9
_PLURAL_WITHOUT_GENITIVE = ("\u0648\u0646", "\u064a\u0646")  # -un, -in: no genitive may follow
_SINGULAR = ("\u064a", "\u064a\u0627", "\u064a\u0647", "\u0627\u062a", "\u0627\u0646", "\u0647")
_COUNTED_SINGULAR = ("\u064a", "\u064a\u0627")  # behind ten and above: eleven IRAQI
_PERSON_HEADS = frozenset(("person", "official", "speaker"))
_COUNTED = frozenset(("fighters", "person", "force"))
_PEOPLE = frozenset(("person", "official", "speaker", "civilians", "fighters", "force"))
_MEN = frozenset(("civilians", "fighters"))
_ALLY = "haliif"  # his ally: a noun, though an adjective is spelt the same
_WEAPONS = frozenset(("artillery", "aircraft"))  # behind them an unknown definite word is what they struck
_THINGS = _WEAPONS | {"things"}
_INSTITUTIONS = frozenset(("things", "group", "government"))
_PARTIES = frozenset(("force", "fighters", "group"))
_SHARED = _PARTIES | _THINGS
_OTHER = "other"  # the adjective's entry
_ARMIES = frozenset(("state_force", "armed_group", "militia", "coalition", "security_force"))
_NO_NAME = ("\u0629", "\u0647", "\u0647\u0627", "\u0647\u0645", "\u0627\u064b", "\u064b\u0627")
_MIN, _LAM = "\u0645\u0646", "\u0644"


def named_who(finder: Search, at: int) -> Phrase | None:
    """A known actor or source by name."""
    found = finder.names[at]
    if found is None:
        return None
    names = tuple(name for name in found.names if name.group in (ACTOR, SOURCE) and not name.needs_head)
    if not names or _only_begins(finder, at, found):
        return None
    if found.last == at + 1 and any(name.group == PLACE for name in found.names) and _reads_as_place(finder, at):
        return None
    quoted = tuple(name for name in names if name.group == SOURCE and finder.quoted.get(at) == found.last)
    names = quoted or names  # a city's or a country's name in quotation marks is a newspaper's
    kind = ACTOR if any(name.group == ACTOR for name in names) else SOURCE
    phrase = Phrase(kind, "name", at, found.last)
    phrase.last = _note_adjectives(finder, found.last, True, phrase, 1, known=True)
    phrase.last = _allies_end(finder, at, _attached_party(finder, phrase.last, phrase))
    phrase.core_last = found.last
    phrase.names = names
    return phrase


def _only_begins(finder: Search, at: int, found: Found) -> bool:
    """A name that is only a word of role with more behind it: the FACTIONS loyal to X, the forces of the FREE army."""
    if "role" not in finder.words[at].groups:
        return False
    if found.last == at + 1 and found.last < finder.count and finder.is_attached(found.last):
        return True
    later = (finder.names[inner] for inner in range(at + 1, found.last))
    return any(
        other is not None and other.last > found.last and any(n.group == ACTOR for n in other.names) for other in later
    )


def _reads_as_place(finder: Search, at: int) -> bool:
    """A name that is both place and actor is a place behind a preposition of place."""
    found = finder.names[at]
    if found is not None and found.preposition in ("bi",):
        return True
    before = finder.words[at - 1] if at else None
    if before is None or before.function != "preposition":
        return False
    return before.groups["function"][0].form.entry.id in ("fi", "ila", "nahwa", "ala")


def role_phrase(finder: Search, at: int) -> Phrase | None:
    """A role noun (forces, fighters, spokesman, residents) with its genitive, adjectives and names."""
    word = finder.words[at]
    hit = word.first("role")
    if hit is None or finder.tokens[at].kind != WORD:
        return None
    owned = bool(hit.suffix) and hit.form.entry.id != _ALLY
    head: str = hit.form.entry.kind
    adverb = not hit.suffix and _is_adverb(finder, at)
    if "nisba" in word.groups and (owned or adverb or (head not in _PEOPLE and _describes(finder, at))):
        return None  # an adjective or adverb: regional, militarily, a POPULAR market
    if head in _WEAPONS and _goes_on_describing(finder, at):
        return None
    phrase = Phrase(ACTOR, head, at, at + 1)
    phrase.plural = word.stem.endswith(_PLURAL_WITHOUT_GENITIVE)
    if hit.suffix:
        phrase.last = _note_adjectives(finder, at + 1, True, phrase, 1, known=True)
        phrase.anaphor = not phrase.nisba
        if phrase.anaphor:
            phrase.last = at + 1
        return phrase
    phrase.last = _allies_end(finder, at, _role_end(finder, at, word, head, phrase))
    _note_institution(finder, phrase, word)
    phrase.anaphor = phrase.last == at + 1 and word.article
    phrase.core_last = phrase.last
    if head == "speaker" and not phrase.names:
        phrase.kind = SOURCE
    return phrase


def _note_institution(finder: Search, phrase: Phrase, word: Word) -> None:
    """The Palestinian Centre FOR HUMAN RIGHTS: its purpose is part of its name, and it is no party of that country."""
    at, head = phrase.last, word.first("role")
    if phrase.head not in _INSTITUTIONS or not word.article or not phrase.nisba or phrase.names or finder.is_stop(at):
        return
    if head is None or word.stem != key(head.form.entry.forms[0]):
        return  # the Syrian positions are no institution
    purpose, found = finder.words[at], finder.names[at]
    hit = purpose.first("role")
    bound = purpose.preposition == "li" or (not purpose.hits and purpose.key.startswith(_LAM))
    if not bound or found is not None or (hit is not None and hit.form.entry.kind in _PARTIES):
        return
    phrase.last = at + 1
    while phrase.last < at + 3 and not finder.is_stop(phrase.last) and finder.words[phrase.last].article:
        phrase.last += 1
    phrase.head, phrase.nisba = "group", ""


def _describes(finder: Search, at: int) -> bool:
    """An adjective right behind its noun, both without article."""
    word, before = finder.words[at], finder.words[at - 1] if at else None
    if before is None or finder.is_stop(at) or word.article or word.conjunction or word.preposition:
        return False
    return finder.tokens[at - 1].kind == WORD and not before.function and not before.article and not before.verbal


def _goes_on_describing(finder: Search, at: int) -> bool:
    """A second adjective behind "and": the rocket AND ARTILLERY attacks, in Arabic behind their noun."""
    word, before = finder.words[at], finder.words[at - 1] if at else None
    if before is None or not word.conjunction or not word.article or "nisba" not in word.groups:
        return False
    return before.article and "nisba" in before.groups and "role" not in before.groups and not before.conjunction


def _is_adverb(finder: Search, at: int) -> bool:
    """Militarily, politically: an adjective in the accusative; behind a number it counts men."""
    if not finder.tokens[at].key.endswith("\u0627"):
        return False
    return not (at and (finder.tokens[at - 1].kind == NUMBER or "number" in finder.words[at - 1].groups))


def _is_dual(word: Word) -> bool:
    """Two of a kind: no genitive may follow, as behind a sound plural."""
    hit = word.first("role")
    return hit is not None and word.stem == key(hit.form.entry.forms[0]) + "\u0627\u0646"


def people(finder: Search, at: int) -> Phrase | None:
    """A people or camp as a noun: the RUSSIANS, ten IRAQIS, the REPUBLICANS."""
    word = finder.words[at]
    hit = word.first("nisba")
    if hit is None or hit.suffix or "role" in word.groups:
        return None
    sound = word.stem.endswith(_PLURAL_WITHOUT_GENITIVE)
    if hit.form.entry.kind != "people":
        described = at > 0 and finder.words[at - 1].article
        fits = sound and word.article and not described
    elif at > 0 and (finder.tokens[at - 1].kind == NUMBER or "number" in finder.words[at - 1].groups):
        fits = sound or not word.stem.endswith(_SINGULAR) or word.stem.endswith(_COUNTED_SINGULAR)
    else:
        fits = word.article and (sound or not word.stem.endswith(_SINGULAR))
    if not fits:
        return None
    phrase = Phrase(ACTOR, "civilians", at, at + 1)
    phrase.plural, phrase.definite = True, word.article
    phrase.last = finder.extend_adjectives(at + 1, word.article, 2, known=True)
    phrase.core_last = phrase.last
    return phrase


def _role_end(finder: Search, at: int, word: Word, head: str, phrase: Phrase) -> int:
    """Where a role noun's phrase ends; notes the names inside it on the way."""
    last, definite = at + 1, word.article
    if not definite and not word.stem.endswith(_PLURAL_WITHOUT_GENITIVE) and not _is_dual(word):
        last, definite = _genitive_end(finder, last, phrase)
    while last - at < _LONGEST:
        before = last
        last = _note_adjectives(finder, last, definite, phrase, known=definite and head in _WEAPONS)
        inner = finder.name_at(last, ACTOR, PLACE) if last - at > 1 or definite or head in _PERSON_HEADS else None
        if inner is not None and not finder.is_stop(last) and not inner.preposition and head in _PERSON_HEADS:
            phrase.names = phrase.names or tuple(name for name in inner.names if name.group == ACTOR)
            last = inner.last
        if head in _PERSON_HEADS:
            last = finder.extend_unknown(last, 4)
        if definite and (last == at + 1 or head in _PERSON_HEADS) and _is_one(word):
            last = named_end(finder, last)
        last = _attached_party(finder, last, phrase)
        if last == before:
            break
    if "owned" in word.groups:
        return _owner_end(finder, last, phrase)
    return _partitive_end(finder, last, phrase) if head in _COUNTED else last


def _is_one(word: Word) -> bool:
    """A role word for one person, man or woman: the first form of its entry, or that with the feminine ending."""
    hit = word.first("role")
    if hit is None or hit.form.entry.kind not in _PERSON_HEADS | _MEN:
        return False
    singular = key(hit.form.entry.forms[0])
    return word.stem in (singular, singular + "\u0647")


def _partitive_end(finder: Search, last: int, phrase: Phrase) -> int:
    """Ten fighters OF the group X: the group belongs to the phrase."""
    if last + 1 >= finder.count or finder.tokens[last].key != _MIN or phrase.names:
        return last
    found = finder.name_at(last + 1, ACTOR)
    if found is not None:
        phrase.names = tuple(name for name in found.names if name.group == ACTOR)
        return found.last
    hit = finder.words[last + 1].first("role")
    if hit is None or hit.form.entry.kind not in _PARTIES or finder.words[last + 1].conjunction:
        return last
    inner = Phrase(ACTOR, hit.form.entry.kind, last + 1, last + 2)
    end = _role_end(finder, last + 1, finder.words[last + 1], hit.form.entry.kind, inner)
    phrase.names, phrase.nisba = inner.names, phrase.nisba or inner.nisba
    return end


def _owner_end(finder: Search, last: int, phrase: Phrase) -> int:
    """Positions OF X, a patrol OF the group: whoever they belong to, behind *to*, belongs to the phrase."""
    if phrase.names or phrase.nisba or last >= finder.count or finder.is_stop(last):
        return last
    found = finder.names[last]
    if found is not None and found.preposition == "li" and not found.conjunction:
        actors = tuple(name for name in found.names if name.group == ACTOR and not name.needs_head)
        if actors:
            phrase.names = actors
            return _note_adjectives(finder, found.last, True, phrase, 1, known=True)
    word = finder.words[last]
    hit = word.first("role")
    if hit is None or word.preposition != "li" or hit.form.entry.kind not in _PARTIES:
        return last
    inner = Phrase(ACTOR, hit.form.entry.kind, last, last + 1)
    end = _role_end(finder, last, word, hit.form.entry.kind, inner)
    phrase.names, phrase.nisba = inner.names, inner.nisba
    return end if inner.names or inner.nisba else last


def _note_adjectives(
    finder: Search, last: int, definite: bool, phrase: Phrase, most: int = 3, known: bool = False
) -> int:
    end = finder.extend_adjectives(last, definite, most, known)
    for at in range(last, end):
        hit = finder.words[at].first("nisba")
        if hit is not None and hit.form.entry.actor and not phrase.nisba:
            phrase.nisba = hit.form.entry.actor
    return end


def _genitive_end(finder: Search, last: int, phrase: Phrase) -> tuple[int, bool]:
    """Run on over a chain of genitives; says whether the chain has become definite."""
    for _ in range(4):
        if last >= finder.count:
            return last, False
        found, quote = finder.name_at(last, ACTOR, PLACE, SOURCE), finder.quoted.get(last, last)
        if quote > last + 1 and (found is None or found.last < quote) and finder.tokens[last].kind == WORD:
            return quote, True  # the group "X Y", whatever the tables know of its words
        if found is not None and not found.preposition and not finder.is_stop(last):
            actors = tuple(name for name in found.names if name.group == ACTOR and not name.needs_head)
            if actors:
                phrase.names = actors
            return found.last, True
        if finder.is_stop(last) or finder.words[last].preposition or finder.is_bound(last):
            return last, False
        word = finder.words[last]
        if "event" in word.groups and not word.groups.get("role") and not word.article:
            return last, False
        if finder.is_adjective(last) and not word.article:
            return last, False
        if word.article:
            return last + 1, True
        if "role" in word.groups or "kind" in word.groups or not word.hits:
            last += 1
            continue
        return last, False
    return last, False


def _attached_party(finder: Search, last: int, phrase: Phrase) -> int:
    """Forces loyal TO X, backed BY X: the party is part of the phrase; things BELONGING to X are X themselves."""
    if last >= finder.count or last < 2:
        return last
    if not finder.is_led(last - 1) and finder.is_led(last):
        return _attached_party(finder, last + 1, phrase)
    if not finder.is_attached(last - 1):
        return last
    word = finder.words[last]
    if word.function == "pronominal":
        after = last + 1
        return after + 1 if after < finder.count and finder.words[after].function == "adverb" else after
    at = last + 1 if word.function == "preposition" else last
    found = finder.names[at] if at < finder.count else None
    owned = finder.is_belonging(last - 1) and phrase.head in _THINGS
    if found is not None and (at > last or found.preposition) and not found.conjunction:
        actors = tuple(name for name in found.names if name.group == ACTOR)
        if owned or (finder.is_belonging(last - 1) and _is_unit_of(phrase, actors)):
            phrase.names = actors
        return found.last
    if at < finder.count and "role" in finder.words[at].groups and (at > last or finder.words[at].preposition):
        inner = Phrase(ACTOR, "", at, at + 1)
        end = _role_end(finder, at, finder.words[at], "", inner)
        if owned:
            phrase.names, phrase.nisba = inner.names, inner.nisba
        return end
    return last


def _allies_end(finder: Search, first: int, last: int) -> int:
    """The coalition led by X AND ITS ALLIES: the allies lead it too, and belong to its phrase."""
    if last >= finder.count or not any(map(finder.is_led, range(first + 1, last))):
        return last
    hit = finder.words[last].first("role")
    joined = hit is not None and hit.form.entry.id == _ALLY and hit.suffix and hit.conjunction
    return last + 1 if joined and finder.text.sentence_of[last] == finder.text.sentence_of[first] else last


def _is_unit_of(phrase: Phrase, actors: tuple[Name, ...]) -> bool:
    """Units and fighters BELONGING to an armed party are that party; those belonging to a state may be anybody's."""
    unnamed = phrase.head in _PARTIES and not phrase.names
    return unnamed and any(actor.value.kind in _ARMIES for actor in actors)


def further_side(finder: Search, at: int) -> Phrase | None:
    """A second side behind 'and' that shares the noun before it: the government forces and the RUSSIAN ones."""
    before, word = finder.previous, finder.words[at]
    hit = word.first("nisba")
    if before is None or hit is None or not hit.form.entry.actor or before.kind != ACTOR:
        return None
    apart = before.last == at - 1 and finder.tokens[at - 1].key == "\u0648"
    if not apart and (before.last != at or hit.conjunction != "\u0648"):
        return None
    shared = before.plural or before.head in ("force", "aircraft", "name", "artillery")
    paired = before.head == "adjective" or (shared and before.last - before.first > 1)
    if not paired or hit.article != finder.words[before.last - 1].article:
        return None
    phrase = Phrase(ACTOR, before.head if before.head != "name" else "force", at, at + 1)
    phrase.nisba = hit.form.entry.actor
    return phrase


def others_of(finder: Search, at: int) -> Phrase | None:
    """Positions of X AND OTHERS OF Y: what the others are was said before, whose they are is said here."""
    before, hit = finder.previous, finder.words[at].first("nisba")
    if before is None or before.head not in _SHARED or before.last != at or hit is None:
        return None
    if hit.form.entry.id != _OTHER or not hit.conjunction or hit.article:
        return None
    start = at + 1 + (finder.is_belonging(at + 1) or finder.key_at(at + 1) == _MIN)
    if start >= finder.count or finder.text.sentence_of[start] != finder.text.sentence_of[at]:
        return None
    found = finder.names[start]
    if found is None or not (found.preposition == "li" or finder.key_at(start - 1) == _MIN):
        return None
    actors = tuple(name for name in found.names if name.group == ACTOR and not name.needs_head)
    if not actors:
        return None
    phrase = Phrase(ACTOR, before.head, at, found.last)
    phrase.names, phrase.core_last = actors, found.last
    return phrase


def side_adjective(finder: Search, at: int) -> Phrase | None:
    """An adjective of side behind an event noun: the TURKISH shelling says whose it is."""
    hit = finder.words[at].first("nisba")
    if hit is None or at == 0 or not hit.form.entry.kind or finder.words[at].conjunction:
        return None  # no adjective of side: a heavy, a military attack
    found = finder.names[at]
    if (found is not None and found.last > at + 1) or _is_party(finder.words[at]):
        return None  # a name, or a noun: the resistance, the opposition
    if finder.words[at].article and finder.words[at].stem.endswith(_PLURAL_WITHOUT_GENITIVE):
        return None  # the Houthis, not a Houthi attack: events are not men
    if not _event_noun(finder, at - 1) and not (
        at > 1 and _plain_adjective(finder, at - 1) and _event_noun(finder, at - 2)
    ):
        return None
    phrase = Phrase(ACTOR, "adjective", at, at + 1)
    phrase.nisba = hit.form.entry.actor
    return phrase


def _is_party(word: Word) -> bool:
    """A noun for a party that is spelt like an adjective."""
    return any(hit.form.entry.kind == "group" for hit in word.groups.get("role", ()))


def _event_noun(finder: Search, at: int) -> bool:
    return any(hit.form.group == "event" and hit.form.pos == "noun" for hit in finder.words[at].hits)


def _plain_adjective(finder: Search, at: int) -> bool:
    """A word that may stand between an event noun and the adjective of side: a heavy, aerial, rocket attack."""
    word = finder.words[at]
    return (
        not finder.is_stop(at) and not word.verbal and not word.preposition and "nisba" in word.groups
    ) or not word.hits


def unknown_who(finder: Search, at: int) -> Phrase | None:
    """A name nobody has listed, right behind an event verb or a noun of killing, arrest or meeting."""
    if (
        at == 0
        or finder.tokens[at].kind != WORD
        or finder.is_stop(at)
        or finder.words[at].hits
        or finder.words[at].conjunction
        or (finder.words[at].looks_like_verb() and not finder.persons.is_given(finder.tokens[at].key))
    ):
        return None
    before = finder.words[at - 1].first("event")
    if (
        before is None
        or before.suffix
        or finder.words[at].preposition
        or finder.words[at].article
        or finder.names[at] is not None
    ):
        return None
    last = finder.extend_unknown(at + 1, 4)
    if (before.form.pos != "verb" and last == at + 1) or not _may_name(finder, at, last):
        return None
    return Phrase(ACTOR, "unknown", at, last)


def _may_name(finder: Search, first: int, last: int) -> bool:
    """Unknown words may be somebody's name unless their endings say otherwise: a feminine, an accusative, a pronoun."""
    if any(finder.persons.is_given(finder.tokens[at].key) for at in range(first, last)):
        return True
    raw = finder.tokens[first].raw
    return not raw.endswith(_NO_NAME) and finder.tokens[first].key not in finder.persons.nobody
