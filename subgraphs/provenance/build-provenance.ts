import { createSubgraph } from "../kit/create-subgraph.ts";
import { load } from "../kit/load.ts";
import type { Subgraph } from "../kit/subgraph.ts";
import { ChangeResolver } from "./change.ts";
import { EditionResolver, editionsById } from "./edition.ts";
import { HarvestRunResolver } from "./harvest-run.ts";
import { QuarantinedRecordResolver } from "./quarantined-record.ts";
import { SourceResolver, sourcesById } from "./source.ts";

/** The subgraph of how we know: sources, editions, runs, changes and what was set aside. */
export function buildProvenance(): Promise<Subgraph> {
  return createSubgraph({
    name: "provenance",
    resolvers: [EditionResolver, SourceResolver, HarvestRunResolver, ChangeResolver, QuarantinedRecordResolver],
    references: {
      Edition: async ({ id }, context) => load(context, editionsById, id),
      Source: async ({ id }, context) => load(context, sourcesById, id),
    },
  });
}
