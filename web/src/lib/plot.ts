/** What a plot is made of besides its marks, and where things stand on it. */
import { between, calendar, type Tick, type TickShape } from "./days";
import type { Day } from "./types";
import { ticks } from "./weeks";

/** A place on a plot that says something: reached by keys and by pointer. */
export interface Point {
  x: number;
  y: number;
  wide: number;
  high: number;
  said: string;
}

export interface Entry {
  name: string;
  fill: string;
  hatch?: boolean;
}

export interface Table {
  head: string[];
  rows: (string | number)[][];
}

/** Legend entries in rows and columns below a plot. */
export function legendRows(entries: Entry[], wide: number): { entry: Entry; x: number; y: number; letters: number }[] {
  const columns = Math.max(1, Math.floor(wide / LEGEND.wide));
  const letters = Math.floor((wide / columns - 22) / 5.6);
  return entries.map((entry, at) => ({ entry, letters, x: (at % columns) * (wide / columns), y: Math.floor(at / columns) * LEGEND.high }));
}

export const LEGEND = { wide: 170, high: 20 };
export const BOX = { left: 36, top: 10, low: 24 };

/** The two axes of a plot over time; time runs from left to right in every language. */
export class Axes {
  readonly left = BOX.left;
  readonly top = BOX.top;
  readonly steps: number[];
  readonly bottom: number;

  constructor(
    readonly wide: number,
    high: number,
    readonly first: Day,
    readonly last: Day,
    most: number,
  ) {
    this.steps = ticks(most);
    this.bottom = high - BOX.low;
  }

  x(day: Day): number {
    return this.left + ((this.wide - this.left - 2) * between(this.first, day)) / (between(this.first, this.last) + 1);
  }

  y(value: number): number {
    return this.bottom - ((this.bottom - this.top) * value) / this.steps.at(-1)!;
  }

  days(room: Record<TickShape, number>): Tick[] {
    return calendar(this.first, this.last, this.wide - this.left - 2, room);
  }
}

/** The outline of a band between two lines, from left to right and back. */
export function band(low: [number, number][], high: [number, number][]): string {
  const said = ([x, y]: [number, number]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  return `M${[...high, ...[...low].reverse()].map(said).join("L")}Z`;
}
