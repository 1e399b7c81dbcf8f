declare module "topojson-client" {
  /** The features of one object of a topology. */
  export function feature(topology: unknown, object: unknown): import("geojson").FeatureCollection;
}
