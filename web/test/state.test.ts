import { describe, expect, it } from "vitest";
import { format, parse, START } from "../src/lib/state";

describe("the address", () => {
  it("keeps all that is shown", () => {
    const shown = {
      ...START, on: "2017-06-30", as_known: "2017-07-02", place: "sy-sinaa", event: "e-1", lang: "ar" as const,
      theme: "dark" as const, palette: "grayscale", compare: ["2017-06-06", "2017-06-30"] as [string, string], layers: ["shading", "roads"],
    };
    expect(parse(format(shown))).toEqual(shown);
  });

  it("keeps a claim in its report, and what is searched", () => {
    const shown = { ...START, view: "search" as const, report: "r-1", claim: "c-1", q: 'حي "دوار النعيم" & #', source: "sohr", actor: "~لواء" };
    expect(parse(format(shown))).toEqual(shown);
  });

  it("is short where little is said", () => {
    expect(format(START)).toBe("#map");
    expect(format({ ...START, as_known: "on", on: "2017-06-30" })).toBe("#map?on=2017-06-30&as_known=on");
  });

  it("tells no layers from those shown from the start", () => {
    expect(parse(format({ ...START, layers: [] })).layers).toEqual([]);
    expect(parse("#map").layers).toBeNull();
  });

  it("keeps names in any script", () => {
    const shown = { ...START, place: "~حي الصناعة" };
    expect(parse(format(shown)).place).toBe("~حي الصناعة");
  });

  it("drops what it says wrongly", () => {
    const shown = parse("#nowhere?on=2017-02-31&as_known=soon&lang=fr&compare=2017-01-01&theme=pink");
    expect(shown).toEqual(START);
  });

  it("starts from what the page's data asks for", () => {
    const start = { ...START, lang: "ar" as const, on: "2017-06-30" };
    expect(parse("", start).lang).toBe("ar");
    expect(parse("#map?lang=en", start).lang).toBe("en");
    expect(format({ ...start, lang: "en" }, start)).toBe("#map?lang=en");
    const before = { ...START, as_known: "2017-07-01" };
    expect(parse(format({ ...before, as_known: null }, before), before).as_known).toBeNull();
  });
});
