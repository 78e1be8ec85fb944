import type { Reading } from "../reading.ts";

/** Throws, as a reader with a mistake does. */
export function readBadly(): Reading {
  throw new TypeError("lines is undefined");
}
