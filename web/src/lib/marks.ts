/** Places as the map takes them. */
import type { Feature, FeatureCollection, Point } from "geojson";
import type { Look } from "./look";
import type { Site } from "./types";

/** A place to be drawn. `said` is what a pointer over it is told; `differs` and `selected` put a ring round it. */
export interface Mark {
  site: Site;
  name: string;
  said: string;
  look: Look;
  strength: number;
  differs: boolean;
  selected: boolean;
}

export type Placed = Mark & { site: Site & { lat: number; lon: number } };

export function isPlaced(mark: Mark): mark is Placed {
  return mark.site.lat !== null && mark.site.lon !== null;
}

/** A quarter of a city: it is drawn smaller, and only near by. */
export const isMinor = ({ site }: Mark): boolean => site.city !== null;

/** What lies over what, and which name gives way to which. */
export function rankOf(mark: Mark): number {
  return (mark.selected ? 100 : 0) + (mark.differs ? 20 : 0) + (isMinor(mark) ? 0 : 10);
}

/** The names of places. Nothing of who holds them: whenever one of these changes, the map lays out all names anew. */
export function names(marks: Placed[]): FeatureCollection<Point> {
  return { type: "FeatureCollection", features: marks.map(nameOf) };
}

function nameOf(mark: Placed): Feature<Point> {
  const { site, name } = mark;
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [site.lon, site.lat] },
    properties: { name, minor: isMinor(mark), rank: rankOf(mark) },
  };
}

/** A circle on the ground as a polygon. */
export function circle(lon: number, lat: number, metres: number, corners = 64): FeatureCollection {
  const [up, across] = [metres / 111_320, metres / (111_320 * Math.cos((lat * Math.PI) / 180))];
  const line = Array.from({ length: corners + 1 }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners;
    return [lon + across * Math.cos(angle), lat + up * Math.sin(angle)];
  });
  const feature: Feature = { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [line] } };
  return { type: "FeatureCollection", features: [feature] };
}

export type Bounds = [[number, number], [number, number]];

/** West-south and east-north of the places; with `core`, of where most of them are: a few far off do not shrink the rest. */
export function bounds(all: Placed[], core = false): Bounds | null {
  if (!all.length) return null;
  const marks = core ? quarters(all) : all;
  const cut = core && marks === all && marks.length > 8 ? 0.12 : 0;
  const [west, east] = ends(marks.map((one) => one.site.lon), cut);
  const [south, north] = ends(marks.map((one) => one.site.lat), cut);
  return [
    [west, south],
    [east, north],
  ];
}

/** The quarters of one city, where they are half of all places or more; else all. */
function quarters(all: Placed[]): Placed[] {
  const cities = [...new Set(all.map((one) => one.site.city))].filter((city) => city !== null);
  return cities.map((city) => all.filter((one) => one.site.city === city)).find((some) => some.length > 2 && some.length * 2 >= all.length) ?? all;
}

function ends(values: number[], cut: number): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const skip = Math.floor(sorted.length * cut);
  return [sorted[skip]!, sorted[sorted.length - 1 - skip]!];
}
