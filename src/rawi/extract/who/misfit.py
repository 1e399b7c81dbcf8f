"""The noun right behind a verb that cannot be its subject, by its gender, its case, or the form of the verb."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, SOURCE, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.accused import blaming_of
from rawi.extract.who.ourselves import speaker_before
from rawi.lexicon.words import PARTICIPLE, VERB, Word
from rawi.text.fold import key
from rawi.text.tokens import COMMAS

_SHE = ("\u0629", "\u0627\u062a")  # endings of a feminine
_THEM, _TWO = "\u064a\u0646", "\u0627\u0646"  # endings: of men done to, of two
_ALEF = "\u0627"
_BODIES = frozenset(("force", "group", "government"))
_BEHIND = frozenset(("gen", "obj", "b1", "top"))
_NEAR = 2  # words between: calling ALSO on X
_WAY_OUT, _HELPLESS = "evacuate", frozenset(("civilians",))
_FIRST, _SECOND = frozenset(("b1", "gen")), frozenset(("b2", "obj", "gen2"))
_TOLD = frozenset(("that", "thathe"))
_SAID, _ACCUSING = "statement", "ittahama_q"
_STEPS = 5
_THAT, _MEN = "complementiser", frozenset(("person", "official", "speaker"))


def no_subject(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """He called on THE GOVERNMENT, she (the group) called on THE ARMY; he went on, calling on X."""
    if _says_meanwhile(layout, trigger):
        return _first_behind(trigger, node)
    hit, sense = trigger.options[0]
    bare = {child.label: child.phrase for child in node.below if child.phrase is not None}
    lone = bare.get("b1") if "b2" not in bare else None
    if _is_carried(trigger, node):
        return bare.get("b1") or bare.get("gen")
    active = all(one.form.pos == VERB and not one.form.passive for one in trigger.hits)
    if lone is None or lone.first != trigger.last or not active or hit.suffix:
        return None
    if "actor" not in sense.roles.get("subject", "") or "target" not in sense.roles.get("object", ""):
        return None
    if _accuses(layout, trigger, node):
        return lone
    word, raw = layout.words[lone.first], layout.text.tokens[lone.first].raw
    known = word.article or lone.entity.actor is not None
    hers = hit.form.agreement == "ms" and known and raw.endswith(_SHE)
    his = hit.form.agreement == "fs" and word.article and is_one_body(word, raw)
    return lone if hers or his or (word.stem.endswith(_THEM) and "role" in word.groups) else None


def _is_carried(trigger: Trigger, node: Node) -> bool:
    """CIVILIANS ARE TAKEN to shelters, the wounded were moved: with no object behind, they do not take others."""
    hit, sense = trigger.options[0]
    if sense.type != _WAY_OUT or hit.suffix or sense.roles.get("object") != "target":
        return False
    behind = [child for child in node.below if child.first == trigger.last and child.label in _FIRST]
    if not behind or behind[0].phrase is None or behind[0].phrase.head not in _HELPLESS:
        return False
    return all(child.label not in _SECOND or child.kind == "event" for child in node.below)


def _accuses(layout: Layout, trigger: Trigger, node: Node) -> bool:
    """He accused THE GROUP OF shelling: the only noun before what it is accused of."""
    if not any(h.form.entry.id == _ACCUSING for h in layout.words[trigger.first].groups.get("speech", ())):
        return False
    subject = any(child.label in ("pre", "b2") and child.phrase is not None for child in node.below)
    return not subject and any(child.label == "bi" and layout.trigger_at(child) is not None for child in node.below)


def meanwhile(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who speaks so: whoever said or did what stands before, CALLING ON others; not who is in X, WHICH SHELTERS them,
    behind whose comma the sentence goes on."""
    node = tree.trigger(trigger) if _says_meanwhile(layout, trigger) else None
    for _ in range(_STEPS):
        if node is None or node.up is None:
            return None
        node = node.up
        own = node.kind == "verb" and not (_is_told(layout, node) or _is_shut_off(layout, node, trigger))
        subject = phrase_of(node, SUBJECT, ACTOR) if own else None
        if subject is not None or _is_speech(layout, node):
            return subject or phrase_of(node, SUBJECT, SOURCE)
    return None


