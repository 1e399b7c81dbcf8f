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
