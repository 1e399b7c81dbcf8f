"""Who speaks: the run of words that names a speaker, with office, body and name, listed or not.

The phrases of the annotation are made for parties of a happening; a speaker is a longer thing: the spokesman of the
army, Colonel X; a source in the ministry; the head of the office of Y in the town Z. ``speaker_from`` reads such a run
from where it begins. Its name, where one stands at the end or at the beginning, is kept apart from the title.
"""

from rawi.annotate.mentions import PLACE, SOURCE, Phrase
from rawi.extract.said.naming import INDIVIDUALS, is_adverb
from rawi.extract.said.outlets import has_identity
from rawi.extract.said.titled import Run
from rawi.extract.tree.layout import Layout
from rawi.resolve import Party
from rawi.resolve.places import own_words

_COUNTING, _OF = frozenset(("tally", "several", "vague")), "min"
_PORTIONS = frozenset(("portion", "throughout"))  # entries of part words
_GOVERNORATE, _HOSPITAL = "governorate", "hospital"
_CAPITAL = 500_000  # inhabitants from which a city's name may stand for a government


def speaker_from(layout: Layout, at: int, limit: int) -> Phrase | None:
    """The speaker whose words begin at a token, or None when no speaker can begin there."""
    if at >= limit:
        return None
    known = layout.phrase_at.get(at)
    if known is None and _counts(layout, at):
        return _with_count(layout, at, speaker_from(layout, at + 2, limit))
    if known is None and _are_some(layout, at) and at + 1 < limit:
        return _with_count(layout, at, speaker_from(layout, at + 1, limit))
    if known is not None and known.kind == PLACE and _speaks(layout, known):
        return known
    if is_adverb(layout, at):
        return None
    run = Run(layout, at, limit)
    run.read()
    if known is not None and known.head == "person" and run.last < known.last <= limit:
        run.take_person(known)
    if run.last == at:  # Civil DEFENCE: a listed name whose first word is one of fighting
        return known if known is not None and known.kind != PLACE and has_identity(known) else None
    if known is not None and known.kind != PLACE and has_identity(known) and known.last >= run.name_first >= 0:
        return known
    if (
        known is not None
        and known.kind != PLACE
        and has_identity(known)
        and run.name_first < 0
        and known.head not in INDIVIDUALS
    ):
        return known
    return _phrase(layout, run, known)


def _counts(layout: Layout, at: int) -> bool:
    """A NUMBER OF, dozens of, many of: those that are counted speak."""
    if at + 2 >= len(layout.words) or layout.words[at + 1].function != "preposition":
        return False
    of = layout.words[at + 1].groups["function"][0].form.entry.id == _OF
    return of and not _COUNTING.isdisjoint(layout.words[at].groups)


def _are_some(layout: Layout, at: int) -> bool:
    """SOME residents, ALL witnesses: a part word without article and those whom it is of."""
    word, behind = layout.words[at], layout.words[at + 1] if at + 1 < len(layout.words) else None
    portion = not word.article and any(hit.form.entry.id in _PORTIONS for hit in word.groups.get("part", ()))
    return portion and behind is not None and "role" in behind.groups and not behind.preposition


def _with_count(layout: Layout, at: int, counted: Phrase | None) -> Phrase | None:
    """Those that are counted with the words that count them; an issue OF A PAPER is the paper."""
    if counted is None or counted.entity.source is not None:
        return counted
    phrase = Phrase(SOURCE, counted.head, at, counted.last)
    phrase.sentence = counted.sentence
    phrase.entity = Party(None, None, layout.text.words(at, counted.last), counted.head, "explicit", phrase)
    return phrase


def _speaks(layout: Layout, place: Phrase) -> bool:
    """A power, an authority called by its land; A HOSPITAL, which counts the dead that are brought to it."""
    entry = place.entity.place
    cares = entry is not None and entry.kind == _HOSPITAL
    return cares or _is_power(place) or _is_authority(layout, place)


def _is_power(place: Phrase) -> bool:
    """A country, or a capital that stands for its government."""
    entry = place.entity.place
    return place.head == "name" and entry is not None and (entry.kind == "country" or entry.population > _CAPITAL)


def _is_authority(layout: Layout, place: Phrase) -> bool:
    """THE STATE OF KHARTOUM announced, by a name that has the word for a governorate in it."""
    entry = place.entity.place
    kind = layout.words[place.first].first("kind")
    called = kind is not None and kind.form.entry.kind == _GOVERNORATE and place.last > place.first + 1
    return called and entry is not None and entry.kind == _GOVERNORATE


def _phrase(layout: Layout, run: Run, known: Phrase | None) -> Phrase:
    """A phrase over the run; it goes by the name alone where the run has one."""
    if known is not None and known.last == run.last and run.name_first < 0:
        return known
    role = layout.words[run.first].first("role")
    head: str = role.form.entry.kind if role is not None else "person" if run.name_first == run.first else "name"
    phrase = Phrase(SOURCE, head, run.first, run.last)
    phrase.sentence = layout.text.sentence_of[run.first]
    phrase.anaphor = known is not None and known.anaphor and known.last == run.last
    words = (run.name_first, run.name_last) if run.name_first >= 0 else (run.first, run.kernel())
    phrase.entity = Party(None, None, _called(layout, head, *words), head, "explicit", phrase)
    named = known is not None and run.name_first >= known.last
    titles = named and known is not None and run.last >= known.group[-1].last  # member of a body AND its spokesman, X
    if known is not None and known.group[-1] is not known and known.group[0] is known and not titles:
        phrase.group = [phrase, *known.group[1:]]
    return phrase


def _called(layout: Layout, head: str, first: int, last: int) -> str:
    """Some words as a name: according TO THE SPOKESMAN of X, to WITNESSES is theirs."""
    word, phrase = layout.words[first], Phrase(SOURCE, head, first, last)
    if not (word.article or "role" in word.groups):
        return layout.text.words(first, last)  # what an unknown name begins with may be its own
    phrase.preposition, phrase.conjunction = word.preposition, word.conjunction
    return own_words(layout.annotation, phrase)
