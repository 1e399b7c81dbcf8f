/** Where the worker and the base map are, for the page that a server serves. */
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import base from "./base.json?url";
import type { Base } from "../lib/base";

export const workerUrl = (): string => worker;
export const baseMap = async (): Promise<Base> => (await fetch(base)).json();
