"""Words for a kind of place that name none here: a battle ground, a party's front, an army's posts, a deed."""

from collections.abc import Callable, Set

from rawi.annotate.kind_words import is_singular
from rawi.annotate.men import is_of_men
from rawi.annotate.mentions import ACTOR, PLACE
from rawi.annotate.opening import is_of_words
from rawi.annotate.search import Search
from rawi.lexicon.words import NOUN, PARTICIPLE, VERB
from rawi.text.fold import key
from rawi.text.tokens import NUMBER

_WHOM = frozenset(("role", "number", "vague", "several", "counted", "tally", "about"))  # whom, or how many
_CROSSING, _PARLIAMENT, _COMMAND = "crossing", "barlaman", "qiyada"  # a kind of place, roles
_GARRISON, _OF_MEN = "hamiya", frozenset(("surrender", "withdraw"))
_AND = "\u0648"
_ARTICLE = "\u0627\u0644"
_BELOW, _ABOVE = "\u0625", "\u0623"  # alef with its hamza
_WAY = "road"
_NATION, _OF_MANY = "people", "\u064a\u0627"  # a kind of adjectives; their ending behind eleven and above
_NO_PARTY = "no_party"  # a category of cues
_NO_PLACE = frozenset(("no_place", _NO_PARTY, "campaign"))
_BEFORE = 3  # letters that may be written on a word


def is_no_place(finder: Search, at: int) -> bool:
    """The word for a kind of place at a token means none."""
    return any(rule(finder, at) for rule in RULES)


def names_no_place(finder: Search, at: int) -> bool:
    """A set phrase in which the word for a place is none: the BATTLE GROUND, LIVE fire, an attack of WIDE SCOPE, every
    INCH OF LAND; THE FLAG OF a country, a LIRA of it; a CAMPAIGN that is called by it."""
    if finder.key_at(at - 1) in finder.linking.flags and finder.text.sentence_of[at] == finder.text.sentence_of[at - 1]:
        return True
    return _is_in(finder, at, _NO_PLACE)


def names_no_party(finder: Search, at: int) -> bool:
    """A set phrase in which the word for a vehicle or a boat is an adjective: a COMPLEX ambush."""
    return _is_in(finder, at, {_NO_PARTY})


def _is_in(finder: Search, at: int, categories: Set[str]) -> bool:
    return at in finder.set_phrases and not finder.set_phrases[at].isdisjoint(categories)


def is_counted_man(finder: Search, at: int) -> bool:
    """Were killed 14 SYRIANS, in Arabic of one man behind eleven and above, and spelt like the land: right behind what
    is done to men and how many."""
    word = finder.words[at]
    if at <= 1 or word.article or _NATION not in word.kinds["nisba"] or not word.stem.endswith(_OF_MANY):
        return False
    before = finder.words[at - 1]
    counted = finder.tokens[at - 1].kind == NUMBER or "number" in before.groups
    start = at - 2
    while start > 0 and "about" in finder.words[start].groups:
        start -= 1
    return counted and not (word.conjunction or word.preposition) and is_of_men(finder, start)


def _is_party(finder: Search, at: int) -> bool:
    """A front that fights for something is a party: the popular FRONT FOR THE LIBERATION of X."""
    hit = finder.words[at].first("kind")
    if hit is None or hit.form.entry.kind != "frontline":
        return False
    end = finder.extend_adjectives(at + 1, finder.words[at].article, 2)
    return finder.key_at(end) in finder.linking.causes


def _are_posts_of(finder: Search, at: int) -> bool:
    """The barracks, the checkpoints OF the army: several posts are told by whose they are, and are no place."""
    word = finder.words[at]
    hit = word.first("kind")
    if hit is None or is_singular(word, hit) or not {"owned", "role"} <= set(word.groups) or finder.is_stop(at + 1):
        return False
    found = finder.name_at(at + 1, ACTOR)
    return found is not None and not found.preposition and PLACE not in found.groups


