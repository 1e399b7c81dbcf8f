import { describe, expect, it } from "vitest";
import { Following, type Ground } from "../src/lib/following";
import type { Holding } from "../src/lib/types";
import { holding, ISIL, SDF } from "./made";

const [sinaa, mishlab] = [holding("sy-sinaa", ISIL, "2014-01-01", "2017-06-12", ["2017-06-12", null]), holding("sy-mishlab", SDF, "2017-06-08", null, ["2017-06-08", null])];
const taken = holding("sy-sinaa", SDF, "2017-06-12", null, ["2017-06-12", null]);
const amin = holding("sy-amin", SDF, "2017-06-12", null, ["2017-06-12", null]);

/** Answers in their order, and what was asked for each. */
function answers(...all: [Holding[], Partial<Ground>][]) {
  const asked: (string | undefined)[] = [];
  const ask = async (since: string | undefined) => {
    asked.push(since);
    const [data, meta] = all[asked.length - 1]!;
    return { data, meta: { on: "2017-06-11", as_known: "2017-07-01", mark: "m1", changes: false, gone: [], ...meta } };
  };
  return { asked, ask };
}

describe("the ground of one day after another", () => {
  it("is asked for as changes of what is had, and comes to the whole", async () => {
    const { asked, ask } = answers([[mishlab, sinaa], {}], [[amin, taken], { on: "2017-06-12", changes: true, gone: ["sy-mishlab"] }]);
    const following = new Following();
    expect(await following.control("2017-06-11", "2017-07-01", ask)).toEqual([mishlab, sinaa]);
    expect(await following.control("2017-06-12", "2017-07-01", ask)).toEqual([amin, taken]);
    expect(asked).toEqual([undefined, "2017-06-11,2017-07-01,m1"]);
  });

  it("is taken whole where the store has changed meanwhile", async () => {
    const { ask } = answers([[mishlab, sinaa], {}], [[taken], { mark: "m2" }]);
    const following = new Following();
    await following.control("2017-06-11", "2017-07-01", ask);
    expect(await following.control("2017-06-12", "2017-07-01", ask)).toEqual([taken]);
  });

  it("is asked for from the answer of the same day of knowledge, if there is one", async () => {
    const { asked, ask } = answers([[sinaa], {}], [[taken], { as_known: "2017-08-01" }], [[], { on: "2017-06-12", changes: true }]);
    const following = new Following();
    await following.control("2017-06-11", "2017-07-01", ask);
    await following.control("2017-06-11", "2017-08-01", ask);
    expect(await following.control("2017-06-12", "2017-07-01", ask)).toEqual([sinaa]);
    expect(asked[2]).toBe("2017-06-11,2017-07-01,m1");
  });

  it("begins with the day that the server chooses, and asks again only for another", async () => {
    const same = answers([[mishlab, sinaa], {}]);
    const following = new Following();
    following.begin(() => same.ask(undefined));
    expect(await following.control("2017-06-11", "2017-07-01", same.ask)).toEqual([mishlab, sinaa]);
    expect(same.asked).toEqual([undefined]);
    const other = answers([[mishlab, sinaa], {}], [[amin, taken], { on: "2017-06-12", changes: true, gone: ["sy-mishlab"] }]);
    const further = new Following();
    further.begin(() => other.ask(undefined));
    expect(await further.control("2017-06-12", "2017-07-01", other.ask)).toEqual([amin, taken]);
    expect(other.asked).toEqual([undefined, "2017-06-11,2017-07-01,m1"]);
  });

  it("asks as if nothing had begun where that fails", async () => {
    const { asked, ask } = answers([[sinaa], {}]);
    const following = new Following();
    following.begin(() => Promise.reject(new Error("gone")));
    expect(await following.control("2017-06-11", "2017-07-01", ask)).toEqual([sinaa]);
    expect(asked).toEqual([undefined]);
  });
});
