"""What a written word may be: every entry whose form it holds once clitics are taken off.

A word is looked up once per distinct spelling and remembered; the answer is a frozen ``Word``. There are tens of
thousands of forms, none of them part of a cycle, so the garbage collector is told (``gc=False``) to pass them over.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from rawi.lexicon.entries import EventEntry, HostEntry, VerbEntry
from rawi.lexicon.facts import facts_of
from rawi.lexicon.inflect import PRONOUNS, before_suffix, noun_forms, verb_forms
from rawi.lexicon.spelling import PLAINLY, Spelling, spelling_of
from rawi.text.fold import key

VERB, NOUN, PARTICIPLE, PLAIN = "verb", "noun", "participle", "plain"

_CONJUNCTIONS = ("", "\u0648", "\u0641")
_PREPOSITIONS = {"\u0628": "bi", "\u0644": "li"}
_OFFICE = "official"  # a kind of roles
_FA = "\u0641"
_ARTICLE = "\u0627\u0644"
_LI_ARTICLE = "\u0644\u0644"
_FUTURE, _SO_THAT = "\u0633", "\u0644"
_HA = "\u0647"
_YA, _AND = "\u064a", "\u0648"
_FEMININE = ("\u0647", "\u0627\u062a")  # -a, -at, folded
_ROLE, _FUNCTION = "role", "function"  # groups
_DOUBLED, _ITS = 2, ("\u0647", "\u0647\u0627", "\u0647\u0645")  # letters of a doubled verb; its, her, their
_SHORTEST_PRESENT = 4  # letters, the prefix among them
_OF_MANY = "\u0648\u0646"  # the ending of a present verb of many
_AS_HERS = 2  # a pronoun counts one letter stripped: more than that
_LED = 3  # letters of a preposition and the first word of a longer name
_REMEMBERED = 200_000


class Form(msgspec.Struct, frozen=True, gc=False):
    """One form of one entry, without clitics. ``group`` is the table it came from (event, host, role, nisba, ...)."""

    group: str
    entry: Any
    pos: str
    tense: str = ""
    agreement: str = ""
    passive: bool = False


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A form found in a word, and the clitics around it."""

    form: Form
    conjunction: str
    preposition: str
    article: bool
    suffix: str
    future: bool = False


PREPOSITION, _PRONOUN = "preposition", "pronoun"  # functions
_LEADING = frozenset(("fi", "min", "ila", "ala", "an", "bayna", "didd", "nahwa", "maa"))
_OPENING = frozenset(("relative", "complementiser", "connective", "negation", "where"))
_NAMED = frozenset(("city", "town", "village", "neighbourhood", "governorate"))  # kinds that a name must follow


class Word:
    """All readings of one spelling. ``stem`` is the key without conjunction, preposition and article.

    ``spellings`` are the keys under which a list of words may have it: with its clitics and with some of them off.
    ``sort`` are its groups; ``ids`` and ``kinds`` what entries it may be of in each, and of what kinds: see ``Facts``.
    """

    __slots__ = (
        "key", "spellings", "hits", "groups", "starts", "conjunction", "preposition", "article", "stem", "function",
        "verbal", "is_verb", "sort", "ids", "kinds",
    )  # fmt: skip

    def __init__(self, folded: str, hits: tuple[Hit, ...], starts: tuple[Any, ...]):
        self.key, self.hits, self.starts = folded, hits, starts
        self.groups: dict[str, tuple[Hit, ...]] = {}
        for hit in hits:
            self.groups[hit.form.group] = (*self.groups.get(hit.form.group, ()), hit)
        best = hits[0] if hits else None
        self.conjunction, self.preposition, self.article, self.stem = _guess_clitics(folded, best)
        bare = folded[2:] if self.article and self.conjunction == "" else folded
        self.spellings = (folded, self.stem, folded[1:], bare)
        functions = self.groups.get("function")
        self.function = functions[0].form.entry.kind if functions and not _is_whole(best, functions[0]) else ""
        self.is_verb = best is not None and best.form.pos == VERB
        self.verbal = bool(hits) and all(hit.form.pos == VERB for hit in hits)
        self.sort, self.ids, self.kinds = facts_of((hit.form.group, hit.form.entry) for hit in hits)

    def first(self, group: str) -> Hit | None:
        """The least stripped reading in a group, or None."""
        return self.groups[group][0] if group in self.groups else None

    def is_which(self) -> bool:
        """A pronoun with "and" on it: X, WHICH IS a town, in Arabic AND IT."""
        return self.function == _PRONOUN and self.key.startswith(_AND)

    def looks_feminine(self) -> bool:
        """With the ending of one woman or thing, or of several: forces, a movement."""
        return self.stem.endswith(_FEMININE)

    def looks_like_verb(self) -> bool:
        """An unknown word with the prefix of the present tense (ya-, sa-ya-)."""
        body = self.key[1:] if self.key[:1] in _CONJUNCTIONS[1:] else self.key
        if body[:1] == _FUTURE:
            body = body[1:]
        return body[:1] == _YA and len(body) >= _SHORTEST_PRESENT and not self.hits and not body.endswith(_YA)

    def looks_like_verb_to_come(self) -> bool:
        """An unknown word with the prefixes of the future (sa-ya-): so-and-so WILL GO."""
        return self.looks_like_verb() and self.key.startswith(_FUTURE + _YA)

    def looks_like_deed_of_many(self) -> bool:
        """An unknown word like a present verb with the ending of many: journalists WHO HAIL from the town."""
        return self.looks_like_verb() and self.key.endswith(_OF_MANY)


