/** What reviewers are asked, and what they say. */

import type { Claim, Day, Event, Join, Slot } from "./record";

export type Verdict = "accepted" | "rejected" | "retracted" | "same" | "different" | "unsure" | "withdrawn" | "corrected";

/** What a slot is given: words of the report (start and end of each, none to empty it), or a value. */
export type Given = { words: [number, number][] } | { value: string };

/** A claim of tier B, or one that joined its event by a small margin; `join` says by how much. `decides`: a holding, as it
 * is known now, rests on the claim, or an event that nothing else tells of. */
export interface ToReview {
  kind: "claim" | "merge";
  claim: Claim;
  event: Event | null;
  join: Join | null;
  decides?: "holding" | "event" | null;
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
