"""Who was burnt was killed, what was burnt was destroyed: they BURNT A YOUNG MAN, they burnt the civilians' HOUSES."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB

_KILLING, _DESTROY = "killing", "destroy"
_BURNS, _MEN = "ahraqa", frozenset(("civilians", "fighters", "person", "official"))
_BARE, _BEFORE = frozenset(("b1", "b2", "gen")), frozenset(("pre", "top"))
_NEAR = 3  # words: the burning of FOUR OF THE young men


def burnt_as(layout: Layout, tree: Tree, trigger: Trigger) -> str | None:
    """The type of a burning by what was burnt; None for another word, or where nothing is named."""
    if trigger.hits[0].form.entry.id != _BURNS or all(sense.type != _KILLING for _, sense in trigger.options):
        return None
    start, burnt = _burnt(tree, trigger)
    if burnt is None or burnt.first - start > _NEAR:
        return None
    words = layout.words[burnt.first].groups.get("role", ())
    men = burnt.kind == ACTOR and any(hit.form.entry.kind in _MEN for hit in words)
    return _KILLING if men else _DESTROY


def _burnt(tree: Tree, trigger: Trigger) -> tuple[int, Phrase | None]:
    """The last that stands behind the word without a preposition, the first of which may be a verb's subject; and the
    token from which on it is near."""
    node = tree.trigger(trigger)
    if node is None:
        return trigger.last, None
    bare = [child.phrase for child in node.below if child.label in _BARE and child.phrase is not None]
    led = trigger.hits[0].form.pos != VERB or any(child.label in _BEFORE for child in node.below)
    start = bare[-2].last if len(bare) > 1 and not led else trigger.last
    return start, bare[-1] if len(bare) > (0 if led else 1) else None
