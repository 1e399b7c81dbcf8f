"""Days that lie ahead by the words before them: the talks WILL BEGIN on Sunday, a truce that BEGINS on Sunday, to leave
AS FROM Sunday."""

from rawi.annotate.dates import Reader

_REACH = 8  # tokens


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
    """A verb in the future right before the day, over its subject at most: WILL BEGIN on Sunday; AS FROM Sunday."""
    if _is_from(reader, at - 1):
        return True
    verb = next((reader.words[i] for i in _before(reader, at) if reader.words[i].is_verb), None)
    return verb is not None and verb.hits[0].future
