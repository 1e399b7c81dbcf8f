/** The map's style: base map and marks, light or dark. No glyphs: labels are drawn with the page's own font. */
import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import { MINOR_FROM, SIZES, type Rings } from "./overlay";

const LIGHT = {
  water: "#cfdfe8", land: "#f3f3ee", border: "#9aa5ad", province: "#cdd3d3", river: "#a9c7d8", label: "#1c2730", halo: "#fbfbf8",
  accent: "#0a5f80", mark: "#b4236a", radius: "#0a5f80",
};
const DARK: typeof LIGHT = {
  water: "#0b1218", land: "#1a232a", border: "#4d5c68", province: "#2b3740", river: "#1f3b4c", label: "#e6edf1", halo: "#131a20",
  accent: "#7cc4e4", mark: "#ff86bd", radius: "#7cc4e4",
};
const SEMIBOLD = ["Semibold", "Rawi Sans"]; // the weight is read off the first name, which no font has
const REGULAR = ["Rawi Sans"];
const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Sizes in pixels at some zooms. */
const byZoom = (...stops: number[]): ExpressionSpecification =>
  ["interpolate", ["linear"], ["zoom"], ...stops] as unknown as ExpressionSpecification;
const minor: ExpressionSpecification = ["==", ["get", "minor"], true];
const major: ExpressionSpecification = ["!=", ["get", "minor"], true];

/** The first of what is drawn over the user's own layers. */
export const OVER = "shading";

/** What there is to draw once the ground is drawn: of nothing, each would still be asked for with every tile of it. */
export const SOURCES = ["shading", "radius", "names"];

/** A source of one's own data; at an address, it is read by the map's worker. */
export const source = (data: FeatureCollection | string = EMPTY): GeoJSONSourceSpecification => ({ type: "geojson", data });

/** The style of the ground; `base` is the base map, or its address. */
export function style(base: FeatureCollection | string, dark: boolean): StyleSpecification {
  return { version: 8, sources: { base: source(base) }, layers: ground(dark) };
}

/** The layers of the ground. */
function ground(dark: boolean): LayerSpecification[] {
  const colour = dark ? DARK : LIGHT;
  const of = (part: "land" | "provinces" | "rivers" | "lakes") => ({ source: "base", filter: ["==", ["get", "part"], part] satisfies ExpressionSpecification });
  return [
    { id: "water", type: "background", paint: { "background-color": colour.water } },
    { id: "land", type: "fill", ...of("land"), paint: { "fill-color": colour.land } },
    {
      id: "provinces", type: "line", ...of("provinces"), minzoom: 4.5,
      paint: { "line-color": colour.province, "line-width": 1, "line-dasharray": [4, 2] },
    },
    {
      // The rivers are drawn for small scales: near by they are wide and soft, so that nobody takes them for a bank.
      id: "rivers", type: "line", ...of("rivers"), layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": colour.river, "line-width": byZoom(4, 0.8, 8, 2, 11, 10, 14, 60),
        "line-blur": byZoom(8, 0, 11, 8, 14, 50), "line-opacity": byZoom(9, 1, 12, 0.75),
      },
    },
    { id: "lakes", type: "fill", ...of("lakes"), paint: { "fill-color": colour.water } },
    { id: "borders", type: "line", ...of("land"), paint: { "line-color": colour.border, "line-width": byZoom(3, 0.6, 8, 1.4) } },
  ];
}

/** The layers over it. */
export function above(dark: boolean): LayerSpecification[] {
  const colour = dark ? DARK : LIGHT;
  return [
    { id: OVER, type: "fill", source: "shading", paint: { "fill-color": ["get", "fill"], "fill-opacity": dark ? 0.34 : 0.3, "fill-antialias": false } },
    { id: "radius", type: "fill", source: "radius", paint: { "fill-color": colour.radius, "fill-opacity": 0.1 } },
    { id: "radius-edge", type: "line", source: "radius", paint: { "line-color": colour.radius, "line-width": 1, "line-dasharray": [3, 3] } },
    labels("minor-labels", minor, 11, colour),
    room("minor", minor, MINOR_FROM), // what stands last finds its room first: a city has its name, whatever its quarters
    labels("major-labels", major, 0, colour),
    room("major", major, 0),
  ];
}

/** All layers. */
export const layers = (dark: boolean): LayerSpecification[] => [...ground(dark), ...above(dark)];

/** A picture that shows nothing: the room of a dot that is drawn over the map, which names are kept off. */
export const BLANK = "blank";

function room(id: "minor" | "major", filter: ExpressionSpecification, minzoom: number): LayerSpecification {
  return {
    id, type: "symbol", source: "names", filter, minzoom,
    layout: {
      "icon-image": BLANK, "icon-allow-overlap": true, "icon-padding": 0,
      "icon-size": byZoom(...SIZES[id].flat()),
    },
    paint: { "icon-opacity": 0 },
  };
}

/** The colours of the rings round dots. */
export function ringColours(dark: boolean): Rings {
  const { mark, accent } = dark ? DARK : LIGHT;
  return { differs: mark, selected: accent };
}

const SIDES: Anchor[] = ["left", "right", "top", "bottom"];
const CORNERS: Anchor[] = ["top-left", "bottom-left", "top-right", "bottom-right"]; // a city's name among its quarters' dots
type Anchor = "left" | "right" | "top" | "bottom" | "top-left" | "bottom-left" | "top-right" | "bottom-right";

function labels(id: string, filter: ExpressionSpecification, minzoom: number, colour: typeof LIGHT): LayerSpecification {
  const large = id === "major-labels";
  return {
    id, type: "symbol", source: "names", filter, minzoom,
    layout: {
      "text-field": ["get", "name"], "text-font": large ? SEMIBOLD : REGULAR, "text-size": large ? 14 : 12,
      "text-variable-anchor": large ? [...SIDES, ...CORNERS] : SIDES, "text-radial-offset": large ? 1.15 : 1.2,
      "text-justify": "auto", "text-max-width": 9, "text-padding": 1, "symbol-sort-key": ["-", 0, ["get", "rank"]],
    },
    paint: { "text-color": colour.label, "text-halo-color": colour.halo, "text-halo-width": 1.6 },
  };
}
