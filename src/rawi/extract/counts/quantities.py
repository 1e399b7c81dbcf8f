"""Counts and goods told with a happening: which counts of a sentence belong to which draft, and what was delivered."""

from rawi.annotate.mentions import Phrase
from rawi.annotate.of_group import FROM
from rawi.extract.answered import is_of_earlier
from rawi.extract.counts.apart import is_apart
from rawi.extract.counts.counts import are_doers, counts
from rawi.extract.counts.enrolled import counts_above, enrol
from rawi.extract.counts.governors import AND, BY_TYPE, CASUALTIES, MASSACRES, part_killed_at
from rawi.extract.counts.parts import part_done_at, part_struck_at, part_told_at
from rawi.extract.counts.people import persons
from rawi.extract.counts.rolls import rolls
from rawi.extract.counts.singles import Count
from rawi.extract.counts.totals import TOLL, clause_of, running, total_since, wholes
from rawi.extract.counts.villages import counted_villages
from rawi.extract.drafts import Draft
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN, PARTICIPLE, PREPOSITION
from rawi.model import Quantity, Span

_TELLING = frozenset(("say", "claim", "confirm", "announce", "report", "accuse"))
_FIGHTING = frozenset(("airstrike", "shelling", "bombing", "attack", "clash", "chemical"))
_COSTLY = frozenset(("operation", "shootdown", "protest", "advance", "destroy"))
_DEATHS = frozenset(("killing", TOLL))
_TRIED = "attempted"
_MOVES = frozenset(("deploy", "withdraw", "support", "advance"))
_FLIGHT = "displace"
_HANDED = frozenset(("evacuate", "release"))
_LEFT = frozenset(("evacuate", "release", _FLIGHT))
_OWNERS = {
    "strikes": ("airstrike", "shelling"),
    "attacks": ("attack", "bombing", "shelling", "airstrike", "agreement"),
    "shells": ("shelling", "airstrike", "bombing", "shootdown", "attack"),
    "vehicles": (
        "destroy", "shootdown", "deploy", "arms", "bombing", "airstrike", "shelling", "attack", "advance", "withdraw",
        "aid",
    ),
    "houses": ("destroy", "shelling", "airstrike", "bombing"),
}  # fmt: skip
_PERCENT, _MEASURE, _SUPPOSED = "percent", "measure", "supposed"  # the latter two categories of cues
# what is done to a share: nobody is shelled to 80 percent (of the others none of 15 read so was coded so)
_IN_PART = frozenset(("capture", "hold", "advance", "destroy", "displace", "shootdown", "aid"))
_BRINGS = frozenset(("adda", "afda", "tasabbaba", "asfara", "awqaa", "khallafa"))  # hosts: led to, left
_HURT, _SINCE = "injured", "since"
_POINTED, _MEN = "anaphor", frozenset(("fighters", "force", "group"))
_TAKING, _VILLAGES = "capture", "villages"
_NEAR = 4  # tokens from a word of killing to its number
_FAR = 12


