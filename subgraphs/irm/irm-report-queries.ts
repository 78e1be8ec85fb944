import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Connection } from "../kit/connection.ts";
import { load } from "../kit/load.ts";
import { orderBy } from "../kit/order.ts";
import { pageFrom } from "../kit/page.ts";
import { ForwardPageArgs } from "../kit/page-args.ts";
import { connectionOf } from "../kit/page-of.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { IrmReport, IrmReportConnection } from "./irm-report.ts";
import { IrmReportFilter, irmReportCondition } from "./irm-report-filter.ts";
import { type ReportRow, reportColumns, reportsById } from "./load-reports.ts";

const byId = orderBy("irm_report", "id");

@Resolver()
export class IrmReportQueries {
  @Query(() => IrmReport, { nullable: true, description: "One IRM report by its id; null where there is none." })
  irmReport(
    @Ctx() context: SubgraphContext,
    @Arg("id", () => ID, { description: "Id of the report." }) id: string,
  ): Promise<ReportRow | null> {
    return load(context, reportsById, id);
  }

  @Query(() => IrmReportConnection, { description: "IRM reports, in the order of their ids." })
  async irmReports(
    @Ctx() context: SubgraphContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg("where", () => IrmReportFilter, {
      nullable: true,
      description: "Which reports are meant; left out, all of them.",
    })
    where?: IrmReportFilter | null,
  ): Promise<Connection<ReportRow>> {
    const asked = pageFrom(page);
    const condition = await irmReportCondition(context, where);
    return connectionOf(context.db.selectFrom("irm_report").select(reportColumns).where(condition), byId, asked);
  }
}
