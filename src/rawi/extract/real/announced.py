"""What is yet to be announced, was not announced, only discussed, or would have come but for something."""

from rawi.annotate.mentions import Trigger
from rawi.extract.real.governed import AHEAD, AS_OBJECT, host_of, made_another
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.model import FROM_AFAR

_ANNOUNCES = frozenset(("announce", "confirm", "deny"))  # classes of words of speech
_DUE = frozenset(("muqarrar", "mutawaqqa", "yumkin"))  # cues: DUE, expected, possible
_THAT, _NOT = "complementiser", "negation"  # classes of function words
_WILL_BE, _BUT_FOR, _WAS, _HAS = "sayakun", "lawla", "kana", "qad"  # two cues, two function words
_DISCUSSES, _COVERS = "naqasha", "shamila_q"  # hosts
_TERMS = frozenset(("withdraw", "release", "evacuate", "handover", "surrender", "deploy"))  # what plans are made of
_POSITION, _MADE_TO = "statement", frozenset(("object", "second"))  # a type; whom a host makes do it
_VIOLENCE = FROM_AFAR | {"attack", "bombing", "killing"}
_OF_OLD = frozenset(("capture", "hold"))  # of which councils discuss what became of them
_SAME_CLAUSE, _NEAR = "v0c0", 4
_POSSIBLE, _NEGATED, _DONE = AHEAD[1:], ("negated",), ("actual", "ongoing")


def by_what_is_said(layout: Layout, trigger: Trigger, node: Node) -> tuple[str, ...] | None:
    """How real a happening may be by the words that announce it or would; None where no such words stand there."""
    if node.kind == "verb":
        if _will_have(layout, node):
            return AHEAD
        return _NEGATED if _but_for(layout, node) else None
    verb, kind = node.up, trigger.options[0][1].type
    if verb is None:
        return None
    made = host_of(layout, verb)
    if made is not None and made.agent in _MADE_TO and made_another(node):
        return _DONE[:1]  # THE RAIDS OF X kept Y from advancing
    planned = host_of(layout, verb, ("event", "noun"))
    judged = layout.trigger_at(verb) if node.label == "gen" and verb.kind != "verb" and planned is None else None
    if judged is not None and judged.options[0][1].type == _POSITION and kind in _VIOLENCE:
        return _DONE  # called on X to CONDEMN THE ATTACK
    host = host_of(layout, verb, ("verb", "event", "noun"))
    if host is not None and host.id == _DISCUSSES and kind in _OF_OLD:
        return _DONE[:1]
    if verb.kind != "verb":
        return None
    if host is not None and host.id == _COVERS and kind in _TERMS and node.label in AS_OBJECT:
        present = any(hit.form.tense == "present" for hit in layout.words[verb.first].groups.get("host", ()))
        return AHEAD[:1] if present else None
    if node.label not in AS_OBJECT:
        return None
    if any(hit.form.entry.class_ in _ANNOUNCES for hit in layout.words[verb.first].groups.get("speech", ())):
        if layout.words[verb.first - 1].function == _NOT:
            return _POSSIBLE
        return AHEAD if is_to_be_said(layout, verb.first) else None
    return None


def is_to_be_said(layout: Layout, at: int) -> bool:
    """WILL ANNOUNCE, IT IS EXPECTED THAT X ANNOUNCES: nobody has said it yet."""
    hits = layout.words[at].groups.get("speech", ())
    if any(hit.future and hit.form.entry.class_ in _ANNOUNCES for hit in hits):
        return True
    present = any(hit.form.tense == "present" and hit.form.entry.class_ in _ANNOUNCES for hit in hits)
    if not present or not at or layout.words[at - 1].function != _THAT:
        return False
    cues = layout.cues[layout.text.sentence_of[at]]
    due = any(cue.entry.id in _DUE and at - _NEAR <= cue.last <= at for cue in cues)
    hosts = layout.words[at - 2].groups.get("host", ()) if at > 1 else ()
    return due or any(hit.form.entry.effect in AHEAD for hit in hosts)


def _will_have(layout: Layout, verb: Node) -> bool:
    """The army WILL HAVE taken the city by then."""
    before = layout.words[verb.first - 1].groups.get("function", ()) if verb.first else ()
    if all(hit.form.entry.id != _HAS for hit in before):
        return False
    cues = (cue for cue in layout.cues[layout.text.sentence_of[verb.first]] if cue.entry.id == _WILL_BE)
    return any(cue.last <= verb.first and layout.between(cue.last, verb.first)[:4] == _SAME_CLAUSE for cue in cues)


def _but_for(layout: Layout, verb: Node) -> bool:
    """BUT FOR the raids X WOULD HAVE taken the town: in Arabic "had been" with a particle on it."""
    cues = (cue for cue in layout.cues[layout.text.sentence_of[verb.first]] if cue.entry.id == _BUT_FOR)
    opened = next((cue.last for cue in cues if cue.last <= verb.first), None)
    if opened is None:
        return False
    led = (word for word in layout.words[opened : verb.first] if word.preposition)
    return any(hit.form.entry.id == _WAS for word in led for hit in word.groups.get("function", ()))
