/** What a side is called in short, and its letter in a dot. */
import { foldAlike } from "./fold";
import { PEOPLE as shownPeople, SIDES } from "./shown";
import type { Lang } from "./state";
import type { Party, Side } from "./types";

/** A side's name as short as it goes; `known` are those that the source names. */
export function sideName(side: string, lang: Lang, known: Side[] = []): string {
  const told = known.find((one) => one.side === side);
  return SIDES[side]?.[lang] ?? (told ? named(told, lang) : side.replace(/^~/, "").replaceAll("_", " "));
}

export function sideLetter(side: string, lang: Lang, known: Side[] = []): string {
  const short = SIDES[side];
  if (short) return short.letter[lang];
  const name = sideName(side, lang, known).replace(/^ال/, "");
  return ([...name][0] ?? "?").toLocaleUpperCase("en");
}

/** A name in the language asked for, or the one there is. */
export function named(one: { name: string | null; name_ar: string }, lang: Lang): string {
  return lang === "ar" ? one.name_ar || one.name || "" : one.name || common(one.name_ar) || one.name_ar;
}

const bare = (text: string): string => foldAlike(text).split(" ").map((word) => word.replace(/^ال(?=.{3})/, "")).join(" ");
const PEOPLE = new Map(Object.entries(shownPeople).map(([ar, en]) => [bare(ar), en]));

/** What people without a name of their own are called in English, by the common word for them. */
const common = (name: string): string | undefined => PEOPLE.get(bare(name));

/** A name that keeps its own direction among other words, where there is no element round it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** Forces that are their side's own, under another key. */
const OWN = new Set(["saa", "coalition", "isf", "ygov", "syria-new-army"]);

/** A party in a few words: the side's short name where the party is the side's own force. */
export function partyName(party: Party, lang: Lang): string {
  const short = SIDES[party.side];
  return short && (party.key === party.side || OWN.has(party.key)) ? short[lang] : named(party, lang);
}
