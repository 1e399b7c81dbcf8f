"""Whom the press of a country means by THE ENEMY and by HOSTILE aircraft, where the text says no more."""

from collections import Counter

from rawi.annotate.mentions import Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import Actor


def foe(annotation: Annotation, world: World, phrase: Phrase, votes: Counter[str]) -> Actor | None:
    """The actor that hostile means in the country that a report tells of most; None elsewhere, and of known parties."""
    if phrase.names or phrase.nisba or not votes:
        return None
    country = max(votes, key=lambda code: (votes[code], code))
    for word in annotation.words[phrase.first : phrase.last]:
        for hit in word.groups.get("nisba", ()):
            for meant in hit.form.entry.foes:
                land, _, actor = meant.partition(" ")
                if land == country:
                    return world.actors.get(actor)
    return None
