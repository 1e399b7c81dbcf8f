"""An operation that somebody launched, or that begins, by its name: no other word may say more of it; and what it
is for."""

from rawi.annotate.mentions import ACTOR, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of, is_governed
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN, Hit
from rawi.model import FIGHTING_KINDS

OPERATION = "operation"
_LEADS, _TITLE = "qaid", 4  # a role; tokens of a title
_CAMPAIGN = "campaign"
_SEARCHES = frozenset(("fattasha",))  # entries
_CALLED, _PHASE = "amaliyya", "marhala"  # entries of nouns
_SETS_OFF = frozenset(("atlaqa_h", "dashshana", "badaa"))  # hosts
_LAUNCHES = _SETS_OFF | {
    "shanna", "bashara", "naffadha", "istahalla", "intalaqa_h", "sharaa", "khada", "istaanafa",
}  # fmt: skip
_FIGHTS, _NATION = "shanna", "government"  # a host, a kind of actors: nobody WAGES anything but war
_ENTERS = "dakhala"  # the entry
_BEGINS = _SETS_OFF | {"intalaqa_h", "istahalla"}  # who announced CARRYING OUT operations attacked
_STOPS = frozenset(("anha", "akmala", "istakmala", "allaqa", "jammada", "istaanafa"))  # the same, of its end or a pause
_SUSPENDS, _PAUSES = "allaqa", frozenset(("intaha", "istanafa", "tawaqqafa"))  # a host; entries
_OPERATIONS = frozenset((_CALLED, "maaraka", "hamla"))  # entries
_OF_PHASE = 4  # words between a phase and the name of its operation
_OBJECT = frozenset(("b1", "b2", "obj"))
_ANNOUNCES = "announce"  # the class of verbs of speech
_TO = "li"
_FOR, _AIMS = frozenset(("gen", _TO)), frozenset(("capture", "siege"))


