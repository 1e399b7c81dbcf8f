"""Counts and goods told with a happening: who many were killed, hurt, taken, moved; what was delivered."""

from functools import lru_cache

from rawi.annotate.mentions import ACTOR, Number, Phrase
from rawi.extract.drafts import Draft
from rawi.extract.layout import Layout
from rawi.model import Quantity, Span
from rawi.text.fold import key
from rawi.text.tokens import WORD

_BY_TYPE = {
    "killing": "killed", "toll": "killed", "arrest": "arrested", "abduct": "abducted", "release": "released",
    "displace": "displaced", "evacuate": "evacuated", "surrender": "surrendered",
}  # fmt: skip
_TELLING = frozenset(("say", "claim", "confirm", "announce", "report"))
_WEAPONS = frozenset(("airstrike", "shelling", "bombing", "attack", "clash", "chemical", "capture", "advance", "siege"))
_TA, _HA = "\u062a", "\u0647"  # the feminine ending with a pronoun on it, and folded without one
_ALEF = "\u0627"
_AN = "\u0627\u0646"
_DUALS = (_AN, "\u062a\u064a\u0646")  # -an, -tayn: -ayn alone is written like the plural
_AYN, _UN = "\u064a\u0646", "\u0648\u0646"
_TWO = 2
_MANY = frozenset(("aila", "usra", "taifa", "aqalliya", "jaliya", "raaya", "jamhur"))  # one family is not one person
_PEOPLE = frozenset(("civilians", "fighters", "person", "force", "official"))


def quantities(layout: Layout, draft: Draft, drafts: list[Draft]) -> tuple[Quantity, ...]:
    """The counts of a draft's sentence that belong to it: nearest to it, casualties to the weapon event before them."""
    annotation = layout.annotation
    found = []
    for number in [*_numbers(layout, draft), *_uncounted(layout, draft)]:
        kind, people = _kind(layout, number)
        if kind is None or _owner(number, kind, draft, drafts) is not draft or _is_of_another(layout, draft, number):
            continue
        if _is_elsewhere(layout, draft, number):
            continue
        low, high = _whole(number.low), _whole(number.high)
        of = people.entity.name_ar if people is not None else None
        last = max(number.last, number.first + 1)
        found.append(Quantity(kind, low, high, of, annotation.text.span(number.first, last)))
    return tuple(found)


def _is_of_another(layout: Layout, draft: Draft, number: Number) -> bool:
    """Somebody else tells the count: X said the raids struck Y, while Z CONFIRMED that many were killed."""
    said = draft.attribution
    if said is None or said.sentence != draft.trigger.sentence:
        return False
    cues = layout.cues[draft.trigger.sentence]
    return any(
        cue.group == "speech"
        and cue.category in _TELLING
        and draft.trigger.last <= cue.first < number.first
        and cue.first != said.at
        for cue in cues
    )


def _is_elsewhere(layout: Layout, draft: Draft, number: Number) -> bool:
    """It is told of another happening: raids on one town, WHILE four were killed by a sniper in the next."""
    low, high = sorted((draft.trigger.first, number.first))
    cues = layout.cues[draft.trigger.sentence]
    apart = any(cue.category == "contrast" and low < cue.first < high for cue in cues)
    return apart and any(low < other.first < high for other in layout.triggers[draft.trigger.sentence])


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _numbers(layout: Layout, draft: Draft) -> list[Number]:
    """The numbers of a draft's sentence but those of a date."""
    first, last = layout.text.sentences[draft.trigger.sentence]
    dated = {at for time in layout.times[draft.trigger.sentence] for at in range(time.first, time.last)}
    return [n for n in layout.annotation.numbers if first <= n.first < last and n.first not in dated]


def _uncounted(layout: Layout, draft: Draft) -> list[Number]:
    """One and two told by the noun alone: a man was killed, two women were killed, two dead."""
    first, last = layout.text.sentences[draft.trigger.sentence]
    counted = [at for at in range(first, last) if "counted" in layout.words[at].groups]
    found = [Number(at, at, count, count) for at in counted if (count := _counted_alone(layout, at))]
    for phrase in layout.whos[draft.trigger.sentence]:
        count = _people_of(layout, phrase)
        if not count or phrase.group[0] is not phrase or phrase.last in layout.number_at:
            continue
        if phrase.first == 0 or _is_dead(layout, phrase):
            count = count if _is_dead(layout, phrase) else 0
            found += [Number(phrase.first, phrase.first, count, count)] if count else []
        elif _hurts(layout, phrase.first - 1) or _told_behind(layout, phrase.first, phrase.last):
            count += sum(_people_of(layout, other) for other in phrase.group[1:])
            found.append(Number(phrase.first, phrase.first, count, count))
    return found


def _counted_alone(layout: Layout, at: int) -> int:
    """2 for a counted word that is two by its form, 1 for the indefinite accusative of one, behind no number."""
    word = layout.words[at]
    hit = word.first("counted")
    if hit is None or any(before in layout.number_at for before in (at - 1, at - 2)):
        return 0
    if hit.form.entry.value == _TWO:
        return 2
    return int(word.stem.endswith(_ALEF) and word.stem[:-1] in {key(form) for form in hit.form.entry.forms})


