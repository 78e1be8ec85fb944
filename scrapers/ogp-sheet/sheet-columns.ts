import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { policyAreaBySheetColumn } from "@ogp-graph/schema/vocabulary/index.ts";
import { parse } from "yaml";
import { z } from "zod";

const name = z.string().min(1);
const column = z.union([
  z.strictObject({ name, field: z.string() }),
  z.strictObject({ name, area: z.literal(true) }),
  z.strictObject({ name, rating: z.string(), stage: z.string(), codes: z.string().optional() }),
  z.strictObject({ name, codes: z.literal(true) }),
  z.strictObject({ name, derived: z.string() }),
  z.strictObject({ name, left: z.string() }),
]);

export interface RatingColumn {
  readonly name: string;
  readonly indicator: string;
  readonly stage: string;
  /** The column that holds OGP's number for the label. */
  readonly codes: string | undefined;
}

/** What columns.yml says, sorted by use. */
export interface SheetColumns {
  /** Every header, in the order of the extract. */
  readonly names: readonly string[];
  /** Our name of a value → its header. */
  readonly fields: ReadonlyMap<string, string>;
  readonly areas: readonly { readonly name: string; readonly areaId: string }[];
  readonly ratings: readonly RatingColumn[];
  /** Id of a recomputed value → its header. */
  readonly derived: ReadonlyMap<string, string>;
}

let known: SheetColumns | undefined;

/** The columns of OGP's commitments sheet and what becomes of each. */
export function sheetColumns(): SheetColumns {
  known ??= read(fileURLToPath(new URL("columns.yml", import.meta.url)));
  return known;
}

function read(path: string): SheetColumns {
  const columns = z.array(column).parse(parse(readFileSync(path, "utf8")));
  const fields = new Map<string, string>();
  const areas: { name: string; areaId: string }[] = [];
  const ratings: RatingColumn[] = [];
  const derived = new Map<string, string>();
  for (const entry of columns) {
    if ("field" in entry) fields.set(entry.field, entry.name);
    else if ("area" in entry) areas.push({ name: entry.name, areaId: areaIdOf(entry.name) });
    else if ("rating" in entry)
      ratings.push({ name: entry.name, indicator: entry.rating, stage: entry.stage, codes: entry.codes });
    else if ("derived" in entry) derived.set(entry.derived, entry.name);
  }
  return { names: columns.map((entry) => entry.name), fields, areas, ratings, derived };
}

function areaIdOf(header: string): string {
  const area = policyAreaBySheetColumn(header);
  if (!area)
    throw new Error(`columns.yml: no policy area has the sheetColumn "${header}". Add it to policy-areas.yml.`);
  return area.id;
}
