import { fold } from "./fold.ts";

/** Suggestions given at most. */
const SUGGESTIONS = 3;

/**
 * The candidates that somebody who wrote `value` may have meant, nearest first: those that contain it or lie within a
 * third of its length in edits. Case and accents do not count.
 */
export function closest(value: string, candidates: readonly string[]): readonly string[] {
  const wanted = fold(value);
  const furthest = Math.max(1, Math.floor(wanted.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: distanceOf(wanted, fold(candidate)) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ candidate }) => candidate);
}

function distanceOf(wanted: string, candidate: string): number {
  const isPart = wanted.length >= 4 && (candidate.includes(wanted) || wanted.includes(candidate));
  return isPart ? 1 : edits(wanted, candidate);
}

/** Levenshtein distance: the letters to insert, delete or replace. */
function edits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
