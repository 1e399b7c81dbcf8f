"""Whose a new clause is, by what stands right behind: shelled X AND WASHINGTON WARNS; DAMASCUS: WE took the town."""

from collections.abc import Sequence

from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.words import VERB, Hit, Word

_AND, _COLON, _BETWEEN = "\u0648", ":", "bayna"
_SHE, _ONE, _WE = "fs", ("ms", "fs"), "1p"  # agreement of verbs; every city is a she
_POSITION, _NATION = "statement", "adjective"
CONSIDERS = "itabara"  # the entry; unvocalised, "is considered" as well
_GOES_ON = frozenset(("wasala_h", "tabaa_h", "istamarra", "hawala"))  # hosts
_NOT = 2  # words between a colon and its verb: did NOT
_BODIES = frozenset(("group", "force", "fighters"))
_PRONOMINAL = "pronominal"
_IN, _LIES = "fi", 5  # words from a place, over where it lies, to the verb of its clause
_FURTHER = frozenset(("relative", "complementiser", "connective"))


def opens_clause(finder: Search, before: Phrase, after: Phrase, parted: bool) -> bool:
    """Behind a comma (``parted``) and "and" the subject of the verb right behind it: fighting in X, AND BEIRUT CALLS on
    others; the town is in the hands of X, AND THE FACTIONS WITHDRAW; without one, the attackers were beaten off AND THE
    ARMY GOES ON chasing them."""
    if (parted or _tells_more(finder, after.last)) and _is_set_elsewhere(finder, before, after):
        return True
    if after.conjunction != _AND or after.preposition:
        return False
    if _goes_on_alone(finder, before.group[0], after) or _is_beside_object(finder, before.group[0], after):
        return True
    if _is_beside_nation(finder, before, after):
        return True
    hit = _present(finder, after.last) if parted else None
    if hit is None:
        return False
    if after.kind == PLACE:
        return hit.form.agreement == _SHE
    named = after.kind == ACTOR and bool(after.names)
    return named and hit.form.agreement in _ONE and not _may_act(finder, before.group[0])


def does_alone(finder: Search, before: Phrase, after: Phrase) -> bool:
    """Dead of X in the town AND THE ARMY SHELLS it: no verb before, and the verb behind is of one party alone, as it is
    never of two told before it."""
    end = finder.text.sentences[after.sentence][1]
    if after.kind != ACTOR or after.conjunction != _AND or after.last >= end:
        return False
    verb, start = finder.words[after.last], finder.text.sentences[after.sentence][0]
    alone = verb.is_verb and any(hit.form.agreement == _ONE[0] for hit in verb.hits)
    return alone and not any(word.is_verb for word in finder.words[start : before.first])


def _is_set_elsewhere(finder: Search, before: Phrase, after: Phrase) -> bool:
    """They shelled X, AND IN Y FIVE WERE KILLED: "and in" behind a comma, a verb behind the place and where it lies."""
    led = finder.words[after.part_first - 1]
    if after.kind != PLACE or after.preposition != _IN or led.function != "preposition" or led.conjunction != _AND:
        return False
    start, end = finder.text.sentences[before.sentence]
    told = any(word.is_verb for word in finder.words[start : before.part_first])
    return told and has_verb(finder.words[after.last : end])


def _tells_more(finder: Search, at: int) -> bool:
    """A verb right behind a place, of something that lies in it alone: and in Y DIED three, not Y, SAW IN THEM."""
    told = at + 1 < finder.count and finder.words[at].is_verb and "event" in finder.words[at].groups
    return told and finder.words[at + 1].function != _PRONOMINAL


def has_verb(words: Sequence[Word]) -> bool:
    """A verb without "and", before any further clause, is among the first words behind a place."""
    ends = (word for word in words[:_LIES] if word.is_verb or word.conjunction or word.function in _FURTHER)
    word = next(ends, None)
    return word is not None and word.is_verb and not word.conjunction


