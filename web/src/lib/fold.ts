/** Folding as in `rawi.text.fold`: one form for the spellings that a hurried desk uses for one word. */
const LETTERS: Record<string, string> = {
  "\u0623": "\u0627", // alef with hamza above
  "\u0625": "\u0627", // alef with hamza below
  "\u0622": "\u0627", // alef with madda
  "\u0671": "\u0627", // alef wasla
  "\u0649": "\u064a", // alef maqsura
  "\u06cc": "\u064a", // Farsi ya
  "\u0629": "\u0647", // ta marbuta
  "\u06a9": "\u0643", // keheh
  "\u0624": "\u0648", // hamza on waw
  "\u0626": "\u064a", // hamza on ya
};
/** Marks over and under letters, the letter that only lengthens a word, and the small alef. */
const DROPPED = /[\u064b-\u0655\u0610-\u061a\u06d6-\u06dc\u0640\u0670]/g;
const LIKE = /[\u0622-\u0626\u0629\u0649\u0671\u06a9\u06cc]/g;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Letters stored in the shape they take inside a word. */
const SHAPES = /[\ufb50-\ufdfb\ufe80-\ufefc]/g;
const BETWEEN = /[^\p{L}\p{N}_]+/gu;

/** The search form of a text: its words in one spelling, in lower case, one space between. */
export function fold(text: string): string {
  return key(text).toLowerCase().replace(BETWEEN, " ").trim();
}

function key(text: string): string {
  return text
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(SHAPES, (shape) => shape.normalize("NFKC"))
    .replace(DROPPED, "")
    .replace(LIKE, (letter) => LETTERS[letter] ?? letter);
}

/** The form that stands for all of a folded word: plurals of people without article and case, as in `rawi.text.fold.alike`. */
function inOneForm(word: string): string {
  const bare = word.replace(/^ال/, "");
  return bare.length >= 5 && /[وي]ن$/.test(bare) ? `${bare.slice(0, -2)}ون` : word;
}

/** A folded text with one form for each word. */
export const foldAlike = (text: string): string => fold(text).split(" ").map(inOneForm).join(" ");

/** What is asked for, folded: words, and parts in quotation marks as phrases. */
export function askedFor(q: string): string[] {
  const parts = q.split('"');
  return parts.flatMap((part, at) => (at % 2 ? [foldAlike(part)] : foldAlike(part).split(" "))).filter(Boolean);
}

/** True where all that is asked for stands in a text, as whole words. */
export function stands(text: string, asked: string[]): boolean {
  const folded = ` ${foldAlike(text)} `;
  return asked.every((part) => folded.includes(` ${part} `));
}

/** A text in turns: what was not asked for, what was, and so on. */
export function foundIn(text: string, asked: string[]): string[] {
  const wanted = new Set(asked.flatMap((part) => part.split(" ")));
  const turns = [""];
  for (const word of text.split(/([\p{L}\p{M}\p{N}_]+)/u)) {
    const found = wanted.has(foldAlike(word));
    if (found === (turns.length % 2 === 0)) turns[turns.length - 1] += word;
    else turns.push(word);
  }
  return turns;
}
