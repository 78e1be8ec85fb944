import type { Reading } from "../reading.ts";

/** Takes memory until there is none. */
export function readTooMuch(): Reading {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `${index} ${kept.length}`));
}
