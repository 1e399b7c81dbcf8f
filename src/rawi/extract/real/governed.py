"""What governs a happening, and how real that lets it be: TRIED to take, an attack TO TAKE a place, STILL holds."""

from rawi.annotate.mentions import ACTOR, Trigger
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.fire import operation_of
from rawi.lexicon.entries import HostEntry
from rawi.lexicon.words import NOUN, VERB
from rawi.model import FACTUALITIES

AS_OBJECT = frozenset(("b1", "b2", "b3", "obj", "gen", "gen2", "next", "xcomp", "li"))
_UNREAL = frozenset(("planned", "attempted"))
FEARS = frozenset(("haththara", "khashiya", "khatar", "tawaqqaa", "ihtamala", "andhara"))  # entries of hosts
_SUPPOSES = FEARS | {"takhawwafa", "rajjaha", "darasa", "istabaada", "khiyar"}
_CAN = frozenset(("imkan", "istataa", "ataha"))  # hosts; what WAS POSSIBLE, they COULD do, X ENABLED, has happened
_GOES_ON = frozenset(("tawasala", "wasala_h", "istamarra"))  # hosts
_STOPS, _SENT = frozenset(("tawaqqafa", "awqafa")), frozenset(("aid", "arms"))
_STALLS = frozenset(("matala", "talakkaa", "tabataa", "taakhkhara"))  # hosts
_TAKES_PART = frozenset(("sharaka", "sahama", "ishtaraka"))
_REFUSES = frozenset(("rafada", "imtanaa"))  # hosts; what they govern did not happen in 17 of 19
_REFUSED = frozenset((
    "withdraw", "surrender", "handover", "release", "evacuate", "deploy", "advance", "talks", "agreement",
    "arms", "support",
))  # fmt: skip
_CHARGES = frozenset(("accuse", "claim"))  # classes of speech; SENDING troops is spelt like printing
_FAILS = frozenset(("fashila", "akhfaqa", "ahbata", "afshala", "kada"))  # hosts: failed, was foiled, was about to
_TRIES = frozenset(("hawala",))
_NEGATED = ("negated",)
_INCLUDES = frozenset(("tadammana", "shamila_q"))
_WHOLES = frozenset(("operation", "attack", "airstrike", "shelling"))  # types
_NOBODY = "none"  # who the subject of a host is in the happening: the happening itself
_REPEATS = "karrara"
_RESUMES = frozenset(("istaanafa", "awada"))
_MADE_OF = frozenset(("amaliyya", "mawja"))  # hosts
_REACHES = "tawassala"  # the event's entry
_CALLS = frozenset(("demand", "purpose"))  # categories of cues
_BEGINS = frozenset(("badaa", "sharaa", "bashara"))  # hosts
_TAKES_LONG = frozenset(("harrara", "tatahhara", "tahhara", "nazzafa"))  # events
_CONDITION = "conditional"  # a category of cues
_SHALL = "sawfa"  # a cue
_NO_GOAL = frozenset(("addition", "cause", "result"))
_SIEGE, _BY_AGREEMENT = "siege", "by_agreement"  # a type; a category of cues
_AIMS = frozenset(("capture", "advance", "evacuate", "handover", "release", "aid"))
_NOT_DONE = FACTUALITIES[1:]  # all but the first, done
_AIMED_AT = tuple(value for value in _NOT_DONE if value != "ongoing")
_MANAGES = frozenset(("tamakkana", "istataa"))  # hosts
_FLIGHT = frozenset(("displace", "withdraw"))  # types: what shelling drives men to
_TOWARDS = "nahwa"  # a preposition
AHEAD = ("planned", "possible")
_FOILS = frozenset(("ahbata", "afshala"))  # hosts
_DONE_TO_MEN = frozenset(("arrest", "killing", "toll", "abduct"))


def host_of(layout: Layout, node: Node | None, kinds: tuple[str, ...] = ("verb",)) -> HostEntry | None:
    """The governing verb that a node is, if any; with ``kinds`` also the governing noun."""
    hits = layout.words[node.first].groups.get("host") if node is not None and node.kind in kinds else None
    entry: HostEntry | None = hits[0].form.entry if hits else None
    return entry


def made_another(node: Node) -> bool:
    """THE RAIDS OF X kept Y from advancing: the subject of the verb, with whose they are and whom the verb has for its
    object behind."""
    labels = {child.label for child in node.below if child.phrase is not None and child.phrase.kind == ACTOR}
    return node.label == "b1" and node.kind == "event" and {"gen", "gen2"} <= labels


