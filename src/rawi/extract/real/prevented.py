"""What is kept from happening: KEPT the army FROM entering, DID NOT TAKE PART IN the attack, HALTED its advance.

What keeps it so may stand some light words above it: refrained from TAKING PART IN the shelling, able to keep X from
CARRYING OUT a massacre. What forces are deployed TO PREVENT has not happened, and is told of nobody.
"""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of, is_governed, made_another
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.entries import HostEntry
from rawi.lexicon.words import NOUN

_KEEPS = frozenset(("manaa", "imtanaa", "kaffa", "adala", "radaa", "thana", "lajama", "kabaha"))  # entries of hosts
_FROM = frozenset(("min", "an"))
_KEEPS_OTHERS = frozenset(("manaa", "radaa", "thana", "lajama", "kabaha", "hala_duna"))
_STANDS_BETWEEN = "hala_duna"
_PREVENTS = "manaa"  # prevented the ENTRY of X
STOPPED_BY_IT = frozenset(("aid", "statement", "talks"))  # of them to prevent is itself the news
_UNDER_WAY = frozenset(("taqaddama", "tamaddada"))  # events: an advance that is to be prevented goes on
_PEOPLE = frozenset(("civilians", "person"))
_AVERTS = frozenset(("tajannaba", "tafada"))
_HALTS = frozenset(("allaqa", "jammada", "algha"))
_HALTS_OWN = frozenset(("awqafa",))  # of others it is repelled, or is somebody arrested
_REFUSES = frozenset(("rafada",))  # of taking part in it; to refuse anything else is a position
_BLAMES = frozenset(("ittahama_h",))
_CANNOT = frozenset(("taadhdhara", "istahala"))
_ENDS, _ENDED_BY = frozenset(("tawaqqafa", "hada")), frozenset(("anha",))
_FIGHT, _OBJECT = "clash", frozenset(("b1", "b2", "obj"))
_FIGHTING = frozenset(("clash", "shelling", "airstrike", "attack"))
_WITHOUT, _NO = "duna", "\u0644\u0627"
_GOVERNING = ("verb", "event", "noun")
_LIGHT, _COMING = 2, "deploy"  # words between; a type
_DOES = "actual"  # the effect of a light word


def hindered(layout: Layout, tree: Tree, trigger: Trigger) -> str | None:
    """How real a happening is that somebody refrained from, halted, kept another from, could not bring about.

    What he did NOT keep another from was done; an advance that he only means to prevent goes on.
    """
    found = _hindrance(layout, tree, trigger)
    verb = _done_by(layout, found[1]) if found is not None else None
    if found is None or verb is None:
        return "ongoing" if found is not None and _goes_on(tree, trigger) else None
    if is_negated(layout, verb.first):
        return "actual" if found[0].id in _KEEPS_OTHERS else None
    return "attempted" if found[0].id in _CANNOT else "negated"


