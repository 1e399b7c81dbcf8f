/** The worker and the base map inside the one file. */
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?raw";
import base from "./base.json?raw";
import type { Base } from "../lib/base";

export const workerUrl = (): string => URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
export const baseMap = async (): Promise<Base> => JSON.parse(base);
