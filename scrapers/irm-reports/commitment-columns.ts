import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { labelKey } from "./table-labels.ts";

const column = z.strictObject({
  use: z.enum(["commitment", "number", "prose", "finding", "rating"]),
  impact: z.literal(true).optional(),
  indicators: z.array(z.string()).default([]),
  spellings: z.array(z.string().min(1)).min(1),
});

export type CommitmentColumn = z.infer<typeof column>;

let known: ReadonlyMap<string, CommitmentColumn> | undefined;

/** What commitment-columns.yml says of a heading; undefined for a heading that it does not have. */
export function commitmentColumn(heading: string): CommitmentColumn | undefined {
  known ??= read(fileURLToPath(new URL("commitment-columns.yml", import.meta.url)));
  return known.get(headingKey(heading));
}

function headingKey(heading: string): string {
  return labelKey(heading) || heading.trim();
}

function read(path: string): ReadonlyMap<string, CommitmentColumn> {
  const columns = z.array(column).parse(parse(readFileSync(path, "utf8")));
  return new Map(columns.flatMap((entry) => entry.spellings.map((spelling) => [headingKey(spelling), entry] as const)));
}
