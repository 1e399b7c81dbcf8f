/** An answer that is asked for anew whenever what the question reads changes; an overtaken answer is dropped. */
export interface Asked<T> {
  readonly value: T;
  readonly failed: string | null;
  readonly busy: boolean;
}

export function asked<T>(ask: () => Promise<T> | null, start: T): Asked<T> {
  let value = $state.raw(start);
  let failed = $state.raw<string | null>(null);
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
        if (!overtaken) [value, failed, busy] = [start, error instanceof Error ? error.message : String(error), false];
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
