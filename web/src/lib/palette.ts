/** Colours of sides. A palette names those it knows; the others take turns. Every colour is doubled by a letter. */
import { assigned, light, NOBODY } from "./apart";
import { PALETTES, type Palette } from "./shown";

export type Colours = Record<string, string>;

export function paletteOf(name: string): Palette {
  return PALETTES[name] ?? PALETTES["syria-conventional"]!;
}

export const GAINED = "#29619a";
export const LOST = "#d22e0a";
export { NOBODY };

/** A colour for each of some kinds. */
export function kindColours(palette: string, kinds: string[]): Colours {
  const some = paletteOf(palette).kinds;
  return Object.fromEntries(kinds.map((kind, at) => [kind, kind === "other" ? some.at(-1)! : some[at % (some.length - 1)]!]));
}

/** The colour of each side; of those that appear together, no two are taken for one another. */
export function coloured(palette: string, sides: string[]): Colours {
  const { colours, spare } = paletteOf(palette);
  return { ...colours, ...assigned(colours, spare, sides) };
}

/** Black or white, whichever reads better on a colour. */
export function inkOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => light(parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.2 ? "#111111" : "#ffffff";
}
