/** Area shading: each place's side is taken to hold the ground that is nearest to it, but not far from it. An
 * interpolation, and no word of any report. */
import { Delaunay } from "d3-delaunay";
import type { FeatureCollection, Feature, Polygon, Position } from "geojson";
import type { Placed } from "./marks";

/** How far from a place its side is drawn, in metres: from a quarter of a city, and from any other place. */
export const REACH = { quarter: 1_500, place: 12_000 };

const CORNERS = 48;
const EARTH = 6_378_137;
type Point = [number, number];

/** Metres on Web Mercator, in which straight lines of the map are straight. */
const flat = (lon: number, lat: number): Point => [
  (EARTH * lon * Math.PI) / 180,
  EARTH * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
];
const round = ([x, y]: Point): Position => [
  ((x / EARTH) * 180) / Math.PI,
  (2 * Math.atan(Math.exp(y / EARTH)) - Math.PI / 2) * (180 / Math.PI),
];

/** The ground of each place whose holder is assessed and not contested. All places bound their neighbours' ground. */
export function shading(marks: Placed[]): FeatureCollection<Polygon> {
  const seen = new Set<string>();
  const apart = marks.filter(({ site }) => !seen.has(`${site.lon},${site.lat}`) && seen.add(`${site.lon},${site.lat}`));
  const points = apart.map(({ site }) => flat(site.lon, site.lat));
  const delaunay = Delaunay.from(points);
  const features = apart.flatMap((mark, at): Feature<Polygon>[] => {
    if (mark.look.body !== "plain") return [];
    const near = [...delaunay.neighbors(at)].map((other) => points[other]).filter((one) => !!one); // a lone place has none
    const cell = cellOf(points[at]!, near, reach(mark));
    return cell.length ? [{ type: "Feature", properties: { key: mark.site.key, fill: mark.look.fill }, geometry: { type: "Polygon", coordinates: [cell.map(round)] } }] : [];
  });
  return { type: "FeatureCollection", features };
}

function reach({ site }: Placed): number {
  const metres = site.city ? REACH.quarter : REACH.place;
  return metres / Math.cos((site.lat * Math.PI) / 180); // Mercator stretches
}

/** A circle round a point, cut wherever another point is nearer: a closed ring. */
function cellOf(point: Point, others: Point[], radius: number): Point[] {
  const [x, y] = point;
  let ring = Array.from({ length: CORNERS }, (_, corner): Point => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  for (const other of others) ring = nearer(ring, point, other);
  return ring.length ? [...ring, ring[0]!] : [];
}

/** The part of a convex ring that is nearer to one point than to another. */
function nearer(ring: Point[], one: Point, other: Point): Point[] {
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
  const middle = (dx * (one[0] + other[0]) + dy * (one[1] + other[1])) / 2;
  const side = ([x, y]: Point) => dx * x + dy * y - middle; // below nought: nearer to the one
  return ring.flatMap((from, at): Point[] => {
    const to = ring[(at + 1) % ring.length]!;
    const [a, b] = [side(from), side(to)];
    const cut: Point[] = a < 0 !== b < 0 ? [[from[0] + ((to[0] - from[0]) * a) / (a - b), from[1] + ((to[1] - from[1]) * a) / (a - b)]] : [];
    return a < 0 ? [from, ...cut] : cut;
  });
}
