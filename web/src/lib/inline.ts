/** The data that stands in the page itself. */
import { inForce, passed } from "./allies";
import { dayOf } from "./days";
import { mixed } from "./mix";
import { SourceError, type EventFilter, type Source } from "./source";
import { counted, sampled } from "./tallies";
import { Told } from "./told";
import type {
  Alliance, Day, Density, Diff, Event, EventTold, Found, Holding, Named, Origins, OwnLayer, Page, Party, Plots, Quote, ReportRead, ReportRef, Share,
  Summary, Timeline, Withheld,
} from "./types";
import { bySide, byType, weeks } from "./weeks";

/** What `rawi map` writes: holdings of all days and all days of knowledge, and the sentences that may be shown. */
export interface InlineData {
  summary: Summary;
  holdings: Holding[];
  shares: Record<string, Share[]>;
  events: Event[];
  quotes: Record<string, Omit<Quote, "claim">>;
  origins: Record<string, Origins>;
  /** What is known of the reports, by id; without it, what their quotes say. */
  reports?: Record<string, ReportRef>;
  withheld?: Withheld[];
  /** Claims that no person has found well read. */
  machine_read?: number;
  /** Between whom; older files have none. */
  alliances?: Alliance[];
  layers?: { layer: OwnLayer; data: NonNullable<OwnLayer["data"]> }[];
  as_known?: Day | null;
  on?: Day | null;
  lang?: string | null;
}

/** The data of a page, or null where a server has it. Large data may be packed: gzip, in base64. */
export async function inlined(page: Document): Promise<InlineData | null> {
  const element = page.getElementById("rawi-data");
  const text = element?.textContent?.trim();
  if (!text) return null;
  return JSON.parse(element?.getAttribute("type")?.includes("gzip") ? await unpacked(text) : text);
}

