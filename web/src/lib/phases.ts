/** A place's times as they are read: rows of the same ground by the same rule make one phase, whatever is claimed in it. */
import type { Gain, Holding } from "./types";

export interface Phase {
  /** The first row: since when, by which rule, because of which claims. */
  holding: Holding;
  until: string | null;
  claimed: Gain[];
}

export function phases(holdings: Holding[]): Phase[] {
  const found: Phase[] = [];
  for (const holding of holdings) {
    const last = found.at(-1);
    if (last && sameTime(last.holding, holding)) {
      last.until = holding.until;
      last.claimed.push(...holding.claimed.filter((gain) => !last.claimed.some((known) => sameGain(known, gain))));
    } else {
      found.push({ holding, until: holding.until, claimed: [...holding.claimed] });
    }
  }
  return found;
}

function sameTime(a: Holding, b: Holding): boolean {
  const [one, other] = [a, b].map(({ state, rule, holder, present, besieger, presser }) =>
    [state, rule, holder?.key, present?.key, besieger?.key, presser?.key].join("|"),
  );
  return one === other;
}

function sameGain(a: Gain, b: Gain): boolean {
  return a.since === b.since && a.holder?.key === b.holder?.key && a.part === b.part && a.left === b.left;
}