def told_counts(layout: Layout, drafts: list[Draft]) -> dict[Draft, tuple[Quantity, ...]]:
    """The counts of a report by the draft that they belong to, in the order told; a count belongs to one draft only."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in (draft for draft in drafts if not draft.again):
        by_sentence.setdefault(draft.trigger.sentence, []).append(draft)
    told: dict[Draft, tuple[Quantity, ...]] = {}
    listed = rolls(layout)
    for sentence, here in by_sentence.items():
        owned: dict[Draft, list[Quantity]] = {}
        told_here = sorted(counts(layout, sentence), key=lambda count: count.first)
        names = [range(roll.first, roll.last) for roll in listed if roll.named]
        told_here = [count for count in told_here if not any(count.first in roll for roll in names)]
        totals, whole = running(layout, told_here), wholes(layout, told_here)
        teller = next((d for d in here if totals and clause_of(layout, d.trigger) is not None), None)
        for count in told_here:
            item = layout.lists.item(count.first)
            able = [draft for draft in here if layout.lists.item(draft.trigger.first) == item]
            able = [draft for draft in able if draft.type in _DEATHS] if count in whole else able
            able = _of_part(layout, count, able)
            owner, kind = (teller, count.kind) if count in totals else _owner(layout, count, able)
            if owner is not None and not (_is_apart(layout, owner, count) or _are_doers(owner, count)):
                owned.setdefault(owner, []).append(_quantity(layout, count, kind))
        for draft in here:
            above = () if draft in owned else counts_above(layout, draft, by_sentence)
            own = (*(_quantity(layout, count, count.kind) for count in above), *owned.get(draft, ()))
            told[draft] = own or _of_target(layout, draft)
    enrol(layout, drafts, listed, told)
    return told


def _of_part(layout: Layout, count: Count, drafts: list[Draft]) -> list[Draft]:
    """Fifty were killed, among them THREE WHO WERE EXECUTED, THREE IN A RAID: the part is of that alone, and
    the whole of nothing that happened to a part: 38 attacks, OF THEM A RAID."""
    if part_killed_at(layout, count.first, count.last) is not None:
        return drafts
    told = part_done_at(layout, count.first, count.last) or part_struck_at(layout, count.first, count.last)
    if told is not None:
        return [draft for draft in drafts if draft.trigger.first == told]
    own = {part_done_at(layout, n.first, n.last) for n in layout.annotation.numbers if n.first > count.first}
    left = [draft for draft in drafts if draft.trigger.first not in own or count.first > draft.trigger.first]
    return [draft for draft in left if (at := part_told_at(layout, draft.trigger)) is None or at < count.first]


def _of_target(layout: Layout, draft: Draft) -> tuple[Quantity, ...]:
    """Who is killed, where it is told of persons by name or one by one: X and his son were executed; or with a number
    right before them: THIRTY fighters of X met their death. Whom an attempt was made on lives."""
    if draft.factuality == _TRIED or draft.type not in _DEATHS or draft.target is None:
        return ()
    if draft.target.sentence != draft.trigger.sentence:
        return ()
    told = next((n for n in layout.annotation.numbers if n.last == draft.target.first and not n.percent), None)
    if told is not None and not are_doers(layout, told):
        return (_quantity(layout, Count("killed", told, draft.target, told.first), "killed"),)
    number = persons(layout, draft.target)
    if not number:
        return ()
    span = layout.text.span(draft.target.first, draft.target.last)
    return (Quantity("killed", number, number, draft.target.entity.name_ar, span),)


def _quantity(layout: Layout, count: Count, kind: str) -> Quantity:
    of = _of_whom(layout, count.people) if count.people is not None else None
    span = layout.text.span(count.first, count.last)
    return Quantity(kind, _whole(count.low), _whole(count.high), of, span)


def _of_whom(layout: Layout, people: Phrase) -> str:
    """The people counted, with the party that they are of behind a word for the dead or the hurt: FOUR DEAD of X; of
    ITS fighters, men of THE GROUP, that one by its name, and not by the post of it that was told of."""
    last = people.last
    if "counted" in layout.words[people.first].groups and last < len(layout.words) and layout.stem(last) == FROM:
        owner = next((other for other in layout.whos[people.sentence] if other.first == last + 1), None)
        if owner is not None:
            return layout.text.span(people.first, owner.last).text
    party = people.entity
    known = party.actor if party.how == _POINTED and people.head in _MEN else None
    name: str = known.name_ar if known is not None else party.name_ar
    return name


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _owner(layout: Layout, count: Count, here: list[Draft]) -> tuple[Draft | None, str]:
    """The draft of its sentence that a count belongs to, and what it counts there."""
    if (moved := next((d for d in here if _are_moved(count, d)), None)) is not None:
        return moved, BY_TYPE[moved.type]
    if count.kind in CASUALTIES:
        return _struck(layout, count, here), count.kind
    if count.kind == "people":
        near = [d for d in here if d.type in _MOVES | _LEFT and 0 <= count.first - d.trigger.last <= _NEAR]
        moved = _nearest(count, near or [d for d in here if _is_of_them(layout, count, d)])
        return moved, BY_TYPE[moved.type] if moved is not None and moved.type in _LEFT else "fighters"
    if count.kind == _VILLAGES:
        return next((d for d in here if _takes_villages(layout, d, count)), None), count.kind
    if count.kind in _OWNERS:
        draft = _of_things(count, here)
        airborne = draft is not None and draft.type == "airstrike" and count.kind == "attacks"
        return draft, "strikes" if airborne else count.kind
    shared = [d for d in here if count.kind == _PERCENT and d.share == count.low]  # took 25 percent OF IT
    if shared:
        return _nearest(count, shared), count.kind
    if count.kind == _PERCENT:
        here = [d for d in here if d.type in _IN_PART and not _is_past_clause(layout, d, count)]
    own = [d for d in here if BY_TYPE.get(d.type) == count.kind or (count.kind == "captured" and d.type == "abduct")]
    if count.kind in BY_TYPE.values() and not own:
        return None, count.kind
    return _nearest(count, own or here), count.kind


def _takes_villages(layout: Layout, draft: Draft, count: Count) -> bool:
    """Took THIRTY VILLAGES."""
    taken = counted_villages(layout, draft.trigger) if draft.type == _TAKING else None
    return taken is not None and taken.first == count.first


def _is_past_clause(layout: Layout, draft: Draft, count: Count) -> bool:
    """They took the stadium, THEN BLEW IT UP when it was 70 percent ready: behind a comma and a further verb."""
    between = layout.between(draft.trigger.last, count.first) if draft.trigger.last <= count.first else "v0c0"
    return not between.startswith("v0") and between[2:4] != "c0"


def _are_moved(count: Count, draft: Draft) -> bool:
    """THIRTY WOUNDED were brought out, TEN BODIES handed over, ten Saudis freed AND FOUR SUDANESE: all who are moved,
    whom nothing of it hurt."""
    if draft.type not in _HANDED or draft.target is None or count.kind not in CASUALTIES | {"people"}:
        return False
    return any(one is count.people for one in draft.target.group)


def _nearest(count: Count, drafts: list[Draft]) -> Draft | None:
    return min(drafts, key=lambda d: (abs(count.first - d.trigger.first), d.trigger.first), default=None)


def _of_things(count: Count, here: list[Draft]) -> Draft | None:
    """Things are of the draft whose own word they are, else of the last one before them that may have such."""
    able = [d for d in here if d.type in _OWNERS[count.kind]]
    itself = [d for d in able if d.trigger.first <= count.at < d.trigger.last]
    before = [d for d in able if d.trigger.first < count.first]
    return next(iter(itself), None) or _nearest(count, before) or _nearest(count, able)


def _is_of_them(layout: Layout, count: Count, draft: Draft) -> bool:
    """Ten prisoners WHOM X SET FREE, forced a hundred people TO FLEE: it stands right behind them."""
    if draft.type not in _LEFT or count.people is None:
        return False
    behind = count.people.last
    led = behind < len(layout.words) and layout.words[behind].function == PREPOSITION and draft.type == _FLIGHT
    return draft.trigger.first == behind + led


def _struck(layout: Layout, count: Count, here: list[Draft]) -> Draft | None:
    """Casualties are of the word of killing right before them, where that is a draft, else of what struck them; they
    are never of what only answers it."""
    here = [d for d in here if not is_of_earlier(layout, d.trigger, count.first)]
    here = [d for d in here if count.at == d.trigger.first or not _says_since_when(layout, d)]
    here = [d for d in here if d.type in _DEATHS or not is_apart(layout, count, d.trigger)]
    deaths = [d for d in here if d.type in _DEATHS]
    own = [d for d in deaths if 0 <= count.first - d.trigger.first <= _NEAR or _is_since(layout, d, count)]
    struck = [d for d in here if d.type in _FIGHTING or (d in deaths and d.hit.form.entry.id in MASSACRES)]
    struck = [d for d in struck if not _is_parted(layout, d, count)] or struck
    struck = [d for d in struck if _is_brought(layout, d, count)] or struck
    governing = [d for d in deaths if d.trigger.first <= count.at < d.trigger.last]
    costly = [d for d in here if d.type in _COSTLY]
    apart = _found(count, deaths) or _led_to(layout, count, deaths)
    return _nearest(count, own or struck or governing or costly or apart)


def _is_since(layout: Layout, draft: Draft, count: Count) -> bool:
    """Two hundred DEAD SINCE THE BEGINNING of the offensive: of no happening that is told behind them."""
    return draft.trigger.first <= count.at < draft.trigger.last and total_since(layout, draft.trigger) is not None


def _says_since_when(layout: Layout, draft: Draft) -> bool:
    """The toll rose to forty SINCE THE KILLING of X: its noun, right behind since."""
    cues = (cue for cue in layout.cues[draft.trigger.sentence] if cue.last == draft.trigger.first)
    return draft.hit.form.pos == NOUN and draft.type in _DEATHS and any(cue.category == _SINCE for cue in cues)


def _led_to(layout: Layout, count: Count, deaths: list[Draft]) -> list[Draft]:
    """Ten were killed IN A MASSACRE: of the one death that is told behind the number, in its clause; EXECUTED by
    shooting ten."""
    behind = [d for d in deaths if count.last <= d.trigger.first and count.kind != _HURT]
    if len(deaths) == 1 and not behind and count.kind == BY_TYPE[deaths[0].type]:
        return deaths if layout.between(deaths[0].trigger.last, count.first)[2:4] == "c0" else []
    same = len(deaths) == 1 and behind and layout.between(count.last, behind[0].trigger.first)[:4] == "v0c0"
    return behind if same else []


def _is_brought(layout: Layout, draft: Draft, count: Count) -> bool:
    """AN ATTACK LED TO the death of seven, when a bomber blew himself up: the dead are the attack's."""
    start = draft.trigger.first - 1  # also LED AN ATTACK to the death of seven, as Arabic has it
    if start < 0 or draft.trigger.first >= count.first:
        return False
    hosts = (hit for at in range(start, count.first) for hit in layout.words[at].groups.get("host", ()))
    return any(hit.form.entry.id in _BRINGS for hit in hosts)


