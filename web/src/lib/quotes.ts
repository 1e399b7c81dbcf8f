/** A claim as its sentence with the roles of its words, and a sentence as pieces to be marked. */
import { points, slice } from "./points";
import type { Claim, Quote, Role, RoleSpan, Span } from "./types";

export function quoteOf(claim: Claim): Quote {
  const { start, end, text } = claim.evidence;
  const mark = (role: Role, span: Span | null | undefined): RoleSpan[] =>
    span && span.start >= start && span.end <= end ? [{ role, start: span.start - start, end: span.end - start }] : [];
  const spans = [
    ...mark("trigger", claim.trigger),
    ...claim.actors.flatMap((one) => mark("actor", one.mention)),
    ...claim.targets.flatMap((one) => mark("target", one.mention)),
    ...mark("place", claim.place?.mention),
    ...mark("place", claim.destination?.mention),
    ...mark("date", claim.date?.mention),
    ...claim.chain.flatMap((one) => mark("source", one.mention)),
    ...claim.quantities.flatMap((one) => mark("count", one.mention)),
  ];
  const { id, report, stance } = claim;
  const chain = claim.chain.map(({ name, name_ar }) => ({ name, name_ar }));
  return { claim: id, report: report.id, outlet: report.outlet, published: report.published, chain, stance, text, spans };
}

/** Words that share their roles. */
export interface Piece {
  text: string;
  roles: Role[];
}

/** A text cut wherever a span starts or ends. */
export function pieces(text: string, spans: RoleSpan[]): Piece[] {
  const last = points(text);
  const cuts = [...new Set([0, last, ...spans.flatMap((one) => [one.start, one.end])])]
    .filter((cut) => cut >= 0 && cut <= last)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at]!;
    const roles = spans.filter((one) => one.start <= start && one.end >= end).map((one) => one.role);
    return { text: slice(text, start, end), roles: [...new Set(roles)] };
  });
}
