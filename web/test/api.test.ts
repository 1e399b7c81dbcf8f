import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiSource } from "../src/lib/api";

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

describe("figures of a server", () => {
  it("are what it has counted", async () => {
    const counted = { steps: [], events: { types: [], counts: [] }, ground: { sides: [], held: [], claimed: [] }, mix: [] };
    serving({ plots: () => counted });
    expect(await new ApiSource().plots("2017-06-08", "2017-07-10")).toEqual(counted);
    expect(asked).toEqual(["api/plots?first=2017-06-08&as_known=2017-07-10"]);
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
