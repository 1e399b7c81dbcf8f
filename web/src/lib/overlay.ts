/** The dots of places, drawn over the map on a canvas of their own. A step of the slider draws them again and leaves the
 * map beneath as it is: letters and patterns of a holder would have MapLibre lay out all labels anew. */
import { sprite } from "./dot";
import type { Look } from "./look";
import { isMinor, rankOf, type Placed } from "./marks";

/** How the map beneath lies: where a point of the ground is on the screen, and how near it is seen. */
export interface Camera {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  project(lon: number, lat: number): { x: number; y: number };
}

export interface Rings {
  differs: string;
  selected: string;
}

interface Drawn {
  mark: Placed;
  minor: boolean;
  /** On Web Mercator, both from 0 to 1. */
  x: number;
  y: number;
}

/** From which zoom on the quarters of a city are drawn, and sizes by zoom. */
export const MINOR_FROM = 8.5;
export const SIZES = { minor: [[8.5, 0.45], [11, 0.75], [14, 1]], major: [[4, 0.6], [8, 0.85], [12, 1.15]] } as const;
const RINGS = { minor: [[5, 11], [12, 12.5]], major: [[5, 11], [12, 18]] } as const;
const NEAR = 11; // pixels round its middle that a dot of full size takes a pointer in

export const sizeAt = (minor: boolean, zoom: number): number => between(SIZES[minor ? "minor" : "major"], zoom);

export class Overlay {
  readonly canvas = document.createElement("canvas");
  readonly #context = this.canvas.getContext("2d")!;
  #dark: boolean;
  #rings: Rings;
  #drawn: Drawn[] = [];
  /** From where the dots on the canvas were drawn; "": they are others now. */
  #from = "";

  constructor(dark: boolean, rings: Rings) {
    [this.#dark, this.#rings] = [dark, rings];
    this.canvas.className = "dots";
    this.canvas.setAttribute("aria-hidden", "true");
  }

  darken(dark: boolean, rings: Rings): void {
    [this.#dark, this.#rings, this.#from] = [dark, rings, ""];
  }

  /** The dots of these places, the weightiest on top. */
  show(marks: Placed[]): void {
    const drawn = marks.map((mark) => ({ mark, minor: isMinor(mark), ...mercator(mark.site.lon, mark.site.lat) }));
    this.#drawn = drawn.sort((a, b) => weight(a.mark) - weight(b.mark));
    this.#from = "";
  }

  /** Draw them where the map lies now, unless they are drawn so: the map beneath is drawn more often than it moves. */
  draw(camera: Camera): void {
    const [ratio, context] = [window.devicePixelRatio, this.#context];
    const zero = camera.project(0, 0);
    const from = [camera.zoom, zero.x, zero.y, camera.width, camera.height, ratio].join();
    if (from === this.#from) return;
    this.#from = from;
    const [width, height] = [Math.round(camera.width * ratio), Math.round(camera.height * ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height) [this.canvas.width, this.canvas.height] = [width, height];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, camera.width, camera.height);
    const seen = [...this.#seen(camera)];
    for (const { mark, minor, at } of seen) if (mark.differs || mark.selected) this.#ring(mark, at, between(RINGS[minor ? "minor" : "major"], camera.zoom));
    for (const { mark, minor, at } of seen) this.#dot(mark, at, sizeAt(minor, camera.zoom), ratio);
    context.globalAlpha = 1;
  }

  /** The place whose dot is under a point of the screen, the topmost of several. */
  under(camera: Camera, point: { x: number; y: number }): Placed | null {
    let found: Placed | null = null;
    for (const { mark, minor, at } of this.#seen(camera)) {
      if (Math.hypot(at[0] - point.x, at[1] - point.y) <= NEAR * sizeAt(minor, camera.zoom)) found = mark;
    }
    return found;
  }

  /** The dots on the screen and a little way round it. The map is neither turned nor tilted: two points tell all others. */
  *#seen(camera: Camera): Generator<{ mark: Placed; minor: boolean; at: [number, number] }> {
    const zero = camera.project(0, 0);
    const scale = camera.project(90, 0).x - zero.x; // pixels of a quarter of the world
    const [left, top] = [zero.x - 2 * scale, zero.y - 2 * scale];
    const margin = 24;
    for (const { mark, minor, x, y } of this.#drawn) {
      if (minor && camera.zoom < MINOR_FROM) continue;
      const at: [number, number] = [left + x * 4 * scale, top + y * 4 * scale];
      if (at[0] > -margin && at[1] > -margin && at[0] < camera.width + margin && at[1] < camera.height + margin) yield { mark, minor, at };
    }
  }

  #dot({ look, strength }: { look: Look; strength: number }, [x, y]: [number, number], size: number, ratio: number): void {
    const { picture, side } = sprite(look, this.#dark, size, ratio);
    this.#context.globalAlpha = strength;
    this.#context.drawImage(picture, x - side / 2, y - side / 2, side, side);
  }

  #ring({ selected }: Placed, [x, y]: [number, number], radius: number): void {
    const context = this.#context;
    context.beginPath();
    context.arc(x, y, radius + 1, 0, 2 * Math.PI);
    context.fillStyle = context.strokeStyle = selected ? this.#rings.selected : this.#rings.differs;
    context.globalAlpha = 0.12;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 2;
    context.stroke();
  }
}

/** Of two dots alike in rank, the one that says who holds its place lies over the one that does not. */
const weight = (mark: Placed): number => 2 * rankOf(mark) + Number(mark.look.body !== "empty");

function mercator(lon: number, lat: number): { x: number; y: number } {
  return { x: lon / 360 + 0.5, y: 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI) };
}

/** What lies between the stops of a scale, the ends beyond them. */
function between(stops: readonly (readonly [number, number])[], at: number): number {
  const next = stops.findIndex(([stop]) => at < stop);
  if (next < 0) return stops.at(-1)![1];
  if (next === 0) return stops[0]![1];
  const [[from, low], [to, high]] = [stops[next - 1]!, stops[next]!];
  return low + ((high - low) * (at - from)) / (to - from);
}
