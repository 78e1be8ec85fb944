import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import type { CommandOptions } from "./command-options.ts";

/** Runs a command on the store that its options or the environment name, and closes the store whatever happens. */
export async function withStore<R>(options: CommandOptions, run: (store: Store) => Promise<R>): Promise<R> {
  const store = await openStore({
    databaseUrl: process.env["OGP_DATABASE_URL"] || undefined,
    directory: options.dataDir ?? process.env["OGP_DATA_DIR"] ?? "./.data",
  });
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}
