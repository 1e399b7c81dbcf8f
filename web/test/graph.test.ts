import { describe, expect, it } from "vitest";
import { escaped, file } from "../src/lib/figure";
import { folded, linksOf, numbers } from "../src/lib/folding";
import { laidOut, wrapped, type Sheet } from "../src/lib/graph";
import type { Root, Telling } from "../src/lib/types";

const telling = (claim: string, report: string, outlet: string | null, chain: string[], published = "2017-06-30"): Telling => ({ claim, report, outlet, chain, published });
const sohr: Root = {
  key: "sohr", name: "SOHR", name_ar: "المرصد", interest: "neutral", copies: [["c-2", "c-1"]],
  tellings: [
    telling("c-1", "r-1", "Portal", ["AFP", "SOHR"]),
    telling("c-2", "r-2", "Echo", ["AFP", "SOHR"]),
    telling("c-3", "r-3", "Plain", ["SOHR"], "2017-07-01"),
    telling("c-4", "r-3", "Plain", ["SOHR"], "2017-07-01"),
    telling("c-5", "r-4", "Plain", [], "2017-07-02"),
  ],
};
const nobody: Root = { key: "unnamed", name: "unnamed", name_ar: null, interest: "unknown", copies: [], tellings: [telling("c-6", "r-1", "Portal", ["local sources"])] };
const sheet = (wide: number, rtl = false): Sheet => ({ wide, rtl, name: (knot) => knot.name, below: () => [] });

describe("an event folded", () => {
  it("is counted in origins, outlets and reports", () => {
    expect(numbers([sohr, nobody])).toEqual({ origins: 2, outlets: 3, reports: 4 });
    expect(numbers([{ ...nobody, tellings: [telling("a", "r-1", null, []), telling("b", "r-2", null, [])] }]).outlets).toBe(2);
  });

  it("passes on by the links between outlet and origin", () => {
    expect(linksOf(telling("c", "r", "Echo", ["AFP", "SOHR"]), sohr)).toEqual(["AFP"]);
    expect(linksOf(telling("c", "r", "Echo", ["Echo", "AFP", "AFP"]), sohr)).toEqual(["AFP"]);
    expect(linksOf(telling("c", "r", "Echo", ["local sources"]), nobody)).toEqual([]);
  });

  it("has each outlet, link and origin once, with edges for chains and for copies", () => {
    const { knots, edges, columns } = folded([sohr, nobody]);
    expect(columns).toBe(3);
    expect(knots.map((one) => [one.id, one.column, one.reports])).toEqual([
      ["outlet Portal", 0, 1], ["link AFP", 1, 2], ["origin sohr", 2, 4], ["outlet Echo", 0, 1], ["outlet Plain", 0, 2], ["origin unnamed", 2, 1],
    ]);
    expect(edges.filter((one) => one.kind === "copy")).toEqual([{ kind: "copy", from: "outlet Echo", to: "outlet Portal", tellings: 1 }]);
    expect(edges.find((one) => one.from === "outlet Plain")).toEqual({ kind: "chain", from: "outlet Plain", to: "origin sohr", tellings: 3 });
  });

  it("has two columns where everybody speaks for an origin directly", () => {
    expect(folded([nobody]).columns).toBe(2);
    expect(folded([]).knots).toEqual([]);
  });
});

describe("the graph", () => {
  const fold = folded([sohr, nobody]);

  it("keeps nodes of a column apart and all of them on the sheet", () => {
    for (const wide of [340, 900]) {
      const { nodes, high } = laidOut(fold, sheet(wide));
      for (const one of nodes) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + one.wide).toBeLessThanOrEqual(wide);
        expect(one.y + one.high).toBeLessThanOrEqual(high + 0.01);
        for (const other of nodes) {
          if (other === one || other.column !== one.column) continue;
          expect(one.y + one.high <= other.y || other.y + other.high <= one.y).toBe(true);
        }
      }
    }
  });

  it("runs from outlets to origins, and in the mirror right to left", () => {
    const at = (rtl: boolean, id: string) => laidOut(fold, sheet(900, rtl)).nodes.find((one) => one.id === id)!;
    expect(at(false, "outlet Echo").x).toBeLessThan(at(false, "origin sohr").x);
    for (const id of ["outlet Echo", "link AFP", "origin sohr"]) {
      const [left, right] = [at(false, id), at(true, id)];
      expect(right.x).toBeCloseTo(laidOut(fold, sheet(900)).wide - left.x - left.wide);
      expect(right.y).toBe(left.y);
    }
  });

  it("leads chains past the nodes between their ends, not behind them", () => {
    const { nodes, lines } = laidOut(fold, sheet(900));
    const afp = nodes.find((one) => one.id === "link AFP")!;
    for (const { from, path } of lines.filter((one) => one.kind === "chain" && one.to.startsWith("origin") && one.from.startsWith("outlet"))) {
      const passed = Number(path.match(/L[\d.]+ ([\d.]+)/)?.[1]);
      expect(passed < afp.y || passed > afp.y + afp.high, from).toBe(true);
    }
    expect(nodes.length).toBe(fold.knots.length);
  });

  it("puts outlets beside the origins that they lead to", () => {
    const y = (id: string) => laidOut(fold, sheet(900)).nodes.find((one) => one.id === id)!.y;
    expect(y("outlet Echo")).toBeLessThan(y("outlet Portal"));
  });

  it("breaks names into lines that fit", () => {
    expect(wrapped("Syrian Observatory for Human Rights", 14, 3)).toEqual(["Syrian", "Observatory", "for Human…"]);
    expect(wrapped("Unbreakable-name-of-an-outlet", 10, 2)).toEqual(["Unbreakabl…"]);
    expect(wrapped("", 10, 2)).toEqual([]);
  });
});

describe("a figure's file", () => {
  it("stands by itself, with its fonts named and its title on top", () => {
    const text = file("<g/>", { title: "A < B", wide: 100, high: 50, ground: "#fff", ink: "#000", rtl: false });
    expect(text).toContain('viewBox="0 0 124 96"');
    expect(text).toContain("font-family=\"'Noto Sans Arabic'");
    expect(text).toContain("<title>A &lt; B</title>");
    expect(text).not.toMatch(/var\(|class=/);
    expect(escaped('"&"')).toBe("&quot;&amp;&quot;");
  });
});
