"""Sentences and warrants of a court: a court SENTENCED four TO DEATH, issued a WARRANT OF ARREST AGAINST X, and nobody
has been executed or arrested yet."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import is_led_by
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_EXECUTION, _SENTENCES, _COURT = "adama", "hakama", "mahkama"  # entries: of events, and a role
_TO, _AGAINST = "bi", "didd"
_ARRESTS, _WARRANT, _ORDER = frozenset(("arrest", "abduct")), "warrant", "amara"  # types, a category of cues, a host
_EXECUTES = frozenset(("naffadha",))


def is_sentenced(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """SENTENCED him TO DEATH, the COURT RULED FOR his EXECUTION."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if hit.form.entry.id != _EXECUTION or hit.preposition != _TO or node is None:
        return False
    verb = node.up
    if verb is None or verb.kind != "verb" or verb.last >= len(layout.words):
        return False
    judges = any(one.form.entry.id == _SENTENCES for one in layout.words[verb.first].groups.get("event", ()))
    return judges or any(one.form.entry.id == _COURT for one in layout.words[verb.last].groups.get("role", ()))


def is_warranted(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A WARRANT, an ORDER OF ARREST: the words stand right before the noun; not one that was CARRIED OUT."""
    hit, at, node = trigger.hits[0], trigger.first, tree.trigger(trigger)
    if hit.form.pos != NOUN or hit.suffix or trigger.options[0][1].type not in _ARRESTS or not at:
        return False
    if node is not None and node.up is not None and layout.is_host(node.up, _EXECUTES):
        return False
    orders = layout.words[at - 1].groups.get("host", ())
    ordered = any(one.form.entry.id == _ORDER and one.form.pos == NOUN for one in orders)
    return ordered or is_led_by(layout, at, _WARRANT)


def wanted(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A warrant of arrest AGAINST AN OFFICER of the guard: he is to be arrested."""
    found = (phrase for phrase in wanted_ones(layout, tree, trigger) if phrase.preposition == _AGAINST)
    return next(found, None)


def wanted_ones(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """An officer OF THE GUARD: all who hang on the arrest behind it, none of whom arrests him."""
    node = tree.trigger(trigger) if is_warranted(layout, tree, trigger) else None
    for child in node.below if node is not None else ():
        phrase = child.phrase
        if phrase is not None and phrase.kind == ACTOR and phrase.first >= trigger.last:
            yield phrase
