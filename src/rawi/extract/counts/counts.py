"""What a sentence counts: numbers, and nouns that are one or two by their form, each with what is counted.

A count is known by the noun behind it (ten SHELLS, three DEAD) or, where that is only people or nothing at all, by the
word of killing, hurting or taking that governs it (the KILLING of at least ten civilians, dozens WERE HURT). Ages,
clock times, distances and the parts of a whole already told (ten civilians, AMONG THEM three children) are none.
"""

from rawi.annotate.mentions import ACTOR, Number, Phrase
from rawi.extract.counts.governors import (
    AND,
    CASUALTIES,
    FAMILIES,
    MIXED,
    OF,
    OTHERS,
    REACH,
    between,
    fell,
    governing,
    governor,
    noun_kind,
    part_killed_at,
    tallied,
    told_behind,
    unit,
)  # fmt: skip
from rawi.extract.counts.listed import Other, listed
from rawi.extract.counts.mourned import mourned
from rawi.extract.counts.parts import part_done_at, part_struck_at
from rawi.extract.counts.people import PERSONS
from rawi.extract.counts.singles import TWO, Count, singles
from rawi.extract.counts.villages import are_taken
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import Word
from rawi.text.tokens import NUMBER, WORD

_PEOPLE = PERSONS | {"force", "name"}
_THINGS = frozenset(("things", "artillery", "aircraft"))
_OF_PERSONS = CASUALTIES | {"arrested", "abducted", "captured", "released"}  # kinds of counts
_OF_OR_AMONG = frozenset((OF, "\u0641\u064a"))
_PEOPLED, _AGAINST = frozenset(("village", "town", "city", "neighbourhood")), "muqabil"  # kinds of places; a cue
_LANDS = frozenset(("country", "governorate", "city", "town"))  # kinds of places
_OPENING, _CLOSING = "(", ")"
_JOINING = "_"
_FELL = "saqata"  # the verb's entry
_NOBODYS = "people"  # the kind of a count that nothing governs
_MODEL, _BY, _WHOSE = "model", "bi", "li"
_THE = "\u0627\u0644"
_WITHOUT, _NEAR = "duna", 2  # a cue; words from it to who was hurt
_ENDS = frozenset(("connective", "relative", "complementiser"))


def counts(layout: Layout, sentence: int) -> list[Count]:
    """The counts of a sentence, those told by a number first."""
    if sentence not in layout.counted:
        layout.counted[sentence] = _counts(layout, sentence)
    return layout.counted[sentence]


def _counts(layout: Layout, sentence: int) -> list[Count]:
    parts = _parts(layout, sentence)
    found: list[Count] = []
    for number in _numbers(layout, sentence):
        count = (
            part_killed(layout, number)
            or _struck_part(layout, number, found)
            or _counted(layout, sentence, number)
            or _one_more(layout, number, found)
        )
        if count is not None and (number.first not in parts or count.at > number.first):
            if count.kind == "people":
                count = _one_more(layout, number, found, count.people) or count
            if count.kind in CASUALTIES and count.people is not None and count.low == count.high:
                if not _is_explained(layout, count, count.people):
                    count.others = _others(layout, count.people)
                count.low = count.high = count.high + sum(other.value for other in count.others)
            found.append(count)
    taken = {at for count in found for at in (*range(count.first, count.last + 1), count.at)}  # THREE HUNDRED PERSON
    alone = [c for c in singles(layout, sentence) if c.first not in taken and c.first not in parts]
    told = [c for c in found if not _is_summed(layout, c, alone + found)] + alone
    told = told if any(c.kind in CASUALTIES for c in told) else told + mourned(layout, sentence)
    return [c for c in told if not _is_of_nobody(layout, sentence, c)]


def _is_of_nobody(layout: Layout, sentence: int, count: Count) -> bool:
    """WITHOUT HITTING ANYONE, in Arabic spelt like "one"; without wounding ten, nobody was wounded either."""
    first = min(count.first, count.at)
    cues = (cue for cue in layout.cues[sentence] if cue.entry.id == _WITHOUT and cue.last <= first)
    return count.kind in CASUALTIES and any(first - cue.last <= _NEAR for cue in cues)


def _is_summed(layout: Layout, count: Count, wholes: list[Count]) -> bool:
    """Were killed an officer AND FIVE SOLDIERS, AND FIVE OF the men of X: six in all, and the five not once more."""
    alike = (one for one in wholes if one.kind == count.kind or count.kind == _NOBODYS)
    summed = [other for one in alike for other in one.others if other.value]
    return any(other.people is count.people or other.first <= count.first < other.last for other in summed)


