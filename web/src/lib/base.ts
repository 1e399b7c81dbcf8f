/** The base map: what `scripts/base.mjs` writes, and its layers as features. */
import { feature } from "topojson-client";
import type { FeatureCollection } from "geojson";

export type Part = "land" | "provinces" | "rivers" | "lakes";

/** A TopoJSON topology with one object for each part. */
export interface Base {
  type: "Topology";
  objects: Record<Part, unknown>;
  arcs: unknown[];
}

export function part(base: Base, name: Part): FeatureCollection {
  return feature(base, base.objects[name]);
}