def is_launched(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The army LAUNCHED operation Olive branch; the announcing of operation Olive branch; the army launched THE
    OPERATION."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or all(sense.type != OPERATION for _, sense in trigger.options):
        return False
    told = _by_name(layout, trigger, node, node.up) or _by_party(layout, trigger, node, node.up)
    if told or _by_word(layout, trigger, node, node.up) or _is_entered(layout, trigger, node):
        return True
    return _is_stopped(layout, trigger, node, node.up) or _is_said_to_stop(layout, trigger, node, node.up)


def _is_stopped(layout: Layout, trigger: Trigger, node: Node, above: Node) -> bool:
    """The army ENDED, COMPLETED, FROZE the operation, its operations, the battle of a town."""
    hosts = [hit for hit in layout.words[above.first].groups.get("host", ()) if not hit.form.passive]
    hit = trigger.hits[0]
    if node.label not in _OBJECT or above.kind != "verb" or hit.form.entry.id not in _OPERATIONS:
        return False
    if hit.form.entry.id == _CALLED and not (hit.article or hit.suffix):
        return False  # the operation OF SEARCHING for somebody
    told = {hit.form.entry.id for hit in hosts if hit.form.tense == "past"}
    return not _STOPS.isdisjoint(told) and _is_armed(above) and not _goes_on(layout, trigger.last)


def _is_said_to_stop(layout: Layout, trigger: Trigger, node: Node, above: Node) -> bool:
    """The army ANNOUNCED THE END, THE RESUMPTION of the operations; THE SUSPENSION of its operations, which tell it."""
    entry, of = trigger.hits[0].form.entry.id, node
    if entry in _PAUSES:
        of = next((child for child in node.below if child.label == "gen"), node)
    elif node.label == "gen" and above.up is not None and layout.is_host(above, frozenset((_SUSPENDS,))):
        node, above = above, above.up
    else:
        return False
    if node.label not in _OBJECT or above.kind != "verb" or not _is_announced(layout, above) or not _is_armed(above):
        return False
    called = any(hit.form.entry.id in _OPERATIONS for hit in _events(layout, of))
    return called and not _goes_on(layout, of.last)


def _is_entered(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """The battle, the campaign of that name ENTERS its last PHASE: the operation stands between the two."""
    if not _is_phase(layout, node):
        return False
    above: Node | None = node.up
    while above is not None and not any(hit.form.entry.id == _ENTERS for hit in _events(layout, above)):
        above = above.up
    if above is None or above.last > trigger.first:
        return False
    cues = (c for c in layout.cues[trigger.sentence] if c.category == _CAMPAIGN)
    if any(above.last <= cue.first < trigger.first for cue in cues):
        return True
    between = (t for t in layout.triggers[trigger.sentence] if above.last <= t.first < trigger.first)
    return any(sense.type == OPERATION for other in between for _, sense in other.options)


def _by_name(layout: Layout, trigger: Trigger, node: Node, above: Node) -> bool:
    if node.label not in AS_OBJECT or (above.kind != "verb" and layout.trigger_at(above) is not None):
        return False  # the LAUNCHING of the operation tells it
    reach = trigger.last + (_OF_PHASE if _is_phase(layout, node) else 0)  # the fourth PHASE OF THE OPERATION X
    cues = layout.cues[trigger.sentence]
    named = any(cue.category == _CAMPAIGN and trigger.last <= cue.first <= reach for cue in cues)
    begins = any(sense.type == OPERATION for hit in _events(layout, above) for sense in hit.form.entry.sense)
    host = host_of(layout, above, ("verb", "event"))
    return named and (begins or (host is not None and host.id in _LAUNCHES | _STOPS))


def _by_party(layout: Layout, trigger: Trigger, node: Node, above: Node) -> bool:
    """An armed party launched it or WILL LAUNCH it, a nation WAGES it; of an operation of shelling or landing the
    next word tells. A BATTLE TO DRIVE X OUT is one as well."""
    hit = trigger.hits[0]
    phase = _is_phase(layout, node) and any(_is_operation(layout, child.first) for child in node.below)
    called = hit.form.entry.id == _CALLED or any(child.label == _TO and _is_aim(layout, child) for child in node.below)
    called = called or phase
    if node.label not in _OBJECT or hit.form.pos != NOUN or hit.suffix or not called:
        return False
    if above.kind != "verb" or _goes_on(layout, trigger.last):
        return False
    hosts = [hit for hit in layout.words[above.first].groups.get("host", ()) if not hit.form.passive]
    launcher = phrase_of(above, SUBJECT, ACTOR)
    kind = getattr(launcher.entity.actor, "kind", "") if launcher is not None else ""
    if kind == _NATION:
        return any(hit.form.entry.id == _FIGHTS for hit in hosts)
    told = {hit.form.entry.id for hit in hosts if hit.future or hit.form.tense == "past"}
    return kind in FIGHTING_KINDS and not (_LAUNCHES if phase else _SETS_OFF).isdisjoint(told)


def _by_word(layout: Layout, trigger: Trigger, node: Node, above: Node) -> bool:
    """Somebody ANNOUNCED THE LAUNCH OF an operation to take the town, THE START OF the battle: he is armed, or the
    words say what it is for, which is nothing that one votes or talks about."""
    host, verb = host_of(layout, above, ("event", "noun")), above.up
    if host is None or host.id not in _BEGINS or node.label != "gen" or verb is None or above.label not in _OBJECT:
        return False
    if verb.kind != "verb" or not _is_announced(layout, verb):
        return False
    if any(_is_aim(layout, child) for child in _of_phase(node)):
        return True
    return _is_armed(verb) and not _goes_on(layout, trigger.last)


def _is_announced(layout: Layout, verb: Node) -> bool:
    """By a verb of announcing."""
    return any(hit.form.entry.class_ == _ANNOUNCES for hit in _speech(layout, verb))


def _is_armed(verb: Node) -> bool:
    """An armed party that the tables know is the verb's subject."""
    who = phrase_of(verb, SUBJECT, ACTOR)
    return who is not None and getattr(who.entity.actor, "kind", "") in FIGHTING_KINDS


def _of_phase(node: Node) -> list[Node]:
    """What hangs on a word for an operation, and on the operation of which it is a phase."""
    return [*node.below, *(further for child in node.below if child.label == "min" for further in child.below)]


def _is_aim(layout: Layout, node: Node) -> bool:
    """A taking, the breaking of a siege: what an operation is for."""
    told = layout.trigger_at(node) if node.label in _FOR else None
    return told is not None and any(sense.type in _AIMS for _, sense in told.options)


def aims(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """What an operation is for, told of itself: THE OPERATION, THIS PHASE aims at taking the town."""
    node = tree.trigger(trigger)
    host = host_of(layout, node.up) if node is not None else None
    if (
        node is None
        or node.up is None
        or host is None
        or host.effect != "planned"
        or not is_governed(layout, node, host)
    ):
        return False
    subject = next((child for child in node.up.below if child.label in SUBJECT), None)
    if subject is None or subject.kind != "event" or not layout.words[subject.first].article:
        return False
    told = any(sense.type == OPERATION for hit in _events(layout, subject) for sense in hit.form.entry.sense)
    return told or _is_phase(layout, subject)


def _is_phase(layout: Layout, node: Node) -> bool:
    hits = layout.words[node.first].groups.get("host", ())
    return any(hit.form.entry.id == _PHASE for hit in hits)


def _goes_on(layout: Layout, at: int) -> bool:
    """An event without an article stands behind it, which is what the operation was, not what it is TO do; no search
    that tells nothing."""
    word = layout.words[at] if at < len(layout.words) else None
    if word is None or word.article or word.preposition == _TO or "event" not in word.groups:
        return False
    searches = {hit.form.entry.id for hit in word.groups["event"]} <= _SEARCHES
    return not searches or any(t.first == at for t in layout.triggers[layout.text.sentence_of[at]])


def _speech(layout: Layout, node: Node) -> tuple[Hit, ...]:
    return layout.words[node.first].groups.get("speech", ())


def _events(layout: Layout, node: Node) -> tuple[Hit, ...]:
    return layout.words[node.first].groups.get("event", ())


def is_of_title(layout: Layout, trigger: Trigger) -> bool:
    """The commander OF THE CAMPAIGN, of the military OPERATION TO FREE the town, said: his title, and no news of it.
    The commander of THE OPERATIONS announced THE FREEING: no word leads from the one to the other."""
    if trigger.hits[0].form.pos != NOUN:
        return False
    for at in range(trigger.first - 1, max(0, trigger.first - _TITLE) - 1, -1):
        groups = layout.words[at].groups
        if any(hit.form.entry.id == _LEADS for hit in groups.get("role", ())):
            led = at + 1 == trigger.first or not layout.words[at + 1].article or layout.words[trigger.first].preposition
            return bool(led) and _is_operation(layout, at + 1)
        if "nisba" not in groups and not _is_operation(layout, at):
            return False
    return False


def _is_operation(layout: Layout, at: int) -> bool:
    """A noun that may tell of an operation."""
    hits = layout.words[at].groups.get("event", ())
    return any(hit.form.pos == NOUN and sense.type == OPERATION for hit in hits for sense in hit.form.entry.sense)
