"""Whose ITS POSTS are that somebody else struck: the army's shelling of ITS POSITIONS, raids on THEIR headquarters."""

from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.resolve.owners import agrees, named_before
from rawi.resolve.party import Party

_POSTS = frozenset((
    "mawqi", "nuqta", "maqarr", "muaskar", "qaida_base", "tajammu", "aliya", "difaat", "tahsin", "khandaq", "dushma",
    "wakr", "hajiz", "ratl", "thukna",
))  # fmt: skip
_THEIR = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # his, her, their
_STRIKES = frozenset(("attack", "airstrike", "shelling", "bombing", "destroy"))
_NEAR, _FAR = 8, 16  # words from a strike, from whose they are, to the posts
_MANY = ("\u0648\u0646", "\u064a\u0646")  # the endings -un, -in
_LAUNCHES = frozenset(("shanna", "naffadha"))  # entries of hosts
_EVENT, _THINGS, _FIGHTERS = "event", "things", "fighters"


def whose_posts(annotation: Annotation, world: World, phrase: Phrase, published: str | None) -> Party | None:
    """The last party before posts with a pronoun on them that it fits, if they are struck, and not by that party."""
    hit = annotation.words[phrase.first].first("role")
    bare = phrase.kind == ACTOR and phrase.last == phrase.first + 1 and not phrase.names and len(phrase.group) <= 1
    if hit is None or not bare or hit.suffix not in _THEIR or hit.form.entry.id not in _POSTS:
        return None
    strike = _strike_before(annotation, phrase)
    for other in (p for p in reversed(annotation.phrases) if strike >= 0 and 0 < phrase.first - p.last <= _FAR):
        party = named_before(annotation, world, phrase, other, published)
        told = party is not None or (other.sentence == phrase.sentence and other.head == _FIGHTERS)
        fits = agrees(annotation, other, hit.suffix) or (other.head == _THINGS and bool(other.names))  # posts OF X
        if hit.suffix != _THEIR[-1] and annotation.text.tokens[other.last - 1].key.endswith(_MANY):
            continue  # the Houthis and HIS posts
        if told and fits and not _strikes(annotation, other, strike):
            return party if party is not None and party.actor is not None else None
    return None


def _strike_before(annotation: Annotation, phrase: Phrase) -> int:
    """The last word of striking before posts, in their sentence; -1: none near, or another verb between."""
    start = max(annotation.text.sentences[phrase.sentence][0], phrase.part_first - _NEAR)
    for at in reversed(range(start, phrase.part_first)):
        word = annotation.words[at]
        if any(sense.type in _STRIKES for hit in word.groups.get(_EVENT, ()) for sense in hit.form.entry.sense[:1]):
            return at
        if word.is_verb:
            return -1
    return -1


def _strikes(annotation: Annotation, other: Phrase, strike: int) -> bool:
    """X behind the word of striking; X right before it; X behind the verb that has it for its object: X LAUNCHED a
    strike."""
    if other.first > strike:
        return True
    words, joined = annotation.words[other.last : strike], annotation.words[strike].conjunction
    if not joined and all(word.is_verb or _EVENT in word.groups for word in words):
        return True  # but killed men of X AND STRUCK their posts
    hosts = annotation.words[other.part_first - 1].groups.get("host", ()) if other.part_first else ()
    return any(hit.form.entry.id in _LAUNCHES for hit in hosts) and not any(word.is_verb for word in words)
