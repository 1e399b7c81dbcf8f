"""Names a report introduces in full and uses bare: the village of X, then X; Sheikh A B al-C, then al-C."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.search import Search
from rawi.text.tokens import WORD

_CLITICS = ("", "\u0648", "\u0628", "\u0644")
_LONGEST_NAME = 3
_SHORTEST_WORD = 4
_PLACES = frozenset(
    ("city", "town", "village", "neighbourhood", "camp", "island", "district", "subdistrict", "region", "base")
)
_PEOPLE = frozenset(("person", "official", "speaker", "civilians", "fighters"))


def bare_again(phrases: list[Phrase], finder: Search) -> list[Phrase]:
    """Bare mentions, outside all phrases, of names that some phrase gives in full."""
    introduced: dict[str, list[tuple[tuple[str, ...], Phrase]]] = {}
    for phrase in phrases:
        for name in _introduces(phrase, finder):
            introduced.setdefault(name[0], []).append((name, phrase))
    if not introduced:
        return []
    covered = {at for phrase in phrases for at in range(phrase.part_first, phrase.last)}
    found: list[Phrase] = []
    for at, token in enumerate(finder.tokens):
        begins = token.key in introduced or token.key[1:] in introduced
        if begins and at not in covered and token.kind == WORD and not finder.words[at].function:
            mention = _mention(finder, introduced, at)
            if mention is not None:
                found.append(mention)
    return found


def _introduces(phrase: Phrase, finder: Search) -> list[tuple[str, ...]]:
    """The bare names that a phrase makes known."""
    if phrase.kind == PLACE:
        first, last = phrase.core_first, phrase.core_last
        is_long = last - first > _LONGEST_NAME
        if phrase.plural or phrase.again or phrase.head not in _PLACES or first == phrase.first or is_long:
            return []
        name = tuple(token.key for token in finder.tokens[first:last])
        plain = last - first == 1 and bool(finder.words[first].hits)
        return [] if plain or len(name[0]) < _SHORTEST_WORD else [name]
    last = phrase.last - 1
    if phrase.kind != ACTOR or phrase.head not in _PEOPLE or phrase.names or last == phrase.first:
        return []
    word = finder.words[last]
    if not finder.persons.is_given(finder.key_at(last - 1)) and not word.article:
        return []
    return [(finder.tokens[last].key,)] if word.article and not word.hits else []


def _mention(finder: Search, introduced: dict[str, list[tuple[tuple[str, ...], Phrase]]], at: int) -> Phrase | None:
    folded = finder.tokens[at].key
    for clitic in _CLITICS:
        if not folded.startswith(clitic):
            continue
        for name, full in introduced.get(folded[len(clitic) :], ()):
            rest = tuple(token.key for token in finder.tokens[at + 1 : at + len(name)])
            if rest != name[1:] or (finder.words[at].hits and len(name) == 1):
                continue
            phrase = Phrase(full.kind, "name" if full.kind == PLACE else full.head, at, at + len(name))
            phrase.names, phrase.same, phrase.definite = full.names if full.kind == PLACE else (), full, True
            phrase.shared_clitic = clitic if clitic == _CLITICS[1] else ""
            return phrase
    return None
