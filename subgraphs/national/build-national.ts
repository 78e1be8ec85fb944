import type { CountryManifest } from "@ogp-graph/schema/country/country-manifests.ts";
import { createSubgraph } from "../kit/create-subgraph.ts";
import { load } from "../kit/load.ts";
import type { Subgraph } from "../kit/subgraph.ts";
import { countryRecord } from "./country-record.ts";
import { NationalRecordFields } from "./national-record-fields.ts";
import { type OwnFields, ownFieldsOf } from "./own-fields.ts";

/**
 * One subgraph for each manifest, in their order: `kenya` answers for `KenyaRecord` and nothing else, so that countries
 * are asked side by side and one of them can be down without the others.
 *
 * @param fieldsOf the own fields of the country in a folder
 */
export async function buildNational(
  manifests: readonly CountryManifest[],
  fieldsOf: (folder: string) => Promise<OwnFields> = ownFieldsOf,
): Promise<Subgraph[]> {
  const subgraphs: Subgraph[] = [];
  // One after the other: type-graphql builds a schema in state that all builds share.
  for (const manifest of manifests) subgraphs.push(await buildCountry(manifest, await fieldsOf(manifest.folder)));
  return subgraphs;
}

function buildCountry(manifest: CountryManifest, ownFields: OwnFields): Promise<Subgraph> {
  const { type, queries, records } = countryRecord(manifest, ownFields);
  return createSubgraph({
    name: manifest.folder,
    resolvers: [queries, NationalRecordFields],
    orphanedTypes: [type],
    references: { [manifest.recordType]: async ({ id }, context) => load(context, records, id) },
  });
}
