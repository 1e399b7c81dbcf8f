"""A people or camp told by its adjective alone, as a noun: the RUSSIANS, ten IRAQIS, a SYRIAN was killed."""

from rawi.annotate.men import is_of_men
from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.others import PLURALS, is_native
from rawi.annotate.search import Search
from rawi.lexicon.words import VERB, Hit, Word
from rawi.text.tokens import NUMBER

_SINGULAR = ("\u064a", "\u064a\u0627", "\u064a\u0647", "\u0627\u062a", "\u0627\u0646", "\u0647")
_SOLDIER = "military"  # the adjective's entry: behind three hundred, one of the military
_TWO = "\u064a\u0627\u0646"  # of two men of a people
_MAN, _HE = "\u064a", "ms"
_SUSPECT, _TANWIN = "mushtabah", ("\u0627\u064b", "\u064b\u0627")  # the role's entry; an object's ending
_COUNTED_SINGULAR = ("\u064a", "\u064a\u0627")  # behind ten and above: eleven IRAQI


def people(finder: Search, at: int) -> Phrase | None:
    """A people or camp as a noun: the RUSSIANS, ten IRAQIS, the REPUBLICANS, a hundred of the MILITARY."""
    word = finder.words[at]
    hit = word.first("nisba")
    if hit is None or hit.suffix or "role" in word.groups or ("host" in word.groups and not word.article):
        return None  # the COMING INTO FORCE of a truce, in Arabic spelt like a people
    sound = word.stem.endswith(PLURALS)
    counted = at > 0 and (finder.tokens[at - 1].kind == NUMBER or "number" in finder.words[at - 1].groups)
    if hit.form.entry.kind != "people":
        described = (at > 0 and finder.words[at - 1].article) or _follows_place(finder, at)
        fits = sound and word.article and not described
        fits = fits or (counted and hit.form.entry.id == _SOLDIER)
    elif counted:
        fits = sound or not word.stem.endswith(_SINGULAR) or word.stem.endswith(_COUNTED_SINGULAR)
    elif word.article:
        fits = sound or not word.stem.endswith(_SINGULAR)
    else:
        verb = at > 0 and any(hit.form.pos == VERB for hit in finder.words[at - 1].hits)
        fits = sound and verb  # IRAQIS took to the streets, in Arabic right behind it
    if not fits:
        return _one_of_people(finder, at)
    phrase = Phrase(ACTOR, "fighters" if hit.form.entry.id == _SOLDIER else "civilians", at, at + 1)
    phrase.plural, phrase.definite = True, word.article
    phrase.last = finder.extend_adjectives(at + 1, word.article, 2, known=True)
    phrase.core_last = phrase.last
    return phrase


def _follows_place(finder: Search, at: int) -> bool:
    """The districts X and Y ON THE BORDER, in Arabic an adjective: right behind a place."""
    before = finder.previous
    return before is not None and before.kind == PLACE and before.last == at


def _one_of_people(finder: Search, at: int) -> Phrase | None:
    """A man of a people, right behind what is done to men: A SYRIAN was killed, the arrest of A PALESTINIAN; in the
    accusative behind who did it: a settler killed A PALESTINIAN; behind a verb with a pronoun for its object: an attack
    that A PALESTINIAN carried out; A PALESTINIAN attacked a soldier."""
    word, hit = finder.words[at], finder.words[at].first("nisba")
    if hit is None or hit.form.entry.kind != "people" or word.article or word.conjunction or word.preposition:
        return None
    undergoes = word.stem.endswith(_SINGULAR) and is_of_men(finder, at - 1)
    undergoes = undergoes or (at > 0 and finder.words[at - 1].is_verb and (_are_two(word) or is_native(finder, at + 1)))
    undergoes = undergoes or (at > 0 and word.stem.endswith(_MAN) and _is_done_by_him(finder.words[at - 1]))
    if not undergoes and not (at and not finder.is_stop(at) and (finder.is_object(at) or _is_done_to(finder, at))):
        return None
    return Phrase(ACTOR, "civilians", at, at + 1)


def _is_done_to(finder: Search, at: int) -> bool:
    """The army arrested A PALESTINIAN, X killed TWO SYRIANS: no adjective of the party, which has a name or the
    article, right behind an active verb that is done to somebody."""
    before = finder.previous
    if before is None or before.kind != ACTOR or before.last != at or not before.first or finder.names[at] is not None:
        return False
    known = bool(before.names) or finder.words[at - 1].article
    return known and any(map(_has_object, finder.words[before.first - 1].groups.get("event", ())))


def _has_object(hit: Hit) -> bool:
    """An active verb without a pronoun, whom or what it is done to behind it."""
    active = hit.form.pos == VERB and not hit.form.passive and not hit.suffix
    return active and any("object" in sense.roles for sense in hit.form.entry.sense)


def suspected(finder: Search, at: int) -> Phrase | None:
    """Caught A UKRAINIAN SUSPECTED of it: a man of a people in the case of an object, though his land is spelt so."""
    word, hit = finder.words[at], finder.words[at].first("nisba")
    of_people = hit is not None and hit.form.entry.kind == "people" and not word.article
    if not of_people or not finder.tokens[at].raw.endswith(_TANWIN) or finder.is_stop(at + 1):
        return None
    if finder.words[at + 1].article or _SUSPECT not in finder.words[at + 1].ids["role"]:
        return None
    return Phrase(ACTOR, "fighters", at, at + 2)


def _is_done_by_him(verb: Word) -> bool:
    """He did IT, attacked somebody: a verb with the pronoun of its object, or one that is spelt like no noun."""
    if not verb.verbal or not verb.hits or verb.hits[0].form.agreement != _HE:
        return False
    return bool(verb.hits[0].suffix) or all(hit.form.pos == VERB for hit in verb.hits)


def _are_two(word: Word) -> bool:
    """TWO PALESTINIANS, right behind what they did."""
    return word.stem.endswith(_TWO)
