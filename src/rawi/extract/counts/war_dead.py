"""The dead of a whole war: 643 PEOPLE WERE KILLED IN THE WAR, of which no fight is told."""

from rawi.annotate.mentions import Trigger
from rawi.extract.counts.counts import counts
from rawi.extract.counts.totals import WARS
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB
from rawi.model import DEATHS

_KILLS, _KILLED, _IN = frozenset(("qatala", "istashhada")), "killed", "fi"  # entries; a kind of counts; IN
_MANY, _SAME_CLAUSE = 20, "v0c0"  # dead; between words


def killed_in_war(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Many WERE KILLED IN THE WAR, with no other happening in the sentence: a toll."""
    hit = trigger.hits[0]
    if hit.form.entry.id not in _KILLS or hit.form.pos != VERB or hit.suffix:
        return False
    if layout.readings[trigger.sentence].isdisjoint(WARS):
        return False
    if any(who.first == trigger.last and who.entity.actor is not None for who in layout.whos[trigger.sentence]):
        return False  # X killed thirty in the war
    others = [other for other in layout.triggers[trigger.sentence] if other is not trigger]
    wars = [other for other in others if other.hits[0].form.entry.id in WARS and other.first > trigger.first]
    if not wars or any(other not in wars and other.options[0][1].type not in DEATHS for other in others):
        return False
    led = layout.words[wars[0].first - 1].groups.get("function", ())
    inside = any(one.form.entry.id == _IN for one in led)
    if not inside or layout.between(trigger.last, wars[0].first)[:4] != _SAME_CLAUSE:
        return False
    return any(one.kind == _KILLED and one.low >= _MANY for one in counts(layout, trigger.sentence))
