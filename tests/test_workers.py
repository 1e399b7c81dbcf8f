"""Work of several processes: in order, and an end of it that is said."""

import multiprocessing
import os

import pytest

from rawi.errors import InputError, RawiError
from rawi.workers import in_order

_given = ""


def start(given: str) -> None:
    """Keep what a worker is given."""
    global _given
    _given = given


def work(number: int) -> str:
    """Some refuse, some end."""
    if number == 50:
        raise InputError("fifty is too much")
    if number == 60:
        os._exit(1)
    return f"{_given}{number}"


def test_results_come_in_the_order_of_the_work() -> None:
    found = list(in_order(work, range(20), 2, start, ("n",)))
    assert found == [(number, f"n{number}") for number in range(20)]


def test_what_the_work_raises_is_raised() -> None:
    with pytest.raises(InputError, match="fifty is too much"):
        list(in_order(work, range(45, 55), 2, start, ("n",)))
    assert not multiprocessing.active_children()


def test_a_process_that_ends_is_told_of() -> None:
    with pytest.raises(RawiError, match="ended before its time"):
        list(in_order(work, range(58, 64), 2, start, ("n",)))
