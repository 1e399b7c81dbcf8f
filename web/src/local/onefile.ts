/** The worker and the base map inside the one file, in which the user's own layers stand as well. */
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?raw";
import base from "./base.json?raw";
import type { FeatureCollection } from "geojson";
import type { Held } from "../lib/own";
import type { OwnLayer } from "../lib/types";

export const workerUrl = (): string => URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
export const baseMap = (): FeatureCollection => JSON.parse(base); // in a page from disk, no worker may read an address
export const protocol = null;
export const held = async ({ data }: OwnLayer): Promise<Held> => ({ source: { type: "geojson", data: data! }, parts: [null] });
