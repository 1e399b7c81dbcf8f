/** The data of a server, under `/api`. */
import { Following, type Ground } from "./following";
import { quoteOf } from "./quotes";
import { ApiReviews } from "./reviewing";
import { SourceError, type EventFilter, type Source } from "./source";
import type {
  Claim, Day, Density, Diff, Event, EventTold, Found, Holding, Named, Origins, OwnLayer, Page, Plots, Quote, Repair, Report, ReportRead, ReportRef,
  Summary, Timeline,
} from "./types";

interface Answer<T, M = Partial<Paging>> {
  data: T;
  meta: M;
}

interface Paging {
  next: string | null;
  total: number | null;
}

/** The most claims that are asked for at once. */
const AT_ONCE = 200;

type Asked = Record<string, string | number | undefined>;

export class ApiSource implements Source {
  readonly whole = true;
  readonly withheld = [];
  readonly machineRead = 0;
  readonly reviews = new ApiReviews(this);
  readonly #quotes = new Map<string, Promise<Quote | null>>();
  readonly #following = new Following();

  constructor(readonly root = "api") {}

  /** Ask for what every first screen needs. The page's head names the same addresses: they are on their way already. */
  begin(): void {
    this.#following.begin(() => this.get<Holding[], Ground>("control"));
  }

  async summary(): Promise<Summary> {
    return (await this.get<Summary>("summary")).data;
  }

  async control(on: Day, known: Day, place?: string): Promise<Holding[]> {
    if (place !== undefined) return (await this.get<Holding[]>("control", { on, as_known: known, place })).data;
    return this.#following.control(on, known, (since) => this.get<Holding[], Ground>("control", { on, as_known: known, since }));
  }

  async timeline(place: string, known: Day): Promise<Timeline> {
    return (await this.get<Timeline>(`timeline/${encodeURIComponent(place)}`, { as_known: known })).data;
  }

  async diff(first: Day, second: Day, known: Day): Promise<Diff> {
    return (await this.get<Diff>("diff", { first, second, as_known: known })).data;
  }

  async density(known?: Day): Promise<Density[]> {
    return (await this.get<Density[]>("density", { as_known: known })).data;
  }

  async events(filter: EventFilter): Promise<Page<Event>> {
    return paged(await this.get<Event[]>("events", { ...filter }));
  }

  async event(id: string): Promise<EventTold> {
    const { event, claims } = (await this.get<{ event: Event; claims: Claim[] }>(`events/${encodeURIComponent(id)}`)).data;
    return { event, quotes: claims.map(quoteOf) };
  }

  async origins(id: string): Promise<Origins> {
    return (await this.get<Origins>(`events/${encodeURIComponent(id)}/origins`)).data;
  }

  async quotes(claims: string[]): Promise<Quote[]> {
    const asked = [...new Set(claims)].filter((id) => !this.#quotes.has(id));
    for (let at = 0; at < asked.length; at += AT_ONCE) this.#ask(asked.slice(at, at + AT_ONCE));
    const found = await Promise.all(claims.map((id) => this.#quotes.get(id)));
    return found.filter((one) => !!one);
  }

  async layers(): Promise<OwnLayer[]> {
    return (await this.get<OwnLayer[]>("layers")).data;
  }

  async plots(first: Day, known: Day): Promise<Plots> {
    return (await this.get<Plots>("plots", { first, as_known: known })).data;
  }

  async reports(cursor?: string): Promise<Page<ReportRef>> {
    return paged(await this.get<ReportRef[]>("reports", { cursor }));
  }

  async report(id: string): Promise<ReportRead> {
    const { report, ...read } = (await this.get<{ report: Report; claims: Claim[]; repaired: Repair[] }>(`reports/${encodeURIComponent(id)}`)).data;
    return { report, text: report.text, quotes: [], ...read };
  }

  async search(words: string): Promise<Found> {
    const { data } = await this.get<Omit<Found, "claims"> & { claims: Claim[] }>("search", { q: words, limit: 20 });
    return { ...data, claims: data.claims.map(quoteOf) };
  }

  async source(id: string): Promise<Named | null> {
    const { data } = await this.get<Named[]>("sources", { q: id });
    return data.find((one) => one.id === id) ?? null;
  }

  async toldBy(source: string, cursor?: string): Promise<Page<Quote>> {
    const { rows, ...rest } = paged(await this.get<Claim[]>("claims", { source, cursor, limit: 50 }));
    return { rows: rows.map(quoteOf), ...rest };
  }

  /** The sentences of some claims are asked for together, and once unless it fails. A claim that is gone has none. */
  #ask(ids: string[]): void {
    const answer = this.get<Claim[]>("claims", { ids: ids.join(",") });
    for (const id of ids) {
      const quote = answer.then(({ data }) => {
        const claim = data.find((one) => one.id === id);
        return claim ? quoteOf(claim) : null;
      });
      this.#quotes.set(id, quote);
      quote.catch(() => this.#quotes.delete(id));
    }
  }

  /** An answer of the server; what it refuses is thrown in its own words. */
  async get<T, M = Partial<Paging>>(path: string, asked: Asked = {}): Promise<Answer<T, M>> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(asked)) if (value !== undefined && value !== "") query.set(name, String(value));
    return this.#answer(`${path}${query.size ? `?${query}` : ""}`, {});
  }

  async post<T>(path: string, body: unknown): Promise<Answer<T>> {
    this.#quotes.clear(); // what is sent may change how claims are read
    return this.#answer(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  }

  async #answer<T, M = Partial<Paging>>(path: string, { headers, ...request }: RequestInit): Promise<Answer<T, M>> {
    const response = await fetch(`${this.root}/${path}`, { ...request, headers: { accept: "application/json", ...headers } }).catch(() => {
      throw new SourceError("unreachable", "the server does not answer");
    });
    const body = await response.json().catch(() => ({}));
    if (response.ok) return body;
    throw new SourceError(body.error?.code ?? String(response.status), body.error?.message ?? response.statusText, response.status);
  }
}

function paged<T>({ data, meta }: Answer<T[]>): Page<T> {
  return { rows: data, next: meta?.next ?? null, total: meta?.total ?? null };
}
