"""Who was hit, by the words of loss beside him, and who only has to do with the hurt: dead IN THE RANKS OF X, ten dead
and wounded OF X; RESCUERS pulled the dead out after a raid; X lost TEN FIGHTERS in an attack. None of them did it."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.costing import LOSES
from rawi.extract.who.unseen import RECORDS
from rawi.model import DEATHS, FIGHTING_KINDS, FROM_AFAR

_BLOWS = FROM_AFAR | {"attack", "bombing", "chemical"}
_DEEDS = _BLOWS | DEATHS | {"clash"}
_COUNTED_DEEDS = _BLOWS | DEATHS | {"arrest", "abduct", "destroy", "displace"}
_RANKS, _RESCUE = "ranks", "rescue"  # categories of cues
_LOSSES, _OF, _MISSING = "khasair", "min", "missing"
_HURT = frozenset(("killed", "injured", "casualties"))
_LOST_WITHIN = 5  # tokens from a word of loss to those who were lost
_ARMED = frozenset(("force", "fighters"))  # heads of phrases
_NO_VERB = "v0"


def hit_in_ranks(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Dead, wounded, losses IN THE RANKS OF X; ten dead and wounded OF X: right behind what the blow cost."""
    if trigger.options[0][1].type not in _BLOWS:
        return None
    for party in layout.whos[trigger.sentence]:
        lost = _loss_before(layout, party)
        if lost is not None and party.kind == ACTOR and _is_cost_of(layout, trigger, lost, party):
            return party
    return None


def _loss_before(layout: Layout, party: Phrase) -> int | None:
    """The token of the word of loss that leads to a party."""
    ranks = next((c for c in layout.cues[party.sentence] if c.category == _RANKS and c.last == party.first), None)
    at = ranks.first - 1 if ranks is not None else party.first - 2 if party.preposition == _OF else -1
    if at < layout.text.sentences[party.sentence][0]:
        return None
    total = at and "tally" in layout.words[at - 1].groups  # the number of the dead OF X has risen
    hurt = (_is_hurt(layout, at) and not total) or (ranks is not None and _LOSSES in layout.words[at].ids["event"])
    return at if hurt else None


def _is_hurt(layout: Layout, at: int) -> bool:
    """A noun for the dead or the wounded."""
    hit = layout.words[at].first("counted")
    return hit is not None and hit.form.entry.kind in _HURT and not layout.is_verb(at)


def _is_cost_of(layout: Layout, trigger: Trigger, lost: int, party: Phrase) -> bool:
    """No other blow stands between the trigger and the loss; behind the party, no verb."""
    if trigger.last > lost:
        return trigger.first >= party.last and layout.between(party.last, trigger.first)[:2] == _NO_VERB
    between = (t for t in layout.triggers[trigger.sentence] if trigger.last <= t.first < lost)
    return all(other.options[0][1].type not in _BLOWS | {"clash"} for other in between)


def with_the_hurt(layout: Layout, trigger: Trigger) -> Iterator[Phrase]:
    """THE MISSING, the wounded; who rescues, buries, treats them; those whom somebody lost."""
    if trigger.options[0][1].type not in _DEEDS:
        return
    for party in layout.whos[trigger.sentence]:
        word = layout.words[party.first]
        hurt = "counted" in word.groups or (not word.is_verb and _is_missing(layout, party.first))
        if hurt or _is_lost(layout, trigger, party):
            yield party


def counting(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Who DOCUMENTED forty cases of a deed, recorded, counted them: right behind the verb, before the deed."""
    if trigger.options[0][1].type not in _COUNTED_DEEDS:
        return None
    for party in layout.whos[trigger.sentence]:
        told = layout.words[party.first - 1].groups.get("speech", ()) if party.first else ()
        records = any(hit.form.entry.id in RECORDS for hit in told) and layout.is_verb(party.first - 1)
        if records and party.last <= trigger.first and not party.preposition and not _fights(party):
            return party
    return None


def _fights(party: Phrase) -> bool:
    """An armed body may document what it did."""
    actor = party.entity.actor
    return party.head in _ARMED if actor is None else actor.kind in FIGHTING_KINDS


def rescuer_of(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who rescues, treats, buries the hurt of a blow: the subject right behind the verb, or what opens the sentence
    right before it."""
    if trigger.options[0][1].type not in _BLOWS | {"clash"}:
        return None
    first = layout.text.sentences[trigger.sentence][0]
    for cue in layout.cues[trigger.sentence]:
        if cue.category != _RESCUE or trigger.first <= cue.first:
            continue
        behind = layout.phrase_at.get(cue.last)
        if behind is not None and behind.kind == ACTOR and not behind.preposition:
            return behind
        opens = (p for p in layout.whos[trigger.sentence] if p.first == first and p.last == cue.first)
        if behind is None and (before := next(opens, None)) is not None:
            return before
    return None


def _is_missing(layout: Layout, at: int) -> bool:
    hit = layout.words[at].first("taking")
    return hit is not None and hit.form.entry.kind == _MISSING


def _is_lost(layout: Layout, trigger: Trigger, party: Phrase) -> bool:
    """X LOST ten fighters in an attack: a number leads to those who are lost, and the blow stands behind them."""
    number = next((n for n in layout.annotation.numbers if n.last == party.first), None)
    if number is None or trigger.first < party.last:
        return False
    start = max(layout.text.sentences[trigger.sentence][0], number.first - _LOST_WITHIN)
    verbs = (at for at in range(start, number.first) if layout.is_verb(at))
    return any(_is_missing(layout, at) or not LOSES.isdisjoint(layout.words[at].ids["event"]) for at in verbs)
