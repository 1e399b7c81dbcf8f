/** Weeks: a time in steps of whole weeks, and what happens in each. */
import { between, dayOf, iso, ordinal, plus } from "./days";
import type { ClaimType, Day, Event, EventCounts, GroundCounts, SideShare, Week } from "./types";

/** A time in weeks from Monday on; in longer steps of as many weeks each where there would be more than `most`. */
export function weeks(first: Day, last: Day, most = 60): Week[] {
  const start = iso(ordinal(first) - ((ordinal(first) + 3) % 7)); // 1970 began on a Thursday
  const days = between(start, last) + 1;
  const step = 7 * Math.max(1, Math.ceil(days / 7 / most));
  return Array.from({ length: Math.ceil(days / step) }, (_, at) => ({ first: plus(start, at * step), last: plus(start, (at + 1) * step - 1) }));
}

/** Events that begin in each week by type, the most frequent first; the rarer ones together as "other". */
export function byType(events: Event[], steps: Week[], most = 6): EventCounts {
  const within = events.filter((one) => weekOf(dayOf(one), steps) >= 0);
  const totals = new Map<ClaimType, number>();
  for (const { type } of within) totals.set(type, (totals.get(type) ?? 0) + 1);
  const ranked = [...totals.keys()].sort((a, b) => totals.get(b)! - totals.get(a)! || a.localeCompare(b));
  const types: (ClaimType | "other")[] = ranked.length > most ? [...ranked.slice(0, most), "other"] : ranked;
  const counts = steps.map(() => types.map(() => 0));
  for (const event of within) {
    const at = types.indexOf(event.type);
    counts[weekOf(dayOf(event), steps)]![at < 0 ? types.length - 1 : at]!++;
  }
  return { types, counts };
}

/** The week that a day lies in, or -1. */
export function weekOf(day: Day, steps: Week[]): number {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || day < first.first || day > last.last) return -1;
  return Math.floor(between(first.first, day) / (between(first.first, first.last) + 1));
}

/** `rows` may be of any days: what was told last holds on. Sides that hold most come first; nobody ("") comes last. */
export function bySide(rows: SideShare[], days: Day[]): GroundCounts {
  const told = new Map<Day, SideShare[]>();
  for (const row of rows) told.set(row.day, [...(told.get(row.day) ?? []), row]);
  const turns = [...told.keys()].sort();
  const at = days.map((day) => told.get(turns.findLast((turn) => turn <= day) ?? "") ?? []);
  const totals = new Map<string, number>();
  for (const { side, places, claimed } of at.flat()) totals.set(side, (totals.get(side) ?? 0) + places + claimed);
  const sides = [...totals.keys()].sort((a, b) => Number(!a) - Number(!b) || totals.get(b)! - totals.get(a)! || a.localeCompare(b));
  const of = (field: "places" | "claimed") => at.map((some) => sides.map((side) => some.find((one) => one.side === side)?.[field] ?? 0));
  return { sides, held: of("places"), claimed: of("claimed") };
}

/** Where each part of a stack begins and ends. */
export function stacked(parts: number[]): [number, number][] {
  let sum = 0;
  return parts.map((part) => [sum, (sum += part)]);
}

/** Round numbers for an axis from nought to a top, which is the last. */
export function ticks(top: number, few = 5): number[] {
  const rough = Math.max(1, top / few);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough)!;
  return Array.from({ length: Math.ceil(Math.max(1, top) / step) + 1 }, (_, at) => at * step);
}
