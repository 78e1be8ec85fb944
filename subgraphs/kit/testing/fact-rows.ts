import type { FactOf, FactTable, NewRow } from "@ogp-graph/schema/store/database.ts";
import { insertRows } from "@ogp-graph/schema/store/insert-rows.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";

/** What a test says of a row; the rest is `sample`'s. */
type Said<T extends FactTable> = Partial<NewRow<T>> & { readonly id: string };

const common = { since: 1, until: null, source_id: "source-1" };

/** Values of every column that a test leaves unsaid: plausible, and without any meaning. */
const sample: { readonly [T in FactTable]?: Omit<FactOf<T>, "id" | "source_id"> } = {
  member: {
    name: "Somewhere",
    iso2: null,
    level: "NATIONAL",
    parent_id: null,
    region: null,
    joined_year: null,
    slug: null,
  },
  action_plan: {
    ...{ member_id: "XAA", number: 1, label: "A plan", title: null, submission_year: null, end_year: null },
    ...{ end_month: null, length_years: null, printed_commitments: null, status: null },
  },
  commitment: {
    ...{ member_id: "XAA", plan_id: null, number_in_plan: null, title: "A commitment", submission_year: null },
    ...{ plan_end_year: null, plan_length_years: null, start_printed: null, start_date: null, start_candidates: null },
    ...{ start_rule: null, end_printed: null, end_date: null, end_candidates: null, end_rule: null, theme: null },
    ...{ cluster: null, part_of_id: null, subnational: null, page_status: null, url: null, taxonomy: null },
  },
  title: { commitment_id: null, record_id: null, language: null, origin: "UNSTATED", short: 0, text: "", folded: "" },
  area_tag: {
    commitment_id: "",
    area_id: "",
    state: "TAGGED",
    printed: "1",
    taxonomy: "2024-07",
    preferred: 1,
    trust: 20,
  },
  institution_role: {
    commitment_id: "",
    role: "LEAD",
    position: 1,
    name: "",
    folded: "",
    split_rule: "WHOLE",
    preferred: 1,
    trust: 20,
  },
  commitment_link: { from_id: "", kind: "CLUSTER", to_id: "", method: "PRINTED", confidence: 1, reviewer: null },
  assessment: {
    ...{ commitment_id: "", indicator: "COMPLETION", measure: "COMPLETION", stage: "FINAL", scale_id: "completion" },
    ...{ label: null, code: null, band: null, missing: null, printed: "", rule: "test", report_id: null },
    ...{ report_printed: null, report_year: null, cluster_id: null, assessor: "IRM", trust: 20, locator: "row 1" },
    ...{ preferred: 1, headline: 1 },
  },
  portal: {
    member_id: "XAA",
    name: "A portal",
    url: null,
    operator: null,
    language: null,
    publishes: null,
    last_verified: null,
  },
  national_record: {
    ...{ member_id: "XAA", plan_id: null, commitment_id: null, number_in_plan: null, lead_institution: null },
    ...{ supporting_institutions: "[]", status: null, start_date: null, end_date: null, portal_id: null },
    ...{ own_fields: "{}", position: 1 },
  },
  process_event: { member_id: "XAA", plan_id: null, kind: "JOINED", date: null, what: "Something" },
  claim: {
    commitment_id: null,
    record_id: null,
    milestone_id: null,
    assessor: "GOVERNMENT",
    topic: "STATUS",
    label: "",
    mapped: null,
    date: null,
  },
  statement: {
    ...{ subject_kind: "ACTION_PLAN", subject_id: "", field: "label", value: null, printed: "", rule: null },
    ...{ trust: 10, locator: "row 1", preferred: 0 },
  },
  citation: { subject_kind: "COMMITMENT", subject_id: "" },
};

/** Inserts made-up facts; what a row leaves unsaid is filled in. Only for tables that `sample` knows. */
export async function insertFacts<T extends FactTable>(
  store: Store,
  table: T,
  rows: readonly Said<T>[],
): Promise<void> {
  const defaults = sample[table];
  if (!defaults) throw new Error(`No sample values for table ${table}; add them to fact-rows.ts.`);
  const whole = rows.map((row) => ({ ...common, ...defaults, ...row }) as unknown as NewRow<T>); // sample holds the rest
  await insertRows(store.db, store.dialect, table, whole);
}
