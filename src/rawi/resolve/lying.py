"""In what town or land a place lies that no table knows: as is told of it, or of one with its name in the report."""

from collections.abc import Sequence
from itertools import takewhile

from rawi.annotate.mentions import PLACE, Annotation, Phrase
from rawi.lexicon.world import World
from rawi.model import FACILITIES, Place
from rawi.resolve.back import ONE_IN_A_TOWN, SETTLEMENTS, is_away, scene
from rawi.resolve.beside import list_to
from rawi.resolve.site import Site
from rawi.text.fold import fold, key

_IN = frozenset(("fi", "bi"))
_POINTING = "pronominal"
_ROAD, _COUNTRY = "road", "country"


def tell_those_before(annotation: Annotation, world: World, phrase: Phrase, earlier: list[Phrase]) -> None:
    """The market X IN Y, in the quarter Q IN Y: what the words that tie a place to those before it say of them, and of
    all of a list: the villages X AND Z IN Y."""
    around: Site = phrase.entity
    if around.place is None:
        return
    near, away = phrase.relation == "near", is_away(annotation, phrase)
    told = list(takewhile(lambda one: one.sentence == phrase.sentence, reversed(earlier)))
    whole = [one for one in told if not _is_end_of_road(one, told)]
    for before, behind in zip(whole, (phrase, *whole), strict=False):
        unplaced = before.entity.is_unplaced
        if not _is_tied(before, behind) or before.entity.how != "explicit":
            return
        for site in (one.entity for one in list_to(before) if one.entity.how == "explicit"):
            if site.is_unplaced and not (near or away):
                site.lie_in(around.place, around.within)
                _take_known(world, site, around.place)
            elif site.is_unplaced:
                site.lie_by(around.place, around.within, near=not away)
            elif site.lacks_point and site.kind != _COUNTRY and around.place not in site.within:
                site.stand_by(around.place, around.within, near=not away)
        if not unplaced:
            return


def _take_known(world: World, site: Site, town: Place) -> None:
    """THE AIRPORT IN X, THE INTERNATIONAL AIRPORT in X: what the tables know as the airport of X."""
    hit = world.words.look(key(site.name_ar.partition(" ")[0])).first("kind")
    if not site.phrase.anaphor or hit is None or hit.form.entry.kind not in ONE_IN_A_TOWN:
        return
    named = world.names.named(f"{hit.form.entry.forms[0]} {town.name_ar}")
    known = next((one.value for one in named if one.group == PLACE and one.value.kind == site.kind), None)
    if known is not None:
        site.place, site.key, site.within = known, known.id, world.within(known)


def _is_end_of_road(phrase: Phrase, told: list[Phrase]) -> bool:
    """One of the towns in the name of a road: the road X - Y NEAR Z."""
    roads = (one for one in told if one.entity.kind == _ROAD)
    return any(one.first < phrase.first and phrase.last <= one.last for one in roads)


def _is_tied(before: Phrase, behind: Phrase) -> bool:
    """The words that begin right behind a place, or in it, say that it lies in the next one."""
    link, last = behind.link, before.last
    return link >= 0 and (link <= last < behind.part_first or last == link)


def tell_facilities(annotation: Annotation, phrases: Sequence[Phrase]) -> None:
    """Where those facilities lie that no words tie to a town: what stands before them tells, or a pronoun behind."""
    unknown = [one for one in phrases if one.entity.kind in FACILITIES and one.entity.place is None]
    for phrase in unknown:
        rules = (_in_it, _right_behind, _in_scene) if phrase.entity.is_unplaced and not phrase.anaphor else ()
        towns = (rule(annotation, phrase, phrases[: phrases.index(phrase)]) for rule in rules)
        town = next(filter(None, towns), None)
        if town is not None and town.place is not None:
            phrase.entity.lie_in(town.place, town.within)
    _tell_namesakes([phrase.entity for phrase in unknown])


def _tell_namesakes(sites: Sequence[Site]) -> None:
    """What lies in a town lies there wherever the report names it, unless it names several of that name."""
    for site in (one for one in sites if one.is_unplaced):
        name = fold(site.name_ar)
        told = {other.key: other for other in sites if other.town is not None and fold(other.name_ar) == name}
        if len(told) == 1:
            site.lie_with(next(iter(told.values())))


def _in_it(annotation: Annotation, phrase: Phrase, earlier: Sequence[Phrase]) -> Site | None:
    """They entered Y and took the market IN IT: the one town that the sentence names before."""
    behind = annotation.words[phrase.last] if phrase.last < len(annotation.words) else None
    if behind is None or behind.function != _POINTING or behind.groups["function"][0].form.entry.id not in _IN:
        return None
    towns = {town.key: town for one in earlier if one.sentence == phrase.sentence and (town := _town(one))}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _right_behind(annotation: Annotation, phrase: Phrase, earlier: Sequence[Phrase]) -> Site | None:
    """They took IN Y THE MARKET X: the town that stands right before it."""
    last = earlier[-1] if earlier else None
    if last is None or last.preposition not in _IN or not phrase.preposition:
        return None
    ahead = phrase.part_first - (annotation.words[phrase.part_first - 1].function == "preposition")
    return _town(last) if last.last == ahead and not annotation.words[ahead].conjunction else None


def _in_scene(annotation: Annotation, phrase: Phrase, earlier: Sequence[Phrase]) -> Site | None:
    """IN Y, they took the market X: the town that the sentence begins with."""
    opening = scene(annotation, phrase, earlier)
    if opening is None or opening.sentence != phrase.sentence or is_away(annotation, opening):
        return None
    return _town(opening)


def _town(phrase: Phrase) -> Site | None:
    """The town that a phrase stands for, if it does."""
    site: Site = phrase.entity
    return site if site.place is not None and site.place.kind in SETTLEMENTS and phrase.inside is None else None
