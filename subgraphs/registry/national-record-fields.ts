import type { Row } from "@ogp-graph/schema/store/database.ts";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mapConnection } from "../kit/connection.ts";
import { load } from "../kit/load.ts";
import { nestedConnection } from "../kit/nested-pages.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { ActionPlan } from "./action-plan.ts";
import { recordOfCommitment } from "./batches.ts";
import { Commitment } from "./commitment.ts";
import { NationalRecordConnection } from "./connections.ts";
import { NationalRecord, type RecordStub, type RecordType } from "./national-record.ts";
import { recordsOfPlan } from "./nested-lists.ts";

type RecordKey = Pick<Row<"national_record">, "id" | "member_id">;

/** The way from a commitment to what its country says of it. */
@Resolver(() => Commitment)
export class CommitmentNationalRecord {
  constructor(readonly countries: readonly RecordType[] = []) {}

  @FieldResolver(() => NationalRecord, {
    nullable: true,
    description: "What the country says of it; null where nothing of the country's own is loaded.",
  })
  async nationalRecord(@Root() { id }: Row<"commitment">, @Ctx() context: SubgraphContext): Promise<RecordStub | null> {
    const key = await load(context, recordOfCommitment, id);
    return key && stubOf(this.countries, key);
  }
}

/** The way from a plan to everything its country says of the plan's commitments. */
@Resolver(() => ActionPlan)
export class ActionPlanNationalRecords {
  readonly #list;
  constructor(readonly countries: readonly RecordType[] = []) {
    this.#list = recordsOfPlan(countries.map(({ code }) => code));
  }

  @FieldResolver(() => NationalRecordConnection, {
    description:
      "What the country says of the plan's commitments, in the plan's order; commitments whose OGP id is not known included.",
  })
  async nationalRecords(
    @Root() { id }: Row<"action_plan">,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const connection = await nestedConnection(context, this.#list, id, pageFrom(page));
    return mapConnection(connection, (key) => stubOf(this.countries, key));
  }
}

function stubOf(countries: readonly RecordType[], { id, member_id }: RecordKey): RecordStub | null {
  const country = countries.find(({ code }) => code === member_id);
  return country ? { __typename: country.recordType, id } : null;
}
