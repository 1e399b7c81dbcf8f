import type { Plugin } from "vite";

/** Puts the page's script and styles into the page, so that one file is all there is. */
export function onefile(): Plugin {
  return {
    name: "onefile",
    enforce: "post",
    generateBundle(_, bundle) {
      const page = Object.values(bundle).find((one) => one.fileName.endsWith(".html"));
      if (page?.type !== "asset") throw new Error("there is no page to put things into");
      let html = String(page.source);
      for (const [name, one] of Object.entries(bundle)) {
        if (one === page) continue;
        const said = name.replaceAll(".", "\\.");
        const code = one.type === "chunk" ? one.code : String(one.source);
        const [tag, whole] =
          one.type === "chunk"
            ? [new RegExp(`<script[^>]*src="[^"]*${said}"[^>]*></script>`), `<script type="module">${closed(code)}</script>`]
            : [new RegExp(`<link[^>]*href="[^"]*${said}"[^>]*>`), `<style>${code}</style>`];
        if (!tag.test(html)) throw new Error(`${name} stands nowhere in the page`);
        html = html.replace(tag, () => (one.type === "chunk" ? "" : whole));
        // A module runs once the page is there; at the end of the body it does even where type is ignored.
        if (one.type === "chunk") html = html.replace("</body>", () => `${whole}\n</body>`);
        delete bundle[name];
      }
      page.source = html;
    },
  };
}

/** A script's text as it may stand in a page. What it imports later is in it already: Vite, which would say so where it
 * leaves that mark, comes after this. */
function closed(code: string): string {
  return code.replaceAll("__VITE_PRELOAD__", "void 0").replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}
