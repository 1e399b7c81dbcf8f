/** The user's own map layers, as MapLibre draws them. */
import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { OwnLayer } from "./types";

/** Where a layer's data is: an address, or the data itself. */
export type Held = { source: SourceSpecification; parts: (string | null)[] };

export const sourceId = (layer: OwnLayer): string => `own:${layer.id}`;

/** What is drawn of a layer: areas, lines and points of each of its parts; of pictures, the pictures. */
export function drawn(layer: OwnLayer, parts: (string | null)[]): LayerSpecification[] {
  const { kind, colour, width, opacity } = layer;
  const source = sourceId(layer);
  if (kind === "raster") return [{ id: source, type: "raster", source, paint: { "raster-opacity": opacity } }];
  return parts.flatMap((part): LayerSpecification[] => {
    const of = { source, ...(part === null ? {} : { "source-layer": part }) };
    const id = (what: string) => `${source}:${part ?? ""}:${what}`;
    const is = (geometry: string) => ["==", ["geometry-type"], geometry] as unknown as NonNullable<Extract<LayerSpecification, { type: "fill" }>["filter"]>;
    return [
      { id: id("area"), type: "fill", ...of, filter: is("Polygon"), paint: { "fill-color": colour, "fill-opacity": opacity / 5 } },
      { id: id("line"), type: "line", ...of, paint: { "line-color": colour, "line-width": width, "line-opacity": opacity } },
      { id: id("point"), type: "circle", ...of, filter: is("Point"), paint: { "circle-color": colour, "circle-radius": width + 2, "circle-opacity": opacity } },
    ];
  });
}
