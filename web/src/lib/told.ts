/** What the page's own data tells and of whom: reports, quotes, names; and the search in them. */
import { askedFor, fold, foldAlike, stands } from "./fold";
import type { InlineData } from "./inline";
import type { Found, Named, NamedActor, NamedPlace, Party, Quote, ReportRef, Site } from "./types";

const MOST = 20; // of each kind

type Names = Pick<Found, "places" | "actors" | "sources">;

export class Told {
  readonly quotes: Quote[];
  /** All reports that are quoted, by day of publication. */
  readonly reports: ReportRef[];
  readonly #data: InlineData;
  #names: Names | null = null;

  constructor(data: InlineData) {
    this.#data = data;
    this.quotes = Object.entries(data.quotes).map(([claim, quote]) => ({ claim, ...quote }));
    const found = new Map(this.quotes.map((quote) => [quote.report, data.reports?.[quote.report] ?? reportOf(quote)]));
    this.reports = [...found.values()].sort((a, b) => (a.published ?? "").localeCompare(b.published ?? "") || a.id.localeCompare(b.id));
  }

  search(words: string): Found {
    const asked = askedFor(words);
    if (!asked.length) return { reports: [], claims: [], places: [], actors: [], sources: [] };
    const named = <T extends Named>(all: T[]) => all.filter((one) => isCalled(one, words)).slice(0, MOST);
    const { places, actors, sources } = this.names;
    return {
      reports: this.reports.filter((one) => stands(`${one.title ?? ""} ${one.outlet ?? ""}`, asked)).slice(0, MOST),
      claims: this.quotes.filter((one) => stands(one.text, asked)).slice(0, MOST),
      places: named(places),
      actors: named(actors),
      sources: named(sources),
    };
  }

  /** The quotes on the word of an outlet or of somebody cited. */
  by(source: string): Quote[] {
    return this.quotes.filter((quote) => sourcesOf(quote).some((one) => one.id === source));
  }

  /** Who and what is named, and by how many claims: the most named first. */
  get names(): Names {
    return (this.#names ??= this.#named());
  }

  #named(): Names {
    const [places, actors, sources] = [new Count<NamedPlace>(), new Count<NamedActor>(), new Count<Named>()];
    for (const { place } of this.#data.holdings) places.add(placeOf(place), 0);
    for (const event of this.#data.events) {
      const claims = event.claims.length + event.against.length;
      if (event.place) places.add(placeOf(event.place), claims);
      for (const party of [...event.actors, ...event.targets]) actors.add(actorOf(party), claims);
    }
    for (const quote of this.quotes) for (const one of sourcesOf(quote)) sources.add(one, 1);
    return { places: places.sorted(), actors: actors.sorted(), sources: sources.sorted() };
  }
}

class Count<T extends Named> {
  readonly #all = new Map<string, T>();

  add(one: T, claims: number): void {
    const known = this.#all.get(one.id);
    if (known) known.claims += claims;
    else this.#all.set(one.id, { ...one, claims });
  }

  sorted(): T[] {
    return [...this.#all.values()].sort((a, b) => b.claims - a.claims || a.id.localeCompare(b.id));
  }
}

function isCalled(one: Named, words: string): boolean {
  const folded = foldAlike(words);
  return one.id === words || (!!folded && [one.name, one.name_ar].some((name) => name && foldAlike(name).includes(folded)));
}

const placeOf = ({ key, name, name_ar, kind, city }: Site): NamedPlace => ({ id: key, name, name_ar, kind, city, claims: 0 });
const actorOf = ({ key, name, name_ar, side }: Party): NamedActor => ({ id: key, name, name_ar, kind: null, side, claims: 0 });

/** A quote's outlet and whom it cites; by their names, since quotes have no ids of them. */
function sourcesOf(quote: Quote): Named[] {
  const outlet = quote.outlet ? [{ name: null, name_ar: quote.outlet }] : [];
  const sources = [...outlet, ...quote.chain].filter((one) => one.name || one.name_ar);
  const known = new Map(sources.map((one) => [`~${fold(one.name || one.name_ar)}`, one]));
  return [...known].map(([id, one]) => ({ id, ...one, kind: null, claims: 0 }));
}

function reportOf({ report, outlet, published }: Quote): ReportRef {
  return { id: report, ref: null, url: null, outlet, title: null, published, language: null, sha256: "" };
}
