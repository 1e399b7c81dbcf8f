"""Whom a clause describes that no word for "who" leads: struck A PATROL THAT WAS advancing, MEN of Y (who) TRIED it."""

from copy import copy

from rawi.annotate.mentions import Phrase
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.lexicon.words import VERB, Hit

_OPENS = frozenset(("particle", "complementiser"))
_MEN, _THEY = "fighters", "mp"
_COMMAS = ("\u060c", ",")


def before_were(layout: Layout, verb: Node) -> Phrase | None:
    """Struck A PATROL THAT WAS advancing, with no word for "that" behind an indefinite noun; drove GUNMEN from the
    town, (WHO) HAD taken it: over a comma, the last such noun of the clause before."""
    were, above = verb.first - 1, verb.up
    if were < 1 or layout.words[were].function != "particle" or layout.words[were].conjunction:
        return None
    here = [p for p in layout.whos[layout.text.sentence_of[were]] if p.last <= were and p.inside is None]
    apart = layout.text.tokens[were - 1].raw in _COMMAS and above is not None and above.kind == "verb"
    start = above.last if apart and above is not None else were
    return next((p for p in reversed(here) if not p.definite and (p.last == were or p.first >= start)), None)


def men_before(layout: Layout, verb: Node, hit: Hit) -> Phrase | None:
    """Killed an officer and MEN of Y, (who) TRIED to steal in: men right before a verb that says THEY, which no AND
    ties to what goes before, though they may be the last of a list or have a comma behind them."""
    if hit.form.agreement != _THEY or hit.form.pos != VERB or layout.words[verb.first].conjunction:
        return None
    end = verb.first - int(verb.first > 0 and layout.text.tokens[verb.first - 1].raw in _COMMAS)
    here = layout.whos[layout.text.sentence_of[verb.first]]
    men = next((p for p in here if p.last == end and p.inside is None and p.head == _MEN), None)
    above = verb.up
    if men is None or (men.first > 0 and layout.words[men.first - 1].function in _OPENS):
        return None  # said that THE MEN tried
    if any(child.phrase is men.group[0] for child in verb.below):
        return None  # X AND ITS ALLIES carried out: all of them did
    return _by_itself(men) if above is None or above.first < men.first else None


def _by_itself(phrase: Phrase) -> Phrase:
    """A phrase apart from those that it is listed with."""
    if len(phrase.group) == 1:
        return phrase
    alone = copy(phrase)
    alone.group = [alone]
    return alone
