"""Whom a clause describes that no word for "who" leads: struck A PATROL THAT WAS advancing, MEN of Y (who) TRIED it;
between X AND Y, WHO holds the town; who stands before a remark."""

from copy import copy

from rawi.annotate.mentions import Phrase
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.verbs import COMMAS
from rawi.extract.who.between import are_opponents
from rawi.lexicon.words import VERB, Hit

_OPENS = frozenset(("particle", "complementiser"))
_MEN, _THEY = "fighters", "mp"
_WERE, _HAD = "kana", "qad"  # function words
_ASIDE = 10  # words
_OF_ALL = "min_ma"


def before_were(layout: Layout, verb: Node) -> Phrase | None:
    """Struck A PATROL THAT WAS advancing, with no word for "that" behind an indefinite noun; drove GUNMEN from the
    town, (WHO) HAD taken it: over a comma, the last such noun of the clause before."""
    were, above = verb.first - 1, verb.up
    if were < 1 or layout.words[were].function != "particle" or layout.words[were].conjunction:
        return None
    had = _HAD in layout.words[were].ids["function"] and _WERE in layout.words[were - 1].ids["function"]
    were -= had and not layout.words[were - 1].conjunction  # gunmen (who) WERE, in Arabic WERE HAD, there
    here = [p for p in layout.whos[layout.text.sentence_of[were]] if p.last <= were and p.inside is None]
    apart = layout.text.tokens[were - 1].raw in COMMAS and above is not None and above.kind == "verb"
    start = above.last if apart and above is not None else were
    return next((p for p in reversed(here) if not p.definite and (p.last == were or p.first >= start)), None)


def men_before(layout: Layout, verb: Node, hit: Hit) -> Phrase | None:
    """Killed an officer and MEN of Y, (who) TRIED to steal in: men right before a verb that says THEY, which no AND
    ties to what goes before, though they may be the last of a list or have a comma behind them."""
    if hit.form.agreement != _THEY or hit.form.pos != VERB or layout.words[verb.first].conjunction:
        return None
    end = verb.first - int(verb.first > 0 and layout.text.tokens[verb.first - 1].raw in COMMAS)
    here = layout.whos[layout.text.sentence_of[verb.first]]
    men = next((p for p in here if p.last == end and p.inside is None and p.head == _MEN), None)
    above = verb.up
    if men is None or (men.first > 0 and layout.words[men.first - 1].function in _OPENS):
        return None  # said that THE MEN tried
    if any(child.phrase is men.group[0] for child in verb.below):
        return None  # X AND ITS ALLIES carried out: all of them did
    return _by_itself(men) if above is None or above.first < men.first else None


def told_of(verb: Node) -> Phrase | None:
    """The noun that a clause describes; clashes BETWEEN X AND Y, WHO holds the town: the nearer of the two."""
    described = verb.up.phrase if verb.up is not None else None
    if described is None or not are_opponents(described):
        return described
    return _by_itself(described.group[-1]) if described.group[-1].last <= verb.first else described


def before_aside(layout: Layout, end: int) -> int:
    """Where a remark begins that two commas set off right before a token, if it has no verb: that ITS UNITS,
    with the help of X, pursue them; else that token."""
    tokens, first = layout.text.tokens, max(0, end - _ASIDE)
    if end < 1 or tokens[end - 1].raw not in COMMAS:
        return end
    opening = next((at for at in range(end - 2, first, -1) if tokens[at].raw in COMMAS), end)
    return end if any(word.is_verb for word in layout.words[opening + 1 : end]) else opening


def tells_of_all(layout: Layout, verb: Node) -> bool:
    """With the backing of X, WHICH PAVES THE WAY: of all that was told, and not of X."""
    before = layout.words[verb.first - 1].first("function") if verb.first else None
    return before is not None and before.form.entry.id == _OF_ALL


def _by_itself(phrase: Phrase) -> Phrase:
    """A phrase apart from those that it is listed with."""
    if len(phrase.group) == 1:
        return phrase
    alone = copy(phrase)
    alone.group = [alone]
    return alone
