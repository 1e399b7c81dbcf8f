/** What is shown, as the part of the address behind `#`: `#map?on=2017-06-30&place=sy-raqqa`. */
import { isDay } from "./days";
import type { Day } from "./types";

export const VIEWS = ["map", "reader", "origins", "plots", "review", "search"] as const;
export type View = (typeof VIEWS)[number];
export const LANGS = ["en", "ar"] as const;
export type Lang = (typeof LANGS)[number];
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** `as_known`: a day, `on` for the day that is shown, or null for all that is known now. `actor`: whose events are listed;
 * `source`: on whose word the claims are that a search lists; `q`: the words that are searched. */
export interface Shown {
  view: View;
  on: Day | null;
  as_known: Day | "on" | null;
  place: string | null;
  event: string | null;
  report: string | null;
  claim: string | null;
  actor: string | null;
  source: string | null;
  q: string | null;
  compare: [Day, Day] | null;
  /** What is drawn besides the places, by id; null: what is to be shown from the start. */
  layers: string[] | null;
  lang: Lang;
  theme: Theme;
  palette: string;
}

export const START: Shown = {
  view: "map",
  on: null,
  as_known: null,
  place: null,
  event: null,
  report: null,
  claim: null,
  actor: null,
  source: null,
  q: null,
  compare: null,
  layers: null,
  lang: "en",
  theme: "auto",
  palette: "syria-conventional",
};

/** What an address shows; whatever it says wrongly is as if it were not said. */
export function parse(hash: string, start: Shown = START): Shown {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const said = new URLSearchParams(query);
  const known = said.get("as_known");
  return {
    view: oneOf(VIEWS, path, start.view),
    on: isDay(said.get("on")) ? said.get("on") : start.on,
    as_known: known === "all" ? null : known === "on" || isDay(known) ? known : start.as_known,
    place: said.get("place"),
    event: said.get("event"),
    report: said.get("report"),
    claim: said.get("claim"),
    actor: said.get("actor"),
    source: said.get("source"),
    q: said.get("q"),
    compare: days(said.get("compare")),
    layers: said.get("layers")?.split(",").filter(Boolean) ?? null,
    lang: oneOf(LANGS, said.get("lang"), start.lang),
    theme: oneOf(THEMES, said.get("theme"), start.theme),
    palette: said.get("palette") ?? start.palette,
  };
}

/** The address of what is shown. What goes without saying is left out. */
export function format(shown: Shown, start: Shown = START): string {
  const query = new URLSearchParams();
  for (const name of ["on", "as_known", "place", "event", "report", "claim", "actor", "source", "q", "lang", "theme", "palette"] as const) {
    const value = shown[name];
    if (value && value !== start[name]) query.set(name, value);
  }
  if (shown.as_known === null && start.as_known !== null) query.set("as_known", "all");
  if (shown.compare) query.set("compare", shown.compare.join(".."));
  if (shown.layers) query.set("layers", shown.layers.join(","));
  const said = query.toString();
  return `#${shown.view}${said ? `?${said}` : ""}`;
}

function days(text: string | null): [Day, Day] | null {
  const [first, second] = (text ?? "").split("..");
  return isDay(first) && isDay(second) ? [first, second] : null;
}

function oneOf<T extends string>(all: readonly T[], text: string | null, otherwise: T): T {
  return all.find((one) => one === text) ?? otherwise;
}
