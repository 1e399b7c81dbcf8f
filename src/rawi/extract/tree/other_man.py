"""One man and another, both bare behind a verb: a gunman killed A SETTLER, whose ending is that of an object."""

from rawi.annotate.mentions import ACTOR, Phrase
from rawi.extract.tree.layout import Layout

_MEN = frozenset(("civilians", "fighters", "person", "official", "speaker", "adjective"))
_ADJECTIVE, _MANY = "adjective", "\u0627\u064a\u0627"  # the ending of some plurals: subjects, victims
_WOMAN, _ALEF = "\u0647", "\u0627"


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
    return other if _is_done_to(layout, other) else None


def _is_done_to(layout: Layout, other: Phrase) -> bool:
    """One with the ending of an object, or one woman of a people."""
    word, raw = layout.words[other.first], layout.text.tokens[other.first].raw
    if word.article or other.plural or other.names:
        return False
    woman = "nisba" in word.groups and word.key.endswith(_WOMAN)
    return woman or (raw.endswith(_ALEF) and not raw.endswith(_MANY))
