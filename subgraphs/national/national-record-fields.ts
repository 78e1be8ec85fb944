import type { Claim } from "@ogp-graph/schema/graphql/claim.ts";
import type { Milestone } from "@ogp-graph/schema/graphql/milestone.ts";
import { Portal } from "@ogp-graph/schema/graphql/portal.ts";
import { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import { Title } from "@ogp-graph/schema/graphql/title.ts";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Connection, mapConnection } from "../kit/connection.ts";
import { load } from "../kit/load.ts";
import { nestedConnection } from "../kit/nested-pages.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import { sourcesOf } from "../kit/sources-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { portalsById } from "./load-portals.ts";
import { type RecordRow, titlesOfRecords } from "./load-records.ts";
import { NationalRecord } from "./national-record.ts";
import {
  ClaimConnection,
  claimFrom,
  claimsOfRecord,
  MilestoneConnection,
  milestoneFrom,
  milestonesOfRecord,
} from "./record-lists.ts";

/** How the fields of the interface are answered; every country's type takes them over. */
@Resolver(() => NationalRecord)
export class NationalRecordFields {
  @FieldResolver(() => [Title])
  titles(@Root() { id }: RecordRow, @Ctx() context: SubgraphContext): Promise<readonly Title[]> {
    return load(context, titlesOfRecords, id);
  }

  @FieldResolver(() => [String])
  supportingInstitutions(@Root() record: RecordRow): readonly string[] {
    return JSON.parse(record.supporting_institutions);
  }

  @FieldResolver(() => MilestoneConnection, {
    nullable: true,
    description: "The steps of the commitment as its plan or tracker lists them, in the order of their numbers.",
  })
  async milestones(
    @Root() { id }: RecordRow,
    @Ctx() context: SubgraphContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ): Promise<Connection<Milestone>> {
    return mapConnection(await nestedConnection(context, milestonesOfRecord, id, pageFrom(page)), milestoneFrom);
  }

  @FieldResolver(() => ClaimConnection, {
    nullable: true,
    description: "What government and national observers say of its progress, each with its author.",
  })
  async claims(
    @Root() { id }: RecordRow,
    @Ctx() context: SubgraphContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ): Promise<Connection<Claim>> {
    return mapConnection(await nestedConnection(context, claimsOfRecord, id, pageFrom(page)), claimFrom);
  }

  @FieldResolver(() => Portal, {
    nullable: true,
    description: "The site from which the record comes; null where it comes from documents.",
  })
  async portal(@Root() { portal_id }: RecordRow, @Ctx() context: SubgraphContext): Promise<Portal | null> {
    return portal_id === null ? null : load(context, portalsById, portal_id);
  }

  @FieldResolver(() => [SourceStub])
  async sources(@Root() { id, source_id }: RecordRow, @Ctx() context: SubgraphContext): Promise<SourceStub[]> {
    const cited = await sourcesOf(context, "NATIONAL_RECORD", id);
    return cited.length > 0 ? cited : [{ id: source_id }];
  }
}
