"""What has not come to an end or has not come: GOES ON shelling, WILL attack, IF the town is taken."""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.dated_ahead import is_dated_ahead
from rawi.extract.real.foreseen import foreseen
from rawi.extract.real.governed import AHEAD, AS_OBJECT, host_of, is_governed, is_led_by
from rawi.extract.real.prevented import is_negated
from rawi.extract.real.whatever import is_whatever_may_come
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.caught import is_only_suspected
from rawi.extract.who.judged import is_unconfirmed
from rawi.lexicon.words import NOUN, VERB, Word

_GOES_ON = frozenset(("tawasala", "wasala_h", "istamarra", "tabaa_h", "zala"))  # 105 of 114 are coded as ongoing
_STILL = "zala"
_NOBODY = "none"  # who the subject of a host is in the happening: the happening itself GROWS
_CEASES = frozenset(("tawaqqafa", "kaffa", "awqafa"))
_SUBJECT = 5  # tokens of who goes on
_WHEN = "\u0648\u0642\u062a"  # at a TIME
_DESCRIBING, _NO_COMMA = "indef", "c0"
_BESIDE = frozenset(("xcomp", "next", "pre"))
_USUALLY = frozenset(("adatan_ma",))
_MAY, _PERHAPS = frozenset(("qad",)), frozenset(("yumkin",))
_WILL = frozenset(("sawfa",))
_IF = frozenset(("fi_hal",))
_IF_SO = "\u0625\u0646"
_CONDITION, _AFTER, _IN = "conditional", "temporal_after", "fi"  # categories of cues, a label
_SAME_CLAUSE = "v0c0b0"
_ONGOING = ("ongoing",)
_DONE = ("actual", "ongoing")
_ON, _TO, _ANSWERS = "ala", "ila", "radda"
_CHANGES = frozenset(("capture", "withdraw", "advance", "handover"))  # of ground; other deeds are weighed when done
_WOULD_MEAN, _DEEMS = "qad_yani", "itabara"  # a cue, a word of speech


