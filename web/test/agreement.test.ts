import { describe, expect, it } from "vitest";
import { agreements, byItem, kappa } from "../src/lib/agreement";
import type { Judgement, Verdict } from "../src/lib/types";

let number = 0;
const judged = (author: string, subject: string, verdict: Verdict, other: string | null = null): Judgement => ({
  number: ++number, kind: other ? "pair" : "claim", subject, other, verdict, day: null, author, reason: "", recorded_at: "2017-07-01",
});
const pairs = (counts: [string, string, number][]): [string, string][] =>
  counts.flatMap(([one, other, times]) => Array.from({ length: times }, (): [string, string] => [one, other]));

describe("Cohen's kappa", () => {
  it("is what textbooks have", () => {
    expect(kappa(pairs([["a", "a", 20], ["a", "r", 5], ["r", "a", 10], ["r", "r", 15]]))).toBeCloseTo(0.4, 10);
    expect(kappa(pairs([["a", "a", 45], ["a", "r", 15], ["r", "a", 25], ["r", "r", 15]]))).toBeCloseTo(0.1304, 4);
  });

  it("is 1 where all is judged alike, 0 by chance, below for less", () => {
    expect(kappa(pairs([["a", "a", 2], ["r", "r", 2]]))).toBe(1);
    expect(kappa(pairs([["a", "a", 1], ["a", "r", 1], ["r", "a", 1], ["r", "r", 1]]))).toBe(0);
    expect(kappa(pairs([["a", "r", 1], ["r", "a", 1]]))).toBe(-1);
  });

  it("is not known where nothing else could have come out", () => {
    expect(kappa(pairs([["a", "a", 9]]))).toBeNull();
    expect(kappa([])).toBeNull();
  });
});

describe("reviewers", () => {
  const kept = [
    judged("Rim", "c-1", "rejected"),
    judged("Rim", "c-1", "accepted"),
    judged("Sami", "c-1", "accepted"),
    judged("Sami", "c-2", "rejected"),
    judged("Rim", "c-2", "accepted"),
    judged("Rim", "c-3", "accepted"),
    judged("Sami", "c-4", "same", "c-5"),
    judged("Rim", "c-4", "same", "c-5"),
    judged("Sami", "c-6", "accepted"),
    judged("Sami", "c-6", "withdrawn"),
  ];

  it("stand beside one another with the latest that each judged", () => {
    const items = byItem(kept);
    expect([...items.keys()]).toEqual(["c-4|c-5", "c-3", "c-2", "c-1"]);
    expect([...items.get("c-1")!.values()].map((one) => [one.author, one.verdict])).toEqual([["Sami", "accepted"], ["Rim", "accepted"]]);
  });

  it("accept a claim as it reads then", () => {
    const told = [judged("Rim", "c-1", "accepted"), judged("Sami", "c-1", "rejected")];
    const slot = (verdict: Verdict): Judgement => ({ ...judged("Sami", "c-1", verdict), kind: "slot", slot: "place" });
    const verdicts = (rows: Judgement[]) => [...byItem(rows).values()].flatMap((one) => [...one.values()].map((row) => row.verdict));
    told.push(slot("corrected"));
    expect(verdicts(told)).toEqual(["rejected"]);
    expect(verdicts([...told, judged("Rim", "c-1", "accepted")])).toEqual(["accepted", "rejected"]);
    expect(verdicts([...told, slot("withdrawn")])).toEqual(["rejected", "accepted"]);
  });

  it("agree on the items that both judged", () => {
    const [only, ...none] = agreements(kept);
    expect(none).toEqual([]);
    expect(only).toMatchObject({ first: "Rim", second: "Sami", both: 3, alike: 2 });
    // Chance: accepted 2/3 × 1/3, same 1/3 × 1/3, rejected none.
    expect(only!.kappa).toBeCloseTo((2 / 3 - 1 / 3) / (1 - 1 / 3), 10);
    expect(agreements(kept.filter((one) => one.author === "Rim"))).toEqual([]);
  });
});
