import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { onefile } from "./scripts/onefile.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `vite build` makes the page that `rawi serve` serves; `--mode onefile` the one file that `rawi map` fills. */
export default defineConfig(({ mode }) => {
  const one = mode === "onefile";
  return {
    base: "./",
    plugins: [svelte(), ...(one ? [onefile()] : [])],
    resolve: { alias: { "#local": here(one ? "./src/local/onefile.ts" : "./src/local/served.ts") } },
    server: { proxy: { "/api": "http://127.0.0.1:8000" } },
    build: {
      outDir: here("../src/rawi/serve/page"),
      emptyOutDir: !one,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: one ? Number.MAX_SAFE_INTEGER : 0,
      cssCodeSplit: !one,
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: here(one ? "./map.html" : "./index.html"),
        output: one ? { codeSplitting: false } : {},
      },
    },
    test: { include: ["test/**/*.test.ts"] },
  };
});