def _others(layout: Layout, people: Phrase) -> list[Other]:
    """Four children AND A WOMAN AND A MAN, AND THEIR MOTHER: those beside the first of a list whom no number tells."""
    if people.group[0] is not people:
        return []
    return [other for other in listed(layout, people.last, people.group[1:]) if not other.by_number]


def _numbers(layout: Layout, sentence: int) -> list[Number]:
    """The numbers of a sentence but those of dates, hours, ages and distances."""
    dated = {at for time in layout.times[sentence] for at in range(time.first, time.last)}
    told = [n for n in layout.numbers[sentence] if n.first not in dated]
    return [
        number
        for number in told
        if not (_is_measure(layout, number) or _is_name(layout, sentence, number) or _is_of_one(layout, number))
    ]


def _is_of_one(layout: Layout, number: Number) -> bool:
    """Three hurt OF ONE FAMILY, freed them FROM ONE SIDE, in Arabic behind its noun: the same one, and no further
    count."""
    if number.high != 1 or not number.first:
        return False
    word, own = layout.words[number.first - 1], layout.words[number.first]
    before = word.first("role")
    side = "part" in word.groups and not word.article and not own.conjunction
    return side or (before is not None and before.form.entry.id in FAMILIES)


def _is_name(layout: Layout, sentence: int, number: Number) -> bool:
    """The number is part of what something is called: a commander of the BRIGADE 15, on an F 16, syria_360."""
    if _is_glued(layout, number) or are_taken(layout, number):
        return _is_glued(layout, number)
    before = layout.words[number.first - 1] if number.first else None
    if before is not None and any(h.form.entry.category == _MODEL for h in before.groups.get("cue", ())):
        return True
    if before is None or before.function or layout.text.tokens[number.first - 1].kind != WORD:
        return False
    at = number.first
    inside = any(p.first < at < p.last for p in (*layout.whos[sentence], *layout.places[sentence]))
    bare = not _is_tied(layout, number) and (
        _people(layout, sentence, number) is None and noun_kind(layout, min(number.last, len(layout.words) - 1)) is None
    )
    both = number.high == TWO and _are_men(before)  # the killing of the CIVILIANS, BOTH
    both = both or layout.stem(number.last).startswith(OTHERS)  # the police arrested SEVEN OTHERS
    named = bare and before.article and not both and not _ends_place(layout, sentence, at)
    return inside or (named and governing(layout, at - 1) is None)


def _ends_place(layout: Layout, sentence: int, at: int) -> bool:
    """A land or town that the tables know ends there: the number of the dead in THE SUDAN reached ten."""
    known = (p.entity.place for p in layout.places[sentence] if p.last == at)
    return any(place is not None and place.kind in _LANDS for place in known)


def _are_men(word: Word) -> bool:
    return any(hit.form.entry.kind in PERSONS for hit in word.groups.get("role", ()))


def _is_glued(layout: Layout, number: Number) -> bool:
    """Latin letters, or the mark that joins the words of a hashtag, stand right before or behind it."""
    span = layout.text.span(number.first, number.last)
    around = layout.text.source[max(0, span.start - 1) : span.start] + layout.text.source[span.end : span.end + 1]
    return any(mark == _JOINING or (mark.isascii() and mark.isalpha()) for mark in around)


def _is_measure(layout: Layout, number: Number) -> bool:
    """What is told by it are hours, years, kilometres; or it is half of a clock time."""
    words, tokens = layout.words, layout.text.tokens
    if number.first > 1 and tokens[number.first - 1].raw == ":" and tokens[number.first - 2].kind == NUMBER:
        return True
    if number.last >= len(words):
        return False
    of_clock = tokens[number.last].raw == ":" and number.last + 1 in layout.number_at
    measure = unit(layout, number.last)
    told = any(time.first == number.last for time in layout.times[layout.text.sentence_of[number.first]])
    lasted = "time" in words[number.last].groups and not told  # but ten were hurt TODAY
    return of_clock or lasted or (measure is not None and measure.kind == "measure")


