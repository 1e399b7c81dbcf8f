"""Find the noun phrases that may fill a slot: places, actors, people, sources.

A phrase starts at a name of the knowledge files, at a role noun or at a word for a kind of place, and runs on over
what Arabic lets follow it: a genitive, adjectives, a person's name. ``RULES`` lists the starts in order.
"""

from collections.abc import Callable
from functools import lru_cache

from rawi.annotate.again import bare_again
from rawi.annotate.air_defence import air_defence, is_defence
from rawi.annotate.callers import caller, leader, the_state
from rawi.annotate.campaigns import is_campaign
from rawi.annotate.counterpart import counterpart
from rawi.annotate.enumerated import first_in_list, in_company, opens_list
from rawi.annotate.fellows import is_beside_person, listed_person
from rawi.annotate.groups import join_groups
from rawi.annotate.lists import keeps_chain, keeps_listing, listed_place, titled_in_list, unknown_in_list
from rawi.annotate.lying import link_places
from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase
from rawi.annotate.of_side import side_adjective
from rawi.annotate.offices import name_officers
from rawi.annotate.others import agrees_in_case
from rawi.annotate.outlets import outlet_by_kind
from rawi.annotate.peoples import people, suspected
from rawi.annotate.persons import is_bound_link, opens_name, person_name
from rawi.annotate.pointing import may_point, pointing_party
from rawi.annotate.powers import name_dealers, name_powers
from rawi.annotate.search import Search
from rawi.annotate.seats import name_seats
from rawi.annotate.security import security
from rawi.annotate.sites import station, with_branch
from rawi.annotate.two_nations import second_nation
from rawi.annotate.where import bare_place, measured_part, owned_place, part_of_place, place_with_kind_word
from rawi.annotate.who import further_side, named_who, others_of, role_phrase, unknown_who
from rawi.lexicon.names import Found
from rawi.lexicon.words import Word

_BETWEEN, _BY = "bayna", "by"  # prepositions
Rule = Callable[[Search, int], Phrase | None]
RULES: tuple[Rule, ...] = (
    listed_place,
    first_in_list,
    in_company,
    titled_in_list,
    station,
    measured_part,
    part_of_place,
    side_adjective,
    second_nation,
    further_side,
    counterpart,
    others_of,
    leader,
    caller,
    outlet_by_kind,
    suspected,
    named_who,
    person_name,
    listed_person,
    bare_place,
    the_state,
    owned_place,
    place_with_kind_word,
    role_phrase,
    air_defence,
    security,
    people,
    unknown_in_list,
    pointing_party,
    unknown_who,
)
_NAME, _UNKNOWN, _STRANGE = "name", "unknown", "strange"
_NO_WORD: frozenset[str] = frozenset()
_NEEDS: dict[Rule, str] = {
    listed_place: _NAME,
    measured_part: _NAME,
    named_who: _NAME,
    bare_place: _NAME,
    in_company: _STRANGE,
    air_defence: "event",
    part_of_place: "part",
    side_adjective: "nisba",
    second_nation: "nisba",
    further_side: "nisba",
    counterpart: "role",
    others_of: "nisba",
    owned_place: "kind",
    place_with_kind_word: "kind",
    role_phrase: "role",
    the_state: "role",
    outlet_by_kind: "role",
    people: "nisba",
    suspected: "nisba",
    unknown_in_list: _UNKNOWN,
    unknown_who: _UNKNOWN,
}
"""The group of words that a rule begins with, or a name, or what nothing explains, or either of these, so that it need
not be asked about others."""
_BEHIND: dict[Rule, frozenset[str]] = {
    caller: frozenset(("speech", "host")),
    security: frozenset(("event",)),
}
"""The groups of which the word before must have one, likewise."""
_SORTS = 5_000  # of words by their groups and those of the word before


