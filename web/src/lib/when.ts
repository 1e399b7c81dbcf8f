/** Days in words. Digits are Latin in both languages, in Arabic months go by both names, as in the Levant and as elsewhere. */
import { isDay, type TickShape } from "./days";
import type { Lang } from "./state";
import type { Strings } from "./strings.en";
import type { Day, Event } from "./types";

const LOCALE = { en: "en-GB", ar: "ar-SY-u-nu-latn" };
const SHAPES = {
  long: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short" },
  dayMonth: { day: "numeric", month: "long" },
  month: { month: "short" },
  monthYear: { month: "short", year: "numeric" },
  year: { year: "numeric" },
  shortYear: { day: "numeric", month: "short", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
/** How wide a day is when it is named on an axis, in pixels of its small letters, the longest month's. */
export const ROOM: Record<Lang, Record<TickShape, number>> = {
  en: { year: 34, monthYear: 66, month: 40, shortYear: 80, short: 54 },
  ar: { year: 34, monthYear: 136, month: 108, shortYear: 150, short: 124 },
};
const formats = new Map<string, Intl.DateTimeFormat>();

const BY = /^\[?\.\.\/?(\d{4}-\d\d-\d\d)\]?$/;

export function spoken(day: Day, lang: Lang, shape: keyof typeof SHAPES = "long"): string {
  const key = `${lang}/${shape}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(LOCALE[lang], { ...SHAPES[shape], timeZone: "UTC" })));
  const parts = format.formatToParts(Date.parse(`${day}T00:00:00Z`));
  return parts.map(({ type, value }) => (type === "month" && lang === "ar" ? month(day) : value)).join("").replaceAll("\u200f", "");
}

/** A month as pan-Arab desks write it: readers in the Levant and in Iraq know one name, those elsewhere the other. */
const MONTHS = [
  "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو", "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر",
  "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
];
const month = (day: Day): string => MONTHS[Number(day.slice(5, 7)) - 1]!;

/** An EDTF expression in words: a day, `a/b`, `[a..b]`, `../d` (by that day), `d~` (about). */
export function inWords(edtf: string, lang: Lang, t: Strings): string {
  const by = edtf.match(BY)?.[1];
  if (by) return t.when.by(spoken(by, lang));
  const about = edtf.match(/^(\d{4}-\d\d-\d\d)[~?%]$/)?.[1];
  if (about) return t.when.about(spoken(about, lang));
  const [first, last] = edtf.replace(/[[\]]/g, "").split(/\/|\.\./);
  if (isDay(first) && isDay(last) && first !== last) return range(first, last, lang, t);
  return isDay(first) ? spoken(first, lang) : edtf;
}

/** Since when something is so, by the EDTF of the day it began. */
export function sinceWords(edtf: string, lang: Lang, t: Strings): string {
  const by = edtf.match(BY)?.[1];
  if (by) return t.place.sinceBy(spoken(by, lang));
  const words = inWords(edtf, lang, t);
  return /\/|\.\./.test(edtf) ? t.place.sinceBetween(words) : t.place.since(words);
}

/** "between 6 and 11 June 2017": what both days share is said once. */
function range(first: Day, last: Day, lang: Lang, t: Strings): string {
  if (first.slice(0, 7) === last.slice(0, 7)) return t.when.between(String(Number(first.slice(8))), spoken(last, lang));
  return t.when.between(spoken(first, lang, first.slice(0, 4) === last.slice(0, 4) ? "dayMonth" : "long"), spoken(last, lang));
}

/** When an event was, and when it was first told. */
export function whenOf(event: Event, lang: Lang, t: Strings): string {
  return event.edtf ? inWords(event.edtf, lang, t) : t.event.reported(spoken(event.known_from, lang));
}
