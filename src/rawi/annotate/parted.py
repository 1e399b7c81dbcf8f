"""Set phrases with adjectives in their midst: A STOP, full and immediate, TO THE FIRE."""

from rawi.lexicon.names import EVENT, Found, NameTree
from rawi.lexicon.words import Word
from rawi.text import Text
from rawi.text.tokens import WORD

_TO = "\u0644"  # written on the noun behind the adjectives
_NOT = "ghayr"  # the cue: NOT conditional
_NOUNS, _ADVERB = frozenset(("event", "role", "kind")), "adverb"  # an adverb is written like an adjective
_MOST = 4  # words between, the cue among them


def parted_phrase(text: Text, words: list[Word], tree: NameTree, at: int) -> Found | None:
    """The happening told by a noun and what it is done TO, the adjectives of the noun between them."""
    end = text.sentences[text.sentence_of[at]][1]
    for behind in range(at + 1, min(at + _MOST + 2, end)):
        if behind > at + 1 and text.tokens[behind].key.startswith(_TO):
            return _joined(text, words, tree, at, behind)
        if text.tokens[behind].kind != WORD or not _may_be_adjective(words[behind]):
            return None
    return None


def _joined(text: Text, words: list[Word], tree: NameTree, at: int, behind: int) -> Found | None:
    found = tree.longest([text.tokens[at], *text.tokens[behind : behind + _MOST]], 0, words[at].starts)
    if found is None or found.last == 1 or found.groups - {EVENT}:
        return None
    return Found(at, behind + found.last - 1, found.names, found.conjunction, found.preposition)


def _may_be_adjective(word: Word) -> bool:
    """A word that no table knows as a verb, a happening, a party or a particle, other than the cue."""
    if _NOT in word.ids["cue"]:
        return True
    if word.is_verb or word.preposition or not _NOUNS.isdisjoint(word.sort):
        return False
    return word.function in ("", _ADVERB)
