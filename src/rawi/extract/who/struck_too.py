"""What was hit along with the target, but is of another sort: THE SCHOOLS AND the worshippers, CITIZENS and shops."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.extract.candidates import may_be_struck
from rawi.extract.drafts import Draft
from rawi.extract.tree.layout import Layout
from rawi.extract.who.hitting import BOMBARDS
from rawi.extract.who.objects import MEANS, role_of

_AND = "\u0648"
_FIRED_AT = BOMBARDS - {"bombing"}  # a mosque blown up is where it blew up
_DEEDS = BOMBARDS | {"destroy", "killing", "arrest", "abduct"}
_PEOPLE = frozenset(("civilians", "person", "things", "government"))
_HIT, _NEAR = frozenset(("", "ala", "li")), 6  # prepositions; words from the deed to what was hit
_SITE, _OF_KIND = "facility", ("\u064a", "\u064a\u0647")  # endings of an adjective made of a noun


def struck_together(layout: Layout, draft: Draft, place: Phrase | None) -> list[Phrase | None]:
    """The target with the people or sites that AND joins to it on either side, behind the word for the deed; where
    nobody was hit, the building that was."""
    target = draft.target
    if target is None and place is not None and _is_hit(draft, place):
        return [place]
    if target is None or draft.type not in _DEEDS or target.sentence != draft.trigger.sentence:
        return [target]
    pool = [p for p in _all(layout, target.sentence) if p.first >= draft.trigger.last and _is_object(layout, p)]
    if not _is_object(layout, target.group[0]):
        return [target]
    found = [target.group[0]]
    for phrase in reversed(pool):
        if _joins(layout, phrase, found[0]):
            found.insert(0, phrase)
    for phrase in pool:
        if _joins(layout, found[-1], phrase):
            found.append(phrase)
    return [*found]


def _is_hit(draft: Draft, place: Phrase) -> bool:
    """Raided THE HEADQUARTERS, fired AT the palace: a building by name, right behind the word for the deed."""
    close = place.sentence == draft.trigger.sentence and 0 <= place.group[0].first - draft.trigger.last < _NEAR
    known = place.entity.place
    building = place.head == _SITE or (known is not None and known.kind == _SITE)
    return draft.type in _FIRED_AT and building and close and place.preposition in _HIT


def _all(layout: Layout, sentence: int) -> list[Phrase]:
    every = (*layout.whos[sentence], *layout.places[sentence])
    return sorted((p for p in every if p.group[0] is p and p.inside is None), key=lambda phrase: phrase.first)


def _is_object(layout: Layout, phrase: Phrase) -> bool:
    """People of no party, things that are no arms, sites that no table knows."""
    if phrase.kind == PLACE:
        return phrase.entity.place is None and (phrase.head == _SITE or may_be_struck(phrase))
    if phrase.kind != ACTOR or phrase.entity.actor is not None or phrase.head not in _PEOPLE:
        return False
    return role_of(layout, phrase.first) not in MEANS


def _joins(layout: Layout, before: Phrase, after: Phrase) -> bool:
    """AND stands on the second, right behind the first, which is of another kind; no verb behind makes it a clause of
    its own, struck the school AND THE CHILDREN FLED, and it is no adjective, the political AND MEDIA institutions."""
    close = before.group[-1].last == after.part_first and before.kind != after.kind
    if not close or after.conjunction != _AND or after.preposition or _describes(layout, after):
        return False
    end = after.group[-1].last
    return end >= layout.text.sentences[after.sentence][1] or not layout.is_verb(end)


def _describes(layout: Layout, phrase: Phrase) -> bool:
    """A single definite word that is spelt like an adjective of a noun."""
    word = layout.words[phrase.first]
    return phrase.last == phrase.first + 1 and word.article and word.stem.endswith(_OF_KIND)
