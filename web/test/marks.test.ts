import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { bounds, circle, type Placed } from "../src/lib/marks";
import { site } from "./made";

const mark = (lon: number, lat: number, city: string | null) => ({ site: { ...site("x", city), lon, lat } }) as Placed;

describe("what the map shows at first", () => {
  it("is the city where most places are, not the few far off", () => {
    const city = [39, 39.1, 39.05, 39.02].map((lon) => mark(lon, 35.95, "sy-raqqa"));
    const all = [...city, mark(40.4, 35, null), mark(38.5, 35.8, null)];
    expect(bounds(all, true)).toEqual([[39, 35.95], [39.1, 35.95]]);
    expect(bounds(all)).toEqual([[38.5, 35], [40.4, 35.95]]);
    expect(bounds([], true)).toBeNull();
  });
});

describe("a circle on the ground", () => {
  it("is as wide as it is high in metres", () => {
    const feature = circle(39, 60, 1000).features[0]!;
    const line = (feature.geometry as Polygon).coordinates[0]!;
    const [lons, lats] = [line.map((point) => point[0]!), line.map((point) => point[1]!)];
    const [wide, high] = [Math.max(...lons) - Math.min(...lons), Math.max(...lats) - Math.min(...lats)];
    expect(wide / high).toBeCloseTo(2, 1); // at 60 degrees north a degree of longitude is half as long
    expect(high * 111_320).toBeCloseTo(2000, -1);
  });
});
