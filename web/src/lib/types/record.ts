/** The nouns of the record, by the names and with the fields of `rawi.model`. */

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

/** The slots of a claim that a person may put right. */
export type Slot =
  | "type" | "actors" | "targets" | "supporters" | "place" | "extent" | "relation" | "destination" | "date" | "chain" | "factuality" | "stance";

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
  own_point: boolean;
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
