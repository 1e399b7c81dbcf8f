"""Men nobody knows, who killed, and who only recorded it: UNKNOWN MEN shot him, activists DOCUMENTED it."""

from rawi.annotate.mentions import ACTOR, SOURCE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.model import FIGHTING_KINDS, FROM_AFAR

_KILLS = frozenset(("killing", "abduct"))
_DEEDS = _KILLS | {"toll", "arrest", "attack", "shelling", "airstrike", "bombing", "destroy", "displace"}
RECORDS = frozenset(("wathaqa", "rasada", "ahsa", "sajjala"))  # entries of words of speech
_DETECTS, _TRUCE = "rasada", "agreement"  # an entry; a type
_UNKNOWN, _MEN = "unknown", "fighters"  # the adjective's entry; a head
_SUBJECT, _OF = frozenset(("b1",)), frozenset(("li",))
_DETECTING = SUBJECT | {"gen"}  # the army DETECTED, the detection BY THE ARMY
_OPERATIONS, _GENITIVE = "amaliyya", "gen"
_CIVIL = frozenset(("person", "civilians", "things"))


def unknown_men(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """UNKNOWN MEN assassinated somebody: right behind the verb they are its subject, and not whom it was done to; a
    bombing OF UNKNOWN MEN, in Arabic with "to": nobody aims at men whom he does not know."""
    node = tree.trigger(trigger)
    hit, sense = trigger.options[0]
    if node is None or hit.form.passive or hit.suffix:
        return None
    noun = node.kind != "verb"
    men = phrase_of(node, _OF if noun else _SUBJECT, ACTOR) if sense.type in (_DEEDS if noun else _KILLS) else None
    if men is None or men.first != trigger.last or men.head != _MEN or (men.preposition and not noun):
        return None
    words = layout.words[men.first : men.last]
    unknown = any(hit.form.entry.id == _UNKNOWN for word in words for hit in word.groups.get("nisba", ()))
    return men if unknown and (noun or _somebody_behind(layout, men)) else None


def _somebody_behind(layout: Layout, men: Phrase) -> bool:
    """Whom they killed stands behind: else they may be the dead."""
    behind = (p for p in layout.whos[men.sentence] if p.first >= men.last and p.kind == ACTOR)
    return any(not p.preposition and not p.conjunction and p.group[0] is p and p.inside is None for p in behind)


def recorder(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Activists DOCUMENTED an execution, the army DETECTED a launch, announced ITS DETECTION: who bears no arms and
    records a deed did not do it; nor did an army that saw it on its radars, or that counts BREACHES of a truce."""
    node, kind = tree.trigger(trigger), trigger.options[0][1].type
    if node is not None and node.up is not None and node.label == _GENITIVE:
        node = node.up if _OPERATIONS in layout.words[node.up.first].ids["event"] else node  # OPERATIONS of looting
    verb = node.up if node is not None and node.label in AS_OBJECT else None
    if verb is None or verb.kind not in ("verb", "event") or kind not in _DEEDS | {_TRUCE}:
        return None
    speech = layout.words[verb.first].groups.get("speech", ())
    if not any(hit.form.entry.id in RECORDS for hit in speech):
        return None
    if kind == _TRUCE:
        return phrase_of(verb, SUBJECT, ACTOR)
    if kind in FROM_AFAR and any(hit.form.entry.id == _DETECTS for hit in speech):
        return phrase_of(verb, _DETECTING, ACTOR) or layout.subjects[verb.first]
    if verb.kind != "verb":
        return None
    told = phrase_of(verb, SUBJECT, ACTOR) or phrase_of(verb, SUBJECT, SOURCE)
    if told is None or (actor := told.entity.actor) is None:
        return told if told is not None and (told.kind == SOURCE or told.head in _CIVIL) else None
    return told if actor.kind not in FIGHTING_KINDS else None
