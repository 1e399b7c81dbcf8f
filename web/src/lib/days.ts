/** Days as ISO strings: arithmetic without clocks or time zones. */
import type { Day, Density, Event, Spanned, Summary } from "./types";

const LENGTH = 86_400_000;

/** Days since 1970. */
export function ordinal(day: Day): number {
  return Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / LENGTH);
}

export function iso(ordinal: number): Day {
  return new Date(ordinal * LENGTH).toISOString().slice(0, 10);
}

export function plus(day: Day, days: number): Day {
  return iso(ordinal(day) + days);
}

/** How many days lie between; negative when the second comes first. */
export function between(first: Day, second: Day): number {
  return ordinal(second) - ordinal(first);
}

/** The day by which an event is sorted. */
export function dayOf(event: Event): Day {
  return event.earliest ?? event.known_from;
}

/** True for a day that the calendar has, written YYYY-MM-DD. */
export function isDay(text: string | null | undefined): text is Day {
  return !!text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && iso(ordinal(text)) === text;
}

export function clamp(day: Day, first: Day, last: Day): Day {
  return day < first ? first : day > last ? last : day;
}

/** The first day of a slider: few events lie before it. A word about years ago must not squeeze a summer into a corner. */
export function opening(density: Density[], first: Day, last: Day, few = 0.02): Day {
  const total = density.reduce((sum, one) => sum + one.events, 0);
  let before = 0;
  for (const { day, events } of density) {
    before += events;
    if (before > total * few && day >= first) return day > last ? last : day;
  }
  return first;
}

/** Events of each step, from the first day to the last, so that no more than `most` bars are drawn. */
export function bars(density: Density[], first: Day, last: Day, most = 180): { from: Day; to: Day; events: number }[] {
  const days = Math.max(1, between(first, last) + 1);
  const step = Math.ceil(days / most);
  const start = ordinal(first);
  const made = Array.from({ length: Math.ceil(days / step) }, (_, at) => ({
    from: iso(start + at * step),
    to: iso(Math.min(start + (at + 1) * step - 1, ordinal(last))),
    events: 0,
  }));
  for (const { day, events } of density) {
    const bar = made[Math.floor((ordinal(day) - start) / step)];
    if (day >= first && day <= last && bar) bar.events += events;
  }
  return made;
}

/** How a day is named on an axis. */
export type Tick = { day: Day; shape: TickShape };
export type TickShape = "year" | "monthYear" | "month" | "shortYear" | "short";

/** A step between the days of an axis: so many days or months, and how the days are named with and without their year. */
interface Step {
  days?: number;
  months?: number;
  shapes: [TickShape, TickShape];
}
const STEPS: Step[] = [
  ...[1, 2, 7, 14].map((days): Step => ({ days, shapes: ["shortYear", "short"] })),
  ...[1, 2, 3, 6].map((months): Step => ({ months, shapes: ["monthYear", "month"] })),
  ...[1, 2, 5, 10, 20, 50, 100].map((years): Step => ({ months: 12 * years, shapes: ["year", "year"] })),
];

/** The days that an axis names: as many as find room, each with its year where the time has several, else the first one.
 * `room`: how wide such a name is, in the same measure as the axis. */
export function calendar(first: Day, last: Day, wide: number, room: Record<TickShape, number>): Tick[] {
  const days = Math.max(1, between(first, last));
  for (const step of STEPS) {
    const [dated, bare] = step.shapes;
    if ((wide * (step.days ?? step.months! * 30.4)) / days < room[dated]) continue;
    const fits = stepped(first, last, step).filter((day) => (wide * between(first, day)) / days + room[dated] <= wide);
    if (!fits.length) break;
    const several = first.slice(0, 4) !== last.slice(0, 4);
    return fits.map((day, at) => ({ day, shape: several || !at ? dated : bare }));
  }
  return [{ day: first, shape: "shortYear" }];
}

/** Days of a time that are a step apart: on Mondays where it is weeks, on the first of months. */
function stepped(first: Day, last: Day, { days, months = 1 }: Step): Day[] {
  const found: Day[] = [];
  if (days) {
    const monday = ordinal(first) + ((4 - (ordinal(first) % 7) + 7) % 7); // 1970 began on a Thursday
    for (let at = days < 7 ? ordinal(first) : monday; at <= ordinal(last); at += days) found.push(iso(at));
    return found;
  }
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
  for (let at = Math.ceil(start / months) * months; ; at += months) {
    const day = `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-01`;
    if (day > last) return found;
    if (day >= first) found.push(day);
  }
}

/** A summary with its days; null for a store in which nothing is told. Where no event is, its days are those of knowledge. */
export function spanned(summary: Summary): Spanned | null {
  const { first_day, last_day, first_event_day, last_event_day } = summary;
  if (first_day === null || last_day === null) return null;
  return { ...summary, first_day, last_day, first_event_day: first_event_day ?? first_day, last_event_day: last_event_day ?? last_day };
}
