/** Counts for plots, made of what every source can answer. */
import type { Source } from "./source";
import type { Day, Event, Holding, Origins, SideShare, Voice, Voices } from "./types";

/** The most events whose origins are asked for one by one. */
const SOME = 300;
const AT_ONCE = 6;

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

/** All events known by a day, page by page. */
export async function allEvents(source: Pick<Source, "events">, known: Day): Promise<Event[]> {
  const found: Event[] = [];
  let cursor: string | undefined;
  do {
    const page = await source.events({ as_known: known, limit: 1000, cursor });
    found.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  return found;
}

/** The tellings of events by their origin and what it has at stake; of the latest events where there are many. */
export async function voices(source: Pick<Source, "origins">, events: Event[], some = SOME): Promise<Voices> {
  const asked = events.slice(-some);
  const told: Origins[] = [];
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    told.push(...(await Promise.all(asked.slice(at, at + AT_ONCE).map((event) => source.origins(event.id)))));
  }
  return { rows: counted(told), of: asked.length < events.length ? asked.length : null };
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
  return [...found.values()].sort((a, b) => b.claims - a.claims || a.key.localeCompare(b.key));
}
