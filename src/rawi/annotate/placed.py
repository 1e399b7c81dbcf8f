"""Words that may be a place by their name alone: what must stand before a name that is also a common word."""

from rawi.annotate.genitives import WEAPONS
from rawi.annotate.mentions import ACTOR, PLACE
from rawi.annotate.search import Search
from rawi.lexicon.names import Found, Name
from rawi.lexicon.words import NOUN, VERB, Word
from rawi.text.fold import key
from rawi.text.tokens import COMMAS, WORD

_BETWEEN, _TOWNS = "bayna", frozenset(("city", "town"))
_SETTLED = frozenset(("city", "governorate", "district"))
_COUNTRY, _LEAVES = "country", "withdraw"  # a kind of places, a type
_ROAD, _DASHES = "road", "-\u2013\u2014"
_RIVER, _TO, _FROM, _OFF = "river", "li", "\u0645\u0646", "\u0639\u0646"
_OTHER = "other"  # an adjective's entry
_BODY, _REACH = "force", 8
_PRONOMINAL, _TANWIN = "pronominal", "\u0627"
_AGAINST, _STRIKES = frozenset(("ala", "didd")), frozenset(("attack", "shelling", "airstrike"))
_BARE_OR_TWO = ("", "\u064a")
_STRUCK, _ACTING = "place", "actor"
_OBJECTS = frozenset(("kind", "role", "number", "several", "vague"))  # a bridge, tanks, three of them
_OF_PLACE = frozenset(("fi", "ila", "nahwa", "bi", "ala"))


def is_settled(name: Name) -> bool:
    """A place of our own tables large enough to be meant by a common word behind "in"."""
    return name.value.kind in _SETTLED and not name.value.id.startswith("gn-")


def after_place_word(finder: Search, at: int, found: Found) -> bool:
    """Behind a preposition of place, FROM behind a word of leaving, a part word or another place: what a small place
    needs to be taken for one."""
    if found.preposition == "bi" or at == 0:
        return bool(found.preposition)
    before = finder.words[at - 1]
    if before.function == "preposition":
        return (
            before.groups["function"][0].form.entry.id in _OF_PLACE
            or _is_lifted_off(finder, at)
            or _is_town_left(finder, at, found)
        )
    return "part" in before.groups or _is_taking(before) or is_taken(finder, at)


def is_between_towns(finder: Search, at: int, found: Found) -> bool:
    """BETWEEN X AND Y: a town that is called by a common word, before another by its name."""
    behind = finder.names[found.last] if found.last < finder.count else None
    if not at or behind is None or not behind.conjunction or _BETWEEN not in finder.words[at - 1].ids["function"]:
        return False
    towns = (name.value.kind in _TOWNS for name in behind.names if name.group == PLACE and not name.needs_head)
    return any(towns) and any(is_settled(name) for name in found.names if name.group == PLACE)


def is_taken(finder: Search, at: int) -> bool:
    """What a verb takes or strikes, right behind it or behind who did it: the army ENTERED X."""
    who = finder.previous
    if who is not None and who.last == at and who.kind == ACTOR and not who.preposition:
        at = who.part_first
    if not at or "event" not in finder.words[at - 1].groups:
        return False
    verbs = (hit.form.entry for hit in finder.words[at - 1].groups["event"] if hit.form.pos == VERB)
    return any("place" in sense.roles.get("object", "").split("|") for entry in verbs for sense in entry.sense)


def _is_taking(word: Word) -> bool:
    """The noun of a happening that a place is done to: the LIBERATION of X, the SIEGE of X; no genitive is behind the
    indefinite accusative: A STORMING by land."""
    hit = word.first("event")
    if hit is None or hit.form.pos != NOUN or hit.article or hit.suffix or word.key.endswith(_TANWIN):
        return False
    return any("place" in sense.roles.get("genitive", "").split("|") for sense in hit.form.entry.sense)


