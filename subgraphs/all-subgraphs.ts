import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import { buildIrm } from "./irm/build-irm.ts";
import type { Subgraph } from "./kit/subgraph.ts";
import { buildNational } from "./national/build-national.ts";
import { buildProvenance } from "./provenance/build-provenance.ts";
import { buildRegistry } from "./registry/build-registry.ts";

/**
 * Every subgraph, in a stable order: the international ones, then one for each country manifest.
 *
 * @throws {CountryManifestError} when a manifest is not valid
 */
export async function buildSubgraphs(): Promise<readonly Subgraph[]> {
  const manifests = countryManifests();
  // One after the other: type-graphql builds a schema in state that all builds share.
  const registry = await buildRegistry(manifests);
  const irm = await buildIrm();
  const provenance = await buildProvenance();
  return [registry, irm, provenance, ...(await buildNational(manifests))];
}
