/** The worker and the base map inside the one file, in which the user's own layers stand as well. */
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?raw";
import base from "./base.json?raw";
import type { Held } from "../lib/own";
import type { OwnLayer } from "../lib/types";

const address = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type }));

export const workerUrl = (): string => address(worker, "text/javascript");
export const baseUrl = (): string => address(base, "application/json");
export const protocol = null;
export const held = async ({ data }: OwnLayer): Promise<Held> => ({ source: { type: "geojson", data: data! }, parts: [null] });
