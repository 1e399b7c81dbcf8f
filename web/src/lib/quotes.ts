/** The words of a claim by their roles, a claim as its sentence, and a text as pieces to be marked. */
import { cutAt, points } from "./points";
import { ROLES, type Claim, type Quote, type Role, type RoleSpan, type Span } from "./types";

/** All words of a claim that have a role, where they stand in the report. */
export function rolesOf(claim: Claim): RoleSpan[] {
  const mark = (role: Role, span: Span | null | undefined): RoleSpan[] => (span ? [{ role, start: span.start, end: span.end }] : []);
  return [
    ...mark("trigger", claim.trigger),
    ...claim.actors.flatMap((one) => mark("actor", one.mention)),
    ...claim.targets.flatMap((one) => mark("target", one.mention)),
    ...claim.supporters.flatMap((one) => mark("supporter", one.mention)),
    ...mark("place", claim.place?.mention),
    ...mark("destination", claim.destination?.mention),
    ...mark("date", claim.date?.mention),
    ...claim.chain.flatMap((one) => mark("source", one.mention)),
    ...claim.quantities.flatMap((one) => mark("count", one.mention)),
    ...claim.items.flatMap((one) => mark("item", one)),
  ];
}

export function quoteOf(claim: Claim): Quote {
  const { start, end, text } = claim.evidence;
  const spans = rolesOf(claim)
    .filter((one) => one.start >= start && one.end <= end)
    .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
  const { id, report, stance } = claim;
  const chain = claim.chain.map(({ name, name_ar }) => ({ name, name_ar }));
  return { claim: id, report: report.id, outlet: report.outlet, published: report.published, chain, stance, text, spans };
}

/** One quote of each sentence: several claims may stand in it. */
export function sentences(quotes: Quote[]): Quote[] {
  const seen = new Set<string>();
  return quotes.filter(({ report, text }) => !seen.has(`${report} ${text}`) && seen.add(`${report} ${text}`));
}

/** Words that stand under the same marks. */
export interface Segment<Mark> {
  start: number;
  text: string;
  marks: Mark[];
}

/** A text cut wherever a mark starts or ends: marks that overlap share the segments that both cover. */
export function segments<Mark extends { start: number; end: number }>(text: string, marks: Mark[]): Segment<Mark>[] {
  const last = points(text);
  const cuts = [...new Set([0, ...marks.flatMap((one) => [one.start, one.end])])].filter((cut) => cut >= 0 && cut < last).sort((a, b) => a - b);
  const parts = cutAt(text, cuts).slice(1);
  return cuts.map((start, at) => {
    const end = cuts[at + 1] ?? last;
    return { start, text: parts[at]!, marks: marks.filter((one) => one.start <= start && one.end >= end) };
  });
}

/** Words that share their roles. */
export interface Piece {
  text: string;
  roles: Role[];
}

/** A text cut by the roles of its words. */
export function pieces(text: string, spans: RoleSpan[]): Piece[] {
  return segments(text, spans).map(({ text, marks }) => ({ text, roles: inOrder(marks.map((one) => one.role)) }));
}

/** Each role once, in the order of a sentence that tells all: who did what to whom, where, when. */
export function inOrder(roles: Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role));
}
