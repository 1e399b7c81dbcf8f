"""Capitals that stand for their governments: BAGHDAD ANNOUNCED, the attack that DAMASCUS WAGES, LOYAL TO ADEN."""

from collections.abc import Mapping

from rawi.annotate.blows import LANDS, STRIKES, active, is_done_to, is_of_blow, senses, strikes
from rawi.annotate.heads import ARMED
from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.opening import CONSIDERS, is_of_words, is_position, says_next, tells_of_us
from rawi.annotate.placed import is_aim
from rawi.annotate.powers import endeavours
from rawi.annotate.search import Search
from rawi.annotate.tied import ARMIES
from rawi.lexicon.names import PLACE as NAMED_PLACE
from rawi.lexicon.names import Name
from rawi.lexicon.words import NOUN, Hit, Word
from rawi.text.tokens import COMMAS

_SHE = "fs"  # every city is a she
_CITY = "city"
_ACTING = "actor"
_TALKS = "talks"
_WITH, _FROM = "maa", "min"
_IN = "bi"
_TIED = frozenset(("li", _IN))
_OPENING = frozenset(("complementiser", "connective"))
_SUFFERING = "target"
_THAT = "relative"
_BACK = 3  # words from a place to the word that says whose it is


def name_seats(phrases: list[Phrase], finder: Search, seats: Mapping[str, tuple[Name, ...]]) -> None:
    """Turn a capital into the party that governs from it where the words round it tell of no place; and the other way,
    the talks OF DOHA, which DOHA HOSTED, are held there."""
    before: Phrase | None = None
    for phrase in phrases:
        names = _government(finder, phrase, seats) if phrase.kind == PLACE else ()
        if phrase.inside is not None:
            names = names or (_powers(finder, phrase) if phrase.kind == PLACE else ())
            if names and phrase.preposition and _is_served(finder, phrase):
                phrase.kind, phrase.names = ACTOR, names
            continue
        bare = phrase.kind == ACTOR and phrase.head == "name"
        struck = bool(names or bare) and _is_struck(finder, phrase, before)
        if names and not struck and _acts(finder, phrase, before):
            phrase.kind, phrase.names = ACTOR, names
        elif bare and (
            _hosts(finder, phrase)
            or _sees(finder, phrase)
            or _is_city(finder, phrase, struck)
            or _is_told_twice(finder, phrase, before)
            or _is_whence(finder, phrase)
        ):
            phrase.kind, phrase.names = PLACE, _cities(finder, phrase)
        before = phrase


def _government(finder: Search, phrase: Phrase, seats: Mapping[str, tuple[Name, ...]]) -> tuple[Name, ...]:
    """The names of the party that governs from a place told by its bare name, and not as THE CITY OF X."""
    if phrase.head != "name" or phrase.part_first < phrase.first or phrase.last > phrase.core_last:
        return ()
    if phrase.last > phrase.first + 1 and "kind" in finder.words[phrase.first].groups:
        return ()
    cities = (name.value for name in phrase.names if name.value.kind == _CITY)
    return next((seats[city.id] for city in cities if city.id in seats), ())


def _acts(finder: Search, phrase: Phrase, before: Phrase | None) -> bool:
    """It says something, also of itself, does it to something named before, is dealt with, called on or served; it
    tries to."""
    if phrase.preposition:
        return _is_served(finder, phrase) or _is_dealt_with(finder, phrase)
    if phrase.conjunction:
        return (says_next(finder, phrase.last) and _speaks(finder, phrase)) or _is_second(finder, phrase, before)
    if tells_of_us(finder, phrase) or endeavours(finder, phrase):
        return True
    return _is_subject(finder, phrase) or _is_called_on(finder, phrase, before) or _opens(finder, phrase)


