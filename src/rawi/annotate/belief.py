"""Whose something is only believed to be: aircraft BELIEVED TO BE Israeli, gunmen SUSPECTED OF BELONGING to X."""

from rawi.annotate.belonging import note_adjectives
from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.search import Search


def believed_end(finder: Search, phrase: Phrase) -> int:
    """Aircraft BELIEVED TO BE Israeli, gunmen SUSPECTED OF BELONGING to X: so the phrase is theirs."""
    at = phrase.last + 2
    if is_thought(finder, at):
        return note_adjectives(finder, at, False, phrase, 1, known=True)
    if f"{finder.key_at(at - 2)} {finder.key_at(at - 1)}" not in finder.linking.thought:
        return phrase.last
    at += finder.is_attached(at) if at < finder.count else 0
    start = at + (at < finder.count and finder.words[at].function == "preposition")
    found = finder.names[start] if start < finder.count else None
    actors = tuple(name for name in found.names if name.group == ACTOR) if found is not None else ()
    if found is None or not actors or finder.text.sentence_of[start] != finder.text.sentence_of[phrase.first]:
        return phrase.last
    phrase.names = actors
    return found.last


def is_thought(finder: Search, at: int) -> bool:
    """An adjective of side behind words of belief: aircraft BELIEVED TO BE Israeli."""
    if at >= finder.count or finder.text.sentence_of[at] != finder.text.sentence_of[at - 2]:
        return False
    hit = finder.words[at].first("nisba")
    words = f"{finder.key_at(at - 2)} {finder.key_at(at - 1)}"
    return words in finder.linking.thought and hit is not None and bool(hit.form.entry.actor)
