import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiSource } from "../src/lib/api";
import { data, event } from "./made";

const asked: string[] = [];

/** A server that answers the paths it knows. */
function serving(answers: Record<string, (query: URLSearchParams) => unknown>): void {
  asked.length = 0;
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const { pathname, searchParams } = new URL(address, "http://127.0.0.1/");
    const answer = answers[pathname.replace("/api/", "")];
    if (!answer) return new Response('{"error": {"code": "not_found", "message": "nothing is here"}}', { status: 404 });
    return new Response(JSON.stringify({ data: answer(searchParams), meta: {} }));
  });
}

afterEach(() => vi.unstubAllGlobals());

describe("plots of a server", () => {
  const rows = [{ day: "2017-06-08", side: "sdf", places: 1, claimed: 0 }];
  const voice = { key: "sohr", name: "SOHR", name_ar: "المرصد", interest: "neutral", claims: 2 };

  it("are drawn from what it has counted", async () => {
    serving({ "shares-by-side": () => rows, voices: () => [voice] });
    expect(await new ApiSource().sides(["2017-06-08", "2017-06-15"], "2017-07-10")).toEqual(rows);
    expect(await new ApiSource().voices([event("e-1", "2017-06-12")], "2017-07-10")).toEqual({ rows: [voice], of: null });
    expect(asked).toEqual(["api/shares-by-side?as_known=2017-07-10", "api/voices?as_known=2017-07-10"]);
  });

  it("are counted in the page where it has not", async () => {
    serving({ control: () => [data.holdings[4]], "events/e-1/origins": () => ({ roots: [], against: [], circles: [] }) });
    expect(await new ApiSource().sides(["2017-06-08"], "2017-07-10")).toEqual(rows);
    expect(await new ApiSource().voices([event("e-1", "2017-06-12")], "2017-07-10")).toEqual({ rows: [], of: null });
  });
});

describe("sentences of a server", () => {
  const claim = (id: string) => ({
    id, report: { id: "r-1", outlet: null, published: null }, stance: "asserts", evidence: { start: 0, end: 2, text: id }, trigger: { start: 0, end: 1, text: "c" },
    actors: [], targets: [], supporters: [], place: null, destination: null, date: null, chain: [], quantities: [], items: [],
  });
  const claims = (query: URLSearchParams) => query.get("ids")!.split(",").filter((id) => id !== "c-none").map(claim);

  it("are asked for together, once, and come in their order", async () => {
    serving({ claims });
    const source = new ApiSource();
    expect((await source.quotes(["c-2", "c-none", "c-1"])).map((one) => one.claim)).toEqual(["c-2", "c-1"]);
    expect((await source.quotes(["c-1", "c-3"])).map((one) => one.claim)).toEqual(["c-1", "c-3"]);
    expect(asked.map(decodeURIComponent)).toEqual(["api/claims?ids=c-2,c-none,c-1", "api/claims?ids=c-3"]);
    await source.quotes(Array.from({ length: 401 }, (_, at) => `c-x${at}`));
    expect(asked.length).toBe(5);
  });

  it("are asked for again where that failed", async () => {
    serving({});
    const source = new ApiSource();
    await expect(source.quotes(["c-1"])).rejects.toThrow("nothing is here");
    serving({ claims });
    expect((await source.quotes(["c-1"])).map((one) => one.claim)).toEqual(["c-1"]);
  });
});
