"""Find the noun phrases that may fill a slot: places, actors, people, sources.

A phrase starts at a name of the knowledge files, at a role noun or at a word for a kind of place, and runs on over
what Arabic lets follow it: a genitive, adjectives, a person's name. ``RULES`` at the end lists the starts in order.
"""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase
from rawi.lexicon.names import Found, Name
from rawi.lexicon.words import Word
from rawi.text import Text
from rawi.text.tokens import MARK, NUMBER, WORD

_LONGEST = 9
_PLURAL_WITHOUT_GENITIVE = ("\u0648\u0646", "\u064a\u0646")  # -un, -in: no genitive may follow
_PERSON_HEADS = frozenset(("person", "official", "speaker"))
_SETTLED = frozenset(("city", "governorate", "district"))
_COUNTED = frozenset(("fighters", "person", "force"))
_PARTIES = frozenset(("force", "fighters", "group"))
_MIN = "\u0645\u0646"
_ONLY_KNOWN = frozenset(("governorate", "country"))  # kinds whose every member is in the gazetteer


class Finder:
    """One pass over a text. Holds the words and names at each token; ``phrases`` returns what it finds."""

    def __init__(self, text: Text, words: list[Word], names: list[Found | None]):
        self.text, self.tokens, self.words, self.names = text, text.tokens, words, names
        self.count = len(words)
        self.previous: Phrase | None = None

    def phrases(self) -> list[Phrase]:
        """All phrases in text order; a place inside a longer actor phrase comes right after it."""
        found: list[Phrase] = []
        at = 0
        while at < self.count:
            phrase = self._phrase_at(at)
            if phrase is None:
                at += 1
                continue
            self._finish(phrase)
            found.append(phrase)
            self.previous = phrase
            if phrase.kind != PLACE:
                found += self._places_inside(phrase)
            at = max(phrase.last, at + 1)
        join_groups(found, self)
        return found

    def _phrase_at(self, at: int) -> Phrase | None:
        if self.names[at] is None and not self.words[at].groups and not (at and "event" in self.words[at - 1].groups):
            return None
        for rule in RULES:
            phrase = rule(self, at)
            if phrase is not None:
                return phrase
        return None

    def _finish(self, phrase: Phrase) -> None:
        """Fill in what all phrases share: sentence, clitics, preposition, definiteness."""
        word = self.words[phrase.part_first]
        phrase.sentence = self.text.sentence_of[phrase.first]
        name = self.names[phrase.part_first]
        clitics = name if name is not None and phrase.part_first == phrase.core_first else word
        phrase.conjunction, phrase.preposition = clitics.conjunction, clitics.preposition
        if not phrase.preposition and phrase.part_first > 0:
            before = self.words[phrase.part_first - 1]
            if before.function == "preposition":
                phrase.preposition = before.groups["function"][0].form.entry.id
        if phrase.relation == "toward":
            phrase.preposition = "nahwa"
        elif phrase.relation == "near" and not phrase.preposition:
            phrase.preposition = "near"
        phrase.definite = phrase.definite or word.article or bool(phrase.names)

    def _places_inside(self, phrase: Phrase) -> list[Phrase]:
        found, at = [], phrase.first + 1
        while at < phrase.last:
            inner = place_with_kind_word(self, at) or bare_place(self, at)
            if inner is not None and inner.last <= phrase.last:
                self._finish(inner)
                inner.inside = phrase
                found.append(inner)
                at = inner.last
            else:
                at += 1
        return found

    # -- what may follow a head -------------------------------------------------------------------------------------

    def is_stop(self, at: int) -> bool:
        """True when no noun phrase runs on over this token."""
        if at >= self.count or self.text.sentence_of[at] != self.text.sentence_of[at - 1]:
            return True
        token, word = self.tokens[at], self.words[at]
        if token.kind != WORD:
            return True
        return bool(word.function) or word.verbal or (word.conjunction != "" and (bool(word.hits) or word.article))

    def is_adjective(self, at: int) -> bool:
        """A word that can only describe the noun before it: adjective of side or direction."""
        groups = self.words[at].groups
        return "nisba" in groups or "direction" in groups

    def name_at(self, at: int, *groups: str) -> Found | None:
        """The name that begins here, if it stands for something of the given groups and carries no conjunction."""
        found = self.names[at] if at < self.count else None
        if found is None or found.conjunction or not any(name.group in groups for name in found.names):
            return None
        return found

    def extend_adjectives(self, last: int, definite: bool, most: int = 3, known: bool = False) -> int:
        """Run on over adjectives as definite as the head before ``last``; ``known``: only listed ones."""
        for _ in range(most):
            if self.is_stop(last) or (self.names[last] is not None and not self.is_adjective(last)):
                break
            word = self.words[last]
            plain = not word.hits or any(hit.form.pos == "participle" for hit in word.hits)
            if not self.is_adjective(last) and (known or not plain):
                break
            if word.article != definite or word.preposition or word.conjunction:
                break
            if (
                not definite
                and not self.is_adjective(last)
                and not word.key.endswith(("\u0647", "\u0648\u0646", "\u064a\u0646"))
            ):
                break
            last += 1
        return last

    def extend_unknown(self, last: int, most: int) -> int:
        """Run on over words that nothing in the knowledge explains: the parts of an unknown proper name."""
        for _ in range(most):
            if self.is_stop(last) or self.names[last] is not None or self.words[last].hits or self.words[last].article:
                break
            last += 1
        return last


