import { describe, expect, it } from "vitest";
import { Desk } from "../src/lib/desk.svelte";
import type { Reviews } from "../src/lib/reviewing";
import { SourceError } from "../src/lib/source";
import type { Claim, Judgement, Review, ToReview } from "../src/lib/types";

const item = (id: string): ToReview => ({ kind: "claim", claim: { id } as Claim, event: null, join: null });

/** A store in small: two pages of items, and what was judged. */
class Made implements Reviews {
  readonly sent: Review[] = [];
  refused = false;

  async queue(cursor?: string) {
    return cursor ? { rows: [item("c-2"), item("c-3")], next: null, total: 3 } : { rows: [item("c-1"), item("c-2")], next: "2", total: 3 };
  }
  async kept(): Promise<Judgement[]> {
    return [];
  }
  async judge(review: Review): Promise<Judgement[]> {
    if (this.refused) throw new SourceError("invalid", "refused", 400);
    this.sent.push(review);
    const { subject, other = null, verdict, day = null, author, reason } = review;
    return [{ number: this.sent.length, kind: other ? "pair" : "claim", subject, other, verdict, day, author, reason, recorded_at: "" }];
  }
  async claim(id: string): Promise<Claim> {
    return { id } as Claim;
  }
  async corrected(id: string): Promise<Claim> {
    return { id } as Claim;
  }
  async derive(): Promise<void> {}
  onjudged(): void {}
}

async function opened(): Promise<{ desk: Desk; store: Made }> {
  const store = new Made();
  const desk = new Desk(store);
  await desk.open();
  return { desk, store };
}

describe("a desk", () => {
  it("goes through the queue, page by page, each item once", async () => {
    const { desk } = await opened();
    expect([desk.item?.claim.id, desk.total]).toEqual(["c-1", 3]);
    for (const id of ["c-2", "c-3", "c-3"]) {
      await desk.move(1);
      expect(desk.item?.claim.id).toBe(id);
    }
    await desk.move(-9);
    expect(desk.item?.claim.id).toBe("c-1");
  });

  it("keeps a judgement and goes on", async () => {
    const { desk, store } = await opened();
    expect(await desk.judge("rejected", "not said", "Rim", null)).toBe(true);
    expect(store.sent).toEqual([{ subject: "c-1", verdict: "rejected", reason: "not said", author: "Rim" }]);
    expect([desk.item?.claim.id, desk.author]).toEqual(["c-2", "Rim"]);
    await desk.move(-1);
    expect(desk.judged.map((one) => [one.author, one.verdict])).toEqual([["Rim", "rejected"]]);
  });

  it("stays where it is when a judgement is refused, and says why", async () => {
    const { desk, store } = await opened();
    store.refused = true;
    expect(await desk.judge("accepted", "", "Rim", null)).toBe(false);
    expect([desk.item?.claim.id, desk.failed?.message]).toEqual(["c-1", "refused"]);
  });

  it("takes the last judgement back with a newer one, and returns to it", async () => {
    const { desk, store } = await opened();
    expect(await desk.undo()).toBeNull();
    await desk.judge("accepted", "", "Rim", null);
    expect(await desk.undo()).toBe(true);
    expect(store.sent.at(-1)).toMatchObject({ subject: "c-1", verdict: "withdrawn", author: "Rim" });
    expect([desk.item?.claim.id, desk.judged]).toEqual(["c-1", []]);
    await desk.judge("accepted", "", "Rim", null);
    store.refused = true;
    expect(await desk.undo()).toBe(false);
  });

  it("shows again what was judged, for a second reviewer", async () => {
    const { desk } = await opened();
    await desk.reopen({ number: 1, kind: "pair", subject: "c-8", other: "c-7", verdict: "same", day: null, author: "Rim", reason: "", recorded_at: "" });
    expect([desk.item?.kind, desk.item?.claim.id, desk.item?.partner]).toEqual(["merge", "c-8", "c-7"]);
  });
});
