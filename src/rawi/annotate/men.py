"""Words that mean a man or are only an adjective or adverb: arrested A JOURNALIST; defeated MILITARILY."""

from rawi.annotate.mentions import ACTOR
from rawi.annotate.search import Search
from rawi.lexicon.words import NOUN, PARTICIPLE
from rawi.text.fold import key
from rawi.text.tokens import COMMAS, NUMBER

_ALEF, _HERS = "\u0627", "\u0647"
_ARMS = frozenset(("aircraft", "artillery"))
_DIVISION = "firqa"  # the role's entry
_AIRCRAFT, _DOWN = "aircraft", "shootdown"
_TERMS = "terms"  # the category of a cue
_PACTS, _NEAR = frozenset(("agreement", "statement")), 4
_TWO = ("\u0627\u0646", "\u064a\u0646")  # endings of two
_HERS_OF_TWO = "\u062a"  # the feminine ending before them
_OF_MEN = frozenset(("killing", "toll", "arrest", "abduct"))
_MEN = frozenset(("person", "official", "speaker", "civilians", "fighters"))
_IN = "fi"
_GUNFIRE = frozenset(("talqa", "niran"))  # entries of events
_ACCUSED, _SOME = "muttaham", frozenset(("role", "number", "vague"))  # the role's entry; who may be accused
_MANY = "\u064a\u0646"  # the ending of several
_BY_DEED, _TO_DEED = "bi", 6  # words from an accusation to what it is about
_BODY, _THAT = "force", "complementiser"
_STRIKES = frozenset(("attack", "airstrike", "shelling", "bombing"))


def is_of_men(finder: Search, at: int) -> bool:
    """A word for what is done to men before all: killing, wounding, arrest, abduction."""
    hit = finder.words[at].first("event") if at >= 0 else None
    return hit is not None and not hit.suffix and not hit.article and hit.form.entry.sense[0].type in _OF_MEN


def describes_event(finder: Search, at: int) -> bool:
    """An ARMED attack, THE TERRORIST attack, no attack of a gunman: one, as definite as the happening right before,
    which is not done to men before all; an aerial attack, UNKNOWN, over its other adjectives; of two attacks both."""
    start, word = at, finder.words[at]
    while start > 1 and finder.is_adjective(start - 1) and finder.words[start - 1].article == word.article:
        start -= 1
    before = finder.words[start - 1] if start else None
    hit = word.first("role")
    if hit is None or before is None or finder.is_stop(at) or word.conjunction or word.preposition:
        return False
    if _is_body_of(finder, at, hit.form.entry.kind):
        return False
    if hit.form.entry.kind in _MEN and not _GUNFIRE.isdisjoint(before.ids["event"]):
        return False  # by the bullets of A GUNMAN
    if "compound" in before.groups or not finder.linking.loosed.isdisjoint(finder.keys[at + 1 : at + 3]):
        return False  # at the HANDS of a gunman; a gunman, unknown, opened FIRE
    inside = at + 2 < finder.count and _IN in finder.words[at + 1].ids["function"]
    if hit.form.entry.kind in _MEN and inside and finder.name_at(at + 2, ACTOR) is not None:
        return False  # the targeting of A LEADER IN X
    nouns = [one for one in before.groups.get("event", ()) if one.form.pos == NOUN]
    definite = before.article or any(hit.suffix for hit in nouns)  # ITS artillery shelling
    of_arms = "nisba" in word.groups and hit.form.entry.kind in _ARMS
    listed = key(hit.form.entry.forms[0]).removesuffix(_HERS)
    one = of_arms or word.stem.removesuffix(_HERS) == listed or _are_two(word.stem, before.stem, listed)
    return bool(nouns) and one and definite == word.article and not is_of_men(finder, start - 1)


def _is_body_of(finder: Search, at: int, kind: str) -> bool:
    """The surrender of THE GARRISON OF the crossing: a body with a definite noun right behind it is no adjective."""
    body = kind == _BODY and "nisba" not in finder.words[at].groups and not finder.words[at].article
    return body and at + 1 < finder.count and not finder.is_stop(at + 1) and finder.words[at + 1].article


def is_cause(finder: Search, at: int) -> bool:
    """The dead of THE ISRAELI SHELLING, of THE AERIAL one: what they died of, which has a side of its own, is no
    part of who they are."""
    word, behind = finder.words[at], finder.words[at + 1] if at + 1 < finder.count else None
    if behind is None or not (word.article and behind.article) or finder.is_stop(at) or finder.is_stop(at + 1):
        return False
    nouns = [hit.form.entry for hit in word.groups.get("event", ()) if hit.form.pos == NOUN]
    strikes = any(not _STRIKES.isdisjoint(sense.type for sense in entry.sense) for entry in nouns)
    if strikes and not any(hit.form.entry.actor for hit in behind.groups.get("nisba", ())):
        further = finder.words[at + 2] if at + 2 < finder.count and not finder.is_stop(at + 2) else None
        behind = further if further is not None and further.article and "nisba" in behind.groups else behind
    return strikes and any(hit.form.entry.actor for hit in behind.groups.get("nisba", ()))


def _are_two(adjective: str, noun: str, listed: str) -> bool:
    """Two SUICIDE attacks: the noun and the adjective both end as words for two do."""
    ending = next((ending for ending in _TWO if adjective.endswith(ending) and noun.endswith(ending)), "")
    return bool(ending) and adjective.removesuffix(ending).removesuffix(_HERS_OF_TWO) == listed