def is_said_place(finder: Search, at: int) -> bool:
    """X, AND IT IS A TOWN: behind a word, what says that it is a place."""
    at += at < finder.count and finder.tokens[at].raw in COMMAS
    if at + 1 >= finder.count or not finder.words[at].is_which():
        return False
    return "kind" in finder.words[at + 1].groups and not finder.words[at + 1].article


def is_taken_by_name(finder: Search, at: int) -> bool:
    """The LIBERATION OF ANAH, a town spelt like "from it", which no such noun has behind it."""
    return at > 0 and finder.words[at].function == _PRONOMINAL and _is_taking(finder.words[at - 1])


def names_arms(finder: Search, at: int, found: Found) -> bool:
    """The name of a weapon, right behind the word for it: the drone JAFFA, JERUSALEM rockets, OF TYPE Hormuz."""
    if at == 0 or found.preposition or found.conjunction or finder.words[at - 1].article:
        return False
    word = finder.keys[at - 1]
    if word in finder.linking.model or f"{finder.key_at(at - 2)} {word}" in finder.linking.model:
        return True
    hit = finder.words[at - 1].first("role")
    return hit is not None and not hit.suffix and hit.form.entry.kind in WEAPONS


def names_body(finder: Search, at: int, found: Found) -> bool:
    """An armed body by its number, the BRIGADE 35: it is the camp called so only where a place is expected."""
    hit = finder.words[at].first("role")
    if hit is None or hit.form.entry.kind != _BODY or found.last == at + 1:
        return False
    before = finder.previous
    among = found.conjunction and before is not None and before.kind == PLACE
    held = at > 0 and "owned" in finder.words[at - 1].groups  # the POSITIONS of the brigade
    return not (among or held or after_place_word(finder, at, found) or _is_left(finder, at))


def _is_left(finder: Search, at: int) -> bool:
    """Behind "from", after a word of leaving or driving out: WITHDREW FROM the camp of the division; parts OF it."""
    if at == 0 or finder.key_at(at - 1) != _FROM:
        return False
    if at > 1 and "part" in finder.words[at - 2].groups:
        return True
    return takes_place(finder, at - 1, "min")


def _is_town_left(finder: Search, at: int, found: Found) -> bool:
    """WITHDREW FROM a town, right so from a land, itself or its army; entered it with the backing FROM a land: that
    acts."""
    lands = any(name.group == PLACE and name.value.kind == _COUNTRY for name in found.names)
    return _is_left(finder, at) and (not lands or _is_leaving(finder, at - 2))


def _is_leaving(finder: Search, at: int) -> bool:
    """A word of leaving ends here, or who leaves stands between it and here: the troops WITHDREW, THE WITHDRAWAL OF
    the troops."""
    who = finder.previous
    if who is not None and who.kind == ACTOR and who.last == at + 1:
        at = who.part_first - 1
    senses = (
        (sense for hit in finder.words[at].groups.get("event", ()) for sense in hit.form.entry.sense) if at >= 0 else ()
    )
    return any(sense.type == _LEAVES for sense in senses)


def _is_lifted_off(finder: Search, at: int) -> bool:
    """Behind "off", after a word of lifting: LIFTED the siege OFF X."""
    return finder.key_at(at - 1) == _OFF and takes_place(finder, at - 1, "an")


def takes_place(finder: Search, at: int, preposition: str) -> bool:
    """A happening told shortly before a token has its place behind that preposition."""
    words = finder.words[max(finder.text.sentences[finder.text.sentence_of[at]][0], at - _REACH) : at]
    senses = (sense for word in words for hit in word.groups.get("event", ()) for sense in hit.form.entry.sense)
    return any("place" in sense.roles.get(preposition, "").split("|") for sense in senses)


def describes(finder: Search, at: int, found: Found) -> bool:
    """An adjective that is also a town's name, behind a happening as definite as it: the ONGOING fighting."""
    if at == 0 or found.last > at + 1 or found.preposition or found.conjunction or not finder.words[at].article:
        return False
    hit = finder.words[at - 1].first("event")
    return hit is not None and hit.form.pos == NOUN and finder.words[at - 1].article and not finder.words[at].hits


