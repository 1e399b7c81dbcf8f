"""Who and where might fill a slot: phrases near the trigger, and those of the sentences around it."""

from itertools import islice

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.real.asked import is_question
from rawi.extract.said.dateline import is_in_dateline
from rawi.extract.tree.layout import Layout
from rawi.extract.where.aside import is_aside
from rawi.extract.where.distance import is_at_sea, is_bearing
from rawi.extract.who.between import BETWEEN, CAPITAL, is_pair
from rawi.lexicon.words import PREPOSITION, VERB

_MOST_ON_A_SIDE = 4
_EARLIER_SENTENCES, _MOST_EARLIER = 2, 2
_HEADLINES, _MOST_LATER = 2, 2  # only the first sentences look ahead: a cut-off headline's text stands below it
_STRUCK = frozenset(
    ("facility", "bridge", "hospital", "square", "base", "university", "airport", "dam", "port", "camp", "crossing")
)
_CAMPS, _CAMPED = frozenset(("camp", "base")), frozenset(("nazih", "laji", "muhajjar", "musharrad"))
_FROM = frozenset(("an", "min"))
_SAKE = "sake"  # category of cues
_ACCUSING = "accuse"  # class of words of speech
_MEASURE = 6  # tokens of a distance: some forty kilometres to the west
_DOER, _AND, _TELLING = "actor", "\u0648", frozenset(("event", "host"))
_SEES, _COUNTRY = frozenset(("shahida", "asha", "taarrada", "arafa")), "country"  # hosts; a kind of places


class Near:
    """A candidate in the trigger's own sentence, and its side (L or R)."""

    __slots__ = ("phrase", "side")

    def __init__(self, phrase: Phrase, side: str):
        self.phrase, self.side = phrase, side


def beside(phrase: Phrase, trigger: Trigger) -> Near:
    """A phrase that the words settle, as a candidate right beside the trigger."""
    return Near(phrase, "L" if phrase.first < trigger.first else "R")


class Candidates:
    """The pools of one report, each made once. Slots are 'place', 'actor' and 'target'."""

    def __init__(self, layout: Layout):
        self.layout = layout
        self._pools: dict[tuple[int, str], list[Phrase]] = {}
        self._earlier: dict[tuple[int, str], list[Phrase]] = {}

    def pool(self, sentence: int, slot: str) -> list[Phrase]:
        """Phrases of a sentence that a slot may take, in text order, one for each coordinated group."""
        key = (sentence, slot)
        if key not in self._pools:
            every = (p for p in self._all(sentence, slot) if p.group[0] is p and _may_fill(p, slot))
            self._pools[key] = [p for p in every if not (is_pair(self.layout, p) or _says_what(self.layout, p))]
        return self._pools[key]

    def _all(self, sentence: int, slot: str) -> list[Phrase]:
        places = self.layout.places[sentence]
        if slot == "place":
            apart = (_is_measured_from, is_at_sea, is_bearing, is_aside)
            return [p for p in places if not any(told(self.layout, p) for told in apart)]
        acting = [
            p for p in places if (_acts(p) and not _sees(self.layout, p)) or (slot == "target" and may_be_struck(p))
        ]
        every = (p for p in [*self.layout.whos[sentence], *acting] if not is_in_dateline(self.layout, p))
        return sorted(every, key=lambda phrase: phrase.first)

    def near(self, trigger: Trigger, slot: str) -> list[Near]:
        """Candidates of the trigger's sentence: the nearest on its left, then the nearest on its right."""
        pool = self.pool(trigger.sentence, slot)
        left = [phrase for phrase in pool if phrase.last <= trigger.first][: -_MOST_ON_A_SIDE - 1 : -1]
        right = [phrase for phrase in pool if phrase.last > trigger.first and not _is_verb(phrase, trigger)]
        right = right[:_MOST_ON_A_SIDE]
        return [*(Near(p, "L") for p in left), *(Near(p, "R") for p in right)]

    def earlier(self, sentence: int, slot: str) -> list[Phrase]:
        """The last mention of each party or place in the sentences before, nearest first."""
        key = (sentence, slot)
        if key not in self._earlier:
            found: dict[str, Phrase] = {}
            least = max(self.layout.matter_of(sentence, slot), sentence - _EARLIER_SENTENCES)
            head = self.layout.bullets.head[sentence]
            for number in (*range(sentence - 1, least - 1, -1), *((head,) if 0 <= head < least else ())):
                for phrase in reversed(self.pool(number, slot)):
                    if phrase.inside is None and len(found) < _MOST_EARLIER:
                        found.setdefault(phrase.entity.key, phrase)
            self._earlier[key] = list(found.values())
        return self._earlier[key]

    def later(self, sentence: int, slot: str, known: bool) -> list[Phrase]:
        """The first phrases of the sentence below a headline; not who only accuses others of it there, nor who did more
        there, unless of what is ``known``: THE SHELLING, THEIR control."""
        if sentence >= _HEADLINES or sentence + 1 >= len(self.layout.text.sentences):
            return []
        if self.layout.matter[sentence + 1] > sentence or (slot != PLACE and is_question(self.layout, sentence)):
            return []  # who answers HOW DID IT FALL? tells of those who fought for it
        if slot == _DOER and not known and _goes_on(self.layout, sentence + 1):
            return []
        if slot == _DOER and _is_elsewhere(self.layout, sentence + 1):
            return []
        below = (p for p in self.pool(sentence + 1, slot) if not (p.inside is not None or _accuses(self.layout, p)))
        return list(islice(below, _MOST_LATER))


