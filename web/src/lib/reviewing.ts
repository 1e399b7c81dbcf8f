/** Reviewing: what waits for a person, what a key says of it, and how a judgement is taken back. */
import type { ApiSource } from "./api";
import { derive, type Step } from "./deriving";
import { SourceError } from "./source";
import { givenOf } from "./correcting";
import type { Claim, Given, Judgement, Page, Review, Slot, ToReview, Verdict } from "./types";

/** Where judgements are kept. */
export interface Reviews {
  queue(cursor?: string): Promise<Page<ToReview>>;
  kept(): Promise<Judgement[]>;
  judge(review: Review): Promise<Judgement[]>;
  /** Bring events and holdings up to what was judged, as every question does by itself, and be told how far that has come. */
  derive(say: (step: Step) => void): Promise<void>;
  /** Called whenever something was judged. */
  onjudged: () => void;
  claim(id: string): Promise<Claim>;
  /** A claim as it would be with a slot put right; nothing is kept. */
  corrected(id: string, slot: Slot, given: Given): Promise<Claim>;
}

export class ApiReviews implements Reviews {
  onjudged = (): void => undefined;

  constructor(private readonly api: ApiSource) {}

  async queue(cursor?: string): Promise<Page<ToReview>> {
    const { data, meta } = await this.api.get<ToReview[]>("reviews/queue", { cursor });
    return { rows: data, next: meta?.next ?? null, total: meta?.total ?? null };
  }

  /** All judgements kept, the latest first. */
  async kept(): Promise<Judgement[]> {
    const found: Judgement[] = [];
    let cursor: string | undefined;
    do {
      const { data, meta } = await this.api.get<Judgement[]>("reviews", { cursor });
      found.push(...data);
      cursor = meta?.next ?? undefined;
    } while (cursor);
    return found;
  }

  async judge(review: Review): Promise<Judgement[]> {
    const { data } = await this.api.post<Judgement[]>("reviews", review);
    this.onjudged();
    return data;
  }

  derive(say: (step: Step) => void): Promise<void> {
    return derive(`${this.api.root}/derive`, say);
  }

  async claim(id: string): Promise<Claim> {
    return (await this.api.get<Claim>(`claims/${encodeURIComponent(id)}`)).data;
  }

  async corrected(id: string, slot: Slot, given: Given): Promise<Claim> {
    const asked = "words" in given ? { words: given.words.map((one) => one.join("-")).join(",") || "," } : given;
    return (await this.api.get<Claim>(`claims/${encodeURIComponent(id)}/corrected`, { slot, ...asked })).data;
  }
}

/** The key that begins to put a claim right. */
export const CORRECT = "e";
export const VERDICTS = { a: "accepted", r: "rejected", t: "retracted", s: "same", d: "different", u: "unsure" } as const satisfies Record<string, Verdict>;
export type VerdictKey = keyof typeof VERDICTS;
const ON_CLAIM: VerdictKey[] = ["a", "r", "t"];
const ON_PAIR: VerdictKey[] = ["s", "d", "u"];

/** The keys that judge an item. */
export const keysOf = (item: ToReview): VerdictKey[] => (item.kind === "claim" ? ON_CLAIM : ON_PAIR);

/** The letter of a key as it stands on a Latin keyboard, whatever the keyboard writes; "?" for help. */
export function letterOf({ key, code }: { key: string; code: string }): string {
  if (key === "?" || key === "؟") return "?";
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : "";
}

/** What is judged of an item: the claim, or the claim and what it was joined to. */
export function subjectOf(item: ToReview): Pick<Review, "subject" | "other"> {
  return item.kind === "claim" ? { subject: item.claim.id } : { subject: item.claim.id, other: partnerOf(item) };
}

/** What the claim of a merge is compared with: the event's founder, which stays what it is when the event is derived anew. */
export function partnerOf(item: ToReview): string {
  const { event, claim, partner } = item;
  if (partner) return partner;
  return [...(event?.claims ?? []), ...(event?.against ?? [])].find((id) => id !== claim.id) ?? event?.id ?? "";
}

/** What a person judged of how some claims are put together, as far as it still counts: each act with all its pairs, the
 * latest first. */
export function actsOn(claims: string[], author: string, kept: Judgement[]): Judgement[][] {
  const acts = new Map<string, Judgement[]>();
  const seen = new Set<string>();
  for (const one of [...kept].sort((a, b) => b.number - a.number)) {
    if (one.kind !== "pair" || one.author !== author || !(claims.includes(one.subject) || claims.includes(one.other!))) continue;
    const pair = [one.subject, one.other].sort().join();
    if (seen.has(pair) || !seen.add(pair) || one.verdict === "withdrawn") continue;
    const act = `${one.recorded_at} ${one.verdict}`;
    acts.set(act, [...(acts.get(act) ?? []), one]);
  }
  return [...acts.values()];
}

/** The judgement that takes one back: what the same person had judged before it, or that nothing is judged. */
export function takenBack(last: Review, kept: Judgement[]): Review {
  const { subject, other, slot, author } = last;
  const about = (one: Judgement) => one.subject === subject && (one.other ?? undefined) === other && (one.slot ?? undefined) === slot;
  const mine = kept.filter((one) => one.author === author && about(one));
  const before = mine.sort((a, b) => b.number - a.number)[1];
  const again = before && before.verdict !== "withdrawn" ? before : null;
  const review: Review = { subject, verdict: again?.verdict ?? "withdrawn", reason: `taken back: ${last.verdict}`, author };
  if (other !== undefined) review.other = other;
  if (again?.day) review.day = again.day;
  if (slot) Object.assign(review, { slot }, again && givenOf(again.value));
  return review;
}

/** Take a judgement back; where a store has no word for that, two events are at least left open. */
export async function takeBack(reviews: Reviews, last: Review, kept: Judgement[]): Promise<Judgement[]> {
  const back = takenBack(last, kept);
  try {
    return await reviews.judge(back);
  } catch (error) {
    if (!(error instanceof SourceError) || back.verdict !== "withdrawn" || back.other === undefined) throw error;
    return reviews.judge({ ...back, verdict: "unsure" });
  }
}
