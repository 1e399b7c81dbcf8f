/** Colours of sides. A palette names those it knows; the others take turns. Every colour is doubled by a letter. */

export type Colours = Record<string, string>;

export interface Palette {
  colours: Colours;
  /** For sides without a colour of their own, in the order of their names. */
  spare: string[];
}

export const PALETTES: Record<string, Palette> = {
  "syria-conventional": {
    colours: {
      syria_gov: "#d8352a",
      syria_new_gov: "#2fae4a",
      syria_opp: "#2fae4a",
      sdf: "#ffee3d",
      hts: "#6688aa",
      alqaeda: "#6d6f73",
      jihadist: "#8a8d91",
      isil: "#2e2e30",
      us: "#0f8b8d",
      russia: "#a3242c",
      iran: "#c25b4e",
      hezbollah: "#b7791f",
      turkey: "#9adf9f",
      israel: "#3d6fb4",
      iraq_gov: "#d8352a",
      pmf: "#c25b4e",
      krg: "#ffee3d",
      kurds: "#ffee3d",
      pkk: "#e0b400",
      houthi: "#2fae4a",
      yemen_gov: "#d8352a",
      stc: "#f3a712",
      arab_coalition: "#0f8b8d",
      lna: "#d8352a",
      gna: "#2fae4a",
      gnu: "#2fae4a",
      saf: "#d8352a",
      rsf: "#f3a712",
      lebanon_gov: "#d8352a",
      hamas: "#2fae4a",
      pa: "#9adf9f",
    },
    spare: ["#8e5aa8", "#3d6fb4", "#b7791f", "#5f8f8b", "#b0577f", "#7a8b3c"],
  },
  "colour-blind-safe": {
    colours: {
      syria_gov: "#d55e00",
      syria_new_gov: "#009e73",
      syria_opp: "#009e73",
      sdf: "#f0e442",
      hts: "#56b4e9",
      isil: "#1b1b1b",
      us: "#0072b2",
      iraq_gov: "#d55e00",
      krg: "#f0e442",
      houthi: "#009e73",
      yemen_gov: "#d55e00",
      lna: "#d55e00",
      gna: "#009e73",
      saf: "#d55e00",
      rsf: "#e69f00",
    },
    spare: ["#cc79a7", "#e69f00", "#56b4e9", "#0072b2", "#999999"],
  },
  grayscale: {
    colours: {
      syria_gov: "#5a5a5a",
      syria_opp: "#b4b4b4",
      sdf: "#f4f4f4",
      hts: "#8a8a8a",
      isil: "#1a1a1a",
      us: "#d4d4d4",
    },
    spare: ["#5a5a5a", "#b4b4b4", "#f4f4f4", "#8a8a8a", "#d4d4d4"],
  },
};

export const GAINED = "#29619a";
export const LOST = "#d22e0a";
export const NOBODY = "#9aa3ab";

/** Colours of kinds that have none of their own, as of events; the last is for the rest. */
const KINDS = ["#3f74b8", "#d2692a", "#4f8f6b", "#9163ab", "#b3862b", "#b55a80", "#8f9aa3"];
const GREYS = ["#333333", "#8c8c8c", "#5c5c5c", "#b5b5b5", "#747474", "#9e9e9e", "#cfcfcf"];

/** A colour for each of some kinds. */
export function kindColours(palette: string, kinds: string[]): Colours {
  const some = palette === "grayscale" ? GREYS : KINDS;
  return Object.fromEntries(kinds.map((kind, at) => [kind, kind === "other" ? some.at(-1)! : some[at % (some.length - 1)]!]));
}

/** The colour of each side. */
export function coloured(palette: string, sides: string[]): Colours {
  const { colours, spare } = PALETTES[palette] ?? PALETTES["syria-conventional"]!;
  const others = [...new Set(sides)].filter((side) => !colours[side]).sort();
  return { ...colours, ...Object.fromEntries(others.map((side, at) => [side, spare[at % spare.length]!])) };
}

/** Black or white, whichever reads better on a colour. */
export function inkOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.2 ? "#111111" : "#ffffff";
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
