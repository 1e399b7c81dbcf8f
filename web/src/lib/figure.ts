/** A figure of the page as a file of its own: an SVG that looks the same without the page's styles. */

/** The page's font stands under its own name in a file; others are there for where it is not installed. */
export const FONTS = "'Noto Sans Arabic', 'Noto Sans', 'Segoe UI', 'Geeza Pro', Tahoma, sans-serif";

/** What an element looks like, and what goes without saying. */
const SHAPE: Record<string, string> = {
  fill: "", "fill-opacity": "1", stroke: "none", "stroke-width": "1px", "stroke-dasharray": "none", "stroke-opacity": "1", opacity: "1",
};
const TEXT: Record<string, string> = { "font-size": "", "font-weight": "400", "text-anchor": "start", direction: "ltr" };
const TOP = 34;
const EDGE = 12;

export interface Paper {
  title: string;
  wide: number;
  high: number;
  ground: string;
  ink: string;
  rtl: boolean;
}

/** The text of an SVG file with a title above what is drawn. */
export function file(drawn: string, { title, wide, high, ground, ink, rtl }: Paper): string {
  const [width, height] = [wide + 2 * EDGE, high + TOP + EDGE];
  const x = rtl ? width - EDGE : EDGE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    `<text x="${x}" y="23" font-size="16" font-weight="650" fill="${ink}" direction="${rtl ? "rtl" : "ltr"}">${escaped(title)}</text>`,
    `<g transform="translate(${EDGE} ${TOP})">${drawn}</g>`,
    "</svg>\n",
  ].join("\n");
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]!);
}

/** What an SVG of the page shows, with its looks written to each element and without what only the page needs. */
function drawing(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg.querySelectorAll<SVGElement>("*"), copy.querySelectorAll<SVGElement>("*")];
  from.forEach((element, at) => {
    const [style, twin] = [getComputedStyle(element), to[at]!];
    for (const { name } of [...twin.attributes]) if (/^(class|style|role|tabindex|aria-|data-)/.test(name)) twin.removeAttribute(name);
    if (/^(defs|pattern|g|title)$/.test(element.tagName)) return;
    for (const [name, usual] of Object.entries(element.tagName === "text" ? { ...SHAPE, ...TEXT } : SHAPE)) {
      const value = style.getPropertyValue(name);
      if (value !== usual) twin.setAttribute(name, value);
      else twin.removeAttribute(name);
    }
  });
  copy.querySelectorAll("[pointer-events=all]").forEach((one) => one.remove());
  return [...copy.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join("").replaceAll("<!---->", "");
}

/** Hand an SVG of the page over as a file. */
export function download(svg: SVGSVGElement, title: string, name: string): void {
  const { width, height } = svg.viewBox.baseVal;
  const style = getComputedStyle(document.documentElement);
  const colour = (of: string) => style.getPropertyValue(of).trim();
  const paper = { title, wide: width, high: height, ground: colour("--sheet"), ink: colour("--ink"), rtl: document.documentElement.dir === "rtl" };
  const url = URL.createObjectURL(new Blob([file(drawing(svg), paper)], { type: "image/svg+xml" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: `${name}.svg` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
