/** What the API and the map of one file answer with, made of the record, and layers of one's own. */

import type { FeatureCollection } from "geojson";

import type { Claim, Day, Event, Holding, Interest, ReportRef, Share, Site, Stance } from "./record";

export interface Side {
  side: string;
  name: string | null;
  name_ar: string;
}

export interface Summary {
  version: string;
  reports: number;
  claims: number;
  events: number;
  places: number;
  /** Days of knowledge, and days of which something is told; null in a store without any. */
  first_day: Day | null;
  last_day: Day | null;
  first_event_day: Day | null;
  last_event_day: Day | null;
  sides: Side[];
  /** Outlets as reports call them, and what they are called otherwise; older files have none. */
  outlets?: { outlet: string; name: string; name_ar: string }[];
}

/** The summary of a store in which something is told. */
export type Spanned = { [K in keyof Summary]: NonNullable<Summary[K]> };

/** So many things of a kind that a rule of publishing keeps out of a file. */
export interface Withheld {
  what: string;
  rule: string;
  count: number;
}

export interface Timeline {
  holdings: Holding[];
  shares: Share[];
  /** Null where the data in a file have nothing of it. */
  place: Site | null;
}

/** Pairs of what was held to be so on the first day and on the second; null where nothing was told. */
export interface Diff {
  changed: [Holding | null, Holding | null][];
  /** What one side had and then an ally of it: nobody gained or lost it. */
  passed: [Holding, Holding][];
  unchanged: number;
}

/** Two sides that stand together, from one day until another; null is open. */
export interface Alliance {
  side: string;
  ally: string;
  valid_from: string | null;
  valid_until: string | null;
}

export interface Density {
  day: Day;
  events: number;
}

export interface Telling {
  claim: string;
  report: string;
  outlet: string | null;
  chain: string[];
  published: Day | null;
}

/** One independent origin with the tellings that lead back to it. */
export interface Root {
  key: string;
  name: string;
  name_ar: string | null;
  interest: Interest;
  tellings: Telling[];
  copies: [string, string][];
}

export interface Origins {
  roots: Root[];
  against: Root[];
  circles: string[][];
}

export interface Page<T> {
  rows: T[];
  next: string | null;
  total: number | null;
}

/** What words of a claim stand for. */
export type Role =
  | "trigger" | "actor" | "target" | "supporter" | "place" | "destination" | "date" | "source" | "count" | "item" | "repaired";

export const ROLES: Role[] = ["trigger", "actor", "supporter", "target", "place", "destination", "date", "source", "count", "item", "repaired"];

/** Words with a role; offsets in code points of the quote's text. */
export interface RoleSpan {
  role: Role;
  start: number;
  end: number;
}

/** The sentence that a claim stands in, with who says it. */
export interface Quote {
  claim: string;
  report: string;
  outlet: string | null;
  published: Day | null;
  /** Names from nearest the report to the origin. */
  chain: { name: string | null; name_ar: string }[];
  stance: Stance;
  text: string;
  spans: RoleSpan[];
  /** A person found it well read; in a file alone, where it must be said. */
  reviewed?: boolean;
}

export interface EventTold {
  event: Event;
  quotes: Quote[];
}

/** A report as it was read. `text` is null where only sentences of it can be had: then `quotes` has them. */
export interface ReportRead {
  report: ReportRef;
  text: string | null;
  claims: Claim[];
  quotes: Quote[];
  /** Words that lost the space between them, and how they are read. */
  repaired: Repair[];
}

export interface Repair {
  start: number;
  end: number;
  read: string;
}

/** Somebody or something that claims name; without an id of the knowledge files it is the folded name behind a tilde. */
export interface Named {
  id: string;
  name: string | null;
  name_ar: string;
  kind: string | null;
  claims: number;
}

export interface NamedActor extends Named {
  side: string;
}

export interface NamedPlace extends Named {
  city: string | null;
}

/** What some words were found in: the first of each kind. */
export interface Found {
  reports: ReportRef[];
  claims: Quote[];
  places: NamedPlace[];
  actors: NamedActor[];
  sources: Named[];
}


/** One of the user's own layers: `file` is its name on the server, `data` what it holds in a map of one file. */
export interface OwnLayer {
  id: string;
  kind: "geojson" | "vector" | "raster";
  file: string;
  name: string;
  name_ar: string | null;
  colour: string;
  width: number;
  opacity: number;
  shown: boolean;
  attribution: string | null;
  data?: FeatureCollection;
}
