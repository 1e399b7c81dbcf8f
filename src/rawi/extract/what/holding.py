"""Words that may tell of taking a place and of holding it, and what hangs on them."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN, VERB, Hit

_ARMED = frozenset(("force", "fighters", "group", "government"))
_IMPOSES = frozenset(("ahkama", "basata", "farada"))
_OCCUPIES, _ONGOING = "ihtalla", "ongoing"  # an entry; a category of cues
_STRENGTHENS, _SHARES = "azzaza", "taqasama"  # hosts too
_SHARED = frozenset((_SHARES, "tawazzaa"))  # hosts
_GOES_ON = frozenset(("wasala_h", "tabaa_h"))  # hosts
_FALLS, _MEN = "saqata", frozenset(("mp",))
_BY, _AT, _OVER = frozenset(("bi",)), frozenset(("fi",)), frozenset(("ala",))
_KEEPS = {"ihtafaza": _BY, "sumud": _AT, "tamassaka": _BY, "hafaza_ala": _OVER}  # entries, ties
_KEEPERS, _KEPT = frozenset(("ihtafaza", "hafadha")), frozenset(("bi", "ala"))  # hosts, ties
_SUBJECT, _SITES = frozenset(("b1", "pre")), "things"
_NO_VERB = "v0"
_CONTRAST, _SINCE = "contrast", "since"  # categories of cues
STATES = frozenset(("capture", "hold"))


def taking(trigger: Trigger) -> list[Sense]:
    return [sense for _, sense in trigger.options if sense.type == "capture"]


def is_present(hit: Hit) -> bool:
    return hit.form.pos == VERB and hit.form.tense == "present"


def means_hold(trigger: Trigger) -> bool:
    """The word itself may tell of taking a place and of holding it."""
    for hit in trigger.hits:
        types = {sense.type for sense in hit.form.entry.sense}
        if types >= STATES:
            return True
    return False


def took(trigger: Trigger) -> bool:
    """Took control, in the past: of 143 such verbs in the coded reports none tells of a state."""
    forms = [hit.form for hit in trigger.hits]
    return all(form.pos == VERB and form.tense == "past" for form in forms) and means_hold(trigger)


def imposed(layout: Layout, node: Node | None, trigger: Trigger) -> bool:
    """Tightened, spread, imposed ITS CONTROL of a place, in the past: a taking (43 of 47 coded ones)."""
    above = node.up if node is not None and node.label in AS_OBJECT else None
    if above is None or above.kind != "verb":
        return False
    hits = (hit for hit in layout.words[above.first].groups.get("host", ()) if hit.form.entry.id in _IMPOSES)
    return any(hit.form.tense == "past" for hit in hits) and bool(taking(trigger)) and is_hold_noun(trigger)


def _occupies_now(layout: Layout, trigger: Trigger) -> bool:
    """NOW OCCUPIES three villages: a state, and no taking that goes on."""
    if trigger.hits[0].form.entry.id != _OCCUPIES or not is_present(trigger.hits[0]):
        return False
    now = (c.first for c in layout.cues[trigger.sentence] if c.category == _ONGOING and c.first >= trigger.last)
    return any(layout.words[at].function == "adverb" and layout.between(trigger.last, at)[:2] == _NO_VERB for at in now)


def _opens_with_it(node: Node | None, trigger: Trigger) -> bool:
    """AND X HOLDS the town, in the present, as a sentence of its own: none of 15 coded ones is a taking; headlines, in
    which the present tells of one, do not open so."""
    hit, opens = trigger.hits[0], node is not None and node.kind == "verb" and node.label == "main"
    return opens and is_present(hit) and bool(hit.conjunction) and not hit.future and means_hold(trigger)


def _is_stated(layout: Layout, node: Node | None, trigger: Trigger) -> bool:
    """Said THAT X CONTROLS the town, in the present and behind who does: of 120 coded ones one is a taking."""
    hit = trigger.hits[0]
    if node is None or node.kind != "verb" or not is_present(hit) or hit.future or not means_hold(trigger):
        return False
    ahead = (child for child in node.below if child.label == "pre" and child.phrase is not None)
    return any(layout.words[child.first - 1].function == "complementiser" for child in ahead if child.first)


def _is_set_against(layout: Layout, node: Node | None, trigger: Trigger) -> bool:
    """BUT X HOLDS the town, AS FOR X, IT HOLDS the town; X HOLDS it SINCE LAST YEAR: no headline puts a taking so."""
    hit = trigger.hits[0]
    if node is None or node.kind != "verb" or not is_present(hit) or hit.future or not means_hold(trigger):
        return False
    ahead = next((child.phrase for child in node.below if child.label == "pre" and child.phrase is not None), None)
    opens = ahead.part_first if ahead is not None else trigger.first
    contrast = any(cue.category == _CONTRAST for cue in layout.cues_before(opens))
    return contrast or _is_since(layout, trigger)


def _is_since(layout: Layout, trigger: Trigger) -> bool:
    """SINCE a day or year, behind it in its clause; of three villages since Sunday it may be a taking."""
    days = (time.first for time in layout.times[trigger.sentence] if time.first >= trigger.last)
    since = {at for c in layout.cues[trigger.sentence] if c.category == _SINCE for at in (c.first, c.last)}
    told = [at for at in days if at in since and layout.between(trigger.last, at)[:2] == _NO_VERB]
    return bool(told) and all(at not in layout.number_at for at in range(trigger.last, told[0]))


def _is_kept(layout: Layout, node: Node | None, trigger: Trigger) -> bool:
    """KEEPS its control of a place, has kept it: in Arabic behind a preposition."""
    above = node.up if node is not None and node.label in _KEPT else None
    return above is not None and layout.is_host(above, _KEEPERS) and is_hold_noun(trigger)


def strengthened(layout: Layout, node: Node | None, trigger: Trigger) -> bool:
    """Strengthened, GOES ON WITH its control of a place, which it had; who WENT ON with it may have taken more."""
    if _occupies_now(layout, trigger) or _opens_with_it(node, trigger) or _is_stated(layout, node, trigger):
        return True
    if _is_kept(layout, node, trigger) or _is_set_against(layout, node, trigger):
        return True
    above = node.up if node is not None and node.label in AS_OBJECT else None
    hits = layout.words[above.first].groups.get("host", ()) if above is not None else ()
    if not hits or not is_hold_noun(trigger):
        return False
    goes_on = any(hit.form.entry.id in _GOES_ON and is_present(hit) for hit in hits) and trigger.hits[0].article
    return goes_on or any(hit.form.entry.id == _STRENGTHENS for hit in hits)


def is_shared(layout: Layout, node: Node | None, trigger: Trigger) -> bool:
    """Two SHARE the control of a place, it IS DIVIDED between them: a state, and news wherever it is told."""
    above = node.up if node is not None and node.label in AS_OBJECT else None
    shares = above is not None and above.kind == "verb" and layout.is_host(above, _SHARED)
    return shares and is_hold_noun(trigger)


def keeps_ground(tree: Tree, trigger: Trigger) -> bool:
    """X KEEPS ITS POSITIONS, STANDS FAST IN them: a state, of a party of the tables."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.entry.id not in _KEEPS:
        return False
    who, ground = phrase_of(node, _SUBJECT, ACTOR), phrase_of(node, _KEEPS[hit.form.entry.id], ACTOR)
    own = ground is not None and ground.head == _SITES and ground.anaphor and not ground.names
    return own and who is not None and who.entity.actor is not None


