import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import { withOrigin } from "../load/origin.ts";
import type { CountryContext } from "./country-context.ts";
import type { IndexedReport, ReportIndex } from "./report-index.ts";
import { codeOfLocalMember } from "./to-members.ts";

/** The IRM reports. One on a local plan belongs to the local member where its code is known, else to the country. */
export function toReports(context: CountryContext, { entries }: ReportIndex): FactOf<"irm_report">[] {
  return entries.map(({ id, title, report }) => ({
    id,
    source_id: context.firstSourceId(report.sources),
    member_id: memberOf(context, report.localMember),
    plan_id: context.country.plans.find(({ number }) => number === report.plan)?.id ?? null,
    type: report.type,
    title,
    published_year: report.publicationYear,
    url: report.url,
    for_public_comment: report.forPublicComment ? 1 : 0,
  }));
}

/** The cells of the reports' tables, in the order of the file. */
export function toFigures(context: CountryContext, { entries }: ReportIndex): FactOf<"report_figure">[] {
  return entries.flatMap((entry) => figuresOf(context, entry));
}

function figuresOf(context: CountryContext, { id, report }: IndexedReport): FactOf<"report_figure">[] {
  return report.figures.map(({ block, column, label, printed }, index) => ({
    id: withOrigin(`${id}:${index + 1}`, context.origin),
    source_id: context.firstSourceId(report.sources),
    report_id: id,
    position: index + 1,
    // Labels repeat under each heading and in each column, so both tell them apart.
    block: [block, column].filter((part) => part !== undefined).join(", ") || null,
    label,
    printed,
    ...numbersIn(printed),
  }));
}

/** `16 (89%)` → 16 and 89; a percentage alone is no number, and `(%)` no percentage. */
export function numbersIn(printed: string): { readonly number: number | null; readonly percent: number | null } {
  const number = /^(\d+)(?![\d.,]*\d|\s*%)/.exec(printed.trim())?.[1];
  const percent = /(\d+(?:\.\d+)?)\s*%/.exec(printed)?.[1];
  return {
    number: number === undefined ? null : Number(number),
    percent: percent === undefined ? null : Number(percent),
  };
}

function memberOf(context: CountryContext, localMember: string | undefined): string {
  const entry = context.country.localMembers.find(({ name }) => name === localMember);
  return (entry && codeOfLocalMember(context, entry)) ?? context.memberId;
}
