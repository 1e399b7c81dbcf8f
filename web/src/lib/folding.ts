/** An event's reports folding into their origins, as nodes and edges; `graph.ts` lays them out. */
import type { Day, Interest, Root, Telling } from "./types";

export interface Knot {
  id: string;
  kind: "outlet" | "link" | "origin";
  /** The column: outlets in the first, origins in the last. */
  column: number;
  name: string;
  /** How many reports of an outlet, or how many that pass through. */
  reports: number;
  days: Day[];
  interest: Interest | null;
}

/** A way from one node to the next, taken by some tellings; or one outlet's text copying another's. */
export interface Edge {
  from: string;
  to: string;
  kind: "chain" | "copy";
  tellings: number;
}

export interface Fold {
  knots: Knot[];
  edges: Edge[];
  columns: number;
}

/** How an event is told in numbers. */
export interface Numbers {
  origins: number;
  outlets: number;
  reports: number;
}

export function numbers(roots: Root[]): Numbers {
  const tellings = roots.flatMap((root) => root.tellings);
  const count = (of: (telling: Telling) => string) => new Set(tellings.map(of)).size;
  return { origins: roots.length, outlets: count(outletOf), reports: count((one) => one.report) };
}

/** A report without an outlet is one of its own. */
const outletOf = ({ outlet, report }: Telling): string => outlet ?? report;

/** Who passed it on between the outlet and the origin. An origin without a name is the last of the chain. */
export function linksOf({ outlet, chain }: Telling, root: Root): string[] {
  const links = chain.filter((name, at) => name !== chain[at - 1] && name !== outlet);
  const last = links.at(-1);
  return last !== undefined && (last === root.name || root.key === "unnamed") ? links.slice(0, -1) : links;
}

export function folded(roots: Root[]): Fold {
  const columns = 2 + Math.max(0, ...roots.flatMap((root) => root.tellings.map((one) => linksOf(one, root).length)));
  const fold = new Folding(columns);
  for (const root of roots) {
    for (const telling of root.tellings) fold.way(telling, root);
    fold.copies(root);
  }
  return { knots: fold.knots, edges: fold.edges, columns };
}

class Folding {
  readonly #knots = new Map<string, Knot>();
  readonly #edges = new Map<string, Edge>();
  readonly #reports = new Map<string, Set<string>>();

  constructor(private readonly columns: number) {}

  get knots(): Knot[] {
    return [...this.#knots.values()];
  }

  get edges(): Edge[] {
    return [...this.#edges.values()];
  }

  /** The way of a telling from its outlet over those who passed it on to its origin. */
  way(telling: Telling, root: Root): void {
    const links = linksOf(telling, root);
    const way = [
      this.#knot("outlet", outletOf(telling), telling.outlet ?? "?", 0, telling),
      ...links.map((name, at) => this.#knot("link", name, name, at + 1, telling)),
      this.#knot("origin", root.key, root.name, this.columns - 1, telling, root.interest),
    ];
    for (const [at, to] of way.slice(1).entries()) this.#edge(way[at]!.id, to.id, "chain");
  }

  copies(root: Root): void {
    const outlets = new Map(root.tellings.map((one) => [one.claim, `outlet ${outletOf(one)}`]));
    for (const [copy, original] of root.copies) {
      const [from, to] = [outlets.get(copy), outlets.get(original)];
      if (from && to) this.#edge(from, to, "copy");
    }
  }

  #knot(kind: Knot["kind"], key: string, name: string, column: number, telling: Telling, interest: Interest | null = null): Knot {
    const id = `${kind} ${key}`;
    const knot = this.#knots.get(id) ?? { id, kind, column, name, reports: 0, days: [], interest };
    const reports = this.#reports.get(id) ?? new Set();
    this.#knots.set(id, knot);
    this.#reports.set(id, reports.add(telling.report));
    knot.column = Math.max(knot.column, column);
    knot.reports = reports.size;
    if (telling.published) knot.days = [...new Set([...knot.days, telling.published])].sort();
    return knot;
  }

  #edge(from: string, to: string, kind: Edge["kind"]): void {
    const key = `${kind} ${from} ${to}`;
    const edge = this.#edges.get(key) ?? { from, to, kind, tellings: 0 };
    edge.tellings++;
    this.#edges.set(key, edge);
  }
}
