/** All that the page speaks of, a room each. */

export * from "./types/record";
export * from "./types/answers";
export * from "./types/reviewing";
export * from "./types/plots";
