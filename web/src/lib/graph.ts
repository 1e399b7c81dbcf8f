/** Where the nodes and edges of a fold are drawn: columns from outlets to origins, in the reader's direction. */
import type { Edge, Fold, Knot } from "./fold";

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
  below: (knot: Knot) => string;
}

const ROW = 17; // the height of a line
const PAD = 7;
const APART = 12;
const LETTER = 7; // the width of a letter of 13 px, on average
const WIDEST = 250;

export function laidOut(fold: Fold, sheet: Sheet): Graph {
  const copied = fold.edges.some((edge) => edge.kind === "copy");
  const margin = copied ? 30 : 2;
  const gap = sheet.wide < 520 ? 26 : 64;
  const room = (sheet.wide - margin - 2 - gap * (fold.columns - 1)) / fold.columns;
  const wide = Math.max(70, Math.min(WIDEST, room));
  const between = (sheet.wide - margin - 2 - wide * fold.columns) / (fold.columns - 1);
  const columns = ordered(fold).map((knots, column) => knots.map((knot) => node(knot, wide, margin + column * (wide + between), sheet)));
  const high = Math.max(0, ...columns.map(height));
  for (const column of columns) {
    let y = (high - height(column)) / 2;
    for (const one of column) {
      one.y = y;
      y += one.high + APART;
    }
  }
  const nodes = columns.flat();
  const at = new Map(nodes.map((one) => [one.id, one]));
  const lines = fold.edges.map((edge) => ({ ...edge, path: path(edge, at.get(edge.from)!, at.get(edge.to)!, sheet.rtl) }));
  return { nodes, lines, wide: sheet.wide, high };
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
  const letters = Math.floor((wide - 2 * PAD - 4) / LETTER);
  const [lines, small] = [wrapped(name(knot), letters, 3), wrapped(below(knot), Math.floor(letters * 1.12), 3)];
  const x = rtl ? sheet - start - wide : start;
  return { ...knot, x, y: 0, wide, high: 2 * PAD + ROW * (lines.length + small.length), lines, below: small };
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

/** A chain runs from the end of one node to the beginning of the next; a copy bows out before the first column. */
function path({ kind }: Edge, from: Node, to: Node, rtl: boolean): string {
  const ahead = rtl ? -1 : 1;
  const [start, end] = [(one: Node) => (rtl ? one.x + one.wide : one.x), (one: Node) => (rtl ? one.x : one.x + one.wide)];
  const middle = (one: Node) => one.y + one.high / 2;
  if (kind === "copy") {
    const apart = from.id === to.id ? from.high / 4 : 0;
    const [y1, y2] = [middle(from) - apart, middle(to) + apart];
    const out = start(from) - ahead * Math.min(36, 16 + Math.abs(y2 - y1) / 12);
    return `M${n(start(from))} ${n(y1)}C${n(out)} ${n(y1)} ${n(out)} ${n(y2)} ${n(start(to) - ahead * 2)} ${n(y2)}`;
  }
  const [x1, x2] = [end(from), start(to) - ahead * 2];
  const bend = (x2 - x1) / 2;
  return `M${n(x1)} ${n(middle(from))}C${n(x1 + bend)} ${n(middle(from))} ${n(x2 - bend)} ${n(middle(to))} ${n(x2)} ${n(middle(to))}`;
}

const n = (value: number): number => Math.round(value * 10) / 10;
