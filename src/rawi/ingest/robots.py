"""What a site asks of programs in its robots.txt, as RFC 9309 has it."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote, unquote

_LONGEST_DELAY = 60.0


class Rule(NamedTuple):
    """A path, or a pattern of one, that may be fetched or may not."""

    allowed: bool
    path: str


class Robots(NamedTuple):
    """What one site asks of us: rules, and seconds between two requests (None: it does not say)."""

    rules: tuple[Rule, ...] = ()
    delay: float | None = None

    def allows(self, path: str) -> bool:
        """True when a path, its query included, may be fetched: the longest rule that fits it decides.

        >>> parse("User-agent: *\\nDisallow: /private", "rawi").allows("/private/x")
        False
        """
        path = quote(unquote(path), safe="/?&=:@!$'()*+,;%~#[]")
        fitting = [rule for rule in self.rules if _fits(rule.path, path)]
        best = max(fitting, key=lambda rule: (len(rule.path), rule.allowed), default=Rule(True, ""))
        return best.allowed


NOTHING = Robots((Rule(False, "/"),))
"""What is asked where robots.txt cannot be had: stay away."""


def parse(text: str, agent: str) -> Robots:
    """What a robots.txt asks of a program: its own groups if it has any, else those for all."""
    groups: dict[str, tuple[list[Rule], list[float]]] = {}
    named: list[str] = []
    begun = False
    for line in text.splitlines():
        field, _, value = line.partition("#")[0].partition(":")
        field, value = field.strip().lower(), value.strip()
        if field == "user-agent":
            named = [*named, value.lower()] if not begun else [value.lower()]
            begun = False
            groups.setdefault(value.lower(), ([], []))
        elif field in ("allow", "disallow", "crawl-delay"):
            begun = True
            _note((groups[name] for name in named), field, value)
    rules, delays = groups.get(agent.lower(), groups.get("*", ([], [])))
    return Robots(tuple(rules), min(max(delays), _LONGEST_DELAY) if delays else None)


def _note(groups: Iterable[tuple[list[Rule], list[float]]], field: str, value: str) -> None:
    for rules, delays in groups:
        if field == "crawl-delay":
            if re.fullmatch(r"\d+(\.\d+)?", value):
                delays.append(float(value))
        elif value:
            rules.append(Rule(field == "allow", quote(unquote(value), safe="/?&=:@!$'()*+,;%~#[]")))


def _fits(pattern: str, path: str) -> bool:
    if "*" not in pattern and not pattern.endswith("$"):
        return path.startswith(pattern)
    parts = map(re.escape, pattern.removesuffix("$").split("*"))
    return re.match(".*".join(parts) + ("$" if pattern.endswith("$") else ""), path) is not None
