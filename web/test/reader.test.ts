import { describe, expect, it } from "vitest";
import { citation, citedClaim, citedQuote } from "../src/lib/citation";
import { claimsAt, inReport, marked, picked, placed, rolesAt, stepped, webAddress } from "../src/lib/reader";
import { ar } from "../src/lib/strings.ar";
import { en } from "../src/lib/strings.en";
import type { Claim, PlaceRef, ReportRef } from "../src/lib/types";

const TEXT = "🔴 سيطرت قسد على حي المشلب بعد انسحاب داعش.";
const letters = [...TEXT];

/** Where words stand in the text, in code points. */
function span(text: string) {
  const start = [...TEXT.slice(0, TEXT.indexOf(text))].length;
  return { start, end: start + [...text].length, text };
}

const report: ReportRef = {
  id: "r-1", ref: null, url: "https://example.org/1", outlet: "صدى النهر", title: "المشلب", published: "2017-06-12", language: "ar", sha256: "ab12",
};
const claim = (id: string, trigger: string, change: object = {}) =>
  ({
    id, report, trigger: span(trigger), evidence: span(TEXT), actors: [], targets: [], supporters: [], place: null, destination: null,
    date: null, chain: [], quantities: [], items: [], ...change,
  }) as unknown as Claim;
const capture = claim("c-1", "سيطرت", { actors: [{ mention: span("قسد") }], place: { mention: span("حي المشلب") } });
const withdraw = claim("c-2", "انسحاب", { actors: [{ mention: span("داعش") }], place: { mention: span("المشلب") } });

describe("the words of a report", () => {
  const parts = marked(TEXT, [withdraw, capture]);
  const at = (text: string) => parts.find((one) => one.text === text)!;

  it("are marked where they were repaired, for no claim", () => {
    const { start, end } = span("حي المشلب");
    const part = marked(TEXT, [], [{ start, end, read: "حي المشلب" }]).find((one) => one.marks.length)!;
    expect([part.text, rolesAt(part), claimsAt(part)]).toEqual(["حي المشلب", ["repaired"], []]);
  });

  it("stay as they are, whatever overlaps", () => {
    expect(parts.map((one) => one.text).join("")).toBe(TEXT);
    for (const { start, text } of parts) expect(letters.slice(start, start + [...text].length).join("")).toBe(text);
  });

  it("belong to all claims that are read from them", () => {
    expect(claimsAt(at("المشلب"))).toEqual(["c-2", "c-1"]);
    expect(claimsAt(at("حي "))).toEqual(["c-1"]);
    expect(rolesAt(at("المشلب"))).toEqual(["place"]);
    expect(rolesAt(at("داعش"))).toEqual(["actor"]);
    expect(claimsAt(at(" على "))).toEqual([]);
  });

  it("have no marks where a claim's words lie outside them", () => {
    expect(marked("قسد", [claim("c-3", "انسحاب")]).map((one) => [one.text, one.marks.length])).toEqual([["قسد", 0]]);
    expect(marked("", [])).toEqual([]);
  });
});

describe("going through the claims", () => {
  const claims = inReport([withdraw, capture]);

  it("follows the text", () => {
    expect(claims.map((one) => one.id)).toEqual(["c-1", "c-2"]);
    expect(stepped(claims, null, 1)).toBe("c-1");
    expect(stepped(claims, null, -1)).toBe("c-2");
    expect(stepped(claims, "c-1", 1)).toBe("c-2");
    expect(stepped(claims, "c-2", 1)).toBe("c-2");
    expect(stepped([], null, 1)).toBeNull();
  });

  it("picks one claim of a word after the other", () => {
    expect(picked(["c-2", "c-1"], null)).toBe("c-2");
    expect(picked(["c-2", "c-1"], "c-2")).toBe("c-1");
    expect(picked(["c-2", "c-1"], "c-1")).toBe("c-2");
    expect(picked(["c-2", "c-1"], "c-9")).toBe("c-2");
    expect(picked([], "c-1")).toBeNull();
  });

  it("opens web addresses only", () => {
    expect(webAddress("https://example.org/")).toBe("https://example.org/");
    expect(webAddress("javascript:alert(1)")).toBeNull();
    expect(webAddress(null)).toBeNull();
  });
});

describe("a citation", () => {
  it("says what, where exactly, in which report", () => {
    expect(citation(citedClaim(capture), "en", en).split("\n")).toEqual([
      `«${TEXT}»`,
      "صدى النهر, “المشلب”, 12 June 2017",
      "https://example.org/1",
      `Code points 0 to ${letters.length} of the report's text`,
      "SHA-256 of the text: ab12",
      "Claim c-1, read by machine (Rawi)",
    ]);
    expect(citation(citedClaim(capture), "ar", ar)).toContain("صدى النهر، «المشلب»، 12 حزيران/يونيو 2017");
  });

  it("leaves out what is not known", () => {
    const bare = { ...report, url: null, title: null, sha256: "" };
    const quote = { claim: "c-1", report: "r-1", outlet: null, published: null, chain: [], stance: "asserts" as const, text: "سيطرت", spans: [] };
    expect(citation(citedQuote(quote, bare), "en", en).split("\n")).toEqual([
      "«سيطرت»",
      "صدى النهر, 12 June 2017",
      "Claim c-1, read by machine (Rawi)",
    ]);
  });
});

describe("a place that was read", () => {
  const place = (change: object) => ({ relation: "in", extent: "whole", percent: null, ...change }) as PlaceRef;

  it("is told with how it was meant", () => {
    expect(placed(place({}), "Raqqa", en)).toBe("Raqqa");
    expect(placed(place({ relation: "near" }), "Raqqa", en)).toBe("near Raqqa");
    expect(placed(place({ extent: "part" }), "Raqqa", en)).toBe("Raqqa, a part of it");
    expect(placed(place({ extent: "part", percent: 60 }), "Raqqa", en)).toBe("Raqqa, 60 % of it");
    expect(placed(place({ relation: "toward" }), "الرقة", ar)).toBe("باتجاه الرقة");
  });
});