def head_of(word: Word) -> str:
    """What one head word has in common with its plural and its other spellings: the entry of its role."""
    hit = word.first(_ROLE)
    return hit.form.entry.id if hit is not None else word.stem


def standing(words: list[Word], group: str) -> Iterator[tuple[int, Word]]:
    """The words of a text that have a reading in a group, each with where it stands."""
    return ((at, word) for at, word in enumerate(words) if group in word.groups)


def _is_whole(best: Hit | None, function: Hit) -> bool:
    """A verb as it stands (they OPENED) is no "and so" with a preposition (AND SO UNDER)."""
    led = function.conjunction == _FA and function.form.entry.kind == PREPOSITION
    return led and best is not None and best.form.pos == VERB and not best.conjunction


def _guess_clitics(folded: str, best: Hit | None) -> tuple[str, str, bool, str]:
    """Conjunction, preposition, article and stem: of the best reading, or by the article alone for unknown words."""
    if best is not None and best.form.pos != VERB:
        head = len(best.conjunction) + (1 if best.preposition else 0)
        if best.article:
            head += 1 if best.preposition == "li" else 2
        return best.conjunction, best.preposition, best.article, folded[head:]
    if best is not None:
        return best.conjunction, "", False, folded[len(best.conjunction) :]
    for conjunction in _CONJUNCTIONS:
        rest = folded[len(conjunction) :]
        if not folded.startswith(conjunction):
            continue
        if rest.startswith(_ARTICLE) and len(rest) > 4:
            return conjunction, "", True, rest[2:]
        if rest.startswith(_LI_ARTICLE) and len(rest) > 4:
            return conjunction, "li", True, rest[2:]
        if rest[:1] in _PREPOSITIONS and rest[1:3] == _ARTICLE and len(rest) > 5:
            return conjunction, _PREPOSITIONS[rest[0]], True, rest[3:]
    return "", "", False, folded


