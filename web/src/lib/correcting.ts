/** Putting a slot of a claim right: which slots there are, and which words of the report a reader has selected. */
import { points } from "./points";
import type { Claim, ClaimType, Given, Role, RoleSpan, Slot, Span } from "./types";

/** The words that a slot holds, and what they stand for; null for a slot that takes one of some values. */
type Held = { role: Role; many: boolean; spans: (claim: Claim) => (Span | null | undefined)[] };
const WORDS: Partial<Record<Slot, Held>> = {
  actors: { role: "actor", many: true, spans: (claim) => claim.actors.map((one) => one.mention) },
  targets: { role: "target", many: true, spans: (claim) => claim.targets.map((one) => one.mention) },
  supporters: { role: "supporter", many: true, spans: (claim) => claim.supporters.map((one) => one.mention) },
  place: { role: "place", many: false, spans: (claim) => [claim.place?.mention] },
  destination: { role: "destination", many: false, spans: (claim) => [claim.destination?.mention] },
  date: { role: "date", many: false, spans: (claim) => [claim.date?.mention] },
  chain: { role: "source", many: true, spans: (claim) => claim.chain.map((one) => one.mention) },
};
export const SLOTS: Slot[] = [
  "type", "actors", "targets", "supporters", "place", "extent", "relation", "destination", "date", "chain", "factuality", "stance",
];

export const takesWords = (slot: Slot): boolean => slot in WORDS;
export const takesMany = (slot: Slot): boolean => WORDS[slot]?.many ?? false;
export const roleOf = (slot: Slot): Role => WORDS[slot]?.role ?? "trigger";

/** The slots of a claim that can be put right: how its place is meant only where it has one. */
export const slotsOf = (claim: Claim): Slot[] => SLOTS.filter((slot) => claim.place || (slot !== "extent" && slot !== "relation"));

/** Where the words stand that a slot holds now. */
export function wordsIn(claim: Claim, slot: Slot): Span[] {
  return (WORDS[slot]?.spans(claim) ?? []).filter((one) => !!one);
}

/** What a slot of values holds now. */
export function valueIn(claim: Claim, slot: Slot): string {
  if (slot === "extent" || slot === "relation") return claim.place?.[slot] ?? "";
  return slot === "type" || slot === "factuality" || slot === "stance" ? claim[slot] : "";
}

export const TYPES: ClaimType[] = [
  "capture", "hold", "advance", "withdraw", "handover", "siege", "clash", "attack", "airstrike", "shelling", "bombing", "chemical",
  "killing", "abduct", "arrest", "destroy", "shootdown", "protest", "operation", "deploy", "arms", "support", "aid", "talks",
  "agreement", "evacuate", "displace", "release", "surrender", "toll", "statement",
];
/** The values of the slots that take one of some. */
export const VALUES: Partial<Record<Slot, string[]>> = {
  type: TYPES,
  factuality: ["actual", "ongoing", "planned", "attempted", "negated", "possible"],
  stance: ["asserts", "denies"],
  extent: ["whole", "part"],
  relation: ["in", "near", "toward"],
};

/** What was kept in a slot, as it was given: by the words it was read from, or its value. */
export function givenOf(value: unknown): Given {
  if (typeof value === "string") return { value };
  const held = (Array.isArray(value) ? value : value === null ? [] : [value]) as { mention: Span | null; edtf?: string }[];
  const [first] = held;
  if (first?.edtf && !first.mention) return { value: first.edtf };
  return { words: held.flatMap(({ mention }): [number, number][] => (mention ? [[mention.start, mention.end]] : [])) };
}

/** The words that are selected in an element which shows just a report's text, white space around them left out. */
export function selectedIn(element: Element, selection: Selection | null): Span | null {
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const said = range.toString();
  const text = said.trim();
  if (!text) return null;
  const start = points(before.toString()) + points(said.slice(0, said.indexOf(text)));
  return { start, end: start + points(text), text };
}

/** Where some words stand in a text, as near to a code point as they are to be had. */
export function nearest(text: string, words: string, to: number): Span | null {
  let best: Span | null = null;
  for (let at = text.indexOf(words); words && at >= 0; at = text.indexOf(words, at + 1)) {
    const start = points(text.slice(0, at));
    if (!best || Math.abs(start - to) < Math.abs(best.start - to)) best = { start, end: start + points(words), text: words };
  }
  return best;
}

/** Words with one more lot of them: instead of those before, or beside them, each once. */
export function withWords(before: Span[], more: Span, many: boolean): Span[] {
  if (!many) return [more];
  return [...before.filter((one) => one.start >= more.end || one.end <= more.start), more].sort((a, b) => a.start - b.start);
}

export const asRole = (span: Span, slot: Slot): RoleSpan => ({ role: roleOf(slot), start: span.start, end: span.end });
