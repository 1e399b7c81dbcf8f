"""Whether a place may be where it happened: not whither somebody went, whence was fired, where something else was."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.answered import is_place_of_other
from rawi.extract.drafts import Draft
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.brought import is_of_victims
from rawi.extract.what.dating import is_elsewhere
from rawi.extract.where.astray import is_station, is_taken_to, is_where_fired_from
from rawi.extract.where.elsewhere import is_of_another
from rawi.extract.where.infiltrated import is_before_attempt
from rawi.extract.where.meanwhile import is_of_before, is_of_meanwhile
from rawi.extract.where.not_there import is_where_denied
from rawi.extract.where.shares import is_further_fall, is_of_share
from rawi.extract.where.subjected import is_launched_from, is_origin, is_shelled_from
from rawi.extract.where.taken_in import is_where_they_came
from rawi.extract.who.caught import is_where_charged
from rawi.extract.who.described import is_of_branch
from rawi.extract.who.fired import is_where_dead_came
from rawi.extract.who.further import is_destination
from rawi.extract.who.in_solidarity import is_favoured

_CAUGHT, _FLIGHT = frozenset(("arrest", "abduct", "killing")), frozenset(("withdraw", "displace"))  # types
_SIDE, _ON = "direction", frozenset(("ala",))  # an entry of parts; took THE SOUTH
_WHITHER = frozenset(("ila", "nahwa"))


def is_its_own(layout: Layout, tree: Tree, draft: Draft, phrase: Phrase) -> bool:
    """The place may be the happening's; of all that places are told of otherwise nothing holds."""
    trigger, kind = draft.trigger, draft.type
    shared = is_of_share(layout, trigger, phrase) or is_further_fall(layout, phrase)
    if shared or is_where_dead_came(layout, trigger, kind, phrase) or is_place_of_other(layout, trigger, phrase):
        return False
    if is_destination(layout, draft, phrase) or is_elsewhere(layout, kind, phrase):
        return False
    if kind in _CAUGHT and _is_fled_to(layout, tree, trigger, phrase):
        return False
    if is_where_charged(layout, tree, trigger, phrase) or is_favoured(layout, kind, phrase):
        return False
    if is_where_they_came(layout, tree, trigger, phrase):
        return False
    if is_of_another(layout, tree, draft, phrase):
        return False
    if is_of_meanwhile(layout, trigger, phrase) or is_of_before(layout, tree, trigger, phrase):
        return False
    if (
        _is_on_some_side(layout, tree, trigger, phrase)
        or is_before_attempt(layout, tree, trigger, phrase)
        or is_where_denied(layout, tree, trigger, phrase)
    ):
        return False
    fired = is_shelled_from(layout, tree, trigger, phrase) or is_launched_from(layout, tree, trigger, phrase)
    if fired or is_origin(layout, tree, trigger, phrase) or is_where_fired_from(layout, kind, phrase):
        return False
    if is_of_victims(layout, tree, trigger, tree.phrase(phrase)):
        return False
    return not (is_taken_to(layout, kind, phrase) or is_station(layout, phrase) or is_of_branch(layout, phrase))


def _is_fled_to(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """Was caught as he tried to FLEE TO X: he did not get there."""
    node = tree.phrase(phrase)
    other = layout.trigger_at(node.up) if node is not None and node.up is not None and node.label in _WHITHER else None
    return other is not None and other is not trigger and any(sense.type in _FLIGHT for _, sense in other.options)


def _is_on_some_side(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """Marched on X after they HAD TAKEN THE SOUTH, of what land nobody says: that is no part of X told before."""
    node = tree.trigger(trigger)
    if node is None or phrase.sentence != trigger.sentence or phrase.last > trigger.first:
        return False
    sides = (one for one in node.below if one.label in _ON and one.phrase is None and one.last == one.first + 1)
    return any(_SIDE in layout.words[one.first].ids["part"] for one in sides)
