import DataLoader from "dataloader";

/** The DataLoaders of one request, made at first use. */
export class LoaderCache {
  readonly #loaders = new Map<unknown, unknown>();

  /**
   * The loader that belongs to `batch`. The batch function itself is the key, so it must be a module-level constant or
   * come from a factory that keeps what it made; a closure made per call would never batch.
   *
   * @param variant further key where one batch function serves several arguments, e.g. the page asked for
   */
  for<K, V>(
    batch: (keys: readonly K[]) => Promise<readonly (V | Error)[]>,
    owner: unknown = batch,
    variant = "",
  ): DataLoader<K, V> {
    const known = this.#variants(owner).get(variant);
    if (known) return known as DataLoader<K, V>; // the owner fixes K and V
    const loader = new DataLoader<K, V>(batch, { maxBatchSize: 500 });
    this.#variants(owner).set(variant, loader as DataLoader<unknown, unknown>);
    return loader;
  }

  #variants(owner: unknown): Map<string, DataLoader<unknown, unknown>> {
    const known = this.#loaders.get(owner);
    if (known) return known as Map<string, DataLoader<unknown, unknown>>; // only this class writes the map
    const made = new Map<string, DataLoader<unknown, unknown>>();
    this.#loaders.set(owner, made);
    return made;
  }
}
