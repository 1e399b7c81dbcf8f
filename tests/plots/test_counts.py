"""What figures show: weeks, types, sides and origins, counted."""

import shutil
import sys
from itertools import combinations
from pathlib import Path

import pytest

import told
from phrasebook import world
from rawi.errors import InputError
from rawi.model import TYPES, Interest
from rawi.plots import Week, Words, draw, palettes, plots
from rawi.plots.apart import NEAR, apart
from rawi.plots.counts import INTERESTS, by_side, by_type, mixed, weeks
from rawi.plots.shown import Colours
from rawi.store import SideShare, Store, TypeCount, Voice
from told import CLOCK, day


@pytest.fixture
def store(month: Path, tmp_path: Path) -> Store:
    with Store.open(shutil.copy(month, tmp_path), clock=lambda: CLOCK, world=world()) as store:
        return store


def test_weeks_begin_on_mondays_and_cover_the_time() -> None:
    assert weeks("2017-06-07", "2017-06-13") == [Week("2017-06-05", "2017-06-11"), Week("2017-06-12", "2017-06-18")]
    long = weeks("2011-01-01", "2020-12-31")
    assert len(long) <= 60 and long[-1].first <= "2020-12-31" <= long[-1].last


def test_events_count_in_their_week_and_rare_types_together() -> None:
    rows = [
        TypeCount("2017-06-05", "capture", 2),
        TypeCount("2017-06-12", "clash", 1),
        TypeCount("2017-06-18", "aid", 1),
    ]
    steps = weeks("2017-06-05", "2017-06-18")
    assert by_type([*rows, TypeCount("2017-01-01", "aid", 9), TypeCount("2018-01-01", "aid", 9)], steps, 1) == by_type(
        rows, steps, 1
    )
    found = by_type(rows, steps, 1)
    assert (found.types, found.counts) == (["capture", "other"], [[2, 0], [0, 2]])
    assert by_type(rows, steps).types == ["capture", "aid", "clash"]


def test_places_count_as_they_were_counted_last() -> None:
    rows = [SideShare("2017-06-01", "sdf", 3, 1), SideShare("2017-06-20", "", 2, 0)]
    found = by_side(rows, ["2017-05-01", "2017-06-11", "2017-06-25"])
    assert (found.sides, found.held, found.claimed) == (
        ["sdf", ""], [[0, 0], [3, 0], [0, 2]], [[0, 0], [1, 0], [0, 0]],
    )  # fmt: skip


def test_an_origin_is_one_bar_whatever_it_has_at_stake() -> None:
    told: list[tuple[str, Interest, int]] = [
        ("sohr", "neutral", 5), ("sdf", "self-serving", 3), ("sdf", "adverse", 1), ("a", "unknown", 1),
        ("b", "neutral", 1),
    ]  # fmt: skip
    rows = [Voice(key, key.upper(), None, interest, claims) for key, interest, claims in told]
    found = [(one.name, one.origins, one.claims, one.counts) for one in mixed(rows, 3)]
    assert found == [("SOHR", 1, 5, [0, 5, 0, 0]), ("SDF", 1, 4, [1, 0, 0, 3]), (None, 2, 2, [0, 1, 1, 0])]


@pytest.mark.parametrize("known", [None, day(10)])
def test_figures_add_up_to_what_the_store_holds(store: Store, known: str | None) -> None:
    found = plots(store, as_known=known)
    assert sum(map(sum, found.events.counts)) == len(list(store.events(as_known=known)))
    last = store.control(as_known=known)
    assert sum(found.ground.held[-1]) + sum(found.ground.claimed[-1]) == len(last)
    assert sum(one.claims for one in found.mix) == sum(voice.claims for voice in store.voices(as_known=known))


