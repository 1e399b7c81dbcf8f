"""Every view, light and dark, in both languages, wide and narrow: axe finds nothing serious, and nothing overflows."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import NEEDED
from .test_page import get, go

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from .conftest import Opens

AXE = Path(__file__).resolve().parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"

for reason, there in (NEEDED | {"axe is not there: `make page` fetches it": AXE.is_file()}).items():
    if not there:
        pytest.skip(reason, allow_module_level=True)

FINDINGS = """async () => {
  const { violations } = await axe.run({ resultTypes: ["violations"] });
  return violations.filter(one => ["serious", "critical"].includes(one.impact)).flatMap(one =>
    one.nodes.map(node => `${one.id}: ${node.target.join(" ")}: ${node.failureSummary.split("\\n")[1] ?? ""}`));
}"""
LOOKS = [("en", "light", 1280), ("ar", "dark", 390)]


def findings(page: "Page") -> list[str]:
    """What axe finds serious or worse."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(FINDINGS)
    return found


@pytest.mark.parametrize(("lang", "theme", "width"), LOOKS)
def test_no_view_has_a_serious_finding(open_page: "Opens", served: str, lang: str, theme: str, width: int) -> None:
    page = open_page(served, f"#map?on=2017-07-02&lang={lang}&theme={theme}", width=width)
    page.wait_for_selector("[data-ready=true]")
    event = get(page, "events?place=sy-sinaa&limit=1")[0]["id"]
    claim = get(page, f"events/{event}")["claims"][0]
    report = f"report={claim['report']['id']}&claim={claim['id']}"
    views = {
        "map?on=2017-07-02": "main",
        "map?on=2017-07-02&place=sy-sinaa": "article .now",
        "map?on=2017-07-02&compare=2017-06-12..2017-07-02": "aside",
        "map?on=2017-06-26&as_known=2017-06-26": ".differences",
        f"map?event={event}": "figure[data-claim]",
        f"origins?event={event}": "figure svg",
        "reader?": "main a, main button",
        f"reader?{report}": "[aria-pressed=true]",
        "plots?": "main svg",
        "review?": "main nav ol button",
        "search?q=الرقة": "main",
    }
    wrong = {}
    for address, there in views.items():
        go(page, f"#{address}&lang={lang}&theme={theme}")
        page.wait_for_selector(there)
        page.wait_for_timeout(300)
        wrong |= noted(page, address)
    go(page, f"#reader?{report}&lang={lang}&theme={theme}")
    page.locator("article.open .do button").last.click()
    page.wait_for_selector("form [name=slot]")
    wrong |= noted(page, "correcting")
    go(page, f"#map?lang={lang}&theme={theme}")
    page.click(".tools summary")
    wrong |= noted(page, "layers")
    assert wrong == {}


def noted(page: "Page", view: str) -> dict[str, list[str]]:
    """What is wrong with what is shown."""
    found = findings(page)
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return {view: found + ([f"{over} pixels too wide"] if over > 0 else [])} if found or over > 0 else {}
