"""Find the noun phrases that may fill a slot: places, actors, people, sources.

A phrase starts at a name of the knowledge files, at a role noun or at a word for a kind of place, and runs on over
what Arabic lets follow it: a genitive, adjectives, a person's name. ``RULES`` lists the starts in order.
"""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.annotate.persons import person_name
from rawi.annotate.search import Search
from rawi.annotate.lists import keeps_listing, listed_place, unknown_in_list
from rawi.annotate.where import bare_place, part_of_place, place_with_kind_word
from rawi.annotate.who import further_side, named_who, role_phrase, side_adjective, unknown_who
from rawi.text.tokens import MARK

RULES = (
    listed_place,
    part_of_place,
    side_adjective,
    further_side,
    named_who,
    person_name,
    bare_place,
    place_with_kind_word,
    role_phrase,
    unknown_in_list,
    unknown_who,
)


_OR = "\u0627\u0648"


class Finder(Search):
    """One pass over a text; ``phrases`` returns what it finds."""

    def phrases(self) -> list[Phrase]:
        """All phrases in text order; a place inside a longer actor phrase comes right after it."""
        found: list[Phrase] = []
        at = 0
        while at < self.count:
            phrase = self._phrase_at(at)
            if phrase is None:
                at += 1
                continue
            self._finish(phrase)
            found.append(phrase)
            self.previous = phrase
            self.listing = keeps_listing(self, phrase)
            if phrase.kind != PLACE:
                found += self._places_inside(phrase)
            at = phrase.again or max(phrase.last, at + 1)
        join_groups(found, self)
        return found

    def _phrase_at(self, at: int) -> Phrase | None:
        word = self.words[at]
        idle = self.names[at] is None and not word.groups and not self.listing and not self._may_be_person(at)
        if idle and not (at and "event" in self.words[at - 1].groups):
            return None
        for rule in RULES:
            phrase = rule(self, at)
            if phrase is not None:
                return phrase
        return None

    def _may_be_person(self, at: int) -> bool:
        """A first name or link stands here, perhaps with one letter written on it."""
        folded = self.tokens[at].key
        return self.persons.is_given(folded) or folded[1:] in self.persons.given or folded in self.persons.opening

    def _finish(self, phrase: Phrase) -> None:
        """Fill in what all phrases share: sentence, clitics, preposition, definiteness."""
        word = self.words[phrase.part_first]
        phrase.sentence = self.text.sentence_of[phrase.first]
        name = self.names[phrase.part_first]
        clitics = name if name is not None and phrase.part_first == phrase.core_first else word
        phrase.conjunction = phrase.shared_clitic or clitics.conjunction
        phrase.preposition = clitics.preposition
        if not phrase.preposition and phrase.part_first > 0:
            before = self.words[phrase.part_first - 1]
            if before.function == "preposition":
                phrase.preposition = before.groups["function"][0].form.entry.id
        if phrase.relation == "toward":
            phrase.preposition = "nahwa"
        elif phrase.relation == "near" and not phrase.preposition:
            phrase.preposition = "near"
        phrase.definite = phrase.definite or word.article or bool(phrase.names)

    def _places_inside(self, phrase: Phrase) -> list[Phrase]:
        found, at = [], phrase.first + 1
        while at < phrase.last:
            name = self.names[at]
            if name is not None and any(n.group == ACTOR for n in name.names) and not any(n.group == PLACE for n in name.names):
                at = max(name.last, at + 1)  # a word of the party's own name is no place
                continue
            inner = place_with_kind_word(self, at) or bare_place(self, at)
            if inner is not None and inner.last <= phrase.last:
                self._finish(inner)
                inner.inside = phrase
                found.append(inner)
                at = inner.last
            else:
                at += 1
        return found


def join_groups(phrases: list[Phrase], finder: Search) -> None:
    """Phrases of one kind linked by 'and' or a comma share one group; a plural head lends its kind to the rest."""
    previous: dict[str, Phrase] = {}
    for phrase in phrases:
        if phrase.inside is not None:
            continue
        before = previous.get(phrase.kind)
        if before is not None and _linked(before, phrase, finder):
            before.group.append(phrase)
            phrase.group = before.group
            if phrase.kind == PLACE and phrase.head == "name" and before.head != "name":
                phrase.head = before.head
        previous[phrase.kind] = phrase
    for phrase in phrases:
        if len(phrase.group) == 2 and not phrase.group[1].conjunction:
            phrase.group = [phrase]  # a comma between two sets an apposition off: X, the capital of Y


def _linked(before: Phrase, after: Phrase, finder: Search) -> bool:
    if before.sentence != after.sentence or before.kind != after.kind or after.first < before.last:
        return False
    between = finder.tokens[before.last : after.part_first]
    if len(between) == 1 and finder.words[before.last].stem == _OR:
        return before.kind != PLACE and not after.preposition
    if after.conjunction == "\u0648":
        return all(token.kind == MARK and token.raw not in ".;\u061b" for token in between) and len(between) <= 2
    commas = [token for token in between if token.raw in "\u060c,"]
    return len(between) == len(commas) == 1 and before.kind == PLACE and not after.preposition
