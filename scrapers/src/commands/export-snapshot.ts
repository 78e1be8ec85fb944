import { fileURLToPath } from "node:url";
import { exportSnapshot } from "@ogp-graph/schema/store/snapshot.ts";
import type { CommandOptions } from "./command-options.ts";
import { withStore } from "./with-store.ts";

/** `ogp export snapshot`. */
export async function runSnapshotExport(folder: string | undefined, options: CommandOptions): Promise<void> {
  const target = folder ?? fileURLToPath(new URL("../../snapshot", import.meta.url));
  const counts = await withStore(options, (store) => exportSnapshot(store, target));
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`Wrote ${rows} rows in ${Object.keys(counts).length} files to ${target}.\n`);
}
