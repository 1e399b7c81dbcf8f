"""An advance that another STOPPED did not reach its end; one that he FAILED TO STOP did.

Attacks that somebody DECIDED TO SUSPEND, of his own, are not done, nor raids whose HALT a headline tells of."""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of
from rawi.extract.real.prevented import is_negated
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.entries import HostEntry
from rawi.lexicon.words import NOUN

_STOPS = frozenset(("awqafa", "arqala", "aaqa"))
_FAILS = frozenset(("fashila", "ajaza", "akhfaqa"))
_MOVES = "advance"
_DONE, _TRIED, _NEGATED = "actual", "attempted", "negated"
_ENDS_OWN = frozenset(("awqafa", "allaqa", "jammada"))
_FIRE = frozenset(("airstrike", "shelling"))  # types
_OBJECT, _HEADLINE = frozenset(("b2", "b3", "obj")), frozenset(("top", "said"))  # labels
_RESOLVES = frozenset(("qarrara",))
_TELLS, _GEN = frozenset(("announce", "confirm")), "gen"  # classes of words of speech


def halted(layout: Layout, tree: Tree, trigger: Trigger) -> str | None:
    """STOPPED the advance of X: tried; FAILED TO STOP it: done; None for any other."""
    moves = any(sense.type == _MOVES for _, sense in trigger.options)
    node = tree.trigger(trigger) if moves else None
    above = node.up if node is not None and node.label in AS_OBJECT else None
    host = host_of(layout, above, ("verb", "event"))
    if above is None or host is None or host.id not in _STOPS or not _is_noun(layout, trigger):
        return None
    if above.kind == "verb":
        return _TRIED if _is_past(layout, above) and not is_negated(layout, above.first) else None
    outer = host_of(layout, above.up)
    return _by(layout, above.up, outer) if above.up is not None and outer is not None else None


def called_off(layout: Layout, tree: Tree, trigger: Trigger) -> str | None:
    """ANNOUNCED A HALT OF ITS attacks, of the shelling, DECIDED TO SUSPEND its operations: not done, whoever it would
    have struck; A HALT OF THE RAIDS on X, a headline; X HALTED THE SHELLING."""
    node = tree.trigger(trigger)
    if node is None or node.up is None:
        return None
    if node.label != _GEN:
        return _NEGATED if node.label in _OBJECT and _ends_fire(layout, trigger, node.up) else None
    end = node.up
    host = host_of(layout, end, ("event",))
    of_fire = not _FIRE.isdisjoint(sense.type for _, sense in trigger.options)
    if host is None or host.id not in _ENDS_OWN or not (of_fire or tree.has_pronoun(node)):
        return None
    if end.label in AS_OBJECT and end.up is not None:
        return _NEGATED if _resolves(layout, end.up) else None
    return _NEGATED if of_fire and end.label in _HEADLINE and not _is_tied(layout, end) else None


def _ends_fire(layout: Layout, trigger: Trigger, verb: Node) -> bool:
    """X HALTED THE SHELLING of a town: nobody arrests a shelling, nor does one who repels it halt it."""
    host = host_of(layout, verb)
    if host is None or host.id not in _ENDS_OWN or not _is_noun(layout, trigger):
        return False
    fired = any(sense.type in _FIRE for _, sense in trigger.options)
    return fired and _is_past(layout, verb) and not is_negated(layout, verb.first)


def _is_tied(layout: Layout, end: Node) -> bool:
    """AFTER THE HALT, TO A HALT of the raids: what it is tied to says whether there was one."""
    word = layout.words[end.first]
    return bool(word.preposition or word.article) or any(cue.group != "speech" for cue in layout.cues_before(end.first))


def _resolves(layout: Layout, verb: Node) -> bool:
    """A verb in the past of announcing or deciding, that nothing negates."""
    word = layout.words[verb.first]
    if verb.kind != "verb" or is_negated(layout, verb.first):
        return False
    host = host_of(layout, verb)
    if host is not None and host.id in _RESOLVES:
        return _is_past(layout, verb)
    told = word.groups.get("speech", ())
    return any(hit.form.entry.class_ in _TELLS and hit.form.tense == "past" for hit in told)


def _by(layout: Layout, verb: Node, host: HostEntry) -> str | None:
    """What a verb over the noun makes of it: SUCCEEDED IN stopping, FAILED TO stop, was NOT ABLE TO stop."""
    if is_negated(layout, verb.first):
        return _DONE if host.negated == _TRIED else None
    if host.id in _FAILS:
        return _DONE
    return _TRIED if host.effect == _DONE and _is_past(layout, verb) else None


def _is_noun(layout: Layout, trigger: Trigger) -> bool:
    """It may be read as a noun, and nothing joins it to a verb before."""
    return any(hit.form.pos == NOUN for hit in trigger.hits) and not layout.words[trigger.first].conjunction


def _is_past(layout: Layout, node: Node) -> bool:
    hit = layout.words[node.first].first("host")
    return hit is not None and hit.form.tense == "past"
