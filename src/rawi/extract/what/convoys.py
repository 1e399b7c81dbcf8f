"""What a convoy brings: A MILITARY CONVOY, A CONVOY OF THE ARMY brings nobody aid; NO CONVOY OF AID CAME IN is news."""

from rawi.annotate.mentions import ACTOR, PLACE, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN

_AID, _ADVANCE, _DEPLOY = "aid", "advance", "deploy"
_COLUMN, _ENTERS = "ratl", "dakhala"  # entries of events: a column, a military convoy; to enter
_COMES, _INTO, _NEAR = frozenset((_ENTERS, "wasala")), frozenset(("ila",)), 4  # words to the word for aid
_WHOSE = SUBJECT | {"gen"}


def moves_troops(layout: Layout, tree: Tree, trigger: Trigger) -> frozenset[str]:
    """The types that are left to a word of moving that may tell of aid, where an army's column moves: to ENTER a town
    is to advance; empty where none does."""
    node, types = tree.trigger(trigger), {sense.type for _, sense in trigger.options}
    column = phrase_of(node, _WHOSE, ACTOR) if node is not None and _AID in types else None
    if column is None or column.first < trigger.first:
        return frozenset()
    told = _is_column(layout, column.first, trigger.sentence)
    enters = trigger.hits[0].form.entry.id == _ENTERS
    kind = next((one for one in ((_ADVANCE, _DEPLOY) if enters else (_DEPLOY, _ADVANCE)) if one in types), None)
    return frozenset((kind,)) if told and kind is not None else frozenset()


def _is_column(layout: Layout, at: int, sentence: int) -> bool:
    """The word for a column, or for a convoy that is called military."""
    return any(other.first == at and other.hits[0].form.entry.id == _COLUMN for other in layout.triggers[sentence])


def brings_aid(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """AID came in, A CONVOY OF AID entered: what the verb of moving has for its subject is called so."""
    node, types = tree.trigger(trigger), {sense.type for _, sense in trigger.options}
    goods = phrase_of(node, SUBJECT, ACTOR) if node is not None and node.kind == "verb" and _AID in types else None
    if goods is None or _is_column(layout, goods.first, trigger.sentence):
        return False
    words = [other for other in layout.triggers[trigger.sentence] if goods.first <= other.first < goods.last]
    return any(other.options[0][1].type == _AID for other in words)


def aid_arrived(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE ENTRY OF A CONVOY OF AID INTO a place of the tables, as a headline has it: of 16 such words 14 are coded."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.kind == "verb" or hit.form.pos != NOUN or hit.form.entry.id not in _COMES:
        return False
    goal = phrase_of(node, _INTO, PLACE)
    known = goal is not None and goal.entity.place is not None
    near = range(trigger.last, trigger.last + _NEAR)
    told = (other for other in layout.triggers[trigger.sentence] if other.first in near)
    aid = any(other.options[0][1].type == _AID for other in told)
    return known and aid and any(sense.type == _AID for _, sense in trigger.options)
