/** A reviewer's desk: what waits, where the reviewer is in it, and what was judged. */
import { byItem } from "./agreement";
import { SourceError, thrown } from "./source";
import { remember, remembered } from "./reviewer";
import { subjectOf, takeBack, type Reviews } from "./reviewing";
import type { Day, Judgement, Review, ToReview, Verdict } from "./types";

export class Desk {
  items = $state.raw<ToReview[]>([]);
  at = $state(0);
  /** What waits in all, as far as it is known. */
  total = $state(0);
  kept = $state.raw<Judgement[]>([]);
  author = $state(remembered());
  busy = $state(false);
  failed = $state.raw<SourceError | null>(null);
  loaded = $state(false);
  #next: string | null = null;
  readonly #acts: { review: Review; item: ToReview }[] = [];

  constructor(private readonly reviews: Reviews) {}

  get item(): ToReview | null {
    return this.items[this.at] ?? null;
  }

  /** The verdicts on the item, one for each reviewer who judged it. */
  get judged(): Judgement[] {
    const item = this.item;
    if (!item) return [];
    const { subject, other } = subjectOf(item);
    const about = this.kept.filter((one) => one.subject === subject && (one.kind === "slot" || (one.other ?? undefined) === other));
    return [...byItem(about).values()].flatMap((judged) => [...judged.values()]);
  }

  async open(): Promise<void> {
    await this.#try(async () => {
      [this.kept] = await Promise.all([this.reviews.kept(), this.#more()]);
      this.loaded = true;
    });
  }

  async move(by: number): Promise<void> {
    if (this.at + by >= this.items.length && this.#next) await this.#try(() => this.#more());
    this.at = Math.max(0, Math.min(this.items.length - 1, this.at + by));
  }

  /** Keep a judgement on the item, and go on to the next. True if it was kept. */
  async judge(verdict: Verdict, reason: string, author: string, day: Day | null): Promise<boolean> {
    const item = this.item;
    if (!item) return false;
    const review: Review = { ...subjectOf(item), verdict, reason, author };
    if (day) review.day = day;
    this.author = author;
    remember(author);
    return this.#try(async () => {
      this.#take(await this.reviews.judge(review));
      this.#acts.push({ review, item });
      await this.move(1);
    });
  }

  /** Keep a correction of the claim, which stays before the reviewer as it reads now. True if it was kept. */
  async correct(review: Review): Promise<boolean> {
    const item = this.item;
    if (!item) return false;
    this.author = review.author;
    remember(review.author);
    return this.#try(async () => {
      this.#take(await this.reviews.judge(review));
      this.#acts.push({ review, item });
      await this.#reread(item);
    });
  }

  /** The claim of an item as it reads now. */
  async #reread(item: ToReview): Promise<void> {
    const claim = await this.reviews.claim(item.claim.id);
    this.items = this.items.map((one) => (one.claim.id === claim.id ? { ...one, claim } : one));
  }

  /** Take the last judgement back, with a newer one. Null: there is none; false: the store has no word for that. */
  async undo(): Promise<boolean | null> {
    const act = this.#acts.pop() ?? this.#lastKept();
    if (!act) return null;
    const { review, item } = act;
    this.failed = null;
    if (item) this.show(item);
    try {
      this.#take(await takeBack(this.reviews, review, this.kept));
      if (item && review.slot) await this.#reread(item);
      return true;
    } catch (error) {
      if (error instanceof SourceError && error.status === 400) return false;
      this.failed = thrown(error);
      return false;
    }
  }

  /** Put an item before the reviewer, also one that does not wait any more. */
  show(item: ToReview): void {
    const at = this.items.findIndex((one) => one.claim.id === item.claim.id && one.kind === item.kind);
    if (at < 0) this.items = [...this.items.slice(0, this.at), item, ...this.items.slice(this.at)];
    else this.at = at;
  }

  /** Show what was judged, for a second reviewer to judge too. */
  async reopen({ kind, subject, other }: Judgement): Promise<void> {
    await this.#try(async () => {
      const claim = await this.reviews.claim(subject);
      this.show({ kind: kind === "pair" ? "merge" : "claim", claim, event: null, join: null, partner: other });
    });
  }

  #lastKept(): { review: Review; item: ToReview | null } | null {
    const last = this.kept.find((one) => one.author === this.author);
    if (!last || last.verdict === "withdrawn") return null;
    const { subject, verdict, other, slot, author } = last;
    return { review: { subject, verdict, reason: "", author, ...(other === null ? {} : { other }), ...(slot ? { slot } : {}) }, item: null };
  }

  #take(judged: Judgement[]): void {
    this.kept = [...judged, ...this.kept].sort((a, b) => b.number - a.number);
  }

  async #more(): Promise<void> {
    const page = await this.reviews.queue(this.#next ?? undefined);
    const known = new Set(this.items.map((one) => one.kind + one.claim.id));
    this.items = [...this.items, ...page.rows.filter((one) => !known.has(one.kind + one.claim.id))];
    this.#next = page.next;
    this.total = Math.max(this.items.length, page.total ?? 0);
  }

  async #try(act: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.failed = null;
    try {
      await act();
      return true;
    } catch (error) {
      this.failed = thrown(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
