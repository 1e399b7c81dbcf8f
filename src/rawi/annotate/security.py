"""SECURITY for those who keep it: SECURITY arrested five men; the bare word right behind what only they would do."""

from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.words import VERB, Word

_DEEDS = frozenset(("arrest", "killing", "attack", "shelling", "abduct"))  # types
_FORCE, _HE = "force", "ms"
_THINGS_DONE_TO = frozenset(("role", "kind", "event", "number", "vague", "counted", "several", "owned"))


def security(finder: Search, at: int) -> Phrase | None:
    """The word alone, no adjective behind it, which does what the verb before it tells of to somebody behind it."""
    word = finder.words[at]
    if word.key not in finder.linking.security or at == 0 or not _does(finder.words[at - 1]):
        return None
    if at + 1 >= finder.count or finder.text.sentence_of[at + 1] != finder.text.sentence_of[at - 1]:
        return None
    if not _is_other(finder, at + 1):
        return None
    phrase = Phrase(ACTOR, _FORCE, at, at + 1)
    phrase.definite = phrase.anaphor = True
    phrase.core_last = phrase.last
    return phrase


def _does(verb: Word) -> bool:
    """He arrested, raided, killed."""
    hits = [hit for hit in verb.groups.get("event", ()) if hit.form.pos == VERB and not hit.suffix]
    done = [hit for hit in hits if hit.form.agreement == _HE]
    return verb.is_verb and any(sense.type in _DEEDS for hit in done for sense in hit.form.entry.sense)


def _is_other(finder: Search, at: int) -> bool:
    """What stands here is no adjective (FOOD security) and is not told beside it (security AND order)."""
    word = finder.words[at]
    if word.conjunction or "nisba" in word.groups:
        return False
    return finder.names[at] is not None or not _THINGS_DONE_TO.isdisjoint(word.groups) or not word.article