class WordTable:
    """Compiled word forms and the first words of names; ``look`` answers for any token key."""

    def __init__(self) -> None:
        self._forms: dict[str, tuple[Form, ...]] = {}
        self._with_suffix: dict[str, tuple[Form, ...]] = {}
        self._construct: dict[str, list[Any]] = {}  # spellings that take no article, with the entries of each
        self._names: dict[str, Any] = {}
        self._inner: set[str] = set()
        self._blocked: dict[str, Form] = {}
        self.whole: frozenset[str] = frozenset()  # whose first letter is no other word: an IDEA is no "and a ball"
        self._words: dict[str, Word] = {}
        self._spelt: dict[Spelling, dict[str, Word]] = {}

    def add_entry(self, group: str, entry: VerbEntry) -> None:
        """All single-word forms of an entry with a verb, nouns, participles or fixed forms."""
        blocked = {key(word) for word in entry.block}
        stems = entry.stems()
        for form in verb_forms(stems) if stems else ():
            self._add(form.text, Form(group, entry, VERB, form.tense, form.agreement, form.passive), blocked)
        for pos, nouns in ((NOUN, entry.nouns), (PARTICIPLE, entry.participles), (PLAIN, entry.forms)):
            self.add_forms(group, entry, (noun for noun in nouns if " " not in noun), pos, blocked)

    def add_forms(
        self,
        group: str,
        entry: Any,
        forms: Iterable[str],
        pos: str = NOUN,
        blocked: frozenset[str] | set[str] = frozenset(),
    ) -> None:
        """Bare forms of a noun-like entry; case endings are generated except for plain forms."""
        listed = list(forms)
        for text in listed:
            for form in (text,) if pos == PLAIN else noun_forms(text):
                self._add(form, Form(group, entry, pos), blocked)
                if len(form) < len(text) and text[:-2] in listed and getattr(entry, "kind", "") == _OFFICE:
                    self._construct.setdefault(key(form), []).append(entry)

    def _add(self, text: str, form: Form, blocked: frozenset[str] | set[str]) -> None:
        folded = key(text)
        if folded in blocked:
            self._blocked.setdefault(folded, form)
            return
        known = self._forms.get(folded, ())
        if form not in known:
            self._forms[folded] = (*known, form)
        for body in before_suffix(text):
            stem = key(body)
            self._with_suffix[stem] = (*self._with_suffix.get(stem, ()), form)

    def use_names(self, first_words: dict[str, Any], inner_words: set[str]) -> None:
        """The root of the names tree (words that may begin a name, a phrase or a cue) and every word of any name."""
        self._names, self._inner = first_words, inner_words
        self._words.clear()
        for cache in self._spelt.values():
            cache.clear()

    def known(self, folded: str) -> bool:
        """True when the word, as written, belongs to a name or is a form of some entry."""
        word = self.look(folded)
        return bool(word.hits or word.starts) or folded in self._inner

    def leads(self, folded: str) -> bool:
        """True for a word that more must follow: a preposition, THAT, WHICH, the bare word for a town."""
        word = self.look(folded)
        if word.function == PREPOSITION:
            return word.groups["function"][0].form.entry.id in _LEADING
        if word.function:
            return word.function in _OPENING
        hit = word.first("kind")
        bare = hit is not None and not word.article and not hit.suffix and word.stem == key(hit.form.entry.forms[0])
        return bare and hit is not None and hit.form.entry.kind in _NAMED and word.hits[0] is hit

    def look(self, folded: str) -> Word:
        """All readings of a token key, least stripped first."""
        word = self._words.get(folded)
        return word if word is not None else self._look(self._words, folded)

    def has(self, folded: str) -> bool:
        """Whether the lexicon explains a token key as a word."""
        return bool(self.look(folded).hits)

    def look_blocked(self, folded: str) -> Word | None:
        """A spelling in the reading that its entry leaves to another word: the verb MADE CLEAR, spelt like BETWEEN."""
        for conjunction in _CONJUNCTIONS:
            form = self._blocked.get(folded[len(conjunction) :]) if folded.startswith(conjunction) else None
            if form is not None and form.pos == VERB:
                return Word(folded, (Hit(form, conjunction, "", False, ""),), ())
        return None

    def look_as_written(self, folded: str, raw: str) -> Word:
        """The same, knowing the spelling: a word written with ta marbuta ends in no pronoun, and a waw before a written
        hamza is "and": what "led to" is no valley; and a GOVERNOR written with the dots of his last letter is no "and
        to". HIS SECRETARY, written without the dots of a woman's, is no woman; Fu'ad is no "and a valley"."""
        spelling = spelling_of(raw)
        if spelling is PLAINLY:
            return self.look(folded)
        cache = self._spelt.setdefault(spelling, {})
        word = cache.get(folded)
        return word if word is not None else self._look(cache, folded, spelling)

    def _look(self, cache: dict[str, Word], folded: str, spelling: Spelling = PLAINLY) -> Word:
        """Look a word up for the first time, and remember it."""
        if len(cache) > _REMEMBERED:
            cache.clear()
        hits = [hit for hit in self._hits(folded, spelling.his) if not (spelling.feminine and hit.suffix == _HA)]
        starts = list(self._starts(folded))
        if spelling.dotted and any(hit.form.group == _ROLE and not hit.conjunction for hit in hits):
            hits = [hit for hit in hits if not (hit.conjunction and hit.form.group == _FUNCTION)]
        if spelling.joined:
            hits = [hit for hit in hits if hit.conjunction]
            starts = [start for start in starts if start[0]]
        if spelling.whole or folded in self.whole:
            hits = [hit for hit in hits if not (hit.conjunction or hit.preposition)]
            starts = [start for start in starts if not any(start[:2])]
        word = cache[folded] = Word(folded, tuple(hits), tuple(starts))
        return word

    def _hits(self, folded: str, his: bool = False) -> list[Hit]:
        found: list[tuple[int, Hit]] = []
        for conjunction in _CONJUNCTIONS:
            rest = folded[len(conjunction) :]
            if folded.startswith(conjunction) and rest:
                found += self._verb_hits(conjunction, rest)
                found += self._noun_hits(conjunction, rest)
        if his:
            found = [(stripped + _AS_HERS * _is_bare_role(hit), hit) for stripped, hit in found]
        found.sort(key=lambda pair: pair[0])
        seen: set[tuple[str, int, str]] = set()
        hits = []
        for _, hit in found:
            identity = (hit.form.group, id(hit.form.entry), hit.form.pos)
            if identity not in seen:
                seen.add(identity)
                hits.append(hit)
        return _owned(hits)

    def _verb_hits(self, conjunction: str, rest: str) -> list[tuple[int, Hit]]:
        found = []
        for mark in ("", _FUTURE, _SO_THAT):
            body = rest[len(mark) :]
            if not rest.startswith(mark) or len(body) < 2:
                continue
            for form, suffix in self._with_pronoun(body):
                if form.pos == VERB and (not mark or form.tense == "present"):
                    stripped = len(conjunction) + len(mark) + len(suffix)
                    purpose = "li" if mark == _SO_THAT else ""
                    found.append((stripped, Hit(form, conjunction, purpose, False, suffix, mark == _FUTURE)))
        return found

    def _noun_hits(self, conjunction: str, rest: str) -> list[tuple[int, Hit]]:
        found = []
        for preposition, article, body in _noun_bodies(rest):
            for form, suffix in self._with_pronoun(body):
                if form.pos == VERB or (article and suffix) or (form.pos == PLAIN and (suffix or article)):
                    continue
                if article and any(entry is form.entry for entry in self._construct.get(body, ())):
                    continue  # the MAIN road: no "two presidents of" behind an article
                stripped = len(rest) - len(body) + len(conjunction) + len(suffix) - (1 if article else 0)
                found.append((stripped, Hit(form, conjunction, preposition, article, suffix)))
        return found

    def _with_pronoun(self, body: str) -> Iterable[tuple[Form, str]]:
        for form in self._forms.get(body, ()):
            yield form, ""
        for pronoun in PRONOUNS:
            length = len(body) - len(pronoun)
            if body.endswith(pronoun) and (length >= 3 or (length == _DOUBLED and pronoun in _ITS)):
                forms = self._with_suffix.get(body[: -len(pronoun)], ())
                if length == _DOUBLED and not any(form.pos == NOUN for form in forms):
                    continue  # of two letters only those that are verb and noun: an attack LAUNCHED by X, its launching
                for form in forms:
                    if not (pronoun == "\u064a" and form.pos != NOUN):
                        yield form, pronoun

    def _starts(self, folded: str) -> Iterable[tuple[str, str, Any]]:
        """(conjunction, preposition, subtree) for every way the word may begin a name."""
        for conjunction in _CONJUNCTIONS:
            rest = folded[len(conjunction) :]
            if not folded.startswith(conjunction) or (len(rest) < 2 and rest != folded):
                continue  # a letter by itself begins the initials of an agency
            if conjunction == _FA and not rest.startswith((_ARTICLE, *_PREPOSITIONS)):
                continue  # nearly always the first letter of another word
            if rest in self._names:
                yield conjunction, "", self._names[rest]
            if rest.startswith(_LI_ARTICLE) and _ARTICLE + rest[2:] in self._names:
                yield conjunction, "li", self._names[_ARTICLE + rest[2:]]
            if rest[0] in _PREPOSITIONS and len(rest) >= _LED and (node := self._names.get(rest[1:])) is not None:
                if len(rest) == _LED:  # in TALL Abyad; a name of two letters alone is none
                    node = {word: behind for word, behind in node.items() if word is not None}
                yield conjunction, _PREPOSITIONS[rest[0]], node


