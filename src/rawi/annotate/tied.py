"""What ties a party to another: who leads it, whom it is loyal to or counted among, the name in brackets behind it."""

from rawi.annotate.heads import PERSON_HEADS
from rawi.annotate.mentions import ACTOR, SOURCE, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.names import Found, Name
from rawi.lexicon.words import Word

PARTIES = frozenset(("force", "group", "fighters"))
_ARMY, _MINISTRY = "state_force", "ministry"
_MEN = frozenset(("force", "fighters"))
ARMIES = frozenset((_ARMY, "armed_group", "militia", "coalition", "security_force"))
_IRREGULAR = ARMIES - {_ARMY}
_ON, _COUNTED_AMONG = "ala", "counted"
_FORCE, _RULES, _ON_ITS_SIDE = "force", "hukuma", frozenset(("loyal", "allied"))  # a role, cues


def bracketed_name(finder: Search, at: int, group: str = ACTOR) -> Found | None:
    """The party or source that stands alone in brackets right behind the word for what it is: the organisation (X)."""
    opens = at < finder.count and finder.tokens[at].raw == "("
    if not opens or finder.text.sentence_of[at] != finder.text.sentence_of[at - 1]:
        return None
    found = finder.name_at(at + 1, group)
    closed = found is not None and found.last < finder.count and finder.tokens[found.last].raw == ")"
    return found if closed else None


def is_called_after(finder: Search, phrase: Phrase, last: int, found: Found) -> bool:
    """Forces loyal to PRESIDENT X, led by X, and no state or army of his; loyal to, allied WITH THE GOVERNMENT of X,
    whose own they are, as those are that the tables list; not who has a name of his own, the POPULAR RESISTANCE."""
    if phrase.names and all(name.value.kind in _IRREGULAR for name in phrase.names):
        return False
    ties = finder.words[last - 1].ids["cue"]
    rules = _RULES in finder.words[found.first].ids["role"]
    if rules and phrase.head == _FORCE and not phrase.names and not ties.isdisjoint(_ON_ITS_SIDE):
        return True
    if not (finder.is_loyal(last - 1) or finder.is_led(last - 1)):
        return False
    titled = any(map(is_title, finder.words[found.first : found.last]))
    return titled or any(finder.persons.is_given(finder.key_at(at)) for at in range(found.first, found.last))


def is_title(word: Word) -> bool:
    """A rank or an office: PRESIDENT X, GENERAL X."""
    hit = word.first("role")
    return hit is not None and hit.form.entry.kind in PERSON_HEADS


def stands_on(finder: Search, at: int) -> bool:
    """Hostile drones ON a road: only who is COUNTED among a party has it behind this preposition."""
    if _ON not in finder.words[at].ids["function"]:
        return False
    return _COUNTED_AMONG not in finder.words[at - 1].ids["cue"]


def is_army(found: Found) -> bool:
    """A name that only armies bear: THE ARMY."""
    return all(name.group == ACTOR and name.value.kind == _ARMY for name in found.names)


def is_unit_of(phrase: Phrase, actors: tuple[Name, ...]) -> bool:
    """Units and fighters BELONGING to an armed party are that party; those belonging to a state may be anybody's."""
    unnamed = phrase.head in PARTIES and not phrase.names
    return unnamed and any(actor.value.kind in ARMIES for actor in actors)


def ministry_of(phrase: Phrase, found: Found) -> tuple[Name, ...]:
    """The ministry, of any country, whose forces or men a phrase is: forces OF THE DEFENCE MINISTRY."""
    ours = all(name.group == SOURCE and name.value.kind == _MINISTRY for name in found.names)
    return found.names if ours and phrase.head in _MEN and not phrase.names else ()
