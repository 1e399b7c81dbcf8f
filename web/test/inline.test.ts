import { describe, expect, it } from "vitest";
import { inlined, InlineSource } from "../src/lib/inline";
import { differences, turned, turnedSides } from "../src/lib/ground";
import { phases } from "../src/lib/phases";
import { data, holding, ISIL, SDF } from "./made";

const source = new InlineSource(data);
const holder = async (on: string, known: string) => (await source.control(on, known, "sy-sinaa")).map((one) => one.holder?.key);

describe("control in the page", () => {
  it("answers for a day as known on a day", async () => {
    expect(await holder("2017-06-20", "2017-07-10")).toEqual(["sdf"]);
    expect(await holder("2017-07-01", "2017-07-10")).toEqual(["isil"]);
    expect(await holder("2017-07-01", "2017-07-02")).toEqual(["sdf"]);
  });

  it("counts the first day of a time and not its last, of the ground as of knowledge", async () => {
    expect(await holder("2017-06-12", "2017-07-10")).toEqual(["sdf"]);
    expect(await holder("2017-06-30", "2017-07-03")).toEqual(["isil"]);
    expect(await holder("2017-06-30", "2017-07-02")).toEqual(["sdf"]);
  });

  it("says nothing of what nobody had told yet", async () => {
    expect(await holder("2017-06-11", "2017-06-11")).toEqual([]);
  });

  it("takes all places when none is named", async () => {
    expect((await source.control("2017-06-20", "2017-07-10")).map((one) => one.place.key)).toEqual(["sy-sinaa", "sy-mishlab"]);
  });
});

describe("the rest of the data in the page", () => {
  it("compares two days", async () => {
    const { changed, unchanged } = await source.diff("2017-06-20", "2017-07-05", "2017-07-10");
    expect(changed.map(([one, other]) => [one?.holder?.key, other?.holder?.key])).toEqual([["sdf", "isil"]]);
    expect(unchanged).toBe(1);
  });

  it("takes what passes between allies of the later day for neither gained nor lost", async () => {
    const alliances = [{ side: "isil", ally: "sdf", valid_from: "2017-06", valid_until: "2017-07-05" }]; // made up
    const [allied, foes] = await Promise.all(["2017-07-04", "2017-07-05"].map((day) => new InlineSource({ ...data, alliances }).diff("2017-06-20", day, "2017-07-10")));
    expect([allied!.passed.length, allied!.changed.length, foes!.passed.length]).toEqual([1, 0, 0]);
    expect([turnedSides(allied!), turned(allied!, "sdf").map((one) => one.turn)]).toEqual([["isil", "sdf"], ["passed"]]);
    expect(turned(foes!, "sdf").map((one) => one.turn)).toEqual(["lost"]);
  });

  it("knows where hindsight differs", async () => {
    const [then, now] = [await source.control("2017-07-01", "2017-07-02"), await source.control("2017-07-01", "2017-07-10")];
    expect(differences(then, now).map((one) => one.site.key)).toEqual(["sy-sinaa"]);
  });

  it("gives a place's times oldest first, and its shares as far as they were known", async () => {
    const told = await source.timeline("sy-sinaa", "2017-07-10");
    expect(told.holdings.map((one) => one.holder?.key)).toEqual(["isil", "sdf", "isil"]);
    expect((await source.timeline("sy-sinaa", "2017-06-20")).shares).toEqual([]);
    expect(told.shares.length).toBe(1);
  });

  it("filters events and turns their pages", async () => {
    const ids = async (filter: object) => (await source.events(filter)).rows.map((one) => one.id);
    expect(await ids({})).toEqual(["e-3", "e-1", "e-2"]);
    expect(await ids({ origins: 2 })).toEqual(["e-2"]);
    expect(await ids({ place: "sy-raqqa", type: "capture" })).toEqual(["e-1", "e-2"]);
    expect(await ids({ as_known: "2017-07-01" })).toEqual(["e-3", "e-1"]);
    expect(await ids({ from: "2017-06-10", to: "2017-06-20" })).toEqual(["e-1"]);
    expect((await source.events({ order: "desc" })).rows.map((one) => one.id)).toEqual(["e-2", "e-1", "e-3"]);
    const first = await source.events({ limit: 2 });
    expect([first.rows.length, first.next, first.total]).toEqual([2, "2", 3]);
    expect((await source.events({ limit: 2, cursor: first.next! })).rows.map((one) => one.id)).toEqual(["e-2"]);
  });

  it("gives the sentences it has and leaves out the others", async () => {
    expect((await source.quotes(["c-e-1", "c-none"])).map((one) => one.claim)).toEqual(["c-e-1"]);
    await expect(source.event("e-9")).rejects.toThrow("there is no event e-9");
  });
});