def _is_second(finder: Search, phrase: Phrase, before: Phrase | None) -> bool:
    """Blamed MOSCOW AND DAMASCUS: right behind a capital that stands for its own government."""
    if before is None or before.kind != ACTOR or before.last != phrase.first or before.preposition:
        return False  # the talks BETWEEN two
    return bool(_cities(finder, before)) and not before.conjunction


def _is_subject(finder: Search, phrase: Phrase) -> bool:
    """DAMASCUS DENIED; the siege THAT DAMASCUS LAYS, which DAMASCUS DENIED: the pronoun on the verb is the object."""
    word = _word_before(finder, phrase.first)
    if word is None or not word.is_verb:
        return False
    hits = list(active(word))
    if any(hit.suffix for hit in hits):
        return any(hit.form.agreement == _SHE and (_is_deed(hit) or is_of_words(hit)) for hit in hits)
    if any(hit.form.agreement == _SHE and is_of_words(hit) for hit in hits):
        return True
    if finder.is_stop(phrase.last):
        return False
    if any(hit.form.agreement == _SHE for hit in hits) and is_done_to(hits, finder.words[phrase.last]):
        return True
    waging = any(hit.form.agreement == _SHE and hit.form.group == "host" and _is_deed(hit) for hit in hits)
    return waging and _is_bare_deed(finder.words[phrase.last])


def _is_bare_deed(word: Word) -> bool:
    """A noun for a happening, with nothing written on it: Baghdad launched STRIKES."""
    hits = (hit for hit in word.groups.get("event", ()) if hit.form.pos == NOUN)
    return any(not (hit.article or hit.preposition or hit.conjunction or hit.suffix) for hit in hits)


def _is_called_on(finder: Search, phrase: Phrase, before: Phrase | None) -> bool:
    """Western states ACCUSE DAMASCUS, the envoy CALLED ON BAGHDAD: the party before it is the verb's subject."""
    at = phrase.first
    if before is not None and before.kind == ACTOR and before.last == at and not before.preposition:
        if before.last == before.first + 1 and not before.names and not finder.words[before.first].article:
            return False  # the governor OF Baghdad
        at = before.part_first
    elif any(hit.form.agreement == _SHE for hit in active(finder.words[at - 1])):
        return False
    word = _word_before(finder, at)
    return word is not None and word.is_verb and any(is_position(hit) and not hit.suffix for hit in active(word))


def _is_struck(finder: Search, phrase: Phrase, before: Phrase | None) -> bool:
    """The rebels SHELLED RIYADH, ENTERED KABUL, the forces ATTACKED KHARTOUM: the party before it is the subject of a
    verb of striking or entering, and who is no armed party may attack in words; TEL AVIV CAME UNDER fire, the attack
    THAT HIT IT; the delegation LEFT CAIRO."""
    if phrase.preposition or phrase.conjunction:
        return False
    above = _word_before(finder, phrase.first)
    if above is not None and _is_hit_by_attack(finder, above, phrase):
        return True
    if above is not None and _comes_under(finder, above, phrase):
        return True
    if above is not None and (is_aim(finder, above, phrase.last) or _is_moved_from_or_to(above)):
        return True
    if above is not None and strikes(above) and is_of_blow(finder, phrase.first - 1):
        return True
    if before is None or before.last != phrase.first:
        return False
    word = _word_before(finder, before.part_first)
    if before.kind != ACTOR or before.preposition or word is None or not word.is_verb:
        return False
    hits = [hit for hit in active(word) if not hit.suffix]
    armed = before.head in ARMED or any(getattr(name.value, "kind", "") in ARMIES for name in before.names)
    enters = any("place" in s.roles.get("object", "").split("|") for hit in hits for s in senses(hit))
    return (strikes(word) or enters) and (armed or not any(map(is_of_words, hits)))


def _is_moved_from_or_to(word: Word) -> bool:
    """The delegation LEFT CAIRO: its object is a place, and no city, which is a she, its subject."""
    hits = list(active(word))
    if not word.is_verb or not hits or any(hit.suffix or hit.form.agreement == _SHE for hit in hits):
        return False
    told = [sense for hit in hits for sense in senses(hit)]
    return bool(told) and all(sense.roles.get("object") == PLACE for sense in told)


