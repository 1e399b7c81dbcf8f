"""What somebody began or took up again, and when: the first raids SINCE X RESUMED, last month, shelling ships; in the
greatest defeat OF X since it began ITS attack."""

from rawi.annotate.mentions import ACTOR, Phrase, Time, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of

_PHASES = frozenset(("badaa", "istaanafa", "awada", "sharaa", "bashara", "wasala_h"))  # began, resumed, went on with
_SUBJECT = frozenset(("b1",))
_SINCE = "mundhu"  # the cue's entry
_CIVIL = frozenset(("displace", "talks"))  # what people do together, or suffer


def begun_by(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who BEGAN or RESUMED shelling: the subject right behind the verb shells."""
    hit, sense = trigger.options[0]
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb" or hit.suffix or sense.type in _CIVIL:
        return None
    verb, host = node.up, host_of(layout, node.up)
    if verb is None or host is None or host.id not in _PHASES:
        return None
    subject = phrase_of(verb, _SUBJECT, ACTOR) if is_governed(layout, node, host) else None
    return subject if subject is not None and subject.first == verb.last else None


def dates_since(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Raids, the first since X RESUMED LAST MONTH the shelling: the time dates what was resumed, not the raids."""
    if time.first < trigger.last:
        return False
    for cue in layout.cues[trigger.sentence]:
        behind = trigger.last <= cue.first and cue.last < time.first
        if behind and getattr(cue.entry, "id", "") == _SINCE and layout.is_verb(cue.last):
            return layout.between(cue.last + 1, time.first).startswith("v0")
    return False
