"""Of whom a clause tells behind a word for his kin: arrested the brother OF X, WHO WAS KILLED in Y; the clause tells of
X and not of his brother, who was not arrested in Y."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.resolve.party import Party
from rawi.resolve.places import own_words

_KIN = frozenset(("shaqiq", "zawja", "najl", "ibn", "walid", "armala", "aila"))  # entries of roles
_DONE = frozenset(("killing", "arrest", "abduct"))
_CLAUSE, _BARE, _MAN = "rel", frozenset(("b1", "b2", "b3")), "person"


def kinsman(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The man to whose kin something else was done, and WHO WAS KILLED or arrested."""
    node = tree.trigger(trigger)
    kin = _kin_before(layout, trigger, node)
    if kin is None:
        return None
    man = Phrase(ACTOR, _MAN, kin.first + 1, kin.last)
    man.sentence, man.definite = kin.sentence, True
    man.entity = Party(None, None, own_words(layout.annotation, man), _MAN, "explicit", man)
    return man


def was_kinsman(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """By whom is not said."""
    return _kin_before(layout, trigger, tree.trigger(trigger)) is not None


def _kin_before(layout: Layout, trigger: Trigger, node: Node | None) -> Phrase | None:
    """The kin whose man a clause tells of that names nobody else, with no verb between and another deed before."""
    if node is None or node.kind != "verb" or node.label != _CLAUSE or trigger.options[0][1].type not in _DONE:
        return None
    if trigger.hits[0].suffix or any(child.label in _BARE and child.phrase is not None for child in node.below):
        return None
    before = [one for one in layout.whos[trigger.sentence] if one.last <= trigger.first and one.inside is None]
    kin = next((one for one in reversed(before) if _is_kin(layout, one)), None)
    named = {at for one in before for at in range(one.first, one.last)}
    if kin is None or any(layout.is_verb(at) and at not in named for at in range(kin.last, trigger.first)):
        return None
    return kin if any(other.last <= kin.first for other in layout.triggers[trigger.sentence]) else None


def _is_kin(layout: Layout, phrase: Phrase) -> bool:
    """The brother OF X, his wife by a name: more words behind the one for the kin."""
    word = layout.words[phrase.first]
    kin = any(hit.form.entry.id in _KIN and not hit.suffix for hit in word.groups.get("role", ()))
    return kin and phrase.last > phrase.first + 1 and not word.article and not phrase.plural
