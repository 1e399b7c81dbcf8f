"""Write docs/cli.md from the commands themselves: `python scripts/cli_docs.py`. A test compares the two."""

import inspect
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import typer
from typer.models import ArgumentInfo, OptionInfo

from rawi.cli import app

TARGET = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
HEAD = """# The command line

Made from the commands by `python scripts/cli_docs.py`; change those, not this file. `rawi COMMAND --help` says the
same.

Answers go to standard output, all that is said about the work to standard error. Exit codes: 0 done, 1 something could
not be done (a sentence says what), 2 no such command or option, 130 stopped by Ctrl-C. Tables read well from 80 columns
on; Arabic is written in logical order, for terminals that know the bidirectional algorithm.
"""


def page() -> str:
    """The page as it should be."""
    return "\n".join((HEAD, *_sections(app, "rawi")))


def _sections(group: typer.Typer, name: str) -> Iterator[str]:
    for command in group.registered_commands:
        assert command.callback is not None
        yield from _section(f"{name} {command.name or command.callback.__name__}", command.callback)
    for inner in group.registered_groups:
        assert inner.typer_instance is not None
        yield from _sections(inner.typer_instance, f"{name} {inner.name}")


def _section(name: str, command: Callable[..., object]) -> Iterator[str]:
    """A heading, the docstring, and a table of what may be given."""
    rows = [_row(parameter) for parameter in inspect.signature(command).parameters.values()]
    yield f"## {name}\n"
    yield f"{inspect.cleandoc(command.__doc__ or '')}\n"
    if rows:
        yield "| give | means | default |\n| --- | --- | --- |"
        yield "\n".join(f"| `{given}` | {meaning} | {default} |" for given, meaning, default in rows) + "\n"


def _row(parameter: inspect.Parameter) -> tuple[str, str, str]:
    """How a parameter is written, what it means, what holds without it."""
    kind, *notes = get_args(parameter.annotation)
    (info,) = (note for note in notes if isinstance(note, (ArgumentInfo, OptionInfo)))
    default = _shown(parameter.default)
    meaning = f"{info.help or ''} {f'Or `${info.envvar}`.' if info.envvar else ''}".strip().replace("|", "\\|")
    if isinstance(info, ArgumentInfo):
        return info.metavar or parameter.name.upper(), meaning, default
    named = (name for name in (info.default, *(info.param_decls or ())) if str(name).startswith("--"))
    option = next(named, f"--{parameter.name.replace('_', '-')}")
    return f"{option} {_value(kind, info.metavar)}".strip(), meaning, default


def _value(kind: Any, metavar: str | None) -> str:
    """What stands behind an option: nothing behind a switch, the choices of a closed list."""
    if kind is bool:
        return ""
    if inspect.isclass(kind) and issubclass(kind, Enum):
        return " / ".join(str(member.value) for member in kind)
    return metavar or "VALUE"


def _shown(default: object) -> str:
    if default is inspect.Parameter.empty or default in (None, False, ""):
        return ""
    return f"`{default.value if isinstance(default, Enum) else default}`"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
