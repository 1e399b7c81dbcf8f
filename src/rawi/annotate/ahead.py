"""Days that lie ahead by the words before them: the talks WILL BEGIN on Sunday, a truce that BEGINS on Sunday, to leave
AS FROM Sunday."""

from rawi.annotate.dates import Reader
from rawi.lexicon.words import Word

_REACH, _THAT = 8, 2  # tokens; from THAT they leave back to EXPECTED
_PLANNED, _WAS = "muqarrar", "kana"  # a cue, a function word
_EXPECT = frozenset(("tawaqqaa", "intazara", "itazama"))  # hosts


def begins_on(reader: Reader, at: int) -> int | None:
    """The verb in the present right before the day by which something BEGINS, COMES INTO FORCE on it: no time for what
    did not begin, nor for what had begun before some other verb."""
    verb = next((i for i in _before(reader, at) if reader.words[i].is_verb), None)
    if verb is None or (verb and reader.words[verb - 1].function == "negation"):
        return None
    word = reader.words[verb]
    phrases = (word.stem, f"{word.stem} {reader.tokens[verb + 1].key}")
    return verb if any(phrase in reader.known.beginning for phrase in phrases) else None


def _is_from(reader: Reader, at: int) -> bool:
    """STARTING FROM, right before a day and the part of the day."""
    known, tokens = reader.known, reader.tokens
    while at > 0 and (tokens[at].key in known.part_words or known.unit(tokens[at].key) is not None):
        at -= 1
    return at > 0 and tokens[at].key in known.from_words and tokens[at - 1].key in known.onset


def _before(reader: Reader, at: int) -> range:
    """The words before a day, nearest first, as far as its verb may stand."""
    start = reader.text.sentences[reader.text.sentence_of[at]][0]
    return range(at - 1, max(start, at - _REACH) - 1, -1)


def is_to_come(reader: Reader, at: int) -> bool:
    """A verb in the future right before the day, over its subject at most: WILL BEGIN on Sunday; AS FROM Sunday; they
    are EXPECTED TO LEAVE on Sunday."""
    if _is_from(reader, at - 1):
        return True
    verb = next((i for i in _before(reader, at) if reader.words[i].is_verb), None)
    return verb is not None and (reader.words[verb].hits[0].future or _is_expected(reader, verb))


def _is_expected(reader: Reader, verb: int) -> bool:
    """It is PLANNED THAT they LEAVE, EXPECTED THAT they do; but it WAS planned."""
    words, led = reader.words, verb - _THAT
    if led < 0 or words[verb - 1].function != "complementiser" or not _expects(words[led]):
        return False
    before = words[max(0, led - _THAT) : led]
    return all(_WAS not in word.ids["function"] for word in before)


def _expects(word: Word) -> bool:
    told = _PLANNED in word.ids["cue"]
    return told or any(h.form.entry.id in _EXPECT and h.form.tense == "present" for h in word.groups.get("host", ()))
