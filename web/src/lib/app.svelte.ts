/** What the whole page shares: the source, what is shown (kept in the address), words and colours. */
import { getContext, setContext, untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import { clamp, opening } from "./days";
import type { Drawing } from "./look";
import { coloured } from "./palette";
import { named, partyName, sideLetter, sideName } from "./sides";
import { thrown, type Source } from "./source";
import { format, parse, START, type Shown } from "./state";
import { ar } from "./strings.ar";
import { en } from "./strings.en";
import type { Day, Density, OwnLayer, Party, Site, Spanned } from "./types";
import { inWords, sinceWords, spoken } from "./when";

type Name = { name: string | null; name_ar: string };

export class App {
  readonly source: Source;
  readonly summary: Spanned;
  /** How many events begin on each day, as known now. */
  readonly density: Density[];
  readonly first: Day;
  readonly last: Day;
  readonly start: Shown;
  shown = $state<Shown>(START);
  #bright = $state(true);
  /** How often something was judged; how often it had been when the map was drawn; and how often it was drawn anew. */
  #judged = $state(0);
  #drawn = $state(0);
  redrawn = $state(0);
  readonly #names = new SvelteMap<string, Name>();
  readonly #sites = new SvelteMap<string, Site>();

  constructor(source: Source, summary: Spanned, density: Density[], start: Partial<Shown>) {
    this.source = source;
    this.summary = summary;
    this.density = density;
    this.learn({ names: summary.sides });
    for (const { outlet, name, name_ar } of summary.outlets ?? []) {
      const own = /\p{Script=Arabic}/u.test(outlet); // how the report calls it goes before the tables
      this.#names.set(outlet, own ? { name, name_ar: outlet } : { name: outlet, name_ar });
    }
    this.last = summary.last_event_day > summary.last_day ? summary.last_event_day : summary.last_day;
    const opened = opening(density, summary.first_event_day, this.last);
    this.first = opened < summary.first_day ? opened : summary.first_day;
    this.start = { ...START, ...start };
    this.shown = this.#parsed();
    if (source.reviews) source.reviews.onjudged = () => this.#judged++;
    window.addEventListener("hashchange", () => (this.shown = this.#parsed()));
    const night = window.matchMedia("(prefers-color-scheme: dark)");
    this.#bright = !night.matches;
    night.addEventListener("change", () => (this.#bright = !night.matches));
  }

  #parsed(): Shown {
    return parse(window.location.hash, this.start);
  }

  /** The address of something else. */
  address(change: Partial<Shown>): string {
    return format({ ...this.shown, ...change }, this.start);
  }

  /** Show something else. `step`: a place of its own in the browser's history. */
  show(change: Partial<Shown>, step = false): void {
    this.shown = { ...this.shown, ...change };
    const address = format(this.shown, this.start);
    if (address === window.location.hash) return;
    if (step) window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  }

  t = $derived.by(() => (this.shown.lang === "ar" ? ar : en));
  lang = $derived.by(() => this.shown.lang);
  dark = $derived.by(() => (this.shown.theme === "auto" ? !this.#bright : this.shown.theme === "dark"));
  colours = $derived.by(() => coloured(this.shown.palette, this.summary.sides.map((one) => one.side)));
  drawing = $derived.by((): Drawing => ({ colours: this.colours, letter: (side) => sideLetter(side, this.lang, this.summary.sides) }));

  /** The day of knowledge, and the day that is shown: nothing can be said of a day after it. */
  known = $derived.by((): Day => {
    const { as_known } = this.shown;
    if (as_known === null) return this.last;
    return clamp(as_known === "on" ? this.#asked : as_known, this.summary.first_day, this.last);
  });
  on = $derived.by((): Day => (this.#asked > this.known ? this.known : this.#asked));
  get #asked(): Day {
    return clamp(this.shown.compare?.[1] ?? this.shown.on ?? this.last, this.first, this.last);
  }

  /** Show another day; what was known by an earlier one gives way. */
  setOn(day: Day): void {
    const on = clamp(day, this.first, this.last);
    const { as_known, compare } = this.shown;
    const known = as_known !== null && as_known !== "on" && as_known < on ? on : as_known;
    this.show({ on, as_known: known, compare: compare && [compare[0], on] });
  }

  /** Know only what was known on a day; the day shown gives way if it is later. */
  setKnown(day: Day): void {
    const known = clamp(day, this.summary.first_day, this.last);
    this.show({ as_known: known >= this.last ? null : known, on: this.on > known ? known : this.on });
  }

  /** How much was judged since the map was drawn. */
  behind = $derived.by(() => this.#judged - this.#drawn);

  /** The map is being drawn from all that is judged by now. */
  isDrawn(): void {
    untrack(() => (this.#drawn = this.#judged));
  }

  /** Ask anew for all that is shown. */
  redraw(): void {
    this.#drawn = this.#judged;
    this.redrawn++;
  }

  /** What is drawn besides the places, by id. */
  layers(own: OwnLayer[]): string[] {
    return this.shown.layers ?? own.filter((one) => one.shown).map((one) => one.id);
  }

  name(one: Name): string {
    return named(one, this.lang);
  }

  /** Take note of places and names, so that they can be called in both languages where only one word for them is told. */
  learn({ sites = [], names = [] }: { sites?: Site[]; names?: { name: string | null; name_ar: string | null }[] }): void {
    untrack(() => {
      for (const site of sites) if (!this.#sites.has(site.key)) this.#sites.set(site.key, site);
      for (const { name, name_ar } of names) if (name && name_ar && !this.#names.has(name)) this.#names.set(name, { name, name_ar });
    });
  }

  /** A source or an outlet by the one name that is told of it, in the reader's language if it is known. */
  called(name: string | null): string {
    if (!name || name === "unnamed") return this.t.unnamed;
    if (name === "?" || /^r-[0-9a-f]{12}$/.test(name)) return this.t.noOutlet; // it goes by its report's id
    const known = this.#names.get(name);
    return known ? this.name(known) : name;
  }

  placeName(key: string): string {
    const site = this.#sites.get(key);
    return site ? this.name(site) : key.replace(/^~|^[a-z]{2}-/, "").replaceAll("-", " ");
  }

  party(party: Party | null): string {
    return party ? partyName(party, this.lang) : "–";
  }

  side(side: string): string {
    return sideName(side, this.lang, this.summary.sides);
  }

  /** Why something was not had or kept. */
  refused(error: unknown): string {
    const { code, message } = thrown(error);
    return this.t.refused(code, message);
  }

  day(day: Day, shape: Parameters<typeof spoken>[2] = "long"): string {
    return spoken(day, this.lang, shape);
  }

  since(edtf: string): string {
    return sinceWords(edtf, this.lang, this.t);
  }

  edtf(edtf: string): string {
    return inWords(edtf, this.lang, this.t);
  }
}

const KEY = Symbol("app");
export const provide = (app: App): App => setContext(KEY, app);
export const useApp = (): App => getContext<App>(KEY);
