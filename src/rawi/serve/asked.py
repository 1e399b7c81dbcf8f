"""What may stand in a query, and what is refused there. A word that no question knows is refused too: ``as_know``, left
out without a word, would answer another question."""

import re
from datetime import date
from typing import Annotated

from fastapi import Query, Request
from fastapi.routing import APIRoute
from pydantic import AfterValidator, Field

from rawi.serve.faults import Refused

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST = 500


def iso_day(value: str) -> str:
    """The same, if it is a day; ValueError, as a sentence, if not."""
    if not _ISO.fullmatch(value):
        raise ValueError(f"{value[:40]!r} is not a day like 2017-06-30")
    try:
        date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"there is no day {value}") from None
    return value


Day = Annotated[str, AfterValidator(iso_day), Field(json_schema_extra={"format": "date"})]
AsKnown = Annotated[
    Day | None,
    Query(description="As a reader of all that was published until this day would have it; the last known one if not."),
]
Cursor = Annotated[str | None, Query(description="`next` of the page before.", max_length=_LONGEST)]
ROWS = 50
"""Rows of a page where nobody asks for more: what is read at once."""
Limit = Annotated[int, Query(description="Rows of a page.", ge=1, le=1_000)]
Words = Annotated[str | None, Query(max_length=_LONGEST)]


async def known_words(request: Request) -> None:
    """Refuse a query with words that the question does not know, or that stand in it twice."""
    route = request.scope.get("route")
    if not isinstance(route, APIRoute):
        return
    known = {field.alias for field in route.dependant.query_params}
    given = [name for name, _ in request.query_params.multi_items()]
    for name in given:
        if name not in known:
            asked = ", ".join(sorted(known)) or "nothing"
            raise Refused(400, "invalid", f"{name[:40]!r} is not asked here: {asked} is")
        if given.count(name) > 1:
            raise Refused(400, "invalid", f"{name!r} is given more than once")
