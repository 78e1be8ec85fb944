import type { Row } from "@ogp-graph/schema/store/database.ts";
import { GraphQLError } from "graphql";
import { sql } from "kysely";
import { Args, Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../kit/connection.ts";
import { connectionType } from "../kit/connection-type.ts";
import { type Batch, load, oneForEach } from "../kit/load.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import { connectionOf } from "../kit/page-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { TableCount, tableCountsFrom } from "./table-count.ts";
import { UtcTime } from "./utc-time.ts";

type EditionRow = Row<"edition">;

@ObjectType({
  description:
    "A published state of the whole graph. What it answers never changes: name its id to get the same answer again.",
})
@Directive('@key(fields: "id")')
export class Edition {
  @Field(() => ID, { description: "The day of publication and a counter within it, such as 2026-11-22.1." })
  readonly id!: string;

  @Field(() => Int, { description: "1, 2, 3 … in the order of publication." })
  readonly number!: number;

  @Field(() => UtcTime, { name: "publishedAt", description: "When it was published." })
  readonly published_at!: string;

  @Field(() => String, { description: "What was run to make it, in words." })
  readonly what!: string;

  @Field(() => String, { name: "pipelineVersion", description: "Version of the code that made it." })
  readonly pipeline_version!: string;

  @Field(() => String, {
    name: "contentHash",
    description:
      "SHA-256, in hexadecimal, over every fact that holds in it: two stores with the same hash hold the same facts.",
  })
  readonly content_hash!: string;
}

export const EditionConnection = connectionType(Edition, "Edition", "editions");

/** Editions by their ids, in one statement. */
export const editionsById: Batch<string, EditionRow | null> = async ({ db }, ids) => {
  const rows = await db.selectFrom("edition").selectAll().where("id", "in", ids).execute();
  return oneForEach(ids, rows, (row) => row.id);
};

/** Editions by their numbers, in one statement. */
export const editionsByNumber: Batch<number, EditionRow | null> = async ({ db }, numbers) => {
  const rows = await db.selectFrom("edition").selectAll().where("number", "in", numbers).execute();
  return oneForEach(numbers, rows, (row) => row.number);
};

const newestFirst = {
  name: "edition number desc",
  keys: [{ expression: sql<number>`edition.number`, descending: true }],
};

@Resolver(() => Edition)
export class EditionResolver {
  @Query(() => Edition, { description: "The edition that answers this request: the one asked for, or the newest." })
  async edition(@Ctx() context: SubgraphContext): Promise<EditionRow> {
    const edition = await load(context, editionsByNumber, context.edition);
    if (edition) return edition;
    throw new GraphQLError("Nothing was published yet, so there is no edition.", {
      extensions: { code: "NO_EDITION", hint: "Run an import first; the command line lists them with --help." },
    });
  }

  @Query(() => EditionConnection, {
    description: "Every edition up to the one that answers this request, newest first.",
  })
  async editions(
    @Ctx() { db }: SubgraphContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ): Promise<Connection<EditionRow>> {
    return connectionOf(db.selectFrom("edition").selectAll("edition"), newestFirst, pageFrom(page));
  }

  @FieldResolver(() => [TableCount], { description: "What it changed against the edition before, table by table." })
  counts(@Root() { counts }: EditionRow): TableCount[] {
    return tableCountsFrom(counts);
  }
}
