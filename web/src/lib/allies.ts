/** Who stands together on a day: what passes between allies is neither gained nor lost, as in `rawi.store.compare`. */
import { controls } from "./look";
import type { Alliance, Day, Holding } from "./types";

/** The alliances of a day; their dates have any precision, and the last one is excluded. */
export function inForce(alliances: Alliance[], day: Day): Alliance[] {
  return alliances.filter((one) => (one.valid_from === null || day >= one.valid_from) && (one.valid_until === null || day < one.valid_until));
}

/** One side controlled the place, and then an ally of it. */
export function passed(earlier: Holding | null, later: Holding | null, alliances: Alliance[]): boolean {
  return alliances.some(({ side, ally }) => (controls(earlier, side) && controls(later, ally)) || (controls(earlier, ally) && controls(later, side)));
}