def _is_parted(layout: Layout, draft: Draft, count: Count) -> bool:
    """Another happening begins between: two killed, WHILE raids struck Y; two killed, adding THAT X shelled Y; two
    killed, AND X SHELLED Y."""
    at = draft.trigger.first
    if at > count.last and layout.is_verb(at) and layout.words[at].conjunction == AND:
        return True
    low, high = sorted((draft.trigger.first, count.first))
    if any(cue.category == "contrast" and low < cue.first < high for cue in layout.cues[draft.trigger.sentence]):
        return True
    further = range(count.last, draft.trigger.first)
    return any(layout.words[at].function == "complementiser" for at in further)


def _found(count: Count, deaths: list[Draft]) -> list[Draft]:
    """The dead of a grave that WAS FOUND, holding the remains of thirty: of the one death that the sentence tells."""
    return [d for d in deaths if d.type == TOLL and d.trigger.first < count.first] if len(deaths) == 1 else []


def _are_doers(draft: Draft, count: Count) -> bool:
    """TWO GUNMEN killed an officer: the number is of those who did it."""
    if draft.type != "killing" or draft.actor is None or draft.target is None or count.people is None:
        return False
    return count.kind in CASUALTIES and any(phrase is count.people for phrase in draft.actor.group)


def _is_apart(layout: Layout, draft: Draft, count: Count) -> bool:
    further = count.kind == "people" and _is_told_further(layout, draft, count)
    further = further or (count.kind == _PERCENT and _only_describes(layout, draft, count))
    return (
        further
        or _is_survivor(draft, count)
        or _is_of_another(layout, draft, count)
        or _is_elsewhere(layout, draft, count)
    )


