"""A text laid open for finding noun phrases: its words, the names at each token, and what may follow a head."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from rawi.annotate.kind_words import is_portion
from rawi.annotate.mentions import PLACE, Phrase
from rawi.lexicon.linking import Linking
from rawi.lexicon.names import Found, Name
from rawi.lexicon.persons import PersonWords
from rawi.lexicon.words import VERB, Hit, Word
from rawi.text import Text
from rawi.text.fold import key
from rawi.text.tokens import LATIN, MARK, QUOTES, WORD

_ALEF = "\u0627"
_SOUND_PLURAL = ("\u0648\u0646", "\u064a\u0646")
_FEMININE = ("\u0647", "\u0627\u062a")
_PEOPLE, _ONE_OBJECT = "people", "\u0627"  # the kind of an entry; the ending of an object
_UNKNOWN = "unknown"  # the adjective's entry
_ONE, _ACCUSATIVE = "\u064a", "\u064a\u0627"  # an adjective of one man or thing, and where it is of an object
_MEN = frozenset(("official", "person", "speaker", "fighters", "civilians"))  # leaders, men: plurals that end likewise
_ONE_AT_A_TIME = frozenset(("official", "person"))
_MANY = ("\u0627\u0621", "\u0627\u062a", "\u0627\u0646")
_LONGEST_QUOTE = 6
_SET = 3  # words of a set phrase
_NO_GAP = ("", " ")
_LONGEST_MEASURE = 4
_LONGEST_ASIDE = 8
_LAM, _HA = "\u0644", "\u0647"  # to; his
_AND = "\u0648"
_THE = "\u0627\u0644"
_DOTS = "\u2026"
_SHORTEST_NEXT = 4  # letters of an unknown name with AND written on it
_ORDERS = frozenset(("newest",))  # the FIRST, the last: adjectives like any other
_BOUND_NOUN = re.compile(
    "[\u0628\u0644](?:\\w{4,}\u0629|\\w{3,}\u0627\u062a|\u062a\\w{2}\u064a\\w?)"
)  # to or by a verbal noun, of three patterns
_HER_VERB = re.compile("\u062a\\w{2,}[^\u0627\u0629\u064b]")
_HER_VERB_OF_IT = re.compile(
    "\u062a(?!\\w{2}\u064a)\\w{2,}(?<!\u0627\u062a)\u0647(?:\u0627|\u0645)?"
)  # no plural, no verbal noun
_HERS, _SHORTEST_HERS = ("\u0647\u0627", "\u0647\u0645"), 5  # Suha, Adham are names
_PRONOMINAL = "pronominal"
_TAG = "#"
_LED = frozenset(("\u0628\u0642\u064a\u0627\u062f\u0647", "\u0628\u0632\u0639\u0627\u0645\u0647"))
_RELATIVE, _LEADS = "relative", "qada_h"  # the verb's entry
_BELONGING, _BACKED, _LOYAL = "belonging", "backed", "loyal"
_FORCE = "force"
_NOBODY = PersonWords()
_UNLINKED = Linking()


class Search:
    """One text with the words and names at each token. ``previous`` is the phrase found last."""

    def __init__(
        self,
        text: Text,
        words: list[Word],
        names: list[Found | None],
        persons: PersonWords = _NOBODY,
        linking: Linking = _UNLINKED,
        seats: Mapping[str, tuple[Name, ...]] = MappingProxyType({}),
    ):
        self.persons, self.linking, self.seats = persons, linking, seats
        self.text, self.tokens, self.words, self.names = text, text.tokens, words, names
        self.keys, self.count = [token.key for token in self.tokens], len(words)
        self.previous: Phrase | None = None
        self.listing = False  # the phrase found last stands in a list behind a plural word for a kind of place
        self.opened = -1  # the token at which a list behind a colon or bracket begins
        self.chained = False  # it is a place named behind the word for its kind, or a further name behind one
        self.quoted = _quotations(text)
        self.set_phrases = _set_phrases(names)

    def is_cut_off(self, at: int) -> bool:
        """Whether dots at a token say that the words before it go on, and are not shown."""
        at += at < self.count and self.tokens[at].raw == "["
        raw = [token.raw for token in self.tokens[at : at + 2]]
        return raw[:1] == [_DOTS] or raw == [".", "."]

    def is_stop(self, at: int) -> bool:
        """True when no noun phrase runs on over this token."""
        if at >= self.count or self.text.sentence_of[at] != self.text.sentence_of[at - 1]:
            return True
        token, word = self.tokens[at], self.words[at]
        if token.kind != WORD:
            return token.kind != LATIN or self.names[at] is None  # the militia PKK
        return (
            (bool(word.function) and not self._begins_initials(at))
            or word.verbal
            or word.key == _AND
            or (word.conjunction != "" and (bool(word.hits) or word.article))
            or (not word.hits and self._is_part_of_day(at))
        )

    def _is_part_of_day(self, at: int) -> bool:
        """A bomber, MORNING of today: a word that names nobody, before a word of time."""
        behind = self.words[at + 1] if at + 1 < self.count else None
        return behind is not None and "time" in behind.groups and self.words[at].key in self.persons.nobody

    def _begins_initials(self, at: int) -> bool:
        """The first letter of a party that is called by single letters, though it is spelt like IN or LIKE."""
        found = self.names[at]
        return found is not None and len(self.tokens[at].key) == 1 and found.last > at + 1

    def key_at(self, at: int) -> str:
        """The key of a token, or nothing outside the text."""
        return self.keys[at] if 0 <= at < self.count else ""

    def said(self, first: int, last: int) -> str:
        """The keys of some tokens as one line; nothing where they reach beyond the text."""
        return " ".join(self.keys[first:last]) if last <= self.count else ""

    def is_tagged(self, at: int) -> bool:
        """The word is written as a tag: #Aleppo."""
        start = self.tokens[at].start
        return start > 0 and self.text.source[start - 1] == _TAG

    def is_adjective(self, at: int) -> bool:
        """A word that can only describe the noun before it: adjective of side or direction."""
        groups = self.words[at].groups
        return "nisba" in groups or "direction" in groups

    def is_attached(self, at: int) -> bool:
        """A word that ties a party to another: LOYAL to, BACKED by, LED by."""
        return "attached" in self.words[at].kinds["cue"]

    def is_belonging(self, at: int) -> bool:
        """A word that says whose something is: a vehicle BELONGING to the army."""
        return _BELONGING in self.words[at].ids["cue"]

    def is_loyal(self, at: int) -> bool:
        """A word that says to whom a party is LOYAL."""
        return _LOYAL in self.words[at].ids["cue"]

    def is_backed(self, at: int) -> bool:
        """A word that says by whom a party is backed, armed, covered."""
        return _BACKED in self.words[at].ids["cue"]

    def is_led(self, at: int) -> bool:
        """LED by, WHICH IS LED by, under the command of: what follows belongs to the party before."""
        if not at or self.text.sentence_of[at] != self.text.sentence_of[at - 1]:
            return False
        word = self.words[at]
        if word.key in _LED:
            return True
        if self.words[at - 1].function != _RELATIVE or _LEADS not in word.ids["host"]:
            return False
        return any(hit.form.entry.id == _LEADS and hit.form.pos == VERB and hit.suffix for hit in word.groups["host"])

    def name_at(self, at: int, *groups: str) -> Found | None:
        """The name that begins here, if it stands for something of the given groups and carries no conjunction; FRIDAY
        is a day, though a town is called so."""
        found = self.names[at] if at < self.count else None
        if found is None or found.conjunction or found.groups.isdisjoint(groups):
            return None
        return found if found.last > at + 1 or "time" not in self.words[at].groups else None

    def bracket_end(self, at: int) -> int:
        """Behind the bracket that opens at a token; that token where none does."""
        if at >= self.count or self.keys[at] != "(":
            return at
        closing = (end for end in range(at + 1, min(self.count, at + _LONGEST_ASIDE)) if self.tokens[end].raw == ")")
        return next(closing, at - 1) + 1

    def picks(self, at: int) -> bool:
        """Behind several places, before those that are named: AMONG THEM, THEY ARE."""
        return self.key_at(at) in self.linking.among or self.key_at(at) in self.linking.being

    def ends_measure(self, at: int) -> bool:
        """A measure ends here: more THAN, a number OF; its preposition says nothing of what is measured."""
        for back in range(2, min(_LONGEST_MEASURE, at) + 1):
            found = self.names[at - back]
            if found is not None and found.last == at:
                return "measure" in found.cues
        return False

    def is_clause(self, at: int) -> bool:
        """Bridges THAT JOIN two towns, a bus IN WHICH a man LIVES, a motorcycle THAT TWO RODE: an unknown word like a
        verb, with a pronoun on it or behind it, or one of hers behind a noun in the accusative."""
        raw, before = self.tokens[at].raw, self.tokens[at - 1].key
        word = self.words[at]
        if word.hits:
            return False
        if word.looks_like_verb() and (is_hers(word) or self._resumes(at + 1)):
            return True
        resumed = before.endswith(_ACCUSATIVE[-1]) or self._resumes(at + 1)
        bare = resumed and _HER_VERB.fullmatch(raw) is not None
        return bare or _HER_VERB_OF_IT.fullmatch(raw) is not None

    def _resumes(self, at: int) -> bool:
        """IN IT, ON THEM, ITS SIZE: a pronoun with its preposition or noun, of which a verb before it says more."""
        return at < self.count and (self.words[at].function == _PRONOMINAL or self.keys[at].endswith(_HERS))

    def extend_adjectives(self, last: int, definite: bool, most: int = 3, known: bool = False) -> int:
        """Run on over adjectives as definite as the head before ``last``; ``known``: only listed ones."""
        for _ in range(most):
            if self.is_stop(last) and not self._is_special(last):
                break
            word = self.words[last]
            if self.is_attached(last) and word.key.startswith("\u0627\u0644") == definite:
                last += 1
                break  # what it is tied to comes next
            if self.names[last] is not None and not self.is_adjective(last):
                break
            if not definite and self.leads_to_place(last):
                break  # positions NORTH of Idlib: no adjective of the positions
            participle = "unit" not in word.groups and any(hit.form.pos == "participle" for hit in word.hits)
            plain = word.groups.keys() <= _ORDERS or participle  # and no TANKER, which is spelt like one
            if not self.is_adjective(last) and (known or not plain):
                break
            if word.article != definite or word.preposition or word.conjunction or self.is_bound(last):
                break
            if (
                self._disagrees(last)
                or self.is_object(last)
                or word.looks_like_verb()
                or self.is_clause(last)
                or word.key in self.linking.loosed
            ):
                break
            if (
                not definite
                and not self.is_adjective(last)
                and not word.key.endswith(("\u0647", "\u0648\u0646", "\u064a\u0646"))
            ):
                break
            last += 1
            if not definite and self._is_construct(last):
                last += 1
                break
        return last

    def _is_special(self, at: int) -> bool:
        """SPECIAL forces: an adjective right behind a noun for armed men, or for a man in the accusative, an adverb
        elsewhere."""
        if at >= self.count or self.text.sentence_of[at] != self.text.sentence_of[at - 1]:
            return False
        if self.words[at].function != "adverb" or "nisba" not in self.words[at].groups:
            return False
        before = self.words[at - 1].first("role")
        if before is None or self.words[at - 1].article:
            return False
        alike = self.tokens[at - 1].key.endswith(_ALEF) and self.tokens[at].key.endswith(_ALEF)  # A LOCAL source said
        return before.form.entry.kind == _FORCE or (alike and not self.words[at - 1].is_verb)

    def _disagrees(self, at: int) -> bool:
        """A plural of men behind a feminine noun, or an adjective of one, describes neither: the resistance, the Yemeni
        army besieged THE HOUTHIS."""
        if not self.words[at].stem.endswith(_SOUND_PLURAL):
            return False
        before = self.words[at - 1]
        men = not _MEN.isdisjoint(before.kinds["role"])
        if not self.tokens[at - 1].key.endswith(_FEMININE):
            roles = before.groups.get("role", ())
            one = [hit for hit in roles if before.stem == key(hit.form.entry.forms[0])]
            if one and (not men or (before.article and _is_one_man(before, one[0]))):
                return True  # an army, a governor: THE HOUTHIS are somebody else
            return before.article and self.is_adjective(at - 1) and self.tokens[at - 1].key.endswith(_ONE)
        return not men

    def is_object(self, at: int) -> bool:
        """An adjective of a country in the accusative behind a man who is not: a settler, a Palestinian gunman killed
        AN ISRAELI, or in the feminine; a feminine behind a plural of men: gunmen struck AN ARMOURED one; CIVILIANS,
        POLICEMEN, in the other case."""
        before, word = self.words[at - 1], self.words[at]
        man = not _MEN.isdisjoint(before.kinds["role"])
        if man and before.stem.endswith(_SOUND_PLURAL) and not before.article:
            other = before.stem.endswith(_SOUND_PLURAL[0]) and word.stem.endswith(_SOUND_PLURAL[1])
            people = "civilians" in word.kinds["role"] or _PEOPLE in word.kinds["nisba"]
            people = people or (not _MEN.isdisjoint(word.kinds["role"]) and _UNKNOWN not in word.ids["nisba"])
            return word.key.endswith((*_FEMININE, _ACCUSATIVE)) or (other and people)
        if not man and self._is_of_one_man(at - 1):
            woman = "nisba" in word.groups and not word.article and word.key.endswith(_FEMININE)
            return woman or word.key.endswith(_ACCUSATIVE)
        return man and word.key.endswith(_ACCUSATIVE) and not before.key.endswith(_ACCUSATIVE[1])

    def _is_of_one_man(self, at: int) -> bool:
        """The nation of one man, who is no object: A PALESTINIAN gunman, A PALESTINIAN right behind a verb."""
        word, before = self.words[at], self.words[at - 1] if at else None
        people = _PEOPLE in word.kinds["nisba"]
        if before is None or not people or word.article or not word.key.endswith(_ONE):
            return False
        man = not _MEN.isdisjoint(before.kinds["role"])
        verb = any(hit.form.pos == VERB for hit in before.hits)
        return verb or (man and not before.article and not before.key.endswith(_ONE_OBJECT))

    def is_bound(self, at: int) -> bool:
        """An unknown word with a preposition written on it, by its shape: to his X, promised HOLDING TO ACCOUNT."""
        token = self.tokens[at]
        if self.words[at].hits or self.persons.is_given(token.key):
            return False
        return (token.key[0] == _LAM and token.raw[-1] == _HA) or _BOUND_NOUN.fullmatch(token.raw) is not None

    def _is_construct(self, at: int) -> bool:
        """A definite noun behind "unknown": of unknown identity, an adjective with its noun."""
        hit = self.words[at - 1].first("nisba")
        if hit is None or hit.form.entry.id != "unknown" or self.is_stop(at):
            return False
        if self.words[at - 1].stem.endswith(_SOUND_PLURAL):
            return False
        return self.words[at].article and not self.words[at].preposition and self.keys[at] not in self.linking.loosed

    def leads_to_place(self, at: int) -> bool:
        """A part word without article right before a place: it opens the place's phrase."""
        word = self.words[at]
        if "part" not in word.groups or word.article or at + 1 >= self.count:
            return False
        if is_portion(word) and self.is_further_side(at + 1):
            return self.leads_to_place(at + 1)
        after = self.words[at + 1]
        found = self.names[at + 1]
        named = found is not None and not found.conjunction and PLACE in found.groups
        if self.is_stop(at + 1) and not named:  # but Umm X, spelt like "or"
            return False
        return named or "kind" in after.groups or ("part" in after.groups and self.leads_to_place(at + 1))

    def is_further_side(self, at: int) -> bool:
        """A side with AND written on it, behind another: the north AND EAST of X."""
        word = self.words[at]
        joined = word.conjunction == _AND and not word.preposition and is_portion(word)
        return joined and self.text.sentence_of[at] == self.text.sentence_of[at - 1]

    def extend_directions(self, last: int) -> int:
        """Run on over the side of the place before: the WESTERN countryside, behind the place's name in Arabic."""
        while not self.is_stop(last):
            word = self.words[last]
            if not word.article or "direction" not in word.groups or word.conjunction or word.preposition:
                break
            last += 1
        return last

    def extend_unknown(self, last: int, most: int, apart: bool = False) -> int:
        """Run on over words that nothing in the knowledge explains: the parts of an unknown proper name; ``apart``: not
        over one that begins with the letter of AND, which is the next name."""
        for _ in range(most):
            word = self.words[last] if last < self.count else None
            if word is None or self.is_stop(last) or self.names[last] is not None or word.hits or word.article:
                break
            nobody = word.key in self.persons.nobody and not word.key.startswith(_THE)
            if nobody or word.looks_like_deed_of_many() or self.is_clause(last):
                break  # journalists WHO HAIL from the town; the officials of X denied THE TRUTH of it
            if self.is_bound(last) or is_hers(word) or (apart and self._begins_next(word.key)):
                break
            last += 1
        return last

    def _begins_next(self, folded: str) -> bool:
        """A word that begins with AND, long enough for a name or the first of one: AND SON OF X."""
        rest = folded.removeprefix(_AND)
        return rest != folded and (len(folded) >= _SHORTEST_NEXT or self.persons.is_link(rest))


