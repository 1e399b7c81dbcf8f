"""List what reading gets wrong on our own gold, by class, with the report's words beside it.

    python eval/errors.py                          counts of every class, on reports the weights did not see
    python eval/errors.py --slot place --show 20   the same for one slot, with examples of its classes
    python eval/errors.py --slot actor --kind "role swap" --show 40 --fold 2

Classes of a claim: ``unknown word`` (the lexicon proposes nothing there), ``other type`` (the lexicon lacks the type),
``let go`` (proposed and judged no happening, or of another type), ``spurious`` (read where nobody coded). Classes of a
slot of a claim that was found: ``unknown`` (no phrase of the report is read as what was coded), ``left empty``,
``filled`` (nobody coded it), ``partial`` (some of several parties), ``role swap`` (what belongs in another slot), and
``other``.
"""

import argparse
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
import gold as gold_files
import train
from oracle import evaluated
from rawi.annotate.mentions import PLACE
from rawi.evaluate import TWO_SIDED, Names, Pair, align, same_place
from rawi.extract.claims import _parties, _place
from rawi.extract.drafts import Draft
from rawi.lexicon import load_world

SLOTS = ("claim", "place", "actor", "target", "date", "chain", "factuality")
_SLOT_KEYS = {"actor": "actors", "target": "targets"}
_AROUND = 140
Errors = dict[tuple[str, str], list[str]]


def claim_class(item: train.Coded, coded: dict[str, Any]) -> str:
    """Why a coded claim was missed."""
    end = coded["at"] + len(coded["trigger"])
    text = item.layout.text
    here = [t for t in item.layout.annotation.triggers if _meets(text.span(t.first, t.last), coded["at"], end)]
    if not here:
        return "unknown word"
    offered = {sense.type for trigger in here for _, sense in trigger.options}
    return "let go" if coded["type"] in offered else "other type"


def _meets(span: Any, start: int, end: int) -> bool:
    return bool(span.start < end and start < span.end)


def slot_class(item: train.Coded, names: Names, slot: str, coded: dict[str, Any], said: dict[str, Any]) -> str:
    """Why a slot of a found claim is wrong."""
    if slot == "factuality":
        return f"{coded['factuality']} read as {said['factuality']}"
    wanted, told = _filling(slot, coded, coded["type"]), _filling(slot, said, coded["type"])
    if not wanted or not told:
        return "filled" if not wanted else "left empty"
    if slot == "date":
        return "other"
    if slot == "chain":
        return "partial" if names.agree(wanted[-1], told[-1]) else "other"
    if slot != "place" and names.sets(wanted, told)[0]:
        return "partial"
    if slot in _SLOT_KEYS and coded["type"] not in TWO_SIDED:
        swapped = "targets" if slot == "actor" else "actors"
        if names.sets(coded[swapped], told)[0]:
            return "role swap"
    return "other" if _is_read(item, names, slot, wanted) else "unknown"


def _filling(slot: str, claim: dict[str, Any], kind: str) -> list[Any]:
    if slot in ("place", "date"):
        return [claim[slot]] if claim.get(slot) else []
    if slot == "chain":
        return list(claim["chain"])
    if kind in TWO_SIDED:
        return [*claim["actors"], *claim["targets"]]
    return list(claim[_SLOT_KEYS[slot]])


def _is_read(item: train.Coded, names: Names, slot: str, wanted: list[str]) -> bool:
    """Some phrase of the report stands for what was coded."""
    for trigger in item.layout.annotation.triggers[:1]:
        draft = Draft(trigger, trigger.options[0][1].type, *trigger.options[0], 1.0)
        for phrase in item.layout.annotation.phrases:
            if slot == "place":
                where = _place(item.layout, draft, phrase) if phrase.kind == PLACE else None
                if where is not None and same_place(names, wanted[0], evaluated(where)):
                    return True
            elif names.sets(wanted, [evaluated(e) for e in _parties(item.layout, draft, [phrase])])[0]:
                return True
    return False


def shown(item: train.Coded, coded: dict[str, Any] | None, said: dict[str, Any] | None, slot: str) -> str:
    """The words around the trigger, what was coded, what was read."""
    text = item.report.text
    at = coded["at"] if coded else said["trigger"]["start"]  # type: ignore[index]
    word = coded["trigger"] if coded else said["trigger"]["text"]  # type: ignore[index]
    before, after = text[max(0, at - _AROUND) : at], text[at + len(word) : at + len(word) + _AROUND]
    lines = [f"{item.report.id}: {before}[[{word}]]{after}".replace("\n", " / ")]
    lines += [f"    {name}: {_brief(claim)}" for name, claim in (("coded", coded), ("read ", said)) if claim]
    return "\n".join(lines)


def _brief(claim: dict[str, Any]) -> str:
    parts = [claim["type"]]
    for slot in ("actors", "targets", "chain"):
        parts.append(f"{slot}={[e if isinstance(e, str) else e['name_ar'] for e in claim[slot]]}")
    place, day = claim.get("place"), claim.get("date")
    parts.append(f"place={place if not place or isinstance(place, str) else (place['mention'] or {}).get('text')}")
    parts.append(f"date={day if not day or isinstance(day, str) else day['edtf']} {claim['factuality']}")
    return " ".join(parts)


def collect(
    item: train.Coded, names: Names, claims: list[dict[str, Any]], errors: Errors, totals: Counter[str]
) -> None:
    """File the errors of one report."""
    pairs: list[Pair] = align(names, item.report.text, item.gold, claims)
    found, read = {pair.gold for pair in pairs}, {pair.said for pair in pairs}
    totals["claim"] += len(item.gold)
    for number, coded in enumerate(item.gold):
        if number not in found:
            errors["claim", claim_class(item, coded)].append(shown(item, coded, None, "claim"))
    for number, said in enumerate(claims):
        if number not in read:
            errors["claim", "spurious"].append(shown(item, None, said, "claim"))
    for pair in pairs:
        coded, said = item.gold[pair.gold], claims[pair.said]
        for slot in SLOTS[1:]:
            key = _SLOT_KEYS.get(slot, slot)
            totals[slot] += 1
            if not pair.right[key]:
                errors[slot, slot_class(item, names, slot, coded, said)].append(shown(item, coded, said, slot))


def main() -> None:
    """Command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--slot", choices=SLOTS)
    options.add_argument("--kind", help="one class only")
    options.add_argument("--show", type=int, default=0, help="examples of each class")
    options.add_argument("--fold", type=int, action="append", help="only these of the five folds")
    arguments = options.parse_args()
    names = Names(gold_files.ALIASES)
    world = load_world()
    coded = [train.lay_out(row, world) for row in gold_files.load()]
    errors: Errors = defaultdict(list)
    totals: Counter[str] = Counter()
    for held_out, weights in train.rounds(coded, names, train.lessons(world, names), arguments.fold):
        for item in held_out:
            collect(item, names, train.read(item, weights)[1], errors, totals)
    choice = random.Random(0)
    for slot in SLOTS:
        if arguments.slot in (None, slot):
            print(f"{slot}: of {totals[slot]}")
        for (owner, kind), examples in sorted(errors.items(), key=lambda pair: -len(pair[1])):
            if owner == slot and arguments.slot in (None, slot) and arguments.kind in (None, kind):
                print(f"  {len(examples):5} {kind}")
                for example in choice.sample(examples, min(arguments.show, len(examples))):
                    print("      " + example.replace("\n", "\n      "))


if __name__ == "__main__":
    main()
