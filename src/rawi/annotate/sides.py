"""Places called after several sides of one land, which is named once: NORTH AND WEST KORDOFAN."""

from rawi.annotate.kind_words import is_portion
from rawi.lexicon.names import PLACE, Found, NameTree
from rawi.lexicon.words import Word, standing
from rawi.text import Text

_AND = "\u0648"


def share_land(text: Text, words: list[Word], names: list[Found | None], tree: NameTree) -> None:
    """Give every side but the last the place that it names together with the land behind the last."""
    for at, word in reversed(list(standing(words[:-1], "part"))):
        last = _last_side(text, words, at)
        found = names[last] if last > at and names[at] is None else None
        if found is None or found.last <= last + 1 or PLACE not in found.groups:
            continue
        whole = [text.tokens[at], *text.tokens[last + 1 : found.last]]
        named = tree.longest(whole, 0, word.starts)
        if named is not None and named.last == len(whole):
            names[at] = Found(at, at + 1, named.names, named.conjunction, named.preposition)


def _last_side(text: Text, words: list[Word], at: int) -> int:
    """The last of the sides that stand one behind the other with AND; the first where no other follows."""
    while is_portion(words[at]) and at + 1 < len(words) and text.sentence_of[at + 1] == text.sentence_of[at]:
        after = words[at + 1]
        if after.conjunction != _AND or after.preposition or not is_portion(after):
            break
        at += 1
    return at
