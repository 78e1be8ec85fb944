/** Columns that a subject's row takes from its statements, and how their text becomes a value. */
type ColumnKind = "text" | "integer";

const member = {
  name: "text",
  iso2: "text",
  level: "text",
  parent_id: "text",
  region: "text",
  joined_year: "integer",
  slug: "text",
} as const satisfies Record<string, ColumnKind>;

const actionPlan = {
  member_id: "text",
  number: "integer",
  label: "text",
  title: "text",
  submission_year: "integer",
  end_year: "integer",
  end_month: "integer",
  length_years: "integer",
  printed_commitments: "integer",
  status: "text",
} as const satisfies Record<string, ColumnKind>;

const commitment = {
  member_id: "text",
  plan_id: "text",
  number_in_plan: "text",
  title: "text",
  submission_year: "integer",
  plan_end_year: "integer",
  plan_length_years: "integer",
  start: "text",
  end: "text",
  theme: "text",
  cluster: "text",
  part_of_id: "text",
  subnational: "integer",
  page_status: "text",
  url: "text",
  taxonomy: "text",
} as const satisfies Record<string, ColumnKind>;

/** The tables whose rows are resolved from statements. */
export const subjectColumns = { member, action_plan: actionPlan, commitment } as const;

export type SubjectTable = keyof typeof subjectColumns;

export const subjectKinds: Record<SubjectTable, string> = {
  member: "MEMBER",
  action_plan: "ACTION_PLAN",
  commitment: "COMMITMENT",
};

export function columnValue(kind: ColumnKind, value: string | null): string | number | null {
  if (value === null || kind === "text") return value;
  return Number.parseInt(value, 10);
}
