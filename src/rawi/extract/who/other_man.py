"""Who killed whom, both bare behind the verb: A GUNMAN killed A SETTLER, whose ending is that of an object."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB
from rawi.model import DEATHS

_MEN = frozenset(("civilians", "fighters", "person", "official", "speaker", "adjective"))
_DEEDS = DEATHS | {"attack"}
_ADJECTIVE, _MANY = "adjective", "\u0627\u064a\u0627"  # the ending of some plurals: subjects, victims
_DOES, _WOMAN, _ALEF = "actor", "\u0647", "\u0627"


def other_man(layout: Layout, man: Phrase) -> Phrase | None:
    """A Palestinian killed AN ISRAELI, a soldier killed A PALESTINIAN WOMAN: one in the accusative, or of a people and
    feminine, right behind one man who is neither."""
    other = layout.phrase_at.get(man.last)
    if other is not None and other.head == _ADJECTIVE and not layout.text.tokens[other.first].raw.endswith(_ALEF):
        other = layout.phrase_at.get(other.last)  # a PALESTINIAN fighter
    if other is None or other.kind != ACTOR or other.head not in _MEN or other.preposition or other.conjunction:
        return None
    if man.head not in _MEN or man.plural or layout.words[man.first].article:
        return None
    if any(layout.text.tokens[at].raw.endswith(_ALEF) for at in range(man.first, man.last)):
        return None
    word, raw = layout.words[other.first], layout.text.tokens[other.first].raw
    one = not (other.plural or other.names or word.article) and raw.endswith(_ALEF) and not raw.endswith(_MANY)
    woman = "nisba" in word.groups and word.key.endswith(_WOMAN) and not word.article
    return other if one or woman else None


def killer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A GUNMAN killed, attacked a settler: the man right behind the verb, before the one it was done to."""
    node, sense = tree.trigger(trigger), trigger.options[0][1]
    if node is None or node.kind != "verb" or sense.type not in _DEEDS or _DOES not in sense.roles.get("subject", ""):
        return None
    if trigger.hits[0].form.pos != VERB or trigger.hits[0].suffix or layout.is_marked_passive(trigger.first):
        return None
    man = layout.phrase_at.get(trigger.last)
    alone = man is not None and not (man.preposition or man.conjunction)
    return man if man is not None and alone and other_man(layout, man) is not None else None
