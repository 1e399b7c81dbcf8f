"""Who was done to, where the words leave no doubt: the shelling that HIT X, X came UNDER fire, their striking OF X."""

from rawi.annotate.mentions import PLACE, SOURCE, Phrase, Trigger
from rawi.extract.candidates import may_be_struck
from rawi.extract.governed import host_of, is_governed
from rawi.extract.hitting import BOMBARDS, RELATIVE, bare, may_be, phrases, struck, struck_further_on
from rawi.extract.layout import Layout
from rawi.extract.nodes import Node
from rawi.extract.syntax import Tree
from rawi.lexicon.entries import HostEntry
from rawi.lexicon.words import VERB
from rawi.resolve.actors import is_civil

_SUFFERS = frozenset(("taarrada", "talaqqa", "takabbada", "muniya", "khadaa"))  # whose subject is done to
_DEEDS = BOMBARDS | {"killing", "abduct", "arrest", "destroy"}
_OF_MEN = frozenset(("killing", "abduct", "arrest"))
_BARE = frozenset(("gen", "gen2", "gen3", "obj", "b2"))
_DOERS = frozenset(("name", "government"))  # arrests of X: by X as well
_SUBJECT = ("b1", "pre", "top")
_GOT = "talaqqa"
_PEOPLE = frozenset(("civilians", "person", "official", "fighters"))
_SHE, _THEM = "\u0629", "\u064a\u0646"  # endings: of a feminine, of men done to
_STEPS, _CLOSE = 2, 2


def undergoer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who or what was done to, by the verb beside a happening or by the noun that tells it; None where it is open."""
    node = tree.trigger(trigger)
    if node is None:
        return None
    found = struck(layout, trigger, node) or _sufferer(layout, trigger, node) or _object_behind(trigger, node)
    found = found or _misfit(layout, trigger, node) or _done_to(layout, trigger, node) or _spoken_to(trigger, node)
    return found if found is not None and _is_told(found) else None


def undergoer_further_on(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who was struck by a verb further on, and what civil thing; of others the text says elsewhere whose they are."""
    node = tree.trigger(trigger)
    found = struck_further_on(layout, trigger, node) if node is not None else None
    if found is None or not _is_told(found):
        return None
    told = found.kind == PLACE or found.entity.actor is not None or found.head in _PEOPLE
    return found if told or is_civil(layout.annotation, found) else None


def _is_told(phrase: Phrase) -> bool:
    """A party, or a building that no table knows; of mere POSITIONS the text says elsewhere whose they are."""
    if phrase.kind == PLACE:
        return may_be_struck(phrase) and phrase.entity.place is None
    return phrase.head != "things" or phrase.last > phrase.first + 1


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
    found = next(phrases(verb, *_SUBJECT), None)
    described = verb.up.phrase if found is None and verb.label in RELATIVE and verb.up is not None else None
    near = described is not None and not described.preposition and verb.first - described.last <= _CLOSE
    return described if near else found


def _is_taking_in(host: HostEntry, trigger: Trigger) -> bool:
    """A verb in the present that is spelt like "got" is "throws": throws INTO PRISON."""
    return host.id == _GOT and may_be(trigger, frozenset(("arrest",)))


def _object_behind(trigger: Trigger, node: Node) -> Phrase | None:
    """X's striking OF Y, their killing OF Y: behind the noun's owner Arabic says "to" for its object."""
    hit, sense = trigger.options[0]
    owner, done_to = bare(node, "gen"), bare(node, "li")
    if node.kind == "verb" or sense.type not in _DEEDS or not (hit.suffix or owner) or bare(node, "ala") is not None:
        return None  # the seizing ON a man BY the police
    same = owner is not None and done_to is not None and owner.entity.key == done_to.entity.key
    return None if same else done_to


def _misfit(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """He called on THE GOVERNMENT: the noun right behind the verb whose gender or case shows that it is no subject."""
    hit, sense = trigger.options[0]
    lone = bare(node, "b1") if bare(node, "b2") is None else None
    active = all(one.form.pos == VERB and not one.form.passive for one in trigger.hits)
    if lone is None or lone.first != trigger.last or not active or hit.suffix:
        return None
    if "actor" not in sense.roles.get("subject", "") or "target" not in sense.roles.get("object", ""):
        return None
    word, raw = layout.words[lone.first], layout.text.tokens[lone.first].raw
    hers = hit.form.agreement == "ms" and word.article and raw.endswith(_SHE)
    return lone if hers or (word.stem.endswith(_THEM) and "role" in word.groups) else None


def _spoken_to(trigger: Trigger, node: Node) -> Phrase | None:
    """The ministry accused X: who only speaks in reports is the verb's subject, and X its object."""
    hit, sense = trigger.options[0]
    first = bare(node, "b1") or bare(node, "pre")
    if sense.type != "statement" or hit.form.pos != VERB or hit.form.passive or first is None or first.kind != SOURCE:
        return None
    accused = bare(node, "b2") or (bare(node, "b1") if first.first < trigger.first else None)
    return accused if "target" in sense.roles.get("object", "") else None


def _done_to(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The arrest OF A CELL, the killing of ten OF X, the looting OF SHOPS: what stands alone behind a noun of what is
    done to men and houses; and the object of a verb of such deeds."""
    hit, sense = trigger.options[0]
    owned = [child for child in node.below if child.label in _BARE and child.phrase is not None]
    if hit.form.pos == VERB:
        return _object_of(sense.type, node) if not hit.form.passive and not hit.suffix else None
    if sense.type == "destroy" and not hit.suffix and len(owned) == 1 and owned[0].label == "gen":
        destroyed = owned[0].phrase
        return destroyed if destroyed is not None and is_civil(layout.annotation, destroyed) else None
    of_men = sense.type in _OF_MEN and "target" in sense.roles.get("genitive", "")
    if not of_men or node.kind == "verb" or hit.suffix or len(owned) > 1 or bare(node, "li") is not None:
        return None
    if owned:
        alone = owned[0].phrase if owned[0].label == "gen" else None
        return alone if alone is not None and alone.head not in _DOERS else None
    among = bare(node, "min")
    counted = among is not None and any(trigger.last <= n.first < among.first for n in layout.annotation.numbers)
    return among if counted else None


def _object_of(kind: str, node: Node) -> Phrase | None:
    """What the air defence brought down, whom the patrol arrested: the noun behind the verb's subject, if of men."""
    subject, found = bare(node, "pre"), bare(node, "b1")
    if bare(node, "b2") is not None or subject is None:
        subject, found = found, bare(node, "b2")
    if subject is None or found is None or subject.kind == PLACE:
        return None
    return found if kind == "shootdown" or (kind in _OF_MEN and found.head in _PEOPLE) else None
