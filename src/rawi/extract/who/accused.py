"""Who did it where somebody tells of others: X accused Y OF SHELLING, held Y RESPONSIBLE for it."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.broken import is_use_made
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.accusing import accused_of, ascribed_to, charge
from rawi.lexicon.words import NOUN
from rawi.model import DEATHS

_ACCUSES = "ittahama_q"  # the verb's entry
_BLAMES = frozenset(("hammala", "hammala_ms"))
_BLAME = frozenset(("masuliya", "lama"))  # responsibility, blame
_LAID, _FOR = "lama", "fi"  # blame; laid for
_OVER, _AT = frozenset(("fi", "bi")), frozenset(("ila", "li"))  # accusation OVER it, AT Y
_LOST = "capture"
_ON, _HELD = frozenset(("ala",)), frozenset(("gen", "obj"))
_REACH = 8  # words from holding to responsible
_OF = "bi"
_DOING = frozenset((_OF, "gen"))  # accused of shelling, of the crime of shelling
_STEPS, _FAR, _NEAR = 3, 6, 4
_THAT_IT, _COMPLEMENT = "thathe", "complementiser"
_AND, _OF_LETTER = "\u0648", "\u0628"
_TAKEN = DEATHS | {"arrest", "abduct"}
_KILLED = frozenset(("b1", "b2", "pre", "gen"))
_MEMBERS = frozenset(("person", "official", "fighters", "speaker"))
_STRIKES = frozenset(("attack", "airstrike", "shelling", "bombing", "chemical")) | DEATHS


def _blamed(layout: Layout, tree: Tree, trigger: Trigger, node: Node | None) -> Phrase | None:
    """X held Y RESPONSIBLE FOR the shelling, laid THE BLAME for it ON Y; of a town's fall he may only be guilty."""
    blame = node.up if node is not None else None
    if node is None or blame is None or trigger.options[0][1].type == _LOST:
        return None
    lays = blame.kind == "verb" and any(_is_blame(layout, child) for child in blame.below)  # laid THE BLAME on Y for it
    if not lays and not _is_blame(layout, blame):
        return _pointed_at(layout, node, blame)
    laid_on = phrase_of(blame, _ON, ACTOR) or _charged_behind(layout, node, blame)
    if laid_on is not None:
        return laid_on
    holding = _holding(layout, tree, trigger.sentence, blame)
    if holding is None or holding.kind == "verb":
        return _object(holding) if holding is not None else None
    return phrase_of(holding, _HELD, ACTOR)


def _charged_behind(layout: Layout, node: Node, blame: Node) -> Phrase | None:
    """Laid the blame FOR THE SHELLING ON Y: the words ON Y stand behind the happening, and tell of no attack on Y."""
    told = node.label == _FOR and any(hit.form.entry.id == _LAID for hit in layout.words[blame.first].hits)
    return phrase_of(node, _ON, ACTOR) if told and blame.up is not None and blame.up.kind == "verb" else None


def _pointed_at(layout: Layout, node: Node, charge: Node) -> Phrase | None:
    """Pointed the finger of ACCUSATION AT Y over the shelling: a noun of accusing that is no verb's object with OF."""
    nouns = (hit for hit in layout.words[charge.first].hits if getattr(hit.form.entry, "id", "") == _ACCUSES)
    told = node.label in _OVER and charge.kind != "verb" and any(hit.form.pos == NOUN for hit in nouns)
    return phrase_of(charge, _AT, ACTOR) if told else None


def _holding(layout: Layout, tree: Tree, sentence: int, blame: Node) -> Node | None:
    """Where somebody is held responsible, before the word for it."""
    return next((tree.trigger(t) for t in layout.triggers[sentence] if _holds(t, blame)), None)


def blaming_of(layout: Layout, tree: Tree, trigger: Trigger) -> int | None:
    """Where the word stands by which somebody is HELD RESPONSIBLE for a happening, the next one of two included."""
    node = tree.trigger(trigger)
    above = node.lineage()[1:3] if node is not None else ()
    blame = next((one for one in above if _is_blame(layout, one)), None)
    holding = _holding(layout, tree, trigger.sentence, blame) if blame is not None else None
    return holding.first if holding is not None else None


def _is_blame(layout: Layout, node: Node) -> bool:
    return any(getattr(hit.form.entry, "id", "") in _BLAME for hit in layout.words[node.first].hits)


def _holds(trigger: Trigger, blame: Node) -> bool:
    """A verb or participle of holding somebody responsible, before the word for it."""
    near = 0 < blame.first - trigger.first <= _REACH
    return near and any(hit.form.entry.id in _BLAMES for hit in trigger.hits)


