"""What has been broken or has run out: the BREACH and the COLLAPSE of a truce, the DEADLINE for a withdrawal."""

from rawi.annotate.mentions import Phrase, Time, Trigger
from rawi.extract.real.governed import AS_OBJECT, FEARS, host_of, is_governed, is_if
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB
from rawi.text.tokens import MARK

_AGREEMENT, _TALKS, _BROKERS = "agreement", "talks", "broker"
_BREAKS = frozenset(("kharaqa", "naqada", "intahaka", "inhara", "nakatha", "tanassala_p"))  # events
_QUITS, _SUSPENDS = frozenset(("insahaba", "tarajaa", "tanassala_p")), frozenset(("allaqa",))  # events
_FROM = frozenset(("min", "an"))  # labels of what is left
_COLLAPSES, _PARTIES, _DEEP = "inhara", frozenset(("bayna", "maa")), 3
_ENDS, _TERM = frozenset(("intaha", "inqada")), "mawid"  # hosts
_BROKEN = frozenset(("b1", "b2", "obj", "gen", "gen2", "li", "pre", "top"))
_ENDED, _ENDED_BY = frozenset(("b2", "obj", "gen")), "anha"  # the fighting ENDED THE TRUCE; a host
_EXPLOITS, _TO = "istaghalla", "li"  # a host, a tie
_OF_TERM = frozenset(("gen", "li"))
_UNREAL = frozenset(("planned", "possible", "attempted", "negated"))
_RELATIVE = "relative"
_OF = 4  # words of a truce of THREE DAYS that ended
_NEAR = 6  # tokens between the word of ending and its time


