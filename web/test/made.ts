/** A made place or two: what the tests ask about. */
import type { InlineData } from "../src/lib/inline";
import type { Event, Holding, Party, Site } from "../src/lib/types";

export const SDF: Party = { key: "sdf", name: "Syrian Democratic Forces", name_ar: "قوات سوريا الديمقراطية", side: "sdf" };
export const ISIL: Party = { key: "isil", name: "Islamic State", name_ar: "تنظيم الدولة", side: "isil" };

export const site = (key: string, city: string | null = "sy-raqqa"): Site => ({
  key, name: key, name_ar: key, kind: "neighbourhood", city, country: "SY", lat: 35.95, lon: 39, radius_m: 700,
  own_point: true,
});

export function holding(key: string, holder: Party, since: string, until: string | null, known: [string, string | null], change: Partial<Holding> = {}): Holding {
  return {
    id: `h-${key}-${since}-${known[0]}`, place: site(key), state: "controlled", holder, present: null, besieger: null, presser: null,
    since, until, edtf: since, rule: "independent-origins", claims: [], against: [], origins: [], claimed: [],
    last_evidence: since, known_from: known[0], known_until: known[1], ...change,
  };
}

export function event(id: string, day: string, change: Partial<Event> = {}): Event {
  return {
    id, type: "capture", factuality: "actual", place: site("sy-sinaa"), edtf: day, earliest: day, latest: day, actors: [SDF],
    targets: [ISIL], status: "single-origin", rule: "one-origin", credibility: 3, claims: [`c-${id}`], against: [],
    reports: 1, outlets: 1, origins: ["SOHR"], told: [], known_from: day, ...change,
  };
}

/** Sinaa: taken by SDF on 12 June, lost on 30 June; the loss known only on 3 July. */
export const data: InlineData = {
  summary: {
    version: "0", reports: 3, claims: 3, events: 3, places: 2, first_day: "2017-06-01", last_day: "2017-07-10",
    first_event_day: "2017-06-01", last_event_day: "2017-07-08", sides: [SDF, ISIL],
  },
  holdings: [
    holding("sy-sinaa", ISIL, "2014-01-01", "2017-06-12", ["2017-06-12", null]),
    holding("sy-sinaa", SDF, "2017-06-12", null, ["2017-06-12", "2017-07-03"]),
    holding("sy-sinaa", SDF, "2017-06-12", "2017-06-30", ["2017-07-03", null]),
    holding("sy-sinaa", ISIL, "2017-06-30", null, ["2017-07-03", null]),
    holding("sy-mishlab", SDF, "2017-06-08", null, ["2017-06-08", null]),
  ],
  shares: { "sy-sinaa": [{ day: "2017-06-20", holder: SDF, percent: 60, origin: "SOHR", claim: "c-9", known_from: "2017-06-21" }] },
  events: [
    event("e-2", "2017-06-30", { actors: [ISIL], targets: [SDF], known_from: "2017-07-03", origins: ["SOHR", "AFP"] }),
    event("e-1", "2017-06-12"),
    event("e-3", "2017-06-08", { type: "clash", place: site("sy-mishlab"), status: "disputed" }),
  ],
  quotes: { "c-e-1": { report: "r-1", outlet: "صدى النهر", published: "2017-06-12", chain: [], stance: "asserts", text: "سيطرت", spans: [] } },
  origins: {},
};
