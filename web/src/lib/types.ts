/** The nouns of Rawi, by the names and with the fields of `rawi.model`; what the page adds stands at the end. */

import type { FeatureCollection } from "geojson";

export type Day = string; // ISO, YYYY-MM-DD

export type ClaimType =
  | "capture" | "hold" | "advance" | "withdraw" | "handover" | "siege" | "clash" | "attack" | "airstrike" | "shelling"
  | "bombing" | "chemical" | "killing" | "abduct" | "arrest" | "destroy" | "shootdown" | "protest" | "operation" | "deploy"
  | "arms" | "support" | "aid" | "talks" | "agreement" | "evacuate" | "displace" | "release" | "surrender" | "toll"
  | "statement";
export type Factuality = "actual" | "ongoing" | "planned" | "attempted" | "negated" | "possible";
export type Stance = "asserts" | "denies";
export type Tier = "A" | "B" | "C";
export type Interest = "adverse" | "neutral" | "self-serving" | "unknown";
export type Status = "corroborated" | "supported" | "single-origin" | "self-interested" | "disputed" | "refuted";
export type State = "controlled" | "contested" | "shared_stable" | "besieged" | "pressured" | "unknown";

export const STATUSES: Status[] = ["corroborated", "supported", "single-origin", "self-interested", "disputed", "refuted"];

/** Words of a report; offsets in Unicode code points of its text, the end excluded. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

export interface Entity {
  id: string | null;
  name: string | null;
  name_ar: string;
  mention: Span | null;
  how: string;
  aliases: string[];
}

export interface PlaceRef {
  id: string | null;
  name: string | null;
  name_ar: string;
  kind: string | null;
  within: string[];
  country: string | null;
  lat: number | null;
  lon: number | null;
  radius_m: number | null;
  relation: string;
  extent: string;
  percent: number | null;
  mention: Span | null;
  how: string;
}

export interface DateRef {
  edtf: string;
  earliest: Day;
  latest: Day;
  mention: Span | null;
}

export interface SourceRef {
  id: string | null;
  name: string | null;
  name_ar: string;
  kind: string | null;
  mention: Span | null;
}

export interface Quantity {
  kind: string;
  low: number;
  high: number;
  of: string | null;
  mention: Span;
}

export interface Decision {
  slot: string;
  chosen: string;
  probability: number;
  runner_up: string | null;
  features: [string, number][];
}

export interface ReportRef {
  id: string;
  ref: string | null;
  url: string | null;
  outlet: string | null;
  title: string | null;
  published: Day | null;
  language: string | null;
  sha256: string;
}

export interface Report extends ReportRef {
  text: string;
}

/** What a person put right; `was`: what the slot held before, in words. */
export interface Correction {
  slot: Slot;
  was: string | null;
  author: string;
  reason: string | null;
  judgement: number;
}

export interface Claim {
  id: string;
  report: ReportRef;
  type: ClaimType;
  factuality: Factuality;
  stance: Stance;
  trigger: Span;
  evidence: Span;
  actors: Entity[];
  targets: Entity[];
  supporters: Entity[];
  place: PlaceRef | null;
  destination: PlaceRef | null;
  date: DateRef | null;
  chain: SourceRef[];
  quantities: Quantity[];
  items: Span[];
  tier: Tier;
  confidence: number;
  rule: string;
  because?: Decision[];
  corrected?: Correction[];
}

export interface Party {
  key: string;
  name: string | null;
  name_ar: string;
  side: string;
}

export interface Site {
  key: string;
  name: string | null;
  name_ar: string;
  kind: string | null;
  city: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
  radius_m: number | null;
}

export interface Told {
  slot: string;
  value: string;
  claims: string[];
  origins: string[];
  best: boolean;
}

export interface Join {
  claim: string;
  score: number;
  features: [string, number][];
  runner_up: string | null;
  judged: number | null;
}

