/** The data of a server, under `/api`. */
import { quoteOf } from "./quotes";
import { SourceError, type EventFilter, type Source } from "./source";
import type { Claim, Day, Density, Diff, Event, EventTold, Holding, Origins, Page, Quote, Summary, Timeline } from "./types";

interface Answer<T> {
  data: T;
  meta?: { next?: string | null; total?: number | null };
}

type Asked = Record<string, string | number | undefined>;

export class ApiSource implements Source {
  readonly whole = true;
  readonly #quotes = new Map<string, Promise<Quote | null>>();

  constructor(private readonly root = "api") {}

  async summary(): Promise<Summary> {
    return (await this.get<Summary>("summary")).data;
  }

  async control(on: Day, known: Day, place?: string): Promise<Holding[]> {
    return (await this.get<Holding[]>("control", { on, as_known: known, place })).data;
  }

  async timeline(place: string, known: Day): Promise<Timeline> {
    return (await this.get<Timeline>(`timeline/${encodeURIComponent(place)}`, { as_known: known })).data;
  }

  async diff(first: Day, second: Day, known: Day): Promise<Diff> {
    return (await this.get<Diff>("diff", { first, second, as_known: known })).data;
  }

  async density(known: Day): Promise<Density[]> {
    return (await this.get<Density[]>("density", { as_known: known })).data;
  }

  async events(filter: EventFilter): Promise<Page<Event>> {
    const { data, meta } = await this.get<Event[]>("events", { ...filter });
    return { rows: data, next: meta?.next ?? null, total: meta?.total ?? null };
  }

  async event(id: string): Promise<EventTold> {
    const { event, claims } = (await this.get<{ event: Event; claims: Claim[] }>(`events/${encodeURIComponent(id)}`)).data;
    return { event, quotes: claims.map(quoteOf) };
  }

  async origins(id: string): Promise<Origins> {
    return (await this.get<Origins>(`events/${encodeURIComponent(id)}/origins`)).data;
  }

  async quotes(claims: string[]): Promise<Quote[]> {
    const found = await Promise.all(claims.map((id) => this.quote(id)));
    return found.filter((one) => one !== null);
  }

  /** One claim's sentence, asked for once. A claim that is gone has none. */
  private quote(id: string): Promise<Quote | null> {
    const known = this.#quotes.get(id);
    if (known) return known;
    const asked = this.get<Claim>(`claims/${encodeURIComponent(id)}`).then(
      ({ data }) => quoteOf(data),
      () => null,
    );
    this.#quotes.set(id, asked);
    return asked;
  }

  /** An answer of the server; what it refuses is thrown in its own words. */
  async get<T>(path: string, asked: Asked = {}): Promise<Answer<T>> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(asked)) if (value !== undefined && value !== "") query.set(name, String(value));
    const response = await fetch(`${this.root}/${path}${query.size ? `?${query}` : ""}`, { headers: { accept: "application/json" } });
    const body = await response.json().catch(() => ({}));
    if (!response.ok) throw new SourceError(body.error?.code ?? String(response.status), body.error?.message ?? response.statusText);
    return body;
  }
}
