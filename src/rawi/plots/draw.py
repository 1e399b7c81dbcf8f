"""Figures as pictures, SVG or PNG. An SVG has letters as outlines, so that Arabic is joined wherever it is seen."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from rawi.errors import InputError
from rawi.plots.counts import INTERESTS, OTHER, Mixed, Plots
from rawi.plots.shown import Colours, Words

_WIDE, _HIGH, _ROW = 9.0, 4.6, 0.34  # inches
_DOTS = 150  # an inch of a PNG
_INK, _SOFT, _LINE = "#15202a", "#51606d", "#d5dce1"
_DAYS = 7
_REPORT = re.compile(r"r-[0-9a-f]{12}")
_LONGEST = 46  # letters of a name


_SETTINGS: Any = {
    "font.family": "DejaVu Sans",  # comes with matplotlib, and has both scripts
    "svg.fonttype": "path",
    "svg.hashsalt": "rawi",  # the same numbers give the same bytes
    "axes.edgecolor": _LINE,
    "text.color": _INK,
    "xtick.color": _SOFT,
    "ytick.color": _SOFT,
    "hatch.linewidth": 1.6,
}


def draw(plots: Plots, figure: str, target: Path, *, words: Words, palette: str = "syria-conventional") -> None:
    """Draw one of ``FIGURES`` into a file; InputError for another kind of file, and where matplotlib is missing."""
    if figure not in FIGURES:
        raise InputError(f"there is no figure {figure!r}; these are: {', '.join(FIGURES)}")
    if target.suffix.lower() not in (".svg", ".png"):
        raise InputError(f"{target}: a figure is written as .svg or .png")
    try:
        import matplotlib
    except ImportError:
        raise InputError("figures need matplotlib: pip install 'rawi[plot]'") from None
    with matplotlib.rc_context(_SETTINGS):
        sheet = _Sheet(plots, words, Colours(palette, [*words.sides, *plots.ground.sides]))
        FIGURES[figure](sheet)
        sheet.save(target)


class _Sheet:
    """A figure being drawn."""

    def __init__(self, plots: Plots, words: Words, colours: Colours):
        from matplotlib.figure import Figure

        self.plots, self.words, self.colours = plots, words, colours
        self.rtl = words.lang == "ar"
        self.figure = Figure(figsize=(_WIDE, _HIGH), layout="constrained")
        self.axes = self.figure.add_subplot()
        for side in ("top", "right", "left"):
            self.axes.spines[side].set_visible(False)

    def title(self, text: str) -> None:
        """What is shown, and as known on which day, at the edge where the reader begins."""
        at: Any = "right" if self.rtl else "left"
        known = self.words.of("plots", "known", day=self.plots.known)
        self.axes.set_title(f"{text}\n", loc=at, fontsize=13, fontweight="bold")
        x = 1.0 if self.rtl else 0.0
        self.axes.text(x, 1.02, known, transform=self.axes.transAxes, ha=at, va="bottom", fontsize=9, color=_SOFT)

    def legend(self, marks: list[Any], names: list[str]) -> None:
        """What the colours mean, below; the first stands where the reader begins."""
        if self.rtl:  # rows are filled from the left
            marks, names = marks[::-1], names[::-1]
        self.figure.legend(
            marks, names, loc="outside lower center", ncols=4, frameon=False, fontsize=9, markerfirst=not self.rtl
        )

    def nothing(self) -> None:
        """Say that there is nothing to show."""
        self.axes.set_axis_off()
        self.axes.text(0.5, 0.5, self.words.of("plots", "nothing"), ha="center", transform=self.axes.transAxes)

    def over_time(self, first: str, last: str) -> None:
        """Days from left to right in every language, months named by their numbers; counts upwards."""
        from matplotlib.ticker import MaxNLocator

        begin, end = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1
        self.axes.set_xlim(begin, end)
        months = [day for day in map(date.fromordinal, range(begin, end)) if day.day == 1]
        months = months[:: max(1, -(-len(months) // 12))]
        self.axes.set_xticks([day.toordinal() for day in months], [day.isoformat()[:7] for day in months], fontsize=9)
        self.axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
        self.axes.tick_params(axis="y", length=0, labelsize=9)
        self.axes.grid(axis="y", color=_LINE, linewidth=0.8)
        self.axes.set_axisbelow(True)

    def save(self, target: Path) -> None:
        """Write the picture."""
        plain = {"Date": None} if target.suffix.lower() == ".svg" else {"Software": None}
        try:
            self.figure.savefig(target, dpi=_DOTS, facecolor="white", metadata=plain)
        except OSError as error:
            raise InputError(f"{target} cannot be written: {error.strerror}") from None


def _events(sheet: _Sheet) -> None:
    steps, told, words = sheet.plots.steps, sheet.plots.events, sheet.words
    weeks = (_number(steps[0].last) - _number(steps[0].first) + 1) // _DAYS if steps else 1
    sheet.title(words.of("plots", "events") if weeks == 1 else words.of("plots", "steps", weeks=weeks))
    if not told.types:
        return sheet.nothing()
    sheet.over_time(steps[0].first, steps[-1].last)
    starts, wide = [_number(step.first) for step in steps], weeks * _DAYS
    below, marks = [0] * len(steps), []
    for at, colour in enumerate(sheet.colours.kinds(told.types, OTHER)):
        counts = [row[at] for row in told.counts]
        marks.append(
            sheet.axes.bar(
                starts, counts, wide * 0.92, below, align="edge", color=colour, edgecolor="white", linewidth=0.6
            )
        )
        below = [low + count for low, count in zip(below, counts, strict=True)]
    names = [words.of("plots", OTHER) if kind == OTHER else words.of("types", kind) for kind in told.types]
    return sheet.legend(marks, names)


def _control(sheet: _Sheet) -> None:
    steps, ground, words = sheet.plots.steps, sheet.plots.ground, sheet.words
    sheet.title(words.of("plots", "control"))
    layers: list[tuple[str, str, bool, list[int]]] = []
    for at, side in enumerate(ground.sides):
        name, colour = words.side(side), sheet.colours.side(side)
        layers.append((name, colour, False, [row[at] for row in ground.held]))
        layers.append((words.of("plots", "claimed", side=name), colour, True, [row[at] for row in ground.claimed]))
    layers = [layer for layer in layers if any(layer[3])]
    if not layers:
        return sheet.nothing()
    end = max(sheet.plots.known, steps[0].first)
    days = [_number(min(step.last, end)) for step, _ in zip(steps, ground.held, strict=False)]
    sheet.over_time(date.fromordinal(days[0]).isoformat(), date.fromordinal(days[-1]).isoformat())
    marks, below = [], [0] * len(days)
    for _, colour, claimed, counts in layers:
        above = [low + count for low, count in zip(below, counts, strict=True)]
        look: Any = {"facecolor": "white", "hatch": "////", "edgecolor": colour} if claimed else {"facecolor": colour}
        marks.append(sheet.axes.fill_between(days, below, above, **look))
        sheet.axes.plot(days, above, color=_SOFT, linewidth=0.7)
        below = above
    sheet.axes.set_ylim(0, None)
    return sheet.legend(marks, [name for name, *_ in layers])


def _mix(sheet: _Sheet) -> None:
    mix, words, axes = sheet.plots.mix, sheet.words, sheet.axes
    sheet.title(words.of("plots", "mix"))
    if not mix:
        return sheet.nothing()
    sheet.figure.set_size_inches(_WIDE, 1.6 + _ROW * len(mix))
    names = [words.of("plots", "others", n=one.origins) if one.name is None else _named(sheet, one) for one in mix]
    rows, below, marks, said = range(len(mix)), [0] * len(mix), [], []
    for at, interest in enumerate(INTERESTS):
        counts = [one.counts[at] for one in mix]
        if any(counts):
            colour = sheet.colours.interest(interest)
            marks.append(axes.barh(rows, counts, 0.66, below, color=colour, edgecolor="white", linewidth=0.6))
            said.append(words.of("interests", interest))
            below = [low + count for low, count in zip(below, counts, strict=True)]
    for row, one in enumerate(mix):
        axes.annotate(
            str(one.claims), (one.claims, row), (-4 if sheet.rtl else 4, 0), textcoords="offset points",
            ha="right" if sheet.rtl else "left", va="center", fontsize=9, color=_SOFT,
        )  # fmt: skip
    axes.set_yticks(rows, names, fontsize=9, color=_INK)
    axes.tick_params(length=0)
    axes.set_xticks([])
    axes.set_xlim(0, max(below) * 1.06)
    axes.spines["bottom"].set_visible(False)
    axes.invert_yaxis()
    if sheet.rtl:  # bars grow in the direction of the reader
        axes.invert_xaxis()
        axes.yaxis.tick_right()
    return sheet.legend(marks, said)


def _named(sheet: _Sheet, one: Mixed) -> str:
    name = sheet.words.name(one.name, one.name_ar)
    if name == "unnamed":
        return sheet.words.of("plots", name)
    if _REPORT.fullmatch(name):  # one without an outlet goes by its id
        return sheet.words.of("plots", "no_outlet")
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "\u2026"


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


FIGURES: dict[str, Callable[[_Sheet], None]] = {"events": _events, "control": _control, "mix": _mix}
"""What can be drawn."""
