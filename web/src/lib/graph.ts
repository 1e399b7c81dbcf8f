/** Where the nodes and edges of a fold are drawn: columns from outlets to origins, in the reader's direction. */
import type { Edge, Fold, Knot } from "./folding";

export interface Node extends Knot {
  x: number;
  y: number;
  wide: number;
  high: number;
  /** The name as it fits. */
  lines: string[];
  /** What is said below the name, as it fits. */
  below: string[];
}

export interface Line extends Edge {
  path: string;
}

export interface Graph {
  nodes: Node[];
  lines: Line[];
  wide: number;
  high: number;
}

export interface Sheet {
  wide: number;
  rtl: boolean;
  name: (knot: Knot) => string;
  below: (knot: Knot) => string[];
}

const ROW = 17; // the height of a line
const PAD = 7;
const APART = 12;
const LETTER = 7; // the width of a letter of 13 px, on average
const WIDEST = 250;
const FARTHEST = 220; // between two columns

export function laidOut(fold: Fold, sheet: Sheet): Graph {
  const margin = fold.edges.some((edge) => edge.kind === "copy") ? 30 : 2;
  const [gaps, gap] = [fold.columns - 1, sheet.wide < 520 ? 26 : 64];
  const wide = Math.max(70, Math.min(WIDEST, (sheet.wide - margin - 2 - gap * gaps) / fold.columns));
  const between = Math.min(FARTHEST, (sheet.wide - margin - 2 - wide * fold.columns) / gaps);
  const used = { ...sheet, wide: margin + 2 + wide * fold.columns + between * gaps };
  const columns = ordered(passing(fold)).map((knots, column) => knots.map((knot) => node(knot, wide, margin + column * (wide + between), used)));
  const high = Math.max(0, ...columns.map(height));
  for (const column of columns) stand(column, (high - height(column)) / 2);
  const at = new Map(columns.flat().map((one) => [one.id, one]));
  const lines = fold.edges.map((edge) => ({ ...edge, path: path(edge, at, sheet.rtl) }));
  return { nodes: columns.flat().filter((one) => !isGate(one)), lines, wide: used.wide, high };
}

function stand(column: Node[], from: number): void {
  let y = from;
  for (const one of column) {
    one.y = y;
    y += one.high + APART;
  }
}

const gate = (to: string, column: number): string => `gate ${column} ${to}`;
const isGate = (one: Knot): boolean => one.id.startsWith("gate ");

/** A fold with a gate in each column that a chain passes by, so that it passes between the nodes there and not behind them. */
function passing({ knots, edges, columns }: Fold): Fold {
  const at = new Map(knots.map((one) => [one.id, one]));
  const gates = new Map<string, Knot>();
  const steps = edges.flatMap((edge) => {
    const [from, to] = [at.get(edge.from)!, at.get(edge.to)!];
    if (edge.kind === "copy" || to.column - from.column < 2) return [edge];
    const between = Array.from({ length: to.column - from.column - 1 }, (_, step) => from.column + 1 + step);
    for (const column of between) gates.set(gate(to.id, column), { ...to, kind: "link", id: gate(to.id, column), column });
    const way = [from.id, ...between.map((column) => gate(to.id, column)), to.id];
    return way.slice(1).map((next, step) => ({ ...edge, from: way[step]!, to: next }));
  });
  return { knots: [...knots, ...gates.values()], edges: steps, columns };
}

const height = (column: Node[]): number => column.reduce((sum, one) => sum + one.high + APART, -APART);

