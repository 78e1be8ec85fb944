import type { Row } from "@ogp-graph/schema/store/database.ts";
import { Args, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../kit/connection.ts";
import { connectionType } from "../kit/connection-type.ts";
import { load } from "../kit/load.ts";
import { orderBy } from "../kit/order.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import { connectionOf } from "../kit/page-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { QuarantineStateEnum } from "./enums.ts";
import { MemberStub, memberStub } from "./member-stub.ts";
import { Source, sourcesById } from "./source.ts";

type QuarantinedRow = Row<"quarantined_record">;

@ObjectType({
  description: "Something that a source says and we do not take at its word: kept whole, with the reason.",
})
export class QuarantinedRecord {
  @Field(() => ID, { description: "Id of the record, the same in every edition." })
  readonly id!: string;

  @Field(() => String, {
    name: "subject",
    nullable: true,
    description: "Id of what it is about, such as a commitment.",
  })
  readonly subject_id!: string | null;

  @Field(() => QuarantineStateEnum, { description: "What became of it." })
  readonly state!: string;

  @Field(() => String, { description: "Why, as a stable code such as UNKNOWN_LABEL." })
  readonly reason!: string;

  @Field(() => String, { description: "Why, as a sentence." })
  readonly message!: string;

  @Field(() => String, { description: "What the source says, exactly as it prints it." })
  readonly raw!: string;

  @Field(() => String, { description: "Where in the source it stands, such as a row and a column." })
  readonly locator!: string;
}

export const QuarantinedRecordConnection = connectionType(
  QuarantinedRecord,
  "QuarantinedRecord",
  "quarantined records",
);

const byId = orderBy("quarantined_record", "id");

@Resolver(() => QuarantinedRecord)
export class QuarantinedRecordResolver {
  @Query(() => QuarantinedRecordConnection, {
    description:
      "Everything that a source says and that was set aside, repaired or left undecided, in the order of the ids.",
  })
  async quarantine(
    @Ctx() { db }: SubgraphContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ): Promise<Connection<QuarantinedRow>> {
    return connectionOf(db.selectFrom("quarantined_record").selectAll("quarantined_record"), byId, pageFrom(page));
  }

  @FieldResolver(() => MemberStub, {
    nullable: true,
    description: "The member that it is about; null where that is not known.",
  })
  member(@Root() { member_id }: QuarantinedRow): MemberStub | null {
    return memberStub(member_id);
  }

  @FieldResolver(() => Source, { nullable: true, description: "The source that says it." })
  source(@Root() { source_id }: QuarantinedRow, @Ctx() context: SubgraphContext) {
    return load(context, sourcesById, source_id);
  }
}
