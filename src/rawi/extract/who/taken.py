"""Who was arrested or abducted by a verb that, unvocalised, may mean either: said that THE MINISTER WAS ARRESTED; who
was driven out, as a pronoun, a noun behind or no word tells."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_party, phrase_of, taking
from rawi.extract.who.perished import some_of_them
from rawi.lexicon.words import NOUN, VERB
from rawi.resolve.owners import agrees
from rawi.text.tokens import MARK

_TAKES, _SIEGE = frozenset(("arrest", "abduct")), "siege"
_OBJECTS = frozenset(("b1", "b2", "b3", "min"))
_CIVIL, _FIGHTERS = "civilians", "fighters"
_MEN = frozenset(("person", "official", _CIVIL))
_SUBJECT, _PREPOSITION, _THAT = "pre", "preposition", "that"
_FROM, _OBJECTS_OF_NOUN = frozenset(("min",)), frozenset(("gen", "gen2", "obj", "li"))
_TAKERS, _BEHIND, _HAPPENS = frozenset(("gen", "by")), "b1", frozenset(("tamma", "jara"))  # hosts
_SINCE, _AFTER, _BEFORE = "since", "temporal_after", "temporal_before"  # categories of cues
_TIMES = frozenset((_SINCE, _AFTER, _BEFORE))
_FROM_IT = ("\u0645\u0646\u0647", "\u0645\u0646\u0647\u0627")  # from it
_OUSTED, _LAYOUTS = _OBJECTS_OF_NOUN | {"b1", "b2", "b3"}, (["b1"], ["gen"], ["gen", "li"])
_BARE, _BY = frozenset(("b1", "b2", "b3", "obj")), "by"
_GOES_ON, _BEATS = frozenset(("and", "link", "that")), frozenset(("hazama",))
_ONE_MAN, _MANY_MEN = "ms", "mp"  # how verbs agree
_IN_IT = ("\u0641\u064a\u0647", "\u0641\u064a\u0647\u0627")
_NAMED, _RELATIVE, _OUT_OF = frozenset(("b1", "b2", "pre")), "rel", "min"


def was_taken(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A man told of before a verb of arresting that has no object: he was arrested, and arrested nobody; ten SOLDIERS
    of X who were captured; whoever WAS BESIEGED, by the form of the verb, and people without arms by any."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind != "verb" or hit.form.pos != VERB:
        return None
    if hit.suffix or any(child.label in _OBJECTS for child in node.below) or not is_closed(layout, trigger):
        return None
    man = next((child.phrase for child in node.below if child.label == _SUBJECT), None) or _described(node)
    man = man or some_of_them(layout, node)
    if man is None or man.kind != ACTOR or man.last > trigger.first or not _may_be_taken(trigger, man):
        return None
    some = man.head == _FIGHTERS or man.preposition == _OUT_OF
    return man if some or (man.head in _MEN and man.entity.actor is None) else None


def _may_be_taken(trigger: Trigger, man: Phrase) -> bool:
    kind = trigger.options[0][1].type
    return kind in _TAKES or (kind == _SIEGE and (trigger.hits[0].form.passive or man.head == _CIVIL))


def driven_out(tree: Tree, trigger: Trigger) -> Phrase | None:
    """X shells the villages THAT IT WAS DRIVEN OUT OF: a verb of driving out that names nobody, and "of" the villages
    by a pronoun; it was the subject of the clause before."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.label != _RELATIVE or node.resumes != _OUT_OF or hit.form.pos != VERB or hit.suffix:
        return None
    if not _drives_out(trigger) or any(child.label in _NAMED for child in node.below):
        return None
    villages = node.up
    if villages is None or villages.phrase is None or villages.phrase.kind != PLACE or villages.up is None:
        return None
    return phrase_of(villages.up, SUBJECT, ACTOR)


