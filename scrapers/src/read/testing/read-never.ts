import type { Reading } from "../reading.ts";

/** Hangs, as a reader caught in a loop does. */
export function readNever(): Reading {
  for (;;) Math.random();
}
