import type { FactOf } from "@ogp-graph/schema/store/database.ts";

// Made-up facts of members that do not exist: codes XAA to XZZ belong to no country.

/** A member such as `XAA`. */
export function memberFact(id: string, given: Partial<FactOf<"member">> = {}): FactOf<"member"> {
  return {
    id,
    source_id: "src_made_up",
    name: `Member ${id}`,
    iso2: null,
    level: "NATIONAL",
    parent_id: null,
    region: "EUROPE",
    joined_year: null,
    slug: null,
    ...given,
  };
}

/** A commitment such as `XA0001` of the member `XAA`. */
export function commitmentFact(id: string, given: Partial<FactOf<"commitment">> = {}): FactOf<"commitment"> {
  return {
    id,
    source_id: "src_made_up",
    member_id: "XAA",
    plan_id: "AP_XAA01",
    number_in_plan: "1",
    title: `Commitment ${id}`,
    submission_year: 2018,
    plan_end_year: 2020,
    plan_length_years: 2,
    start_printed: null,
    start_date: null,
    start_candidates: null,
    start_rule: null,
    end_printed: null,
    end_date: null,
    end_candidates: null,
    end_rule: null,
    theme: null,
    cluster: null,
    part_of_id: null,
    subnational: null,
    page_status: null,
    url: null,
    taxonomy: null,
    ...given,
  };
}

/** A rating of completion at the end, of one commitment. */
export function assessmentFact(commitmentId: string, given: Partial<FactOf<"assessment">> = {}): FactOf<"assessment"> {
  return {
    id: `${commitmentId}:COMPLETION:FINAL@sheet`,
    source_id: "src_made_up",
    commitment_id: commitmentId,
    indicator: "COMPLETION",
    measure: "COMPLETION",
    stage: "FINAL",
    scale_id: "completion",
    label: "Limited",
    code: 3,
    band: "LOW",
    missing: null,
    printed: "Limited",
    rule: "LABEL",
    report_id: null,
    report_printed: null,
    report_year: null,
    cluster_id: null,
    assessor: "IRM",
    trust: 20,
    locator: "row 2",
    preferred: 1,
    headline: 1,
    ...given,
  };
}
