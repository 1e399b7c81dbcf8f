"""Who was done to, where the words leave no doubt: the shelling that HIT X, X came UNDER fire, their striking OF X."""

from collections.abc import Iterator

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.candidates import may_be_struck
from rawi.extract.governed import host_of, is_governed
from rawi.extract.layout import Layout
from rawi.extract.nodes import Node
from rawi.extract.syntax import Tree
from rawi.lexicon.entries import HostEntry
from rawi.lexicon.words import PARTICIPLE, VERB, Hit

_HITS = frozenset(("istahdafa", "daraba", "tala", "tawala"))  # entries of verbs whose subject may be the happening
_SUFFERS = frozenset(("taarrada", "talaqqa", "takabbada", "muniya", "khadaa"))  # whose subject is done to
_BOMBARDS = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical"))
_DEEDS = _BOMBARDS | {"killing", "abduct", "arrest", "destroy"}
_OF_MEN = frozenset(("killing", "abduct", "arrest"))
_BARE = frozenset(("gen", "gen2", "gen3", "obj", "b2"))
_DOERS = frozenset(("name", "government"))  # arrests of X: by X as well
_SUBJECT = ("b1", "pre", "top")
_RELATIVE = frozenset(("rel", "indef"))
_GOT, _VICTIM, _ACCUSES = "talaqqa", "target", "ittahama_q"
_SHE, _THEM = "\u0629", "\u064a\u0646"  # endings: of a feminine, of men done to
_STATE = frozenset(("obj", "gen", "mod"))
_STEPS, _CLOSE = 2, 2
_SAME_CLAUSE = "v0c0b0"
_NEAR = 4  # tokens: a heavy artillery shelling that hit


def undergoer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who or what was done to, by the verb beside a happening or by the noun that tells it; None where it is open."""
    node = tree.trigger(trigger)
    if node is None:
        return None
    found = _hit(layout, trigger, node) or _sufferer(layout, trigger, node) or _object_behind(trigger, node)
    found = found or _misfit(layout, trigger, node) or _done_to(layout, trigger, node)
    return found if found is not None and _is_told(found) else None


def _is_told(phrase: Phrase) -> bool:
    """A party, or a building that no table knows; of mere POSITIONS the text says elsewhere whose they are."""
    if phrase.kind == PLACE:
        return may_be_struck(phrase) and phrase.entity.place is None
    return phrase.head != "things" or phrase.last > phrase.first + 1


def _hit(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The shelling HIT X, the raids that targeted X: the happening is the verb's subject, so X is its object."""
    if not _may_be(trigger, _BOMBARDS):
        return None
    if node.kind == "verb":
        return _bare(node, "b1") if _strikes(layout, node) and _has_event_subject(layout, node) else None
    for child in node.below:
        if child.label in _RELATIVE and _strikes(layout, child):
            return _bare(child, "b1")
        if child.label in _STATE and _is_hitting(layout, child):
            return _bare(child, "gen")
    above = node.up
    if above is None or above.kind != "verb":
        return None
    if above.label == "rel" and node.label == "b1" and above.bound and above.up is not None:
        return above.up.phrase  # so-and-so WHOM a raid killed
    if not _strikes(layout, above):
        return None
    if node.label == "b1":
        return _bare(above, "b2")
    return _bare(above, "b1") if _runs_on(layout, node, above) else None


def _runs_on(layout: Layout, node: Node, verb: Node) -> bool:
    """The shelling hit X; because of a heavy shelling THAT HIT X: no comma stands between the noun and its verb."""
    if node.label != "pre" and (not node.label.endswith("<") or node.bound or verb.first - node.last > _NEAR):
        return False
    return node.last <= verb.first and layout.between(node.last, verb.first) == _SAME_CLAUSE


def _has_event_subject(layout: Layout, node: Node) -> bool:
    if node.label in _RELATIVE and node.up is not None:
        return _is_bombardment(layout, node.up)
    return any(child.label == "pre" and _is_bombardment(layout, child) for child in node.below)


def _is_bombardment(layout: Layout, node: Node) -> bool:
    trigger = layout.trigger_at(node)
    return node.kind == "event" and trigger is not None and _may_be(trigger, _BOMBARDS)


def _strikes(layout: Layout, node: Node) -> bool:
    return node.kind == "verb" and any(_is_hit(hit) for hit in layout.words[node.first].hits)


def _is_hitting(layout: Layout, node: Node) -> bool:
    """Its raids, TARGETING X: the participle behind the happening."""
    hits = layout.words[node.first].hits
    return any(hit.form.pos == PARTICIPLE and not hit.article and _is_hit(hit) for hit in hits)


