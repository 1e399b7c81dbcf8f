"""By which words a party may be told of again: THE GROUP, THE FORCES, THE FRONT."""

from rawi.annotate.mentions import ACTOR, Annotation, Phrase
from rawi.lexicon.words import Word, head_of
from rawi.lexicon.world import World
from rawi.resolve.called import IRREGULAR, MILITIA
from rawi.resolve.party import Party
from rawi.text.fold import key

FORCES = "quwat"  # a role's entry
LESS_LIKELY = "other forces"  # who is meant by THE FORCES where nobody was called so who acts for himself
_CALLED = frozenset(("jamaa", "haraka"))  # entries of roles
_FORCE, _ARMY, _MEN = "force", "state_force", frozenset(("force", "fighters"))
_FROM, _WITH, _SUPPORT = "min", "bi", "support"


def heads(annotation: Annotation, world: World, phrase: Phrase, party: Party) -> set[str]:
    """Head words that may point back to a party: the first of its phrase, of its name in the table, and of its other
    names where they call it a group, a movement or, being no army, a militia; "organisation" is what foes call it (on
    folds that lost more). An army is THE FORCES; a land that stands for its army, or who backs others, is so only where
    no other forces are told of."""
    if _is_strength(phrase):
        return set()
    found = {head_of(annotation.words[phrase.first])}
    if party.actor is not None:
        found.add(head_of(world.words.look(key(party.actor.name_ar.split()[0]))))
        if party.actor.kind == _ARMY:
            found.add(FORCES)
        called = _CALLED | ({MILITIA} if party.actor.kind in IRREGULAR else set())
        found |= called & world.heads[party.actor.id]
        if phrase.head in _MEN and phrase.last > phrase.first + 1:
            found.add(head_of(annotation.words[phrase.first + 1]))  # fighters of THE FRONT of X
        of_land = party.actor.kind == _ARMY and not _is_force(annotation.words[phrase.first])
        if FORCES in found and (of_land or _is_backing(annotation, phrase)):
            found = found - {FORCES} | {LESS_LIKELY}
    return found - {FORCES} if _is_against(annotation, phrase) else found


def _is_force(word: Word) -> bool:
    """FORCES, an ARMY, a BRIGADE: a role noun of a force."""
    return any(hit.form.entry.kind == _FORCE for hit in word.groups.get("role", ()))


def _is_strength(phrase: Phrase) -> bool:
    """WITH A FORCE of 150 men: how strong they came, and no party that the forces later told of could be."""
    return phrase.preposition == _WITH and phrase.last == phrase.first + 1 and phrase.entity.actor is None


def _is_backing(annotation: Annotation, phrase: Phrase) -> bool:
    """X, BACKED BY the forces of Y, took the town: THE FORCES that are told of then are those of X."""
    first = phrase.group[0].part_first
    return any(cue.category == _SUPPORT and 0 <= first - cue.last <= 1 for cue in annotation.cues)


def _is_against(annotation: Annotation, phrase: Phrase) -> bool:
    """An army took the town FROM the forces of Y: THE FORCES that are told of then are those of the army."""
    here = (p for p in annotation.phrases if p.sentence == phrase.sentence and p.first < phrase.first)
    parties = (p.entity.actor for p in here if p.kind == ACTOR and p.inside is None and len(p.group) == 1)
    return phrase.preposition == _FROM and any(actor is not None and actor.kind == _ARMY for actor in parties)
