/** The ground in words and in marks: what of holdings the map and the lists show. */
import type { App } from "./app.svelte";
import { sameGround } from "./inline";
import { age, lookOf, strength, turnLook, turnOf, type Drawing, type Turn } from "./look";
import type { Mark } from "./marks";
import type { Strings } from "./strings.en";
import type { Diff, Holding, Site } from "./types";

/** Who holds a place, in a sentence. */
export function saidOf(holding: Holding, app: App): string {
  const { place } = app.t;
  const parties = [holding.holder, holding.present, holding.besieger, holding.presser];
  const [holder, present, besieger, presser] = parties.map((one) => app.party(one ?? null)) as [string, string, string, string];
  if (!holding.holder) return holding.present ? place.part(present) : place.heldByNobody;
  if (holding.state === "contested") return place.contested(holder, present);
  if (holding.state === "shared_stable") return place.shared(holder, present);
  if (holding.state === "besieged") return place.besieged(holder, besieger);
  return holding.state === "pressured" ? place.pressured(holder, presser) : place.heldBy(holder);
}

/** What the places of one list are called, by their keys: where two would read alike, a city and its governorate, with their kinds. */
export function toldApart(sites: Site[], app: Pick<App, "name" | "t">): Map<string, string> {
  const called = new Map(sites.map((site) => [site.key, app.name(site)]));
  const times = new Map<string, number>();
  for (const name of called.values()) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map(sites.map(({ key, kind }) => {
    const name = called.get(key)!;
    return [key, times.get(name)! > 1 && kind ? `${name} (${app.t.place.kind(kind)})` : name];
  }));
}

/** A place that reads one way as known then and another way as known now. */
export interface Difference {
  site: Site;
  then: Holding | null;
  now: Holding | null;
}

/** Where two answers differ in the state or in who holds the place; first those of which both have something to say. */
export function differences(then: Holding[], now: Holding[]): Difference[] {
  const known = ({ then, now }: Difference) => Number(!!then?.holder && !!now?.holder);
  return allDifferences(then, now).sort((a, b) => known(b) - known(a) || a.site.key.localeCompare(b.site.key));
}

function allDifferences(then: Holding[], now: Holding[]): Difference[] {
  const [before, after] = [then, now].map((all) => new Map(all.map((one) => [one.place.key, one]))) as [Map<string, Holding>, Map<string, Holding>];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [one, other] = [before.get(key) ?? null, after.get(key) ?? null];
    const nothing = [one, other].every((holding) => !holding || holding.state === "unknown");
    if (nothing || sameGround(one, other)) return [];
    return [{ site: (one ?? other)!.place, then: one, now: other }];
  });
}

export function marksOf(holdings: Holding[], differing: Difference[], app: App): Mark[] {
  const differs = new Set(differing.map((one) => one.site.key));
  const shown = holdings.map((holding) => markOf(holding, differs.has(holding.place.key), app));
  const there = new Set(holdings.map((one) => one.place.key));
  // A place of which nothing was known then is drawn as unknown, so that its difference can be seen.
  const missing = differing.filter((one) => !there.has(one.site.key));
  return [...shown, ...missing.map(({ site }) => blank(site, app))];
}

function markOf(holding: Holding, differs: boolean, app: App): Mark {
  const { place } = holding;
  return { ...lastingOf(holding, app), strength: strength(age(holding, app.on)), differs, selected: app.shown.place === place.key };
}

type Lasting = Pick<Mark, "site" | "name" | "said" | "look">;
const lasting = new WeakMap<Holding, { t: Strings; drawing: Drawing; mark: Lasting }>();

/** What a mark has that no day changes: made once for each language and palette. */
function lastingOf(holding: Holding, app: App): Lasting {
  const { t, drawing } = app;
  const known = lasting.get(holding);
  if (known?.t === t && known.drawing === drawing) return known.mark;
  const mark = { site: holding.place, name: app.name(holding.place), said: saidOf(holding, app), look: lookOf(holding, drawing) };
  lasting.set(holding, { t, drawing, mark });
  return mark;
}

function blank(site: Site, app: App): Mark {
  const look = { body: "empty" as const, fill: "#ffffff", letter: "?" };
  return { site, name: app.name(site), said: app.t.place.nothing, look, strength: 1, differs: true, selected: app.shown.place === site.key };
}

/** A place with what two days' difference is for a side. */
export interface Turned {
  site: Site;
  turn: Turn;
  before: Holding | null;
  after: Holding | null;
}

export function turned(diff: Diff, side: string): Turned[] {
  const changed = diff.changed.map(([before, after]) => ({ site: (after ?? before)!.place, turn: turnOf(before, after, side), before, after }));
  return [...changed, ...diff.passed.map(([before, after]) => ({ site: after.place, turn: "passed" as const, before, after }))];
}

/** The sides that had anything of what changed hands, those with most gains first. */
export function turnedSides(diff: Diff): string[] {
  const sides = new Set([...diff.changed, ...diff.passed].flat().flatMap((one) => (one?.holder ? [one.holder.side] : [])));
  const gains = (side: string) => turned(diff, side).filter((one) => one.turn === "gained").length;
  return [...sides].sort((a, b) => gains(b) - gains(a) || a.localeCompare(b));
}

export function turnMarks(changed: Turned[], later: Holding[], app: App): Mark[] {
  const mark = (site: Site, turn: Turn, said: string): Mark => ({
    site,
    name: app.name(site),
    said,
    look: turnLook(turn),
    strength: turn === "unchanged" ? 0.55 : 1,
    differs: false,
    selected: app.shown.place === site.key,
  });
  const keys = new Set(changed.map((one) => one.site.key));
  const unchanged = later.filter((one) => !keys.has(one.place.key));
  return [
    ...unchanged.map((one) => mark(one.place, "unchanged", saidOf(one, app))),
    ...changed.map((one) => mark(one.site, one.turn, one.after ? saidOf(one.after, app) : app.t.diff.untold)),
  ];
}