# -- actors ---------------------------------------------------------------------------------------------------------


def named_who(finder: Finder, at: int) -> Phrase | None:
    """A known actor or source by name."""
    found = finder.names[at]
    if found is None:
        return None
    names = tuple(name for name in found.names if name.group in (ACTOR, SOURCE) and not name.needs_head)
    if not names:
        return None
    if found.last == at + 1 and any(name.group == PLACE for name in found.names) and _reads_as_place(finder, at):
        return None
    kind = ACTOR if any(name.group == ACTOR for name in names) else SOURCE
    phrase = Phrase(kind, "name", at, finder.extend_adjectives(found.last, True, 1))
    phrase.core_last = found.last
    phrase.names = names
    return phrase


def _reads_as_place(finder: Finder, at: int) -> bool:
    """A name that is both place and actor is a place behind a preposition of place."""
    found = finder.names[at]
    if found is not None and found.preposition in ("bi",):
        return True
    before = finder.words[at - 1] if at else None
    if before is None or before.function != "preposition":
        return False
    return before.groups["function"][0].form.entry.id in ("fi", "ila", "nahwa", "ala")


def role_phrase(finder: Finder, at: int) -> Phrase | None:
    """A role noun (forces, fighters, spokesman, residents) with its genitive, adjectives and names."""
    word = finder.words[at]
    hit = word.first("role")
    if hit is None or finder.tokens[at].kind != WORD:
        return None
    if "nisba" in word.groups and (hit.suffix or finder.tokens[at].key.endswith("\u0627")):
        return None  # an adjective or adverb: regional, militarily
    head: str = hit.form.entry.kind
    phrase = Phrase(ACTOR, head, at, at + 1)
    phrase.plural = word.stem.endswith(_PLURAL_WITHOUT_GENITIVE)
    if hit.suffix:
        phrase.anaphor = True
        return phrase
    phrase.last = _role_end(finder, at, word, head, phrase)
    phrase.anaphor = phrase.last == at + 1 and word.article
    phrase.core_last = phrase.last
    if head == "speaker" and not phrase.names:
        phrase.kind = SOURCE
    return phrase