def is_governed(layout: Layout, node: Node, host: HostEntry) -> bool:
    """The happening is what the host governs: by its preposition, as its object, as a further verb."""
    if node.kind != "verb":
        return node.label in host.governs or ("object" in host.governs and node.label in AS_OBJECT)
    above = node.up
    near = above is not None and layout.between(above.last, node.first).startswith("v0c0")
    return near and "anna" in host.governs and node.label in ("next", "xcomp", "that")


def moods(layout: Layout, tree: Tree, trigger: Trigger, kind: str) -> tuple[str, ...]:
    """How real a happening may be by its words: tried to take, an attack TO TAKE a place, STILL holds it.

    Of the coded captures behind "to" one in twelve is told as done, of ways out, advances and aid one in sixteen, of
    what a word of trying or planning governs one in fifteen, of what is feared or warned of one in fourteen; on a map a
    taking that was only planned is the worse mistake.
    """
    if kind == "hold" and is_stronghold(trigger):
        return FACTUALITIES[:1]  # of 52 coded ones all are
    node = tree.trigger(trigger)
    head = _head(layout, _brought_about(layout, trigger, node)) if node is not None else None
    host = host_of(layout, head.up, ("verb", "event")) if head is not None else None
    if node is not None and is_beside_foiled(layout, node, kind):
        return FACTUALITIES[:1]
    if head is not None and host is not None and kind not in _FLIGHT and _is_sent_to(head, host):
        return _NOT_DONE
    if head is not None and host is not None and is_governed(layout, head, host) and not _is_its_aim(head, host):
        if _has_stopped(layout, head.up, host):
            return _NEGATED
        if host.effect == "ongoing" and (kind == "hold" or _is_begun(trigger, kind, host)):
            return ("ongoing",)
        resumed, host = host.id in _RESUMES | _BEGINS, _beyond_light(layout, head.up, host)
        if host.id in _SUPPOSES or (host.id in _CAN and _is_still_open(layout, head.up)):
            return AHEAD
        if host.id in _REFUSES and kind in _REFUSED:
            spoken = layout.words[head.first].groups.get("speech", ())
            charges = any(hit.form.entry.class_ in _CHARGES for hit in spoken)  # denied THE CHARGES
            return FACTUALITIES[:1] if charges else _NEGATED
        if (host.id in _STOPS and kind in _SENT) or (host.id in _STALLS and not _is_denied(layout, head.up)):
            return _NEGATED  # THE ENTRY OF AID HAS STOPPED; X WAS SLOW IN withdrawing
        if host.id in _FAILS or _has_tried(layout, head, host):
            return ("attempted",)
        if _was_part(layout, head):
            return FACTUALITIES[:1]
        if host.effect in _UNREAL:
            ordered = host.agent == "second"  # ORDERED HIS FORCES TO ADVANCE
            return _AIMED_AT if resumed or ordered else _NOT_DONE
        if host.effect == FACTUALITIES[0] and _will(layout, head.up):
            return _AIMED_AT
        return _AIMED_AT if kind in _AIMS and _is_fought_for(layout, head, host) else FACTUALITIES
    hit = trigger.hits[0]
    noun = any(hit.form.pos != VERB for hit in trigger.hits)
    if noun and (_is_called_for(layout, trigger) or _is_headed_for(layout, trigger, kind)):
        return _NOT_DONE
    if head is not None and kind == _SIEGE and _is_broken_by(layout, tree, trigger, head):
        return _AIMED_AT
    if _is_no_goal(layout, trigger):
        return tuple(value for value in FACTUALITIES if value != AHEAD[0])
    if head is None or kind not in _AIMS or hit.form.pos != NOUN:
        return FACTUALITIES
    aimed = kind == "capture" and aimed_by(layout, tree, trigger) is not None
    return _NOT_DONE if aimed or _is_led_by_to(layout, head) else FACTUALITIES


def _is_its_aim(node: Node, host: HostEntry) -> bool:
    """An operation, a wave of raids TO DRIVE X OUT is not made of that."""
    return host.id in _MADE_OF and node.label == "li"


def _is_sent_to(node: Node, host: HostEntry) -> bool:
    """PUSHED WITH reinforcements TO take it: a verb that with an object is one of driving others to do so."""
    verb = node.up
    if verb is None or verb.kind != "verb" or node.label != "li" or host.agent != "object" or "bi" not in host.governs:
        return False
    labels = {child.label for child in verb.below if child.first < node.first}
    return "bi" in labels and labels.isdisjoint(("b2", "obj"))


