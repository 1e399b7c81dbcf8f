import "./fonts.css";
import "./page.css";
import "./roles.css";
import { mount } from "svelte";
import Note from "./parts/Note.svelte";
import { ApiSource } from "./lib/api";
import { App } from "./lib/app.svelte";
import { spanned } from "./lib/days";
import { inlined, InlineSource } from "./lib/inline";
import { MapView } from "./lib/mapview";
import { thrown } from "./lib/source";
import type { Lang, Shown } from "./lib/state";
import { ar } from "./lib/strings.ar";
import { en } from "./lib/strings.en";
import Page from "./Page.svelte";

const STRINGS = { ar, en };
const target = document.getElementById("page")!;

async function begin(): Promise<void> {
  // Letters are drawn into dots: their font must be there first.
  const font = Promise.all([document.fonts.load('700 12px "Rawi Sans"', "aب"), document.fonts.load('16px "Rawi Sans"', "aب")]);
  void MapView.prepare();
  const data = await inlined(document);
  const source = data ? new InlineSource(data) : new ApiSource();
  if (source instanceof ApiSource) source.begin();
  const [about, density] = await Promise.all([source.summary(), source.density().catch(() => [])]);
  const summary = spanned(about);
  if (!summary) return told(STRINGS[lang(data?.lang)].empty);
  await font;
  const start: Partial<Shown> = { lang: lang(data?.lang), on: data?.on ?? null, as_known: data?.as_known ?? null };
  mount(Page, { target, props: { app: new App(source, summary, density, start) } });
}

/** The language that the data asks for, or the reader's own. */
function lang(asked: string | null | undefined): Lang {
  return (asked ?? navigator.language).startsWith("ar") ? "ar" : "en";
}

/** Say why there is no page. */
function told(why: string): void {
  mount(Note, { target, props: { why } });
}

begin().catch((error: unknown) => {
  const { code, message } = thrown(error);
  told(STRINGS[lang(null)].refused(code, message));
});
