"""Phrases that say who: known actors and sources, role nouns with what belongs to them, names nobody has listed."""

from rawi.annotate.aircraft import craft_end
from rawi.annotate.belief import believed_end
from rawi.annotate.belonging import (
    ALLY,
    allies_end,
    attached_party,
    backed_aside_end,
    note_adjectives,
    role_end,
    title_end,
)
from rawi.annotate.genitives import THINGS, WEAPONS
from rawi.annotate.heads import is_against, is_named_foe, is_one
from rawi.annotate.kind_words import DUAL
from rawi.annotate.men import accuses, comes_down, describes_event, is_adverb, is_of_men, lays_down, scatters
from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase
from rawi.annotate.no_place import names_no_party
from rawi.annotate.of_group import FROM
from rawi.annotate.others import PLURALS, are_others
from rawi.annotate.persons import is_namesake, named_end
from rawi.annotate.search import Search
from rawi.annotate.tied import PARTIES, bracketed_name, is_army
from rawi.annotate.units import arms_end, is_rank
from rawi.lexicon.names import Found
from rawi.lexicon.words import NOUN, PARTICIPLE, VERB, Hit, Word
from rawi.text.fold import key
from rawi.text.tokens import WORD

_FILMED = "musawwir"  # the role's entry
_PEOPLE = frozenset(("person", "official", "speaker", "civilians", "fighters", "force"))
_NAMED_MEN = frozenset(("person", "official"))
_INSTITUTIONS = frozenset(("things", "group", "government"))
_SHARED = PARTIES | THINGS
_BRIGADE = "liwa"  # also a rank
_HERS = "\u0647"  # the ending of a feminine, folded
_MAQSURA = "\u0649"  # of a noun, where it ends the word
_OF_KIND = ("\u064a", "\u064a\u0647")  # of an adjective made of a noun
_OTHER = "other"  # the adjective's entry
_SIDE, _AIRCRAFT, _ADVERB = "taraf", "aircraft", "adverb"
_OFFICIAL, _GOVERNMENT = "official", "government"
_NO_NAME = ("\u0629", "\u0647", "\u0647\u0627", "\u0647\u0645", "\u0627\u064b", "\u064b\u0627")
_CORRESPONDENT = "murasil"  # a role
_DEAD, _SITE, _PRESS = "qatil", "mawqi", "press"  # entries
_SPEAKER, _T, _FROM_WHOM = "speaker", "\u062a", "\u0639\u0646"  # the ending of a verb whose subject is feminine
_CIVILIANS, _APART, _OF_WOMEN = "civilians", "apart", "\u0627\u062a"
_FIGHTERS, _YA, _NUN = "fighters", "\u064a", "\u0646"
_LAM, _TO = "\u0644", "li"
_ACTING = frozenset(("ministry", "ngo", "un_body", "institution"))  # they speak, and they act: THE RED CROSS took them


def named_who(finder: Search, at: int) -> Phrase | None:
    """A known actor or source by name."""
    found = finder.names[at]
    if found is None:
        return None
    quoted = finder.quoted.get(at) == found.last
    named = (name for name in found.names if not name.needs_head or (quoted and name.group == ACTOR))
    names = tuple(name for name in named if name.group in (ACTOR, SOURCE))
    if not names or _only_begins(finder, at, found):
        return None
    if PLACE in found.groups and _reads_as_place(finder, at):
        return None
    if found.last == at + 1 and is_namesake(finder, at):
        return None
    if at > 1 and f"{finder.key_at(at - 2)} {finder.key_at(at - 1)}" in finder.linking.birthplaces:
        return None
    outlets = tuple(name for name in names if name.group == SOURCE and quoted)
    names = outlets or names  # a city's or a country's name in quotation marks is a newspaper's
    kind = ACTOR if any(name.group == ACTOR or name.value.kind in _ACTING for name in names) else SOURCE
    phrase = Phrase(kind, "name", at, found.last)
    if not are_others(finder, found):
        phrase.last = note_adjectives(finder, found.last, True, phrase, 1, known=True)
    phrase.names = names
    phrase.last = allies_end(finder, at, attached_party(finder, phrase.last, phrase))
    phrase.last = backed_aside_end(finder, phrase.last, phrase)
    phrase.core_last = found.last
    return phrase


def _is_construct(word: Word, hit: Hit) -> bool:
    """A dual or plural without its -n, as before a genitive."""
    forms = {key(form) for form in hit.form.entry.forms}
    return word.stem not in forms and word.stem.endswith(_YA) and word.stem + _NUN in forms


