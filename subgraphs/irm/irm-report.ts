import { ReportTypeEnum } from "@ogp-graph/schema/graphql/enums.ts";
import { Url } from "@ogp-graph/schema/graphql/url.ts";
import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kit/connection-type.ts";

@ObjectType({ description: 'One figure of a report\'s table "At a glance", as the report prints it.' })
export class ReportFigure {
  @Field(() => Int, { description: "Place of the figure in the report, from the top." })
  readonly position!: number;

  @Field(() => String, {
    nullable: true,
    description: "Block or column of the table, such as End of term: the same label can stand in several.",
  })
  readonly block!: string | null;

  @Field(() => String, { description: "What the figure is of, in the report's words." })
  readonly label!: string;

  @Field(() => String, { description: "The figure exactly as the report prints it." })
  readonly printed!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The whole number that the print begins with, where it begins with one.",
  })
  readonly number!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The percentage that the print gives in brackets, 0 to 100, where it gives one.",
  })
  readonly percent!: number | null;
}

@ObjectType({ description: "A report of the Independent Reporting Mechanism on one action plan." })
@Directive('@key(fields: "id")')
export class IrmReport {
  @Field(() => ID, { description: "Id of the report, the same in every edition." })
  readonly id!: string;

  @Field(() => ReportTypeEnum, { description: "The kind of report, which decides what it rates and when." })
  readonly type!: string;

  @Field(() => String, { description: "Title of the report as its page prints it." })
  readonly title!: string;

  @Field(() => Int, {
    name: "publishedYear",
    nullable: true,
    description: "Year in which it came out; null where it is not known.",
  })
  readonly published_year!: number | null;

  @Field(() => Url, { nullable: true, description: "Address of the report; null where none is known." })
  readonly url!: string | null;
}

export const IrmReportConnection = connectionType(IrmReport, "IrmReport", "IRM reports");
