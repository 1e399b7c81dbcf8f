"""What a reader sees and does on the page, with real clicks."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import rawi
from rawi.ingest import ARABIC, Facts, make_report
from rawi.publish import profile_of
from rawi.serve import write_map
from rawi.store import Store

from .conftest import NEEDED

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from rawi.plots import GroundCounts

    from .conftest import Opens

for reason, there in NEEDED.items():
    if not there:
        pytest.skip(reason, allow_module_level=True)

SINAA = (("2017-06-20", "SDF"), ("2017-07-02", "ISIS"), ("2017-07-10", "SDF"))
"""Who held the quarter that was lost and retaken."""
SAID = "article .now .said"


def get(page: "Page", path: str) -> Any:
    """The data of an answer of the API."""
    answer = page.request.get(f"{page.url.partition('#')[0]}api/{path}")
    assert answer.ok, answer.text()
    return answer.json()["data"]


def go(page: "Page", shown: str) -> None:
    """Follow an address within the page."""
    page.evaluate("shown => { location.hash = shown }", shown)


@pytest.mark.parametrize(("day", "holder"), SINAA)
def test_a_place_names_who_holds_it(open_page: "Opens", served: str, day: str, holder: str) -> None:
    page = open_page(served, f"#map?on={day}")
    page.wait_for_selector("[data-ready=true]")
    page.get_by_role("tab", name="Places").click()
    page.click("[data-place=sy-sinaa]")
    assert page.inner_text(SAID) == f"Held by {holder}"
    assert "place=sy-sinaa" in page.url


def test_what_was_known_on_the_day_is_told_apart_from_hindsight(open_page: "Opens", served: str) -> None:
    place = "sy-qadisiya-raqqa"
    page = open_page(served, "#map?on=2017-06-26&as_known=2017-06-26")
    page.click(".differences summary")
    page.get_by_role("tab", name="Places").click()
    entry = page.locator(f"[data-place={place}]")
    assert "Reads differently today" in entry.inner_text()
    entry.click()
    assert page.inner_text(SAID) == "SDF holds a part; not known who holds the rest"
    page.get_by_role("button", name="All that is known", exact=True).click()
    page.locator(SAID, has_text="Held by SDF").wait_for()
    assert page.locator(".differences").count() == 0


def test_an_event_leads_to_its_origins_and_to_the_words_of_a_report(open_page: "Opens", served: str) -> None:
    page = open_page(served, "#map?on=2017-07-02&place=sy-sinaa")
    page.click("article [data-event]")
    page.get_by_role("button", name="Origins as a graph").click()
    page.wait_for_selector("main figure svg .is-origin")
    event = page.url.partition("event=")[2].partition("&")[0]
    told = get(page, f"events/{event}/origins")
    origins = {root["name"] for root in told["roots"]}
    shown = page.locator("main figure").first.locator(".is-origin").all_text_contents()
    assert len(shown) == len(origins)

    page.get_by_role("button", name="The event on the map").click()
    quote = page.locator("figure[data-claim]").first
    claim = get(page, f"claims/{quote.get_attribute('data-claim')}")
    quote.get_by_role("link", name="Open the report").click()
    page.wait_for_selector(f'[data-trigger~="{claim["id"]}"][aria-pressed=true]')
    page.mouse.move(1, 1)
    marked = page.locator(".text mark.mine .role.trigger:not(.quiet)")
    assert "".join(marked.all_text_contents()) == claim["trigger"]["text"]
    assert page.locator(f'[data-reading="{claim["id"]}"].open').count() == 1


def test_repaired_words_are_marked_in_the_reader(open_page: "Opens", served: str, kept: Path) -> None:
    text = "قصفت قواتالتحالف حي المشلب في الرقة."
    report = make_report(text, Facts(outlet="صدى النهر", published="2017-06-20"), ARABIC)
    ((_, claims),) = rawi.read_all([report])
    with Store.open(kept) as store:
        store.add(report, claims)
    page = open_page(served, f"#reader?report={report.id}")
    marked = page.locator(".text mark:has(.role.repaired)")
    marked.first.wait_for()
    assert "".join(marked.all_text_contents()) == "قواتالتحالف"
    assert "read as: قوات التحالف" in (marked.first.get_attribute("title") or "")
    assert page.inner_text("[data-words]") == text


def test_a_rejected_claim_changes_the_answer_until_it_is_taken_back(open_page: "Opens", served: str) -> None:
    ground = "#map?on=2017-07-24&place=sy-sinaa"
    page = open_page(served, ground)
    page.locator(SAID).first.wait_for()
    (held,) = get(page, "control?on=2017-07-24&place=sy-sinaa")
    waiting = [item["claim"]["id"] for item in get(page, "reviews/queue")]
    (claim,) = (one for one in held["claims"] if one in waiting)

    page.get_by_role("button", name="Review", exact=True).click()
    page.locator("main nav ol button").nth(waiting.index(claim)).click()
    page.get_by_role("button", name="Reject").click()
    page.fill("[name=reason]", "misread")
    page.fill("[name=author]", "Rim")
    page.get_by_role("button", name="Keep").click()
    page.get_by_text("Kept: Rejected").wait_for()
    (left,) = get(page, "control?on=2017-07-24&place=sy-sinaa")
    assert held != left and {*held["claims"]} - {*left["claims"]} == {claim}

    page.get_by_role("button", name="Review", exact=True).click()
    page.get_by_role("button", name="Take the last back").click()
    page.get_by_text("Taken back.").wait_for()
    assert get(page, "control?on=2017-07-24&place=sy-sinaa") == [held]
    go(page, ground)
    page.locator(SAID).first.wait_for()


def test_in_arabic_the_page_runs_right_to_left_and_the_map_does_not(open_page: "Opens", served: str) -> None:
    page = open_page(served, "#map?on=2017-07-02&place=sy-sinaa")
    page.wait_for_selector(SAID)
    page.get_by_role("button", name="العربية").click()
    page.wait_for_selector("html[dir=rtl][lang=ar]")
    assert "تنظيم الدولة" in page.inner_text(SAID)
    direction = "one => getComputedStyle(one).direction"
    assert page.eval_on_selector("main", direction) == "rtl"
    assert page.eval_on_selector(".map .canvas", direction) == "ltr"


ABSENT = {
    "map?place=xx-none": ("Nothing is told of a place called xx-none.", "لا خبر عن مكان اسمه xx-none.", "رجوع"),
    "map?event=e-nope": ("There is no event e-nope here.", "لا حدث هنا برقم e-nope.", "رجوع"),
    "origins?event=e-nope": ("There is no event e-nope here.", "لا حدث هنا برقم e-nope.", "حدث آخر"),
    "reader?report=r-nope": ("There is no report r-nope here.", "لا خبر هنا برقم r-nope.", "كل الأخبار"),
}


@pytest.mark.parametrize("shown", ABSENT)
def test_what_is_not_there_is_said_once_in_the_readers_language_with_a_way_back(
    open_page: "Opens", served: str, shown: str
) -> None:
    *said, back = ABSENT[shown]
    for lang, sentence in zip(("en", "ar"), said, strict=True):
        page = open_page(served, f"#{shown}&lang={lang}", refusals=True)
        page.get_by_role("alert").first.wait_for()
        page.wait_for_load_state("networkidle")
        told = page.get_by_role("alert").all_inner_texts()
        assert [one.replace("\u2068", "").replace("\u2069", "") for one in told] == [sentence]
    page.locator("main").get_by_text(back).first.click()
    page.get_by_role("alert").first.wait_for(state="detached")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_nothing_overflows_on_a_narrow_screen(open_page: "Opens", served: str, lang: str) -> None:
    page = open_page(served, f"#map?on=2017-07-02&place=sy-sinaa&lang={lang}", width=390)
    page.wait_for_selector(SAID)
    (event,) = {row["id"] for row in get(page, "events?place=sy-sinaa&limit=1")}
    claim = get(page, f"events/{event}")["claims"][0]
    shown = {
        "map?on=2017-07-02&place=sy-sinaa": SAID,
        f"map?event={event}": "figure[data-claim]",
        f"origins?event={event}": "figure svg",
        f"reader?report={claim['report']['id']}&claim={claim['id']}": "[aria-pressed=true]",
        "review?": "main nav ol button",
        "plots?": "main svg",
    }
    for address, there in shown.items():
        go(page, f"#{address}&lang={lang}")
        page.wait_for_selector(there)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, address


def test_the_map_in_one_file_asks_nobody(open_page: "Opens", kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "map.html"
    with Store.open(kept) as store:
        write_map(store, target, profile=profile_of("public"), today="2020-01-01")
    page = open_page(target.as_uri(), "#map?on=2017-07-02")
    page.wait_for_selector("[data-ready=true]")
    page.get_by_role("tab", name="Places").click()
    page.click("[data-place=sy-sinaa]")
    assert page.inner_text(SAID) == "Held by ISIS"


@pytest.mark.parametrize("where", ["served", "file"])
def test_figures_show_the_numbers_of_the_command(
    open_page: "Opens", served: str, kept: Path, tmp_path: Path, where: str
) -> None:
    """Those of the page are the server's; those of a map in one file are counted in it, and come to the same."""
    from rawi.plots import plots

    with Store.open(kept) as store:
        found = plots(store)
        if where == "file":
            write_map(store, tmp_path / "map.html", today=store.today(), profile=profile_of("internal"))
    page = open_page(served if where == "served" else (tmp_path / "map.html").as_uri(), "#plots")
    page.wait_for_selector("main svg")
    cells = "row => [...row.cells].slice(1).map(cell => Number(cell.textContent))"
    rows = f"figures => figures.map(one => [...one.querySelectorAll('tbody tr')].map({cells}))"
    events, ground, mix = page.eval_on_selector_all("main figure", rows)
    assert events == [[*row, sum(row)] for row in found.events.counts]
    sides = range(len(found.ground.sides))
    both = [[each for at in sides for each in (held[at], said[at])] for held, said in told(found.ground)]
    drawn = [at for at in range(2 * len(sides)) if any(row[at] for row in both)]
    assert ground == [[*(row[at] for at in drawn), sum(row)] for row in both]
    assert mix == [[*one.counts, one.claims] for one in found.mix]


def told(ground: "GroundCounts") -> list[tuple[list[int], list[int]]]:
    """What is held and what is only said to be, step by step."""
    return list(zip(ground.held, ground.claimed, strict=True))
