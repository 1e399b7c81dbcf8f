"""Words spelt like a verb that their neighbours show to be nouns.

An adjective describes them (an ARTILLERY SHELLING, in Arabic behind its noun), or they are the object of the verb whose
subject stands right before them (the ministry denied THE SHELLING of a town), which no second verb would follow bare;
or a pronoun is written on them that the verb cannot take as an object (its ADVANCE, its CONTROL of); or they are
counted (eighty BREACHES of the truce, in Arabic spelt like a verb of two).
"""

from functools import lru_cache

from rawi.annotate.mentions import ACTOR as ACTOR_PHRASE
from rawi.annotate.mentions import SOURCE, Annotation, Phrase
from rawi.annotate.others import DOERS
from rawi.lexicon.entries import EventEntry
from rawi.lexicon.names import ACTOR, EVENT, PLACE, Found
from rawi.lexicon.words import NOUN, PREPOSITION, VERB, Hit, Word
from rawi.text import Text
from rawi.text.tokens import NUMBER, WORD

_BOMBARDS = frozenset(("attack", "airstrike", "shelling", "bombing"))
_MEN = frozenset(("person", "official", "speaker", "civilians", "fighters"))
_PEOPLE = "people"  # adjectives of nations: killed A SYRIAN
_GOVERNING = frozenset((EVENT, "host", "speech"))  # groups of verbs that have an object
_MARKED = "\u064f"  # damma: a passive, where it is written at all
_HIM = "\u0647"
_ALEF = "\u0627"  # of a noun in the accusative, or a verb of two
_CLAUSE = 6  # tokens from a verb to a place that it has
_OPENERS = frozenset(("connective", "complementiser", "relative", "particle", "pronoun"))
_DENY = "deny"  # the class of words of speech
_NOBODY = "none"  # the subject of a host: a thing
_OF_TWO = frozenset(("md", "fd"))  # agreement
_FROM, _CIVIL = "min", "civilians"
_REMEMBERED = 10_000


def read_as_nouns(text: Text, words: list[Word], names: list[Found | None]) -> None:
    """Leave the reading as a noun alone to event words that an indefinite adjective describes or a pronoun owns."""
    for at, word in enumerate(words):
        if word.is_verb and (_is_owned(word) or _is_counted(text, words, at) or _is_place(text, words, names, at)):
            words[at] = _noun(word)
        elif _did_it_to_him(text, words, names, at):
            words[at] = _deed(word)
    for at in range(len(words) - 1):
        word = words[at]
        if EVENT in word.groups and "role" in words[at + 1].groups and _has_subject(text, words, at):
            words[at] = _verb(word)
            continue
        if (
            word.is_verb
            and not word.verbal
            and "nisba" in words[at + 1].groups
            and _is_described(text, words, names, at)
        ):
            words[at] = _noun(word)


def _did_it_to_him(text: Text, words: list[Word], names: list[Found | None], at: int) -> bool:
    """A young man WHOM THE ARMY KILLED, in Arabic "killed him", which folded is spelt like killers, as "she killed him"
    is like his killers: behind a man, and a party behind it."""
    word, end = words[at], at + 1
    if "role" not in word.groups or not text.tokens[at].raw.endswith(_HIM) or not 0 < at < len(words) - 1:
        return False
    if word.article or word.preposition or word.conjunction or len({text.sentence_of[n] for n in (at - 1, end)}) > 1:
        return False
    does = any(hit.form.pos == VERB and hit.suffix == _HIM for hit in word.groups.get(EVENT, ()))
    before, after, name = words[at - 1], words[end], names[end]
    man = not before.kinds["role"].isdisjoint(_MEN) and not before.article
    party = "role" in after.groups or (name is not None and ACTOR in name.groups)
    return does and man and party and not (after.preposition or after.conjunction)