def is_broken(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A truce was BREACHED, its COLLAPSE, the truce that X brokered HAS COLLAPSED: none is made."""
    node = tree.trigger(trigger)
    if node is None or all(sense.type != _AGREEMENT for _, sense in trigger.options):
        return False
    if _breaks(layout, node.first) or _is_event(layout, node.first, _SUSPENDS):
        return _is_real(layout, node)
    if node.up is not None and node.label in _FROM and _is_event(layout, node.up.first, _QUITS):
        return _is_real(layout, node.up)
    if node.up is not None and node.label in _BROKEN and _breaks(layout, node.up.first):
        return _is_real(layout, node.up)
    if node.up is not None and node.label in _ENDED and _is_host(layout, node.up.first, _ENDED_BY):
        return _is_real(layout, node.up)
    return _has_collapsed(layout, trigger)


def _is_event(layout: Layout, at: int, entries: frozenset[str]) -> bool:
    """A word of these entries: SUSPENDED the agreement, WITHDREW FROM it."""
    return any(hit.form.entry.id in entries for hit in layout.words[at].groups.get("event", ()))


def is_kept(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Did NOT BREAK the truce, EXPLOITED the truce, which is no news of a truce; the collapse of the agreement on THE
    TRUCE is one."""
    node = tree.trigger(trigger)
    if _is_exploited(layout, trigger, node):
        return True
    above = node.up if node is not None and node.label == "gen" else None
    if above is not None and above.up is not None and above.label in _BROKEN and _breaks(layout, above.up.first):
        pact = any(sense.type == _AGREEMENT for _, sense in trigger.options)
        return pact and layout.trigger_at(above) is not None
    if node is not None and node.up is not None and node.up.kind == "verb" and node.label in AS_OBJECT:
        return _is_not_broken(layout, node.up.first)
    return _is_not_broken(layout, trigger.first)


def is_use_made(layout: Layout, node: Node) -> bool:
    """Exploited a truce FOR an attack: the deed hangs on the word of exploiting by "to"."""
    return node.label == _TO and node.up is not None and _is_host(layout, node.up.first, _EXPLOITS)


def _is_exploited(layout: Layout, trigger: Trigger, node: Node | None) -> bool:
    """EXPLOITED the truce, the EXPLOITING BY X of the truce: the agreement is the object."""
    if node is None or node.up is None or trigger.options[0][1].type != _AGREEMENT:
        return False
    return node.label in AS_OBJECT and _is_host(layout, node.up.first, _EXPLOITS)


def _is_not_broken(layout: Layout, at: int) -> bool:
    """A word of breaking right behind NOT."""
    return at > 0 and layout.words[at - 1].function == "negation" and _breaks(layout, at)


def fell_apart(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The truce COLLAPSED: nobody is told to have done it, unlike a breach."""
    node = tree.trigger(trigger)
    if node is None or _is_between(node, _DEEP) or not is_broken(layout, tree, trigger):
        return False
    own = any(hit.form.entry.id == _COLLAPSES for hit in trigger.hits)
    above = layout.words[node.up.first].groups.get("event", ()) if node.up is not None else ()
    return own or any(hit.form.entry.id == _COLLAPSES for hit in above)


def _is_between(node: Node, deep: int) -> bool:
    """The truce BETWEEN X and Y, WITH X."""
    return any(child.label in _PARTIES or (deep and _is_between(child, deep - 1)) for child in node.below)


def broker(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Who BROKERED or sponsored the truce, and is told of no further: neither a party to it nor who fights after it."""
    for cue in layout.cues[trigger.sentence]:
        if cue.category == _BROKERS and cue.first not in layout.phrase_at:  # SHEPHERDS, spelt like "sponsored it"
            found = next((p for p in layout.whos[trigger.sentence] if 0 <= p.first - cue.last <= 1), None)
            if found is not None and not _is_named_again(layout, found) and trigger.options[0][1].type != _TALKS:
                return found
    return None


def _is_named_again(layout: Layout, phrase: Phrase) -> bool:
    same = [p for p in layout.whos[phrase.sentence] if p.entity.key == phrase.entity.key]
    return len(same) > 1


def is_lapsed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The deadline for the WITHDRAWAL ran out, stayed after the end of the term of the WITHDRAWAL: nobody withdrew."""
    node = tree.trigger(trigger)
    term = node.up if node is not None and node.label in _OF_TERM else None
    return (
        term is not None
        and term.up is not None
        and _is_host(layout, term.first, _TERM)
        and _ends(layout, term.up.first)
    )


def dates_end(layout: Layout, time: Time) -> bool:
    """The truce that ended YESTERDAY, the withdrawal due BY 26 JANUARY, which did not come: it dates nothing else."""
    sentence = layout.text.sentence_of[time.first]
    start = max(layout.text.sentences[sentence][0] + 1, time.first - _NEAR)
    for at in range(time.first - 1, start - 1, -1):
        if _ends(layout, at):
            return _is_end_of_pact(layout, at)
        if _is_host(layout, at, _TERM) and _ends(layout, at - 1):
            return True
        if layout.is_verb(at) or layout.text.tokens[at].kind == MARK:
            return False
    return False


def _is_end_of_pact(layout: Layout, at: int) -> bool:
    """A truce THAT ended, a truce which ended."""
    that = at - 1 if layout.words[at - 1].function == _RELATIVE else at
    told = [hit for word in layout.words[max(0, that - _OF) : that] for hit in word.groups.get("event", ())]
    return any(sense.type == _AGREEMENT for hit in told for sense in hit.form.entry.sense)


def _breaks(layout: Layout, at: int) -> bool:
    return any(hit.form.entry.id in _BREAKS for hit in layout.words[at].groups.get("event", ()))


def _ends(layout: Layout, at: int) -> bool:
    return any(hit.form.entry.id in _ENDS for hit in layout.words[at].groups.get("host", ()))


def _is_host(layout: Layout, at: int, entry: str) -> bool:
    return any(hit.form.entry.id == entry for hit in layout.words[at].groups.get("host", ()))


def _is_real(layout: Layout, node: Node) -> bool:
    """Nobody only fears, plans or denies the breach, and it is no breach to come."""
    if any(hit.future for hit in layout.words[node.first].groups.get("event", ())):
        return False
    if layout.words[node.first - 1].function == "negation" or node.label == "that" or is_if(layout, node):
        return False
    host = host_of(layout, node.up, ("verb", "event"))
    unreal = host is not None and (host.effect in _UNREAL or host.id in FEARS)
    return not (unreal and host is not None and is_governed(layout, node, host))


def _has_collapsed(layout: Layout, trigger: Trigger) -> bool:
    """THE TRUCE THAT the two brokered HAS COLLAPSED: the verb stands behind the relative clause."""
    end = layout.text.sentences[trigger.sentence][1]
    if trigger.last >= end or layout.words[trigger.last].function != _RELATIVE:
        return False
    for at in range(trigger.last + 1, end):
        if _breaks(layout, at) and layout.words[at - 1].function == "particle":
            hits = layout.words[at].groups["event"]
            return hits[0].form.pos == VERB and layout.between(trigger.last, at)[2:4] == "c0"
    return False
