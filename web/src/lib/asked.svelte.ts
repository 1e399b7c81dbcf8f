/** An answer that is asked for anew whenever what the question reads changes; an overtaken answer is dropped. */
import { thrown, type SourceError } from "./source";

export interface Asked<T> {
  readonly value: T;
  readonly failed: SourceError | null;
  readonly busy: boolean;
}

export function asked<T>(ask: () => Promise<T> | null, start: T): Asked<T> {
  let value = $state.raw(start);
  let failed = $state.raw<SourceError | null>(null);
  let busy = $state.raw(true);
  $effect(() => {
    const answer = ask();
    let overtaken = false;
    busy = answer !== null;
    if (!answer) value = start;
    answer?.then(
      (found) => {
        if (!overtaken) [value, failed, busy] = [found, null, false];
      },
      (error: unknown) => {
        if (!overtaken) [value, failed, busy] = [start, thrown(error), false];
      },
    );
    return () => (overtaken = true);
  });
  return {
    get value() {
      return value;
    },
    get failed() {
      return failed;
    },
    get busy() {
      return busy;
    },
  };
}