def told_meanwhile(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """Added that X SHELLS them, CALLING ON Y: neither X, of whom he tells, nor whoever stands behind calls on
    anybody."""
    if not _says_meanwhile(layout, trigger):
        return
    here, (first, _) = layout.whos[trigger.sentence], layout.text.sentences[trigger.sentence]
    yield from (p for p in here if p.first >= trigger.last)
    said = next((at for at in range(first, trigger.first) if _is_speech_at(layout, at)), None)
    that = range(said, trigger.first) if said is not None else range(0)
    opens = next((at for at in that if layout.words[at].function == _THAT), None)
    if said is None or opens is None:
        return
    speakers = [meanwhile(layout, tree, trigger), speaker_before(layout, trigger)]
    speakers += [p for p in here if p.last <= opens]
    own = {p.entity.key for one in speakers if one is not None for p in (one, one.speaks_for) if p is not None}
    told = (p for p in (*here, *layout.places[trigger.sentence]) if opens < p.first and p.last <= trigger.first)
    yield from (p for p in told if p.head not in _MEN and p.entity.key not in own)


def lays_blame(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """HOLDING Y RESPONSIBLE FOR THE FALL of a town: whoever says so did not take it."""
    at = blaming_of(layout, tree, trigger)
    holding = next((t for t in layout.triggers[trigger.sentence] if t.first == at), None) if at is not None else None
    return meanwhile(layout, tree, holding) if holding is not None else None


def _is_speech_at(layout: Layout, at: int) -> bool:
    return layout.is_verb(at) and "speech" in layout.words[at].groups


def _is_shut_off(layout: Layout, verb: Node, trigger: Trigger) -> bool:
    """A relative clause in which nobody speaks, and a comma behind it."""
    told = layout.trigger_at(verb)
    speaks = _is_speech(layout, verb) or (told is not None and told.options[0][1].type == _SAID)
    return verb.label in RELATIVE and not speaks and layout.text.tokens[trigger.first - 1].raw in COMMAS


def _is_told(layout: Layout, verb: Node) -> bool:
    """X said that Y SHELLED the town, calling on Z: what the verb of speech says, where Y does not speak himself."""
    told, first = layout.trigger_at(verb), verb.first_joined()
    speaks = _is_speech(layout, verb) or (told is not None and told.options[0][1].type == _SAID)
    above = first.up
    if above is not None and above.kind != "verb":
        above = above.up  # said IN AN INTERVIEW that
    return first.label in _TOLD and above is not None and _is_speech(layout, above) and not speaks


def _is_speech(layout: Layout, node: Node) -> bool:
    return node.kind == "verb" and "speech" in layout.words[node.first].groups


def is_one_body(word: Word, raw: str) -> bool:
    """A masculine word for one army, party, council; for many the verb is feminine as well."""
    if raw.endswith(_SHE):
        return False
    roles = [hit.form.entry for hit in word.groups.get("role", ()) if hit.form.entry.kind in _BODIES]
    forms = [set(map(key, entry.forms)) for entry in roles if key(entry.forms[0]) == word.stem]
    return any(word.stem + _TWO in every for every in forms)


def _says_meanwhile(layout: Layout, trigger: Trigger) -> bool:
    """A participle in the accusative, by which somebody speaks while he says something else: CALLING ON X; of a
    feminine, whose case is not written, one right behind a comma with a party behind it."""
    hit, sense = trigger.options[0]
    if sense.type != _SAID or hit.article or hit.preposition or hit.suffix:
        return False
    if layout.text.tokens[trigger.first].key.endswith(_ALEF):
        return any(one.form.pos == PARTICIPLE for one in trigger.hits)
    party = layout.phrase_at.get(trigger.last)
    told = party is not None and not party.preposition and party.conjunction == ""
    comma = trigger.first > 0 and layout.text.tokens[trigger.first - 1].raw in COMMAS
    return told and comma and layout.text.tokens[trigger.first].raw.endswith(_SHE[0])


def _first_behind(trigger: Trigger, node: Node) -> Phrase | None:
    behind = [child.phrase for child in node.below if child.label in _BEHIND and child.phrase is not None]
    near = [phrase for phrase in behind if 0 <= phrase.first - trigger.last <= _NEAR and not phrase.preposition]
    return near[0] if near else None
