/** What is drawn as plots. */

import type { ClaimType, Day, Interest } from "./record";

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
