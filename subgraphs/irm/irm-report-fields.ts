import { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { load } from "../kit/load.ts";
import { sourcesOf } from "../kit/sources-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { IrmReport, ReportFigure } from "./irm-report.ts";
import { type FigureRow, figuresOfReports, type ReportRow } from "./load-reports.ts";
import { ActionPlan, MemberStub } from "./stubs.ts";

@Resolver(() => IrmReport)
export class IrmReportFields {
  @FieldResolver(() => MemberStub, { nullable: true, description: "The member whose plan it is about." })
  member(@Root() { member_id }: ReportRow): MemberStub {
    return { id: member_id };
  }

  @FieldResolver(() => ActionPlan, {
    nullable: true,
    description: "The plan that it is about; null where the source ties it to none.",
  })
  plan(@Root() { plan_id }: ReportRow): ActionPlan | null {
    return plan_id === null ? null : { id: plan_id };
  }

  @FieldResolver(() => Boolean, {
    description: "True where only the draft for public comment was seen: its findings are not final.",
  })
  forPublicComment(@Root() { for_public_comment }: ReportRow): boolean {
    return for_public_comment === 1;
  }

  @FieldResolver(() => [ReportFigure], {
    description: 'The figures of its table "At a glance", as far as they are loaded.',
  })
  figures(@Root() { id }: ReportRow, @Ctx() context: SubgraphContext): Promise<readonly FigureRow[]> {
    return load(context, figuresOfReports, id);
  }

  @FieldResolver(() => [SourceStub], { description: "The pages and files from which the facts about the report come." })
  async sources(@Root() { id, source_id }: ReportRow, @Ctx() context: SubgraphContext): Promise<SourceStub[]> {
    const cited = await sourcesOf(context, "IRM_REPORT", id);
    return cited.length > 0 ? cited : [{ id: source_id }];
  }
}
