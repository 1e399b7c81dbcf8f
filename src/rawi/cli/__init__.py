"""The command line: one file for each command. Holds no logic that the Python API lacks."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from rawi.cli.add import add
from rawi.cli.check import check
from rawi.cli.cite import archive_list, cite
from rawi.cli.claims import claims
from rawi.cli.control import control
from rawi.cli.copies import copies
from rawi.cli.correct import correct
from rawi.cli.custody import custody
from rawi.cli.derive import derive
from rawi.cli.diff import diff
from rawi.cli.eval import evaluate
from rawi.cli.events import events
from rawi.cli.export import export
from rawi.cli.gold import gold
from rawi.cli.judge import judge
from rawi.cli.map import map_
from rawi.cli.origins import origins
from rawi.cli.places import places
from rawi.cli.plot import plot
from rawi.cli.queue import queue
from rawi.cli.read import read
from rawi.cli.release import release
from rawi.cli.serve import serve
from rawi.cli.timeline import timeline
from rawi.cli.watch import watch
from rawi.cli.why import why
from rawi.version import VERSION


class Commands(TyperGroup):
    """The commands; what is wrong with an option is said without the checker's own "Value error"."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except typer.BadParameter as wrong:
            wrong.message = wrong.message.removeprefix("Value error, ")
            raise


app = typer.Typer(
    name="rawi",
    cls=Commands,
    help="Reads Arabic conflict reports into sourced claims: who did what to whom, where, when, and on whose word.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("read")(read)
app.command("add")(add)
app.command("watch")(watch)
app.command("why")(why)
app.command("claims")(claims)
app.command("events")(events)
app.command("origins")(origins)
app.command("control")(control)
app.command("timeline")(timeline)
app.command("diff")(diff)
app.command("serve")(serve)
app.command("map")(map_)
app.command("plot")(plot)
app.command("export")(export)
app.command("release")(release)
app.command("cite")(cite)
app.command("archive-list")(archive_list)
app.command("queue")(queue)
app.command("judge")(judge)
app.command("correct")(correct)
app.command("gold")(gold)
app.command("copies")(copies)
app.command("derive")(derive)
app.command("check")(check)
app.command("eval")(evaluate)
app.add_typer(places, name="places")
app.add_typer(custody, name="custody")


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"rawi {VERSION}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Reads Arabic conflict reports into sourced claims: who did what to whom, where, when, and on whose word."""
