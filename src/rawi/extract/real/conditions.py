"""What must come first: NO truce BEFORE X LEAVES, ONLY AFTER X HAS LEFT, refused any truce before it; threatened with
raids IF X ENTERS the town."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, is_led_by
from rawi.extract.real.whatever import is_any
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node

_BEFORE, _AFTER, _ONLY = "temporal_before", "temporal_after", "exception"  # categories of cues
_NOT_NOW = frozenset(("la", "lan"))  # cues: NO, WILL NOT; what somebody DID NOT do before it came is another thing
_REJECTS, _WILL_NOT = frozenset(("rafada",)), frozenset(("lan_yasmah",))  # hosts; the event WILL NOT ACCEPT
_IF, _NEAR, _NO_COMMA = "fi_hal", 2, "c0"  # a cue; words from it to its verb: if they do NOT LEAVE


def is_condition(layout: Layout, node: Node) -> bool:
    """Nobody says that it has come: what is refused is refused before it, or until it has come."""
    node = node.first_joined()
    only = is_led_by(layout, node.first, _AFTER) and is_led_by(layout, node.first - 1, _ONLY)
    if not only and not is_led_by(layout, node.first, _BEFORE):
        return False
    return node.up is not None and _is_refused(layout, node.up)


def is_in_condition(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """Threatens to strike IF X ENTERS the town: it is not X that would strike, nor need it be there."""
    if phrase.sentence != trigger.sentence:
        return False
    for cue in layout.cues[trigger.sentence]:
        if cue.entry.id == _IF and trigger.last <= cue.first and cue.last < phrase.first:
            verb = any(layout.is_verb(at) for at in range(cue.last, min(cue.last + _NEAR, phrase.first)))
            return verb and layout.between(cue.last, phrase.first)[2:4] == _NO_COMMA
    return False


def _is_refused(layout: Layout, node: Node) -> bool:
    """NO talks, they WILL NOT talk, WILL NOT ACCEPT them, refused TALKS, refused; ITS REFUSAL OF ANY talks, a
    word spelt like a verb."""
    cues = layout.cues[layout.text.sentence_of[node.first]]
    if layout.is_host(node, _REJECTS) or any(c.last == node.first and c.entry.id in _NOT_NOW for c in cues):
        return True
    if node.label in AS_OBJECT and node.up is not None and layout.is_host(node.up, _REJECTS):
        return True
    told = layout.trigger_at(node)
    if told is not None and any(hit.form.entry.id in _WILL_NOT for hit in told.hits):
        return True
    led = node.first > 1 and is_any(layout, node.first)
    before = layout.words[node.first - 2].groups.get("host", ()) if led else ()
    return any(hit.form.entry.id in _REJECTS for hit in before)
