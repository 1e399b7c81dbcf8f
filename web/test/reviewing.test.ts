import { describe, expect, it } from "vitest";
import { actsOn, keysOf, letterOf, partnerOf, subjectOf, takeBack, takenBack, type Reviews } from "../src/lib/reviewing";
import { SourceError } from "../src/lib/source";
import type { Claim, Judgement, Review, ToReview, Verdict } from "../src/lib/types";
import { event } from "./made";

const claim = { id: "c-2" } as Claim;
const lone: ToReview = { kind: "claim", claim, event: null, join: null };
const merge: ToReview = { kind: "merge", claim, event: event("e-1", "2017-06-12", { claims: ["c-1", "c-2"] }), join: null };
const kept = (number: number, verdict: Verdict, author = "Rim", other: string | null = null): Judgement => ({
  number, kind: "claim", subject: "c-2", other, verdict, day: verdict === "retracted" ? "2017-06-15" : null, author, reason: "", recorded_at: "",
});
const last: Review = { subject: "c-2", verdict: "rejected", reason: "", author: "Rim" };

describe("an item", () => {
  it("has its own keys and subject", () => {
    expect([keysOf(lone), keysOf(merge)]).toEqual([["a", "r", "t"], ["s", "d", "u"]]);
    expect(subjectOf(lone)).toEqual({ subject: "c-2" });
    expect(subjectOf(merge)).toEqual({ subject: "c-2", other: "c-1" });
    expect(partnerOf({ ...merge, event: event("e-1", "2017-06-12", { claims: ["c-2"] }) })).toBe("e-1");
  });
});

describe("what was put together", () => {
  it("is one act with all its pairs, for as long as it counts", () => {
    const pair = (number: number, verdict: Verdict, subject: string, other: string, recorded_at: string): Judgement => ({ ...kept(number, verdict), kind: "pair", subject, other, recorded_at });
    const same = [pair(1, "same", "c-3", "c-1", "t1"), pair(2, "same", "c-4", "c-1", "t1")];
    const later = pair(3, "different", "c-5", "c-1", "t2");
    const all = [...same, later, pair(4, "same", "c-8", "c-9", "t3"), { ...pair(5, "same", "c-6", "c-1", "t4"), author: "Nour" }];
    const numbers = (acts: Judgement[][]) => acts.map((act) => act.map((one) => one.number));
    expect(numbers(actsOn(["c-1", "c-3", "c-4"], "Rim", all))).toEqual([[3], [2, 1]]);
    expect(numbers(actsOn(["c-1"], "Rim", [...all, pair(6, "withdrawn", "c-1", "c-5", "t5")]))).toEqual([[2, 1]]);
  });
});

describe("keys", () => {
  it("are read by their letter, or by their place on a keyboard of another script", () => {
    expect(letterOf({ key: "A", code: "KeyQ" })).toBe("a");
    expect(letterOf({ key: "ش", code: "KeyA" })).toBe("a");
    expect([letterOf({ key: "?", code: "Slash" }), letterOf({ key: "؟", code: "Slash" })]).toEqual(["?", "?"]);
    expect(letterOf({ key: "Enter", code: "Enter" })).toBe("");
  });
});

describe("taking back", () => {
  it("brings back what the same person had judged before", () => {
    const before = [kept(1, "retracted"), kept(2, "accepted", "Sami"), kept(3, "rejected")];
    expect(takenBack(last, before)).toEqual({ subject: "c-2", verdict: "retracted", day: "2017-06-15", reason: "taken back: rejected", author: "Rim" });
  });

  it("else says that nothing is judged", () => {
    expect(takenBack(last, [kept(2, "accepted", "Sami"), kept(3, "rejected")]).verdict).toBe("withdrawn");
    expect(takenBack(last, [kept(1, "withdrawn"), kept(3, "rejected")]).verdict).toBe("withdrawn");
  });

  it("leaves two events open where there is no word for it, and passes on what is refused otherwise", async () => {
    const sent: Verdict[] = [];
    const strict = {
      judge: async (review: Review) => {
        sent.push(review.verdict);
        if (review.verdict === "withdrawn") throw new SourceError("invalid", "no such verdict", 400);
        return [];
      },
    } as unknown as Reviews;
    await takeBack(strict, { ...last, verdict: "same", other: "c-1" }, []);
    expect(sent).toEqual(["withdrawn", "unsure"]);
    await expect(takeBack(strict, last, [])).rejects.toThrow("no such verdict");
  });
});