def _only_begins(finder: Search, at: int, found: Found) -> bool:
    """A name that is only a word of role with more behind it: the FACTIONS loyal to X, the LOYAL MILITIAS to X, the
    forces of the FREE army."""
    if "role" not in finder.words[at].groups:
        return False
    if found.last > at + 1 and finder.is_loyal(found.last - 1) and _is_bound(finder, found.last):
        return True
    if found.last == at + 1 and found.last < finder.count and finder.is_attached(found.last):
        return not (finder.is_led(found.last) and is_army(found))
    later = (finder.names[inner] for inner in range(at + 1, found.last))
    return any(other is not None and other.last > found.last and ACTOR in other.groups for other in later)


def _is_bound(finder: Search, at: int) -> bool:
    """A word or name with "to" written on it goes on with what stands before."""
    if at >= finder.count or finder.is_stop(at):
        return False
    found = finder.names[at]
    return _TO in (finder.words[at].preposition, found.preposition if found is not None else "")


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
    if hit.article and hit.form.entry.kind == _FIGHTERS and _is_construct(word, hit):
        return None  # the RACIST wall, in Arabic spelt like MEMBERS OF, which has no article
    if hit.preposition == _TO and finder.key_at(at - 1) in finder.linking.against:
        return None  # a shell AGAINST MEN, against tanks
    if hit.form.entry.id == _SIDE and not word.article and finder.key_at(at - 1) == FROM:
        return None  # on ONE SIDE, on the PART of
    if hit.suffix and hit.conjunction and hit.form.entry.id == _DEAD and word.is_verb:
        return None  # AND KILLED HIM, spelt like his dead
    if is_named_foe(finder, at, hit):
        return None
    if accuses(finder, at) or scatters(finder, at) or lays_down(finder, at) or names_no_party(finder, at):
        return None
    head: str = _SPEAKER if _is_site(finder, at, hit) else hit.form.entry.kind
    if _only_describes(finder, at, hit, head):
        return None  # an adjective or adverb: regional, militarily, a POPULAR market
    if hit.form.entry.id == _BRIGADE and word.article and is_rank(finder, at):
        head = "person"  # Major General so-and-so
    if _goes_on_describing(finder, at) and (
        head in WEAPONS or word.key.endswith(_HERS) or _adds_adjective(finder, at + 1)
    ):
        return None
    phrase = Phrase(ACTOR, head, at, at + 1)
    phrase.plural = word.stem.endswith(PLURALS)
    if hit.suffix:
        phrase.last = note_adjectives(finder, at + 1, True, phrase, 1, known=True)
        phrase.anaphor = not phrase.nisba
        if phrase.anaphor:
            phrase.last = title_end(finder, at + 1, head, True)
        if head in _NAMED_MEN and is_one(word):
            named = named_end(finder, phrase.last)  # HIS BROTHER X
            phrase.anaphor, phrase.last = phrase.anaphor and named == phrase.last, named
        return phrase
    phrase.last = allies_end(finder, at, arms_end(finder, role_end(finder, at, word, head, phrase)))
    if is_against(finder, phrase):
        phrase.names, phrase.nisba = (), ""
    elif not phrase.nisba and not phrase.names:
        phrase.last = believed_end(finder, phrase)
        phrase.last = craft_end(finder, phrase) if head == _AIRCRAFT else phrase.last
    _note_institution(finder, phrase, word)
    phrase.anaphor = phrase.last == at + 1 and word.article
    phrase.core_last = phrase.last
    if head == _SPEAKER and not phrase.names and not is_of_men(finder, at - 1):
        phrase.kind = SOURCE
        bracketed = bracketed_name(finder, phrase.last, SOURCE)  # the official news AGENCY (X), AGENCY X
        beside = finder.name_at(phrase.last, SOURCE) if finder.words[phrase.last - 1].article else None
        if hit.form.entry.id == _CORRESPONDENT and beside is None:
            beside = finder.name_at(at + 1, SOURCE)  # the correspondent OF REUTERS
        called = bracketed or (beside if beside is not None and not beside.preposition else None)
        if called is not None and finder.text.sentence_of[called.first] == finder.text.sentence_of[at]:
            phrase.names = tuple(name for name in called.names if name.group == SOURCE)
            phrase.last = called.last + (bracketed is not None)
    return phrase


