import { describe, expect, it } from "vitest";
import type { App } from "../src/lib/app.svelte";
import { legend } from "../src/lib/legend";
import type { Party } from "../src/lib/types";
import { holding, SDF } from "./made";

const app = {
  on: "2017-07-01", colours: {}, drawing: { letter: (side: string) => side[0] }, side: (side: string) => side,
  t: { map: { otherSides: "others", claimedOnly: "claimed", stale: "faded", differs: "differs" }, states: { contested: "contested", besieged: "besieged", shared_stable: "shared", unknown: "unknown" } },
} as unknown as App;
const of = (side: string): Party => ({ ...SDF, key: side, side });
const held = (sides: string[]) => sides.map((side, at) => holding(`p-${at}`, of(side), "2017-06-01", null, ["2017-06-01", null]));
const states = (["contested", "besieged", "shared_stable", "unknown"] as const).map((state) =>
  holding(`p-${state}`, of("a"), "2017-06-01", null, ["2017-06-01", null], { state }));

describe("the legend", () => {
  it("tells four sides apart however many states there are", () => {
    const said = (sides: string[]) => legend([...held(sides), ...states], false, app).map((entry) => entry.said);
    expect(said(["a", "b", "c", "d"]).slice(0, 4)).toEqual(["a", "b", "c", "d"]);
    expect(said(["a", "b", "c", "d", "e"]).slice(0, 5)).toEqual(["a", "b", "c", "others", "contested"]);
  });
});
