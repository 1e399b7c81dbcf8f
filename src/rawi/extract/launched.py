"""An operation that an armed party launched: the verb of launching and who did it leave no doubt that it is told."""

from rawi.annotate.mentions import ACTOR, Trigger
from rawi.extract.holding import phrase_of
from rawi.extract.layout import Layout
from rawi.extract.syntax import Tree
from rawi.lexicon.words import NOUN

OPERATION = "operation"
_CALLED = "amaliyya"  # the noun's entry
_LAUNCHES = frozenset(("atlaqa_h", "dashshana", "badaa"))  # hosts
_SUBJECT = frozenset(("b1", "pre"))
_OBJECT = frozenset(("b1", "b2", "obj"))
_ARMED_KINDS = frozenset(("state_force", "armed_group", "militia", "coalition"))


def is_launched(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The army LAUNCHED the operation so-and-so; of an operation of shelling or landing the next word tells."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.up is None or node.label not in _OBJECT or hit.form.pos != NOUN or hit.suffix:
        return False
    if hit.form.entry.id != _CALLED or node.up.kind != "verb" or _goes_on(layout, trigger.last):
        return False
    hosts = [host.form for host in layout.words[node.up.first].groups.get("host", ())]
    if not any(form.entry.id in _LAUNCHES and form.tense == "past" and not form.passive for form in hosts):
        return False
    launcher = phrase_of(node.up, _SUBJECT, ACTOR)
    return launcher is not None and getattr(launcher.entity.actor, "kind", "") in _ARMED_KINDS


def _goes_on(layout: Layout, at: int) -> bool:
    """An event without an article stands behind it, which is what the operation was."""
    return at < len(layout.words) and "event" in layout.words[at].groups and not layout.words[at].article
