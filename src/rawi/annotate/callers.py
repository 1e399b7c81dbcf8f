"""Who says something, accuses or calls on somebody and is named by one word, right behind the verb: AL-X ACCUSED THE
ARMY of it; AL-X, who leads a party, SAID that."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.names import Name
from rawi.lexicon.words import VERB, Hit
from rawi.text.tokens import WORD

_ACCUSES, _ASKED = "ittahama_q", "second"  # the verb's entry; the agent of hosts: asked Y to
_SMALL = frozenset(("town", "village", "neighbourhood", "subdistrict"))  # what families are called after
_PARTIES = frozenset(("force", "group", "government"))
_MEN, _FORCE = frozenset(("person", "civilians", "speaker", "fighters")), "force"
_OF, _CHARGES, _FARTHEST = "bi", frozenset(("event", "host")), 8  # words from those called on to what is asked of them
_UNBOUND = "\u0648\u0646"  # the ending of a plural that no genitive follows
_DONE_TO = "\u064a\u0646"  # that of many as an object
_COLON = ":"
_STATE, _GOVERNMENT, _SHE = "dawla", "government", "fs"  # the role's entry, a head, of a verb
_OF_NO_PARTY, _ACTIVIST = frozenset(("civilians", "speaker")), "nashit"  # kinds of men, a role
_OF_MANY = ("\u0627\u062a", "\u0648\u0646", "\u064a\u0646")  # endings
_NO_NAME = (*_OF_MANY, "\u0629", "\u0647\u0645", "\u0647\u0627", "\u0627\u064b", "\u064b\u0627")


def caller(finder: Search, at: int) -> Phrase | None:
    """A word that nothing explains between a verb of accusing or calling on and the party that it is done to."""
    if not at or not calls(finder, at - 1) or finder.is_stop(at) or not _may_name(finder, at):
        return None
    if not _is_party(finder, at + 1):
        return None
    phrase = Phrase(ACTOR, "person", at, at + 1)
    phrase.definite = True
    return phrase


def leader(finder: Search, at: int) -> Phrase | None:
    """The leader of a party by his family's name alone, right behind a verb of saying: AL-X ANNOUNCED the taking; or
    before it or a colon, as the first word of a headline: AL-X THREATENS, AL-X: we took it."""
    behind = at > 0 and says(finder, at - 1) and not finder.is_stop(at)
    if not behind and not opens(finder, at):
        return None
    for last in (at + 2, at + 1):
        names = finder.persons.leaders.get(" ".join(finder.key_at(i) for i in range(at, last)))
        if names is None or (last == at + 2 and finder.is_stop(at + 1)):
            continue
        if behind or (last < finder.count and (finder.key_at(last) == _COLON or says(finder, last))):
            phrase = Phrase(ACTOR, "person", at, last)
            phrase.definite, phrase.names = True, names
            return phrase
    return None


def opens(finder: Search, at: int) -> bool:
    """The first word of a sentence."""
    return not at or finder.text.sentence_of[at - 1] != finder.text.sentence_of[at]


def the_state(finder: Search, at: int) -> Phrase | None:
    """THE STATE, alone right behind a verb that it agrees with, does something and is no place: THE STATE took back."""
    word = finder.words[at]
    if not at or not word.article or _STATE not in word.ids["role"] or word.conjunction or word.preposition:
        return None
    verb = finder.words[at - 1]
    she = any(hit.form.pos == VERB and hit.form.agreement == _SHE and not hit.suffix for hit in verb.hits)
    behind = finder.words[at + 1] if at + 1 < finder.count and not finder.is_stop(at + 1) else None
    alone = behind is None or not ("nisba" in behind.groups and behind.article)
    return Phrase(ACTOR, _GOVERNMENT, at, at + 1) if verb.is_verb and she and alone else None


def says(finder: Search, at: int) -> bool:
    """A verb of saying stands here, with no pronoun on it."""
    groups = finder.words[at].groups
    return "speech" in groups and any(map(_is_active, groups["speech"]))


def calls(finder: Search, at: int) -> bool:
    """A verb of accusing or of calling on others stands here, with no pronoun on it."""
    groups = finder.words[at].groups
    if "speech" not in groups and "host" not in groups:
        return False
    accuses = any(_is_active(hit) and hit.form.entry.id == _ACCUSES for hit in groups.get("speech", ()))
    return accuses or any(_is_active(hit) and hit.form.entry.agent == _ASKED for hit in groups.get("host", ()))


def calls_others(finder: Search, at: int) -> bool:
    """SOME ACTIVISTS accused FORCES of it, RESIDENTS ARMED MEN: two nouns behind the verb, the second its object unless
    the first may be of it and a third stands before OF."""
    if not at or not calls(finder, at - 1) or finder.is_stop(at + 1):
        return False
    if finder.words[at].article:
        return _accuse_the_men(finder, at)
    if _accuse_party(finder, at):
        return True
    first, second = finder.words[at].first("role"), finder.words[at + 1].first("role")
    if first is None or second is None or first.form.entry.kind not in _MEN or second.preposition or second.article:
        return False
    if second.form.entry.kind == _FORCE or finder.words[at].stem.endswith(_UNBOUND):
        return second.form.entry.kind in _MEN | _PARTIES
    return second.form.entry.kind in _MEN and _is_last_before_charge(finder, at + 2)


def _accuse_the_men(finder: Search, at: int) -> bool:
    """THE RESIDENTS accused THE MEN of X: the ending of many as an object, which the first of the two has not."""
    role, found = finder.words[at].first("role"), finder.names[at + 1]
    if role is None or role.form.entry.kind not in _OF_NO_PARTY or not _is_party(finder, at + 1):
        return False
    named = found is not None and ACTOR in found.groups and finder.words[at + 1].article
    return named and finder.words[at + 1].stem.endswith(_DONE_TO) and not finder.words[at].stem.endswith(_DONE_TO)


def _accuse_party(finder: Search, at: int) -> bool:
    """RESIDENTS accused THE ARMY of it, witnesses A FORCE OF THE TABLES: none of its own, and none else is accused."""
    first, found = finder.words[at].first("role"), finder.names[at + 1]
    if first is None or not _is_party(finder, at + 1):
        return False
    named = found is not None and ACTOR in found.groups
    if not named and (found is not None or not finder.words[at + 1].article):
        return False
    free = first.form.entry.kind in _OF_NO_PARTY or first.form.entry.id == _ACTIVIST
    free = free or finder.words[at].stem.endswith(_UNBOUND)
    return free and _is_last_before_charge(finder, found.last if found is not None else at + 2)


def _is_last_before_charge(finder: Search, at: int) -> bool:
    """From here to OF only adjectives and what a preposition leads follow."""
    led = False
    for i in range(at, min(at + _FARTHEST, finder.count)):
        word = finder.words[i]
        if word.preposition == _OF and not _CHARGES.isdisjoint(word.groups):
            return True
        led = led or word.function == "preposition" or bool(word.preposition)
        if word.verbal or word.conjunction or not (led or finder.is_adjective(i)):
            return False
    return False


def _is_active(hit: Hit) -> bool:
    return hit.form.pos == VERB and not hit.form.passive and not hit.suffix


def _may_name(finder: Search, at: int) -> bool:
    """No table explains the word but as an adjective, and its ending may be a man's name."""
    token, word = finder.tokens[at], finder.words[at]
    if token.kind != WORD or _is_known(finder, at) or not set(word.groups) <= {"nisba"} or word.preposition:
        return False
    if word.conjunction or token.key in finder.persons.nobody or token.raw.endswith(_NO_NAME):
        return False
    return word.article or not word.looks_like_verb() or finder.persons.is_given(token.key)


def _is_known(finder: Search, at: int) -> bool:
    """A name of the tables, and not only that of a village, or of a town behind its word, as families have it too."""
    found = finder.names[at]
    return found is not None and not all(map(_is_namesake, found.names))


def _is_party(finder: Search, at: int) -> bool:
    """A party of the tables, a country, a word for a body of men begins here, led by nothing."""
    if finder.is_stop(at):
        return False
    found, hit = finder.names[at], finder.words[at].first("role")
    if found is not None:
        free = not found.preposition and not found.conjunction
        return free and any(name.group == ACTOR for name in found.names)
    free = hit is not None and not hit.preposition and not hit.conjunction
    return free and hit is not None and hit.form.entry.kind in _PARTIES


def _is_namesake(name: Name) -> bool:
    return name.group == PLACE and (name.needs_head or name.value.kind in _SMALL)
