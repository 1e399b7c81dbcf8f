"""Where a pronoun says that it happened: they HELD IT, LEFT IT, of the town that the sentence before tells of."""

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree

_TYPES = frozenset(("capture", "hold", "advance", "withdraw", "deploy", "siege"))
_ROLE, _PRONOMINAL, _NEAR = "place", "pronominal", 4  # words from the verb to the pronoun, its subject between
_HERS = "\u0647\u0627"  # it, of a town
_SAME_CLAUSE = "v0c0"


def in_it(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The only place that the sentence before tells of, if the tables know it; none stands here before the pronoun."""
    node, sense = tree.trigger(trigger), trigger.options[0][1]
    if node is None or sense.type not in _TYPES or layout.entry[trigger.sentence] == trigger.sentence:
        return None
    if any(child.phrase is not None and child.phrase.kind == PLACE for child in node.below):
        return None
    if any(place.first < trigger.first for place in layout.places[trigger.sentence]):
        return None
    if not _points(layout, trigger, {tie for tie, role in sense.roles.items() if _ROLE in role.split("|")}):
        return None
    before = [p for p in layout.places[trigger.sentence - 1] if p.inside is None]
    only = {p.entity.key for p in before}
    known = before[-1].entity.place is not None if before else False
    return before[-1] if len(only) == 1 and known and before[-1].names else None


def _points(layout: Layout, trigger: Trigger, ties: set[str]) -> bool:
    """IN IT, FROM IT, ON IT, by a preposition behind which the word has its place."""
    end = min(layout.text.sentences[trigger.sentence][1], trigger.last + _NEAR)
    for at in range(trigger.last, end):
        word = layout.words[at]
        if word.function == _PRONOMINAL and layout.text.tokens[at].key.endswith(_HERS):
            bound = any(hit.form.entry.id in ties for hit in word.groups["function"])
            return bound and layout.between(trigger.last, at)[:4] == _SAME_CLAUSE
    return False
