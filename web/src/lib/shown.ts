/** What the page and `rawi plot` call things, and the colours of both: one file of the package. */
import shown from "../../../src/rawi/data/shown.json";
import type { Lang } from "./state";

type Said = Record<Lang, string>;
type Group = "types" | "interests" | "plots";

/** What each thing of a group is called in a language. */
export function shownAs<G extends Group>(group: G, lang: Lang): Record<keyof (typeof shown)[G], string> {
  const said = Object.entries(shown[group] as Record<string, Said>).map(([key, one]) => [key, one[lang]]);
  return Object.fromEntries(said) as Record<keyof (typeof shown)[G], string>;
}

export const SIDES: Record<string, Said & { letter: Said }> = shown.sides;

/** English for the common words by which reports call people who have no name of their own. */
export const PEOPLE: Record<string, string> = shown.people;

export interface Palette {
  colours: Record<string, string>;
  /** For sides without a colour of their own, in the order of their names. */
  spare: string[];
  /** Of kinds that have none of their own, as of events; the last is for the rest. */
  kinds: string[];
  interests: Record<string, string>;
}
export const PALETTES: Record<string, Palette> = shown.palettes;
