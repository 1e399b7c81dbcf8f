import { afterEach, describe, expect, it, vi } from "vitest";
import { derive, type Step } from "../src/lib/deriving";

/** A server that sends these pieces, wherever they are cut. */
function sends(...pieces: string[]): void {
  vi.stubGlobal("fetch", async () => new Response(new Blob(pieces).stream(), { headers: { "content-type": "text/event-stream" } }));
}
afterEach(() => vi.unstubAllGlobals());

describe("deriving", () => {
  it("tells how far it has come, however the stream is cut", async () => {
    sends('event: progress\nda', 'ta: {"stage":"events","done":1,"total":4}\n\n: still there\n\nevent: progress\r\ndata: {"stage":"events","done":4,"total":4}\r\n\r\n', 'event: done\ndata: {"mark":"m"}\n\n');
    const steps: Step[] = [];
    await derive("api/derive", (step) => steps.push(step));
    expect(steps.map((one) => one.done)).toEqual([1, 4]);
  });

  it("fails in the server's words, and where the server goes away", async () => {
    sends('event: error\ndata: {"error":{"code":"store","message":"the disk is full"}}\n\n');
    await expect(derive("api/derive", () => undefined)).rejects.toThrow("the disk is full");
    sends('event: progress\ndata: {"stage":"events","done":1,"total":4}\n\n');
    await expect(derive("api/derive", () => undefined)).rejects.toThrow("went away");
  });
});
