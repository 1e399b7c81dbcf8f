import { describe, expect, it } from "vitest";
import { apart, NEAR } from "../src/lib/apart";
import type { App } from "../src/lib/app.svelte";
import { saidOf } from "../src/lib/ground";
import { lookOf, strength, turnOf } from "../src/lib/look";
import { coloured, inkOn } from "../src/lib/palette";
import { PALETTES } from "../src/lib/shown";
import { ar } from "../src/lib/strings.ar";
import { named } from "../src/lib/sides";
import { en } from "../src/lib/strings.en";
import { inWords, sinceWords, spoken } from "../src/lib/when";
import { holding, ISIL, SDF } from "./made";

describe("days in words", () => {
  it("say a day, an interval, a bound and a guess", () => {
    expect(inWords("2017-06-11", "en", en)).toBe("11 June 2017");
    expect(inWords("2017-06-06/2017-06-11", "en", en)).toBe("between 6 and 11 June 2017");
    expect(inWords("[2017-06-28..2017-07-02]", "en", en)).toBe("between 28 June and 2 July 2017");
    expect(inWords("../2017-06-11", "en", en)).toBe("by 11 June 2017");
    expect(inWords("2017-06-11~", "en", en)).toBe("about 11 June 2017");
  });

  it("say since when", () => {
    expect(sinceWords("2017-06-11", "en", en)).toBe("since 11 June 2017");
    expect(sinceWords("../2017-06-11", "en", en)).toBe("since 11 June 2017 or earlier");
    expect(sinceWords("[2017-06-06..2017-06-11]", "en", en)).toBe("since a day between 6 and 11 June 2017");
  });

  it("say it in Arabic with both names of a month and Latin digits", () => {
    expect(inWords("2017-06-06/2017-06-11", "ar", ar)).toBe("بين 6 و11 حزيران/يونيو 2017");
    expect(spoken("2023-12-18", "ar")).toBe("18 كانون الأول/ديسمبر 2023");
    expect(spoken("2023-12-01", "ar", "monthYear")).toBe("كانون الأول/ديسمبر 2023");
    expect(spoken("2023-12-18", "ar", "short")).toBe("18 كانون الأول/ديسمبر");
  });
});

describe("what is withheld", () => {
  it("is said in one line, without what there is none of", () => {
    const rows = [{ what: "claims", rule: "planned", count: 2 }, { what: "claims", rule: "retracted", count: 1 }];
    expect(en.withheld(rows)).toBe("Withheld from this file: 2 claims of plans, 1 claim taken back.");
    expect(ar.withheld(rows)).toBe("محجوب من هذا الملف: قولان عن أمور مخطط لها، قول واحد مما تراجع عنه قائله.");
    expect(en.machineRead(1)).toBe("1 claim was read by a machine and not reviewed by a person.");
  });
});

describe("what is refused", () => {
  it("is said in the reader's language; what has no word in it, in its own", () => {
    expect(ar.refused("unreachable", "the server does not answer")).toMatch(/^الخادم لا يجيب/);
    expect(ar.refused("not_found", "there is nothing at this address")).toBe("لا شيء بهذا العنوان.");
    expect(ar.refused("invalid", "there is no day 2017-06-31")).toBe("لم يُقبل هذا الطلب: \u2068there is no day 2017-06-31\u2069");
    expect(en.refused("invalid", "there is no day 2017-06-31")).toBe("there is no day 2017-06-31");
    expect(ar.absent.report("r-nope")).toBe("لا خبر هنا برقم \u2068r-nope\u2069.");
  });
});

describe("who stands before a place", () => {
  const app = { t: en, party: (one: typeof SDF | null) => one?.name ?? "–" } as unknown as App;

  it("is said with who holds it", () => {
    const held = holding("sy-sinaa", ISIL, "2017-06-01", null, ["2017-06-01", null], { state: "pressured", presser: SDF });
    expect(saidOf(held, app)).toBe("Held by Islamic State, with Syrian Democratic Forces before it");
  });
});

describe("names on the English page", () => {
  it("are the common word for people without a name, in any form", () => {
    const called = (name_ar: string) => named({ name: null, name_ar }, "en");
    expect(["المدنيين", "مدنيون", "المعتقلين", "شهود عيان", "الأهالي"].map(called)).toEqual(["civilians", "civilians", "detainees", "eyewitnesses", "residents"]);
    expect(called("لواء النصر")).toBe("لواء النصر");
    expect(named({ name: null, name_ar: "المدنيين" }, "ar")).toBe("المدنيين");
  });
});

