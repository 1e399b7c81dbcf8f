"""Running totals: a raid killed five, WHICH BRINGS THE TOLL of the war TO 30 thousand; no number of the raid.

A total is told by a tally that comes to a number, behind what the happening itself cost. It is a toll of its own: who,
where and when of its clause are its own, and none of the happening's.
"""

from datetime import date

from rawi.annotate.mentions import Time, Trigger
from rawi.extract.counts.counts import counts
from rawi.extract.counts.governors import AND, CASUALTIES, part_killed_at, tallied
from rawi.extract.counts.singles import Count
from rawi.extract.tree.backref import is_begun_then, points_back
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.model import DEATHS
from rawi.text.tokens import WORD

TOLL = "toll"
_CLASH = "clash"
_FIGHTING = frozenset(("airstrike", "shelling", "bombing", "attack", "killing"))
_SINCE, _OF, _SAME_CLAUSE = "since", "gen", "v0c0"
_SINCE_WHEN = 6  # words from the dead to what began
WARS = frozenset(("harb", "siraa", "shijar"))  # entries: war, struggle, conflict
_ABOVE = 4  # words from the dead up to the verb that a war does
_KILLS, _KILLED = frozenset(("qatala", "hayyada", "istashhada")), "killed"  # entries; a kind of counts
_MANY, _WEEK, _AHEAD, _BEHIND = 5, 6, 6, 4  # dead; days; words from the verb to their number, on either side
_VERB = 5  # tokens from the beginning of a total's clause to whose it is: and THEREBY the number of the dead ROSE


def running(layout: Layout, told: list[Count]) -> list[Count]:
    """Those counts of a sentence, in text order, that are totals and not what its happening cost."""
    first = next((n for n, count in enumerate(told) if _is_total(layout, count, told[:n])), len(told))
    return [count for count in told[first:] if _of_whom(layout, count) is not None]


def wholes(layout: Layout, told: list[Count]) -> list[Count]:
    """Tallies of which a later count tells a part that died elsewhere: the number of the dead ROSE TO 400, among them
    ninety who were killed in raids."""
    parts = [count.first for count in told if part_killed_at(layout, count.first, count.last) is not None]
    before = [count for count in told if parts and count.last <= parts[0] and count.kind in CASUALTIES]
    return [count for count in before if _of_whom(layout, count) is not None]


def tells_whole(layout: Layout, trigger: Trigger) -> bool:
    """The word for the dead of such a tally: a toll, whatever a part of them died of."""
    if all(sense.type != TOLL for _, sense in trigger.options):
        return False
    return any(_teller(layout, total) is trigger for total in wholes(layout, _told(layout, trigger.sentence)))


def clause_of(layout: Layout, trigger: Trigger) -> int | None:
    """The token with which the clause of the total begins that a trigger tells of; None where it tells of none."""
    if any(sense.type == TOLL for _, sense in trigger.options):
        totals = _totals(layout, trigger.sentence)
        if totals and _teller(layout, totals[0]) is trigger:
            return _start(layout, totals[0])
    return None


def total_since(layout: Layout, trigger: Trigger) -> int | None:
    """Two hundred DEAD, were KILLED SINCE THE BEGINNING OF THE OFFENSIVE, and aircraft shelled X: where the clause of
    that toll ends; None of any other dead."""
    if any(sense.type not in DEATHS for _, sense in trigger.options):
        return None
    for begun in layout.triggers[trigger.sentence]:
        if not trigger.last < begun.first <= trigger.last + _SINCE_WHEN or not is_begun_then(layout, begun):
            continue
        ends = points_back(layout, begun) or any(0 <= t.first - begun.last <= 1 for t in layout.times[begun.sentence])
        if layout.between(trigger.last, begun.first)[:4] == "v0c0" and ends:
            return begun.last
    return None