def acts(finder: Search, at: int, found: Found) -> bool:
    """A verb that is also a place's name, what it is done to right behind it: raided X and Y AND DESTROYED A BRIDGE."""
    word, end = finder.words[at], found.last
    if not (word.is_verb and found.conjunction) or end > at + 1 or end >= finder.count:
        return False
    after = finder.words[end]
    told = finder.text.sentence_of[end] == finder.text.sentence_of[at] and finder.tokens[end].kind == WORD
    free = not (after.preposition or after.conjunction or after.is_verb or "part" in after.groups)
    its_own = any(hit.suffix for hit in after.groups.get("role", ()))  # AND ITS AIRCRAFT DESTROY
    return told and free and (its_own or (not after.article and not _OBJECTS.isdisjoint(after.groups)))


def goes_past(finder: Search, at: int, found: Found) -> bool:
    """A name that begins with a word for a kind of place, where more is meant: the ROAD X - Y, though "the road of X"
    be a quarter; the villages SAINT Y, though VILLAGES SAINT be a town."""
    hit, end = finder.words[at].first("kind"), found.last
    if hit is None or end == at + 1 or end >= finder.count:
        return False
    inner = finder.names[at + 1]
    longer = inner is not None and inner.last > end and PLACE in inner.groups
    dashed = hit.form.entry.kind == _ROAD and finder.tokens[end].raw in _DASHES
    return longer or (dashed and finder.name_at(end + 1, PLACE) is not None)


def is_bank(finder: Search, found: Found) -> bool:
    """The West Bank OF THE RIVER X, the western bank FROM the river, the OTHER bank of X: a bank, and no land of that
    name."""
    at, end = found.last, finder.text.sentences[finder.text.sentence_of[found.first]][1]
    at += at < end and found.last == found.first + 1 and finder.words[at].article
    if at >= end:
        return False
    known = finder.names[at]
    bound = known is not None and known.preposition == _TO
    if not bound and finder.words[at].preposition != _TO and finder.keys[at] != _FROM:
        return False
    at += finder.keys[at] == _FROM
    known = finder.names[at] if at < end else None
    if known is not None and any(name.group == PLACE and name.value.kind == _RIVER for name in known.names):
        return True
    hit = finder.words[at].first("kind") if at < end else None
    return hit is not None and hit.form.entry.kind == _RIVER


def is_aim(finder: Search, word: Word, at: int) -> bool:
    """ATTACKING RIYADH, by the noun before a name and the token behind it; the TWO ATTACKS on it, in Arabic spelt like
    "my attack"; but the attack of Ankara ON others is its own."""
    if word.is_verb or (at < finder.count and not _AGAINST.isdisjoint(finder.words[at].ids["function"])):
        return False
    nouns = (hit for hit in word.groups.get("event", ()) if hit.form.pos == NOUN and hit.suffix in _BARE_OR_TWO)
    whole = [s.roles.get("genitive", "") for hit in nouns for s in hit.form.entry.sense if s.type in _STRIKES]
    return bool(whole) and all(_STRUCK in roles and _ACTING not in roles for roles in whole)


def is_other_side(finder: Search, found: Found) -> bool:
    """The EASTERN Bank, the OTHER bank: a name cut short of a land that is called the WESTERN one."""
    at = found.last
    if at >= finder.count or finder.text.sentence_of[at] != finder.text.sentence_of[at - 1]:
        return False
    word = finder.words[at]
    aside = "direction" in word.groups or _OTHER in word.ids["nisba"]
    if not word.article or word.conjunction or not aside:
        return False
    first = finder.tokens[found.first].key
    full = [key(name.value.name_ar) for name in found.names if name.group == PLACE]
    return found.last == found.first + 1 and bool(full) and all(_goes_on(one, first, word.key) for one in full)


def _goes_on(full: str, first: str, last: str) -> bool:
    """A full name of several words begins with the one that was said, and ends otherwise."""
    head, _, rest = full.partition(" ")
    return bool(rest) and first.endswith(head) and not rest.endswith(last)
