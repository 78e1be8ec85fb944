import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import { policyAreas } from "@ogp-graph/schema/vocabulary/index.ts";
import { createSubgraph } from "../kit/create-subgraph.ts";
import { type Batch, load } from "../kit/load.ts";
import type { Subgraph, SubgraphContext } from "../kit/subgraph.ts";
import { ActionPlanResolver } from "./action-plan-resolver.ts";
import { commitmentById, eventById, memberById, planById } from "./batches.ts";
import { CommitmentClaims } from "./commitment-claims.ts";
import { CommitmentFields } from "./commitment-fields.ts";
import { CommitmentLineage, CommitmentLinkFields } from "./commitment-lineage.ts";
import { CommitmentQueries } from "./commitment-queries.ts";
import { MemberResolver } from "./member-resolver.ts";
import { type RecordType, recordStubType } from "./national-record.ts";
import { ActionPlanNationalRecords, CommitmentNationalRecord } from "./national-record-fields.ts";
import { PolicyAreaResolver } from "./policy-area-resolver.ts";
import { ProcessEventResolver } from "./process-event-resolver.ts";

/**
 * The subgraph that says what exists: members, action plans, commitments and policy areas, their filters and lists.
 *
 * @param countries whose national records exist, and of which type; every country manifest unless told otherwise
 */
export function buildRegistry(countries: readonly RecordType[] = countryManifests()): Promise<Subgraph> {
  return createSubgraph({
    name: "registry",
    resolvers: [
      MemberResolver,
      ActionPlanResolver,
      CommitmentQueries,
      CommitmentFields,
      CommitmentClaims,
      CommitmentLineage,
      CommitmentLinkFields,
      CommitmentNationalRecord,
      ActionPlanNationalRecords,
      PolicyAreaResolver,
      ProcessEventResolver,
    ],
    instances: [new CommitmentNationalRecord(countries), new ActionPlanNationalRecords(countries)],
    orphanedTypes: countries.map(recordStubType),
    references: {
      Member: byId(memberById),
      ActionPlan: byId(planById),
      Commitment: byId(commitmentById),
      ProcessEvent: byId(eventById),
      PolicyArea: async ({ id }: Reference) => policyAreas().find((area) => area.id === id) ?? null,
    },
  });
}

interface Reference {
  readonly id: string;
}

function byId<V extends object>(batch: Batch<string, V | null>) {
  return async ({ id }: Reference, context: SubgraphContext) => load(context, batch, id);
}
