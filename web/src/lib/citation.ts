/** A citation of a claim's sentence: the words, where exactly they stand, and in which report. */
import type { Lang } from "./state";
import type { Strings } from "./strings.en";
import type { Claim, Quote, ReportRef } from "./types";
import { spoken } from "./when";

/** What is cited. `at`: first code point of the words and the one behind them, if the place is known. */
export interface Cited {
  claim: string;
  text: string;
  at: [number, number] | null;
  report: ReportRef;
}

export function citedClaim({ id, evidence, report }: Claim): Cited {
  return { claim: id, text: evidence.text, at: [evidence.start, evidence.end], report };
}

export function citedQuote({ claim, text }: Quote, report: ReportRef): Cited {
  return { claim, text, at: null, report };
}

/** One thing a line, so that words of both directions do not get mixed. What is not known is left out. */
export function citation({ claim, text, at, report }: Cited, lang: Lang, t: Strings): string {
  const { outlet, title, published, url, sha256 } = report;
  const lines = [
    `«${text}»`,
    [outlet, title && t.reader.cite.title(title), published && spoken(published, lang)].filter(Boolean).join(t.comma),
    url,
    at && t.reader.cite.at(...at),
    sha256 && t.reader.cite.sha256(sha256),
    t.reader.cite.claim(claim),
  ];
  return lines.filter(Boolean).join("\n");
}

/** Put a text on the clipboard; false where the browser does not let us. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text);
  }
}

/** For pages that come over plain http from another machine: they have no clipboard. */
function copyFromField(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "hidden";
  const before = document.activeElement as HTMLElement | null;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus({ preventScroll: true });
  return done;
}