def _parts(layout: Layout, sentence: int) -> set[int]:
    """The tokens that tell which part of a whole is what: AMONG THEM three children and two women; four people (THE
    FATHER AND THREE GIRLS)."""
    first, end = layout.text.sentences[sentence]
    found: set[int] = set()
    for at in range(first, end - 1):
        if layout.text.tokens[at].raw == _OPENING and _ends_count(layout, at):
            found.update(range(at, next((i for i in range(at, end) if layout.text.tokens[i].raw == _CLOSING), at)))
    for cue in layout.cues[sentence]:
        if cue.category != "subset":
            continue
        at, closed = cue.last, next((i for i in range(cue.last, end) if layout.text.tokens[i].raw == ")"), end)
        while at < closed and not (layout.is_verb(at) or governing(layout, at) or layout.words[at].function in _ENDS):
            found.add(at)
            at += 1
        before = cue.first - 1
        if before >= 0 and layout.stem(cue.first).startswith(OF) and governor(layout, before)[1] is None:
            found.add(before)  # FOUR of them
    return found


def _is_explained(layout: Layout, count: Count, people: Phrase) -> bool:
    """Two civilians (A MAN AND A BOY), three others, A GIRL AND TWO BOYS: who those are that have been counted."""
    return any(layout.stem(at) != OF for at in range(count.last, people.first))


def _ends_count(layout: Layout, at: int) -> bool:
    """A number and what it counts end right before a token."""
    people = next((p.first for p in layout.whos[layout.text.sentence_of[at - 1]] if p.last == at), at - 1)
    return any(number.last in (people, at) for number in layout.annotation.numbers)


def _counted(layout: Layout, sentence: int, number: Number) -> Count | None:
    """What a number counts; None where nothing says it. One and two may stand behind their noun: civilians, TWO."""
    if number.percent:
        return Count("percent", number, None, number.first)
    if are_doers(layout, number):
        return None
    if are_taken(layout, number):
        return Count("villages", number, None, number.first)
    people = _people(layout, sentence, number)
    if (fates := _fates(layout, number, people)) is not None:
        return Count(fates, number, people, number.first) if fates != MIXED else None
    noun = number.last + (layout.stem(number.last) == OF)
    led = noun < len(layout.words) and layout.words[noun].preposition  # ten were hurt BY A BLAST
    kind = noun_kind(layout, noun) if noun < len(layout.words) and not led else None
    if kind is not None:
        return Count(_of_hurt(layout, number, kind), number, people, noun)
    named = next((p for p in layout.whos[sentence] if p.last == number.first and number.high <= TWO), None)
    people = people or named
    at, kind = _governed(layout, number, people, number.first if named is None else named.first)
    if people is None:
        villages = number.last in {p.first for p in layout.places[sentence]}  # freed ten VILLAGES
        villages = villages or _are_places(layout, number.last)
        return Count(kind, number, None, at) if kind is not None and not villages else None
    if kind is None and people.head in PERSONS:
        kind = fell(layout, number.first, people.last)
    if kind is None:
        return Count("people", number, people, number.first) if people.head in _PEOPLE else None
    return Count(kind, number, people, at) if people.head not in _THINGS else None


def are_doers(layout: Layout, number: Number) -> bool:
    """THE THOUSANDS buried a man: with its article a number counts no noun right behind, to whom it is done."""
    at, whom = number.last - 1, layout.phrase_at.get(number.last)
    bare = whom is not None and whom.first == whom.part_first and not (whom.preposition or whom.conjunction)
    return bare and "vague" in layout.words[at].groups and layout.text.tokens[at].raw.startswith(_THE)


def _are_places(layout: Layout, at: int) -> bool:
    """The people of ten VILLAGES fled: a word for a kind of place where people live."""
    hits = layout.words[at].groups.get("kind", ()) if at < len(layout.words) else ()
    return any(hit.form.entry.kind in _PEOPLED and not hit.preposition for hit in hits)


def part_killed(layout: Layout, number: Number) -> Count | None:
    """Ninety AMONG THEM WHO WERE KILLED IN RAIDS, three WHO WERE EXECUTED: a part of a whole that
    has a happening of its own."""
    at, kind = part_killed_at(layout, number.first, number.last), "killed"
    if at is None and (at := part_done_at(layout, number.first, number.last)) is not None:
        kind = governing(layout, at) or kind
    people = next((p for p in layout.whos[layout.text.sentence_of[number.first]] if p.first == number.last), None)
    return Count(kind, number, people, at) if at is not None else None


