"""What cost lives, and how many: THE ATTACK left FIVE DEAD. It is news once more, whatever was told of it before; of an
operation the deaths are (coded so in 71 of 91). And the toll that somebody's count shows."""

from rawi.annotate.mentions import ACTOR, Trigger
from rawi.extract.counts.counts import counts
from rawi.extract.counts.governors import CASUALTIES, is_about, tallied
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.model import ARMED_KINDS, DEATHS, FROM_AFAR

_RESULTS = frozenset(("asfara", "adda", "tasabbaba", "khallafa", "awqaa"))  # hosts
_FIRE = FROM_AFAR | {"attack", "bombing", "clash"}
_OPERATION, _SUBJECT = "operation", "b1"
_TOLL = "toll"
_SINCE, _BEGUN = "mundhu", 1  # a cue; words from it to what began
_TOLL_OF, _VIOLENCE = "hasila", "unf"  # entries
LOSES, _ARMED, _SOON = frozenset(("faqada", "khasira")), frozenset(("force", "fighters")), 6  # entries; heads; words
_SAME_CLAUSE = "v0c0b0"  # between two words
_HARMS, _WRECK = "alhaqa", "destroy"  # an entry, a type
_NEGATION, _OPENING = "negation", 4  # a category of cues; words from the beginning of a sentence to a count


