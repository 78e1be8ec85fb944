import { ReportTypeEnum } from "@ogp-graph/schema/graphql/enums.ts";
import { Scale } from "@ogp-graph/schema/graphql/scale.ts";
import { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import { scaleById } from "@ogp-graph/schema/vocabulary/index.ts";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { load } from "../kit/load.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { IrmReport } from "./irm-report.ts";
import { type ReportRow, reportsById } from "./load-reports.ts";
import { Rating, type RatingRow } from "./rating.ts";

/** What a rating says of its scale, report and source. */
@Resolver(() => Rating)
export class RatingFields {
  @FieldResolver(() => Scale, {
    nullable: true,
    description: "The scale on which the label is read; null where nothing was loaded.",
  })
  scale(@Root() { scale_id }: RatingRow): Scale | null {
    return scale_id === null ? null : scaleById(scale_id);
  }

  @FieldResolver(() => Boolean, {
    description:
      "True where the rating was given to a whole cluster and each of its members carries it: count it once.",
  })
  inherited(@Root() { cluster_id }: RatingRow): boolean {
    return cluster_id !== null;
  }

  @FieldResolver(() => IrmReport, {
    nullable: true,
    description: "The report that holds the finding; null where the source does not name it or it is not loaded.",
  })
  report(@Root() { report_id }: RatingRow, @Ctx() context: SubgraphContext): Promise<ReportRow | null> {
    return reportOf(context, report_id);
  }

  @FieldResolver(() => ReportTypeEnum, {
    nullable: true,
    description: "The kind of that report; null where it is not known.",
  })
  async reportType(@Root() { report_id }: RatingRow, @Ctx() context: SubgraphContext): Promise<string | null> {
    return (await reportOf(context, report_id))?.type ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Year in which the report came out; null where it is not known.",
  })
  async publishedYear(@Root() row: RatingRow, @Ctx() context: SubgraphContext): Promise<number | null> {
    return row.report_year ?? (await reportOf(context, row.report_id))?.published_year ?? null;
  }

  @FieldResolver(() => SourceStub, {
    nullable: true,
    description: "Where the rating, or the reason for its absence, stands; null where nothing was loaded.",
  })
  source(@Root() { source_id }: RatingRow): SourceStub | null {
    return source_id === null ? null : { id: source_id };
  }
}

async function reportOf(context: SubgraphContext, id: string | null): Promise<ReportRow | null> {
  return id === null ? null : load(context, reportsById, id);
}
