"""What a bombardment hit: the shelling HIT X, raids that targeted X, its raids TARGETING X, and further on."""

from collections.abc import Iterator

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.lexicon.words import PARTICIPLE, Hit

BOMBARDS = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical"))
_STRIKING = BOMBARDS | {"operation", "arrest"}  # an operation TARGETED X as well, arrests HIT its followers
_STOPS = BOMBARDS | {"arrest"}
_HITS = frozenset(("istahdafa", "daraba", "tala", "tawala"))  # entries of verbs whose subject may be the happening
_THINGS = "things"  # a head
_IN_WHICH = frozenset(("fi", "bi"))
_STRIKERS = frozenset(("aircraft", "artillery"))
_STATE = frozenset(("obj", "gen", "mod"))
_SAME_CLAUSE = "v0c0b0"
_HERS = ("\u0647", "\u0627\u062a", "\u062a\u064a\u0646", "\u062a\u0627\u0646")  # endings: a, -at, two of them
_FAR = 30  # tokens from a happening to the verb that says what it hit
_ALEF, _MARKED = "\u0627", "\u064b"
_NEAR = 4  # tokens: a heavy artillery shelling that hit


def struck(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The shelling HIT X, the raids that targeted X: the happening is the verb's subject, so X is its object."""
    if not may_be(trigger, _STRIKING):
        return None
    if node.kind == "verb":
        return _object(layout, node) if _strikes(layout, node) else None
    for child in node.below:
        if child.label in RELATIVE and _strikes(layout, child):
            return bare(child, "b2" if child.resumes in _IN_WHICH else "b1")
        if child.label in _STATE and _is_hitting(layout, child):
            return bare(child, "gen")
    above = node.up
    if above is None or above.kind != "verb":
        return None
    if above.label == "rel" and node.label == "b1" and above.bound and above.up is not None:
        return above.up.phrase  # so-and-so WHOM a raid killed
    if not _strikes(layout, above):
        return None
    if node.label == "b1":
        return bare(above, "b2") or (bare(node, "obj") if node.bound else _no_genitive(layout, node))
    return bare(above, "b1") if _runs_on(layout, node, above) else None


def says_what_it_hit(layout: Layout, verb: Node) -> bool:
    """A raid THAT HIT X: the verb only says what the raid hit."""
    told = verb.up if verb.label in RELATIVE else None
    return told is not None and _is_bombardment(layout, told) and _strikes(layout, verb)


def _no_genitive(layout: Layout, noun: Node) -> Phrase | None:
    """A shelling hit A DEPOT, an artillery shelling hit THE POSITIONS of X, a raid hit A CAR: behind an adjective, or
    in the accusative, a noun is no genitive of the one before, nor is a thing that strikes nothing; and no shelling of
    X is told of."""
    behind = bare(noun, "gen") or bare(noun, "obj")
    if behind is None or behind.preposition or behind.conjunction:
        return None
    apart = behind.part_first > noun.last or is_accusative(layout, behind)
    return behind if apart or behind.head == _THINGS else None


def _runs_on(layout: Layout, node: Node, verb: Node) -> bool:
    """The shelling hit X; because of a heavy shelling THAT HIT X: no comma stands between the noun and its verb, which
    has no subject of its own: in an ambush X HIT Y."""
    led = not node.label.endswith("<") or node.bound or bare(verb, "b2") is not None
    if node.label != "pre" and (led or verb.first - node.last > _NEAR):
        return False
    return node.last <= verb.first and layout.between(node.last, verb.first) == _SAME_CLAUSE


def _object(layout: Layout, verb: Node) -> Phrase | None:
    """What a verb has for its object where its subject is a happening: a raid that HIT X, HIT a raid X."""
    if verb.label in RELATIVE and verb.up is not None:
        return bare(verb, "b1") if _is_bombardment(layout, verb.up) else None
    if any(child.label == "pre" and _is_bombardment(layout, child) for child in verb.below):
        return bare(verb, "b1")
    return bare(verb, "b2") if any(c.label == "b1" and _is_bombardment(layout, c) for c in verb.below) else None


def struck_further_on(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """A shelling by X, on the fifth of May, HIT Y, also TARGETING Y: the next verb of hitting, which has no subject of
    its own, fits the noun, and has no other bombardment, nor a wave of ARRESTS, before it."""
    if node.kind == "verb" or not may_be(trigger, _STRIKING):
        return None
    for verb in sorted(_all_below(_top(node)), key=lambda one: one.first):
        if verb.first < node.last or verb.first - node.last > _FAR:
            continue
        if _is_hitting(layout, verb):
            return bare(verb, "gen")
        if _is_bombardment(layout, verb, _STOPS):
            return None
        if _strikes(layout, verb) and _fits(layout, node, verb):
            return _first_object(verb)
    return None


def _first_object(verb: Node) -> Phrase | None:
    """The noun right behind a verb that has no subject before it and no second noun; no aircraft, which hit others."""
    if any(child.label in ("pre", "b2") for child in verb.below):
        return None
    first = next((child for child in verb.below if child.phrase is not None), None)
    hit = first.phrase if first is not None and first.label == "b1" else None
    return hit if hit is not None and hit.head not in _STRIKERS else None


def _top(node: Node) -> Node:
    while node.up is not None:
        node = node.up
    return node


def _all_below(node: Node) -> Iterator[Node]:
    for child in node.below:
        yield child
        yield from _all_below(child)


def _fits(layout: Layout, noun: Node, verb: Node) -> bool:
    """A feminine or plural noun of happening needs a feminine verb, another one a masculine."""
    of = noun.up if noun.label == "gen" else None
    nouns = [noun, *([of] if of is not None and of.kind in ("event", "noun") else [])]  # an OPERATION of landing hit
    hers = {layout.words[one.first].stem.endswith(_HERS) for one in nouns}
    return any(_is_hit(hit) and hit.form.agreement.startswith("f") in hers for hit in layout.words[verb.first].hits)


def _is_bombardment(layout: Layout, node: Node, kinds: frozenset[str] = BOMBARDS) -> bool:
    trigger = layout.trigger_at(node)
    return node.kind == "event" and trigger is not None and may_be(trigger, kinds)


def _strikes(layout: Layout, node: Node) -> bool:
    return node.kind == "verb" and any(_is_hit(hit) for hit in layout.words[node.first].hits)


def _is_hitting(layout: Layout, node: Node) -> bool:
    """Its raids, TARGETING X: the participle behind the happening."""
    hits = layout.words[node.first].hits
    return any(hit.form.pos == PARTICIPLE and not hit.article and _is_hit(hit) for hit in hits)


def _is_hit(hit: Hit) -> bool:
    return getattr(hit.form.entry, "id", "") in _HITS and not hit.suffix and not hit.form.passive


def may_be(trigger: Trigger, kinds: frozenset[str]) -> bool:
    """One of its senses is of these kinds."""
    return any(sense.type in kinds for _, sense in trigger.options)


def bare(node: Node, label: str) -> Phrase | None:
    """The first phrase that hangs on a node by a label."""
    return next(phrases(node, label), None)


def phrases(node: Node, *labels: str) -> Iterator[Phrase]:
    """The phrases that hang on a node by some labels."""
    return (child.phrase for child in node.below if child.label in labels and child.phrase is not None)


def is_accusative(layout: Layout, phrase: Phrase) -> bool:
    """Shelled A MARKET: the ending of an object on a word that is not spelt so by itself."""
    raw, word = layout.text.tokens[phrase.first].raw, layout.words[phrase.first]
    return not word.article and raw.endswith((_ALEF + _MARKED, _MARKED + _ALEF))
