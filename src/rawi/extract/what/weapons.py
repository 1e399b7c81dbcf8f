"""Arms that words name right at a bombardment say its type: a ROCKET attack, struck BY A DRONE, hit WITH MORTARS."""

from collections.abc import Iterator

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.two_arms import two_arms
from rawi.extract.who.agent import IRREGULAR
from rawi.extract.who.ships import floats, is_merchant_ship
from rawi.lexicon.words import NOUN
from rawi.text.fold import key

_FIGHTERS, _FOE = "fighters", "aduw"  # a kind of role, an entry
AIRSTRIKE, _SHELLING, _BOMBING = "airstrike", "shelling", "bombing"
_OPEN = frozenset(("attack", _SHELLING))  # a raid is one from the air whatever falls, an operation is none of them
_ADJECTIVES = {"air": AIRSTRIKE, "artillery": _SHELLING}
_FLYING = frozenset(
    ("taira", "tayaran", "musayyara", "marwahiya", "abatshi", "sirb", "drun", "mig", "shinuk", "rafale", "hilikubtar",
     "qadhifa_jet", "muqatila", "zanana", "sukhuy", "tayyar_pilot")
)  # fmt: skip
_PILOT = "tayyar_pilot"  # who may himself be killed
_FROM_ABOVE = _FLYING | {"barmil"}
_DESTROYS = "dammara"  # the entry
_RAIDS = "aghara"  # the verb's entry
_WARSHIPS = frozenset(("zawraq", "bariija", "firqata", "mudammira"))
_GUNS = frozenset(("madfaiya", "hawun", "katyusha", "midfa", "rajima", "qadhifa")) | _WARSHIPS
_SHIP = "safina"
_AIR, _FORCE = "air", "force"
_ARM, _SKY = "silah", "\u0627\u0644\u062c\u0648"
_STRIKES, _FROM_THE_AIR = "daraba", frozenset(("coalition", "acoal"))  # the entry; parties
_RAID = "ghara"  # the noun's entry
_OWNERS = frozenset(("gen", "min", "li", "by"))  # the strikes OF aircraft, a shelling FROM guns, BY them
_OF, _DEALT = "gen", frozenset(("b2", "obj"))
_BLOWS, _REACH = frozenset(("attack", "airstrike", "shelling", "clash", "operation")), 10
_HIT = frozenset(("istahdafa", "daraba", "hajama"))  # entries
_ATTACK, _STRUCK = "attack", frozenset(("b1", "b2", "b3", "obj", "gen"))
_MEANS = "bi"
_BOMBARDS, _BACK = "qasafa", 3  # the entry; sentences
_MOST_ADJECTIVES, _NEAR = 3, 5
_SAME_CLAUSE = "v0c0b0"
_YA, _TA_MARBUTA = "\u064a", "\u0647"  # how an adjective of relation ends, as it is folded


def told_by_arms(layout: Layout, tree: Tree, trigger: Trigger) -> str | None:
    """The type of a bombardment by its adjective, by what strikes, by what it strikes with; None where no word says."""
    if _with_charge(layout, tree, trigger):
        return _BOMBING
    hit, sense = trigger.options[0]
    if hit.form.entry.sense[0].type not in _OPEN or sense.type not in {*_OPEN, AIRSTRIKE}:
        return None
    node, both = tree.trigger(trigger), two_arms(layout, trigger)
    if both is not None:
        return both[0]
    told = _by_adjective(layout, trigger) if any(one.form.pos == NOUN for one in trigger.hits) else None
    if told == _SHELLING and _is_from_above(layout, trigger):
        return None
    named = {told} if told is not None else set(_by_phrases(layout, node)) if node is not None else set()
    if not named and node is not None:
        named = set(_by_governor(layout, node))
    found = next(iter(named)) if len(named) == 1 else None
    return found if any(sense.type == found for _, sense in trigger.options) else None