async function unpacked(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

export class InlineSource implements Source {
  readonly whole = false;
  readonly withheld: Withheld[];
  readonly machineRead: number;
  readonly reviews = null;
  readonly #data: InlineData;
  readonly #byPlace = new Map<string, Holding[]>();
  readonly #events: Event[];
  readonly #told: Told;

  constructor(data: InlineData) {
    this.#data = data;
    this.#told = new Told(data);
    this.withheld = (data.withheld ?? []).filter((one) => one.what === "claims");
    this.machineRead = data.machine_read ?? 0;
    for (const one of data.holdings) {
      const rows = this.#byPlace.get(one.place.key);
      if (rows) rows.push(one);
      else this.#byPlace.set(one.place.key, [one]);
    }
    this.#events = [...data.events].sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.id.localeCompare(b.id));
  }

  async summary(): Promise<Summary> {
    return this.#data.summary;
  }

  async control(on: Day, known: Day, place?: string): Promise<Holding[]> {
    const rows = place === undefined ? this.#data.holdings : (this.#byPlace.get(place) ?? []);
    return rows.filter((one) => knownOn(one, known) && one.since <= on && (one.until === null || on < one.until));
  }

  async timeline(place: string, known: Day): Promise<Timeline> {
    const rows = (this.#byPlace.get(place) ?? []).filter((one) => knownOn(one, known));
    rows.sort((a, b) => a.since.localeCompare(b.since) || (a.until ?? "9999").localeCompare(b.until ?? "9999"));
    const site = rows[0]?.place ?? this.#data.events.find((one) => one.place?.key === place)?.place ?? null;
    return { holdings: rows, shares: (this.#data.shares[place] ?? []).filter((one) => one.known_from <= known), place: site };
  }

  async diff(first: Day, second: Day, known: Day): Promise<Diff> {
    const [before, after] = [await this.control(first, known), await this.control(second, known)].map(byKey);
    const allied = inForce(this.#data.alliances ?? [], second);
    const diff: Diff = { changed: [], passed: [], unchanged: 0 };
    for (const key of [...new Set([...before!.keys(), ...after!.keys()])].sort()) {
      const [earlier, later] = [before!.get(key) ?? null, after!.get(key) ?? null];
      if (sameGround(earlier, later)) diff.unchanged++;
      else if (passed(earlier, later, allied)) diff.passed.push([earlier!, later!]);
      else diff.changed.push([earlier, later]);
    }
    return diff;
  }

  async density(known = "9999-12-31"): Promise<Density[]> {
    const counts = new Map<Day, number>();
    for (const one of this.#events) {
      if (one.known_from <= known) counts.set(dayOf(one), (counts.get(dayOf(one)) ?? 0) + 1);
    }
    return [...counts].map(([day, events]) => ({ day, events }));
  }

  async events(filter: EventFilter): Promise<Page<Event>> {
    const found = this.#events.filter((one) => fits(one, filter));
    if (filter.order === "desc") found.reverse();
    const start = Number(filter.cursor ?? 0);
    const end = start + (filter.limit ?? found.length);
    return { rows: found.slice(start, end), next: end < found.length ? String(end) : null, total: found.length };
  }

  async event(id: string): Promise<EventTold> {
    const event = this.#events.find((one) => one.id === id || one.claims.includes(id) || one.against.includes(id));
    if (!event) throw new SourceError("not_found", `there is no event ${id}`);
    return { event, quotes: await this.quotes([...event.claims, ...event.against]) };
  }

  async origins(id: string): Promise<Origins> {
    return this.#data.origins[id] ?? { roots: [], against: [], circles: [] };
  }

  async quotes(claims: string[]): Promise<Quote[]> {
    return claims.flatMap((claim) => {
      const quote = this.#data.quotes[claim];
      return quote ? [{ claim, ...quote }] : [];
    });
  }

  async layers(): Promise<OwnLayer[]> {
    return (this.#data.layers ?? []).map(({ layer, data }) => ({ ...layer, data }));
  }

  /** Counted as the server counts them. */
  async plots(first: Day, known: Day): Promise<Plots> {
    const steps = weeks(first, known);
    const days = steps.map(({ last }) => (last > known ? known : last));
    const events = this.#events.filter((one) => one.known_from <= known);
    const told = counted(await Promise.all(events.map((event) => this.origins(event.id))));
    return { steps, events: byType(events, steps), ground: bySide(await sampled(this, days, known), days), mix: mixed(told) };
  }

  async reports(): Promise<Page<ReportRef>> {
    return all(this.#told.reports);
  }

  async report(id: string): Promise<ReportRead> {
    const report = this.#told.reports.find((one) => one.id === id);
    if (!report) throw new SourceError("not_found", `there is no report ${id}`);
    return { report, text: null, claims: [], repaired: [], quotes: this.#told.quotes.filter((one) => one.report === id) };
  }

  async search(words: string): Promise<Found> {
    return this.#told.search(words);
  }

  async source(id: string): Promise<Named | null> {
    return this.#told.names.sources.find((one) => one.id === id) ?? null;
  }

  async toldBy(source: string): Promise<Page<Quote>> {
    return all(this.#told.by(source));
  }
}

function all<T>(rows: T[]): Page<T> {
  return { rows, next: null, total: rows.length };
}

/** The same side holds a place in the same way. */
export function sameGround(a: Holding | null, b: Holding | null): boolean {
  return !!a && !!b && a.state === b.state && a.holder?.key === b.holder?.key;
}

function byKey(holdings: Holding[]): Map<string, Holding> {
  return new Map(holdings.map((one) => [one.place.key, one]));
}

function knownOn(one: Holding, known: Day): boolean {
  return one.known_from <= known && (one.known_until === null || known < one.known_until);
}

function fits(event: Event, wanted: EventFilter): boolean {
  const last = event.latest ?? event.known_from;
  return (
    (!wanted.type || event.type === wanted.type) &&
    (!wanted.status || event.status === wanted.status) &&
    (!wanted.place || event.place?.key === wanted.place || event.place?.city === wanted.place) &&
    (!wanted.actor || [...event.actors, ...event.targets].some((party) => isCalled(party, wanted.actor!))) &&
    (!wanted.from || last >= wanted.from) &&
    (!wanted.to || dayOf(event) <= wanted.to) &&
    event.origins.length >= (wanted.origins ?? 0) &&
    (!wanted.as_known || event.known_from <= wanted.as_known)
  );
}

function isCalled(party: Party, asked: string): boolean {
  return party.key === asked || party.side === asked;
}