def only_hindered(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """ABLE TO KEEP X FROM shelling the town, forces TO PREVENT an attack: a noun says so, and neither it nor what it
    keeps from has happened. Where WORSHIPPERS WERE KEPT FROM entering nobody advanced, nor failed to."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if hit.form.pos == NOUN and hit.form.entry.id in _KEEPS and node is not None:
        return any(child.label in _FROM and layout.trigger_at(child) is not None for child in node.below)
    found = _hindrance(layout, tree, trigger)
    if found is not None and _done_by(layout, found[1]) is not None:
        return found[0].id == _PREVENTS and _is_way_in(trigger, found[1])
    if found is not None:
        return found[0].id in _KEEPS | _AVERTS and not _goes_on(tree, trigger)
    return node is not None and (_is_stood_between(layout, node) or _are_stopped(layout, trigger, node))


def _are_stopped(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """The army STOPPED REINFORCEMENTS: they have not come."""
    sent = trigger.options[0][1].type == _COMING and node.kind == "phrase" and node.label in _OBJECT
    return sent and node.label != "b1" and node.up is not None and layout.is_host(node.up, _HALTS_OWN)


def _goes_on(tree: Tree, trigger: Trigger) -> bool:
    """Shelled the town to prevent the ADVANCE of X: nobody prevents an advance before there is one."""
    node = tree.trigger(trigger)
    advances = trigger.hits[0].form.entry.id in _UNDER_WAY
    return advances and node is not None and node.label in AS_OBJECT


def hinderer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE ARMY kept the others from advancing, took a hill to prevent it: who did so did not do it himself. WHICH KEEPS
    THE DISPLACED FROM returning names only whom it keeps."""
    found, node = _hindrance(layout, tree, trigger), _arrival(layout, tree.trigger(trigger))
    if found is None or node is None or found[0].id not in _KEEPS_OTHERS:
        return None
    verb = _done_by(layout, found[1]) or found[1].up
    if verb is None or verb.kind != "verb":
        return None
    subject = phrase_of(verb, SUBJECT, ACTOR)
    behind = subject is not None and subject.first >= verb.last
    told = found[0].id == _STANDS_BETWEEN or node.label in AS_OBJECT or _keeps_whom(layout, verb)
    return None if behind and not told else subject


def _is_way_in(trigger: Trigger, verb: Node) -> bool:
    """Civilians were kept from entering."""
    kept = phrase_of(verb, frozenset(("b2",)), ACTOR)
    return kept is not None and kept.head in _PEOPLE and trigger.options[0][1].type == "advance"


def _done_by(layout: Layout, keeping: Node) -> Node | None:
    """The verb by which somebody did keep another from it: PREVENTED it, WAS ABLE TO prevent it; none for an aim."""
    if _is_verb(layout, keeping):
        return keeping
    able = host_of(layout, keeping.up)
    if keeping.up is None or able is None or able.effect != _DOES or not is_governed(layout, keeping, able):
        return None
    tenses = {hit.form.tense for hit in layout.words[keeping.up.first].groups["host"] if hit.form.tense}
    return keeping.up if keeping.label != "li" and "past" in tenses else None


def _keeps_whom(layout: Layout, verb: Node) -> bool:
    """Who is kept stands behind the subject, or as a pronoun on the verb."""
    return bool(layout.words[verb.first].hits[0].suffix) or any(child.label == "b2" for child in verb.below)


def has_ended(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The fighting STOPPED, died down, X ENDED it: it is fought no longer, unless it did NOT stop."""
    node = tree.trigger(trigger)
    host = host_of(layout, node.up) if node is not None else None
    if node is None or node.up is None or host is None or trigger.hits[0].form.pos != NOUN:
        return False
    kind = trigger.options[0][1].type
    stopped = host.id in _ENDS and node.label in SUBJECT and kind in _FIGHTING
    ended = host.id in _ENDED_BY and node.label in _OBJECT and kind == _FIGHT and not _is_ender(node)
    return (stopped or ended) and not is_negated(layout, node.up.first)


def _is_ender(node: Node) -> bool:
    """THE FIGHTING ended the calm: it is the subject, where an object stands behind it."""
    beside = node.up.below if node.up is not None else ()
    return node.label == "b1" and any(child.label == "b2" and child.first > node.last for child in beside)


def is_absent(layout: Layout, trigger: Trigger) -> bool:
    """They entered WITHOUT fighting, AND NO fighting there: a noun without article right behind the word."""
    hit = trigger.hits[0]
    if hit.form.pos != NOUN or hit.article or hit.suffix or hit.preposition or hit.conjunction:
        return False
    before = layout.words[trigger.first - 1] if trigger.first else None
    if before is None or trigger.options[0][1].type not in _FIGHTING:
        return False
    without = any(hit.form.entry.id == _WITHOUT for hit in before.groups.get("cue", ()))
    led = is_led(layout, trigger.first, _WITHOUT)
    return without or led or (before.stem == _NO and bool(before.conjunction))


def is_negated(layout: Layout, at: int) -> bool:
    """A word of negation stands right before a token."""
    before = layout.cues_before(at)
    return layout.words[at - 1].function == "negation" or any(cue.category == "negation" for cue in before)


def _hindrance(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[HostEntry, Node] | None:
    """The word above a happening that keeps it from being, and its node."""
    node, own, light = _arrival(layout, tree.trigger(trigger)), _is_own(layout, trigger), False
    for _ in range(_LIGHT + 1):
        above = node.up if node is not None else None
        host = host_of(layout, above, _GOVERNING)
        if node is None or above is None or host is None:
            return None
        if host.id == _PREVENTS and node.label in AS_OBJECT:
            return (host, above) if _is_prevented(layout, trigger, node) else None
        if _bars(host, node, above, own, light) or _is_barred_by_verb(layout, node, host):
            return host, above
        if above.kind == "verb" or not _is_light(host) or not is_governed(layout, node, host):
            return None
        node, own, light = above, _has_pronoun(layout, above), True
    return None


def _arrival(layout: Layout, node: Node | None) -> Node | None:
    """THE ARRIVAL of reinforcements: both words tell of one coming."""
    comes = node is not None and node.kind == "phrase" and node.label == "gen" and layout.trigger_at(node) is not None
    above = node.up if node is not None and comes else None
    told = layout.trigger_at(above) if above is not None and above.kind == "event" else None
    return above if told is not None and any(sense.type == _COMING for _, sense in told.options) else node


def _is_prevented(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """The ENTRY of fighters was prevented: a noun, though it may be spelt like a verb, and not what was held up."""
    if made_another(node):
        return False
    noun = any(hit.form.pos == NOUN for hit in trigger.hits)
    bare = node.kind != "verb" or not layout.words[trigger.first].conjunction
    if node.up is not None and layout.is_verb(node.up.first) and layout.words[node.up.first].hits[0].suffix:
        return False  # WHICH THE ADVANCE of X keeps from it: the pronoun is what is kept
    return trigger.options[0][1].type not in STOPPED_BY_IT and noun and bare


def _is_light(host: HostEntry) -> bool:
    """A word for doing it; not one for blaming somebody for it."""
    return host.effect == _DOES and host.id not in _BLAMES


def _is_own(layout: Layout, trigger: Trigger) -> bool:
    """ITS advance: a noun with a pronoun on it, which may be spelt like a verb."""
    nouns = [hit for hit in trigger.hits if hit.form.pos == NOUN and hit.suffix]
    return bool(nouns) and not layout.words[trigger.first].conjunction


def _is_barred_by_verb(layout: Layout, node: Node, host: HostEntry) -> bool:
    """The mines STOOD BETWEEN the forces AND entering the town."""
    return host.id == _STANDS_BETWEEN and is_led(layout, node.first, _WITHOUT)


def _is_stood_between(layout: Layout, node: Node) -> bool:
    """TO STAND BETWEEN them AND fighting, the OUTBREAK of fighting: the noun right before the word."""
    steps = (node, node.up) if node.up is not None and node.label == "gen" else (node,)
    for step in steps:
        before = layout.words[step.first - 2].groups.get("host", ()) if step.first > 1 else ()
        noun = any(hit.form.entry.id == _STANDS_BETWEEN and hit.form.pos == NOUN for hit in before)
        if noun and is_led(layout, step.first, _WITHOUT):
            return True
    return False


def is_led(layout: Layout, at: int, entry: str) -> bool:
    """A cue stands right before a token."""
    return any(cue.entry.id == entry for cue in layout.cues_before(at))


def _is_verb(layout: Layout, node: Node) -> bool:
    """A verb, and not a noun spelt like one right behind another verb: is able TO KEEP X from it."""
    word = layout.words[node.first]
    beside = node.label == "next" and not word.conjunction
    return node.kind == "verb" and not (beside and any(h.form.pos == NOUN for h in word.groups.get("host", ())))


def _has_pronoun(layout: Layout, node: Node) -> bool:
    """ITS taking part: a pronoun stands on a light word."""
    hit = layout.words[node.first].first("host")
    return hit is not None and bool(hit.suffix)


def _bars(host: HostEntry, node: Node, above: Node, own: bool, light: bool) -> bool:
    """The word keeps what hangs on it from happening."""
    if host.id in _KEEPS:
        return node.label in _FROM
    if host.id in _AVERTS:
        return node.label in AS_OBJECT and node.kind != "verb"
    if node.label not in AS_OBJECT or above.kind != "verb" or (node.kind == "verb" and not own):
        return False
    if host.id in _REFUSES:
        return light
    return host.id in _HALTS | _CANNOT or (own and host.id in _HALTS_OWN)
