import { describe, expect, it } from "vitest";
import { points, slice, unitAt } from "../src/lib/points";
import { pieces, quoteOf } from "../src/lib/quotes";
import type { Claim } from "../src/lib/types";

describe("code points", () => {
  it("count an emoji once, as Rawi does", () => {
    const text = "🔴 سيطرت قسد على حي الصناعة";
    expect(points("🔴")).toBe(1);
    expect(unitAt(text, 2)).toBe(3);
    expect(slice(text, 2, 7)).toBe("سيطرت");
    expect(slice(text, 8, 11)).toBe("قسد");
  });

  it("end with the text", () => {
    expect(unitAt("حي", 9)).toBe(2);
    expect(slice("حي", 1, 9)).toBe("ي");
  });
});

describe("pieces", () => {
  it("give back the whole text, cut at the roles", () => {
    const text = "🔴 سيطرت قسد على حي";
    const parts = pieces(text, [
      { role: "trigger", start: 2, end: 7 },
      { role: "actor", start: 8, end: 11 },
    ]);
    expect(parts.map((one) => one.text).join("")).toBe(text);
    expect(parts.filter((one) => one.roles.length).map((one) => [one.roles[0], one.text])).toEqual([
      ["trigger", "سيطرت"],
      ["actor", "قسد"],
    ]);
  });

  it("keep both roles of words that have two", () => {
    const parts = pieces("حي الصناعة", [
      { role: "place", start: 0, end: 10 },
      { role: "target", start: 3, end: 10 },
    ]);
    expect(parts.map((one) => one.roles)).toEqual([["place"], ["target", "place"]]);
  });
});

describe("a claim as a quote", () => {
  it("has its roles counted from its sentence, and none from outside it", () => {
    const span = (start: number, text: string) => ({ start, end: start + text.length, text });
    const claim = {
      id: "c-1",
      report: { id: "r-1", outlet: "صدى النهر", published: "2017-06-12" },
      stance: "asserts",
      evidence: span(100, "سيطرت قسد على حي المشلب"),
      trigger: span(100, "سيطرت"),
      actors: [{ name: "SDF", name_ar: "قسد", mention: span(106, "قسد") }],
      targets: [{ name: "ISIS", name_ar: "داعش", mention: span(40, "داعش") }],
      place: { mention: span(114, "حي المشلب") },
      destination: null,
      date: null,
      chain: [],
      quantities: [],
      supporters: [],
      items: [],
    } as unknown as Claim;
    const quote = quoteOf(claim);
    expect(quote.spans.map((one) => [one.role, slice(quote.text, one.start, one.end)])).toEqual([
      ["trigger", "سيطرت"],
      ["actor", "قسد"],
      ["place", "حي المشلب"],
    ]);
  });
});