def comes_down(finder: Search, at: int) -> bool:
    """The crash of A HELICOPTER: a feminine behind a masculine noun of falling is no adjective of it."""
    hit, before = finder.words[at].first("role"), finder.words[at - 1] if at else None
    if hit is None or before is None or hit.form.entry.kind != _AIRCRAFT or finder.is_stop(at):
        return False
    if not finder.words[at].stem.endswith(_HERS) or before.looks_feminine() or before.article:
        return False
    nouns = [one for one in before.groups.get("event", ()) if one.form.pos == NOUN and not one.suffix]
    return any(sense.type == _DOWN and "genitive" in sense.roles for one in nouns for sense in one.form.entry.sense)


def accuses(finder: Search, at: int) -> bool:
    """ACCUSING X, and no accused of X: the participle in the accusative, whoever is meant right behind it, SOME ARMED
    MEN too; of a feminine, whose case is not written, the one right behind a comma, or before X and what he is accused
    OF."""
    word = finder.words[at]
    charged = _ACCUSED in word.ids["role"]
    participle = charged or any(hit.form.pos == PARTICIPLE for hit in word.groups.get("event", ()))
    apart = at > 0 and (finder.tokens[at - 1].raw in COMMAS or (charged and _charges(finder, at)))
    endings = (_ALEF, _HERS, *((_MANY,) if charged else ())) if apart else (_ALEF,)
    if not participle or word.article or not finder.tokens[at].key.endswith(endings):
        return False
    behind = finder.words[at + 1] if at + 1 < finder.count else None
    if behind is not None and any(hit.suffix for hit in behind.groups.get("part", ())):
        return True  # accusing SOME OF THEM
    if behind is None or finder.is_stop(at + 1):
        return False
    some = charged and not behind.preposition and not _SOME.isdisjoint(behind.groups)
    return some or behind.article or finder.names[at + 1] is not None


def _charges(finder: Search, at: int) -> bool:
    """Behind whoever is accused stands OF, with a deed."""
    end = min(finder.count, at + _TO_DEED)
    if at + 1 >= end or finder.words[at + 1].preposition:
        return False
    for deed in range(at + 2, end):
        word = finder.words[deed]
        if word.preposition == _BY_DEED:
            return "event" in word.groups
        if finder.is_stop(deed) or word.is_verb:
            break
    return False


def scatters(finder: Search, at: int) -> bool:
    """Demonstrations THAT THE POLICE SCATTERED: spelt like "its division", behind which no further noun could stand."""
    hit = finder.words[at].first("role")
    if (
        hit is None
        or hit.form.entry.id != _DIVISION
        or not hit.suffix
        or at + 1 >= finder.count
        or finder.is_stop(at + 1)
    ):
        return False
    behind, found = finder.words[at + 1], finder.names[at + 1]
    free = not (behind.preposition or behind.conjunction or (found is not None and found.preposition))
    return free and (found is not None or "role" in behind.groups)


def is_adverb(finder: Search, at: int, head: str) -> bool:
    """Militarily, politically: an adjective in the accusative; behind a number it counts men, and it is a man behind
    what is done to men or before an adjective of his own: arrested A SYRIAN JOURNALIST; between THAT and what is done
    to men: said that A CIVILIAN was killed."""
    if not finder.tokens[at].key.endswith(_ALEF):
        return False
    if at and (finder.tokens[at - 1].kind == NUMBER or "number" in finder.words[at - 1].groups):
        return False
    if at and of_some_man(finder, at):
        return True
    return head not in _MEN or not (_is_done_to(finder, at) or _is_described(finder, at))


def of_some_man(finder: Search, at: int) -> bool:
    """Behind a noun for a man in the accusative, without an article: that A SOURCE in the ARMY, in Arabic an army
    source, said."""
    before = finder.words[at - 1]
    noun = "role" in before.groups and not before.article and not before.is_verb
    return noun and finder.tokens[at - 1].key.endswith(_ALEF) and finder.tokens[at].key.endswith(_ALEF)


def _is_done_to(finder: Search, at: int) -> bool:
    who = finder.previous
    if who is not None and who.last == at and not who.preposition and is_of_men(finder, who.part_first - 1):
        return True
    told = 0 < at < finder.count - 1 and finder.words[at - 1].function == _THAT
    return is_of_men(finder, at - 1) or (told and is_of_men(finder, at + 1))


def _is_described(finder: Search, at: int) -> bool:
    """An adjective of side or country in the accusative follows."""
    if at + 1 >= finder.count or finder.is_stop(at + 1):
        return False
    word = finder.words[at + 1]
    hit = word.first("nisba")
    return hit is not None and not word.article and bool(hit.form.entry.kind) and word.key.endswith(_ALEF)


def lays_down(finder: Search, at: int) -> bool:
    """The agreement THAT PROVIDES FOR a withdrawal, spelt like a judge, who ORDERS one."""
    found, behind = finder.names[at], finder.words[at + 1] if at + 1 < finder.count else None
    if found is None or behind is None or behind.preposition != "bi" or finder.words[at - 1].is_verb:
        return False
    before = (hit for word in finder.words[max(0, at - _NEAR) : at] for hit in word.groups.get("event", ()))
    pact = any(sense.type in _PACTS for hit in before if hit.form.pos == NOUN for sense in hit.form.entry.sense)
    return pact and _TERMS in found.cues
