import { describe, expect, it } from "vitest";
import type { Placed } from "../src/lib/marks";
import { REACH, shading } from "../src/lib/shading";
import { site } from "./made";

const place = (key: string, lon: number, lat: number, change: Partial<Placed["look"]> = {}, city: string | null = "sy-raqqa"): Placed => ({
  site: { ...site(key, city), lon, lat }, name: key, said: "", strength: 1, differs: false, selected: false,
  look: { body: "plain", fill: `#${key}`, letter: "", ...change },
});
const ring = (key: string, marks: Placed[]) => shading(marks).features.find((one) => one.properties!.key === key)!.geometry.coordinates[0]!;
const metres = ([lon, lat]: number[], [x, y]: number[]) =>
  Math.hypot((lon! - x!) * Math.cos((y! * Math.PI) / 180), lat! - y!) * 111_320;

describe("area shading", () => {
  it("goes no further from a place than it may", () => {
    for (const [city, most] of [["sy-raqqa", REACH.quarter], [null, REACH.place]] as const) {
      const far = ring("a", [place("a", 39, 36, {}, city)]).map((corner) => metres(corner, [39, 36]));
      expect(Math.max(...far) / most).toBeCloseTo(1, 1);
      expect(Math.min(...far) / most).toBeCloseTo(1, 1);
    }
  });

  it("ends half way to the next place, whatever that is", () => {
    const two = [place("a", 39, 36), place("b", 39.01, 36, { body: "hatch" })];
    expect(Math.max(...ring("a", two).map(([lon]) => lon!))).toBeCloseTo(39.005, 4);
    expect(shading(two).features.map((one) => one.properties!.key)).toEqual(["a"]);
  });

  it("closes each ring, and takes places that stand on one spot as one", () => {
    const ends = ring("a", [place("a", 39, 36), place("b", 39, 36), place("c", 39.01, 36.01), place("d", 39, 36.02)]);
    expect(ends[0]).toEqual(ends.at(-1));
    expect(shading([]).features).toEqual([]);
  });

  it("never lets two places have the same ground", () => {
    const marks = Array.from({ length: 30 }, (_, at) => place(`${at}`, 39 + ((at * 7) % 11) / 300, 35.9 + ((at * 5) % 13) / 300));
    for (const { properties, geometry } of shading(marks).features) {
      const own = marks.find((one) => one.site.key === properties!.key)!;
      for (const corner of geometry.coordinates[0]!) {
        const nearest = Math.min(...marks.map((one) => metres(corner, [one.site.lon, one.site.lat])));
        expect(metres(corner, [own.site.lon, own.site.lat])).toBeLessThan(nearest + 1);
      }
    }
  });
});
