"""What somebody began or took up again, and when: the first raids SINCE X RESUMED, last month, shelling ships; in the
greatest defeat OF X since it began ITS attack."""

from rawi.annotate.mentions import ACTOR, Phrase, Time, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN
from rawi.model import DEATHS
from rawi.resolve.owners import agrees

_PHASES = frozenset(("badaa", "istaanafa", "awada", "sharaa", "bashara", "wasala_h"))  # began, resumed, went on with
_SUBJECT = frozenset(("b1",))
_SINCE = "mundhu"  # the cue's entry
_TO, _ATTACKS = "li", frozenset(("attack", "operation", "shelling", "airstrike", "advance"))  # types
_OF, _OWN, _DEAD = "gen", frozenset(("gen", "by", "adj")), frozenset(("b1", "min"))  # labels
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


def defeated(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """In the greatest defeat OF X SINCE IT BEGAN ITS attack: the party right before "since", in Arabic with "to", if
    the pronoun fits it; not whoever defeated it."""
    hit = trigger.hits[0]
    if hit.form.pos != NOUN or not hit.suffix or trigger.options[0][1].type not in _ATTACKS:
        return None
    for cue in layout.cues[trigger.sentence]:
        verb = trigger.first - 1
        if getattr(cue.entry, "id", "") == _SINCE and verb - 1 <= cue.last <= verb and layout.is_verb(verb):
            whose = (p for p in layout.whos[trigger.sentence] if p.last == cue.first and p.preposition == _TO)
            party = next((p for p in whose if p.kind == ACTOR), None)
            return party if party is not None and agrees(layout.annotation, party, hit.suffix) else None
    return None


def is_dating(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Fifty of X and ten of Y were killed SINCE THE START OF THE ATTACK: neither of the dead is said to have led it."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    owned = node is None or hit.suffix or phrase_of(node, _OWN, ACTOR) is not None
    start = node.up if node is not None and node.label == _OF and not owned else None
    verb = start.up if start is not None and not start.label.isascii() else None
    told, host = layout.trigger_at(verb) if verb is not None else None, host_of(layout, start, ("event",))
    if start is None or verb is None or told is None or host is None or host.id not in _PHASES:
        return False
    dead = {child.phrase.entity.key for child in verb.below if child.label in _DEAD and child.phrase is not None}
    return told.options[0][1].type in DEATHS and len(dead) > 1


def dates_since(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Raids, the first since X RESUMED LAST MONTH the shelling: the time dates what was resumed, not the raids."""
    if time.first < trigger.last:
        return False
    for cue in layout.cues[trigger.sentence]:
        behind = trigger.last <= cue.first and cue.last < time.first
        if behind and getattr(cue.entry, "id", "") == _SINCE and layout.is_verb(cue.last):
            return layout.between(cue.last + 1, time.first).startswith("v0")
    return False
