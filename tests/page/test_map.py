"""The places on the map: what a pointer finds, how one day follows another, and what was judged meanwhile."""

from typing import TYPE_CHECKING

import pytest

from .conftest import NEEDED
from .test_page import get, go

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from .conftest import Opens

for reason, there in NEEDED.items():
    if not there:
        pytest.skip(reason, allow_module_level=True)

_FIND = """async () => {
  const canvas = document.querySelector(".map canvas.maplibregl-canvas");
  const box = canvas.getBoundingClientRect();
  for (let y = box.top + 60; y < box.bottom - 40; y += 8) {
    for (let x = box.left + 60; x < box.right - 90; x += 8) {
      canvas.dispatchEvent(new MouseEvent("mousemove", { clientX: x, clientY: y, bubbles: true }));
      await new Promise((done) => setTimeout(done));
      if (document.querySelector(".tip")) return [x, y];
    }
  }
}"""
"""Where on the screen the first dot is that answers a pointer."""


def places(page: "Page") -> list[str]:
    """What the list of places says of each."""
    page.get_by_role("tab", name="Places").click()
    page.locator("[data-place]").first.wait_for()
    return page.locator("[data-place]").all_inner_texts()


def test_a_dot_tells_its_place_and_opens_it(open_page: "Opens", served: str) -> None:
    page = open_page(served, "#map?on=2017-07-02")
    page.wait_for_selector("[data-ready=true]")
    x, y = page.evaluate(_FIND)
    name = page.locator(".tip strong").inner_text()
    page.mouse.click(x, y)
    page.locator("article h2", has_text=name).wait_for()
    assert "place=" in page.url


def test_a_day_is_asked_for_as_changes_and_reads_as_if_asked_for_whole(open_page: "Opens", served: str) -> None:
    page = open_page(served, "#map?on=2017-07-02&as_known=2017-08-01")
    page.wait_for_selector("[data-ready=true]")
    places(page)
    for on in range(3, 7):
        with page.expect_response(
            lambda one: "control?on=2017-07-0" in one.url and "as_known=2017-08-01" in one.url
        ) as had:
            page.get_by_role("button", name="A day on").click()
        assert f"on=2017-07-0{on}" in had.value.url
        answer = had.value.json()
        assert answer["meta"]["changes"] and len(answer["data"]) < 20
    stepped = places(page)
    page.reload()
    page.wait_for_selector("[data-ready=true]")
    assert places(page) == stepped


def test_the_page_offers_to_bring_the_map_up_to_what_was_judged(open_page: "Opens", served: str) -> None:
    page = open_page(served, "#review")
    page.get_by_role("button", name="Reject").click()
    page.fill("[name=author]", "Rim")
    page.get_by_role("button", name="Keep").click()
    page.get_by_text("1 judgement was kept since").wait_for()
    page.get_by_role("button", name="Bring the map up to it").click()
    page.locator(".offer").wait_for(state="detached")
    page.get_by_role("button", name="Take the last back").click()
    page.locator(".offer").wait_for()
    go(page, "#map?on=2017-07-02")  # which is drawn from all that is judged
    page.wait_for_selector("[data-ready=true]")
    page.locator(".offer").wait_for(state="detached")
    assert get(page, "control?on=2017-07-02")
