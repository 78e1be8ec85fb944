import { Url } from "@ogp-graph/schema/graphql/url.ts";
import type { Row } from "@ogp-graph/schema/store/database.ts";
import { licenceById } from "@ogp-graph/schema/vocabulary/index.ts";
import { Args, Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../kit/connection.ts";
import { connectionType } from "../kit/connection-type.ts";
import { type Batch, oneForEach } from "../kit/load.ts";
import { orderBy } from "../kit/order.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import { connectionOf } from "../kit/page-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { HashOfEnum, LicenceEnum, SourceKindEnum } from "./enums.ts";

type SourceRow = Row<"source">;

@ObjectType({ description: "Where a fact comes from: one address or file, in one state." })
@Directive('@key(fields: "id")')
export class Source {
  @Field(() => ID, { description: "Id of the source." })
  readonly id!: string;

  @Field(() => SourceKindEnum, { description: "What kind of source it is, which decides how far it is trusted." })
  readonly kind!: string;

  @Field(() => Url, { description: "Address of the page or file." })
  readonly url!: string;

  @Field(() => String, { nullable: true, description: "Its title; null where none was written down." })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: "Who publishes it; null where nobody was written down." })
  readonly publisher!: string | null;

  @Field(() => String, {
    name: "recordedAt",
    description: "When its content was written down here: a day, or a day and time in UTC, as ISO writes them.",
  })
  readonly recorded_at!: string;

  @Field(() => String, { description: "SHA-256, in hexadecimal, of the bytes that `hashOf` names." })
  readonly sha256!: string;

  @Field(() => HashOfEnum, { name: "hashOf", description: "What the hash was taken of." })
  readonly hash_of!: string;

  @Field(() => LicenceEnum, { description: "The terms under which it publishes." })
  readonly licence!: string;

  @Field(() => Int, {
    name: "httpStatus",
    nullable: true,
    description: "Status with which its server answered; null where it was not fetched from a server.",
  })
  readonly http_status!: number | null;
}

export const SourceConnection = connectionType(Source, "Source", "sources");

/** Sources by their ids, in one statement. */
export const sourcesById: Batch<string, SourceRow | null> = async ({ db }, ids) => {
  const rows = await db.selectFrom("source").selectAll().where("id", "in", ids).execute();
  return oneForEach(ids, rows, (row) => row.id);
};

const byId = orderBy("source", "id");

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => SourceConnection, { description: "Every source known to this edition, in the order of the ids." })
  async sources(
    @Ctx() { db }: SubgraphContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ): Promise<Connection<SourceRow>> {
    return connectionOf(db.selectFrom("source").selectAll("source"), byId, pageFrom(page));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "SPDX identifier of the licence; null where the source states none.",
  })
  licenceSpdx(@Root() { licence }: SourceRow): string | null {
    return licenceById(licence).spdx;
  }

  @FieldResolver(() => Url, {
    nullable: true,
    description: "Address of the licence's text; null where the source states none.",
  })
  licenceUrl(@Root() { licence }: SourceRow): string | null {
    return licenceById(licence).url;
  }
}
