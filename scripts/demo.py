"""What `make demo` runs: the commands of Rawi on the example reports, one after the other, with a word between them."""

import os
import shlex
import sys
from contextlib import redirect_stdout
from pathlib import Path

import rawi
from rawi.cli import app

REPORTS = Path(__file__).resolve().parent.parent / "examples" / "raqqa" / "reports"
STORE = Path("demo.rawi")
PUBLISHED = "2017-07-10"  # of the one report that does not say so itself

NEXT = (
    ("--place الصناعة", "a quarter taken, lost and retaken, told by both sides"),
    ("--source أعماق", "what one source says"),
    ("--from 2017-10-14 --to 2017-10-17 --lang en", "the last days, with English names"),
)


def main() -> None:
    """Read the examples into a fresh store, show who took what, and walk one claim back to its words."""
    for old in STORE.parent.glob(f"{STORE.name}*"):
        old.unlink()
    say("1. Read twenty example reports, two of them as a scraper left them")
    with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        run(f"read {shlex.quote(str(REPORTS))} --published {PUBLISHED} --store {STORE}")
    say("2. Who took which place, when, and on whose word")
    run(f"claims --store {STORE} --type capture --tier B")
    say("3. One of these claims, walked back to its words")
    run(f"why {best_told()} --store {STORE}")
    say("What to try next")
    for options, meaning in NEXT:
        print(f"  {meaning}:\n    .venv/bin/rawi claims --store {STORE} {options}")
    print("  your own reports:\n    .venv/bin/rawi read FOLDER --store work.rawi")


def best_told() -> str:
    """The id of the capture of which most is told: by whom, from whom, when, and on whose word; then of the surest."""
    with rawi.open(STORE, create=False) as store:
        return max(store.claims(rawi.Filter(type="capture", tier="B")), key=fullness).id


def fullness(claim: rawi.Claim) -> tuple[int, float]:
    """How many parts of a claim are told, a chain of two sources counting double; then its confidence."""
    known = [actor for actor in claim.actors if actor.id]
    return sum(map(bool, (known, claim.targets, claim.date))) + min(len(claim.chain), 2), claim.confidence


def say(words: str) -> None:
    """A heading."""
    print(f"\n{words}\n", flush=True)


def run(command: str) -> None:
    """One command of ``rawi``; what goes wrong in it ends the demo."""
    if code := app(shlex.split(command), prog_name="rawi", standalone_mode=False):
        sys.exit(code)


if __name__ == "__main__":
    main()