def _is_done_to(finder: Search, at: int) -> bool:
    """The noun of a deed that is spelt like a kind of place, with the party or how many of it behind its preposition:
    ELIMINATING the group, and not the district; with an article whatever stands behind it."""
    word = finder.words[at]
    hit = word.first("event")
    tie = at + 1 + finder.key_at(at + 1).startswith(_ARTICLE)  # the COMPLETE elimination of
    if hit is None or hit.form.pos != NOUN or tie + 1 >= finder.count:
        return False
    ties = finder.words[tie].ids["function"]
    told = any(sense.roles.get(one) == "target" for sense in hit.form.entry.sense for one in ties)
    if word.article and tie == at + 1:
        return told and "compound" not in finder.words[tie + 1].groups  # killed in the district AT THE HANDS of
    counted = finder.tokens[tie + 1].kind == NUMBER
    if finder.is_stop(tie + 1) and not counted:
        return False
    groups = finder.words[tie + 1].groups
    some = finder.name_at(tie + 1, ACTOR) is not None or counted
    return told and (some or not _WHOM.isdisjoint(groups)) and "kind" not in groups


def _is_perpetrator(finder: Search, at: int) -> bool:
    """The killing, the arrest of HIM WHO DID IT, spelt like a crossing: right behind a word for what is done to men, or
    right before what he did."""
    hit = finder.words[at].first("kind")
    if hit is None or hit.form.entry.kind != _CROSSING:
        return False
    if not hit.article and at + 1 < finder.count and not finder.is_stop(at + 1) and finder.words[at + 1].article:
        return "event" in finder.words[at + 1].groups  # THOSE WHO LAID the ambush
    one = hit.article and is_singular(finder.words[at], hit)
    return one and not finder.words[at].preposition and is_of_men(finder, at - 1)


def _is_garrison(finder: Search, at: int) -> bool:
    """The surrender, the flight OF THE GARRISON of the crossing: men, by the word for what they do right before."""
    if not at or _GARRISON not in finder.words[at].ids["role"] or finder.words[at].preposition:
        return False
    deeds = (hit.form.entry for hit in finder.words[at - 1].groups.get("event", ()) if not hit.suffix)
    return any(entry.sense[0].type in _OF_MEN and "actor" in entry.sense[0].roles.values() for entry in deeds)


def _is_body(finder: Search, at: int) -> bool:
    """THE PARLIAMENT CALLED FOR a withdrawal, refused it, VOTED, THE COMMAND of the army ANNOUNCED it: right behind an
    active verb of words."""
    word, before = finder.words[at], finder.words[at - 1] if at else None
    if before is None or finder.text.sentence_of[at - 1] != finder.text.sentence_of[at]:
        return False
    bodies = word.ids["role"] & {_PARLIAMENT, _COMMAND}
    if not bodies or not (word.article or _COMMAND in bodies) or word.preposition or word.conjunction:
        return False
    if finder.key_at(at - 1).removeprefix(_AND) in finder.linking.votes:
        return True
    active = [hit for hit in before.hits if hit.form.pos == VERB and not (hit.form.passive or hit.suffix)]
    return before.is_verb and any(map(is_of_words, active))


def _is_cutting(finder: Search, at: int) -> bool:
    """Took the hill, CUTTING THE ROAD, in Arabic spelt like a sector: right before a word for a way, both
    without article."""
    word = finder.words[at]
    cuts = any(hit.form.pos == PARTICIPLE for hit in word.groups.get("event", ()))
    if word.article or not cuts or finder.is_stop(at + 1):
        return False
    ways = (*finder.words[at + 1].groups.get("kind", ()), *finder.words[at + 1].groups.get("event", ()))
    return any(getattr(hit.form.entry, "kind", "") == _WAY for hit in ways)


def _is_masdar(finder: Search, at: int) -> bool:
    """REVIVING, and not the quarters; SPENDING, and not the tunnels: with its hamza below, where no plural has it."""
    word, hit = finder.words[at], finder.words[at].first("kind")
    if hit is None or _BELOW not in finder.tokens[at].raw[: _BEFORE + 1]:
        return False
    return any(form.startswith(_ABOVE) and key(form) == word.stem for form in hit.form.entry.forms)


RULES: tuple[Callable[[Search, int], bool], ...] = (
    names_no_place, _are_posts_of, _is_done_to, _is_party, _is_perpetrator, _is_garrison, _is_body, _is_masdar,
    _is_cutting,
)  # fmt: skip