def _has_stopped(layout: Layout, node: Node | None, host: HostEntry) -> bool:
    """STOPPED GOING ON ADVANCING: what goes on is what has stopped."""
    above = host_of(layout, node.up, ("verb", "event")) if node is not None and host.id in _GOES_ON else None
    return above is not None and above.id in _STOPS and node is not None and is_governed(layout, node, above)


def _is_denied(layout: Layout, node: Node | None) -> bool:
    """WAS NOT SLOW in answering: a word of negation stands before the verb."""
    return node is not None and node.first > 0 and layout.words[node.first - 1].function == "negation"


def _is_begun(trigger: Trigger, kind: str, host: HostEntry) -> bool:
    """BEGAN TO CLEAR, to free the quarters: not taken yet; who began by retaking it has it in three coded ones."""
    return kind == "capture" and host.id in _BEGINS and trigger.hits[0].form.entry.id in _TAKES_LONG


def _is_fought_for(layout: Layout, node: Node, host: HostEntry) -> bool:
    """Battles that WERE FOUGHT FOR the town, an attack that X LAUNCHED TO TAKE it: that there was a fight is no word of
    how it ended."""
    verb = node.up
    if node.label != "li" or "li" in host.governs or verb is None:
        return False
    launched = any(hit.suffix for hit in layout.words[verb.first].groups.get("host", ()))
    return host.subject == _NOBODY or launched


def _is_still_open(layout: Layout, node: Node | None) -> bool:
    """The POSSIBILITY of taking it, CAN take it: as a noun or in the present."""
    if node is None or node.kind != "verb":
        return node is not None
    return all(hit.form.tense == "present" for hit in layout.words[node.first].groups.get("host", ()))


def _will(layout: Layout, verb: Node | None) -> bool:
    """WILL carry out, SHALL manage to, SO THAT they manage to: the letter on the verb, or the particle before it."""
    if verb is None or verb.kind != "verb":
        return False
    cues = layout.cues[layout.text.sentence_of[verb.first]]
    hits = layout.words[verb.first].groups.get("host", ())
    future = any(hit.future or (hit.preposition == "li" and hit.form.entry.id in _MANAGES) for hit in hits)
    return future or any(cue.last == verb.first and cue.entry.id == _SHALL for cue in cues)


def _was_part(layout: Layout, node: Node) -> bool:
    """An operation that INCLUDED shelling the town, in the past: what it was made of was done."""
    verb = node.up
    if verb is None or verb.label not in RELATIVE or verb.up is None or not layout.is_host(verb, _INCLUDES):
        return False
    whole, tenses = layout.trigger_at(verb.up), {hit.form.tense for hit in layout.words[verb.first].groups["host"]}
    fights = whole is not None and any(sense.type in _WHOLES for _, sense in whole.options)
    return fights and "past" in tenses


def _has_tried(layout: Layout, node: Node, host: HostEntry) -> bool:
    """A man TRIED an attack: in the past, and not over and over."""
    up = node.up
    while up is not None and not layout.is_host(up, _TRIES):
        up = up.up if up.kind == "event" else None
    hits = layout.words[up.first].groups.get("host", ()) if up is not None else ()
    return host.id in _TRIES and any(hit.form.entry.id in _TRIES and hit.form.tense == "past" for hit in hits)


def is_beside_foiled(layout: Layout, node: Node, kind: str) -> bool:
    """It ended with THE FOILING of the attack AND THE ARREST of three attackers: what was done to them was done."""
    head = _head(layout, node)
    host = host_of(layout, head.up, ("verb", "event"))
    return head is not node and host is not None and host.id in _FOILS and kind in _DONE_TO_MEN


def _is_broken_by(layout: Layout, tree: Tree, trigger: Trigger, node: Node) -> bool:
    """The battle of BREAKING THE SIEGE: the breaking is its aim, and the siege goes on."""
    lifting = layout.trigger_at(node.up) if node.label == "gen" and node.up is not None else None
    if lifting is not None and any(sense.type == _SIEGE for _, sense in lifting.options):
        trigger = lifting
    return aimed_by(layout, tree, trigger) is not None


def _head(layout: Layout, node: Node) -> Node:
    """The first of words joined by AND, no comma between: tried to take AND CLEAR it, to support them AND TAKE it."""
    first = node.first_joined()
    return first if layout.between(first.last, node.first)[2:4] == "c0" else node


