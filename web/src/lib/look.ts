/** How a place is drawn: what each state of the ground looks like, as the plan for one dot. */
import { between } from "./days";
import { GAINED, LOST, NOBODY, type Colours } from "./palette";
import type { Day, Holding } from "./types";

/** The plan of a dot. `hatch`: contested; `split`: shared; `empty`: nobody is known to hold it. */
export interface Look {
  body: "plain" | "hatch" | "split" | "empty";
  fill: string;
  second?: string;
  letter: string;
  /** Besieged: a ring of the besieger's colour. */
  ring?: string;
  /** Claimed and not assessed: a dashed outline of the claimant's colour. */
  dash?: string;
  /** Pressed from outside: an arc. */
  arc?: boolean;
}

export interface Drawing {
  colours: Colours;
  letter: (side: string) => string;
}

export function lookOf(holding: Holding, { colours, letter }: Drawing): Look {
  const colour = (side: string | undefined) => (side && colours[side]) || NOBODY;
  const { state, holder, present, besieger } = holding;
  const claim = holding.claimed.find((gain) => gain.holder && !gain.left && gain.holder.side !== holder?.side);
  const look: Look = { body: "empty", fill: NOBODY, letter: "?" };
  if (holder) Object.assign(look, { body: "plain", fill: colour(holder.side), letter: letter(holder.side) });
  if (present && state === "contested") Object.assign(look, { body: "hatch", second: colour(present.side) });
  if (present && state === "shared_stable") Object.assign(look, { body: "split", second: colour(present.side) });
  // Somebody holds a part; who holds the rest is not known.
  if (present && !holder) Object.assign(look, { body: "hatch", fill: UNTOLD, second: colour(present.side), letter: letter(present.side) });
  if (state === "besieged") look.ring = colour(besieger?.side);
  if (state === "pressured") look.arc = true;
  if (claim) look.dash = colour(claim.holder!.side);
  return look;
}

const UNTOLD = "#f0f2f3";
const FRESH = 14;
const OLD = 90;
const FADED = 0.45;

/** How old the last word on a place is on a day. */
export function age(holding: Holding, on: Day): number {
  return Math.max(0, between(holding.last_evidence, on));
}

/** How strongly a dot is drawn: whole while fresh, faded with the age of the last word, never gone. */
export function strength(days: number): number {
  const share = Math.min(1, Math.max(0, (days - FRESH) / (OLD - FRESH)));
  return Math.round((1 - share * (1 - FADED)) * 100) / 100;
}

export function isStale(days: number): boolean {
  return days > FRESH;
}

export type Turn = "gained" | "lost" | "passed" | "other" | "unchanged";

/** What two days' difference is for a side. */
export function turnOf(before: Holding | null, after: Holding | null, side: string): "gained" | "lost" | "other" {
  const [had, has] = [controls(before, side), controls(after, side)];
  return had === has ? "other" : has ? "gained" : "lost";
}

/** The side alone controls the place. */
export function controls(holding: Holding | null, side: string): boolean {
  return holding?.holder?.side === side && !["contested", "shared_stable"].includes(holding.state);
}

export function turnLook(turn: Turn): Look {
  const fill = { gained: GAINED, lost: LOST, passed: "#d9a520", other: "#8a6fb0", unchanged: NOBODY }[turn];
  return { body: "plain", fill, letter: { gained: "+", lost: "−", passed: "=", other: "~", unchanged: "" }[turn] };
}
