import { MemberCode } from "@ogp-graph/schema/graphql/member-code.ts";
import type { Row } from "@ogp-graph/schema/store/database.ts";
import { sql } from "kysely";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../kit/connection.ts";
import { connectionType } from "../kit/connection-type.ts";
import { allOf, type Condition, isOneOf } from "../kit/filters/condition.ts";
import { requireMembers } from "../kit/filters/known-ids.ts";
import { load } from "../kit/load.ts";
import { pageFrom } from "../kit/page.ts";
import { connectionOf } from "../kit/page-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { Edition, editionsByNumber } from "./edition.ts";
import { ChangeCauseEnum, ChangeOperationEnum } from "./enums.ts";
import { MemberStub, memberStub } from "./member-stub.ts";
import { Source, sourcesById } from "./source.ts";
import { UtcTime } from "./utc-time.ts";

type ChangeRow = Row<"change">;

@ObjectType({ description: "One field of one row that an edition added, changed or took away." })
export class Change {
  @Field(() => ChangeOperationEnum, { description: "What happened to the row." })
  readonly operation!: string;

  @Field(() => String, { name: "table", description: "The table of the row, such as assessment." })
  readonly table_name!: string;

  @Field(() => String, { name: "key", description: "Id of the row in its table, the same in every edition." })
  readonly row_key!: string;

  @Field(() => String, {
    nullable: true,
    description: "The field that changed; null where the whole row came or went.",
  })
  readonly field!: string | null;

  @Field(() => String, { name: "oldValue", nullable: true, description: "What it said before." })
  readonly old_value!: string | null;

  @Field(() => String, { name: "newValue", nullable: true, description: "What it says now." })
  readonly new_value!: string | null;

  @Field(() => ChangeCauseEnum, { nullable: true, description: "Why it changed; null where that was not decided." })
  readonly cause!: string | null;
}

export const ChangeConnection = connectionType(Change, "Change", "changes");

@ArgsType()
class ChangesArgs {
  @Field(() => UtcTime, { nullable: true, description: "Only changes of editions published later than this moment." })
  readonly since?: Date | null;

  @Field(() => MemberCode, { nullable: true, description: "Only changes of rows about this member." })
  readonly member?: string | null;

  @Field(() => [ChangeCauseEnum], {
    nullable: true,
    description: "Only changes with one of these causes; changes whose cause was not decided are then left out.",
  })
  readonly causes?: readonly string[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: "How many items the page holds, 1 to 100." })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Start after this cursor; left out, the list starts at its beginning.",
  })
  readonly after?: string | null;
}

const newestFirst = {
  name: "change change_id desc",
  keys: [{ expression: sql<number>`change.change_id`, descending: true }],
};

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description: "What changed between editions, newest first, up to the edition that answers this request.",
  })
  async changes(
    @Ctx() context: SubgraphContext,
    @Args(() => ChangesArgs) { since, member, causes, ...page }: ChangesArgs,
  ): Promise<Connection<ChangeRow>> {
    const asked = pageFrom(page);
    if (member) await requireMembers(context, [member]);
    const conditions: Condition[] = [];
    if (member) conditions.push(isOneOf("change.member_id", [member]));
    if (causes) conditions.push(isOneOf("change.cause", causes));
    let query = context.db.selectFrom("change").selectAll("change").where(allOf(conditions));
    if (since) {
      const later = context.db.selectFrom("edition").select("number").where("published_at", ">", since.toISOString());
      query = query.where("change.edition_number", "in", later);
    }
    return connectionOf(query, newestFirst, asked);
  }

  @FieldResolver(() => ID, { description: "Id of the change." })
  id(@Root() { change_id }: ChangeRow): string {
    return String(change_id);
  }

  @FieldResolver(() => Edition, { nullable: true, description: "The edition that brought the change." })
  edition(@Root() { edition_number }: ChangeRow, @Ctx() context: SubgraphContext) {
    return load(context, editionsByNumber, edition_number);
  }

  @FieldResolver(() => MemberStub, {
    nullable: true,
    description: "The member that the row is about; null where it names none.",
  })
  member(@Root() { member_id }: ChangeRow): MemberStub | null {
    return memberStub(member_id);
  }

  @FieldResolver(() => Source, { nullable: true, description: "The source that brought the change." })
  source(@Root() { source_id }: ChangeRow, @Ctx() context: SubgraphContext) {
    return source_id === null ? null : load(context, sourcesById, source_id);
  }
}
