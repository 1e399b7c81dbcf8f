"""What a verb says took place: clashes BROKE OUT; the army FOUGHT battles; the blast THAT OCCURRED today."""

from rawi.annotate.mentions import ACTOR, Trigger
from rawi.extract.real.governed import host_of
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN
from rawi.model import FIGHTING_KINDS

_FIGHT = "clash"
_TAKES_PLACE = frozenset(
    ("dara", "indalaa", "nashiba", "waqaa", "hadatha", "tajaddada", "tawasala", "jara", "khada", "ihtadama")
)  # entries of hosts
_FIGHTS = frozenset(("ishtabaka", "maaraka", "qatala_qital"))  # entries
_WAR, _VIOLENCE = "harb", "unf"
_PLURAL = "\u0627\u062a"
_VIOLENT = frozenset(
    ("clash", "attack", "airstrike", "shelling", "bombing", "chemical", "killing", "abduct", "protest")
)
_THAT, _CLAUSE, _SOON = "relative", 2, 6  # words: THAT OCCURRED; its own time or place soon behind
_SUBJECT_OR_OBJECT = frozenset(("b1", "b2"))


def took_place(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A word of fighting without article, subject of a verb of taking place or object of one of fighting (48 of 49 are
    coded); with an article it may only be pointed back to."""
    node = tree.trigger(trigger)
    if node is None or node.label not in _SUBJECT_OR_OBJECT or trigger.options[0][1].type != _FIGHT:
        return False
    host = host_of(layout, node.up)
    word = layout.words[trigger.first]
    fights = any(hit.form.entry.id in _FIGHTS for hit in trigger.hits) or word.stem.endswith(_PLURAL)
    fights = fights or _is_war(node, trigger)
    noun = trigger.hits[0].form.pos == NOUN and not word.article
    return fights and noun and host is not None and host.id in _TAKES_PLACE


def took_place_then(layout: Layout, trigger: Trigger) -> bool:
    """THE EXPLOSION THAT OCCURRED two hours ago in X: its own clause tells when or where (41 of 44 are coded); not the
    violence of a month."""
    hit = trigger.hits[0].form
    if trigger.options[0][1].type not in _VIOLENT or hit.pos != NOUN or hit.entry.id == _VIOLENCE:
        return False
    at, sentence = trigger.last, trigger.sentence
    clause = layout.words[at : at + _CLAUSE]
    if len(clause) < _CLAUSE or clause[0].function != _THAT or not layout.words[trigger.first].article:
        return False
    if all(hit.form.entry.id not in _TAKES_PLACE for hit in clause[1].groups.get("host", ())):
        return False
    starts = [*(time.first for time in layout.times[sentence]), *(place.first for place in layout.places[sentence])]
    return any(at < start < at + _SOON and not layout.triggers_between(at + _CLAUSE, start) for start in starts)


def _is_war(node: Node, trigger: Trigger) -> bool:
    """THE ARMY fights a war: that of a ministry may be one on poverty."""
    if node.up is None or all(hit.form.entry.id != _WAR for hit in trigger.hits):
        return False
    who = phrase_of(node.up, SUBJECT, ACTOR)
    return who is not None and who.entity.actor is not None and who.entity.actor.kind in FIGHTING_KINDS