def accused(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is said to have done it by a verb of accusing above, its object; None where nobody is accused of it."""
    node = tree.trigger(trigger)
    blamed = _blamed(layout, tree, trigger, node)
    if blamed is not None:
        return blamed
    told = accused_of(layout, trigger)
    if told is not None:
        return told
    accusing = _accusing(layout, node) or _charging_that(layout, node)
    if accusing is not None:
        return None if _suffix(layout, accusing) else _object(accusing)
    verb = _said_of_it(layout, trigger, node)
    return _object(verb) if verb is not None else None


def accusation(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Phrase | None, Phrase | None]:
    """Who accuses and whom, where the accuser stands before the verb: X HAD ACCUSED Y, which Z denied."""
    node, (by_words, of_it) = tree.trigger(trigger), charge(layout, trigger.first)
    if by_words is not None or (node is not None and node.kind != "verb"):
        return by_words, of_it
    if node is None or not _accuses(layout, node) or _suffix(layout, node):
        return None, None
    before, behind = phrase_of(node, frozenset(("pre",)), ACTOR), phrase_of(node, frozenset(("b1",)), ACTOR)
    near = before is not None and trigger.first - before.last <= 1  # X (had) accused
    told = near and behind is not None and behind.first == trigger.last and not behind.preposition
    return (before, behind) if told else (None, of_it)


def blamer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who lays a happening to somebody's charge: a raid OF WHICH X ACCUSED Y, which X ASCRIBED TO Y, was neither by X
    nor on him."""
    ascribes = ascribed_to(layout, trigger)
    if ascribes is not None:
        return layout.phrase_at.get(ascribes + 1)
    verb = _said_of_it(layout, trigger, tree.trigger(trigger))
    return phrase_of(verb, SUBJECT, ACTOR) if verb is not None and _object(verb) is not None else None


def accuser(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who accuses somebody of it, whoever that is: X accused IT of shelling, and did not shell."""
    accusing = _accusing(layout, tree.trigger(trigger))
    return phrase_of(accusing, SUBJECT, ACTOR) if accusing is not None and _suffix(layout, accusing) else None


def _accusing(layout: Layout, node: Node | None) -> Node | None:
    """The verb above that accuses somebody of a happening, of exploiting a truce FOR IT."""
    for _ in range(_STEPS):
        if node is None or not (node.label in _DOING or is_use_made(layout, node)):
            return None
        above = node.up
        if node.label == _OF and above is not None and _accuses(layout, above):
            return above
        node = above
    return None


def _charging_that(layout: Layout, node: Node | None) -> Node | None:
    """X accused Y of backing rebels AND THAT IT SHELLS the villages: the pronoun behind "of" is Y."""
    if node is None or node.kind != "verb" or node.label != _THAT_IT:
        return None
    that = next((at for at in range(node.first - 1, node.first - _NEAR, -1) if _is_of_that(layout, at)), None)
    above = node.up
    for _ in range(_STEPS):
        if above is None or that is None or _accuses(layout, above):
            return above if that is not None else None
        above = above.up if above.label in _DOING else None
    return None


def _is_of_that(layout: Layout, at: int) -> bool:
    """OF THAT, as one word, with or without AND before it."""
    return layout.words[at].function == _COMPLEMENT and layout.stem(at).lstrip(_AND).startswith(_OF_LETTER)


def _suffix(layout: Layout, verb: Node) -> str:
    """The pronoun on a verb of accusing."""
    hits = layout.words[verb.first].groups.get("speech", ())
    return next((hit.suffix for hit in hits if hit.form.entry.id == _ACCUSES), "")


def _said_of_it(layout: Layout, trigger: Trigger, node: Node | None) -> Node | None:
    """A shelling OF WHICH X ACCUSED Y: the verb that describes the happening."""
    if node is None or node.kind == "verb" or trigger.options[0][1].type not in _STRIKES:
        return None
    for verb in _around(node):
        if verb.kind != "verb" or verb.first < trigger.last:
            continue
        describes = verb.label in RELATIVE and verb.up is node
        if describes and _accuses(layout, verb) and not _suffix(layout, verb):
            return verb
    return None


def _around(node: Node) -> Iterator[Node]:
    """What hangs on a node, and on the words above it."""
    at: Node | None = node
    for _ in range(_FAR):
        if at is None:
            return
        yield from at.below
        at = at.up


def _accuses(layout: Layout, node: Node) -> bool:
    hits = layout.words[node.first].groups.get("speech", ())
    return node.kind == "verb" and any(hit.form.entry.id == _ACCUSES and not hit.form.passive for hit in hits)


def _object(node: Node) -> Phrase | None:
    """The second bare noun behind the verb; the only one where its subject stands before it."""
    bare = {child.label: child.phrase for child in node.below if child.phrase is not None}
    named = bare.get("b2") or (bare.get("b1") if "pre" in bare else None)
    if named is None or (named.kind == PLACE and named.head != "name"):
        return None
    return named if named.kind in (ACTOR, PLACE) else None


def fellows(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose they were: a commander IN THE MOVEMENT X was killed or arrested, and the movement did not do it."""
    deaths = (other for other in layout.triggers[trigger.sentence] if other.options[0][1].type in _TAKEN)
    for node in map(tree.trigger, deaths):
        if node is None:
            continue
        dead = [child.phrase for child in node.below if child.label in _KILLED and child.phrase is not None]
        for phrase in layout.whos[trigger.sentence]:
            if phrase.preposition == "fi" or _is_in(layout, phrase):
                member = next((p for p in dead if p.last + 1 == phrase.first and p.head in _MEMBERS), None)
                if member is not None:
                    return phrase
    return None


def _is_in(layout: Layout, phrase: Phrase) -> bool:
    before = layout.words[phrase.first - 1].first("function") if phrase.first else None
    return before is not None and before.form.entry.id == "fi"
