"""Words in the plural, or of one man, that stand right behind a party and are somebody else, no adjective of it."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.names import Found
from rawi.lexicon.words import Word
from rawi.text.fold import key

PLURALS = ("\u0648\u0646", "\u064a\u0646")  # -un, -in: no genitive may follow
DOERS = PLURALS[0]  # of men who do something
_NUN, _ONE = "\u0646", "\u064a\u0627"
_HERS, _HIS = ("\u0647", "\u0627\u062a"), "\u064a"  # endings of a feminine, of an adjective of one man
_FROM, RESIDENTS = "\u0645\u0646", frozenset(("sakin", "ahali", "abna"))  # roles of those who live in a place
_COUNTRY = "country"  # a kind of places
_FOE = "aduw"  # the role's entry
_INSTITUTIONS = frozenset(("force", "group", "government"))
_BODIES = _INSTITUTIONS | {"civilians", "fighters"}
_MEN = frozenset(("civilians", "fighters", "person"))
_ARMS = frozenset(("aircraft", "artillery"))
_THINGS, _AIRCRAFT, _DRONE, _ONE_MAN = "things", "aircraft", "musayyara", frozenset(("person", "official"))
_PEOPLE = _MEN | {"official", "speaker", "force"}


def is_of_another(finder: Search, phrase: Phrase, at: int) -> bool:
    """An adjective of a man behind a feminine with its article: the security services arrested THE JOURNALIST; a noun
    for many men behind one for a force or a government: the security forces dispersed THE DEMONSTRATORS; and one man in
    the accusative behind many: gunmen abducted A JOURNALIST. Behind a masculine noun a land or a party that is spelt
    like a feminine adjective is no adjective: the party accused SAUDI ARABIA, attacked THE RESISTANCE."""
    head, word = finder.words[phrase.first], finder.words[at]
    unknown = phrase.head == "name" and phrase.kind == ACTOR and "role" not in head.groups
    if (_is_land(finder, at) or _is_party(finder, at)) and (
        _is_masculine(head) or (unknown and not head.stem.endswith(_HERS))
    ):
        return True
    if phrase.head == "name" and _FOE in word.ids["role"]:
        return True  # the party held THE ENEMY responsible
    if head.stem.endswith(PLURALS) and word.key.endswith(_ONE) and not word.article:
        return True
    if word.conjunction or "role" not in word.groups or at == phrase.first + 1:
        return False
    if phrase.head in _ONE_MAN and is_definite_body(word):
        return True
    if phrase.head in _INSTITUTIONS and _are_men(word):
        return True
    if not head.article or not finder.tokens[phrase.first].key.endswith(_HERS):
        return False
    return word.stem.endswith(_HIS)


def _is_land(finder: Search, at: int) -> bool:
    """A feminine that is the name of a country."""
    found = finder.names[at]
    lands = found is not None and any(n.group == PLACE and n.value.kind == _COUNTRY for n in found.names)
    return lands and finder.tokens[at].key.endswith(_HERS)


def _is_party(finder: Search, at: int) -> bool:
    """A feminine that names a party, alone or with more behind it, and is not tied to anything as OPPOSED to it is."""
    found = finder.names[at]
    named = found is not None and any(n.group == ACTOR and not n.needs_head for n in found.names)
    return named and finder.tokens[at].key.endswith(_HERS) and not finder.is_attached(at)


def _is_masculine(word: Word) -> bool:
    """A masculine noun in the singular: a party, a council, an army."""
    one = any(word.stem == key(hit.form.entry.forms[0]) for hit in word.groups.get("role", ()))
    return one and not word.stem.endswith(_HERS)


def is_definite_body(word: Word) -> bool:
    """A noun for forces, parties or people with its article: the envoy of the UN called on THE FACTIONS."""
    roles = word.kinds["role"]
    return word.article and "nisba" not in word.groups and not roles.isdisjoint(_BODIES)


def is_no_pilot(finder: Search, phrase: Phrase, at: int) -> bool:
    """A drone killed THE COMMANDER, struck THE TOWN, A CAR: what stands behind a drone is not whose it is; nor are
    posts that aircraft or guns struck, an aircraft THE HEADQUARTERS of X."""
    word, flies = finder.words[at], phrase.head == _AIRCRAFT
    if phrase.head not in _ARMS or word.preposition:
        return False
    if at == phrase.first + 1 and "owned" in word.groups:
        one = flies and finder.words[phrase.first].stem.endswith(_HERS[0])
        if one or (not word.article and finder.words[phrase.first - 1].is_verb):
            return True
    drone = _DRONE in finder.words[at - 1].ids["role"]
    man = word.article and not _ONE_MAN.isdisjoint(word.kinds["role"])
    return flies and drone and (man or _is_struck(word))


def _is_struck(word: Word) -> bool:
    """A word for a kind of place, or for a vehicle or house without article."""
    things = _THINGS in word.kinds["role"]
    return "kind" in word.groups or (things and not word.article and "nisba" not in word.groups)


def are_others(finder: Search, found: Found) -> bool:
    """A people or men in the plural behind a name that is no plural of men: Iran armed THE HOUTHIS."""
    if found.last >= finder.count or not finder.words[found.last].stem.endswith(PLURALS):
        return False
    heads = finder.words[found.first].kinds["role"]
    if finder.words[found.first].stem.endswith(PLURALS):
        return False
    behind = finder.words[found.last]
    if _are_men(behind):
        return _MEN.isdisjoint(heads)
    return "nisba" in behind.groups and _PEOPLE.isdisjoint(heads)


def _are_men(word: Word) -> bool:
    """A sound plural that is a noun for men: the demonstrators, the civilians."""
    return word.stem.endswith(PLURALS) and not _MEN.isdisjoint(word.kinds["role"])


def is_native(finder: Search, at: int) -> bool:
    """A man FROM AMONG THE RESIDENTS of X: the words that begin at a token only say whence he is."""
    if at + 1 >= finder.count or finder.key_at(at) != _FROM or finder.words[at + 1].conjunction:
        return False
    return not RESIDENTS.isdisjoint(finder.words[at + 1].ids["role"])


def is_construct_plural(word: Word) -> bool:
    """A sound plural that lost its last letter before whose they are: the positions of the FIGHTERS OF X."""
    roles = word.groups.get("role", ())
    whole = word.stem + _NUN
    return whole.endswith(PLURALS) and any(whole in map(key, hit.form.entry.forms) for hit in roles)


def agrees_in_case(finder: Search, at: int) -> bool:
    """An adjective of a country in the accusative behind a noun in it, though the country itself is spelt so."""
    word, before = finder.words[at], finder.tokens[at - 1].key
    accusative = word.key.endswith(_ONE) and before.endswith(_ONE[1])
    return accusative and "nisba" in word.groups and not word.article and not finder.words[at - 1].article
