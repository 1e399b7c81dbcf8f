"""What draws near: NEARS the taking of a town, in which nothing is taken; forces that STAND fifty metres FROM it."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.counts.governors import unit
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.becoming import BECOMES
from rawi.extract.what.holding import is_present, phrase_of

ADVANCE = "advance"
_TAKING = "capture"
NEARS = "iqtaraba"  # the entry
_OUTSKIRTS, _GATES, _MEASURED = "masharif", "ala_abwab", "ala_maqruba"
_ALONE, _ON = "top", "ala"  # labels
_OF = frozenset(("gen", "gen2", "min", "b1"))
_PARTS, _IS_OFF = "fasala", "abada"  # entries: nothing separates X from Y but, X is so far from Y
_WHO, _FROM, _AWAY = SUBJECT | {"gen"}, frozenset(("an",)), "min"
_NEWS, _TOWARDS, _MAY = frozenset(("main", "and")), frozenset(("nahwa",)), "particle"  # labels; a function
_SAME_CLAUSE, _MEASURE, _EXCEPTION, _SPAN = "v0c0", "measure", "exception", 14  # tokens in which the distance stands


def neared(layout: Layout, tree: Tree, trigger: Trigger) -> Node | None:
    """The taking that a word of nearing says to come."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.entry.id != NEARS:
        return None
    return next((child for child in node.below if child.label in _OF and _takes(layout.trigger_at(child))), None)


def is_neared(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The taking only draws near: the word that says so tells it."""
    node = tree.trigger(trigger)
    above = layout.trigger_at(node.up) if node is not None and node.up is not None else None
    return above is not None and neared(layout, tree, above) is node


def stands_off(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Phrase, Phrase] | None:
    """Who stands how far from which place: nothing SEPARATES the army FROM the camp but a mile, the forces ARE fifty
    metres AWAY FROM it, CAME TO BE as near; a village that is so far away has not moved there."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.entry.id not in (_PARTS, _IS_OFF, _MEASURED):
        return None
    who, place = phrase_of(node, _WHO, ACTOR), phrase_of(node, _FROM, PLACE)
    if hit.form.entry.id == _MEASURED and node.up is not None and layout.is_host(node.up, BECOMES):
        who = phrase_of(node.up, SUBJECT, ACTOR)
        behind = (p for p in layout.places[trigger.sentence] if p.first > trigger.last and p.preposition == _AWAY)
        place = next(behind, None)
    elif not is_present(hit):
        return None
    if who is None or place is None or not is_armed(party_class(who)):
        return None
    return (who, place) if _is_all_but(layout, trigger) or _is_measured(layout, trigger) else None


def is_near_now(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The forces HAVE COME TO BE ON THE OUTSKIRTS of X, at its gates, two kilometres from it (12 of 14 are coded)."""
    node = tree.trigger(trigger)
    near = trigger.hits[0].form.entry.id in (_OUTSKIRTS, _GATES, _MEASURED)
    if not near or node is None or node.up is None:
        return False
    if _stands_there(node):
        return True
    if not layout.is_host(node.up, BECOMES):
        return False
    who = phrase_of(node.up, SUBJECT, ACTOR)
    return who is not None and is_armed(party_class(who))


def _stands_there(node: Node) -> bool:
    """THE FORCES ON THE OUTSKIRTS OF X, as a sentence of its own: in Arabic without a verb."""
    who = node.up.phrase if node.up is not None and node.up.label == _ALONE and node.label == _ON else None
    return who is not None and who.kind == ACTOR and who.entity.actor is not None and is_armed(party_class(who))


def heads_for(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The army took X AND IS HEADING TOWARDS Y: a known armed party on its way to a known place, told as news."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.label not in _NEWS or not is_present(hit) or hit.future:
        return False
    if trigger.options[0][1].type != ADVANCE or (trigger.first and layout.words[trigger.first - 1].function == _MAY):
        return False
    place, who = phrase_of(node, _TOWARDS, PLACE), phrase_of(node, SUBJECT, ACTOR) or layout.subjects[node.first]
    known = place is not None and place.entity.place is not None
    return known and who is not None and who.entity.actor is not None and is_armed(party_class(who))


def _is_all_but(layout: Layout, trigger: Trigger) -> bool:
    """BUT stands behind the verb in its clause, with the little that is left."""
    cues = (c for c in layout.cues[trigger.sentence] if c.category == _EXCEPTION and c.first >= trigger.last)
    return any(layout.between(trigger.last, cue.first).startswith(_SAME_CLAUSE) for cue in cues)


def _is_measured(layout: Layout, trigger: Trigger) -> bool:
    """A distance stands behind the verb."""
    end = min(layout.text.sentences[trigger.sentence][1], trigger.last + _SPAN)
    units = (unit(layout, at) for at in range(trigger.last, end))
    return any(measure is not None and measure.kind == _MEASURE for measure in units)


def only_locates(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Shelled a column ON THE OUTSKIRTS of the town, fighting went on ON THE EDGE of it: the word says where another
    happening was; with a mere word of being (now stands on the outskirts) it is one itself."""
    node = tree.trigger(trigger)
    if _is_lying(layout, trigger) or _is_where_it_was(layout, trigger, node):
        return True
    if node is None or node.up is None or trigger.hits[0].form.entry.id != _OUTSKIRTS or _stands_there(node):
        return False
    return layout.trigger_at(node.up) is not None or node.up.kind != "verb"


def _is_where_it_was(layout: Layout, trigger: Trigger, node: Node | None) -> bool:
    """On the edge of a town, beside a verb whose subject is a happening."""
    if node is None or node.up is None or trigger.hits[0].form.entry.id not in (_OUTSKIRTS, _GATES):
        return False
    above = (one for one in node.up.below if one.label in SUBJECT and one.kind == "event")
    return any(layout.trigger_at(one) is not None for one in above)


def _is_lying(layout: Layout, trigger: Trigger) -> bool:
    """The town X, LYING AT A DISTANCE of ten kilometres from Y: the word right before ties it to the town."""
    at = trigger.first - 1
    if at < 1 or trigger.hits[0].form.entry.id != _MEASURED or not layout.words[at].article:
        return False
    return any(place.last in (at, at + 1) and place.first < at for place in layout.places[trigger.sentence])


def place_of(taking: Node) -> Phrase | None:
    """The place that is to be taken."""
    below = (child.phrase for child in taking.below if child.phrase is not None and child.phrase.kind == PLACE)
    return next(below, None)


def _takes(trigger: Trigger | None) -> bool:
    return trigger is not None and any(sense.type == _TAKING for _, sense in trigger.options)