@lru_cache(_SORTS)
def _rules(groups: frozenset[str], named: bool, before: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that may find something at a word of some groups, in order; ``named``: a name begins there."""
    told = {_NAME, _STRANGE} if named else set() if groups else {_UNKNOWN, _STRANGE}
    here = (rule for rule in RULES if _NEEDS.get(rule, "") in {"", *told, *groups})
    return tuple(rule for rule in here if rule not in _BEHIND or not _BEHIND[rule].isdisjoint(before))


_STARTS = frozenset(("role", "nisba", "kind", "part", "number", "vague", "counted", "several", "holding", "joining"))


class Finder(Search):
    """One pass over a text; ``phrases`` returns what it finds."""

    def phrases(self) -> list[Phrase]:
        """All phrases in text order; a place inside a longer actor phrase comes right after it."""
        found: list[Phrase] = []
        at = 0
        while at < self.count:
            phrase = self._phrase_at(at) if self._may_begin(at) else None
            if phrase is None:
                self.opened = opens_list(self, at) or self.opened
                name = self.names[at]
                at = name.last if name is not None and is_campaign(name) else at + 1
                continue
            phrase.listed = self.listing
            self._finish(phrase)
            phrase.last = with_branch(self, phrase)
            found.append(phrase)
            self.listing, self.chained = keeps_listing(self, phrase), keeps_chain(self, phrase)
            self.previous = phrase
            if phrase.kind != PLACE:
                found += self._places_inside(phrase)
            at = phrase.again or max(phrase.last, at + 1)
        for phrase in bare_again(found, self):
            self._finish(phrase)
            found.append(phrase)
        found.sort(key=lambda phrase: (phrase.part_first, -phrase.last))
        name_officers(found, self)
        name_seats(found, self, self.seats)
        name_powers(found, self)
        name_dealers(found, self)
        join_groups(found, self)
        link_places(found, self)
        return found

    def _phrase_at(self, at: int) -> Phrase | None:
        before = self.words[at - 1].sort if at else _NO_WORD
        for rule in _rules(self.words[at].sort, self.names[at] is not None, before):
            phrase = rule(self, at)
            if phrase is not None:
                return phrase
        return None

    def _may_begin(self, at: int) -> bool:
        """A phrase may begin at a token: by its word or name, or by what stands before it."""
        word, before = self.words[at], self.words[at - 1].sort if at else _NO_WORD
        return (
            self.names[at] is not None
            or not _STARTS.isdisjoint(word.sort)
            or self.listing
            or self.chained
            or at == self.opened
            or "event" in before
            or self._is_beside_place(at)
            or self._may_be_person(at)
            or may_point(self, at)
            or word.stem in self.linking.stations
            or is_beside_person(self, at)
            or ("event" in word.groups and is_defence(self, at))
            or leader(self, at) is not None
        )

    def _is_beside_place(self, at: int) -> bool:
        """Right behind a place, or behind a preposition: even a word that nothing explains may be a place."""
        behind = self.previous is not None and self.previous.kind == PLACE and self.previous.last == at
        return behind or (at > 0 and self.words[at - 1].function == "preposition")

    def _may_be_person(self, at: int) -> bool:
        """A first name or link stands here, perhaps with one letter written on it."""
        folded = self.tokens[at].key
        whole = self.persons.is_given(folded) or folded in self.persons.opening
        return whole or folded[1:] in self.persons.given or is_bound_link(self, at)

    def _finish(self, phrase: Phrase) -> None:
        """Fill in what all phrases share: sentence, clitics, preposition, definiteness."""
        word = self.words[phrase.part_first]
        phrase.sentence = self.text.sentence_of[phrase.first]
        name = self.names[phrase.part_first]
        named = name is not None and phrase.part_first == phrase.core_first and not _is_role_alone(phrase, word, name)
        clitics = name if name is not None and named else word
        whole = phrase.head == "person" and opens_name(self, phrase.part_first) == ""  # Walid, spelt like AND a hand
        phrase.conjunction = phrase.shared_clitic or ("" if whole else clitics.conjunction)
        phrase.preposition = "" if whole else clitics.preposition
        if not phrase.preposition and phrase.part_first > 0:
            before = self.words[phrase.part_first - 1]
            if before.function == "preposition" and not self.ends_measure(phrase.part_first):
                phrase.preposition = before.groups["function"][0].form.entry.id
        if phrase.preposition == _BETWEEN and self._is_joint(phrase.part_first - 2):
            phrase.preposition = _BY
        if phrase.relation == "toward":
            phrase.preposition = "nahwa"
        elif phrase.relation == "near" and not phrase.preposition:
            phrase.preposition = "near"
        phrase.definite = phrase.definite or word.article or bool(phrase.names)

    def _is_joint(self, at: int) -> bool:
        """A JOINT operation BETWEEN X AND Y, raids IN COORDINATION BETWEEN them: by both. But posts that are joint are
        held by both, whoever comes to them."""
        if self.key_at(at) not in self.linking.joint:
            return False
        return bool(self.words[at].preposition) or at == 0 or "kind" not in self.words[at - 1].groups

    def _places_inside(self, phrase: Phrase) -> list[Phrase]:
        found, at = [], phrase.first
        while at < phrase.last:
            name = self.names[at]
            if name is not None and name.last <= phrase.last and _is_party(name):
                at = max(name.last, at + 1)  # a word of the party's own name is no place
                continue
            if at > phrase.first and agrees_in_case(self, at):
                at += 1  # TURKISH soldiers, in the accusative spelt like Turkey
                continue
            inner = place_with_kind_word(self, at) or bare_place(self, at) if at > phrase.first else None
            if inner is not None and inner.anaphor and self.is_adjective(at) and inner.last == at + 1:
                at += 1  # the LOCAL authorities, in Arabic spelt like the locality
            elif inner is not None and inner.last <= phrase.last:
                self._finish(inner)
                inner.inside = phrase
                if name is not None and name.last == inner.last > at + 1 and PLACE in name.groups:
                    inner.names = tuple(one for one in name.names if one.group == PLACE)  # with the word for its kind
                found.append(inner)
                at = inner.last
            else:
                at += 1
        return found


def _is_role_alone(phrase: Phrase, word: Word, name: Found) -> bool:
    """A word of role as it stands (A UNIT of missiles), though AND with a name of its own is spelt so."""
    role = word.first("role")
    return role is not None and not role.conjunction and bool(name.conjunction) and phrase.head != "name"


def _is_party(name: Found) -> bool:
    """A party or an outlet, and no place besides."""
    groups = {one.group for one in name.names}
    return PLACE not in groups and not groups.isdisjoint((ACTOR, SOURCE))
