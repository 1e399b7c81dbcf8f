"""Whose something is only believed to be: aircraft BELIEVED TO BE Israeli, gunmen SUSPECTED OF BELONGING to X."""

from rawi.annotate.belonging import note_adjectives
from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.search import Search
from rawi.text.tokens import COMMAS

_LENGTHS = (2, 3)  # of the words of belief


def believed_end(finder: Search, phrase: Phrase) -> int:
    """Aircraft BELIEVED TO BE Israeli, gunmen SUSPECTED OF BELONGING to X, who BELONG to X: so the phrase is theirs."""
    at = phrase.last + 2
    if is_thought(finder, at):
        return note_adjectives(finder, at, False, phrase, 1, known=True)
    aside = phrase.last + (phrase.last < finder.count and finder.tokens[phrase.last].raw in COMMAS)
    thought = next((n for n in _LENGTHS if _words(finder, aside, n) in finder.linking.thought), 0)
    at = aside + thought if thought else phrase.last
    verb = at + (finder.words[at].function == "relative") if at < finder.count else at
    if finder.key_at(verb) in finder.linking.belongs:
        at = verb + 1
    elif not thought:
        return phrase.last
    elif at < finder.count:
        at += finder.is_attached(at)
    return _party_end(finder, at, phrase)


def _party_end(finder: Search, at: int, phrase: Phrase) -> int:
    """Where the party ends that stands here, behind its preposition or without one; the phrase is that party's."""
    start = at + (at < finder.count and finder.words[at].function == "preposition")
    found = finder.names[start] if start < finder.count else None
    actors = tuple(name for name in found.names if name.group == ACTOR) if found is not None else ()
    if found is None or not actors or finder.text.sentence_of[start] != finder.text.sentence_of[phrase.first]:
        return phrase.last
    phrase.names = actors
    return found.last


def _words(finder: Search, at: int, length: int) -> str:
    return " ".join(map(finder.key_at, range(at, at + length)))


def is_thought(finder: Search, at: int) -> bool:
    """An adjective of side behind words of belief: aircraft BELIEVED TO BE Israeli."""
    if at >= finder.count or finder.text.sentence_of[at] != finder.text.sentence_of[at - 2]:
        return False
    hit = finder.words[at].first("nisba")
    words = f"{finder.key_at(at - 2)} {finder.key_at(at - 1)}"
    return words in finder.linking.thought and hit is not None and bool(hit.form.entry.actor)