def is_raid_of_before(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE BOMBARDMENT, with no arms of its own: the one that aircraft were said to carry out in a sentence before."""
    if not trigger.hits[0].article or trigger.hits[0].form.entry.id != _BOMBARDS:
        return False
    if any(one is not trigger and one.hits[0].form.entry.id == _BOMBARDS for one in layout.triggers[trigger.sentence]):
        return False
    here = range(max(0, trigger.sentence - _BACK), trigger.sentence)
    before = (one for number in reversed(here) for one in reversed(layout.triggers[number]))
    told = (told_by_arms(layout, tree, one) for one in before if one.hits[0].form.entry.id == _BOMBARDS)
    return next((arms for arms in told if arms is not None), None) == AIRSTRIKE


def struck_by_coalition(tree: Tree, trigger: Trigger) -> bool:
    """Strikes OF THE COALITION, that THE COALITION carried out: from the air unless words name guns (29 of 33)."""
    node, narrow = tree.trigger(trigger), {sense.type for _, sense in trigger.options if sense.with_}
    if node is None or _SHELLING in narrow or all(hit.form.entry.id != _STRIKES for hit in trigger.hits):
        return False
    own = SUBJECT if node.kind == "verb" else _OWNERS
    told = [child for verb in node.below if verb.label in RELATIVE for child in verb.below if child.label in SUBJECT]
    doers = (child.phrase for child in (*node.below, *told) if child.label in own or child in told)
    return any(phrase is not None and _is_from_the_air(phrase) for phrase in doers)


def struck_by_irregulars(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """STRIKES, RAIDS that a party without an air force dealt, or fighters did: no word says that anything flew."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.pos != NOUN or hit.form.entry.id not in (_STRIKES, _RAID):
        return False
    did = is_raid(trigger) and node.label == _MEANS and all(child.label != _OF for child in node.below)  # DID raids
    if node.label not in _DEALT and not did:
        return False
    host = host_of(layout, node.up)
    doers = (child.phrase for child in node.up.below if child.label in SUBJECT) if node.up is not None else ()
    doer = next((one for one in doers if one is not None and one.kind != PLACE), None) if host is not None else None
    kind = getattr(doer.entity.actor, "kind", "") if doer is not None else ""
    men = doer is not None and doer.head == _FIGHTERS and not kind
    if men and doer is not None and _FOE in layout.words[doer.first].ids["role"]:
        return False  # THE ENEMY is whoever the writer's country fights
    return men or kind in IRREGULAR


def is_raid(trigger: Trigger) -> bool:
    """A noun of aircraft, unless men of no air force did it."""
    return any(hit.form.entry.id == _RAID for hit in trigger.hits[:1])


def _with_charge(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Struck, his targeting WITH A CHARGE, A RIGGED TANKER struck: the word that makes it a bombing is what it was done
    with, or by."""
    node = tree.trigger(trigger)
    senses = (sense for _, sense in trigger.options if sense.type == _BOMBING)
    charges = frozenset(key(word) for sense in senses for word in sense.with_)
    if node is None or not charges:
        return False
    means = [child.first for child in node.below if child.label == _MEANS and child.phrase is not None]
    means += [at for at in _rest(layout, trigger) if layout.words[at].preposition == _MEANS]
    return any(not charges.isdisjoint(layout.words[at].spellings) for at in means) or hit_by_charge(
        layout, tree, trigger
    )


def hit_by_charge(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A CHARGE targeted a patrol, a RIGGED TANKER struck it: the subject is the device itself, or who carries it."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.entry.id not in _HIT or hit.form.passive:
        return False
    senses = (sense for _, sense in trigger.options if sense.type == _BOMBING)
    charges = frozenset(key(word) for sense in senses for word in sense.with_)
    doer = next((child for child in node.below if child.label in SUBJECT), None)
    if doer is None or doer.last >= len(layout.words):
        return False
    return any(not charges.isdisjoint(layout.words[at].spellings) for at in (doer.first, doer.last))


def _rest(layout: Layout, trigger: Trigger) -> range:
    """What stands behind a happening, up to a verb or another one of its kind."""
    first, last = trigger.last, layout.text.sentences[trigger.sentence][1]
    others = (o.first for o in layout.triggers[trigger.sentence] if o.options[0][1].type in _BLOWS)
    ends = [at for at in others if at >= first]
    ends += [at for at in range(first, min(last, first + _REACH)) if layout.is_verb(at)]
    return range(first, min([last, first + _REACH, *ends]))


def _is_from_the_air(phrase: Phrase) -> bool:
    return phrase.kind != PLACE and getattr(phrase.entity.actor, "id", "") in _FROM_THE_AIR


def kills_from_above(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A DRONE killed two men, they were killed BY A DRONE: what flies is the subject or the means of the killing."""
    node, kind = tree.trigger(trigger), trigger.options[0][1].type
    if node is None or kind != "killing" or trigger.options[-1][1].type != AIRSTRIKE:
        return False
    own = SUBJECT if node.kind == "verb" else frozenset()
    doers = [c.phrase for c in node.below if c.label in own or c.label == _MEANS]
    roles = (layout.words[phrase.first].first("role") for phrase in doers if phrase is not None)
    return any(hit is not None and hit.form.entry.id in _FLYING - {_PILOT} for hit in roles)


def flies_nothing(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """MEN RAIDED a village, a PILOT was killed, the destruction OF AIRCRAFT: the subject is no aircraft."""
    node = tree.trigger(trigger)
    if node is None or all(sense.type != AIRSTRIKE for _, sense in trigger.options):
        return False
    if node.kind != "verb":
        crafts = [child for child in node.below if child.label == _OF and trigger.hits[0].form.entry.id == _DESTROYS]
        return any(
            h.form.entry.id in _FLYING for one in crafts[:1] for h in layout.words[one.first].groups.get("role", ())
        )
    doers = [child.phrase for child in node.below if child.label in SUBJECT and child.phrase is not None]
    roles = (layout.words[phrase.first].first("role") for phrase in doers)
    pilot = any(hit is not None and hit.form.entry.id == _PILOT for hit in roles)
    raid = trigger.hits[0].form.entry.id == _RAIDS
    return pilot or (raid and bool(doers) and all(phrase.head == _FIGHTERS for phrase in doers))


def strikes_ship(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Targeted A SHIP, a tanker: what floats is what was struck, and nothing in the sentence flies."""
    node, kinds = tree.trigger(trigger), {sense.type for _, sense in trigger.options}
    if node is None or not {_ATTACK, AIRSTRIKE} <= kinds:
        return False
    struck = [child.phrase for child in node.below if child.label in _STRUCK and child.phrase is not None]
    if not struck or not floats(layout, struck[-1]):
        return False
    return all(
        _FLYING.isdisjoint(word.ids["role"]) for word in layout.words[slice(*layout.text.sentences[trigger.sentence])]
    )


def raids(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """AIRCRAFT RAIDED: the verb that also men may do, with what flies as its subject and what was hit behind "on"."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.entry.id != _RAIDS or hit.form.tense != "past" or node.kind != "verb":
        return False
    names = frozenset(key(word) for _, sense in trigger.options if sense.type == AIRSTRIKE for word in sense.with_)
    on = any(child.label == "ala" for child in node.below)
    doers = (child.phrase for child in node.below if child.label in SUBJECT and child.phrase is not None)
    return on and any(not names.isdisjoint(layout.words[phrase.first].spellings) for phrase in doers)


def _by_adjective(layout: Layout, trigger: Trigger) -> str | None:
    """The adjective of air or of guns among those right behind a noun; with both, or with another beside it, none."""
    found = None
    for at in range(trigger.last, min(trigger.last + _MOST_ADJECTIVES, len(layout.words))):
        word = layout.words[at]
        if found is not None and word.conjunction and word.stem.endswith((_YA, _YA + _TA_MARBUTA)):
            return None
        nisba = word.first("nisba")
        if word.conjunction or word.preposition or (word.function and nisba is None) or word.is_verb:
            break
        found = found or (_ADJECTIVES.get(nisba.form.entry.id) if nisba is not None else None)
        if nisba is None and ("role" in word.groups or "event" in word.groups or at in layout.phrase_at):
            break
    return found


def _is_from_above(layout: Layout, trigger: Trigger) -> bool:
    """A rocket attack FROM A DRONE: the word stands in the same clause, near."""
    for at in range(trigger.last, min(trigger.last + _NEAR, len(layout.words))):
        if layout.between(trigger.last, at + 1) != _SAME_CLAUSE:
            return False
        hit = layout.words[at].first("role")
        if hit is not None and hit.form.entry.id in _FLYING:
            return True
    return False


def _by_phrases(layout: Layout, node: Node) -> Iterator[str]:
    """What the phrases that hang on it say: its subject, its owner, its means."""
    for child in node.below:
        phrase = child.phrase
        if phrase is None or phrase.kind == PLACE:
            continue
        does = child.label in _OWNERS or (child.label in SUBJECT and node.kind == "verb")
        if does or child.label == _MEANS:
            kind = _kind(layout, phrase, does)
            if kind is not None:
                yield kind


def _by_governor(layout: Layout, node: Node) -> Iterator[str]:
    """What the subject of the verb says that governs it: THE AIRCRAFT went on with their strikes."""
    host = host_of(layout, node.up) if node.kind != "verb" else None
    if node.up is None or host is None or host.subject != "actor" or not is_governed(layout, node, host):
        return
    for child in node.up.below:
        if child.label in SUBJECT and child.phrase is not None and child.phrase.kind != PLACE:
            kind = _kind(layout, child.phrase, does=True)
            if kind is not None:
                yield kind


def _kind(layout: Layout, phrase: Phrase, does: bool) -> str | None:
    hit = layout.words[phrase.first].first("role")
    name = hit.form.entry.id if hit is not None else ""
    if name in (_FLYING if does else _FROM_ABOVE) or (does and _is_air_force(layout, phrase)):
        return AIRSTRIKE
    at_war = name == _SHIP and does and not is_merchant_ship(layout, phrase)
    return _SHELLING if name in _GUNS or at_war else None


def _is_air_force(layout: Layout, phrase: Phrase) -> bool:
    """THE AIR FORCE struck, THE ARM OF THE SKY: forces that their adjective sends up; the air defences are none."""
    head = layout.words[phrase.first].first("role")
    if head is None or phrase.last == phrase.first + 1:
        return False
    behind = layout.words[phrase.first + 1]
    if head.form.entry.id == _ARM:
        return behind.key == _SKY
    return head.form.entry.kind == _FORCE and any(hit.form.entry.id == _AIR for hit in behind.groups.get("nisba", ()))
