"""Every rule, interest and feature has plain words."""

import re
from pathlib import Path
from typing import get_args

from phrasebook import world
from rawi.cli.event_table import STYLES
from rawi.cli.holding_lines import STATES
from rawi.cli.rules import FEATURES, INTERESTS, RULES
from rawi.fuse import status
from rawi.model import STATES as ALL_STATES
from rawi.model import STATUSES, Interest

CONTROL = Path(__file__).parents[2] / "src" / "rawi" / "control"
NAMED = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')


def test_every_rule_of_a_status_has_words() -> None:
    rules = {grade.rule for grade in vars(status).values() if isinstance(grade, status.Grade)}
    assert rules <= set(RULES)


def test_every_rule_of_control_has_words() -> None:
    named = {rule for path in CONTROL.glob("*.py") for rule in NAMED.findall(path.read_text(encoding="utf-8"))}
    assert named - {"self-serving"} <= set(RULES)
    assert {"presupposed", "adverse-admission", "city-taken"} <= set(RULES)


def test_no_words_are_of_a_rule_that_is_gone() -> None:
    code = "".join(
        path.read_text(encoding="utf-8") for path in CONTROL.parent.glob("[cf]*/*.py") if "cli" not in path.parts
    )
    assert all(f'"{rule}"' in code for rule in RULES)


def test_every_feature_of_a_joining_has_words() -> None:
    assert set(FEATURES) == set(world().fusing.weights)


def test_every_interest_status_and_state_is_known() -> None:
    assert set(INTERESTS) == set(get_args(Interest))
    assert set(STYLES) == set(STATUSES) and set(STATES) == set(ALL_STATES)
