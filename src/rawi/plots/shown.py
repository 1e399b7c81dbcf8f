"""What things are called in a figure, and their colours: the page reads the same file."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from rawi.errors import InputError
from rawi.lexicon.entries import DATA
from rawi.plots.apart import NOBODY, assigned
from rawi.store import Side


@cache
def _shown() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(DATA.joinpath("shown.json").read_text(encoding="utf-8"))
    return found


def palettes() -> list[str]:
    """The names of the palettes."""
    return list(_shown()["palettes"])


class Words:
    """What things are called in a language."""

    def __init__(self, lang: str, sides: Sequence[Side] = ()):
        self.lang, self._sides = lang, {side.side: side for side in sides}

    @property
    def sides(self) -> list[str]:
        """The sides that are told of."""
        return list(self._sides)

    def of(self, group: str, key: str, **told: object) -> str:
        """What a thing of a group is called, with what is told put in."""
        said: str = _shown()[group][key][self.lang]
        return said.format(**told)

    def side(self, side: str) -> str:
        """A side's name, as short as it goes; "" is nobody."""
        if not side:
            return self.of("plots", "nobody")
        if side in _shown()["sides"]:
            return self.of("sides", side)
        told = self._sides.get(side)
        return self.name(told.name, told.name_ar) if told else side.lstrip("~").replace("_", " ")

    def name(self, name: str | None, name_ar: str | None) -> str:
        """A name in the language, or the one there is."""
        first, second = (name_ar, name) if self.lang == "ar" else (name, name_ar)
        return first or second or ""


class Colours:
    """A palette, and the sides that appear together: no two of these are taken for one another."""

    def __init__(self, palette: str, sides: Sequence[str] = ()):
        if palette not in _shown()["palettes"]:
            raise InputError(f"there is no palette {palette!r}; these are: {', '.join(palettes())}")
        self._palette = _shown()["palettes"][palette]
        known, spare = self._palette["colours"], self._palette["spare"]
        self._sides = {"": NOBODY} | known | assigned(known, spare, set(sides) - {""})

    def side(self, side: str) -> str:
        """The colour of a side."""
        return str(self._sides[side])

    def interest(self, interest: str) -> str:
        """The colour of what an origin has at stake."""
        return str(self._palette["interests"][interest])

    def kinds(self, kinds: Sequence[str], rest: str) -> list[str]:
        """A colour for each of some kinds; the last one for what ``rest`` names."""
        *some, last = self._palette["kinds"]
        return [last if kind == rest else some[at % len(some)] for at, kind in enumerate(kinds)]
