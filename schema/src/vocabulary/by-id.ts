import { UnknownIdError } from "./unknown-id-error.ts";

/** Finds an entry by its id in a list that does not change; the index is built once per list. */
export function byId<T extends { readonly id: string }>(what: string, entries: readonly T[], id: string): T {
  const found = indexOf(entries).get(id);
  if (!found) throw new UnknownIdError(what, id, [...indexOf(entries).keys()]);
  // The index is built from `entries` alone, so the value has the type of its elements.
  return found as T;
}

const indexes = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, { readonly id: string }>>();

function indexOf(entries: readonly { readonly id: string }[]): ReadonlyMap<string, { readonly id: string }> {
  const known = indexes.get(entries);
  if (known) return known;
  const index = new Map(entries.map((entry) => [entry.id, entry]));
  indexes.set(entries, index);
  return index;
}