def _is_site(finder: Search, at: int, hit: Hit) -> bool:
    """SITES of Yemen REPORTED it, ACCORDING TO SITES, NEWS sites: on the web, and no positions."""
    if hit.form.entry.id != _SITE or hit.suffix:
        return False
    behind = finder.words[at + 1] if at + 1 < finder.count else None
    if behind is not None and any(one.form.entry.id == _PRESS for one in behind.groups.get("nisba", ())):
        return True
    before = at - 2 if at > 1 and finder.key_at(at - 1) == _FROM_WHOM else at - 1  # QUOTING sites
    said = {one.form.pos for one in finder.words[before].groups.get("speech", ())} if before >= 0 else set()
    if hit.article or not said:
        return False
    reported = VERB in said and before == at - 1 and finder.words[before].stem.endswith(_T)
    return reported or not said <= {VERB, NOUN, PARTICIPLE}


def _only_describes(finder: Search, at: int, hit: Hit, head: str) -> bool:
    """A word for men or things that is an adjective or adverb here; with a pronoun on it men and arms are nouns."""
    word = finder.words[at]
    if comes_down(finder, at):
        return False
    by_shape = word.stem.endswith(_OF_KIND) and not hit.form.entry.forms[0].endswith(_MAQSURA)  # A BUILDING is a noun
    of_noun = "nisba" in word.groups or by_shape
    if of_noun and describes_event(finder, at):
        return True
    before = finder.words[at - 1] if at else None
    if before is not None and (_goes_on(hit, word, before) or _is_foreign(finder, at) or _is_strong(finder, at, hit)):
        return True
    of_document = before is not None and "document" in before.groups and before.article == word.article
    if of_document and (hit.form.entry.id == _FILMED or hit.suffix == _YA):
        return True  # a FILMED message, spelt like a photographer; a TELEVISED one, spelt like MY television
    if "nisba" not in word.groups or (not hit.suffix and is_adverb(finder, at, head)):
        return "nisba" in word.groups
    if (of_document and _is_of_kind(word)) or (hit.suffix == _YA and _describes(finder, at)):
        return True  # a PRESS statement, spelt like a journalist; a TRADE agreement, spelt like MY merchant
    if head == _CIVILIANS and before is not None and "kind" in before.groups:
        return _describes(finder, at)  # CIVILIAN areas
    owned = bool(hit.suffix) and hit.form.entry.id != ALLY and head not in WEAPONS
    return head not in _PEOPLE and (owned or _describes(finder, at))


def _goes_on(hit: Hit, word: Word, before: Word) -> bool:
    """The clashes GOING ON in X, spelt like an office."""
    happens = any(hit.form.pos == NOUN for hit in before.groups.get("event", ()))
    goes_on = any(hit.form.pos == PARTICIPLE for hit in word.groups.get("host", ()))
    return hit.article and before.article and happens and goes_on and not hit.conjunction


def _is_foreign(finder: Search, at: int) -> bool:
    """A FOREIGN agenda, spelt like the foreign ministry of: right behind a feminine noun."""
    foreign = _APART in finder.words[at].ids["direction"] and _describes(finder, at)
    return foreign and finder.words[at - 1].stem.endswith((_HERS, _OF_WOMEN))


def _is_strong(finder: Search, at: int, hit: Hit) -> bool:
    """A STRONG attack, STRONGLY: spelt like FORCES but for the last letter."""
    forms = (form for form in hit.form.entry.forms if form.endswith(_MAQSURA))
    spelt = finder.tokens[at].raw.endswith(_YA) and any(key(form) == finder.words[at].stem for form in forms)
    return spelt and (_describes(finder, at) or finder.words[at - 1].function == _ADVERB)


def _is_of_kind(word: Word) -> bool:
    """One man's word that ends as adjectives do."""
    return "nisba" in word.groups and word.stem.endswith(_OF_KIND)


def _note_institution(finder: Search, phrase: Phrase, word: Word) -> None:
    """The Palestinian Centre FOR HUMAN RIGHTS: its purpose is part of its name, and it is no party of that country."""
    at, head = phrase.last, word.first("role")
    if phrase.head not in _INSTITUTIONS or not word.article or not phrase.nisba or phrase.names or finder.is_stop(at):
        return
    if head is None or word.stem != key(head.form.entry.forms[0]):
        return  # the Syrian positions are no institution
    purpose, found = finder.words[at], finder.names[at]
    hit = purpose.first("role")
    charter = purpose.groups.keys() == {"cue"} and purpose.key.startswith(_LAM)  # FOR THE RIGHTS
    bound = charter or purpose.preposition == "li" or (not purpose.hits and purpose.key.startswith(_LAM))
    if not bound or (found is not None and not charter) or (hit is not None and hit.form.entry.kind in PARTIES):
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
    if finder.is_object(at):
        return False
    return finder.tokens[at - 1].kind == WORD and not before.function and not before.article and not before.verbal


