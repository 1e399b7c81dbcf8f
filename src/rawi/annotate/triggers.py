"""Find the words that may tell of a happening, in the senses that their neighbours allow."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rawi.annotate.commands import is_command, is_commanded
from rawi.annotate.mentions import Trigger
from rawi.lexicon.entries import EventEntry, Sense
from rawi.lexicon.inflect import PRONOUNS, before_suffix, noun_forms
from rawi.lexicon.names import ACTOR, EVENT, PLACE, SOURCE, Found
from rawi.lexicon.words import NOUN, PREPOSITION, VERB, Form, Hit, Word
from rawi.model import ARMED_KINDS
from rawi.text import Text
from rawi.text.fold import key
from rawi.text.tokens import COMMAS

_NO_HAPPENING = frozenset(("campaign", "no_event"))
_LANDS = frozenset(("governorate", "district", "subdistrict"))
_CITY = "city"
_AHEAD, _NEAR, _BEHIND = 8, 4, 4
_OWNED = 4  # letters of a word that is known with a pronoun on it
_VERB = re.compile("[^\u0627]\u062a$")  # ends in -t, and not in the -at of a plural
_AMONG = "subset"  # a category of cues: AMONG THEM
_POINTED, _PRONOMINAL = 10, "pronominal"  # words back to what a pronoun behind it points to
_BETWEEN, _TO = "bayna", "li"
_IN, _PRESENT = "fi", "present"  # a function word's entry; a tense
_ENDING, _FIGHT, _AIM = "waqf_nar", "clash", "planned"  # an entry, a type, what hosts make of what they govern
_PACTS = frozenset(("agreement", "talks"))
_NO_EVENT, _POSITION = "no_event", "statement"  # a category of cues; a type
_ABOARD = "aboard"  # a category of cues of which only the first word says what its neighbours tell: the CARRIER
_UNSAID = frozenset((_ABOARD, "by_agreement"))  # categories of cues that say nothing of it
_DOWNING, _ENDS = "shootdown", frozenset(("shootdown", "destroy"))
_CAUSE = "cause"  # a category of cues
_ENTERS = frozenset(("advance", "deploy", "aid", "arms"))
_UNTIL = key("\u062d\u062a\u0649")  # until: a verb may follow
_UNHEARD = Word("", (), ())


@lru_cache(maxsize=10_000)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    """The keys of a sense's word list, folded once."""
    return frozenset(map(key, words))


@lru_cache(maxsize=10_000)
def _told(words: tuple[str, ...]) -> frozenset[str]:
    """The same, of words that tell in which sense: in the cases of a noun, and with whose it is on them: ITS POSITIONS.

    A short word with *his* on it is spelt like a word of its own (his office, a library), two of a thing like a nisba,
    any word like one with *my* on it; and with a verb (CARRIED IT OUT) goes whom it was done to.
    """
    forms = {form for word in words for form in noun_forms(word)}
    bodies = {body for form in forms if not _VERB.search(form) for body in before_suffix(form) if len(body) >= _OWNED}
    owned = {body + one for body in bodies for one in PRONOUNS[:-1] if len(one) > 1 or _takes_his(body)}
    return _folded(words) | frozenset(map(key, forms | owned))


def _takes_his(body: str) -> bool:
    """What *his* makes of a word is no other word."""
    return len(body) > _OWNED and not body.endswith(PRONOUNS[-1])


class Surroundings(NamedTuple):
    """A sentence round a word: its first token, the one behind it, and all spellings of its words."""

    first: int
    last: int
    spellings: set[str]


def surroundings(text: Text, words: list[Word], at: int) -> Surroundings:
    """The sentence of a token."""
    first, last = text.sentences[text.sentence_of[at]]
    return Surroundings(first, last, {spelling for word in words[first:last] for spelling in word.spellings})


def _stands(wanted: frozenset[str], words: list[Word], first: int, last: int) -> bool:
    """True when one of the wanted words is among the given tokens, whatever clitics it carries."""
    return any(not wanted.isdisjoint(word.spellings) for word in words[first:last])