def _goes_on(layout: Layout, sentence: int) -> bool:
    """AND X TOOK the town: what opens with "and" and a verb tells of something more, and of no headline's doer."""
    word = layout.words[layout.text.sentences[sentence][0]]
    return word.is_verb and word.conjunction == _AND and not _TELLING.isdisjoint(word.groups)


def _is_elsewhere(layout: Layout, sentence: int) -> bool:
    """AND IN X the army took a town: another scene, with its own doers."""
    first = layout.text.sentences[sentence][0]
    opens = (p for p in layout.places[sentence] if p.inside is None and p.part_first == first + 1)
    led = layout.words[first].conjunction == _AND and layout.words[first].function == PREPOSITION
    return led and next(opens, None) is not None


def _accuses(layout: Layout, phrase: Phrase) -> bool:
    """Who stands right behind a verb of accusing."""
    hits = layout.words[phrase.part_first - 1].groups.get("speech", ()) if phrase.part_first else ()
    return any(hit.form.entry.class_ == _ACCUSING and hit.form.pos == VERB for hit in hits)


def _is_verb(phrase: Phrase, trigger: Trigger) -> bool:
    """The name of a town that is the verb itself: DESTROYS a tank, and not Palmyra."""
    return phrase.first <= trigger.first < phrase.last and trigger.hits[0].form.pos == VERB


def _may_fill(phrase: Phrase, slot: str) -> bool:
    if phrase.kind == PLACE:
        if phrase.head == "name" and phrase.entity.kind is None and phrase.last == phrase.first + 1:
            return phrase.located and slot == "place"  # a name of elsewhere that is a common word here
        if slot == "place" and _is_any(phrase):
            return False
        return slot == "place" or phrase.inside is None
    alone = phrase.anaphor and phrase.last - phrase.first == 1 and not phrase.names and phrase.entity.actor is None
    if phrase.inside is not None:
        return False  # his allies, who are told by name right behind
    return phrase.kind == ACTOR and not (alone and phrase.head in ("things", "person"))


def _says_what(layout: Layout, phrase: Phrase) -> bool:
    """A camp FOR THE DISPLACED: they say what kind of camp it is; BETWEEN DEAD and hurt: what became of others; halted
    the attack OUT OF CARE FOR the people: why."""
    if any(cue.category == _SAKE for cue in layout.cues_before(phrase.first)):
        return True
    if phrase.preposition == BETWEEN and "counted" in layout.words[phrase.first].groups:
        return True
    if not _are_camped(layout, phrase):
        return False
    before = (place for place in layout.places[phrase.sentence] if place.last == phrase.first)
    return any(place.head in _CAMPS or getattr(place.entity.place, "kind", "") in _CAMPS for place in before)


def _are_camped(layout: Layout, phrase: Phrase) -> bool:
    """FOR THE DISPLACED, for refugees."""
    hit = layout.words[phrase.first].first("role") if phrase.preposition == "li" else None
    return hit is not None and hit.form.entry.id in _CAMPED


def is_housed(layout: Layout, phrase: Phrase) -> bool:
    """A camp, a farm FOR THE DISPLACED: right behind the word for a kind of place they did nothing."""
    return _are_camped(layout, phrase) and "kind" in layout.words[phrase.first - 1].groups


def _is_any(phrase: Phrase) -> bool:
    """THE AREAS, THE TOWNS: many places and none of them named (of 16 coded claims read so one meant them)."""
    bare = phrase.last == phrase.part_first + 1 and phrase.plural and phrase.anaphor
    return bare and phrase.entity.how == "explicit"


def _is_measured_from(layout: Layout, phrase: Phrase) -> bool:
    """The town THAT LIES 40 KM FROM X: X only says where the town is."""
    if phrase.preposition not in _FROM:
        return False
    cues = (cue for cue in layout.cues[phrase.sentence] if cue.category == "distance")
    return any(0 <= phrase.first - cue.last <= _MEASURE for cue in cues)


def may_be_struck(phrase: Phrase) -> bool:
    """A building or post, or quarters that no name is given to: the RESIDENTIAL QUARTERS."""
    if phrase.head in _STRUCK:
        return True
    described = phrase.core_first == phrase.first and phrase.last > phrase.first + 1
    return phrase.head == "neighbourhood" and phrase.plural and described and not phrase.names


def _sees(layout: Layout, phrase: Phrase) -> bool:
    """THE CITY X SAW raids, lived through them: what happens there is nothing that it does."""
    before = layout.words[phrase.part_first - 1] if phrase.part_first else None
    place = phrase.entity.place
    town = place is not None and place.kind != _COUNTRY
    return town and before is not None and before.is_verb and not _SEES.isdisjoint(before.ids["host"])


def _acts(phrase: Phrase) -> bool:
    """A country, or a capital that stands for its government."""
    place = phrase.entity.place
    return place is not None and phrase.head == "name" and (place.kind == "country" or place.population > CAPITAL)