def test_who_holds_what_ends_with_the_day_of_knowledge_and_plans_go_on(store: Store) -> None:
    planned = told.said("operation", on=70, told=20, factuality="planned")
    store.add(planned.report, planned.claims)
    found, known = plots(store), store.summary().last_day or ""
    assert found.known == known < day(70) <= found.steps[-1].last
    last = found.steps[len(found.ground.held) - 1]
    assert last.first <= known <= last.last


def test_a_store_without_claims_has_empty_figures(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s.db") as store:
        found = plots(store)
    assert (found.steps, found.events.types, found.ground.sides, found.mix) == ([], [], [], [])
    for figure in ("events", "control", "mix"):
        draw(found, figure, tmp_path / "empty.svg", words=Words("ar"))


def test_everything_that_is_counted_has_words_and_colours() -> None:
    for lang in ("en", "ar"):
        words = Words(lang)
        assert all(words.of("types", kind) for kind in TYPES) and all(words.of("interests", one) for one in INTERESTS)
        assert words.side("") and words.side("~some_side") == "some side"
    for palette in palettes():
        colours = Colours(palette, ["~new", "sdf", ""])
        found = [colours.side("~new"), *map(colours.interest, INTERESTS), *colours.kinds(["capture", "other"], "other")]
        assert all(colour.startswith("#") for colour in found)
    with pytest.raises(InputError, match="there is no palette 'pink'"):
        Colours("pink")


TOGETHER = ["houthi", "yemen_gov", "saf", "rsf", "syria_gov", "syria_opp", "syria_new_gov", "arab_coalition", "russia"]


@pytest.mark.parametrize("palette", ["syria-conventional", "colour-blind-safe"])
def test_sides_that_appear_together_are_told_apart(palette: str) -> None:
    """Also by those who miss the red or the green cones; and the same sides always get the same colours."""
    colours = Colours(palette, TOGETHER)
    found = [colours.side(side) for side in TOGETHER]
    assert min(apart(one, other) for one, other in combinations(found, 2)) >= NEAR
    assert [Colours(palette, TOGETHER[::-1]).side(side) for side in TOGETHER] == found
    alone = Colours(palette, ["houthi", "yemen_gov"])  # each has its own where nobody else has it
    assert alone.side("houthi") == Colours(palette, ["syria_opp"]).side("syria_opp")
    assert alone.side("yemen_gov") == colours.side("syria_gov")


def test_the_page_and_the_figures_give_a_side_the_same_colour() -> None:
    """`web/test/words.test.ts` expects the same."""
    colours = Colours("syria-conventional", TOGETHER)
    assert (colours.side("houthi"), colours.side("saf")) == ("#3d6fb4", "#e8b07a")


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("figure", ["events", "control", "mix"])
def test_a_figure_is_drawn_the_same_each_time(store: Store, tmp_path: Path, figure: str, lang: str) -> None:
    """As outlines, every letter of them in the font: matplotlib warns where one is missing, and warnings are errors."""
    words, found = Words(lang, store.summary().sides), plots(store)
    for name in ("one.svg", "two.svg", "one.png"):
        draw(found, figure, tmp_path / name, words=words)
    svg = (tmp_path / "one.svg").read_bytes()
    assert svg == (tmp_path / "two.svg").read_bytes()
    assert b"<text" not in svg and b"<path" in svg
    assert (tmp_path / "one.png").read_bytes().startswith(b"\x89PNG")


def test_without_matplotlib_it_is_said_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with Store.open(tmp_path / "s.db") as store, pytest.raises(InputError, match=r"pip install 'rawi\[plot\]'"):
        draw(plots(store), "mix", tmp_path / "x.svg", words=Words("en"))


def test_what_cannot_be_drawn_is_said(store: Store, tmp_path: Path) -> None:
    found = plots(store)
    for figure, name, said in (
        ("events", "x.pdf", "written as .svg or .png"),
        ("pie", "x.svg", "there is no figure 'pie'"),
        ("mix", "none/x.svg", "cannot be written"),
    ):
        with pytest.raises(InputError, match=said):
            draw(found, figure, tmp_path / name, words=Words("en"))