def _clause_end(words: list[Word], first: int, last: int) -> int:
    """Behind the *and* and verb that begin a further clause, or the limit."""
    return next((at + 1 for at in range(first, last) if words[at].is_verb and words[at].conjunction), last)


def holds(
    sense: Sense,
    words: list[Word],
    first: int,
    last: int,
    around: Surroundings,
    named: int = 0,
    nameless: list[Word] | None = None,
) -> bool:
    """Whether a sense's conditions on its neighbours hold within the sentence; ``named``: words of a party's name right
    behind that count for none; ``nameless``: the words but for those of parties' names, which rule no sense out."""
    low, high, spellings = around
    if sense.with_:
        needed = _told(sense.with_)
        if needed.isdisjoint(spellings):
            return False
        back = _POINTED if _brings_it_down(sense, words, first) else _BEHIND
        ahead = min(high, last + named + _AHEAD + _aside(words, last, high))
        if not _stands(needed, words, last, _clause_end(words, last, ahead)) and not _stands(
            needed, words, max(low, first - back), first
        ):
            return False
    if not sense.without:
        return True
    wanted = _folded(sense.without)
    if wanted.isdisjoint(spellings):
        return True
    told = nameless or words
    ahead = _stands(wanted, told, last, min(high, last + named + _NEAR))
    behind = _POINTED if _points_back(words, last, high) else _BEHIND
    return not ahead and not _stands(wanted, told, max(low, first - behind), first)


def _aside(words: list[Word], first: int, high: int) -> int:
    """How many words between two commas say who somebody is: the brigades, THE MILITARY WING of X, handed over; ten,
    AMONG THEM A LEADER, gave themselves up."""
    commas = [at for at in range(first, min(high, first + 2 * _AHEAD)) if words[at].key in COMMAS]
    if len(commas) < 2 or commas[0] - first > _NEAR or not _tells_who(words[commas[0] + 1 : commas[1]]):
        return 0
    between = words[commas[0] : commas[1]]
    return 0 if any(word.is_verb or word.conjunction for word in between) else len(between) + 1


def _tells_who(aside: list[Word]) -> bool:
    """THE WING, AMONG THEM, from among them."""
    return bool(aside) and (aside[0].article or any(_AMONG in word.kinds["cue"] for word in aside[:2]))


def is_told_in_words(text: Text, words: list[Word], at: int) -> bool:
    """A noun that tells of a happening only with some words beside it has them: SPLITTING a town IN TWO HALVES."""
    nouns = (hit for hit in words[at].groups.get(EVENT, ()) if hit.form.pos == NOUN)
    senses = (sense for hit in nouns for sense in hit.form.entry.sense)
    around = surroundings(text, words, at)
    return any(sense.with_ and holds(sense, words, at, at + 1, around) for sense in senses)


def _points_back(words: list[Word], last: int, high: int) -> bool:
    """A pronoun stands for what it is done to: a fire broke out, and they brought IT under control."""
    return last < high and words[last].function == _PRONOMINAL


def _brings_it_down(sense: Sense, words: list[Word], first: int) -> bool:
    """Spotted a missile on its way to the town and INTERCEPTED IT: a pronoun stands for what is brought down."""
    hit = words[first].first(EVENT)
    if sense.type != _DOWNING or hit is None or not hit.suffix:
        return False
    return hit.form.entry.sense[0].type in _ENDS  # THEIR SEIZING of a town is none of the planes told of before


def _event_hits(word: Word, found: Found | None) -> tuple[tuple[Hit, ...], int]:
    """Event readings at a token and how many tokens they span: a phrase of the tree goes before the single word."""
    if found is not None and EVENT in found.groups:
        entries = (name.value for name in found.names if name.group == EVENT)
        hits = (Hit(Form(EVENT, e, NOUN), found.conjunction, found.preposition, False, "") for e in entries)
        return tuple(hits), found.last - found.first
    read = word.groups.get(EVENT, ())
    return (tuple(hit for hit in read if not _is_done_to_none(hit)) if read and read[0].suffix else read), 1


