"""Whom THE SAME FORCES, THESE FORCES mean: who acted in the sentence before, not the last named."""

from rawi.annotate.mentions import Annotation, Phrase
from rawi.lexicon.words import head_of
from rawi.lexicon.world import World
from rawi.model import Actor
from rawi.resolve.heads import FORCES, LESS_LIKELY
from rawi.resolve.party import Party
from rawi.text.fold import key

_ARMED = frozenset(("fighters", "force"))
_SAME, _THESE = "same", "demonstrative"  # a group of words; a function
_ARMY, _WHOLE = "state_force", frozenset((FORCES, "jaysh"))  # a kind of actors; roles' entries
_GROUP = "group"  # a kind of roles
_THAT, _WHICH = "complementiser", "relative"  # functions


def meant(
    annotation: Annotation, world: World, phrase: Phrase, head: str, earlier: list[tuple[str, Party]]
) -> Party | None:
    """Who acted before, where THE SAME FORCES point back; else the last whose name begins with that word; THE FORCES
    are an army rather than one of several units of it."""
    told = [party for name, party in earlier if name == head]
    told = [party for party in told if not _is_described(party)] or told
    acting = _the_same(annotation, phrase, told) or _the_fighters(annotation, phrase, told, earlier)
    if acting is not None:
        return acting
    last = told[-1] if told else None
    if head == FORCES:
        return last_called(LESS_LIKELY, earlier) if last is None else _whole(world, last, told) or last
    return last


def _is_described(party: Party) -> bool:
    """A STRANGE ORGANISATION, A LIVELY MOVEMENT in the streets: none that is told of again as THE movement."""
    phrase = party.phrase
    return party.actor is None and not phrase.definite and phrase.last == phrase.first + 2 and phrase.head == _GROUP


def _whole(world: World, last: Party, told: list[Party]) -> Party | None:
    """The army that was told of before, where several units of its side were since."""
    side = [(one.actor, one) for one in told if one.actor and last.actor and one.actor.side == last.actor.side]
    armies = [one for actor, one in side if _is_army(world, actor)]
    units = {actor.id for actor, _ in side if not _is_army(world, actor)}
    return armies[-1] if armies and last not in armies and len(units) > 1 else None


def _is_army(world: World, actor: Actor) -> bool:
    """Called THE FORCES, THE ARMY of a land in the table."""
    word = world.words.look(key(actor.name_ar.split()[0]))
    return actor.kind == _ARMY and bool(word.article) and head_of(word) in _WHOLE


def _the_fighters(
    annotation: Annotation, phrase: Phrase, told: list[Party], earlier: list[tuple[str, Party]]
) -> Party | None:
    """The fighters of X took the town. THESE FORCES took the palace: the only ones told of in the sentence before,
    where they act and no forces are so called."""
    before = phrase.sentence - 1
    if not _is_pointed_at(annotation, phrase) or (told and told[-1].phrase.sentence >= before):
        return None
    here = {id(party): party for _, party in earlier if party.phrase.sentence == before}
    armed = {id(p): p for p in here.values() if p.actor is not None and p.phrase.head in _ARMED}
    alone = len(armed) == 1 and len({p.actor.id for p in here.values() if p.actor is not None}) == 1
    one = next(iter(armed.values()), None) if alone else None
    return one if one is not None and _acts(annotation, one.phrase) else None


def last_called(head: str, earlier: list[tuple[str, Party]]) -> Party | None:
    """The last party whose name, as the report or the table has it, begins with the same head word."""
    for name, party in reversed(earlier):
        if name == head:
            return party
    return None


def _the_same(annotation: Annotation, phrase: Phrase, told: list[Party]) -> Party | None:
    """X took the town after the forces of Y left it. THE SAME FORCES took Z: X, the subject of a verb there; ``told``:
    the parties before that the phrase's head word may mean, in text order."""
    if not told or not _is_pointed_at(annotation, phrase):
        return None
    before = phrase.sentence - 1
    if told[-1].phrase.sentence != before:
        return None
    return next((one for one in told if one.phrase.sentence == before and _acts(annotation, one.phrase)), None)


def _is_pointed_at(annotation: Annotation, phrase: Phrase) -> bool:
    """THE SAME, in Arabic behind the word; THESE, before it."""
    words = annotation.words
    same = phrase.last < len(words) and _SAME in words[phrase.last].groups
    return same or (phrase.first > 0 and words[phrase.first - 1].function == _THESE)


def _acts(annotation: Annotation, phrase: Phrase) -> bool:
    """It stands right behind a verb, or THAT, or right before a verb; but not in what describes another: X, WHOM Y
    BACKS."""
    if phrase.preposition or phrase.inside is not None:
        return False
    words, first = annotation.words, phrase.first
    led = first > 0 and (words[first - 1].is_verb or words[first - 1].function == _THAT)
    described = first > 1 and words[first - 2].function == _WHICH
    return (led and not described) or (phrase.last < len(words) and words[phrase.last].is_verb)
