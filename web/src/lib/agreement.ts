/** How far reviewers judge alike. */
import type { Judgement, Verdict } from "./types";

/** What was judged: a claim, or two claims. */
export const itemOf = (one: Judgement): string => (one.other === null ? one.subject : `${one.subject}|${one.other}`);

/** The judgements in force of each item by reviewer, the items judged last first. What was taken back is not there, nor an
 * acceptance of a claim that reads otherwise now. */
export function byItem(judgements: Judgement[]): Map<string, Map<string, Judgement>> {
  const items = new Map<string, Map<string, Judgement>>();
  for (const one of judgements.filter((one) => one.kind !== "slot").sort((a, b) => b.number - a.number)) {
    const judged = items.get(itemOf(one)) ?? new Map<string, Judgement>();
    if (!judged.has(one.author)) judged.set(one.author, one);
    items.set(itemOf(one), judged);
  }
  const slots = new Map<string, Judgement[]>();
  for (const one of judgements) if (one.kind === "slot") slots.set(one.subject, [...(slots.get(one.subject) ?? []), one]);
  const isOver = (one: Judgement) => one.verdict === "withdrawn" || (one.verdict === "accepted" && !readsTheSame(one, slots.get(one.subject) ?? []));
  for (const [item, judged] of items) {
    for (const [author, one] of judged) if (isOver(one)) judged.delete(author);
    if (!judged.size) items.delete(item);
  }
  return items;
}

/** The claim has now just the corrections that it had when it was accepted. */
function readsTheSame(accepted: Judgement, slots: Judgement[]): boolean {
  return standing(slots.filter((one) => one.number < accepted.number)) === standing(slots);
}

/** The corrections that count, by their numbers: each author's last one of a slot, unless taken back. */
function standing(slots: Judgement[]): string {
  const last = new Map([...slots].sort((a, b) => a.number - b.number).map((one) => [`${one.author}|${one.slot}`, one]));
  return [...last.values()].flatMap((one) => (one.verdict === "withdrawn" ? [] : one.number)).sort().join();
}

/** What two reviewers judged both: how many items, how many of them alike, and Cohen's kappa. */
export interface Agreement {
  first: string;
  second: string;
  both: number;
  alike: number;
  kappa: number | null;
}

/** The agreement of every two reviewers who judged the same items, by name. */
export function agreements(judgements: Judgement[]): Agreement[] {
  const items = [...byItem(judgements).values()];
  const authors = [...new Set(judgements.map((one) => one.author))].sort();
  const twos = authors.flatMap((first, at) => authors.slice(at + 1).map((second) => [first, second] as const));
  return twos.flatMap(([first, second]) => {
    const pairs = items.flatMap((judged): [Verdict, Verdict][] => {
      const [one, other] = [judged.get(first), judged.get(second)];
      return one && other ? [[one.verdict, other.verdict]] : [];
    });
    const alike = pairs.filter(([one, other]) => one === other).length;
    return pairs.length ? [{ first, second, both: pairs.length, alike, kappa: kappa(pairs) }] : [];
  });
}

/** Cohen's kappa: agreement beyond what chance would give. Null where chance alone would make both agree always. */
export function kappa(pairs: [string, string][]): number | null {
  const share = (of: 0 | 1, verdict: string) => pairs.filter((pair) => pair[of] === verdict).length / pairs.length;
  const observed = pairs.filter(([one, other]) => one === other).length / pairs.length;
  const verdicts = [...new Set(pairs.flat())];
  const chance = verdicts.reduce((sum, verdict) => sum + share(0, verdict) * share(1, verdict), 0);
  return pairs.length === 0 || chance === 1 ? null : (observed - chance) / (1 - chance);
}
