/** Offsets in Unicode code points, as Rawi counts them, in JavaScript's strings, which count UTF-16 units. */

/** The index in UTF-16 units of a code point; the text's end for one past it. */
export function unitAt(text: string, point: number): number {
  let unit = 0;
  for (let left = point; left > 0 && unit < text.length; left--) unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
  return unit;
}

/** The words between two code points, the last excluded. */
export function slice(text: string, start: number, end: number): string {
  return text.slice(unitAt(text, start), unitAt(text, end));
}

/** How many code points a text has. */
export function points(text: string): number {
  return [...text].length;
}
