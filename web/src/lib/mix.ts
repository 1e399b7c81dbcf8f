/** Voices as bars: each origin with its tellings by what it has at stake in them. */
import type { Interest, Mixed, Voice } from "./types";

export const INTERESTS: Interest[] = ["adverse", "neutral", "unknown", "self-serving"];

/** The most told origins first; the rest as one. */
export function mixed(rows: Voice[], most = 12): Mixed[] {
  const found = new Map<string, Mixed>();
  for (const { key, name, name_ar, interest, claims } of rows) {
    const one = found.get(key) ?? { key, name, name_ar, origins: 1, claims: 0, counts: INTERESTS.map(() => 0) };
    one.claims += claims;
    one.counts[INTERESTS.indexOf(interest)]! += claims;
    found.set(key, one);
  }
  const ranked = [...found.values()].sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
  if (ranked.length <= most) return ranked;
  const rest = ranked.slice(most - 1);
  return [...ranked.slice(0, most - 1), rest.reduce((sum, one) => together(sum, one), { key: "", name: null, name_ar: null, origins: 0, claims: 0, counts: INTERESTS.map(() => 0) })];
}

function together(sum: Mixed, one: Mixed): Mixed {
  return { ...sum, origins: sum.origins + 1, claims: sum.claims + one.claims, counts: sum.counts.map((count, at) => count + one.counts[at]!) };
}