def not_over(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[str, ...] | None:
    """How real a happening may be that goes on, is foretold or supposed; None for any other."""
    node = tree.trigger(trigger)
    if node is None:
        return None
    if is_whatever_may_come(layout, trigger, node.first):
        return AHEAD[1:]
    if node.label == _ON and _answers(layout, node.up):
        return _DONE
    if _is_meanwhile(layout, trigger):
        return _DONE[:1]
    if _is_led(layout, _carried(layout, node).first, _USUALLY):
        return _ONGOING  # OFTEN shells, USUALLY CARRIES OUT raids
    onset = node.up if node.label == "gen" and node.up is not None else node  # WILL see THE START OF the operation
    told = (node, _light(layout, node), onset, _helped(layout, node))
    if any(_is_ahead(layout, _carried(layout, one)) for one in told) or _is_weighed(layout, trigger, node):
        return AHEAD
    if _is_deemed(layout, trigger, node):
        return AHEAD
    may = _may_come(layout, _carried(layout, node)) or _may_come(layout, _light(layout, node))
    if may or is_unconfirmed(layout, tree, trigger) or is_only_suspected(layout, tree, trigger):
        return AHEAD[1:]
    if is_dated_ahead(layout, tree, trigger, node) or _is_supposed(layout, node):
        return AHEAD
    if (ahead := foreseen(layout, tree, trigger)) is not None:
        return ahead
    return _ONGOING if _goes_on(layout, trigger, node) else None


def _goes_on(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """GOES ON shelling, GOES ON CARRYING OUT strikes, DID NOT CEASE shelling."""
    done = node
    node = _light(layout, node)
    host = host_of(layout, node.up)
    if done is not node and _is_told_by_noun(layout, node):
        return True
    if node.up is None or host is None:
        return False
    if host.id in _CEASES:
        return is_governed(layout, node, host) and is_negated(layout, node.up.first)
    if host.id not in _GOES_ON:
        return False
    if host.id == _STILL and done.kind == "verb" and trigger.hits[0].form.tense == "past":
        return False  # they are still missing; who TOOK them has done so
    if is_governed(layout, node, host) or node.label in _BESIDE:
        return done is node or layout.between(node.up.last, done.first)[2:4] == _NO_COMMA
    return done is not node and host.id == _STILL and node.label == _DESCRIBING


def _is_told_by_noun(layout: Layout, node: Node) -> bool:
    """The aircraft's GOING ON to carry out strikes."""
    first = layout.text.sentences[layout.text.sentence_of[node.first]][0]
    for at in range(max(first, node.first - _SUBJECT), node.first):
        goes_on = [hit for hit in layout.words[at].groups.get("host", ()) if hit.form.entry.id in _GOES_ON]
        if any(hit.form.pos == NOUN and not (hit.article or hit.preposition) for hit in goes_on):
            between = range(at + 1, node.first)
            same = layout.between(at + 1, node.first)[:4] == _SAME_CLAUSE[:4]
            return same and all(layout.words[i].function != "relative" for i in between)
    return False


def _light(layout: Layout, node: Node) -> Node:
    """The light word that a happening is the object of, CARRYING OUT strikes; else what tells of it itself."""
    host = host_of(layout, node.up, ("verb", "event"))
    light = host is not None and host.effect == _DONE[0] and node.kind != "verb" and host.id not in _GOES_ON
    return node.up if node.up is not None and host is not None and light and is_governed(layout, node, host) else node


def _helped(layout: Layout, node: Node) -> Node:
    """The verb of WILL HELP X, AFTER THE TAKING of A, IN ADVANCING on B, which hangs on the taking; else the word."""
    after = node.up if node.label == _IN and node.kind == "event" else None
    verb = after.up if after is not None and is_led_by(layout, after.first, _AFTER) else None
    return verb if verb is not None and verb.kind == "verb" else node


def _carried(layout: Layout, node: Node) -> Node:
    """The verb that a happening is the object of, WILL CARRY OUT a raid, WILL ALLOW a retreat, WILL LEAD TO one, or
    that has no other subject, the attacks WILL GROW; else the word itself."""
    above, host = node.up, host_of(layout, node.up)
    if above is None or host is None or node.kind != "event":
        return node
    leads = node.label == _TO and _TO in host.governs
    carries = host.effect in (*_DONE, *AHEAD) and (node.label in AS_OBJECT or leads)
    grows = host.subject == _NOBODY and host.effect in _ONGOING and node.label in SUBJECT
    grows = grows and host.id not in _GOES_ON
    return above if carries or grows else node


def _is_meanwhile(layout: Layout, trigger: Trigger) -> bool:
    """X went on shelling AT A TIME WHEN Y SHELLED the town: a clause of its own."""
    past = any(hit.form.pos == VERB and hit.form.tense == "past" for hit in trigger.hits)
    return past and trigger.first > 0 and layout.words[trigger.first - 1].stem == _WHEN


def _answers(layout: Layout, node: Node | None) -> bool:
    """What somebody answers, or vows to answer, has happened."""
    hosts = layout.words[node.first].groups.get("host", ()) if node is not None else ()
    return any(hit.form.entry.id == _ANSWERS for hit in hosts)


def _is_ahead(layout: Layout, node: Node) -> bool:
    """A verb in the future."""
    return node.kind == "verb" and (_is_future(layout.words[node.first]) or _is_led(layout, node.first, _WILL))


def _is_weighed(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """THE WITHDRAWAL of X WILL LEAVE a void, the FALL of the town MAY MEAN the end: told by what it would bring."""
    hit, above = trigger.hits[0], node.up
    if hit.form.pos != NOUN or hit.article or hit.suffix or trigger.options[0][1].type not in _CHANGES:
        return False
    if above is not None and node.label in SUBJECT and _is_ahead(layout, above):
        return True
    means = (c for c in layout.cues[trigger.sentence] if c.entry.id == _WOULD_MEAN and c.first >= trigger.last)
    return any(layout.between(trigger.last, cue.first)[:4] == _SAME_CLAUSE[:4] for cue in means)


def _is_deemed(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """TAKING the town IS CONSIDERED necessary: told by what it would be worth."""
    changes = trigger.options[0][1].type in _CHANGES and trigger.hits[0].form.pos == NOUN
    hits = layout.words[node.up.first].groups.get("speech", ()) if node.up is not None else ()
    deems = any(hit.form.entry.id == _DEEMS and hit.form.tense == "present" for hit in hits)
    return changes and deems and node.label in SUBJECT


def _may_come(layout: Layout, verb: Node) -> bool:
    """MAY ATTACK, MAY CARRY OUT an attack, MAY advance AND TAKE it, PERHAPS attacks: in Arabic the first is the word
    that before the past says that it has been so."""
    hits = [hit for group in ("event", "host") for hit in layout.words[verb.first].groups.get(group, ())]
    if verb.kind != "verb" or not hits or any(hit.form.pos != VERB or hit.form.tense != "present" for hit in hits):
        return False
    before = layout.words[verb.first - 1].groups.get("function", ()) if verb.first else ()
    if any(hit.form.entry.id in _MAY for hit in before) or _is_led(layout, verb.first, _PERHAPS):
        return True
    joined = verb.label == "and" and verb.up is not None and layout.between(verb.up.last, verb.first)[2:4] == _NO_COMMA
    return joined and verb.up is not None and _may_come(layout, verb.up)


def _is_future(word: Word) -> bool:
    hits = [hit for group in ("event", "host") for hit in word.groups.get(group, ())]
    return bool(hits) and all(hit.future for hit in hits)


def _is_supposed(layout: Layout, node: Node) -> bool:
    """Right behind IF, IN CASE OF, or told by the verb there: if they ARE ABLE to take, if they FINISH taking."""
    above = node.up
    by_verb = above is not None and above.kind == "verb" and node.kind != "verb"
    host = host_of(layout, above)
    governed = above is not None and host is not None and is_governed(layout, node, host)
    told = by_verb or governed
    return _is_if(layout, node.first) or (told and above is not None and _is_if(layout, above.first))


def _is_if(layout: Layout, at: int) -> bool:
    if any(cue.category == _CONDITION and cue.entry.id in _IF for cue in layout.cues_before(at)):
        return True
    if not at or layout.text.tokens[at - 1].raw != _IF_SO or not layout.words[at].hits:
        return False
    return all(hit.form.pos == VERB for hit in layout.words[at].hits)  # behind THAT of speech stands a noun


def _is_led(layout: Layout, at: int, ids: frozenset[str]) -> bool:
    """One of the cues stands right before a token."""
    return any(cue.entry.id in ids for cue in layout.cues_before(at))