def _is_hit(hit: Hit) -> bool:
    return getattr(hit.form.entry, "id", "") in _HITS and not hit.suffix and not hit.form.passive


def _sufferer(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """X came UNDER shelling, was subjected to an act of SHELLING."""
    below = node
    for _ in range(_STEPS):
        above = below.up
        host = host_of(layout, above)
        if above is not None and host is not None:
            suffers = host.id in _SUFFERS and is_governed(layout, below, host)
            return _subject(above) if suffers and not _is_taking_in(host, trigger) else None
        if above is None or below.label != "gen":
            return None
        below = above
    return None


def _subject(verb: Node) -> Phrase | None:
    found = next(_phrases(verb, *_SUBJECT), None)
    described = verb.up.phrase if found is None and verb.label in _RELATIVE and verb.up is not None else None
    near = described is not None and not described.preposition and verb.first - described.last <= _CLOSE
    return described if near else found


def _is_taking_in(host: HostEntry, trigger: Trigger) -> bool:
    """A verb in the present that is spelt like "got" is "throws": throws INTO PRISON."""
    return host.id == _GOT and _may_be(trigger, frozenset(("arrest",)))


def _object_behind(trigger: Trigger, node: Node) -> Phrase | None:
    """X's striking OF Y, their killing OF Y: behind the noun's owner Arabic says "to" for its object."""
    hit, sense = trigger.options[0]
    owner, done_to = _bare(node, "gen"), _bare(node, "li")
    if node.kind == "verb" or sense.type not in _DEEDS or not (hit.suffix or owner) or _bare(node, "ala") is not None:
        return None  # the seizing ON a man BY the police
    same = owner is not None and done_to is not None and owner.entity.key == done_to.entity.key
    return None if same else done_to


def _misfit(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """He called on THE GOVERNMENT: the noun right behind the verb whose gender or case shows that it is no subject."""
    hit, sense = trigger.options[0]
    lone = _bare(node, "b1") if _bare(node, "b2") is None else None
    active = all(one.form.pos == VERB and not one.form.passive for one in trigger.hits)
    if lone is None or lone.first != trigger.last or not active or hit.suffix:
        return None
    if "actor" not in sense.roles.get("subject", "") or "target" not in sense.roles.get("object", ""):
        return None
    word, raw = layout.words[lone.first], layout.text.tokens[lone.first].raw
    if _accuses(layout, trigger, node):
        return lone
    hers = hit.form.agreement == "ms" and word.article and raw.endswith(_SHE)
    return lone if hers or (word.stem.endswith(_THEM) and "role" in word.groups) else None


def _accuses(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """He accused THE GROUP OF shelling: the only noun before what it is accused of."""
    if not any(h.form.entry.id == _ACCUSES for h in layout.words[trigger.first].groups.get("speech", ())):
        return False
    subject = any(child.label in ("pre", "b2") and child.phrase is not None for child in node.below)
    return not subject and any(child.label == "bi" and layout.trigger_at(child) is not None for child in node.below)


def _done_to(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The arrest OF A CELL, the killing of ten OF X: what stands alone behind a noun of what is done to men; and what
    the air defence brought down, the second noun behind its verb."""
    hit, sense = trigger.options[0]
    bare = [child for child in node.below if child.label in _BARE and child.phrase is not None]
    if hit.form.pos == VERB and sense.type == "shootdown":
        return _bare(node, "b2") if _bare(node, "b1") is not None and not hit.form.passive else None
    of_men = sense.type in _OF_MEN and "target" in sense.roles.get("genitive", "")
    if not of_men or node.kind == "verb" or hit.suffix or len(bare) > 1 or _bare(node, "li") is not None:
        return None
    if bare:
        alone = bare[0].phrase if bare[0].label == "gen" else None
        suffered = sense.roles["genitive"] == _VICTIM  # a word for being killed, not for killing
        return alone if alone is not None and (suffered or alone.head not in _DOERS) else None
    among = _bare(node, "min")
    counted = among is not None and any(trigger.last <= n.first < among.first for n in layout.annotation.numbers)
    return among if counted else None


def _may_be(trigger: Trigger, kinds: frozenset[str]) -> bool:
    return any(sense.type in kinds for _, sense in trigger.options)


def _bare(node: Node, label: str) -> Phrase | None:
    return next(_phrases(node, label), None)


def _phrases(node: Node, *labels: str) -> Iterator[Phrase]:
    """The phrases that hang on a node by some labels."""
    return (child.phrase for child in node.below if child.label in labels and child.phrase is not None)
