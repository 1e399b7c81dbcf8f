/** The ground of one day after another: only what is otherwise than in an answer that is had is asked for. */
import type { Day, Holding } from "./types";

/** What stands beside an answer: for which days it is, of which state of the store, and whether it is changes only. */
export interface Ground {
  on: Day;
  as_known: Day;
  mark: string;
  changes: boolean;
  gone: string[];
}

interface Had {
  on: Day;
  known: Day;
  mark: string;
  held: Map<string, Holding>;
}

interface Answer {
  data: Holding[];
  meta: Ground;
}

export type AskGround = (since: string | undefined) => Promise<Answer>;

export class Following {
  /** The answers that others are asked from, the latest first: one for each of the two days of knowledge on the page. */
  #had: Had[] = [];
  #ahead: Promise<Answer> | null = null;

  /** Ask for the day that the server would choose before it is known which is wanted: it is that, or not far from it. */
  begin(ask: () => Promise<Answer>): void {
    this.#ahead = ask();
    this.#ahead.catch(() => (this.#ahead = null)); // then the question itself will say what is the matter
  }

  /** The holdings of a day, by place. What has not changed is the same object as before. */
  async control(on: Day, known: Day, ask: AskGround): Promise<Holding[]> {
    const ahead = await this.#ahead?.catch(() => null);
    if (ahead && this.#ahead) {
      this.#ahead = null;
      const { on: day, known: by, held } = this.#keep(ahead);
      if (day === on && by === known) return [...held.values()];
    }
    const had = this.#had.find((one) => one.known === known) ?? this.#had[0];
    return [...this.#keep(await ask(had && [had.on, had.known, had.mark].join()), had).held.values()];
  }

  #keep({ data, meta }: Answer, had?: Had): Had {
    const held = had && meta.changes ? changed(had.held, data, meta.gone) : byPlace(data);
    const now = { on: meta.on, known: meta.as_known, mark: meta.mark, held };
    this.#had = [now, ...this.#had.filter((one) => one.known !== now.known)].slice(0, 2);
    return now;
  }
}

const byPlace = (holdings: Holding[]): Map<string, Holding> => new Map(holdings.map((one) => [one.place.key, one]));

function changed(before: Map<string, Holding>, data: Holding[], gone: string[]): Map<string, Holding> {
  const held = new Map(before);
  for (const place of gone) held.delete(place);
  const isNew = data.some((one) => !held.has(one.place.key));
  for (const one of data) held.set(one.place.key, one);
  return isNew ? new Map([...held].sort(([a], [b]) => (a < b ? -1 : 1))) : held;
}
