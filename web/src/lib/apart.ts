/** How well two colours are told apart, by eyes that see all colours and by those that miss the red or the green ones.
 * The same sums as in `rawi.plots.apart`. */
export const NOBODY = "#9aa3ab";
/** Colours that lie nearer than this are taken for one another. */
export const NEAR = 0.05;

type Triple = [number, number, number];
type Matrix = [Triple, Triple, Triple];

/** Red, green and blue light as it is seen; without the red cones, without the green ones: Machado and others, 2009. */
const EYES: Matrix[] = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
];
const CONES: Matrix = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]];
const OKLAB: Matrix = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]];

/** A colour for each of some sides that appear together. Those that `own` one keep it, in its order, unless it is taken
 * for one that is given already; the others get of the `spare` ones what is told apart best. The same sides always get
 * the same. */
export function assigned(own: Record<string, string>, spare: string[], sides: string[]): Record<string, string> {
  const given: Record<string, string> = {};
  const others = [...new Set(sides)].filter((side) => !own[side]).sort();
  for (const side of [...Object.keys(own).filter((one) => sides.includes(one)), ...others]) {
    const taken = Object.values(given);
    const mine = own[side];
    given[side] = mine && taken.every((other) => apart(mine, other) >= NEAR) ? mine : farthest(spare, taken);
  }
  return given;
}

function farthest(spare: string[], taken: string[]): string {
  const ranked = spare.map((colour) => ({
    colour,
    free: Math.min(...[NOBODY, ...taken].map((other) => apart(colour, other))),
    used: taken.filter((other) => other === colour).length,
  }));
  return ranked.reduce((best, one) => (one.free > best.free || (one.free === best.free && one.used < best.used) ? one : best)).colour;
}

const known = new Map<string, number>();

/** How far two colours are from each other, to the eyes that see the least of it. */
export function apart(one: string, other: string): number {
  const key = one + other;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = Math.min(...EYES.map((eyes) => distance(seen(one, eyes), seen(other, eyes))))));
  return found;
}

function distance(one: Triple, other: Triple): number {
  return Math.hypot(...one.map((share, at) => share - other[at]!));
}

/** A colour in Oklab, in which equal distances look alike. */
function seen(colour: string, eyes: Matrix): Triple {
  const shares = [1, 3, 5].map((at) => light(parseInt(colour.slice(at, at + 2), 16) / 255)) as Triple;
  const lit = times(eyes, shares).map((share) => Math.max(0, share)) as Triple;
  return times(OKLAB, times(CONES, lit).map(Math.cbrt) as Triple);
}

function times(matrix: Matrix, by: Triple): Triple {
  return matrix.map((row) => row[0] * by[0] + row[1] * by[1] + row[2] * by[2]) as Triple;
}

export function light(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
