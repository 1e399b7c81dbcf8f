"""Whom the press of a country means by THE ENEMY and by HOSTILE aircraft, whose GOVERNMENT raids are, where the text
says no more."""

from collections import Counter

from rawi.annotate.mentions import Annotation, Phrase
from rawi.lexicon.words import Word
from rawi.lexicon.world import World
from rawi.model import Actor
from rawi.resolve.theatres import is_in_use

_ADJECTIVE, _ARMS = "adjective", frozenset(("aircraft", "artillery"))
_DEEDS = frozenset(("airstrike", "shelling", "attack", "operation", "siege", "advance"))


def foe(
    annotation: Annotation, world: World, phrase: Phrase, votes: Counter[str], published: str | None
) -> Actor | None:
    """The actor that hostile, or of the government, means in the country that a report tells of most; None elsewhere,
    and of known parties."""
    if phrase.names or phrase.nisba or not votes:
        return None
    country = max(votes, key=lambda code: (votes[code], code))
    forces = _tells_of_forces(annotation, phrase)
    for word in annotation.words[phrase.first : phrase.last]:
        for hit in word.groups.get("nisba", ()):
            for meant in (*hit.form.entry.foes, *(hit.form.entry.forces if forces else ())):
                land, _, actor = meant.partition(" ")
                found = world.actors.get(actor) if land == country else None
                if found is not None and (not published or is_in_use(found, published)):
                    return found
    return None


def is_foe_elsewhere(annotation: Annotation, world: World, phrase: Phrase, actor: Actor, votes: Counter[str]) -> bool:
    """THE ENEMY'S SOLDIERS, as the press of one country has it, in a report that tells most of another."""
    words = annotation.words[phrase.first : phrase.last]
    entries = [hit.form.entry for word in words for hit in word.groups.get("nisba", ())]
    meant = (foe.split() for entry in entries for foe in entry.foes)
    lands = {land for land, one in meant if one == actor.id}
    if not lands or not votes or any(entry.actor for entry in entries):
        return False
    country = max(votes, key=lambda code: (votes[code], code))
    return country not in lands | {world.theatres.get(actor.side or "", "")}


def _tells_of_forces(annotation: Annotation, phrase: Phrase) -> bool:
    """GOVERNMENT aircraft, GOVERNMENT raids; not government talks."""
    if phrase.head in _ARMS:
        return True
    return phrase.head == _ADJECTIVE and phrase.first > 0 and _is_deed(annotation.words[phrase.first - 1])


def _is_deed(word: Word) -> bool:
    return not _DEEDS.isdisjoint(word.kinds["event"])
