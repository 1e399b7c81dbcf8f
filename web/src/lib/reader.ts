/** What the reader marks: the words of all claims of a report, and which of the claims a word is read for. */
import { inOrder, rolesOf, segments, type Segment } from "./quotes";
import type { Strings } from "./strings.en";
import type { Claim, PlaceRef, Repair, Role, RoleSpan } from "./types";

/** Words that have a role in a claim. */
export interface ClaimMark extends RoleSpan {
  claim: string;
  /** Of repaired words, how they are read. */
  read?: string;
}

/** How a claim is told, if not as a plain fact: planned, in the past. */
export function howTold(claim: Claim, t: Strings): string[] {
  return [t.factualities[claim.factuality], isOver(claim) ? t.over : ""].filter(Boolean);
}

/** A state that is told as one of the past: the town that X used to hold. */
export function isOver(claim: Claim): boolean {
  return claim.type === "hold" && claim.rule.endsWith(".was");
}

/** Claims in the order of the report's words. */
export function inReport(claims: Claim[]): Claim[] {
  return [...claims].sort((a, b) => a.trigger.start - b.trigger.start || a.evidence.start - b.evidence.start || a.id.localeCompare(b.id));
}

/** A text cut by the words of claims and by words that were repaired, which are no claim's. */
export function marked(text: string, claims: Claim[], repaired: Repair[] = []): Segment<ClaimMark>[] {
  const words = claims.flatMap((claim) => rolesOf(claim).map((span) => ({ claim: claim.id, ...span })));
  return segments(text, [...words, ...repaired.map(({ start, end, read }) => ({ claim: "", role: "repaired" as const, start, end, read }))]);
}

/** The roles of a segment's words, each once. */
export function rolesAt(segment: Segment<ClaimMark>): Role[] {
  return inOrder(segment.marks.map((one) => one.role));
}

/** The claims of a segment's words: first those that it triggers. */
export function claimsAt(segment: Segment<ClaimMark>): string[] {
  const triggered = segment.marks.filter((one) => one.role === "trigger");
  return [...new Set([...triggered, ...segment.marks].map((one) => one.claim))].filter(Boolean);
}

/** Which claim a click on words picks: the next one of theirs, after the one that is picked. */
export function picked(claims: string[], before: string | null): string | null {
  const at = before === null ? -1 : claims.indexOf(before);
  return claims[(at + 1) % claims.length] ?? null;
}

/** The claim so many steps on from one; the first or last one where none is picked. */
export function stepped(claims: { id: string }[], from: string | null, by: 1 | -1): string | null {
  const at = claims.findIndex((one) => one.id === from);
  const next = at < 0 ? (by > 0 ? 0 : claims.length - 1) : at + by;
  return claims[Math.min(Math.max(next, 0), claims.length - 1)]?.id ?? null;
}

/** An address that may be opened; a report may come with any. */
export function webAddress(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}

/** A place with how it is meant: near it, towards it, how much of it. */
export function placed({ relation, percent, extent }: PlaceRef, name: string, { reader, comma }: Strings): string {
  const said = reader.relations[relation]?.(name) ?? name;
  const part = percent !== null ? reader.percent(percent) : extent === "part" ? reader.part : "";
  return part ? `${said}${comma}${part}` : said;
}
