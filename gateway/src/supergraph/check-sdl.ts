import { type SchemaChange, schemaChanges } from "./schema-changes.ts";
import { API_FILE, type SdlFiles, staleFiles } from "./sdl-files.ts";

export interface SdlCheck {
  readonly stale: readonly string[];
  readonly changes: readonly SchemaChange[];
}

/** Compares the committed schemas with those that the code makes now. */
export async function checkSdl(committed: SdlFiles, generated: SdlFiles): Promise<SdlCheck> {
  const before = committed.get(API_FILE);
  const after = generated.get(API_FILE);
  const changes = before && after && before !== after ? await schemaChanges(before, after) : [];
  return { stale: staleFiles(committed, generated), changes };
}

/** The check in words: what is stale, what changes for readers, what to do. Empty where nothing is stale. */
export function describeCheck({ stale, changes }: SdlCheck): string {
  if (stale.length === 0) return "";
  const lines = [
    `schema/sdl is stale: ${stale.join(", ")}.`,
    ...changes.map(({ weight, message }) => `  ${weight.padEnd(9)} ${message}`),
    ...(changes.length === 0 ? ["  Nothing changes for readers."] : []),
    "Write the files with: npm run ogp -- compose",
  ];
  return lines.join("\n");
}