def _is_one_man(word: Word, hit: Hit) -> bool:
    """A governor, a leader, by the first form of his word, which is no plural: scholars, leaderships."""
    return hit.form.entry.kind in _ONE_AT_A_TIME and not word.stem.endswith(_MANY)


def is_hers(word: Word) -> bool:
    """An unknown word with ITS or THEIR on it, which ends no name: the envoy tried TO PASS IT."""
    return not word.hits and word.key.endswith(_HERS) and len(word.key) > _SHORTEST_HERS


def _set_phrases(names: list[Found | None]) -> dict[int, frozenset[str]]:
    """The categories of the set phrases of which a token is the first, second or third word."""
    categories: dict[int, frozenset[str]] = {}
    for found in names:
        if found is not None and found.cues:
            for at in range(found.first, min(found.last, found.first + _SET)):
                categories[at] = categories.get(at, found.cues) | found.cues
    return categories


def _quotations(text: Text) -> dict[int, int]:
    """Token ranges that stand in quotation marks without a comma or stop, by their first token."""
    found: dict[int, int] = {}
    tokens, opened, end = text.tokens, -1, 0
    for at, token in enumerate(tokens):
        gap = text.source[end : token.start]
        end = token.end
        marks = sum(char in QUOTES for char in gap) if gap not in _NO_GAP else 0
        if marks and opened >= 0:
            if at - opened <= _LONGEST_QUOTE:
                found[opened] = at
            opened, marks = -1, marks - 1
        if marks and opened < 0:
            opened = at
        if token.kind == MARK and token.raw not in "-\u2013_":
            opened = -1
    return found
