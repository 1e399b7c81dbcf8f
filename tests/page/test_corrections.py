"""A reviewer puts right on the page what was read, and takes it back: by words of the report, by values, by events."""

from typing import TYPE_CHECKING

import pytest

from .conftest import NEEDED
from .test_page import SAID, get, go

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from .conftest import Opens

for reason, there in NEEDED.items():
    if not there:
        pytest.skip(reason, allow_module_level=True)

ENDS = """words => {
  const walk = document.createTreeWalker(document.querySelector("[data-words]"), NodeFilter.SHOW_TEXT);
  const nodes = []; while (walk.nextNode()) nodes.push(walk.currentNode);
  let at = nodes.map(node => node.data).join("").indexOf(words);
  const letter = index => { for (const node of nodes) { if (index < node.length) {
    const range = document.createRange(); range.setStart(node, index); range.setEnd(node, index + 1);
    const box = range.getBoundingClientRect(); return [box.right - 1, box.left + 1, (box.top + box.bottom) / 2];
  } index -= node.length; } };
  const [first, last] = [letter(at), letter(at + words.length - 1)];
  return [first[0], first[2], last[1], last[2]];
}"""


def select(page: "Page", words: str) -> None:
    """Draw over some words of the report, from right to left."""
    left, top, right, bottom = page.evaluate(ENDS, words)
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(right, bottom, steps=4)
    page.mouse.up()


def test_other_words_for_a_place_change_map_and_timeline_until_they_are_taken_back(
    open_page: "Opens", served: str
) -> None:
    """The one claim that the town was theirs is put where a quarter is named."""
    ground = "#map?on=2017-06-30&place=sy-amin"
    page = open_page(served, ground)
    page.locator(SAID, has_text="Held by ISIS").wait_for()
    (held,) = get(page, "control?on=2017-06-30&place=sy-amin")
    (id,) = held["claims"]
    claim = get(page, f"claims/{id}")
    times = [get(page, f"timeline/{place}")["holdings"] for place in ("sy-amin", "sy-thakana")]
    assert claim["place"]["id"] == "sy-raqqa"

    go(page, f"#reader?report={claim['report']['id']}&claim={id}")
    page.click("article.open >> text=Correct")
    select(page, "حي الثكنة")
    page.locator("form .reads", has_text="Thakana").wait_for()
    page.fill("[name=reason]", "the quarter")
    page.fill("[name=author]", "Rim")
    page.click("form >> text=Keep")
    note = page.locator("[data-corrected=place]")
    note.wait_for()
    assert note.inner_text() == "Where corrected by Rim: the quarter (before: الرقة) Take back"
    now = get(page, f"claims/{id}")["place"]
    assert (now["id"], now["mention"]["text"]) == ("sy-thakana", "حي الثكنة")
    marked = page.locator(".text mark.mine .role.place:not(.quiet)")
    assert "".join(marked.all_text_contents()) == "حي الثكنة"

    go(page, ground)
    page.locator("article", has_text="Nothing").wait_for()
    changed = [get(page, f"timeline/{place}")["holdings"] for place in ("sy-amin", "sy-thakana")]
    assert changed[0] != times[0] and changed[1] != times[1]

    go(page, f"#reader?report={claim['report']['id']}&claim={id}")
    page.click("[data-corrected=place] button")
    note.wait_for(state="detached")
    go(page, ground)
    page.locator(SAID, has_text="Held by ISIS").wait_for()
    assert [get(page, f"timeline/{place}")["holdings"] for place in ("sy-amin", "sy-thakana")] == times
    assert get(page, f"claims/{id}") == claim


def test_a_claim_is_corrected_at_the_desk_by_keys_and_the_last_is_undone(open_page: "Opens", served: str) -> None:
    page = open_page(served, "#review")
    page.wait_for_selector("main nav ol button")
    item = get(page, "reviews/queue?limit=1")[0]["claim"]
    page.keyboard.press("e")
    page.select_option("[name=slot]", "targets")
    page.fill("[name=written]", "كلام لم يرد")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()
    words = item["evidence"]["text"].split()[0]
    page.fill("[name=written]", words)
    page.keyboard.press("Enter")
    page.locator("form ul.words", has_text=words).wait_for()
    page.locator("form .reads dl").wait_for()
    page.fill("[name=author]", "Rim")
    page.keyboard.press("Enter")
    page.get_by_text("Kept: Corrected").wait_for()
    (target,) = get(page, f"claims/{item['id']}")["targets"][-1:]
    assert target["mention"]["text"] in words
    assert page.locator("[data-corrected=targets]").count() == 1
    listed = page.locator("main section li", has_text=item["id"])
    assert "Against whom: Corrected – Rim" in listed.first.inner_text()

    page.keyboard.press("z")
    page.get_by_text("Taken back.").wait_for()
    assert page.locator("[data-corrected]").count() == 0
    assert get(page, f"claims/{item['id']}") == get(page, f"claims/{item['id']}") | {"targets": item["targets"]}


def test_words_that_tell_no_day_are_refused_in_words(open_page: "Opens", served: str) -> None:
    page = open_page(served, "#review", refusals=True)
    page.wait_for_selector("main nav ol button")
    page.get_by_role("button", name="Correct").click()
    page.select_option("[name=slot]", "date")
    item = get(page, "reviews/queue?limit=1")[0]["claim"]
    page.fill("[name=written]", item["trigger"]["text"])
    page.keyboard.press("Enter")
    page.locator("form .bad", has_text="tells no day").wait_for()
    assert page.locator("form button", has_text="Keep").is_disabled()


def test_a_telling_is_taken_out_of_its_event_and_put_back(open_page: "Opens", served: str) -> None:
    page = open_page(served, "#map?on=2017-07-02")
    event = next(one for one in get(page, "events?origins=2&limit=50") if len(one["claims"]) > 2)
    go(page, f"#map?event={event['id']}")
    page.click("text=Not one event, or told twice?")
    page.select_option("details select >> nth=0", event["claims"][-1])
    page.click("text=Take it out…")
    page.fill("[name=author]", "Rim")
    page.click("form >> text=Keep")
    page.get_by_text("Kept: Different").wait_for()
    left = get(page, f"events/{event['claims'][0]}")["event"]
    assert event["claims"][-1] not in left["claims"]
    page.click("details >> text=Take back")
    page.get_by_text("Kept: Different").wait_for(state="detached")
    assert get(page, f"events/{event['claims'][0]}")["event"]["claims"] == event["claims"]


def test_two_events_are_put_together(open_page: "Opens", served: str) -> None:
    page = open_page(served, "#map?place=sy-sinaa")
    first, second = get(page, "events?place=sy-sinaa&limit=2")
    go(page, f"#map?event={first['id']}")
    page.click("text=Not one event, or told twice?")
    page.locator(f"details option[value='{second['id']}']").wait_for(state="attached")
    page.select_option("details select >> nth=-1", second["id"])
    page.click("text=Put them together…")
    page.fill("[name=author]", "Rim")
    page.click("form >> text=Keep")
    page.get_by_text("Kept: Same").wait_for()
    assert set(second["claims"]) <= set(get(page, f"events/{first['claims'][0]}")["event"]["claims"])
    page.click("details >> text=Take back")
    page.get_by_text("Kept: Same").wait_for(state="detached")
    assert get(page, f"events/{first['id']}")["event"] == first
