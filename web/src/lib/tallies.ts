/** Counts for the figures of a map in one file. */
import type { Source } from "./source";
import type { Day, Holding, Origins, SideShare, Voice } from "./types";

/** Places by side on some days, from what is held on each of them. */
export async function sampled(source: Pick<Source, "control">, days: Day[], known: Day): Promise<SideShare[]> {
  const rows: SideShare[] = [];
  for (const day of days) rows.push(...sharesOn(day, await source.control(day, known)));
  return rows;
}

/** A place counts once: for its holder, else for whoever is first said to hold it, else for nobody (""). */
export function sharesOn(day: Day, holdings: Holding[]): SideShare[] {
  const sides = new Map<string, SideShare>();
  for (const { holder, claimed } of holdings) {
    const claimant = claimed.find((gain) => gain.holder && !gain.left)?.holder;
    const side = (holder ?? claimant)?.side ?? "";
    const row = sides.get(side) ?? { day, side, places: 0, claimed: 0 };
    if (holder || !claimant) row.places++;
    else row.claimed++;
    sides.set(side, row);
  }
  return [...sides.values()];
}

/** The voices with the most tellings first. */
export function counted(told: Origins[]): Voice[] {
  const found = new Map<string, Voice>();
  for (const root of told.flatMap(({ roots, against }) => [...roots, ...against])) {
    const key = `${root.key}|${root.interest}`;
    const voice = found.get(key) ?? { key: root.key, name: root.name, name_ar: root.name_ar, interest: root.interest, claims: 0 };
    voice.claims += root.tellings.length;
    found.set(key, voice);
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
}