def _role_end(finder: Finder, at: int, word: Word, head: str, phrase: Phrase) -> int:
    """Where a role noun's phrase ends; notes the names inside it on the way."""
    last, definite = at + 1, word.article
    if not definite and not word.stem.endswith(_PLURAL_WITHOUT_GENITIVE):
        last, definite = _genitive_end(finder, last, phrase)
    while last - at < _LONGEST:
        before = last
        last = _note_adjectives(finder, last, definite, phrase)
        inner = finder.name_at(last, ACTOR, PLACE) if last - at > 1 or definite or head in _PERSON_HEADS else None
        if inner is not None and not finder.is_stop(last) and not inner.preposition and head in _PERSON_HEADS:
            phrase.names = phrase.names or tuple(name for name in inner.names if name.group == ACTOR)
            last = inner.last
        if head in _PERSON_HEADS:
            last = finder.extend_unknown(last, 4)
        last = _attached_party(finder, last, phrase)
        if last == before:
            break
    return _partitive_end(finder, last, phrase) if head in _COUNTED else last


def _partitive_end(finder: Finder, last: int, phrase: Phrase) -> int:
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


def _note_adjectives(finder: Finder, last: int, definite: bool, phrase: Phrase) -> int:
    end = finder.extend_adjectives(last, definite)
    for at in range(last, end):
        hit = finder.words[at].first("nisba")
        if hit is not None and hit.form.entry.actor and not phrase.nisba:
            phrase.nisba = hit.form.entry.actor
    return end


def _genitive_end(finder: Finder, last: int, phrase: Phrase) -> tuple[int, bool]:
    """Run on over a chain of genitives; says whether the chain has become definite."""
    for _ in range(4):
        if last >= finder.count:
            return last, False
        found = finder.name_at(last, ACTOR, PLACE, SOURCE)
        if found is not None and not found.preposition and not finder.is_stop(last):
            actors = tuple(name for name in found.names if name.group == ACTOR and not name.needs_head)
            if actors:
                phrase.names = actors
            return found.last, True
        if finder.is_stop(last) or finder.words[last].preposition:
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


def _attached_party(finder: Finder, last: int, phrase: Phrase) -> int:
    """Forces loyal TO X, backed BY X: the party belongs to the phrase, not to the clause."""
    if last >= finder.count or last < 2:
        return last
    before = finder.words[last - 1].groups.get("cue", ())
    if not any(hit.form.entry.category == "attached" for hit in before):
        return last
    word = finder.words[last]
    if word.function == "pronominal":
        return last + 1
    at = last + 1 if word.function == "preposition" else last
    found = finder.names[at] if at < finder.count else None
    if found is not None and (at > last or found.preposition) and not found.conjunction:
        return found.last
    if at < finder.count and "role" in finder.words[at].groups and (at > last or finder.words[at].preposition):
        inner = Phrase(ACTOR, "", at, at + 1)
        return _role_end(finder, at, finder.words[at], "", inner)
    return last


# -- places ---------------------------------------------------------------------------------------------------------


def bare_place(finder: Finder, at: int) -> Phrase | None:
    """A known place by its name alone, when the name is no common word."""
    found = finder.names[at]
    if found is None:
        return None
    placed = _after_place_word(finder, at, found)
    names = tuple(
        name for name in found.names if name.group == PLACE and (not name.needs_head or (placed and _settled(name)))
    )
    if not names or (all(name.small for name in names) and not placed):
        return None
    phrase = Phrase(PLACE, "name", at, found.last)
    phrase.names = names
    return phrase


def _settled(name: Name) -> bool:
    """A place of our own tables large enough to be meant by a common word behind "in"."""
    return name.value.kind in _SETTLED and not name.value.id.startswith("gn-")


def _after_place_word(finder: Finder, at: int, found: Found) -> bool:
    """Behind a preposition of place, a part word or another place: what a small place needs to be taken for one."""
    if found.preposition == "bi" or at == 0:
        return bool(found.preposition)
    before = finder.words[at - 1]
    if before.function == "preposition":
        return before.groups["function"][0].form.entry.id in ("fi", "ila", "nahwa", "bi")
    return "part" in before.groups


