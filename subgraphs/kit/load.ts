import type { SubgraphContext } from "./subgraph.ts";

/** Answers many keys at once, in their order: one statement however many keys. A module-level constant. */
export type Batch<K, V> = (context: SubgraphContext, keys: readonly K[]) => Promise<readonly (V | Error)[]>;

/**
 * The value for one key, read together with every other key of the request that waits for the same batch.
 *
 * @param variant further key where the batch depends on more than its keys, such as the page asked for
 */
export function load<K, V>(context: SubgraphContext, batch: Batch<K, V>, key: K, variant = ""): Promise<V> {
  return context.loaders.for<K, V>((keys) => batch(context, keys), batch, variant).load(key);
}

/** The values for several keys, read as `load` reads them. */
export function loadAll<K, V>(context: SubgraphContext, batch: Batch<K, V>, keys: readonly K[]): Promise<V[]> {
  return Promise.all(keys.map((key) => load(context, batch, key)));
}

/** One row for each key, in the keys' order; null for a key without a row. */
export function oneForEach<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): (R | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}

/** The rows of each key, in the keys' order; the rows keep theirs. */
export function allForEach<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K | null): R[][] {
  const found = new Map<K, R[]>(keys.map((key) => [key, []]));
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) found.get(key)?.push(row);
  }
  return keys.map((key) => found.get(key) ?? []);
}
