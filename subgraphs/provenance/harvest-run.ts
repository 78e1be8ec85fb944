import type { Row } from "@ogp-graph/schema/store/database.ts";
import { sql } from "kysely";
import { Args, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../kit/connection.ts";
import { connectionType } from "../kit/connection-type.ts";
import { load } from "../kit/load.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import { connectionOf } from "../kit/page-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { Edition, editionsByNumber } from "./edition.ts";
import { RunOutcomeEnum } from "./enums.ts";
import { TableCount, tableCountsFrom } from "./table-count.ts";
import { UtcTime } from "./utc-time.ts";

type RunRow = Row<"run">;

@ObjectType({ description: "One run of an importer or harvester, whether it ended well or not." })
export class HarvestRun {
  @Field(() => ID, { description: "Id of the run." })
  readonly id!: string;

  @Field(() => String, { description: "What ran, in words." })
  readonly what!: string;

  @Field(() => UtcTime, { name: "startedAt", description: "When it started." })
  readonly started_at!: string;

  @Field(() => UtcTime, { name: "finishedAt", nullable: true, description: "When it ended; null while it goes on." })
  readonly finished_at!: string | null;

  @Field(() => RunOutcomeEnum, { description: "How it ended." })
  readonly outcome!: string;

  @Field(() => String, { nullable: true, description: "What went wrong, where something did." })
  readonly message!: string | null;
}

export const HarvestRunConnection = connectionType(HarvestRun, "HarvestRun", "runs");

const newestFirst = {
  name: "run started_at id desc",
  keys: [
    { expression: sql<string>`run.started_at`, descending: true },
    { expression: sql<string>`run.id`, descending: true },
  ],
};

@Resolver(() => HarvestRun)
export class HarvestRunResolver {
  /** Runs belong to no edition: one that failed must be seen before the next edition comes. */
  @Query(() => HarvestRunConnection, {
    description: "Every run, newest first. This is the one list that does not follow the edition asked for.",
  })
  async harvestRuns(
    @Ctx() { db }: SubgraphContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ): Promise<Connection<RunRow>> {
    return connectionOf(db.selectFrom("run").selectAll("run"), newestFirst, pageFrom(page));
  }

  @FieldResolver(() => [TableCount], { description: "What it wrote, table by table; empty where it wrote nothing." })
  counts(@Root() { summary }: RunRow): TableCount[] {
    return tableCountsFrom(summary);
  }

  @FieldResolver(() => Edition, {
    nullable: true,
    description:
      "The edition that it published; null where it published none, or one later than the edition asked for.",
  })
  async edition(@Root() { edition_number }: RunRow, @Ctx() context: SubgraphContext): Promise<Row<"edition"> | null> {
    return edition_number === null ? null : load(context, editionsByNumber, edition_number);
  }
}
