"""A man of somebody told of before, who was taken or killed: killed so-and-so and arrested A BROTHER OF HIS."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree

_DONE_TO_MEN = frozenset(("arrest", "abduct", "killing"))
_OBJECTS, _PERSON = frozenset(("b2", "b3", "obj", "gen2", "li")), "person"
_SUBJECT, _HIS = "b1", ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627")  # his, her, their, of both


def brother_of(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Killed so-and-so and arrested HIS BROTHERS, the group abducted his sons: a person of somebody's right behind the
    word or its subject, with no other object."""
    node, (hit, sense) = tree.trigger(trigger), trigger.options[0]
    if node is None or hit.suffix or hit.article or sense.type not in _DONE_TO_MEN:
        return None
    subject = next((c.phrase for c in node.below if c.label == _SUBJECT and c.phrase is not None), None)
    ends = (trigger.last, subject.last if subject is not None and subject.first == trigger.last else trigger.last)
    whos = (p for p in layout.whos[trigger.sentence] if p.first in ends and p.kind == ACTOR and p.inside is None)
    him = next((p for p in whos if _is_somebodys(layout, p)), None)
    if him is None or any(c.label in _OBJECTS and c.phrase not in him.group for c in node.below):
        return None
    return him


def _is_somebodys(layout: Layout, phrase: Phrase) -> bool:
    """HIS brother, THEIR sons, without a preposition."""
    role = layout.words[phrase.first].first("role")
    his = role is not None and role.suffix in _HIS
    return his and phrase.head == _PERSON and not phrase.preposition and not phrase.conjunction