def _has_subject(text: Text, words: list[Word], at: int) -> bool:
    """GUNMEN in the nominative right behind: they do it, or it is done to them; nothing is theirs."""
    word, after = words[at], words[at + 1]
    if word.article or word.preposition or after.preposition or after.conjunction or not after.stem.endswith(DOERS):
        return False
    if text.sentence_of[at] != text.sentence_of[at + 1]:
        return False
    hits = [hit for hit in word.groups[EVENT] if not hit.suffix]
    return {NOUN, VERB} <= {hit.form.pos for hit in hits} and len(hits) == len(word.groups[EVENT])


def _is_place(text: Text, words: list[Word], names: list[Found | None], at: int) -> bool:
    """Known places that are spelt like verbs (PALMYRA, ADEN), where no verb can stand: behind a preposition, or behind
    a verb of the same clause that is none of beginning; and one that is spelt like a verb of two (HARASTA)."""
    found, word = names[at], words[at]
    if found is None or found.last != at + 1 or word.conjunction or word.preposition:
        return False
    if not any(name.group == PLACE and not name.needs_head and not name.small for name in found.names):
        return False
    if word.verbal and all(hit.form.agreement in _OF_TWO for hit in word.hits):
        return True
    for before in range(at - 1, max(text.sentences[text.sentence_of[at]][0], at - _CLAUSE) - 1, -1):
        told = words[before]
        if told.function == PREPOSITION and before == at - 1:
            return True
        if told.function in _OPENERS or text.tokens[before].kind != WORD:
            return False
        if told.is_verb:
            return "host" not in told.groups
        if told.conjunction:
            return False
    return False


def _is_owned(word: Word) -> bool:
    """HIS advance: a pronoun on a word that is a noun, or a verb without an object."""
    hits = word.groups.get(EVENT, ())
    nouns = any(hit.form.pos == NOUN and hit.suffix for hit in hits)
    verbs = [hit for hit in word.hits if hit.form.pos == VERB]
    return nouns and all(hit.suffix and hit.form.group == EVENT and not _takes_object(hit.form.entry) for hit in verbs)


def _is_counted(text: Text, words: list[Word], at: int) -> bool:
    """Behind a number a noun of happenings in the accusative."""
    word = words[at]
    if at == 0 or word.conjunction or not word.key.endswith(_ALEF) or text.sentence_of[at - 1] != text.sentence_of[at]:
        return False
    if text.tokens[at - 1].kind != NUMBER and "number" not in words[at - 1].groups:
        return False
    verbs = [hit for hit in word.hits if hit.form.pos == VERB]
    nouns = any(hit.form.pos == NOUN and not hit.suffix for hit in word.groups.get(EVENT, ()))
    return nouns and all(hit.form.agreement in _OF_TWO for hit in verbs)


def _takes_object(entry: EventEntry) -> bool:
    return any("object" in sense.roles for sense in entry.sense)


def _is_described(text: Text, words: list[Word], names: list[Found | None], at: int) -> bool:
    """One of a nation, or one who is called by an adjective, may be the subject of a verb, but bombards nobody."""
    word, after, name = words[at], words[at + 1], names[at + 1]
    nouns = [hit for hit in word.groups.get(EVENT, ()) if hit.form.pos == NOUN and not hit.suffix]
    if not nouns or after.article or after.conjunction or after.preposition:
        return False
    if text.tokens[at + 1].kind != WORD or text.sentence_of[at] != text.sentence_of[at + 1]:
        return False
    if name is not None and not name.groups.isdisjoint((PLACE, ACTOR)):
        return False
    man = not after.kinds["role"].isdisjoint(_MEN)
    if man and any(behind.article and not behind.hits for behind in words[at + 2 : at + 4]):
        return False  # a GUNMAN opened THE FIRE
    if any(sense.type in _BOMBARDS for hit in nouns for sense in hit.form.entry.sense):
        return True
    return not man and _PEOPLE not in after.kinds["nisba"]


