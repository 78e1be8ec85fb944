import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Field } from "type-graphql";

/** A field that one country's record has and no other's. It is nullable, as every country-owned field is. */
export interface OwnField {
  /** GraphQL type, as type-graphql takes it: `() => String`, `() => [Int]`. */
  readonly type: Parameters<typeof Field>[0];
  /** A reader's sentence. */
  readonly description: string;
}

/** Own fields by GraphQL name, which is also the key of the value in the record's `own_fields`. */
export type OwnFields = Readonly<Record<string, OwnField>>;

/**
 * The fields that only this country has. Most countries have none and no file; one that does has
 * `subgraphs/national/<folder>.ts` with an `ownFields` constant (`nigeria.ts` is an example), and its reader writes the
 * values into `own_fields`. There is no list of such files to keep.
 *
 * @param folder name of the country's folder in `scrapers/countries`
 */
export async function ownFieldsOf(folder: string): Promise<OwnFields> {
  const file = new URL(`./${folder}.ts`, import.meta.url);
  if (!existsSync(fileURLToPath(file))) return {};
  const module: { readonly ownFields: OwnFields } = await import(file.href);
  return module.ownFields;
}