def is_of_war(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The war COST a thousand LIVES, a thousand DEAD: a toll, told by the first word for them and by their number."""
    if _war_over(layout, tree, trigger) is None:
        return False
    told = (other for other in layout.triggers[trigger.sentence] if _war_over(layout, tree, other) is not None)
    if next(told) is not trigger:
        return False
    return any(count.kind in CASUALTIES and count.last >= trigger.first for count in counts(layout, trigger.sentence))


def killed_in_weeks(layout: Layout, trigger: Trigger) -> bool:
    """KILLED forty IN THE LAST TWO MONTHS, in November: a sum over a time, unless a strike is told of that did it (all
    of 6 in the coded reports)."""
    if trigger.hits[0].form.entry.id not in _KILLS or any(sense.type not in DEATHS for _, sense in trigger.options):
        return False
    here = [other for other in layout.triggers[trigger.sentence] if other.options[0][1].type not in DEATHS]
    if any(_is_fight(other) or (_is_clash(other) and other.first > trigger.first) for other in here):
        return False
    dead = (c for c in counts(layout, trigger.sentence) if c.kind == _KILLED and c.low >= _MANY)
    if not any(-_BEHIND <= count.first - trigger.last <= _AHEAD for count in dead):
        return False
    times = (time for time in layout.times[trigger.sentence] if time.first >= trigger.last)
    spans = [t for t in times if layout.between(trigger.last, t.first)[:4] == _SAME_CLAUSE]
    return bool(spans) and lasts(spans[0], _WEEK)


def lasts(time: Time, days: int) -> bool:
    """It is so many days long."""
    try:
        return (date.fromisoformat(time.latest) - date.fromisoformat(time.earliest)).days >= days
    except ValueError:
        return False


def only_costs(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """THE WAR that cost them: its toll is what is told."""
    war, others = tree.trigger(trigger), layout.triggers[trigger.sentence]
    if war is None or not _is_war(layout, war):
        return False
    return any(is_of_war(layout, tree, one) and _war_over(layout, tree, one) is war for one in others)


def _war_over(layout: Layout, tree: Tree, trigger: Trigger) -> Node | None:
    """The war that does the verb by which the dead are told, or whose tally does: THE TOLL OF THE WAR reached ten."""
    node = tree.trigger(trigger)
    if node is None or all(sense.type != TOLL for _, sense in trigger.options):
        return None
    if layout.readings[trigger.sentence].isdisjoint(WARS):
        return None
    own = node.lineage()[:_ABOVE]
    verb = next((above for above in own if above.kind == "verb"), None)
    if verb is None:
        return None
    does = [child for child in verb.below if child.label in SUBJECT and child not in own]
    does += [verb.up] if verb.up is not None and verb.label in RELATIVE else []
    wars = (one for child in does for one in (child, *(below for below in child.below if below.label == _OF)))
    return next((one for one in wars if _is_war(layout, one)), None)


def _is_war(layout: Layout, node: Node) -> bool:
    return any(hit.form.entry.id in WARS for hit in layout.words[node.first].groups.get("event", ()))


def dates_total(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """The time stands in the clause of a total, behind the happening: of the total alone it tells since when. Five were
    seized, WHICH BRINGS THE NUMBER of the captives SINCE JUNE to 60."""
    if time.first < trigger.last:
        return False
    if time.rule.startswith(_SINCE) and _is_of_tally(layout, trigger, time):
        return True
    starts = [_start(layout, total) for total in _totals(layout, trigger.sentence)[:1]]
    return any(trigger.last <= start <= time.first for start in starts)


def _is_of_tally(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """A tally right before the span, in a clause of its own behind the happening."""
    tallies = [at for at in range(trigger.last, time.first) if "tally" in layout.words[at].groups]
    if not tallies or layout.between(tallies[-1], time.first)[:4] != _SAME_CLAUSE:
        return False
    return layout.between(trigger.last, tallies[-1])[:4] != _SAME_CLAUSE


def _totals(layout: Layout, sentence: int) -> list[Count]:
    """The totals of a sentence; only one that holds a word for a tally may have any."""
    return running(layout, _told(layout, sentence))


def _told(layout: Layout, sentence: int) -> list[Count]:
    """The counts of a sentence that holds a word for a tally, in text order."""
    if "tally" not in layout.groups[sentence]:
        return []
    return sorted(counts(layout, sentence), key=lambda count: count.first)


def _of_whom(layout: Layout, count: Count) -> int | None:
    """The noun of those whose tally comes to a count: the number of THE DEAD rose to ten."""
    at, kind = tallied(layout, count.first) if count.kind in CASUALTIES else (count.at, None)
    return at if kind is not None else None


def _is_total(layout: Layout, count: Count, before: list[Count]) -> bool:
    """A tally, told behind what the happening itself cost; the number of those whom THE RAID killed is the raid's,
    unless it is told since when."""
    whom = _of_whom(layout, count)
    own = (one for one in before if one.kind in CASUALTIES and _of_whom(layout, one) is None)
    if whom is None or not any(one.last <= whom for one in own):
        return False
    here = layout.text.sentence_of[whom]
    if any(time.first > whom and time.rule.startswith(_SINCE) for time in layout.times[here]):
        return True
    return not any(_is_fight(trigger) and 0 <= trigger.first - whom <= 1 for trigger in layout.triggers[here])


def _is_fight(trigger: Trigger) -> bool:
    return trigger.options[0][1].type in _FIGHTING


def _is_clash(trigger: Trigger) -> bool:
    """A fight of a day, and no war."""
    return trigger.options[0][1].type == _CLASH and trigger.hits[0].form.entry.id not in WARS


def _start(layout: Layout, total: Count) -> int:
    """The token with which the clause of a total begins: behind a mark, or at "and"; else the verb of the tally."""
    whom = _of_whom(layout, total) or total.first
    for at in range(whom, max(0, whom - _VERB), -1):
        if layout.text.tokens[at - 1].kind != WORD or layout.words[at].conjunction == AND:
            return at
    return max(0, whom - 2)


def _teller(layout: Layout, total: Count) -> Trigger | None:
    """The word that tells a total: the dead of whom it is kept, or the tally itself."""
    whom = _of_whom(layout, total) or total.first
    able = [
        trigger
        for trigger in layout.triggers[layout.text.sentence_of[whom]]
        if whom - 2 <= trigger.first <= whom and any(sense.type == TOLL for _, sense in trigger.options)
    ]
    return able[-1] if able else None