def read_objects_as_nouns(annotation: Annotation) -> None:
    """Leave the reading as a noun alone to event words right behind a verb and its subject."""
    words, text = annotation.words, annotation.text
    for phrase in annotation.phrases:
        verb = phrase.part_first - 1
        if phrase.kind == PLACE or verb < 0 or not words[verb].is_verb:
            continue
        at = _past_home(annotation, phrase)
        if at >= len(words):
            continue
        if phrase.kind == SOURCE and not _denies(words[verb]):
            continue
        bare = not phrase.names and phrase.last == phrase.first + 1 and at == phrase.last
        if bare and not words[phrase.first].article:
            continue  # fighters OF the SUPPORT of legitimacy
        if _GOVERNING.isdisjoint(words[verb].groups) or text.sentence_of[verb] != text.sentence_of[at]:
            continue
        definite = any(word.article for word in words[phrase.first : at]) or bool(phrase.names)
        if _may_be_object(words[at], definite) and _MARKED not in text.tokens[at].raw:
            words[at] = _noun(words[at])
    _read_included_as_nouns(text, words)


def _past_home(annotation: Annotation, phrase: Phrase) -> int:
    """The token behind a phrase, and behind FROM AMONG THE RESIDENTS of X."""
    at = phrase.last
    natives = (p for p in annotation.phrases if p.part_first == at + 1 and p.preposition == _FROM and p.head == _CIVIL)
    return next((p.last for p in natives if p.kind == ACTOR_PHRASE), at)


def _read_included_as_nouns(text: Text, words: list[Word]) -> None:
    """THE OPERATION INCLUDED SHELLING of a camp: what a verb of things comprises, right behind the thing."""
    for verb, word in enumerate(words):
        if not (word.is_verb and any(_comprises(hit) for hit in word.groups.get("host", ()))):
            continue
        end = text.sentences[text.sentence_of[verb]][1]
        at = _behind_thing(words, verb + 1, end)
        if at is not None and _may_be_object(words[at], True) and _MARKED not in text.tokens[at].raw:
            words[at] = _noun(words[at])


def _comprises(hit: Hit) -> bool:
    """A verb whose subject does nothing and that has a happening as its object."""
    return "object" in hit.form.entry.governs and hit.form.entry.subject == _NOBODY


def _behind_thing(words: list[Word], first: int, end: int) -> int | None:
    """The token behind a noun with an article and its adjectives; None where there is no such noun."""
    at = first
    while at < end and words[at].article and not (words[at].preposition or words[at].conjunction or words[at].verbal):
        at += 1
    return at if first < at < end else None


def _denies(word: Word) -> bool:
    """The MEDIA OFFICE DENIED the shelling: who only speaks says what somebody did, but has no deed for his object."""
    return any(hit.form.entry.class_ == _DENY for hit in word.groups.get("speech", ()))


def _may_be_object(word: Word, definite: bool) -> bool:
    """An event word, a verb or a noun by its spelling, that nothing is written on; behind a definite subject a pronoun
    may be, which behind another resumes it: the army went on with ITS SHELLING, gunmen WHOM IT SHELLED."""
    if not word.is_verb or word.verbal or word.conjunction or word.preposition:
        return False
    if any(hit.form.tense == "present" for hit in word.hits) and not word.key.endswith(_ALEF):
        return False  # the aid BEGAN TO BE TAKEN: what the first verb begins is told by a second, which is of no two
    return any(hit.form.pos == NOUN and (definite or not hit.suffix) for hit in word.groups.get(EVENT, ()))


@lru_cache(_REMEMBERED)
def _verb(word: Word) -> Word:
    """The word without its readings as a noun that tells of a happening."""
    hits = tuple(hit for hit in word.hits if hit.form.group != EVENT or hit.form.pos == VERB)
    return Word(word.key, hits, word.starts)


@lru_cache(_REMEMBERED)
def _deed(word: Word) -> Word:
    """The word as a verb that tells of a happening, and nothing else."""
    hits = tuple(hit for hit in word.hits if hit.form.group == EVENT and hit.form.pos == VERB)
    return Word(word.key, hits, word.starts)


@lru_cache(_REMEMBERED)
def _noun(word: Word) -> Word:
    """The word without its readings as a verb."""
    return Word(word.key, tuple(hit for hit in word.hits if hit.form.pos != VERB), word.starts)