/** The nodes of each column, so that few edges cross: each stands where, on average, those stand that it leads to. */
function ordered({ knots, edges, columns }: Fold): Knot[][] {
  const place = new Map<string, number>();
  const found: Knot[][] = [];
  for (let column = columns - 1; column >= 0; column--) {
    const mean = (knot: Knot) => {
      const ahead = edges.flatMap(({ kind, from, to }) => (kind === "chain" && from === knot.id ? (place.get(to) ?? []) : []));
      return ahead.reduce((sum, one) => sum + one, 0) / (ahead.length || 1);
    };
    const own = knots.filter((knot) => knot.column === column).map((knot) => ({ knot, mean: mean(knot) }));
    own.sort((a, b) => a.mean - b.mean);
    own.forEach(({ knot }, at) => place.set(knot.id, (at + 0.5) / own.length));
    found[column] = own.map(({ knot }) => knot);
  }
  return found;
}

/** A node of the width of its column; its height is that of its words. */
function node(knot: Knot, wide: number, start: number, { wide: sheet, rtl, name, below }: Sheet): Node {
  const x = rtl ? sheet - start - wide : start;
  if (isGate(knot)) return { ...knot, x, y: 0, wide, high: 8, lines: [], below: [] };
  const letters = Math.floor((wide - 2 * PAD - 4) / LETTER);
  const [lines, small] = [wrapped(name(knot), letters, 3), beside(below(knot), Math.floor(letters * 1.12))];
  return { ...knot, x, y: 0, wide, high: 2 * PAD + ROW * (lines.length + small.length), lines, below: small };
}

/** Parts on one line where they fit, else below one another. */
function beside(parts: string[], letters: number): string[] {
  const line = parts.join(" · ");
  return line.length <= letters ? [line].filter(Boolean) : parts.flatMap((part) => wrapped(part, letters, 2));
}

/** A text in lines of so many letters; what does not fit is cut and says so. */
export function wrapped(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const whole = lines.slice(0, most);
  if (lines.length > most) whole[most - 1] += "…";
  return whole.map((line) => ([...line].length > letters + 1 ? `${[...line].slice(0, letters).join("").replace(/…$/, "")}…` : line));
}

/** A chain runs from the end of one node to the beginning of the next, by its gates; a copy bows out before the first column. */
function path({ kind, ...edge }: Edge, at: Map<string, Node>, rtl: boolean): string {
  const [from, to] = [at.get(edge.from)!, at.get(edge.to)!];
  if (kind === "copy") return bow(from, to, rtl);
  const gates = Array.from({ length: Math.max(0, to.column - from.column - 1) }, (_, step) => at.get(gate(to.id, from.column + 1 + step))!);
  const way = [from, ...gates, to];
  return way.slice(1).map((next, step) => leg(way[step]!, next, rtl)).join("");
}

const middle = (one: Node): number => one.y + one.high / 2;
const begin = (one: Node, rtl: boolean): number => (rtl ? one.x + one.wide : one.x);
const end = (one: Node, rtl: boolean): number => begin(one, !rtl);

function leg(from: Node, to: Node, rtl: boolean): string {
  const [x1, x2] = [end(from, rtl), begin(to, rtl) - (isGate(to) ? 0 : rtl ? -2 : 2)];
  const [y1, y2, bend] = [middle(from), middle(to), (x2 - x1) / 2];
  const start = isGate(from) ? `L${n(x1)} ${n(y1)}` : `M${n(x1)} ${n(y1)}`;
  return `${start}C${n(x1 + bend)} ${n(y1)} ${n(x2 - bend)} ${n(y2)} ${n(x2)} ${n(y2)}`;
}

function bow(from: Node, to: Node, rtl: boolean): string {
  const ahead = rtl ? -1 : 1;
  const apart = from.id === to.id ? from.high / 4 : 0;
  const [y1, y2] = [middle(from) - apart, middle(to) + apart];
  const out = begin(from, rtl) - ahead * Math.min(36, 16 + Math.abs(y2 - y1) / 12);
  return `M${n(begin(from, rtl))} ${n(y1)}C${n(out)} ${n(y1)} ${n(out)} ${n(y2)} ${n(begin(to, rtl) - ahead * 2)} ${n(y2)}`;
}

const n = (value: number): number => Math.round(value * 10) / 10;
