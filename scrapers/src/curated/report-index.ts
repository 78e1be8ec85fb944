import { printedKey, reportTypeById } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CountryContext } from "./country-context.ts";
import { kebab } from "./kebab.ts";
import type { CuratedReport } from "./record.ts";

/** One IRM report of the file under the id that the store gives it. */
export interface IndexedReport {
  readonly id: string;
  readonly title: string;
  readonly report: CuratedReport;
}

/** The country's IRM reports, in the order of the file. */
export class ReportIndex {
  readonly entries: readonly IndexedReport[];
  readonly #byTitle: ReadonlyMap<string, IndexedReport>;

  constructor(readonly context: CountryContext) {
    const taken = new Map<string, number>();
    this.entries = context.country.irmReports.map((report) => {
      const base = idOf(context, report);
      const times = (taken.get(base) ?? 0) + 1;
      taken.set(base, times);
      return { id: times > 1 ? `${base}-${times}` : base, title: titleOf(context, report), report };
    });
    this.#byTitle = new Map(
      this.entries.flatMap((entry) => (entry.report.title === null ? [] : [[printedKey(entry.report.title), entry]])),
    );
  }

  /** The report with this title, as pages print it beside a rating; undefined for any other wording. */
  named(title: string | undefined): IndexedReport | undefined {
    return title === undefined ? undefined : this.#byTitle.get(printedKey(title));
  }

  /** True when the rating is read from a draft for public comment: such values are not final. */
  isFromDraft(entry: IndexedReport | undefined, sourceKey: string): boolean {
    const isItsOwnPage = entry?.report.sources.includes(sourceKey) === true;
    return isItsOwnPage && entry.report.forPublicComment && this.context.source(sourceKey).kind !== "COMMITMENT_PAGE";
  }
}

/** Rank that a value from a draft for public comment loses: the final report, and a page that prints it, come first. */
export const DRAFT_DISCOUNT = 2;

/** `kenya-end-of-term-report-2016-2018`; where no title was seen, member, type and plan: `idn-progress-2011-2012`. */
function idOf(context: CountryContext, report: CuratedReport): string {
  return kebab(report.title ?? [context.memberId, report.type, planLabel(context, report)].join(" "));
}

/** A title in brackets is not the report's own: it says what the report is, where none was seen in full. */
function titleOf(context: CountryContext, report: CuratedReport): string {
  const words = [context.country.country.name, reportTypeById(report.type).title, planLabel(context, report)];
  return report.title ?? `[${words.join(" ")}]`;
}

function planLabel({ country }: CountryContext, report: CuratedReport): string {
  return country.plans.find(({ number }) => number === report.plan)?.label ?? report.planPrinted ?? "";
}