def _is_done_to_none(hit: Hit) -> bool:
    """Tanks that X PROVIDED, X LED THEM: in Arabic spelt as FLED and ADVANCED are, which have no pronoun for object."""
    verb = hit.form.pos == VERB and hit.form.entry.verb and hit.suffix
    senses = hit.form.entry.sense
    return bool(verb) and senses[0].type != _POSITION and not any("object" in sense.roles for sense in senses)


def _nouns_behind(word: Word, found: Found | None, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Right behind a preposition, BECAUSE OF, nobody enters or brings in: after THE INTERVENTION of X, in Arabic spelt
    like that."""
    because = found is not None and _CAUSE in found.cues
    if not (because or word.function == PREPOSITION) or word.key.endswith(_UNTIL):
        return hits
    nouns = {hit.form.entry.id for hit in hits if hit.form.pos == NOUN}
    if not nouns:
        return hits
    return tuple(hit for hit in hits if hit.form.entry.id in nouns or hit.form.entry.sense[0].type not in _ENTERS)


def find_triggers(
    text: Text, words: list[Word], names: list[Found | None], near_types: Mapping[str, tuple[str, ...]]
) -> list[Trigger]:
    """All triggers in text order. Words inside a known name never trigger.

    ``near_types`` lists, for a claim type, those it is easily told as: they become options behind the lexicon's own.
    """
    triggers, named_until, heard = [], 0, _heard(words, names)
    nameless = _nameless(heard, names)
    around: Surroundings | None = None
    for at, word in enumerate(words):
        found = names[at]
        if found is None and EVENT not in word.groups:
            continue
        hits, length = _event_hits(word, found)
        hits = _nouns_behind(words[at - 1], names[at - 1], hits) if at and length == 1 else hits
        if found is not None and (_is_name(found, length) or _is_town(found, words, at) or _is_set_phrase(found)):
            named_until = max(named_until, found.last)
        if (found is not None and _acts(found, words, at)) or (length == 1 and _is_kind_of(words, names, at)):
            continue
        if at < named_until or not hits or is_command(words, names, at) or is_commanded(words, names, at):
            continue
        if length > 1 and _is_end_of_fight(words, at, at + length, hits):
            continue
        if around is None or at >= around.last:
            around = surroundings(text, heard, at)
        further = _further_words(names, at + length)
        options = _options(hits, heard, nameless, at, at + length, around, near_types, further)
        if options:
            triggers.append(Trigger(at, at + length, hits, options, text.sentence_of[at]))
            named_until = at + length if length > 1 else named_until
    return triggers


def _further_words(names: list[Found | None], at: int) -> int:
    """How many words a party's name right behind has besides its first: THE COALITION LED BY X toppled the rule of."""
    found = names[at] if at < len(names) else None
    party = found is not None and ACTOR in found.groups
    return found.last - found.first - 1 if found is not None and party else 0


def _is_end_of_fight(words: list[Word], at: int, last: int, hits: tuple[Hit, ...]) -> bool:
    """Sent its men TO STOP THE FIGHTING BETWEEN X and Y: a fight of theirs, and no deal, unless somebody calls on them
    to stop it."""
    between = last < len(words) and _BETWEEN in words[last].ids["function"]
    ends = any(hit.form.entry.id == _ENDING and hit.preposition == _TO for hit in hits)
    fights = any(hit.form.entry.sense[0].type == _FIGHT for hit in words[last - 1].groups.get(EVENT, ()))
    if not (between and ends and fights):
        return False
    before = (hit for word in reversed(words[max(0, at - _NEAR) : at]) for hit in word.groups.get("host", ()))
    governor = next(before, None)
    calls = governor is not None and governor.form.entry.effect == _AIM and _TO in governor.form.entry.governs
    deal = any(_PACTS & w.kinds[EVENT] for w in words[max(0, at - 2) : at])
    return not calls and not deal


def _heard(words: list[Word], names: list[Found | None]) -> list[Word]:
    """The words that say what their neighbours tell of: no AIRCRAFT struck where a carrier of them was hit, and no
    AGREEMENT entered where somebody did IN AGREEMENT WITH others."""
    heard = words
    for found in names:
        if found is not None and not _UNSAID.isdisjoint(found.cues):
            heard = list(words) if heard is words else heard
            first = found.first + (_ABOARD in found.cues)
            heard[first : found.last] = [_UNHEARD] * (found.last - first)
    return heard


def _nameless(words: list[Word], names: list[Found | None]) -> list[Word]:
    """The words outside armed parties' names of several words: the Rapid SUPPORT Forces fled, and no support did."""
    told = list(words)
    for found in names:
        if found is None or ACTOR not in found.groups or found.last - found.first < 2:
            continue
        if any(name.group == ACTOR and name.value.kind in ARMED_KINDS for name in found.names):
            told[found.first : found.last] = [_UNHEARD] * (found.last - found.first)
    return told


def _is_name(found: Found, length: int) -> bool:
    """A name that covers more than the event word is that name (Hayat TAHRIR al-Sham), or a set phrase that tells of no
    happening: the EDITOR in chief, which is spelt like "liberation"."""
    if found.last - found.first < max(2, length):
        return False
    free = any(name.group in (PLACE, ACTOR, SOURCE) and not name.needs_head for name in found.names)
    return free or _NO_EVENT in found.cues


def _acts(found: Found, words: list[Word], at: int) -> bool:
    """A party called by a noun of fighting, before its own verb: THE OCCUPATION arrested them."""
    if found.last > at + 1 or not words[at].article or at + 1 >= len(words):
        return False
    return words[at + 1].is_verb and ACTOR in found.groups


def _is_kind_of(words: list[Word], names: list[Found | None], at: int) -> bool:
    """A word for a kind of land right before the name of one: the DISTRICT of X, though spelt like finishing off. Of
    one city there are no several: CUTTING OFF X, in Arabic spelt like subdistricts."""
    if "kind" not in words[at].groups:
        return False
    kind, after = words[at].first("kind"), names[at + 1] if at + 1 < len(names) else None
    if kind is None or kind.form.entry.kind not in _LANDS or words[at].article or after is None:
        return False
    if "kind" in words[at + 1].groups:
        return False
    places = [name.value for name in after.names if name.group == PLACE]
    several = words[at].stem != key(kind.form.entry.forms[0])
    if several and any(place.kind == _CITY for place in places):
        return False
    return not after.preposition and not after.conjunction and bool(places)


def _is_set_phrase(found: Found) -> bool:
    """A campaign's name, or a phrase with a word of fighting that tells of none: the EDITOR in chief."""
    return not _NO_HAPPENING.isdisjoint(found.cues)


def _is_town(found: Found, words: list[Word], at: int) -> bool:
    """A place by its name behind the word for its kind, or joined to another behind "in": the town of TADMUR, and not
    *it destroys*; IN X AND SIDAKAN, and not *they will shell it*."""
    if at == 0 or PLACE not in found.groups:
        return False
    joined = at > 1 and found.conjunction != "" and _IN in words[at - 2].ids["function"]
    shall = (hit.form.tense == _PRESENT for hit in words[at].groups.get(EVENT, ()))
    return "kind" in words[at - 1].groups or (joined and found.groups <= {PLACE} and all(shall))


def _options(
    hits: tuple[Hit, ...],
    words: list[Word],
    nameless: list[Word],
    first: int,
    last: int,
    around: Surroundings,
    near_types: Mapping[str, tuple[str, ...]],
    named: int = 0,
) -> tuple[tuple[Hit, Sense], ...]:
    """(reading, sense) pairs that hold, one for each claim type, narrower senses first."""
    best: dict[str, tuple[Hit, Sense]] = {}
    for hit in hits:
        entry: EventEntry = hit.form.entry
        for sense in sorted(entry.sense, key=lambda s: not s.with_):
            if sense.type not in best and holds(sense, words, first, last, around, named, nameless):
                best[sense.type] = (hit, sense)
    for hit, sense in list(best.values()):
        for kind in near_types.get(sense.type, ()):
            best.setdefault(kind, (hit, _retyped(kind, tuple(sense.roles.items()))))
    return tuple(best.values())


@lru_cache(maxsize=10_000)
def _retyped(kind: str, roles: tuple[tuple[str, str], ...]) -> Sense:
    """A sense of another type with the same roles and no words of its own."""
    return Sense(type=kind, roles=dict(roles))