def falls_on(node: Node | None, trigger: Trigger) -> bool:
    """Another one fell ON the field, missiles were fired AND FELL IN the field: no place fell, into whose hands would
    stand there."""
    if node is None or all(hit.form.entry.id != _FALLS for hit in trigger.hits):
        return False
    labels = {child.label for child in node.below}
    within = (child.phrase for child in node.below if child.label == "fi" and child.phrase is not None)
    inside = node.label == "and" and not labels & SUBJECT and any(place.kind == PLACE for place in within)
    return inside or ("ala" in labels and not labels & {"bi", "fi"})


def men_fell(trigger: Trigger) -> bool:
    """THEY FELL, of men: no place fell."""
    fallen = [hit for hit in trigger.hits if hit.form.entry.id == _FALLS]
    return bool(fallen) and all(hit.form.agreement in _MEN for hit in fallen)


def is_hold_noun(trigger: Trigger) -> bool:
    """A noun of holding that is held over a place: control, grip, influence; not a stronghold, which is a place."""
    for hit in trigger.hits:
        if hit.form.pos == NOUN:
            for sense in hit.form.entry.sense:
                if sense.type == "hold" and sense.roles.get("ala") == "place":
                    return True
    return False


def is_grip(trigger: Trigger) -> bool:
    """HIS GRIP on the town, which is spelt like "she seized him": a verb that has its object behind "on" takes none."""
    if not any(hit.form.pos == NOUN and hit.suffix for hit in trigger.hits) or not is_hold_noun(trigger):
        return False
    verbs = (hit.form.entry for hit in trigger.hits if hit.form.pos == VERB and hit.suffix)
    return any(STATES.isdisjoint(sense.type for sense in entry.sense) for entry in verbs)


def state_told(trigger: Trigger) -> frozenset[str] | None:
    """What is left of taking and holding by the word itself: HIS GRIP may be either, who KEEPS, SHARES it took none."""
    if all(hit.form.entry.id in _KEEPS or hit.form.entry.id == _SHARES for hit in trigger.hits):
        return frozenset(("hold",))
    return STATES if is_grip(trigger) else None


def phrase_of(node: Node, labels: frozenset[str], kind: str) -> Phrase | None:
    """The first phrase of a kind that hangs on a node by one of some labels."""
    for child in node.below:
        if child.label in labels and child.phrase is not None and child.phrase.kind == kind:
            return child.phrase
    return None


def is_party(phrase: Phrase | None) -> bool:
    """Somebody who may hold a place: a party of the tables, or forces, fighters, a group by their word."""
    return phrase is not None and (phrase.entity.actor is not None or phrase.head in _ARMED)
