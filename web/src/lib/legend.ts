/** The legend: what is on the map now, in at most seven entries, or nine where sides and states are many. */
import type { App } from "./app.svelte";
import { age, isStale, turnLook, type Look, type Turn } from "./look";
import { NOBODY } from "./palette";
import type { Holding } from "./types";

export const MOST = 7;
/** So many sides are told apart however many states there are: their colours say nothing without it. */
export const LEAST_SIDES = 4;

export interface Entry {
  look: Look;
  said: string;
  strength?: number;
  differs?: boolean;
}

/** Entries for sides first, the most frequent first, then for the states there are. */
export function legend(holdings: Holding[], differs: boolean, app: App): Entry[] {
  const states = stateEntries(holdings, differs, app);
  const sides = sidesOf(holdings);
  const room = Math.max(MOST - states.length, LEAST_SIDES);
  const shown = sides.length > room ? sides.slice(0, room - 1) : sides;
  const entries: Entry[] = shown.map((side) => ({ look: plain(side, app), said: app.side(side) }));
  if (shown.length < sides.length) entries.push({ look: { body: "plain", fill: NOBODY, letter: "" }, said: app.t.map.otherSides });
  return [...entries, ...states];
}

export function turnLegend(side: string, app: App): Entry[] {
  const { map } = app.t;
  const name = app.side(side);
  const said: Record<Turn, string> = { gained: map.gained(name), lost: map.lost(name), passed: map.passed, other: map.other, unchanged: map.unchanged };
  return (Object.keys(said) as Turn[]).map((turn) => ({ look: turnLook(turn), said: said[turn] }));
}

function sidesOf(holdings: Holding[]): string[] {
  const counts = new Map<string, number>();
  for (const { holder, present } of holdings) {
    for (const party of [holder, present]) if (party) counts.set(party.side, (counts.get(party.side) ?? 0) + 1);
  }
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || a.localeCompare(b));
}

/** At most five, the rarest and weightiest first; a side's own colours stand for the pattern. */
function stateEntries(holdings: Holding[], differs: boolean, app: App): Entry[] {
  const { map, states } = app.t;
  const sides = sidesOf(holdings);
  const [one, other] = [plain(sides[0] ?? "", app), plain(sides[1] ?? "", app)];
  const hatch: Look = { ...one, letter: "", second: other.fill };
  const is = (state: Holding["state"]) => holdings.some((holding) => holding.state === state);
  const found: (Entry | false)[] = [
    differs && { look: { ...one, letter: "" }, said: map.differs, differs: true },
    is("contested") && { look: { ...hatch, body: "hatch" }, said: states.contested },
    is("besieged") && { look: { ...one, letter: "", ring: other.fill }, said: states.besieged },
    is("shared_stable") && { look: { ...hatch, body: "split" }, said: states.shared_stable },
    holdings.some((holding) => holding.claimed.length) && { look: { ...one, letter: "", dash: other.fill }, said: map.claimedOnly },
    holdings.some((holding) => isStale(age(holding, app.on))) && { look: { ...one, letter: "" }, said: map.stale, strength: 0.5 },
    is("unknown") && { look: { body: "empty", fill: NOBODY, letter: "?" }, said: states.unknown },
  ];
  return found.filter((entry) => entry !== false).slice(0, 5);
}

function plain(side: string, app: App): Look {
  return { body: "plain", fill: app.colours[side] ?? NOBODY, letter: side ? app.drawing.letter(side) : "" };
}
