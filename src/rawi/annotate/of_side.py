"""Adjectives of side behind a word for a happening: the TURKISH shelling, the artillery and air strikes of RUSSIA."""

from rawi.annotate.belief import is_thought
from rawi.annotate.heads import is_of_what_is_left
from rawi.annotate.men import is_of_men
from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.others import DOERS, PLURALS
from rawi.annotate.search import Search
from rawi.lexicon.words import Word
from rawi.text.tokens import WORD

_OF_NO_PARTY = frozenset(("terrorist", "criminal", "hostile", "tribal", "sectarian", "extremist"))  # adjectives
_AND = "\u0648"


def side_adjective(finder: Search, at: int) -> Phrase | None:
    """An adjective of side behind an event noun: the TURKISH shelling says whose it is."""
    hit = finder.words[at].first("nisba")
    if hit is None or at == 0 or not hit.form.entry.kind or finder.words[at].conjunction:
        return None  # no adjective of side: a heavy, a military attack
    if hit.form.entry.id in _OF_NO_PARTY:
        return None
    before = finder.previous
    if before is not None and before.kind == ACTOR and before.head == "name" and before.last == at:
        return None  # the POPULAR MOBILISATION is a party, and no event of whoever stands behind it
    found = finder.names[at]
    if (found is not None and found.last > at + 1) or _is_party(finder.words[at]):
        return None  # a name, or a noun: the resistance, the opposition
    if finder.words[at].stem.endswith(PLURALS if finder.words[at].article else DOERS):
        return None  # the Houthis, not a Houthi attack: events are not men
    if not finder.words[at].article and is_of_men(finder, at - 1) and hit.form.entry.kind == "people":
        return None  # the killing of a Syrian
    if not finder.words[at].article and finder.is_object(at):
        return None  # a Palestinian killed AN ISRAELI, in Arabic spelt like his killing
    believed = at > 2 and is_thought(finder, at) and _event_noun(finder, at - 3)
    if not believed and not _describes_event(finder, at):
        return None
    if not believed and not _event_noun(finder, at - 1) and is_of_what_is_left(finder, at):
        return None
    phrase = Phrase(ACTOR, "adjective", at, at + 1)
    phrase.nisba = hit.form.entry.actor
    return phrase


def _describes_event(finder: Search, at: int) -> bool:
    """An event noun stands right before, or before an adjective or two."""
    one = at > 1 and _plain_adjective(finder, at - 1) and _event_noun(finder, at - 2)
    two = at > 2 and _two_adjectives(finder, at - 2) and _event_noun(finder, at - 3)
    return _event_noun(finder, at - 1) or one or two


def _is_party(word: Word) -> bool:
    """A noun for a party that is spelt like an adjective."""
    return "group" in word.kinds["role"]


def _event_noun(finder: Search, at: int) -> bool:
    return any(hit.form.group == "event" and hit.form.pos == "noun" for hit in finder.words[at].hits)


def _plain_adjective(finder: Search, at: int) -> bool:
    """A word that may stand between an event noun and the adjective of side: a heavy, aerial, rocket attack."""
    word = finder.words[at]
    if finder.tokens[at].kind != WORD or "number" in word.groups:
        return False  # the capture of 35 HOUTHIS: counted men, whoever took them
    return (
        not finder.is_stop(at) and not word.verbal and not word.preposition and "nisba" in word.groups
    ) or not word.hits


def _two_adjectives(finder: Search, at: int) -> bool:
    """Two words of the kind of fire may stand there as well: AERIAL AND ARTILLERY shelling, the second of no side."""
    first, second = finder.words[at], finder.words[at + 1]
    hit = second.first("nisba")
    if hit is None or hit.form.entry.kind or hit.conjunction != _AND or second.preposition:
        return False
    return _plain_adjective(finder, at) and first.article == second.article
