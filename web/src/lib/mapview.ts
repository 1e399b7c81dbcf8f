/** The MapLibre map behind the page's map: the only module that knows MapLibre. */
import * as maplibre from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { baseMap, held, protocol, workerUrl } from "#local";
import { ROOM } from "./dot";
import { above, BLANK, layers, OVER, ringColours, source, SOURCES, style } from "./mapstyle";
import { bounds, circle, names, type Placed } from "./marks";
import { Overlay, type Camera } from "./overlay";
import { drawn, sourceId } from "./own";
import { shading } from "./shading";
import type { OwnLayer } from "./types";
import type { FeatureCollection } from "geojson";

const MARGIN = { top: 48, bottom: 48, left: 48, right: 76 }; // a name stands on the right of its dot where it can
const REST = 250; // milliseconds: names follow once the slider rests
const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
const FITTED = { padding: MARGIN, maxZoom: 13 };
let prepared: FeatureCollection | string | null = null;

export interface Listeners {
  /** The whole ground has been drawn for the first time, with the places that are known by then; names follow. */
  drawn(): void;
  picked(key: string): void;
  /** The place under the pointer, and where on the map the pointer is. */
  over(key: string | null, x: number, y: number): void;
}

export class MapView {
  readonly #map: maplibre.Map;
  readonly #dots: Overlay;
  #dark: boolean;
  #marks: Placed[] = [];
  /** The names on the map, as they were given to it, and when others will be. */
  #named = "";
  #timer = 0;
  #ready = false;
  #fitted = false;
  /** What is drawn of each of the user's own layers. */
  readonly #own = new Map<string, string[]>();

  private constructor(map: maplibre.Map, dark: boolean) {
    this.#map = map;
    this.#dark = dark;
    this.#dots = new Overlay(dark, ringColours(dark));
    map.getCanvasContainer().append(this.#dots.canvas);
    map.on("render", () => this.#dots.draw(this.#camera)); // in the same frame as the ground beneath
  }

  /** Have all at hand that a map needs, while the places are being asked for; the base map, or its address. */
  static prepare(): FeatureCollection | string {
    if (!prepared) {
      maplibre.setWorkerUrl(workerUrl());
      if (protocol) maplibre.addProtocol("pmtiles", protocol);
      maplibre.prewarm();
      prepared = baseMap();
    }
    return prepared;
  }

  /** A map in an element, with these places in sight: what is drawn for another view first is drawn in vain. It is
   * there once its ground is drawn. */
  static async in(container: HTMLElement, dark: boolean, marks: Placed[], listeners: Listeners): Promise<MapView> {
    const base = MapView.prepare();
    const box = bounds(marks, true);
    const map = new maplibre.Map({
      container,
      style: style(base, dark),
      ...(box ? { bounds: box, fitBoundsOptions: FITTED } : { center: [40, 32], zoom: 4 }),
      maxZoom: 15,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      validateStyle: false, // it is ours
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new maplibre.ScaleControl({ maxWidth: 90 }), "bottom-right");
    const view = new MapView(map, dark);
    view.#fitted = box !== null;
    view.show(marks);
    map.getCanvas().style.visibility = "hidden"; // without a graphics card, showing each step of its drawing takes longer than drawing it
    await new Promise<void>((ready) => void map.once("load", () => ready()));
    view.#begin(listeners);
    return view;
  }

  #begin(listeners: Listeners): void {
    this.#map.getCanvas().style.visibility = "";
    listeners.drawn();
    this.#map.addImage(BLANK, new ImageData(ROOM, ROOM));
    for (const name of SOURCES) this.#map.addSource(name, source());
    for (const layer of above(this.#dark)) this.#map.addLayer(layer);
    this.#listen(listeners);
    this.#ready = true;
    this.#name(0);
  }

  get #camera(): Camera {
    const [map, canvas] = [this.#map, this.#map.getCanvas()];
    const ratio = map.getPixelRatio();
    // Read off the canvas, since the page need not be laid out for that.
    return { zoom: map.getZoom(), width: canvas.width / ratio, height: canvas.height / ratio, project: (lon, lat) => map.project([lon, lat]) };
  }

  #listen(listeners: Listeners): void {
    const map = this.#map;
    const under = (point: maplibre.Point): string | null => this.#dots.under(this.#camera, point)?.site.key ?? null;
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
    this.#dots.show(marks);
    this.#dots.draw(this.#camera);
    if (!this.#fitted && marks.length) this.fit(true);
    if (this.#ready) this.#name();
  }

  /** Write the names of what is shown, once it rests: laying out names takes far longer than drawing dots. */
  #name(rest = REST): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#write(), rest);
  }

  #write(): void {
    const data = names(this.#marks);
    const named = JSON.stringify(data);
    if (named !== this.#named) this.#set("names", data);
    this.#named = named;
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
    this.#dots.darken(dark, ringColours(dark));
    this.#dots.draw(this.#camera);
  }

  fit(core = false): void {
    const box = bounds(this.#marks, core);
    if (!box) return;
    this.#map.fitBounds(box, { ...FITTED, animate: this.#fitted, duration: 500 });
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
    clearTimeout(this.#timer);
    this.#map.remove();
  }
}