def _struck_part(layout: Layout, number: Number, found: list[Count]) -> Count | None:
    """Eighty were killed, among them THIRTY IN A RAID: as many more are counted as the whole is."""
    at = part_struck_at(layout, number.first, number.last) if found and found[-1].kind in CASUALTIES else None
    return Count(found[-1].kind, number, None, at) if at is not None else None


def _of_hurt(layout: Layout, number: Number, kind: str) -> str:
    """KILLED ten WOUNDED men who were in hospital: what was done to them, and not what they were; but ten wounded
    FELL."""
    at, done = governor(layout, number.first) if kind == "injured" else (number.first, None)
    fell = any(hit.form.entry.id == _FELL for hit in layout.words[at].groups.get("event", ()))
    killed = done == "killed" and layout.is_verb(at) and not fell and not _is_tied(layout, number)
    return "killed" if killed else kind


def _governed(layout: Layout, number: Number, people: Phrase | None, first: int) -> tuple[int, str | None]:
    """(token, kind) of the word that says what is counted: around the people, before the number, in a tally."""
    at, kind = governor(layout, first)
    if kind is None:
        at, kind = told_behind(layout, number.first, people.group[-1].last if people is not None else number.last)
    return (at, kind) if kind is not None else tallied(layout, number.first)


def _fates(layout: Layout, number: Number, people: Phrase | None) -> str | None:
    """What became of those counted: DOZENS between dead and hurt, ten PEOPLE between them, ten people FELL between."""
    ends = [number.last]
    if people is not None:
        fell = people.last < len(layout.words) and layout.is_verb(people.last)
        ends += [people.last, people.last + 1] if fell else [people.last]
    return next((told for at in ends if (told := between(layout, at)) is not None), None)


def _one_more(layout: Layout, number: Number, found: list[Count], people: Phrase | None = None) -> Count | None:
    """A number tied by "and" to one before it counts the same: ten of the rebels killed AND SIX of the soldiers, taken
    thirty fighters AND TEN OFFICERS, ten killed AGAINST SIX of the others."""
    before = found[-1] if found else None
    if (
        before is None
        or not (_is_tied(layout, number) or _is_set_against(layout, number))
        or before.kind not in _OF_PERSONS
        or number.first - before.last > REACH
    ):
        return None
    if number.last < len(layout.words) and governing(layout, number.last) not in (None, before.kind):
        return None  # six dead and more than ten DETAINED
    of_some = people is not None or (layout.stem(number.last) in _OF_OR_AMONG and not _is_timed(layout, number))
    if not of_some or any(layout.is_verb(at) for at in range(before.last, number.first)):
        return None
    return Count(before.kind, number, people, before.at)


def _is_set_against(layout: Layout, number: Number) -> bool:
    """AGAINST six of the others."""
    return any(cue.entry.id == _AGAINST for cue in layout.cues_before(number.first))


def _is_timed(layout: Layout, number: Number) -> bool:
    """Ten dead against six LAST MONTH: a time right behind it says that they are others."""
    times = layout.times[layout.text.sentence_of[number.first]]
    return any(number.last <= time.first <= number.last + 2 for time in times)


def _is_tied(layout: Layout, number: Number) -> bool:
    """ "And" stands on the number, before its figures, or on AND MORE THAN."""
    first = number.first
    while first > 1 and "about" in layout.words[first - 1].groups and layout.words[first].conjunction != AND:
        first -= 1
    return layout.words[first].conjunction == AND or layout.text.tokens[first - 1].key == AND


def _people(layout: Layout, sentence: int, number: Number) -> Phrase | None:
    """The people a number counts: the phrase behind it, or the one that it begins; not what five were hurt BY, nor
    whose the attack was."""
    fell = any(word.is_verb for word in layout.words[number.last : number.last + 1])
    further = number.last not in layout.number_at and not fell
    reach = number.last + further  # officers, TWO AND FOUR civilians: the four are others; dozens FELL dead
    here = (p for p in layout.whos[sentence] if p.kind == ACTOR and p.conjunction != AND)
    near = (p for p in here if number.last <= p.first <= reach)
    deed = number.last < len(layout.words) and "event" in layout.words[number.last].groups
    led = deed and layout.words[number.last].preposition == _BY  # five were hurt BY THE BLAST of a mine
    behind = (p for p in near if p.preposition != _BY and not (led or (deed and p.preposition == _WHOSE)))
    return next(behind, None) or next((p for p in layout.whos[sentence] if p.first == number.first), None)