def costs_lives(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A fight or an attack that a verb of result counts the dead or hurt of; the deaths that an operation cost."""
    kind, node = trigger.options[0][1].type, tree.trigger(trigger)
    verb = node.up if node is not None else None
    if kind not in _FIRE and kind not in DEATHS:
        return False
    if node is None or verb is None or not layout.is_host(verb, _RESULTS):
        return False
    if kind in _FIRE:
        return node.label == _SUBJECT and _is_counted(layout, trigger) and _death(layout, verb, node) is not None
    if not _is_counted(layout, trigger):
        return False
    causes = (layout.trigger_at(child) for child in verb.below if child.label == _SUBJECT)
    return any(cause is not None and cause.options[0][1].type == _OPERATION for cause in causes)


def does_harm(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE SHELLING did DAMAGE to houses, left WRECK behind in a known town: the first word of fire in the report, which
    nothing before it tells."""
    node, number = tree.trigger(trigger), trigger.sentence
    verb = node.up if node is not None and node.label == _SUBJECT else None
    if verb is None or trigger.options[0][1].type not in _FIRE:
        return False
    if not (layout.is_host(verb, _RESULTS) or _HARMS in layout.words[verb.first].ids["event"]):
        return False
    earlier = (other for told in layout.triggers[: number + 1] for other in told if other.first < trigger.first)
    if any(other.options[0][1].type in _FIRE for other in earlier):
        return False
    behind = (other for other in layout.triggers[number] if other.first > trigger.first)
    wrecks = any(any(sense.type == _WRECK for _, sense in other.options) for other in behind)
    return wrecks and any(place.entity.place is not None for place in layout.places[number])


def is_toll_shown(layout: Layout, trigger: Trigger) -> bool:
    """THE FIRST COUNT SHOWED, ACCORDING TO X WHO WAS THERE, THE DEATH OF TEN: no other word tells in what they died."""
    if (
        trigger.options[0][1].type not in DEATHS
        or layout.is_verb(trigger.first)
        or not _leads_to_number(layout, trigger)
    ):
        return False
    here = [other for other in layout.triggers[trigger.sentence] if other is not trigger]
    before = (other for other in here if other.first < trigger.first)
    if any(other.options[0][1].type in _FIRE | {_OPERATION} for other in here):
        return False
    if any(_leads_to_number(layout, other) for other in before):
        return False  # the death of ten AND THE INJURY OF TWENTY: told by the first
    shown = _shown_at(layout, layout.text.sentences[trigger.sentence][0], trigger.first)
    cues = (cue for cue in layout.cues[trigger.sentence] if cue.category == _NEGATION)
    return shown is not None and all(cue.last > shown for cue in cues)


def is_tally_told(layout: Layout, trigger: Trigger) -> bool:
    """THE TOLL OF THE VIOLENCE in X rose TO A HUNDRED DEAD: nothing that is told of by itself stands between."""
    if trigger.hits[0].form.entry.id != _TOLL_OF:
        return _is_number_told(layout, trigger)
    told = [c for c in counts(layout, trigger.sentence) if c.kind in CASUALTIES and c.first > trigger.first]
    last = next((c.first for c in told if tallied(layout, c.first)[0] == trigger.last), None)
    if last is None:
        return False
    inner = [other for other in layout.triggers[trigger.sentence] if trigger.last <= other.first < last]
    return bool(inner) and all(other.hits[0].form.entry.id == _VIOLENCE for other in inner)


def is_tally_of(layout: Layout, tally: Trigger, victims: Trigger) -> bool:
    """The TOLL OF THE VICTIMS rose to ten dead: the noun right behind the word for a tally tells the same."""
    return "tally" in layout.words[tally.first].groups and victims.first == tally.last


def lost_men(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The army, its forces LOST five of their soldiers, and the sentence does not tell in what."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.entry.id not in LOSES or hit.form.passive or hit.suffix:
        return False
    here = {other.options[0][1].type for other in layout.triggers[trigger.sentence]}
    if all(sense.type != _TOLL for _, sense in trigger.options) or not here.isdisjoint(_FIRE):
        return False
    who = phrase_of(node, SUBJECT, ACTOR)
    if who is None or not (who.head in _ARMED or getattr(who.entity.actor, "kind", "") in ARMED_KINDS):
        return False
    dead = (c for c in counts(layout, trigger.sentence) if c.kind in CASUALTIES)
    return any(0 <= count.first - trigger.last <= _SOON for count in dead)


def _is_number_told(layout: Layout, trigger: Trigger) -> bool:
    """THE NUMBER OF THE DEAD in X reached a hundred: no strike is told of that they died in."""
    at = trigger.first
    if not at or "tally" not in layout.words[at - 1].groups or layout.is_verb(at):
        return False
    if all(sense.type != _TOLL for _, sense in trigger.options):
        return False
    told = (c for c in counts(layout, trigger.sentence) if c.kind in CASUALTIES)
    number = next((c.first for c in told if tallied(layout, c.first)[0] in (at - 1, at, trigger.last)), None)
    if number is None:
        return False
    deeds = [o for o in layout.triggers[trigger.sentence] if o.options[0][1].type in _FIRE | {_OPERATION}]
    behind = (layout.between(number, o.first) for o in deeds if o.first > number and not _is_since(layout, o))
    if any(between == _SAME_CLAUSE for between in behind):
        return False  # rose to ten IN THE RAID
    return not any(other.first < number for other in deeds)


def _is_since(layout: Layout, deed: Trigger) -> bool:
    """SINCE THE BEGINNING of the aggression: that only says since when the dead are counted."""
    cues = (cue for cue in layout.cues[deed.sentence] if cue.entry.id == _SINCE)
    return any(0 <= deed.first - cue.last <= _BEGUN for cue in cues)


def _leads_to_number(layout: Layout, trigger: Trigger) -> bool:
    number = trigger.last
    while number < len(layout.words) - 1 and is_about(layout, number):
        number += 1
    return number in layout.number_at


def _shown_at(layout: Layout, first: int, last: int) -> int | None:
    """The verb of telling right before or behind a report, a count, that opens the sentence."""
    for at in range(first, min(first + _OPENING, last - 1)):
        pair = (layout.words[at], layout.words[at + 1])
        told = next((n for n, word in enumerate(pair) if word.is_verb and "speech" in word.groups), None)
        if told is not None and "document" in pair[1 - told].groups:
            return at + told
    return None


def _is_counted(layout: Layout, trigger: Trigger) -> bool:
    return any(count.kind in CASUALTIES for count in counts(layout, trigger.sentence))


def _death(layout: Layout, verb: Node, cause: Node) -> Trigger | None:
    """The word for who died or was hurt that hangs on the verb behind its subject."""
    told = (layout.trigger_at(child) for child in verb.below if child.first > cause.first)
    return next((t for t in told if t is not None and t.options[0][1].type in DEATHS), None)