def _goes_on_describing(finder: Search, at: int) -> bool:
    """A second adjective behind "and": the rocket AND ARTILLERY attacks, the Islamic AND FIGHTING factions."""
    word, before = finder.words[at], finder.words[at - 1] if at else None
    if before is None or not word.conjunction or not word.article or "nisba" not in word.groups:
        return False
    return before.article and "nisba" in before.groups and "role" not in before.groups and not before.conjunction


def _adds_adjective(finder: Search, at: int) -> bool:
    """One more adjective behind "and", which is no noun: the air, NAVAL AND LAND crossings."""
    word = finder.words[at] if at < finder.count else None
    described = word is not None and word.conjunction and word.article and "nisba" in word.groups
    return bool(described) and word is not None and "role" not in word.groups


def further_side(finder: Search, at: int) -> Phrase | None:
    """A second side behind 'and' that shares the noun before it: the government forces and the RUSSIAN ones; the two
    presidents, the Russian and the TURKISH, who act for two states."""
    before, word = finder.previous, finder.words[at]
    hit = word.first("nisba")
    if before is None or hit is None or not hit.form.entry.actor or before.kind != ACTOR:
        return None
    apart = before.last == at - 1 and finder.tokens[at - 1].key == "\u0648"
    if not apart and (before.last != at or hit.conjunction != "\u0648"):
        return None
    if _are_of_two(finder, before) and hit.article:
        if before.last > before.first + 2:
            return _second_of_two(finder, at)
        before.head = _GOVERNMENT
    shared = before.plural or before.head in ("force", "aircraft", "name", "artillery", _GOVERNMENT)
    paired = before.head == "adjective" or (shared and before.last - before.first > 1)
    if not paired or hit.article != finder.words[before.last - 1].article:
        return None
    phrase = Phrase(ACTOR, before.head if before.head != "name" else "force", at, at + 1)
    phrase.nisba = hit.form.entry.actor
    _name_wholly(finder, phrase)
    return phrase


def _name_wholly(finder: Search, phrase: Phrase) -> None:
    """The two armies, the Turkish and THE SYRIAN FREE: what follows the adjective is the rest of a name."""
    at = phrase.last
    rest = finder.names[at] if at < finder.count and not finder.is_stop(at) else None
    actors = tuple(name for name in rest.names if name.group == ACTOR) if rest is not None else ()
    if rest is not None and actors and not (rest.preposition or rest.conjunction):
        phrase.names, phrase.nisba, phrase.last, phrase.core_last = actors, "", rest.last, rest.last


def _second_of_two(finder: Search, at: int) -> Phrase | None:
    """The two presidents, the Russian X and THE TURKISH Y: a man of his own, by his nation and his name."""
    phrase = Phrase(ACTOR, _OFFICIAL, at, named_end(finder, at + 1) if at + 1 < finder.count else at + 1)
    phrase.core_last = phrase.last
    return phrase if phrase.last > at + 1 else None


def _are_of_two(finder: Search, phrase: Phrase) -> bool:
    """The TWO presidents, ministers, sides, and the one's nationality, with his name or without."""
    word = finder.words[phrase.first]
    role = word.first("role")
    dual = word.article and word.stem.endswith(DUAL) and phrase.last >= phrase.first + 2 and bool(phrase.nisba)
    return dual and role is not None and (role.form.entry.kind == _OFFICIAL or role.form.entry.id == _SIDE)


def others_of(finder: Search, at: int) -> Phrase | None:
    """Positions of X AND OTHERS OF Y: what the others are was said before, whose they are is said here."""
    before, hit = finder.previous, finder.words[at].first("nisba")
    if before is None or before.head not in _SHARED or before.last != at or hit is None:
        return None
    if hit.form.entry.id != _OTHER or not hit.conjunction or hit.article:
        return None
    tied = at + 1 < finder.count and (finder.is_belonging(at + 1) or finder.key_at(at + 1) == FROM)
    start = at + 1 + tied
    if start >= finder.count or finder.text.sentence_of[start] != finder.text.sentence_of[at]:
        return None
    found = finder.names[start]
    if found is None or not (found.preposition == "li" or finder.key_at(start - 1) == FROM):
        return None
    actors = tuple(name for name in found.names if name.group == ACTOR and not name.needs_head)
    if not actors:
        return None
    phrase = Phrase(ACTOR, before.head, at, found.last)
    phrase.names, phrase.core_last = actors, found.last
    return phrase


def unknown_who(finder: Search, at: int) -> Phrase | None:
    """A name nobody has listed, right behind an event verb or a noun of killing, arrest or meeting."""
    if (
        at == 0
        or finder.tokens[at].kind != WORD
        or finder.words[at].hits
        or finder.words[at].conjunction
        or finder.is_stop(at)
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