def _is_survivor(draft: Draft, count: Count) -> bool:
    """TRIED TO KILL an officer: nobody is told to have died."""
    tried = draft.factuality == _TRIED and draft.type in _DEATHS
    return tried and draft.trigger.first <= count.at < draft.trigger.last


def _only_describes(layout: Layout, draft: Draft, count: Count) -> bool:
    """To take the bank WHICH MAKES UP 40 percent of the city: said of the bank, and not of the taking."""
    between = range(draft.trigger.last, count.first)
    opened = next((at for at in between if layout.words[at].function == "relative"), None)
    return opened is not None and layout.between(opened, count.first)[2:4] == "c0"


def _is_told_further(layout: Layout, draft: Draft, count: Count) -> bool:
    """They entered the town, AND THAT thirty prisoners died: the men of a further clause are not those who entered."""
    between = range(draft.trigger.last, count.first)
    return any(layout.words[at].function == "complementiser" for at in between)


def _is_of_another(layout: Layout, draft: Draft, count: Count) -> bool:
    """Somebody else tells the count: X said the raids struck Y, while Z CONFIRMED that many were killed."""
    said = draft.attribution
    if said is None or said.sentence != draft.trigger.sentence:
        return False
    cues = layout.cues[draft.trigger.sentence]
    measured = {at for cue in cues if cue.category in (_MEASURE, _SUPPOSED) for at in range(cue.first, cue.last)}
    return any(
        cue.group == "speech"
        and cue.category in _TELLING
        and (cue.hit is None or cue.hit.form.pos != PARTICIPLE)  # CONFIRMING that: the same voice goes on
        and draft.trigger.last <= cue.first < count.first
        and cue.first != said.at
        and cue.first not in measured  # fled WHAT IS ESTIMATED AT ten thousand, gunmen IT IS THOUGHT of X
        for cue in cues
    )


def _is_elsewhere(layout: Layout, draft: Draft, count: Count) -> bool:
    """It is told of another happening: raids on one town, WHILE four were killed by a sniper IN THE NEXT."""
    low, high = sorted((draft.trigger.first, count.first))
    here = draft.trigger.sentence
    for cue in layout.cues[here]:
        if cue.category == "contrast" and low < cue.first < high:
            return any(cue.last <= place.first <= count.last + _FAR for place in layout.places[here])
    return False


def items(layout: Layout, draft: Draft) -> tuple[Span, ...]:
    """Goods of an arms or aid draft: the phrases of things behind the trigger, as written; not who drops them."""
    if draft.type not in ("arms", "aid"):
        return ()
    things = [
        p
        for p in layout.whos[draft.trigger.sentence]
        if p.head in ("things", "artillery", "aircraft") and p.first >= draft.trigger.last
    ]
    return tuple(layout.text.span(p.first, p.last) for p in things if p is not draft.actor)
