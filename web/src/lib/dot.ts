/** Draws dots: the same drawing for the map, the legend and the panels. */
import type { Look } from "./look";
import { inkOn } from "./palette";

/** The side of a dot's square, in the units that it is drawn in. */
const BOX = 34;
const MIDDLE = BOX / 2;
const BODY = 10;
const FONT = '"Rawi Sans", sans-serif';

/** Draws a look into a square of `BOX` units. `dark`: on a dark ground. */
function draw(context: CanvasRenderingContext2D, look: Look, dark: boolean): void {
  const edge = dark ? "#f2f5f7" : "#16191c";
  body(context, look, dark);
  circle(context, BODY, edge, 1.5);
  if (look.ring) {
    circle(context, 13.4, edge, 4.4);
    circle(context, 13.4, look.ring, 2.6);
  }
  if (look.arc) arc(context, 13, edge);
  if (look.dash) dashed(context, look.ring ? 16 : 13.6, look.dash, edge);
  letter(context, look, dark);
}

const pictures = new Map<string, string>();

/** A dot as the address of a picture, drawn once: lists have hundreds of them. */
export function picture(look: Look, dark: boolean, size: number): string {
  const key = JSON.stringify([look, dark, size]);
  let made = pictures.get(key);
  if (!made) pictures.set(key, (made = drawn(BOX, (size * 2) / BOX, look, dark).canvas.toDataURL()));
  return made;
}

/** The side of the square that the body of a dot takes at its full size. */
const SIDE = 2 * BODY + 4;
/** Of it, what names are kept off: a little of its round edge may be under a corner of one. */
export const ROOM = 2 * BODY;

/** True where anything is drawn round the body. */
const isWide = (look: Look): boolean => !!(look.ring || look.dash || look.arc);

interface Sprite {
  picture: HTMLCanvasElement;
  /** Pixels of the page. */
  side: number;
}

const sprites = new Map<string, Sprite>();
const byLook = new WeakMap<Look, { key: string; sprite: Sprite }>();

/** A dot as the map draws it at some size, no wider than it is; drawn once for all looks that are alike. */
export function sprite(look: Look, dark: boolean, size: number, ratio: number): Sprite {
  const near = Math.round(size * 40) / 40; // sizes glide while the map is zoomed
  const key = `${near} ${ratio} ${dark}`;
  const known = byLook.get(look);
  if (known?.key === key) return known.sprite;
  const name = key + JSON.stringify(look);
  let made = sprites.get(name);
  if (!made) {
    const box = isWide(look) ? BOX : SIDE;
    sprites.set(name, (made = { picture: drawn(box, near * ratio, look, dark).canvas, side: box * near }));
  }
  byLook.set(look, { key, sprite: made });
  return made;
}

/** A canvas with a dot in its middle; `box` units wide. */
function drawn(box: number, ratio: number, look: Look, dark: boolean): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.round(box * ratio);
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.scale(ratio, ratio);
  context.translate((box - BOX) / 2, (box - BOX) / 2);
  draw(context, look, dark);
  return context;
}

function body(context: CanvasRenderingContext2D, look: Look, dark: boolean): void {
  context.save();
  context.beginPath();
  context.arc(MIDDLE, MIDDLE, BODY, 0, 2 * Math.PI);
  context.clip();
  context.fillStyle = look.body === "empty" ? (dark ? "#2f3b45" : "#ffffff") : look.fill;
  context.fillRect(0, 0, BOX, BOX);
  if (look.body === "hatch" && look.second) hatch(context, look.second);
  if (look.body === "split" && look.second) {
    context.fillStyle = look.second;
    context.fillRect(MIDDLE, 0, MIDDLE, BOX);
  }
  context.restore();
}

function hatch(context: CanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 4;
  for (let at = -BOX; at < BOX * 2; at += 8) {
    context.beginPath();
    context.moveTo(at, BOX);
    context.lineTo(at + BOX, 0);
    context.stroke();
  }
}

function circle(context: CanvasRenderingContext2D, radius: number, colour: string, width: number): void {
  context.beginPath();
  context.arc(MIDDLE, MIDDLE, radius, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function arc(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  context.beginPath();
  context.arc(MIDDLE, MIDDLE, radius, -0.25 * Math.PI, 0.25 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = 2.5;
  context.stroke();
}

function dashed(context: CanvasRenderingContext2D, radius: number, colour: string, edge: string): void {
  context.save();
  const step = (2 * Math.PI * radius) / 8;
  context.setLineDash([step * 0.62, step * 0.38]);
  circle(context, radius, edge, 4);
  context.setLineDash([step * 0.62 - 1, step * 0.38 + 1]);
  context.lineDashOffset = -0.5;
  circle(context, radius, colour, 2.4);
  context.restore();
}

function letter(context: CanvasRenderingContext2D, look: Look, dark: boolean): void {
  if (!look.letter) return;
  const ink = look.body === "empty" ? (dark ? "#e3eaee" : "#59636c") : inkOn(look.fill);
  context.font = `700 12px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  const size = context.measureText(look.letter);
  const y = MIDDLE + (size.actualBoundingBoxAscent - size.actualBoundingBoxDescent) / 2;
  if (look.second) {
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = look.fill;
    context.strokeText(look.letter, MIDDLE, y);
  }
  context.fillStyle = ink;
  context.fillText(look.letter, MIDDLE, y);
}