def driven_out_by_pronoun(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The blows that X took, above all ITS EXPULSION FROM the town: behind "from" a place and nobody told besides, the
    pronoun on the noun is who was driven out, the last party before that it fits; not the subject of the clause, but
    for what it does SINCE ITS EXPULSION, what it had taken BEFORE ITS EXPULSION FROM IT. AFTER ITS EXPULSION X moved:
    with no party before, the first one behind."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind == "verb" or not hit.suffix or not _drives_out(trigger):
        return None
    told = phrase_of(node, _FROM, PLACE) is not None or _is_out_of_it(layout, trigger)
    if not told or any(child.label in _OBJECTS_OF_NOUN for child in node.below):
        return None
    doing = {id(child.phrase) for child in (node.up.below if node.up is not None else ()) if child.label in SUBJECT}
    parties = [p for p in layout.whos[trigger.sentence] if p.kind == ACTOR and is_party(p) and p.inside is None]
    before = [p for p in parties if p.last <= trigger.first]
    if not before and _is_timed(layout, trigger):
        ahead = next((p for p in parties if p.first >= trigger.last), None)
        return ahead.group[0] if ahead is not None and agrees(layout.annotation, ahead, hit.suffix) else None
    fitting = [p for p in reversed(before) if agrees(layout.annotation, p, hit.suffix)]
    others = [p.group[0] for p in fitting if id(p.group[0]) not in doing]
    if not others and (_is_timed(layout, trigger, (_SINCE,)) or _is_of_subject(layout, node, trigger)):
        others = [p.group[0] for p in fitting]
    return others[0] if others else None


def _is_of_subject(layout: Layout, node: Node, trigger: Trigger) -> bool:
    """X had taken the town BEFORE ITS EXPULSION, attacked another AFTER IT; but whoever takes a town after THEIR
    EXPULSION has driven others out."""
    above = layout.trigger_at(node.up) if node.up is not None else None
    times = (_BEFORE,) if above is not None and taking(above) else (_BEFORE, _AFTER)
    named = (child.phrase for child in node.below if child.label != _BY and child.phrase is not None)
    return _is_timed(layout, trigger, times) and not any(phrase.kind == ACTOR for phrase in named)


def _is_out_of_it(layout: Layout, trigger: Trigger) -> bool:
    """FROM IT, as one word right behind."""
    return trigger.last < len(layout.words) and layout.text.tokens[trigger.last].key in _FROM_IT


def _is_timed(layout: Layout, trigger: Trigger, by: tuple[str, ...] = (_SINCE, _AFTER)) -> bool:
    """SINCE its expulsion, AFTER it, which nobody says of what he did to another."""
    return any(cue.category in by for cue in layout.cues_before(trigger.first))


def driven_out_before(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X WAS DRIVEN OUT of the town and control of it WAS GAINED; it was gained AFTER X WAS DRIVEN OUT: of a taking that
    takes place and names nobody, who was driven out before is no taker."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.pos != NOUN or hit.suffix or not taking(trigger) or not _takes_place(layout, node):
        return None
    if any(child.label in _TAKERS and child.phrase is not None and child.phrase.kind == ACTOR for child in node.below):
        return None
    for other in reversed(layout.triggers[trigger.sentence]):
        expelling = tree.trigger(other) if _drives_out(other) and _is_before(layout, other, trigger) else None
        if expelling is not None and expelling.kind != "verb":
            return phrase_of(expelling, _OBJECTS_OF_NOUN, ACTOR)
    return None


def _is_before(layout: Layout, other: Trigger, trigger: Trigger) -> bool:
    """It stands before, or behind AFTER."""
    return other.first < trigger.first or any(c.category == _AFTER for c in layout.cues_before(other.first))


def _takes_place(layout: Layout, node: Node) -> bool:
    """The subject of a verb that only says that it took place."""
    above = node.up if node.label == _BEHIND else None
    hits = layout.words[above.first].groups.get("host", ()) if above is not None and above.kind == "verb" else ()
    return any(hit.form.entry.id in _HAPPENS for hit in hits)


def driven_out_of(tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE EXPULSION OF X FROM the town, drove X FROM it: the only noun right behind, with "from" a place; after the
    noun's owner the one that "to" leads to, X's expulsion OF Y."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].suffix or not (taking(trigger) and _drives_out(trigger)):
        return None
    if phrase_of(node, _FROM, PLACE) is None:
        return None
    behind = [child for child in node.below if child.label in _OUSTED and child.first >= trigger.last]
    found = behind[-1].phrase if [child.label for child in behind] in _LAYOUTS else None
    if found is None or found.kind != ACTOR or behind[0].first != trigger.last or not is_party(found):
        return None
    return found


def was_driven_out(tree: Tree, trigger: Trigger) -> Phrase | None:
    """Said that X WERE DRIVEN OUT of the town, X, who were driven out of it: no object behind the verb, which
    unvocalised may mean either."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or hit.form.pos != VERB or hit.form.tense != "past" or hit.suffix or not _drives_out(trigger):
        return None
    if phrase_of(node, _FROM, PLACE) is None or any(child.label in _BARE or child.label == _BY for child in node.below):
        return None
    described = node.up.phrase if node.label == _RELATIVE and node.up is not None else None
    subject = phrase_of(node, frozenset((_SUBJECT,)), ACTOR) or described
    return subject if subject is not None and subject.kind == ACTOR and is_party(subject) else None


def driven_out_again(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X ENTERED the town AND WAS DRIVEN OUT OF IT, was beaten IN IT, held it BEFORE IT WAS DRIVEN OUT: a verb that
    names nobody, and the subject of the one before it, with which it agrees; unvocalised it may mean either, but X
    would have driven out somebody."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.label not in _GOES_ON or hit.form.pos != VERB or hit.suffix:
        return None
    if hit.form.tense != "past" and node.label != _THAT:
        return None
    above = node.up
    if above is None or above.kind != "verb" or any(child.label in _NAMED | _BARE for child in node.below):
        return None
    if not _is_beaten_there(layout, trigger) or not layout.words[above.first].hits:
        return None
    first, then = layout.words[above.first].hits[0].form.agreement, hit.form.agreement
    same = first == then or (first, then) == (_ONE_MAN, _MANY_MEN)  # the first verb stands before its subject
    subject = phrase_of(above, SUBJECT, ACTOR) if same else None
    return subject if subject is not None and is_party(subject) and subject.last <= trigger.first else None


def _is_beaten_there(layout: Layout, trigger: Trigger) -> bool:
    """Driven out OF IT, beaten IN IT, and nothing that could be an object behind."""
    key = layout.text.tokens[trigger.last].key if trigger.last < len(layout.words) else ""
    beaten = trigger.hits[0].form.entry.id in _BEATS and key in _IN_IT
    return (beaten or (_drives_out(trigger) and key in _FROM_IT)) and _is_closed_at(layout, trigger, trigger.last + 1)


def _drives_out(trigger: Trigger) -> bool:
    """A taking whose object is who lost the place that stands behind "from"."""
    return any(s.roles.get("object") == "target" and s.roles.get(_OUT_OF) == "place" for _, s in trigger.options)


def _described(node: Node) -> Phrase | None:
    """The man WHO was arrested: right before the clause."""
    return node.up.phrase if node.label in RELATIVE and node.up is not None else None


def is_closed(layout: Layout, trigger: Trigger) -> bool:
    """Right behind the verb stands no noun: a preposition, a time, a mark, or nothing."""
    return _is_closed_at(layout, trigger, trigger.last)


def _is_closed_at(layout: Layout, trigger: Trigger, at: int) -> bool:
    if at >= layout.text.sentences[trigger.sentence][1] or layout.text.tokens[at].kind == MARK:
        return True
    timed = any(time.first == at for time in layout.annotation.times)
    timed = timed or any(cue.first == at and cue.category in _TIMES for cue in layout.cues[trigger.sentence])
    word = layout.words[at]
    return timed or word.function == _PREPOSITION or (bool(word.preposition) and at not in layout.number_at)
