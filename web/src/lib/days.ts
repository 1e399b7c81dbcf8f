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

/** The first days of the months within a time, thinned to at most `most`. */
export function months(first: Day, last: Day, most = 8): Day[] {
  const found: Day[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (;;) {
    if (++month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, "0")}-01`;
    if (day > last) break;
    found.push(day);
  }
  const step = Math.ceil(found.length / most);
  return found.filter((_, at) => at % step === 0);
}

/** A summary with its days; null for a store in which nothing is told. Where no event is, its days are those of knowledge. */
export function spanned(summary: Summary): Spanned | null {
  const { first_day, last_day, first_event_day, last_event_day } = summary;
  if (first_day === null || last_day === null) return null;
  return { ...summary, first_day, last_day, first_event_day: first_event_day ?? first_day, last_event_day: last_event_day ?? last_day };
}