def _is_hit_by_attack(finder: Search, word: Word, phrase: Phrase) -> bool:
    """The attack THAT HIT Tel Aviv: a verb of striking right before it, and before that the noun of what hit it."""
    strikes = any(s.type in STRIKES for hit in active(word) if not hit.suffix for s in senses(hit))
    at = phrase.first - 2
    before = _word_before(finder, phrase.first - 1)
    if not strikes or before is None or before.function != _THAT or at < 1:
        return False
    nouns = (hit for back in finder.words[max(0, at - 2) : at] for hit in back.groups.get("event", ()))
    return any(sense.type in STRIKES for hit in nouns if hit.form.pos == NOUN for sense in senses(hit))


def _comes_under(finder: Search, word: Word, phrase: Phrase) -> bool:
    """Riyadh CAME UNDER FIRE, and not under pressure."""
    suffers = any(hit.form.entry.subject == _SUFFERING for hit in word.groups.get("host", ()))
    behind = finder.words[phrase.last] if phrase.last < finder.count else None
    return suffers and behind is not None and any(s.type in STRIKES for h in behind.hits for s in senses(h))


def _is_city(finder: Search, phrase: Phrase, struck: bool) -> bool:
    """What is struck, or flown OVER, is the city of that name."""
    over = phrase.first > 0 and finder.words[phrase.first - 1].stem in finder.linking.above
    return (struck or over) and phrase.last == phrase.core_last and bool(_cities(finder, phrase))


def _is_told_twice(finder: Search, phrase: Phrase, before: Phrase | None) -> bool:
    """In THE SOMALI CAPITAL MOGADISHU: the name right behind words that mean that city."""
    if before is None or before.kind != PLACE or before.last != phrase.first or phrase.conjunction:
        return False
    meant = [name.value for name in before.names]
    return any(city.value in meant for city in _cities(finder, phrase))


def _is_whence(finder: Search, phrase: Phrase) -> bool:
    """FROM RIYADH, the president of Yemen ordered: where he speaks, set off at the head of the sentence."""
    first = finder.text.sentences[phrase.sentence][0]
    heads = phrase.preposition == _FROM and phrase.first - first <= 1 and phrase.last < finder.count
    return heads and finder.tokens[phrase.last].raw in COMMAS and bool(_cities(finder, phrase))


def _opens(finder: Search, phrase: Phrase) -> bool:
    """BAGHDAD ANNOUNCES, that DAMASCUS REFUSES: it opens its sentence or clause, its verb of words right behind."""
    before = _word_before(finder, phrase.first)
    return (before is None or before.function in _OPENING) and _speaks(finder, phrase)


def _speaks(finder: Search, phrase: Phrase) -> bool:
    """A verb of words stands right behind it, and is its own: AND BAGHDAD CALLS on others."""
    if finder.is_stop(phrase.last) and not _verb_at(finder, phrase.last, phrase.sentence):
        return False
    word = finder.words[phrase.last]
    hits = [hit for hit in active(word) if hit.form.agreement == _SHE and not hit.suffix and is_of_words(hit)]
    if not hits or word.conjunction or _is_described(finder, word, phrase.last + 1):
        return False
    other = finder.name_at(phrase.last + 1, ACTOR) if phrase.last + 1 < finder.count else None
    role = finder.words[phrase.last + 1].groups.get("role") if phrase.last + 1 < finder.count else None
    return any(map(is_position, hits)) or (other is None and not role)  # the ministry announced, says a dateline


def _is_described(finder: Search, word: Word, at: int) -> bool:
    """BAGHDAD IS CONSIDERED the most damaged of the CITIES: the verb that also says "considers", a kind of place
    behind it."""
    if CONSIDERS not in word.ids["speech"]:
        return False
    return not all(LANDS.isdisjoint(other.kinds["kind"]) for other in finder.words[at : at + _BACK])


