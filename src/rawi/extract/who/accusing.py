"""Who accuses whom where the words between them are many: X accused IN A STATEMENT Y of shelling; AND ACCUSED Y of it.

The accused is the last noun without a preposition before OF; who accuses is the first, if there are two. Of the noun,
HIS ACCUSING Y of it, accusations AGAINST Y, Y may be led by TO.
"""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Time, Trigger
from rawi.extract.answered import BLOWS
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN, VERB
from rawi.text.tokens import WORD

_ACCUSES, _ACCUSED = "ittahama_q", "muttaham"  # entries of the verb, of the role
_ACCUSING = frozenset((_ACCUSES, _ACCUSED))
_ASCRIBES, _TOLD = "nasaba", frozenset(("document", "speech"))  # the verb's entry; groups of words
_DESCRIBED, _WHOSE = 4, "li"  # words from a blow to the verb that ascribes it
_EXCHANGES = "tabadala"  # the verb's entry
_OF, _WITH = "bi", "maa"
_TO = frozenset(("li", "ila"))
_CHARGED = frozenset((_ACCUSED, "mutawarrit"))  # roles: accused, involved
PART_IN = frozenset(("dulu", "wuquf", "masuliya", "sharaka"))  # hosts: involvement, standing, responsibility
_DOING = frozenset(("event", "host"))
_REACH = 30  # tokens
_PLURAL = "\u0627\u062a"  # -at
_COMPLEMENTISER, _SAME_CLAUSE = "complementiser", "v0c0"


def charge(layout: Layout, at: int) -> tuple[Phrase | None, Phrase | None]:
    """Who accuses and whom, by a verb at a token; None for either where the words do not settle it."""
    of = _of(layout, at) if _is_accusing(layout, at) else 0
    bare = named(layout, at + 1, of) if of else []
    if of and not layout.is_verb(at):
        bare += [p for p in layout.whos[layout.text.sentence_of[at]] if at < p.first < of and p.preposition in _TO]
        own = len(bare) == 1 and not bare[0].preposition and layout.words[at].stem.endswith(_PLURAL)
        bare = bare if not own else []  # the accusations OF X are made by him
    if not bare or not reaches(layout, bare[-1], of):
        return None, None
    return (bare[0] if len(bare) > 1 else None), bare[-1]