describe("names on the Arabic page", () => {
  it("stand behind a label, since nobody inflects them", () => {
    const { place, event, map } = ar;
    const said = [
      place.heldBy("الحوثيون"), place.contested("الحوثيون", "المعارضة"), place.besieged("الحوثيون", "المعارضة"), place.claimed("الحوثيون", true),
      place.claimedLeft("الحوثيون"), place.part("الحوثيون"), place.shareOf("الحوثيون", 60, "يوم", "الحوثيون"), event.saidBy("الحوثيون"), map.gained("الحوثيون"),
    ];
    expect(said[0]).toBe("المسيطر: الحوثيون");
    for (const one of said) expect(one).toMatch(/(^|: )الحوثيون/);
    for (const one of said) expect(one).not.toMatch(/(بيد|بحسب|إن|عن|من) الحوثيون/);
  });
});

describe("strings", () => {
  it("count in Arabic by its own rules", () => {
    expect([1, 2, 3, 11, 103].map(ar.time.events)).toEqual(["حدث واحد", "حدثان", "3 أحداث", "11 حدثاً", "103 أحداث"]);
  });

  it("have the same keys in both languages", () => {
    const keys = (one: object): string[] =>
      Object.entries(one).flatMap(([key, value]) => (value && typeof value === "object" ? keys(value).map((rest) => `${key}.${rest}`) : [key]));
    expect(keys(ar).sort()).toEqual(keys(en).sort());
  });
});

describe("looks", () => {
  const drawing = { colours: coloured("syria-conventional", ["sdf", "isil"]), letter: (side: string) => side[0]!.toUpperCase() };
  const now = ["2017-06-12", null] as [string, null];

  it("draw each state in its own way", () => {
    const look = (change: object) => lookOf(holding("sy-sinaa", ISIL, "2017-06-01", null, now, change), drawing);
    expect(look({})).toMatchObject({ body: "plain", letter: "I" });
    expect(look({ state: "contested", present: SDF }).body).toBe("hatch");
    expect(look({ state: "shared_stable", present: SDF }).body).toBe("split");
    expect(look({ state: "besieged", besieger: SDF }).ring).toBe(drawing.colours.sdf);
    expect(look({ state: "unknown", holder: null }).body).toBe("empty");
    const gain = { holder: SDF, since: "2017-06-10", part: false, status: "disputed", claims: [], against: [], left: false };
    expect(look({ claimed: [gain] }).dash).toBe(drawing.colours.sdf);
    expect(look({ claimed: [{ ...gain, left: true }] }).dash).toBeUndefined();
  });

  it("fade with age and never vanish", () => {
    expect([strength(0), strength(14)]).toEqual([1, 1]);
    expect(strength(50)).toBeLessThan(1);
    expect(strength(4000)).toBeGreaterThan(0.4);
  });

  it("tell gains from losses", () => {
    const [isil, sdf] = [holding("a", ISIL, "2017-06-01", null, now), holding("a", SDF, "2017-06-01", null, now)];
    expect([turnOf(isil, sdf, "sdf"), turnOf(isil, sdf, "isil"), turnOf(null, isil, "sdf")]).toEqual(["gained", "lost", "other"]);
  });

  it("give sides that appear together colours that are told apart", () => {
    const sides = ["houthi", "yemen_gov", "saf", "rsf", "syria_gov", "syria_opp", "syria_new_gov", "arab_coalition", "russia"];
    const colours = coloured("syria-conventional", sides);
    for (const one of sides) for (const other of sides) if (one !== other) expect(apart(colours[one]!, colours[other]!)).toBeGreaterThanOrEqual(NEAR);
    expect(coloured("syria-conventional", [...sides].reverse())).toEqual(colours);
    expect([colours.houthi, colours.saf]).toEqual(["#3d6fb4", "#e8b07a"]); // as in `rawi plot`: tests/plots/test_counts.py
  });

  it("put readable letters on every colour", () => {
    for (const { colours, spare } of Object.values(PALETTES)) {
      for (const colour of [...Object.values(colours), ...spare]) expect(["#111111", "#ffffff"]).toContain(inkOn(colour));
    }
  });
});