def place_with_kind_word(finder: Finder, at: int) -> Phrase | None:
    """A word for a kind of place with the name behind it, known or not: the town of X, Mount Y, the city."""
    word = finder.words[at]
    hit = word.first("kind")
    if hit is None or finder.tokens[at].kind != WORD or hit.suffix or _is_event(word):
        return None
    phrase = Phrase(PLACE, hit.form.entry.kind, at, at + 1)
    phrase.definite = word.article
    found = finder.name_at(at + 1, PLACE, ACTOR, SOURCE)
    same_sentence = at + 1 < finder.count and finder.text.sentence_of[at] == finder.text.sentence_of[at + 1]
    if found is not None and same_sentence and not found.preposition:
        phrase.names = tuple(name for name in found.names if name.group == PLACE)
        phrase.core_first, phrase.last = at + 1, found.last
    elif not word.article and same_sentence and phrase.head not in _ONLY_KNOWN:
        phrase.last = _unknown_name_end(finder, at + 1)
        phrase.core_first = at + 1 if phrase.last > at + 1 else at
    phrase.core_last = phrase.last
    if phrase.last > at + 1 or word.article:
        phrase.last = finder.extend_adjectives(phrase.last, True, 2, known=True)
    if word.article and not phrase.names:
        phrase.core_last = phrase.last
        phrase.anaphor = phrase.last == at + 1
    if not phrase.names and phrase.last == at + 1 and not word.article:
        return None
    return phrase


def _is_event(word: Word) -> bool:
    """The word is more often an event than a place kind when it is a verb."""
    first = word.hits[0] if word.hits else None
    return first is not None and first.form.pos == "verb" and first.form.group == "event"


def _unknown_name_end(finder: Finder, at: int) -> int:
    """Where an unknown place name ends: one definite or unknown word, and what belongs to it."""
    if at < finder.count and finder.tokens[at].kind == NUMBER:  # Regiment 45, Street 60
        return at + 1
    if finder.is_stop(at) or finder.words[at].preposition:
        return at
    word = finder.words[at]
    if ("event" in word.groups and not word.article) or (finder.is_adjective(at) and not word.article):
        return at
    if (not word.article and word.key.endswith("\u064a\u0647")) or ("role" in word.groups and not word.article):
        return at
    if "kind" in word.groups:  # the road of the airport, the crossing of the village of X
        inner = place_with_kind_word(finder, at)
        return inner.last if inner is not None else at + 1
    last = at + 1
    if not word.article:
        last = finder.extend_unknown(last, 2)
        if not finder.is_stop(last) and finder.words[last].article and not finder.words[last].hits:
            last += 1
    return last


def listed_place(finder: Finder, at: int) -> Phrase | None:
    """A further name in a list behind a kind word: the quarters X, Y AND Z, where Z alone is a common word."""
    before, found = finder.previous, finder.names[at]
    if before is None or found is None or before.kind != PLACE or before.last != at or found.conjunction != "\u0648":
        return None
    names = tuple(name for name in found.names if name.group == PLACE)
    if not names or (before.core_first == before.first and before.head == "name"):
        return None
    phrase = Phrase(PLACE, "name", at, found.last)
    phrase.names, phrase.core_first = names, at
    return phrase


def part_of_place(finder: Finder, at: int) -> Phrase | None:
    """A part word (outskirts, western half, most of, 40 % of) with the place behind it."""
    hit = finder.words[at].first("part")
    if hit is None or finder.tokens[at].kind != WORD or _is_event(finder.words[at]) or _long_place_name(finder, at):
        return None
    start = at + 1
    while start < min(finder.count, at + 4) and _bridges(finder, start):
        start += 1
    inner = (
        part_of_place(finder, start) or place_with_kind_word(finder, start) or bare_place(finder, start)
        if start < finder.count
        else None
    )
    if (
        inner is None
        or finder.text.sentence_of[start] != finder.text.sentence_of[at]
        or finder.words[start].conjunction
    ):
        return None
    inner.part_first = at
    group = hit.form.entry
    inner.relation = group.relation if group.relation != "in" else inner.relation
    inner.extent = group.extent if group.extent != "whole" else inner.extent
    return inner