def _is_served(finder: Search, phrase: Phrase) -> bool:
    """Fighters LOYAL TO BAGHDAD, a post BELONGING TO DAMASCUS, BACKED BY Sanaa; but no village that belongs to it, and
    who belongs to a party and is IN a city does not belong to the city."""
    at = phrase.part_first - 1
    if phrase.preposition == _FROM:
        return at > 0 and finder.is_backed(at - 1)
    tie = at - (phrase.preposition not in _TIED)
    inside = phrase.preposition == _IN and tie >= 0 and finder.is_belonging(tie)
    if tie < 0 or not finder.is_attached(tie) or inside:
        return False
    return all(LANDS.isdisjoint(word.kinds["kind"]) for word in finder.words[max(0, tie - _BACK) : tie])


def _is_dealt_with(finder: Search, phrase: Phrase) -> bool:
    """The deal WITH DAMASCUS."""
    return phrase.preposition == _WITH


def _hosts(finder: Search, phrase: Phrase) -> bool:
    """The TALKS OF a city, told by nothing else: they are held there. An AGREEMENT is only called after it and holds
    elsewhere."""
    word = _word_before(finder, phrase.first)
    bare = word is not None and not (phrase.preposition or phrase.conjunction or word.article)
    if not bare or word is None or phrase.last > phrase.core_last or not _cities(finder, phrase):
        return False
    if phrase.first in finder.quoted:
        return False  # the deal "MOSCOW": it is only called so
    after = finder.words[phrase.last] if phrase.last < finder.count else None
    if after is not None and (after.conjunction or after.function == "preposition"):
        return False  # the talks of Ankara AND, the talks of Ankara WITH
    nouns = (hit for hit in word.groups.get("event", ()) if hit.form.pos == NOUN and not hit.suffix)
    return any(sense.type == _TALKS for hit in nouns for sense in hit.form.entry.sense)


def _sees(finder: Search, phrase: Phrase) -> bool:
    """MOSCOW SAW a meeting, HOSTED talks: what its verb says of places."""
    word = _word_before(finder, phrase.first)
    if word is None or not word.is_verb or phrase.preposition or phrase.conjunction or not _cities(finder, phrase):
        return False
    hits = [hit for hit in active(word) if not hit.suffix]
    if any(hit.form.group == "host" and hit.form.entry.subject == PLACE for hit in hits):
        return True
    return any(s.type == _TALKS and PLACE in s.roles.get("subject", "").split("|") for h in hits for s in senses(h))


def _cities(finder: Search, phrase: Phrase) -> tuple[Name, ...]:
    """The cities of that name."""
    found = finder.names[phrase.first]
    some = found.names if found is not None else ()
    return tuple(name for name in some if name.group == NAMED_PLACE and name.value.kind == "city")


def _powers(finder: Search, phrase: Phrase) -> tuple[Name, ...]:
    """The parties of a city's name: ANKARA, which the table has as a name of Turkey."""
    found = finder.names[phrase.first] if _cities(finder, phrase) else None
    return tuple(name for name in found.names if name.group == ACTOR) if found is not None else ()


def _word_before(finder: Search, at: int) -> Word | None:
    """The word right before a token, in its sentence."""
    inner = at > 0 and finder.text.sentence_of[at - 1] == finder.text.sentence_of[at]
    return finder.words[at - 1] if inner else None


def _verb_at(finder: Search, at: int, sentence: int) -> bool:
    return at < finder.count and finder.text.sentence_of[at] == sentence and finder.words[at].is_verb


def _is_deed(hit: Hit) -> bool:
    """Something that a party does: to wage, to lay, to shell."""
    if hit.form.group == "host":
        return bool(hit.form.entry.subject == _ACTING)
    return hit.form.group == "event" and any(_ACTING in s.roles.get("subject", "") for s in hit.form.entry.sense)