export interface Event {
  id: string;
  type: ClaimType;
  factuality: Factuality;
  place: Site | null;
  edtf: string | null;
  earliest: Day | null;
  latest: Day | null;
  actors: Party[];
  targets: Party[];
  status: Status;
  rule: string;
  credibility: number;
  claims: string[];
  against: string[];
  reports: number;
  outlets: number;
  origins: string[];
  told: Told[];
  joins?: Join[];
  known_from: Day;
}

export interface Gain {
  holder: Party | null;
  since: Day;
  part: boolean;
  status: Status;
  claims: string[];
  against: string[];
  /** The holder is said to have left. */
  left: boolean;
}

export interface Holding {
  id: string;
  place: Site;
  state: State;
  holder: Party | null;
  present: Party | null;
  besieger: Party | null;
  /** Who stands before the place. */
  presser: Party | null;
  since: Day;
  until: Day | null;
  edtf: string;
  rule: string;
  claims: string[];
  against: string[];
  origins: string[];
  claimed: Gain[];
  last_evidence: Day;
  known_from: Day;
  known_until: Day | null;
}

export interface Share {
  day: Day;
  holder: Party | null;
  percent: number;
  origin: string;
  claim: string;
  known_from: Day;
}

// Answers

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
}

/** Pairs of what was held to be so on the first day and on the second; null where nothing was told. */
export interface Diff {
  changed: [Holding | null, Holding | null][];
  unchanged: number;
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

// Reviewing

export type Verdict = "accepted" | "rejected" | "retracted" | "same" | "different" | "unsure" | "withdrawn" | "corrected";

/** The slots of a claim that a person may put right. */
export type Slot =
  | "type" | "actors" | "targets" | "supporters" | "place" | "extent" | "relation" | "destination" | "date" | "chain" | "factuality" | "stance";

/** What a slot is given: words of the report (start and end of each, none to empty it), or a value. */
export type Given = { words: [number, number][] } | { value: string };

/** A claim of tier B, or one that joined its event by a small margin; `join` says by how much. */
export interface ToReview {
  kind: "claim" | "merge";
  claim: Claim;
  event: Event | null;
  join: Join | null;
  /** What the claim was judged together with, where it is shown again. */
  partner?: string | null;
}

/** A judgement as it is sent: on a claim, or, with `other`, on two events or a claim and an event, or on a slot of a claim. */
export interface Review {
  subject: string;
  verdict: Verdict;
  other?: string;
  reason: string;
  author: string;
  day?: Day;
  slot?: Slot;
  words?: [number, number][];
  value?: string;
  /** The judgements that are withdrawn, in one step. */
  numbers?: number[];
}

/** A judgement as it was kept; `value` is what a slot was given, in the claim's own shape. */
export interface Judgement {
  number: number;
  kind: "claim" | "pair" | "slot";
  subject: string;
  other: string | null;
  verdict: Verdict;
  day: Day | null;
  author: string;
  reason: string | null;
  recorded_at: string;
  slot?: Slot | null;
  value?: unknown;
}

// The map

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

// Plots

/** How many places a side holds on a day, and how many more it is only said to hold while nobody is known to. */
export interface SideShare {
  day: Day;
  side: string;
  places: number;
  claimed: number;
}

/** How many tellings of events lead back to an origin, and what it has at stake in them. */
export interface Voice {
  key: string;
  name: string;
  name_ar: string | null;
  interest: Interest;
  claims: number;
}

/** A step of a figure, its last day included. */
export interface Week {
  first: Day;
  last: Day;
}

/** What begins in each step, by type: `counts[step][type]`; the rarer types together as "other". */
export interface EventCounts {
  types: (ClaimType | "other")[];
  counts: number[][];
}

/** Places by the side that holds them at the end of each step, and by the side that is only said to. */
export interface GroundCounts {
  sides: string[];
  held: number[][];
  claimed: number[][];
}

/** An origin with its tellings by what it has at stake in them, in the order of `INTERESTS`. */
export interface Mixed {
  key: string;
  /** Null for all that are not among the most told, `origins` of them. */
  name: string | null;
  name_ar: string | null;
  origins: number;
  claims: number;
  counts: number[];
}

export interface Plots {
  steps: Week[];
  events: EventCounts;
  ground: GroundCounts;
  mix: Mixed[];
}