describe("reports and search without a server", () => {
  it("has the sentences of a report, not its text", async () => {
    const { report, text, claims, quotes } = await source.report("r-1");
    expect([report.outlet, text, claims.length, quotes.map((one) => one.claim)]).toEqual(["صدى النهر", null, 0, ["c-e-1"]]);
    expect((await source.reports()).rows.map((one) => one.id)).toEqual(["r-1"]);
    await expect(source.report("r-9")).rejects.toThrow("there is no report r-9");
  });

  it("knows the event of a claim", async () => {
    expect((await source.event("c-e-1")).event.id).toBe("e-1");
  });

  it("finds places, parties, sources and sentences in any spelling", async () => {
    const found = async (words: string) => {
      const { reports, claims, places, actors, sources } = await source.search(words);
      return [reports, claims.map((one) => ({ id: one.claim })), places, actors, sources].map((rows) => rows.map((one) => one.id));
    };
    expect(await found("سَيْطَرت")).toEqual([[], ["c-e-1"], [], [], []]);
    expect(await found("تنظيم الدوله")).toEqual([[], [], [], ["isil"], []]);
    expect(await found("SINAA")).toEqual([[], [], ["sy-sinaa"], [], []]);
    expect(await found("صدي النهر")).toEqual([["r-1"], [], [], [], ["~صدي النهر"]]);
    expect(await found(" ، ")).toEqual([[], [], [], [], []]);
  });

  it("lists what is told on the word of a source", async () => {
    expect((await source.source("~صدي النهر"))?.claims).toBe(1);
    expect((await source.toldBy("~صدي النهر")).rows.map((one) => one.claim)).toEqual(["c-e-1"]);
  });
});

describe("what a file withholds", () => {
  it("is said only where there is any", () => {
    expect(source.withheld).toEqual([]);
    const rows = [{ what: "claims", rule: "retracted", count: 2 }, { what: "events", rule: "claims", count: 1 }];
    expect(new InlineSource({ ...data, withheld: rows, machine_read: 3 }).withheld).toEqual(rows.slice(0, 1));
    expect(new InlineSource({ ...data, machine_read: 3 }).machineRead).toBe(3);
  });
});

describe("data packed into the page", () => {
  const page = (type: string, text: string) =>
    ({ getElementById: () => ({ textContent: text, getAttribute: () => type }) }) as unknown as Document;

  it("is read as it stands, or unpacked", async () => {
    expect(await inlined(page("application/json", "null"))).toBeNull();
    expect(await inlined(page("application/json", '{"as_known": null}'))).toEqual({ as_known: null });
    const packed = await new Response(new Blob(['{"lang": "ar ✓"}']).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
    const text = btoa(String.fromCharCode(...new Uint8Array(packed)));
    expect(await inlined(page("application/gzip", text))).toEqual({ lang: "ar ✓" });
  });
});

describe("phases", () => {
  it("join times that differ only in what is claimed", () => {
    const gain = { holder: SDF, since: "2017-06-10", part: false, status: "single-origin" as const, claims: [], against: [], left: false };
    const since = { edtf: "2014-01-01" };
    const rows = [
      holding("sy-sinaa", ISIL, "2014-01-01", "2017-06-10", ["2017-06-12", null], since),
      holding("sy-sinaa", ISIL, "2017-06-10", "2017-06-12", ["2017-06-12", null], { ...since, claimed: [gain] }),
      holding("sy-sinaa", SDF, "2017-06-12", null, ["2017-06-12", null]),
    ];
    expect(phases(rows).map((one) => [one.holding.holder?.key, one.until, one.claimed.length])).toEqual([
      ["isil", "2017-06-12", 1],
      ["sdf", null, 0],
    ]);
  });
});
