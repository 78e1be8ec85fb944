import type { NewRow } from "@ogp-graph/schema/store/database.ts";
import { insertRows } from "@ogp-graph/schema/store/insert-rows.ts";
import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import { insertFacts } from "../../kit/testing/fact-rows.ts";

/**
 * Made-up findings (user-assigned ISO codes), small enough to know by heart:
 *
 * | commitment | completion            | ambition       | results        | stars                                |
 * |------------|-----------------------|----------------|----------------|--------------------------------------|
 * | XA0001     | FINAL Complete; PROGRESS Limited; a rival FINAL Limited is outranked | Moderate | Major (cluster XA-c1) | 2014 FINAL starred, 2015 FINAL not |
 * | XA0002     | PROGRESS Substantial only | REPORT_PENDING | –          | –                                    |
 * | XA0003     | FINAL NOT_RATED       | –              | NOT_APPLICABLE | –                                    |
 * | XA0004     | no row at all         |                |                |                                      |
 *
 * Plan AP_XAA01 has findings at several stages, AP_XAA02 has none; reports R1 and R3 are on AP_XAA01, R2 (a draft) on
 * AP_XBB01 and R4 on no plan.
 */
export async function irmWorld(): Promise<Store> {
  const store = await openStore({ directory: ":memory:" });
  await insertFacts(store, "member", [
    { id: "XAA", name: "Xanadu" },
    { id: "XBB", name: "Xibalba" },
  ]);
  await insertFacts(store, "action_plan", [
    { id: "AP_XAA01" },
    { id: "AP_XAA02" },
    { id: "AP_XBB01", member_id: "XBB" },
  ]);
  await insertCommitmentFindings(store);
  await insertPlanFindings(store);
  await insertReports(store);
  return store;
}

async function insertCommitmentFindings(store: Store): Promise<void> {
  const one = { commitment_id: "XA0001" };
  const ambition = {
    indicator: "POTENTIAL_IMPACT",
    measure: "AMBITION",
    stage: "DESIGN",
    scale_id: "potential-impact",
  };
  const diog = { indicator: "DIOG", measure: "RESULTS", scale_id: "diog" };
  const star = { measure: "STAR", scale_id: "star", headline: 0 };
  await insertFacts(store, "assessment", [
    {
      ...{ id: "a01", ...one, label: "Complete", code: 5, band: "HIGH", printed: "Complete", rule: "label" },
      ...{ report_id: "R1", report_year: 2017, locator: "row 37", source_id: "s-sheet" },
    },
    {
      id: "a02",
      ...one,
      stage: "PROGRESS",
      label: "Limited",
      code: 3,
      band: "LOW",
      printed: "Limited",
      report_id: "R3",
    },
    {
      id: "a03",
      ...one,
      label: "Limited",
      code: 3,
      band: "LOW",
      printed: "Limited",
      preferred: 0,
      headline: 0,
      trust: 10,
    },
    { id: "a04", ...one, ...ambition, label: "Moderate", code: 2, band: "HIGH", printed: "Moderate", report_id: "R3" },
    { id: "a05", ...one, ...diog, label: "Major", code: 3, band: "HIGH", printed: "Major Major", cluster_id: "XA-c1" },
    { id: "a06", ...one, ...star, indicator: "STAR_2014", label: "Starred", code: 1, printed: "1" },
    { id: "a07", ...one, ...star, indicator: "STAR_2015", label: "Not starred", code: 0, printed: "0" },
    {
      id: "a08",
      commitment_id: "XA0002",
      stage: "PROGRESS",
      label: "Substantial",
      code: 4,
      band: "HIGH",
      printed: "Substantial",
    },
    { id: "a09", commitment_id: "XA0002", ...ambition, missing: "REPORT_PENDING", printed: "NR" },
    { id: "a10", commitment_id: "XA0003", missing: "NOT_RATED", printed: "ND" },
    { id: "a11", commitment_id: "XA0003", ...diog, missing: "NOT_APPLICABLE", printed: "NA" },
  ]);
}

async function insertPlanFindings(store: Store): Promise<void> {
  const fact = {
    since: 1,
    until: null,
    source_id: "s-report",
    plan_id: "AP_XAA01",
    report_id: "R3",
    report_year: null,
  };
  const nothing = { label: null, code: null, band: null, missing: null };
  const finding = (id: string, indicator: string, stage: string, scale_id: string, said: object) => {
    return {
      id,
      indicator,
      stage,
      scale_id,
      ...fact,
      ...nothing,
      printed: "",
      rule: "label",
      trust: 40,
      locator: "",
      preferred: 1,
      ...said,
    };
  };
  const rows: NewRow<"plan_assessment">[] = [
    finding("p1", "PUBLIC_INFLUENCE", "DESIGN", "public-influence", { label: "Consult" }),
    finding("p2", "PUBLIC_INFLUENCE", "FINAL", "public-influence", { label: "Inform" }),
    finding("p3", "MULTISTAKEHOLDER_FORUM", "DESIGN", "forum", { label: "Yes" }),
    finding("p4", "MULTISTAKEHOLDER_FORUM", "FINAL", "forum", { missing: "NOT_RATED" }),
    finding("p5", "CONTRARY_TO_PROCESS", "DESIGN", "contrary-to-process", { label: "Yes" }),
    finding("p6", "CONTRARY_TO_PROCESS", "FINAL", "contrary-to-process", { label: "No" }),
    finding("p7", "CONTRARY_TO_PROCESS", "FINAL", "contrary-to-process", { label: "Yes", preferred: 0 }),
  ];
  await insertRows(store.db, store.dialect, "plan_assessment", rows);
}

async function insertReports(store: Store): Promise<void> {
  const fact = { since: 1, until: null, source_id: "s-report" };
  const reports: NewRow<"irm_report">[] = [
    report("R1", "XAA", "AP_XAA01", "END_OF_TERM", 2018, 0),
    report("R2", "XBB", "AP_XBB01", "DESIGN", null, 1),
    report("R3", "XAA", "AP_XAA01", "MID_TERM", 2016, 0),
    report("R4", "XAA", null, "SPECIAL_ACCOUNTABILITY", 2020, 0),
  ];
  await insertRows(store.db, store.dialect, "irm_report", reports);
  const figure = { ...fact, report_id: "R1", block: "End of term" };
  const figures: NewRow<"report_figure">[] = [
    { id: "f2", ...figure, position: 2, label: "Starred", printed: "1", number: 1, percent: null },
    { id: "f1", ...figure, position: 1, label: "Complete", printed: "3 (37.5%)", number: 3, percent: 37.5 },
  ];
  await insertRows(store.db, store.dialect, "report_figure", figures);
  await insertFacts(store, "citation", [
    { id: "c1", subject_kind: "IRM_REPORT", subject_id: "R1", source_id: "s-report" },
    { id: "c2", subject_kind: "IRM_REPORT", subject_id: "R1", source_id: "s-page" },
    { id: "c3", subject_kind: "MEMBER", subject_id: "R1", source_id: "s-other" },
  ]);

  function report(
    id: string,
    member_id: string,
    plan_id: string | null,
    type: string,
    year: number | null,
    draft: number,
  ) {
    const title = `Report ${id}`;
    return { id, ...fact, member_id, plan_id, type, title, published_year: year, url: null, for_public_comment: draft };
  }
}