def _long_place_name(finder: Finder, at: int) -> bool:
    """The part word begins a name: Rif Dimashq, North Sinai."""
    found = finder.names[at]
    return found is not None and found.last > at + 1 and any(name.group == PLACE for name in found.names)


def _bridges(finder: Finder, at: int) -> bool:
    """Words that may stand between a part word and its place: an adjective, 'of', 'from'."""
    word = finder.words[at]
    if word.conjunction:
        return False
    if word.function == "preposition":
        return word.key in ("\u0645\u0646", "\u0641\u064a")
    return ("direction" in word.groups or not word.hits) and not finder.names[at] and "kind" not in word.groups


def side_adjective(finder: Finder, at: int) -> Phrase | None:
    """An adjective of side behind an event noun: the TURKISH shelling says whose it is."""
    hit = finder.words[at].first("nisba")
    if hit is None or at == 0 or not hit.form.entry.id or finder.words[at].conjunction:
        return None
    if not _event_noun(finder, at - 1) and not (
        at > 1 and _plain_adjective(finder, at - 1) and _event_noun(finder, at - 2)
    ):
        return None
    phrase = Phrase(ACTOR, "adjective", at, at + 1)
    phrase.nisba = hit.form.entry.actor
    return phrase


def _event_noun(finder: Finder, at: int) -> bool:
    return any(hit.form.group == "event" and hit.form.pos == "noun" for hit in finder.words[at].hits)


def _plain_adjective(finder: Finder, at: int) -> bool:
    """A word that may stand between an event noun and the adjective of side: a heavy, aerial, rocket attack."""
    word = finder.words[at]
    return (
        not finder.is_stop(at) and not word.verbal and not word.preposition and "nisba" in word.groups
    ) or not word.hits


def unknown_who(finder: Finder, at: int) -> Phrase | None:
    """A name nobody has listed, right behind an event verb or a noun of killing, arrest or meeting."""
    if (
        at == 0
        or finder.tokens[at].kind != WORD
        or finder.is_stop(at)
        or finder.words[at].hits
        or finder.words[at].conjunction
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
    if before.form.pos != "verb" and last == at + 1:
        return None
    return Phrase(ACTOR, "unknown", at, last)


RULES = (
    listed_place,
    part_of_place,
    side_adjective,
    named_who,
    bare_place,
    place_with_kind_word,
    role_phrase,
    unknown_who,
)


# -- groups ---------------------------------------------------------------------------------------------------------


def join_groups(phrases: list[Phrase], finder: Finder) -> None:
    """Phrases of one kind linked by 'and' or a comma share one group; a plural head lends its kind to the rest."""
    previous: dict[str, Phrase] = {}
    for phrase in phrases:
        if phrase.inside is not None:
            continue
        before = previous.get(phrase.kind)
        if before is not None and _linked(before, phrase, finder):
            before.group.append(phrase)
            phrase.group = before.group
            if phrase.kind == PLACE and phrase.head == "name" and before.head != "name":
                phrase.head = before.head
        previous[phrase.kind] = phrase
    for phrase in phrases:
        if len(phrase.group) == 2 and not phrase.group[1].conjunction:
            phrase.group = [phrase]  # a comma between two sets an apposition off: X, the capital of Y


def _linked(before: Phrase, after: Phrase, finder: Finder) -> bool:
    if before.sentence != after.sentence or before.kind != after.kind or after.first < before.last:
        return False
    between = finder.tokens[before.last : after.part_first]
    if after.conjunction == "\u0648":
        return all(token.kind == MARK and token.raw not in ".;\u061b" for token in between) and len(between) <= 2
    commas = [token for token in between if token.raw in "\u060c,"]
    return len(between) == len(commas) == 1 and before.kind == PLACE and not after.preposition
