/** The MapLibre map behind the page's map: the only module that knows MapLibre. */
import * as maplibre from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { baseMap, held, protocol, workerUrl } from "#local";
import { image } from "./dot";
import type { Look } from "./look";
import { layers, OVER, style } from "./mapstyle";
import { bounds, circle, features, icon, type Placed } from "./marks";
import { drawn, sourceId } from "./own";
import { shading } from "./shading";
import type { OwnLayer } from "./types";
import type { FeatureCollection } from "geojson";

const DOTS = ["major", "minor"];
const MARGIN = 48;
const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
let worker = "";

export interface Listeners {
  /** The whole map has been drawn for the first time. */
  drawn(): void;
  picked(key: string): void;
  /** The place under the pointer, and where on the map the pointer is. */
  over(key: string | null, x: number, y: number): void;
}

export class MapView {
  readonly #map: maplibre.Map;
  #dark: boolean;
  #marks: Placed[] = [];
  #fitted = false;
  /** What is drawn of each of the user's own layers. */
  readonly #own = new Map<string, string[]>();

  private constructor(map: maplibre.Map, dark: boolean) {
    this.#map = map;
    this.#dark = dark;
  }

  static async in(container: HTMLElement, dark: boolean, listeners: Listeners): Promise<MapView> {
    if (!worker) {
      maplibre.setWorkerUrl((worker = workerUrl()));
      if (protocol) maplibre.addProtocol("pmtiles", protocol);
    }
    const base = await baseMap();
    const map = new maplibre.Map({
      container,
      style: style(base, dark),
      center: [40, 32],
      zoom: 4,
      maxZoom: 15,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new maplibre.ScaleControl({ maxWidth: 90 }), "bottom-right");
    const view = new MapView(map, dark);
    view.#listen(listeners);
    map.once("load", listeners.drawn);
    await new Promise<void>((ready) => void map.once("style.load", () => ready()));
    return view;
  }

  /** Have the image of a look ready before a mark asks for it. */
  #draw(look: Look): void {
    const id = icon(look, this.#dark);
    if (this.#map.hasImage(id)) return;
    const pixelRatio = Math.max(2, Math.ceil(window.devicePixelRatio));
    this.#map.addImage(id, image(look, this.#dark, pixelRatio), { pixelRatio });
  }

  #listen(listeners: Listeners): void {
    const map = this.#map;
    const under = (point: maplibre.PointLike): string | null => {
      const found = map.queryRenderedFeatures(point, { layers: DOTS.filter((id) => map.getLayer(id)) });
      return found[0] ? String(found[0].properties.key) : null;
    };
    map.on("click", ({ point }) => {
      const key = under(point);
      if (key) listeners.picked(key);
    });
    map.on("mousemove", ({ point }) => {
      const key = under(point);
      map.getCanvas().style.cursor = key ? "pointer" : "";
      listeners.over(key, point.x, point.y);
    });
    map.on("mouseout", () => listeners.over(null, 0, 0));
    map.on("movestart", () => listeners.over(null, 0, 0));
  }

  show(marks: Placed[]): void {
    this.#marks = marks;
    for (const { look } of marks) this.#draw(look);
    this.#set("marks", features(marks, this.#dark));
    if (!this.#fitted && marks.length) this.fit(true);
  }

  /** Shade the ground round the places; of none: shade nothing. */
  shade(marks: Placed[]): void {
    this.#set("shading", shading(marks));
  }

  /** Draw those of the user's own layers that are wanted, in their order; what is not wanted any more is hidden. */
  async own(all: OwnLayer[], wanted: string[]): Promise<void> {
    for (const layer of all) {
      const shown = wanted.includes(layer.id);
      if (shown && !this.#own.has(layer.id)) await this.#add(layer, all);
      const visibility = shown ? "visible" : "none";
      for (const id of this.#own.get(layer.id) ?? []) this.#map.setLayoutProperty(id, "visibility", visibility);
    }
  }

  async #add(layer: OwnLayer, all: OwnLayer[]): Promise<void> {
    this.#own.set(layer.id, []);
    const { source, parts } = await held(layer);
    const made = drawn(layer, parts);
    const above = all.slice(all.indexOf(layer) + 1).flatMap((one) => this.#own.get(one.id) ?? []);
    this.#map.addSource(sourceId(layer), source);
    for (const one of made) this.#map.addLayer(one, above[0] ?? OVER);
    this.#own.set(layer.id, made.map((one) => one.id));
  }

  /** The circle within which a place is known to lie; null: none. */
  precision(mark: Placed | null): void {
    const { lon, lat, radius_m } = mark?.site ?? { lon: 0, lat: 0, radius_m: null };
    this.#set("radius", radius_m ? circle(lon, lat, radius_m) : EMPTY);
    // The circle of a whole city would tint all that is in view: its edge is enough.
    this.#map.setPaintProperty("radius", "fill-opacity", (radius_m ?? 0) > 2000 ? 0 : 0.1);
  }

  #set(source: string, data: FeatureCollection): void {
    void (this.#map.getSource(source) as maplibre.GeoJSONSource | undefined)?.setData(data);
  }

  darken(dark: boolean): void {
    if (dark === this.#dark) return;
    this.#dark = dark;
    for (const { id, paint } of layers(dark)) {
      for (const [name, value] of Object.entries(paint ?? {})) this.#map.setPaintProperty(id, name as never, value as never);
    }
    this.show(this.#marks);
  }

  fit(core = false): void {
    const box = bounds(this.#marks, core);
    if (!box) return;
    this.#map.fitBounds(box, { padding: MARGIN, maxZoom: 13, animate: this.#fitted, duration: 500 });
    this.#fitted = true;
  }

  /** Bring a place into sight if it is out of it. */
  reach(mark: Placed): void {
    const { lng, lat } = new maplibre.LngLat(mark.site.lon, mark.site.lat);
    const map = this.#map;
    const zoom = Math.max(map.getZoom(), mark.site.city ? 11 : 7);
    if (!map.getBounds().contains([lng, lat]) || zoom > map.getZoom()) map.easeTo({ center: [lng, lat], zoom, duration: 500 });
  }

  zoom(by: number): void {
    this.#map.zoomTo(this.#map.getZoom() + by, { duration: 200 });
  }

  remove(): void {
    this.#map.remove();
  }
}
