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

/** The same words cut at some code points, given in rising order; all of the text in one walk through it. */
export function cutAt(text: string, cuts: number[]): string[] {
  const parts: string[] = [];
  let [unit, point] = [0, 0];
  for (const cut of cuts) {
    const start = unit;
    for (; point < cut && unit < text.length; point++) unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
    parts.push(text.slice(start, unit));
  }
  return [...parts, text.slice(unit)];
}
