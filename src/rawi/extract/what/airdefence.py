"""AIR DEFENCES met missiles: nobody fought on the ground, something was shot at in the sky."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB

_MEETS, _DOWNS = "tasadda", "asqata"  # entries
_DEFENCE, _AIR = "\u062f\u0641\u0627\u0639", "air"  # DEFENCE, whatever ends it; the adjective's entry
_INTERCEPTS, _DESTROYS = "itarada", "dammara"
_DOWNING = "shootdown"
_NEAR, _NO_VERB = 5, "v0"
_GUNS = "dafa_jawi"  # the entry of phrases: THE GROUND DEFENCES


def meets_from_air(layout: Layout, trigger: Trigger) -> bool:
    """The air DEFENCES met missiles, the means of our air DEFENCE met them: right before or behind the word."""
    if trigger.hits[0].form.entry.id != _MEETS or all(sense.type != _DOWNING for _, sense in trigger.options):
        return False
    if any(_are_guns(layout, trigger, other) for other in layout.triggers[trigger.sentence]):
        return True
    first, last = layout.text.sentences[trigger.sentence]
    for at in range(max(first, trigger.first - _NEAR), min(last - 1, trigger.last + _NEAR)):
        nisba = layout.words[at + 1].first("nisba")
        if nisba is None or nisba.form.entry.id != _AIR or not layout.stem(at).startswith(_DEFENCE):
            continue
        between = (at, trigger.first) if at < trigger.first else (trigger.last, at)
        return layout.between(*between).startswith(_NO_VERB)
    return False


def _are_guns(layout: Layout, trigger: Trigger, other: Trigger) -> bool:
    """A phrase for such defences stands right before or behind the word."""
    beside = other.first == trigger.last or other.last == trigger.first
    return beside and any(hit.form.entry.id == _GUNS for hit in other.hits)


def is_downed_after(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The defences met the missiles AND SHOT DOWN most of them: one happening, told by its end."""
    node = tree.trigger(trigger)
    if node is None or not meets_from_air(layout, trigger):
        return False
    after = (layout.trigger_at(child) for child in node.below if child.label == "and")
    return any(t is not None and t.hits[0].form.entry.id == _DOWNS and t.hits[0].form.pos == VERB for t in after)


def is_intercepted(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The defences INTERCEPTED AND DESTROYED a drone, its INTERCEPTION AND DESTRUCTION: told by the first word."""
    hit = trigger.hits[0]
    if hit.form.entry.id != _DESTROYS or not hit.conjunction or all(s.type != _DOWNING for _, s in trigger.options):
        return False
    before = (t for t in layout.triggers[trigger.sentence] if 0 <= trigger.first - t.last < _NEAR)
    return any(one.hits[0].form.entry.id == _INTERCEPTS for one in before)