def _brought_about(layout: Layout, trigger: Trigger, node: Node) -> Node:
    """They wanted TO ENTER the town IN AGREEMENT WITH X: what is done so, and the agreement is as real as that; tried
    AN OPERATION of stabbing, TO REACH an agreement."""
    node = operation_of(layout, trigger, node)
    if node.label == "ila" and node.up is not None and node.up.kind == "event" and _is_reaching(layout, node.up):
        return node.up
    by = any(cue.first == trigger.first and cue.category == _BY_AGREEMENT for cue in layout.cues[trigger.sentence])
    return node.up if by and node.label == "bi" and node.up is not None and node.up.kind == "event" else node


def _is_reaching(layout: Layout, node: Node) -> bool:
    return any(hit.form.entry.id == _REACHES for hit in layout.words[node.first].groups.get("event", ()))


def _is_called_for(layout: Layout, trigger: Trigger) -> bool:
    """Stressed THE NEED OF a withdrawal, a strike AIMED AT taking it: right before the word (53 of 55 are no fact)."""
    return any(cue.category in _CALLS for cue in layout.cues_before(trigger.first))


def _is_headed_for(layout: Layout, trigger: Trigger, kind: str) -> bool:
    """Moved TOWARDS the liberation of the town."""
    before = layout.words[trigger.first - 1].groups.get("function", ()) if trigger.first else ()
    return kind in _AIMS and any(hit.form.entry.id == _TOWARDS for hit in before)


def _is_led_by_to(layout: Layout, node: Node) -> bool:
    """TO stands on the word; an advance OF THE ARMY and its control of the town have no goal, though "of" is "to"."""
    return node.kind != "phrase" and any(hit.preposition == "li" for hit in layout.words[node.first].hits)


def _is_no_goal(layout: Layout, trigger: Trigger) -> bool:
    """IN ADDITION TO the entry of fighters, AS A RESULT OF the taking: "to" belongs to the word before."""
    cues = layout.cues_before(trigger.first) if trigger.hits[0].preposition == "li" else ()
    return any(cue.category in _NO_GOAL for cue in cues)


def _beyond_light(layout: Layout, node: Node | None, host: HostEntry) -> HostEntry:
    """Warned of COMMITTING a massacre, means to launch A CAMPAIGN of raids: what governs a noun that only says that it
    happens or begins, or what it is one of.

    The massacre whose REPETITION is feared has happened; what somebody seeks to RESUME does not go on; seeks to end X
    AND COMPLETE the taking of a town.
    """
    while node is not None and node.kind != "verb" and _is_light(host):
        head = _head(layout, node)
        above = host_of(layout, head.up, ("verb", "event"))
        if above is None or not is_governed(layout, head, above):
            break
        node, host = head.up, above
    return host


def beyond_light(layout: Layout, node: Node) -> Node:
    """MAKING an advance, the OUTBREAK of a fight, TAKING PART IN an attack: the noun that only says that it happens;
    else the word itself."""
    host = host_of(layout, node.up, ("event",))
    light = host is not None and host.effect == FACTUALITIES[0] and (node.label in AS_OBJECT or host.id in _TAKES_PART)
    return node.up if node.up is not None and host is not None and light and is_governed(layout, node, host) else node


def _is_light(host: HostEntry) -> bool:
    return (host.effect == FACTUALITIES[0] and host.id != _REPEATS) or host.id in _RESUMES | _MADE_OF | _BEGINS


def is_stronghold(trigger: Trigger) -> bool:
    """A place that is called somebody's: the STRONGHOLD of X, its last pockets; what governs it says nothing of it."""
    form = trigger.hits[0].form
    return form.pos == NOUN and not any("ala" in sense.roles for sense in form.entry.sense)


def aimed_by(layout: Layout, tree: Tree, trigger: Trigger) -> Trigger | None:
    """The operation that a taking is for: the battle of LIBERATING a town has begun, and no town is taken."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or node.label != "gen":
        return None
    above = layout.trigger_at(node.up)
    return above if above is not None and any(sense.type == "operation" for _, sense in above.options) else None


def is_if(layout: Layout, node: Node) -> bool:
    """IF it fails, IN CASE OF its failure."""
    return is_led_by(layout, node.first, _CONDITION)


def is_led_by(layout: Layout, at: int, category: str) -> bool:
    """A cue of a category stands right before a token."""
    return any(cue.category == category for cue in layout.cues_before(at))
