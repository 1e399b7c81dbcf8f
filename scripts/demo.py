"""What `make demo` runs: the commands of Rawi on the example reports, one after the other, with a word between them."""

import os
import shlex
import sys
from contextlib import redirect_stdout
from pathlib import Path

import rawi
from rawi.cli import app

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "raqqa"
REPORTS = (EXAMPLES / "reports", EXAMPLES / "campaign")
STORE = Path("demo.rawi")
PUBLISHED = "2017-07-10"  # of the one report that does not say so itself
QUARTER, CITY = "الصناعة", "الرقة"

NEXT = (
    ("serve", "the page, on this machine alone: map, time, evidence, review"),
    ("map map.html", "the map in one file, to open from disk or mail"),
    ("control --on 2017-08-20", "the map of any day"),
    ("control --on 2017-06-26 --as-known 2017-06-27", "the same as it was known then"),
    ("control --on 2017-08-20 --format geojson > map.geojson", "for your own map"),
    ("diff 2017-07-01 2017-09-05 --lang en", "what changed hands between two days, with English names"),
    (f"events --place {CITY} --type capture --status disputed", "what is disputed"),
    ("claims --source أعماق", "what one source says"),
)


def main() -> None:
    """Read the examples into a fresh store; show a quarter's claims, one of them explained, and who held what when."""
    for old in STORE.parent.glob(f"{STORE.name}*"):
        old.unlink()
    say("1. Read a hundred example reports of the battle for Raqqa, June to October 2017")
    with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        run(f"read {' '.join(shlex.quote(str(path)) for path in REPORTS)} --published {PUBLISHED} --store {STORE}")
    say("2. Who is said to have taken one quarter, when, and on whose word")
    run(f"claims --store {STORE} --type capture --place {QUARTER} --to 2017-07-04 --tier B")
    say("3. One of these claims, walked back to its words")
    run(f"why {best_told()} --store {STORE}")
    say("4. The loss of the quarter: many reports, how many origins?")
    run(f"origins {most_repeated()} --store {STORE}")
    say("5. The quarter's timeline: taken, lost, retaken, and because of what")
    run(f"timeline {QUARTER} --store {STORE}")
    say("6. The campaign's timeline: the city, and the shares of it that were told")
    run(f"timeline {CITY} --store {STORE}")
    say("7. The map of a day, as it was known that day: 27 June 2017")
    run(f"control --on 2017-06-27 --as-known 2017-06-27 --store {STORE}")
    say(f"What to try next, after: export RAWI_STORE={STORE}")
    for command, meaning in NEXT:
        print(f"  {meaning}:\n    .venv/bin/rawi {command}")
    print("  your own reports:\n    .venv/bin/rawi read FOLDER --store work.rawi")


def best_told() -> str:
    """The id of the quarter's capture of which most is told: by whom, from whom, when, on whose word; of the surest."""
    with rawi.open(STORE, create=False) as store:
        wanted = rawi.Filter(type="capture", place=QUARTER, until="2017-07-04", tier="B")
        return max(store.claims(wanted), key=fullness).id


def fullness(claim: rawi.Claim) -> tuple[int, float]:
    """How many parts of a claim are told, a chain of two sources counting double; then its confidence."""
    known = [actor for actor in claim.actors if actor.id]
    return sum(map(bool, (known, claim.targets, claim.date))) + min(len(claim.chain), 2), claim.confidence


def most_repeated() -> str:
    """The id of the quarter's event that most outlets tell on the word of the fewest."""
    with rawi.open(STORE, create=False) as store:
        events = store.events(rawi.EventFilter(type="capture", place=QUARTER))
        return max(events, key=lambda event: (event.outlets - len(event.origins), event.id)).id


def say(words: str) -> None:
    """A heading."""
    print(f"\n{words}\n", flush=True)


def run(command: str) -> None:
    """One command of ``rawi``; what goes wrong in it ends the demo."""
    if code := app(shlex.split(command), prog_name="rawi", standalone_mode=False):
        sys.exit(code)


if __name__ == "__main__":
    main()
