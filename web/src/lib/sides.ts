/** What a side is called in short, and its letter in a dot. */
import type { Lang } from "./state";
import type { Party, Side } from "./types";

const SHORT: Record<string, { en: string; ar: string; letter: [string, string] }> = {
  syria_gov: { en: "Government", ar: "القوات الحكومية", letter: ["G", "ح"] },
  syria_new_gov: { en: "New government", ar: "الحكومة الجديدة", letter: ["N", "ج"] },
  syria_opp: { en: "Opposition", ar: "المعارضة", letter: ["O", "م"] },
  sdf: { en: "SDF", ar: "قسد", letter: ["S", "ق"] },
  hts: { en: "HTS", ar: "هيئة تحرير الشام", letter: ["H", "ه"] },
  isil: { en: "ISIS", ar: "تنظيم الدولة", letter: ["I", "د"] },
  us: { en: "US-led coalition", ar: "التحالف الدولي", letter: ["U", "ت"] },
  russia: { en: "Russia", ar: "روسيا", letter: ["R", "ر"] },
  turkey: { en: "Turkey", ar: "تركيا", letter: ["T", "ت"] },
  iran: { en: "Iran", ar: "إيران", letter: ["P", "إ"] },
  israel: { en: "Israel", ar: "إسرائيل", letter: ["L", "س"] },
  iraq_gov: { en: "Iraqi government", ar: "الحكومة العراقية", letter: ["G", "ح"] },
  krg: { en: "KRG", ar: "إقليم كردستان", letter: ["K", "ك"] },
  pmf: { en: "PMF", ar: "الحشد الشعبي", letter: ["P", "ش"] },
  houthi: { en: "Houthis", ar: "الحوثيون", letter: ["H", "ح"] },
  yemen_gov: { en: "Yemeni government", ar: "الحكومة اليمنية", letter: ["G", "ش"] },
  stc: { en: "STC", ar: "الانتقالي", letter: ["S", "ج"] },
  lna: { en: "LNA", ar: "قوات حفتر", letter: ["L", "ح"] },
  gna: { en: "GNA", ar: "حكومة الوفاق", letter: ["G", "و"] },
  saf: { en: "SAF", ar: "الجيش السوداني", letter: ["A", "ج"] },
  rsf: { en: "RSF", ar: "الدعم السريع", letter: ["R", "د"] },
};

/** A side's name as short as it goes; `known` are those that the source names. */
export function sideName(side: string, lang: Lang, known: Side[] = []): string {
  const told = known.find((one) => one.side === side);
  return SHORT[side]?.[lang] ?? (told ? named(told, lang) : side.replace(/^~/, "").replaceAll("_", " "));
}

export function sideLetter(side: string, lang: Lang, known: Side[] = []): string {
  const short = SHORT[side];
  if (short) return short.letter[lang === "ar" ? 1 : 0];
  const name = sideName(side, lang, known).replace(/^ال/, "");
  return ([...name][0] ?? "?").toLocaleUpperCase("en");
}

/** A name in the language asked for, or the one there is. */
export function named(one: { name: string | null; name_ar: string }, lang: Lang): string {
  return lang === "ar" ? one.name_ar || one.name || "" : one.name || one.name_ar;
}

/** A name that keeps its own direction among other words, where there is no element round it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** Forces that are their side's own, under another key. */
const OWN = new Set(["saa", "coalition", "isf", "ygov", "syria-new-army"]);

/** A party in a few words: the side's short name where the party is the side's own force. */
export function partyName(party: Party, lang: Lang): string {
  const short = SHORT[party.side];
  return short && (party.key === party.side || OWN.has(party.key)) ? short[lang] : named(party, lang);
}
