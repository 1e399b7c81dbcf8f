"""The verb of saying that is spelt like BETWEEN: X MADE CLEAR that, written with its doubling or opening a sentence;
that of bringing about, spelt like EXPECTS: often the raids CAUSE deaths; the officer who COMMANDS a brigade, spelt like
ORDERS; what PROVIDES protection, spelt like AND FLED; what follows THEIR INTENTION; and a FLAT denial of who denies."""

from rawi.lexicon.words import NOUN, VERB, Word, WordTable, standing
from rawi.text import Text
from rawi.text.fold import key

_DOUBLING = "\u0651"  # shadda
_BETWEEN, _THAT, _HAD = "bayna", "complementiser", "particle"
_BRINGS, _EXPECTS, _ADVERB = "awqaa", "tawaqqaa", "adverb"  # hosts; a function
_OFTEN = 2  # words before the verb: often, and the particle behind it
_FIRE = frozenset(("clash", "attack", "airstrike", "shelling", "bombing"))
_COMMANDER, _LEADER = "\u0622\u0645\u0631", "\u0642\u0627\u0626\u062f"  # the rarer word, the common one
_STANDING, _PLACE = "\u0642\u0627\u064a\u0645", "\u0645\u0642\u0627\u0645"
_TWICE = "\u0631" + _DOUBLING  # the letter that only who flees has twice
_FLEES, _PROVIDES, _NEAR = "farra", frozenset(("\u0648\u0641\u0631", "\u0648\u0641\u0631\u062a")), 8
_WHITHER = frozenset(("min", "ila", "nahwa", "an"))
_ALEF = "\u0627"
_BODIES = frozenset(("role", "kind"))
_REACH = 16  # tokens from the verb to THAT, the speaker with his titles between them


def read_as_made_clear(text: Text, words: list[Word], table: WordTable) -> None:
    """Read as the verb every BETWEEN that is written with the verb's doubling or opens what is said THAT."""
    for at, word in standing(words, "function"):
        if _BETWEEN in word.ids["function"] and (_DOUBLING in text.tokens[at].raw or _opens(text, words, at)):
            words[at] = table.look_blocked(word.key) or word


def read_as_bringing(words: list[Word]) -> None:
    """OFTEN the raids BRING deaths: behind "often" and before a noun of fire or fighting, which expects nothing."""
    for at, word in standing(words[:-1], "host"):
        hits = word.groups["host"]
        both = {_BRINGS, _EXPECTS} <= word.ids["host"]
        if at < _OFTEN or not both or not words[at + 1].article:
            continue
        often = words[at - 1].function == _HAD and words[at - _OFTEN].function == _ADVERB
        events = (hit for hit in words[at + 1].groups.get("event", ()) if hit.form.pos == NOUN)
        if often and any(sense.type in _FIRE for hit in events for sense in hit.form.entry.sense):
            brings = tuple(hit for hit in hits if hit.form.entry.id == _BRINGS)
            words[at] = Word(word.key, brings, word.starts)


def read_as_commanding(text: Text, words: list[Word], table: WordTable) -> None:
    """THE COMMANDER of a brigade, of a room: written with the long letter that no order begins with."""
    for at, word in enumerate(words[:-1]) if _COMMANDER in text.source else ():
        raw = text.tokens[at].raw
        if not raw.endswith(_COMMANDER) or words[at + 1].groups.keys().isdisjoint(_BODIES):
            continue
        same = table.look(key(raw.removesuffix(_COMMANDER) + _LEADER))
        words[at] = Word(word.key, same.groups.get("role", ()), word.starts)


def read_as_governor(words: list[Word], table: WordTable) -> None:
    """The sub-governor, in Arabic often written in two words: STANDING IN PLACE OF the governor."""
    for at, word in enumerate(words[:-1]):
        if word.stem == _STANDING and words[at + 1].key == _PLACE and not word.article:
            words[at] = Word(word.key, table.look(word.key + _PLACE[1:]).groups.get("role", ()), word.starts)


def read_as_providing(text: Text, words: list[Word]) -> None:
    """The army PROVIDED protection: who flees is told from where or whither."""
    for at, word in enumerate(words):
        if word.key not in _PROVIDES or _TWICE in text.tokens[at].raw:
            continue
        others = tuple(hit for hit in word.hits if getattr(hit.form.entry, "id", "") != _FLEES or not hit.conjunction)
        if len(others) == len(word.hits):
            continue
        end = min(text.sentences[text.sentence_of[at]][1], at + 1 + _NEAR)
        if all(_WHITHER.isdisjoint(behind.ids["function"]) for behind in words[at + 1 : end]):
            words[at] = Word(word.key, others, word.starts)


def read_as_meant(words: list[Word]) -> None:
    """THEIR INTENTION TO LAUNCH an attack: behind a noun that has its owner on it and governs an object, no verb."""
    for at, word in standing(words[:-1], "host"):
        hits = word.groups["host"]
        if word.is_verb or not any(hit.suffix and "object" in hit.form.entry.governs for hit in hits):
            continue
        nouns = tuple(hit for hit in words[at + 1].hits if hit.form.pos != VERB)
        if any(hit.form.pos == NOUN and not hit.preposition for hit in nouns) and words[at + 1].is_verb:
            words[at + 1] = Word(words[at + 1].key, nouns, words[at + 1].starts)


def _opens(text: Text, words: list[Word], at: int) -> bool:
    """First in its sentence, or behind HAD, with THAT behind it before any other verb: no two sides are named."""
    first, end = text.sentences[text.sentence_of[at]]
    if at > first and words[at - 1].function != _HAD:
        return False
    for behind in range(at + 1, min(end, at + _REACH)):
        if words[behind].function == _THAT:
            return True
        if words[behind].is_verb:
            return False
    return False


def read_as_manner(text: Text, words: list[Word]) -> None:
    """DENIED FLATLY, in Arabic "denied a flat denial": behind a verb of speech its own noun and an adjective, both in
    the accusative, say how, and nothing more."""
    for at, word in standing(words, "speech"):
        speech = word.groups["speech"]
        noun = any(hit.form.pos == NOUN for hit in speech)
        if not noun or not 0 < at < len(words) - 1 or text.sentence_of[at] != text.sentence_of[at + 1]:
            continue
        if not all(text.tokens[i].key.endswith(_ALEF) and not words[i].article for i in (at, at + 1)):
            continue
        said = word.ids["speech"]
        start = max(text.sentences[text.sentence_of[at]][0], at - _NEAR)
        before = (hit for word in words[start:at] for hit in word.groups.get("speech", ()) if hit.form.pos == VERB)
        if any(hit.form.entry.id in said for hit in before):
            words[at], words[at + 1] = (Word(word.key, (), word.starts) for word in words[at : at + 2])
