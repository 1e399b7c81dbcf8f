/** A list that comes in pages: asked for anew when the question changes, its further pages one by one. */
import { asked } from "./asked.svelte";
import type { Page } from "./types";
import type { SourceError } from "./source";

export interface Listed<T> {
  readonly rows: T[];
  readonly next: string | null;
  readonly total: number | null;
  readonly failed: SourceError | null;
  readonly busy: boolean;
  more(): Promise<void>;
}

export function listed<T>(ask: (cursor?: string) => Promise<Page<T>> | null): Listed<T> {
  const first = asked<Page<T>>(() => ask(), { rows: [], next: null, total: null });
  // Pages behind a first one that has been replaced are let go.
  let further = $state.raw<{ of: Page<T>; page: Page<T> } | null>(null);
  const page = $derived(further?.of === first.value ? further.page : first.value);

  async function more(): Promise<void> {
    const [of, before] = [first.value, page];
    const found = before.next === null ? null : await ask(before.next);
    if (found) further = { of, page: { ...found, rows: [...before.rows, ...found.rows] } };
  }

  return {
    more,
    get rows() {
      return page.rows;
    },
    get next() {
      return page.next;
    },
    get total() {
      return page.total;
    },
    get failed() {
      return first.failed;
    },
    get busy() {
      return first.busy;
    },
  };
}
