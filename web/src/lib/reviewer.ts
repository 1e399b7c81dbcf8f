/** Who reviews at this computer. */
const NAME = "rawi.reviewer";

/** The reviewer's name is kept on this computer only; some browsers keep nothing. */
export function remembered(): string {
  try {
    return localStorage.getItem(NAME) ?? "";
  } catch {
    return "";
  }
}

export function remember(name: string): void {
  try {
    localStorage.setItem(NAME, name);
  } catch {
    // It is asked for again.
  }
}