def accused_of(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Who is accused of a happening that stands right behind OF, or behind it and AND; an operation against A GROUP
    ACCUSED of it."""
    at = accusing_of(layout, trigger)
    return charge(layout, at)[1] if at is not None else _called_accused(layout, trigger)


def _called_accused(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The accused, whoever the word right before OF says that he is."""
    before = next((p for p in layout.whos[trigger.sentence] if p.last == trigger.first and p.inside is None), None)
    roles = layout.words[trigger.first - 1].groups.get("role", ()) if before is not None else ()
    of = layout.words[trigger.first].preposition == _OF
    return before if of and any(hit.form.entry.id in _CHARGED for hit in roles) else None


def accusing_of(layout: Layout, trigger: Trigger) -> int | None:
    """Where the verb stands by which somebody is accused of a happening."""
    if layout.readings[trigger.sentence].isdisjoint(_ACCUSING):
        return None
    first = layout.text.sentences[trigger.sentence][0]
    for at in range(trigger.first - 1, max(first, trigger.first - _REACH) - 1, -1):
        if _is_accusing(layout, at):
            of = _of(layout, at)
            return at if of and (_is_charged(layout, of, trigger) or _is_further(layout, of, trigger)) else None
    return None


def _is_charged(layout: Layout, of: int, trigger: Trigger) -> bool:
    """Accused OF SHELLING, of CARRYING OUT a raid; of A PART IN it, of STANDING BEHIND it."""
    if trigger.first - 1 <= of <= trigger.first:
        return True
    hosts = layout.words[of].groups.get("host", ())
    led = of == trigger.first - 2 and layout.words[of + 1].function == "preposition"
    return led and any(hit.form.entry.id in PART_IN for hit in hosts)


def _is_further(layout: Layout, of: int, trigger: Trigger) -> bool:
    """Accused of a breach AND SHELLING: a further noun, with no comma and no verb between."""
    word = layout.words[trigger.first]
    noun = any(hit.form.pos == NOUN and not hit.article for hit in trigger.hits)
    joined = of < trigger.first and bool(word.conjunction) and noun
    return joined and layout.between(of + 1, trigger.first)[:4] == _SAME_CLAUSE


def dates_deed(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """X accused Y of shelling the town ON SUNDAY: a time in the clause behind OF is of the deed, not of the charge."""
    of = _of(layout, trigger.first) if _is_accusing(layout, trigger.first) else 0
    return 0 < of < time.first and layout.between(of, time.first)[2:4] == "c0"


def _is_accusing(layout: Layout, at: int) -> bool:
    hits = layout.words[at].groups.get("speech", ())
    told = any(h.form.entry.id == _ACCUSES and (h.form.pos == NOUN or not h.suffix) for h in hits)
    return told or _accuses_besides(layout, at)


def _accuses_besides(layout: Layout, at: int) -> bool:
    """X said so, ACCUSING Y; whom OF follows at once is accused himself."""
    hits = layout.words[at].groups.get("role", ())
    if not any(hit.form.entry.id == _ACCUSED and not hit.article for hit in hits):
        return False
    last = at + 1 >= len(layout.words) or layout.words[at + 1].preposition == _OF
    return not last and (at not in layout.phrase_at or layout.phrase_at[at].first != at)


def _of(layout: Layout, at: int) -> int:
    """Where OF stands, with the deed behind it; 0 where another verb comes before it."""
    end = layout.text.sentences[layout.text.sentence_of[at]][1]
    for i in range(at + 1, min(end, at + _REACH)):
        word = layout.words[i]
        if word.preposition == _OF and not _DOING.isdisjoint(word.groups):
            return i
        if _stands_alone(layout, i) and i + 1 < end and not _DOING.isdisjoint(layout.words[i + 1].groups):
            return i
        if word.function == _COMPLEMENTISER or layout.is_verb(i):
            return 0
    return 0


def ascribed_to(layout: Layout, trigger: Trigger) -> int | None:
    """Where the verb stands by which somebody lays a deed to another's charge: raids WHICH X ASCRIBED TO Y; no word for
    another blow comes before it."""
    if _ASCRIBES not in layout.readings[trigger.sentence] or not _is_blow(trigger):
        return None
    end = layout.text.sentences[trigger.sentence][1]
    at = next((i for i in range(trigger.last, end) if ascribes(layout, i)), None)
    return at if at is not None and _last_blow(layout, at) is trigger else None


def ascribed(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """An ambush ASCRIBED TO gunmen, a raid that WAS ASCRIBED TO X: whose it is said to be, on nobody's word."""
    if _ASCRIBES not in layout.readings[trigger.sentence] or not _is_blow(trigger):
        return None
    for at in range(trigger.last, min(layout.text.sentences[trigger.sentence][1] - 1, trigger.last + _DESCRIBED)):
        hits = layout.words[at].groups.get("speech", ())
        if any(hit.form.entry.id == _ASCRIBES and not hit.suffix for hit in hits):
            led = layout.words[at + 1].function == "preposition"
            to = layout.phrase_at.get(at + 1 + led)
            return to if to is not None and to.kind == ACTOR and (led or to.preposition == _WHOSE) else None
        if layout.is_verb(at) or layout.text.tokens[at].kind != WORD:
            break
    return None


def ascribes(layout: Layout, at: int) -> bool:
    """X ASCRIBED IT TO Y, behind a blow: he quotes nobody, unless it is a statement that he ascribes."""
    hits = layout.words[at].groups.get("speech", ())
    verb = any(h.form.entry.id == _ASCRIBES and h.form.pos == VERB and h.suffix for h in hits)
    said = at > 0 and not _TOLD.isdisjoint(layout.words[at - 1].groups)
    return verb and not said and _last_blow(layout, at) is not None


def _last_blow(layout: Layout, at: int) -> Trigger | None:
    """The last noun for a blow before a token."""
    told = [t for t in layout.triggers[layout.text.sentence_of[at]] if t.last <= at]
    return next((t for t in reversed(told) if _is_blow(t)), None)


def _is_blow(trigger: Trigger) -> bool:
    return trigger.options[0][1].type in BLOWS and any(hit.form.pos == NOUN for hit in trigger.hits)


def _stands_alone(layout: Layout, at: int) -> bool:
    """OF before a quotation mark, which it cannot be written to."""
    return any(hit.form.entry.id == _OF for hit in layout.words[at].groups.get("function", ()) if not hit.suffix)


def accuses_besides(layout: Layout, trigger: Trigger) -> bool:
    """X did one thing, ACCUSING Y OF another: whoever Y is, X has spoken."""
    return _accuses_besides(layout, trigger.first) and charge(layout, trigger.first)[1] is not None


def reaches(layout: Layout, accused: Phrase, of: int) -> bool:
    """Only what describes the accused stands before OF: accused officials IN THE PARTY of it; no unknown noun."""
    sentence = layout.text.sentence_of[of]
    led = [*layout.whos[sentence], *layout.places[sentence]]
    told = {at for p in led if accused.last <= p.first < of for at in range(p.part_first, p.last)}
    for at in range(accused.last, of):
        word = layout.words[at]
        if at not in told and not word.function and "nisba" not in word.groups:
            return False
    return layout.between(accused.last, of)[:4] == _SAME_CLAUSE


def is_exchanged(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X and Y EXCHANGED ACCUSATIONS of a breach and shelling, over a raid: each says it of the other, and nobody is
    told to have done it."""
    if _ACCUSES not in layout.readings[trigger.sentence]:
        return False
    first = layout.text.sentences[trigger.sentence][0]
    near = range(trigger.first - 1, max(first, trigger.first - _REACH) - 1, -1)
    at = next((i for i in near if _exchanged_at(layout, i) is not None), None)
    if at is None or layout.between(at + 1, trigger.first)[:4] != _SAME_CLAUSE:
        return False
    noun = any(hit.form.pos == NOUN and not hit.conjunction for hit in trigger.hits)
    of = _of(layout, at)
    return noun or (of > 0 and (of == trigger.first or _is_further(layout, of, trigger)))


def exchanges(layout: Layout, trigger: Trigger) -> bool:
    """Accusations that two EXCHANGED are the news."""
    return _exchanged_at(layout, trigger.first) is not None


def is_light(layout: Layout, trigger: Trigger) -> bool:
    """EXCHANGED, accusations behind it: they tell the news, and no fire is exchanged."""
    if all(hit.form.entry.id != _EXCHANGES for hit in trigger.hits):
        return False
    end = min(trigger.first + _REACH, layout.text.sentences[trigger.sentence][1])
    return any(_exchanged_at(layout, at) == trigger.first for at in range(trigger.last, end))


def is_of_charge(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """Exchanged accusations OF SHELLING X, accused them OF WORKING WITH X: X is of the deed, and nobody accuses him."""
    behind = phrase.sentence == trigger.sentence and phrase.first >= trigger.last
    behind = behind and "speech" in layout.words[trigger.first].groups
    return behind and (exchanges(layout, trigger) or _is_of_working_with(layout, trigger, phrase))


def _is_of_working_with(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    hits = layout.words[trigger.first].groups.get("speech", ())
    accuses = phrase.preposition == _WITH and any(hit.form.entry.id == _ACCUSES for hit in hits)
    return accuses and 0 < _of(layout, trigger.first) < phrase.first


def _exchanged_at(layout: Layout, at: int) -> int | None:
    """Where the word for exchanging stands, if accusations are at a token, its object: no other verb between."""
    if not any(h.form.entry.id == _ACCUSES and h.form.pos == NOUN for h in layout.words[at].groups.get("speech", ())):
        return None
    first = layout.text.sentences[layout.text.sentence_of[at]][0]
    for i in range(at - 1, max(first, at - _REACH) - 1, -1):
        if any(hit.form.entry.id == _EXCHANGES for hit in layout.words[i].groups.get("event", ())):
            return i
        if layout.is_verb(i) or layout.words[i].function == _COMPLEMENTISER:
            return None
    return None


def named(layout: Layout, first: int, last: int) -> list[Phrase]:
    """The nouns for somebody between two tokens that no preposition leads, one for each group."""
    sentence = layout.text.sentence_of[first]
    found = [*layout.whos[sentence], *(p for p in layout.places[sentence] if p.kind == PLACE and p.head == "name")]
    bare = [p for p in found if first <= p.first and p.last <= last and not p.preposition and p.inside is None]
    bare = [p for p in bare if p.group[0] is p and not layout.words[p.first].conjunction]
    return sorted(bare, key=lambda p: p.first)