def _people_of(layout: Layout, phrase: Phrase) -> int:
    """How many people a noun means by its form alone: a man, two women, the child X; 0 when it does not say."""
    hit = layout.words[phrase.first].first("role")
    if hit is None or phrase.head not in _PEOPLE or phrase.head == "force" or phrase.inside is not None:
        return 0
    if hit.form.entry.id in _MANY or (
        hit.article and phrase.last == phrase.first + 1 and not _is_named(layout, phrase)
    ):
        return 0  # the civilian, the child: told of before
    stem = layout.words[phrase.first].stem.removesuffix(hit.suffix)
    if hit.suffix and stem.endswith(_TA):
        stem = stem[:-1] + _HA
    return _count_of_form(stem, hit.form.entry.forms)


def _is_named(layout: Layout, phrase: Phrase) -> bool:
    """A personal name, which no table holds, follows: the citizen X."""
    if phrase.last >= len(layout.words) or layout.text.tokens[phrase.last].kind != WORD:
        return False
    word = layout.words[phrase.last]
    return not (word.groups or word.article or word.preposition or word.conjunction)


def _is_dead(layout: Layout, phrase: Phrase) -> bool:
    """A noun for one dead or hurt that opens its clause or stands behind a preposition: ONE DEAD in shelling of X."""
    word, at = layout.words[phrase.first], phrase.first - 1
    if "counted" not in word.groups or word.article or word.is_verb:
        return False
    opens = at < 0 or layout.text.tokens[at].kind != WORD or layout.words[at].function == "preposition"
    return opens or bool(word.preposition)


def _hurts(layout: Layout, at: int) -> bool:
    """A word of killing or hurting."""
    return "counted" in layout.words[at].groups or _verb_kind(layout, at) == "killed"


def _told_behind(layout: Layout, first: int, last: int) -> str | None:
    """What is told of people who open their clause, by the verb right behind them: that three men WERE KILLED."""
    if not 0 < first < last < len(layout.words) - 1 or not layout.is_verb(last):
        return None
    if layout.words[first - 1].function != "complementiser" or last + 1 in layout.phrase_at:
        return None
    hit = layout.words[last].first("counted")
    return hit.form.entry.kind if hit is not None else _verb_kind(layout, last)


@lru_cache(4096)
def _count_of_form(stem: str, forms: tuple[str, ...]) -> int:
    """1 for a singular, 2 for a dual, 0 for anything else; the singular of a list is the form whose dual it holds."""
    keys = {key(form) for form in forms}
    if _dual(stem) in keys:
        return 1
    sure = stem.endswith(_DUALS) or (stem.endswith(_AYN) and stem[:-2] + _UN not in keys)
    return 2 if sure and any(_dual(single) in (stem, stem[:-2] + _AN) for single in keys) else 0


def _dual(single: str) -> str:
    return (single[:-1] + "\u062a" if single.endswith("\u0647") else single) + _AN


def _kind(layout: Layout, number: Number) -> tuple[str | None, Phrase | None]:
    """(kind of quantity, the people counted), from the counted word beside the number or before it."""
    if number.percent:
        return "percent", None
    words = layout.words
    people = next(
        (
            p
            for p in layout.whos[layout.text.sentence_of[number.first]]
            if number.last <= p.first <= number.last + 1 and p.kind == ACTOR
        ),
        None,
    )
    places = {p.first for p in layout.places[layout.text.sentence_of[number.first]]}  # freed ten VILLAGES
    for at in (number.last, number.first - 1, number.first - 2, number.first - 3):
        other = number.first < at < len(words) and words[at].conjunction  # two civilians dead AND HURT three
        if 0 <= at < min(len(words), number.last + 1) and not other:
            hit = words[at].first("counted")
            if hit is not None:
                return hit.form.entry.kind, people
            kind = _verb_kind(layout, at)
            if kind is not None and (people.head in _PEOPLE if people is not None else number.last not in places):
                return kind, people
    if people is None:
        people = next((p for p in layout.whos[layout.text.sentence_of[number.first]] if p.first == number.first), None)
    return (_told_behind(layout, number.first, people.last) if people is not None else None), people


def _verb_kind(layout: Layout, at: int) -> str | None:
    """What a word of killing, hurting, taking counts."""
    for hit in layout.words[at].groups.get("event", ()):
        for sense in hit.form.entry.sense:
            if sense.type in _BY_TYPE:
                return _BY_TYPE[sense.type]
    return None


def _owner(number: Number, kind: str, draft: Draft, drafts: list[Draft]) -> Draft:
    """The draft of the sentence a count belongs to."""
    here = [d for d in drafts if d.trigger.sentence == draft.trigger.sentence]
    if kind in ("killed", "injured"):
        own = [d for d in here if d.type in ("killing", "toll") and 0 <= number.first - d.trigger.first <= 4]
        weapons = [d for d in here if d.type in _WEAPONS]
        here = own or [d for d in weapons if d.type not in ("capture", "advance", "siege")] or weapons or here
    else:
        here = [d for d in here if _BY_TYPE.get(d.type) == kind] or here
    return min(here, key=lambda d: (abs(number.first - d.trigger.first), d.trigger.first))


def items(layout: Layout, draft: Draft) -> tuple[Span, ...]:
    """Goods of an arms or aid draft: the phrases of things behind the trigger, as written."""
    if draft.type not in ("arms", "aid"):
        return ()
    things = [
        p
        for p in layout.whos[draft.trigger.sentence]
        if p.head in ("things", "artillery", "aircraft") and p.first >= draft.trigger.last
    ]
    return tuple(layout.text.span(p.first, p.last) for p in things)
