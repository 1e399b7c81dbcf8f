/** Where the page's data comes from: a server (`ApiSource`) or the file itself (`InlineSource`). */
import type { Reviews } from "./reviewing";
import type {
  ClaimType, Day, Density, Diff, Event, EventTold, Found, Holding, Named, Origins, OwnLayer, Page, Plots, Quote, ReportRead, ReportRef, Status,
  Summary, Timeline, Withheld,
} from "./types";

/** Which events are wanted; what is left out is not asked for. `origins` is the least number of independent origins. */
export interface EventFilter {
  type?: ClaimType;
  actor?: string;
  place?: string;
  from?: Day;
  to?: Day;
  status?: Status;
  origins?: number;
  as_known?: Day;
  /** "desc": the newest first. */
  order?: "desc";
  cursor?: string;
  limit?: number;
}

export interface Source {
  /** True where whole reports, search and review can be had. */
  readonly whole: boolean;
  /** Claims that are not in a file for others to read, by the rule that holds them back. */
  readonly withheld: Withheld[];
  /** Claims in it that a machine read and no person has looked at. */
  readonly machineRead: number;
  /** Where judgements are kept, or null where none can be. */
  readonly reviews: Reviews | null;
  summary(): Promise<Summary>;
  control(on: Day, known: Day, place?: string): Promise<Holding[]>;
  timeline(place: string, known: Day): Promise<Timeline>;
  diff(first: Day, second: Day, known: Day): Promise<Diff>;
  density(known?: Day): Promise<Density[]>;
  events(filter: EventFilter): Promise<Page<Event>>;
  /** An event by its id or that of one of its claims. */
  event(id: string): Promise<EventTold>;
  origins(id: string): Promise<Origins>;
  /** The sentences of some claims, in that order; what is not there is left out. */
  quotes(claims: string[]): Promise<Quote[]>;
  /** The user's own map layers. */
  layers(): Promise<OwnLayer[]>;
  /** What the figures show, from a first day on. */
  plots(first: Day, known: Day): Promise<Plots>;
  /** Reports by day of publication. */
  reports(cursor?: string): Promise<Page<ReportRef>>;
  report(id: string): Promise<ReportRead>;
  search(words: string): Promise<Found>;
  /** An outlet or somebody cited, by the id that a search gives. */
  source(id: string): Promise<Named | null>;
  /** What is told on its word. */
  toldBy(source: string, cursor?: string): Promise<Page<Quote>>;
}

/** An answer that is an error: a code for programs and a sentence for people. */
export class SourceError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 0,
  ) {
    super(message);
  }
}

/** Whatever was thrown, as what can be told of it. */
export const thrown = (error: unknown): SourceError => (error instanceof SourceError ? error : new SourceError("unforeseen", String(error)));
