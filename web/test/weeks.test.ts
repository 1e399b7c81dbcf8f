import { describe, expect, it } from "vitest";
import { counted, sampled, sharesOn } from "../src/lib/tallies";
import { InlineSource } from "../src/lib/inline";
import { mixed } from "../src/lib/mix";
import { Axes, band, legendRows } from "../src/lib/plot";
import { bySide, byType, stacked, ticks, weekOf, weeks } from "../src/lib/weeks";
import type { Origins, Root } from "../src/lib/types";
import { data, event, holding, ISIL, SDF } from "./made";

const source = new InlineSource(data);
const root = (key: string, interest: Root["interest"], claims: number): Root => ({
  key, name: key.toUpperCase(), name_ar: null, interest, copies: [],
  tellings: Array.from({ length: claims }, (_, at) => ({ claim: `c-${key}-${at}`, report: "r", outlet: null, chain: [], published: null })),
});

describe("weeks", () => {
  it("begin on Mondays and cover the time", () => {
    expect(weeks("2017-06-07", "2017-06-20")).toEqual([
      { first: "2017-06-05", last: "2017-06-11" },
      { first: "2017-06-12", last: "2017-06-18" },
      { first: "2017-06-19", last: "2017-06-25" },
    ]);
    expect(weeks("2017-06-05", "2017-06-11").length).toBe(1);
  });

  it("are joined where there would be too many", () => {
    const steps = weeks("2011-01-01", "2020-12-31");
    expect(steps.length).toBeLessThanOrEqual(60);
    expect(weekOf("2020-12-31", steps)).toBe(steps.length - 1);
    expect(weekOf("2010-01-01", steps)).toBe(-1);
  });

  it("count events by type, the rare ones together", () => {
    const steps = weeks("2017-06-05", "2017-06-18");
    const events = [
      event("e-1", "2017-06-05"), event("e-2", "2017-06-11"), event("e-3", "2017-06-12", { type: "clash" }), event("e-4", "2017-06-12", { type: "aid" }),
      event("e-5", "2017-01-01"),
    ];
    expect(byType(events, steps, 1)).toEqual({ types: ["capture", "other"], counts: [[2, 0], [0, 2]] });
    expect(byType(events, steps)).toEqual({ types: ["capture", "aid", "clash"], counts: [[2, 0, 0], [0, 1, 1]] });
    expect(byType([], steps)).toEqual({ types: [], counts: [[], []] });
  });
});

describe("control by side", () => {
  const now = ["2017-06-12", null] as [string, string | null];
  const gain = { holder: SDF, since: "2017-06-10", part: false, status: "single-origin" as const, claims: [], against: [], left: false };

  it("counts each place once: for its holder, else for the first claimant, else for nobody", () => {
    const open = { holder: null, state: "unknown" as const };
    const rows = [
      holding("a", ISIL, "2017-06-01", null, now, { claimed: [gain] }),
      holding("b", ISIL, "2017-06-01", null, now, { ...open, claimed: [gain] }),
      holding("c", ISIL, "2017-06-01", null, now, open),
      holding("d", SDF, "2017-06-01", null, now),
    ];
    const shares = sharesOn("2017-06-12", rows);
    expect(shares.map(({ side, places, claimed }) => [side, places, claimed])).toEqual([["isil", 1, 0], ["sdf", 1, 1], ["", 1, 0]]);
  });

  it("is asked for on each day from any source", async () => {
    const rows = await sampled(source, ["2017-06-10", "2017-06-20", "2017-07-05"], "2017-07-10");
    expect(bySide(rows, ["2017-06-10", "2017-06-20", "2017-07-05"])).toEqual({
      sides: ["sdf", "isil"], held: [[1, 1], [2, 0], [1, 1]], claimed: [[0, 0], [0, 0], [0, 0]],
    });
  });

  it("holds on until something else is told", () => {
    const rows = [{ day: "2017-06-01", side: "sdf", places: 3, claimed: 1 }, { day: "2017-06-20", side: "", places: 2, claimed: 0 }];
    const { sides, held, claimed } = bySide(rows, ["2017-05-01", "2017-06-11", "2017-06-25"]);
    expect(sides).toEqual(["sdf", ""]);
    expect([held, claimed]).toEqual([[[0, 0], [3, 0], [0, 2]], [[0, 0], [1, 0], [0, 0]]]);
  });
});

describe("voices", () => {
  const told: Origins = { roots: [root("sohr", "neutral", 2), root("sdf", "self-serving", 1)], against: [root("sdf", "adverse", 2)], circles: [] };

  it("are counted by origin and what is at stake", () => {
    expect(counted([told, told]).map(({ key, interest, claims }) => [key, interest, claims])).toEqual([
      ["sdf", "adverse", 4], ["sohr", "neutral", 4], ["sdf", "self-serving", 2],
    ]);
  });
});

describe("the mix of sources", () => {
  it("joins what an origin says with different interests, and the origins told least", () => {
    const mix = mixed(counted([{ roots: [root("sohr", "neutral", 5), root("sdf", "self-serving", 3), root("a", "unknown", 1), root("b", "neutral", 1)], against: [root("sdf", "adverse", 1)], circles: [] }]), 3);
    expect(mix.map((one) => [one.name, one.origins, one.claims, one.counts])).toEqual([
      ["SOHR", 1, 5, [0, 5, 0, 0]], ["SDF", 1, 4, [1, 0, 0, 3]], [null, 2, 2, [0, 1, 1, 0]],
    ]);
  });
});

describe("axes", () => {
  it("lay days from left to right, and bands as one outline", () => {
    const axes = new Axes(402, 124, "2017-06-01", "2017-06-30", 10);
    expect([axes.x("2017-06-01"), axes.x("2017-06-16"), axes.x("2017-07-01")]).toEqual([36, 218, 400]);
    expect([axes.y(0), axes.y(10)]).toEqual([100, 10]);
    expect(band([[0, 5], [1, 5]], [[0, 2], [1, 1]])).toBe("M0 2L1 1L1 5L0 5Z");
  });

  it("are followed by a legend in rows", () => {
    const entries = ["a", "b", "c"].map((name) => ({ name, fill: "#000" }));
    expect(legendRows(entries, 400).map(({ x, y }) => [x, y])).toEqual([[0, 0], [200, 0], [0, 20]]);
  });

  it("stack and tick", () => {
    expect(stacked([2, 0, 3])).toEqual([[0, 2], [2, 2], [2, 5]]);
    expect([ticks(0), ticks(3), ticks(17), ticks(240)]).toEqual([[0, 1], [0, 1, 2, 3], [0, 5, 10, 15, 20], [0, 50, 100, 150, 200, 250]]);
  });
});