def _is_bare_role(hit: Hit) -> bool:
    """A word for men or things with nothing behind it."""
    return hit.form.group == _ROLE and not hit.suffix


def _owned(hits: list[Hit]) -> list[Hit]:
    """A pronoun on what is spelt like a verb without an object is on its noun: ITS ADVANCE."""
    nouns = {id(hit.form.entry): hit for hit in hits if hit.suffix and hit.form.pos == NOUN}
    if not nouns:
        return hits
    read: list[Hit] = []
    for hit in hits:
        entry = hit.form.entry
        verb = hit.suffix and hit.form.pos == VERB
        best = nouns.get(id(entry), hit) if verb and _has_no_object(entry) else hit
        if best not in read:
            read.append(best)
    return read


def _has_no_object(entry: Any) -> bool:
    """A verb of moving and the like."""
    if isinstance(entry, EventEntry):
        return all("object" not in sense.roles for sense in entry.sense)
    return isinstance(entry, HostEntry) and "object" not in entry.governs


def _noun_bodies(rest: str) -> Iterable[tuple[str, bool, str]]:
    """(preposition, article, body) for every way to take a preposition and the article off a word."""
    yield "", False, rest
    if rest.startswith(_ARTICLE) and len(rest) > 3:
        yield "", True, rest[2:]
    if rest.startswith(_LI_ARTICLE) and len(rest) > 3:
        yield "li", True, rest[2:]
    if rest[0] in _PREPOSITIONS and len(rest) > 2:
        yield _PREPOSITIONS[rest[0]], False, rest[1:]
        if rest[1:3] == _ARTICLE and len(rest) > 4:
            yield _PREPOSITIONS[rest[0]], True, rest[3:]