def _goes_on_alone(finder: Search, first: Phrase, after: Phrase) -> bool:
    """A verb of going on with something, of one, behind another verb of the sentence: not that of a noun before both,
    nor of two feminine bodies."""
    if after.last >= finder.count or after.kind != ACTOR or first.preposition or first.conjunction:
        return False
    forms = (hit.form for hit in finder.words[after.last].groups.get("host", ()) if not hit.conjunction)
    goes_on = [form for form in forms if form.entry.id in _GOES_ON and form.tense == "present"]
    one = any(form.agreement in _ONE for form in goes_on)
    alike = all(finder.words[phrase.first].looks_feminine() for phrase in (first, after))
    start = finder.text.sentences[first.sentence][0]
    told = any(word.is_verb for word in finder.words[start : first.part_first])
    return one and told and not alike and finder.words[first.first].article and finder.words[after.first].article


def _is_beside_object(finder: Search, first: Phrase, after: Phrase) -> bool:
    """X STRIKES A VEHICLE AND THE AIRCRAFT OF Y SHELL the area, AND THE CLANS ANSWER: a known party, or a body with the
    article, with a verb of its own right behind it, beside the object of a verb whose subject stands before it; both in
    the present."""
    verb, own = first.part_first - 1, _present(finder, after.last)
    known = after.names or (after.head in _BODIES and finder.words[after.first].article)
    if own is None or own.suffix or not (known and finder.words[after.last].is_verb) or after.kind != ACTOR:
        return False
    above = _present(finder, verb)
    if above is None or first.preposition or first.conjunction or not finder.words[verb].is_verb:
        return False
    return not (finder.is_stop(verb - 1) or finder.words[verb - 1].function or finder.words[verb - 1].is_verb)


def _is_beside_nation(finder: Search, before: Phrase, after: Phrase) -> bool:
    """TURKISH RAIDS AND X SHELLS the town: behind an adjective a party by its name, with a verb in the present."""
    named = after.kind == ACTOR and bool(after.names) and after.head != _NATION
    return named and before.head == _NATION and _present(finder, after.last) is not None


def _may_act(finder: Search, first: Phrase) -> bool:
    """X opens its sentence and may be the subject of the verb, with those behind it; BETWEEN X and Y, there are two."""
    return first.part_first == finder.text.sentences[first.sentence][0] or first.preposition == _BETWEEN


def says_next(finder: Search, at: int) -> bool:
    """A verb of words stands there, in the present, told of a city or a country: WARNS, calls on others; what IS
    CONSIDERED a turn may be the taking of the city."""
    hit = _present(finder, at)
    if hit is None or CONSIDERS in finder.words[at].ids["speech"]:
        return False
    return hit.form.agreement == _SHE and is_of_words(hit)


def _present(finder: Search, at: int) -> Hit | None:
    """A verb in the present, with nothing written before it."""
    within = 0 < at < finder.count and finder.text.sentence_of[at] == finder.text.sentence_of[at - 1]
    hit = next(iter(finder.words[at].hits), None) if within else None
    return hit if hit is not None and hit.form.tense == "present" and not hit.conjunction else None


def tells_of_us(finder: Search, phrase: Phrase) -> bool:
    """DAMASCUS: WE DID NOT shell the town: it opens its sentence, with a colon behind it and a verb of "we"."""
    start, end = finder.text.sentences[phrase.sentence]
    if phrase.first > start or phrase.last >= end or finder.tokens[phrase.last].raw != _COLON:
        return False
    for word in finder.words[phrase.last + 1 : min(end, phrase.last + 1 + _NOT)]:
        if any(hit.form.pos == VERB and hit.form.agreement == _WE for hit in word.hits):
            return True
        if not word.function and "cue" not in word.groups:
            return False
    return False


def is_of_words(hit: Hit) -> bool:
    """A verb of saying, or of taking a position."""
    return hit.form.group == "speech" or is_position(hit)


def is_position(hit: Hit) -> bool:
    """A word for taking a position: refuses, warns."""
    return hit.form.group == "event" and any(sense.type == _POSITION for sense in hit.form.entry.sense)
