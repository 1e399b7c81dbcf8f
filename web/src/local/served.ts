/** Where the worker, the base map and the user's own layers are, for the page that a server serves. */
import { PMTiles, Protocol } from "pmtiles";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import base from "./base.json?url";
import type { AddProtocolAction } from "maplibre-gl";
import type { Held } from "../lib/own";
import type { OwnLayer } from "../lib/types";

export const workerUrl = (): string => worker;
export const baseMap = (): string => new URL(base, document.baseURI).href;

const tiles = new Protocol();
export const protocol: AddProtocolAction | null = tiles.tile;

/** What MapLibre is told of a layer; of vector tiles, the names of the parts that they have. */
export async function held({ kind, file }: OwnLayer): Promise<Held> {
  const url = new URL(`layers/${encodeURIComponent(file)}`, document.baseURI).href;
  if (kind === "geojson") return { source: { type: "geojson", data: url }, parts: [null] };
  const archive = new PMTiles(url);
  tiles.add(archive);
  const tiled = `pmtiles://${url}`;
  if (kind === "raster") return { source: { type: "raster", tileSize: 256, url: tiled }, parts: [] };
  const { vector_layers = [] } = ((await archive.getMetadata()) ?? {}) as { vector_layers?: { id: string }[] };
  return { source: { type: "vector", url: tiled }, parts: vector_layers.map((one) => one.id) };
}
