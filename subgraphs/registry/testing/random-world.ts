import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import fc from "fast-check";
import { insertFacts } from "../../kit/testing/fact-rows.ts";

/** A made-up commitment as a test reasons about it: every fact in one object. */
export interface MadeUp {
  readonly id: string;
  readonly member: keyof typeof membersOf;
  readonly plan: string | null;
  readonly year: number | null;
  readonly endYear: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly areas: readonly string[];
  readonly titles: readonly (readonly string[])[];
  readonly completion: "Complete" | "Substantial" | "Limited" | "REPORT_PENDING" | "NOT_LOADED" | null;
  readonly starred: boolean | null;
}

export const membersOf = {
  XAA: { region: "AMERICAS", level: "NATIONAL" },
  XBB: { region: "EUROPE", level: "NATIONAL" },
  XAAL: { region: "AMERICAS", level: "LOCAL" },
} as const;

export const plans = ["AP_XAA01", "AP_XAA02", "AP_XBB01", "AP_XAAL01"];
export const tags = ["gender", "audits", "beneficial-ownership", "open-data"];
export const words = ["open", "budget", "ano", "women", "data"];

const year = fc.integer({ min: 2014, max: 2019 });
const day = fc.constantFrom("2015", "2016-06", "2016-06-15", "2017-01-01", "2018", "2018-12", "2018-12-31");

const madeUp = fc.record({
  member: fc.constantFrom("XAA", "XBB", "XAAL") as fc.Arbitrary<keyof typeof membersOf>,
  plan: fc.option(fc.constantFrom(...plans)),
  year: fc.option(year),
  endYear: fc.option(year),
  start: fc.option(day),
  end: fc.option(day),
  areas: fc.subarray(tags),
  titles: fc.array(fc.subarray(words, { minLength: 1 }), { minLength: 1, maxLength: 2 }),
  completion: fc.constantFrom("Complete", "Substantial", "Limited", "REPORT_PENDING", "NOT_LOADED", null),
  starred: fc.constantFrom(true, false, null),
}) as fc.Arbitrary<Omit<MadeUp, "id">>;

/** The same made-up commitments at every run, ids from XA0001 on. */
export function randomCommitments(count: number): readonly MadeUp[] {
  const made = fc.sample(madeUp, { numRuns: count, seed: 20_261_122 });
  return made.map((facts, index) => ({ ...facts, id: `XA${String(index + 1).padStart(4, "0")}` }));
}

/** A store that holds the commitments, with rows of lesser sources among them that must never answer. */
export async function randomWorld(commitments: readonly MadeUp[]): Promise<Store> {
  const store = await openStore({ directory: ":memory:" });
  await insertFacts(
    store,
    "member",
    Object.entries(membersOf).map(([id, facts]) => ({ id, ...facts })),
  );
  await insertFacts(
    store,
    "action_plan",
    plans.map((id) => ({ id })),
  );
  await insertFacts(
    store,
    "commitment",
    commitments.map(({ id, member, plan, year, endYear, start, end }) => ({
      ...{ id, member_id: member, plan_id: plan, submission_year: year, plan_end_year: endYear },
      ...{ start_date: start, end_date: end, title: `Commitment ${id.slice(-1)}` },
    })),
  );
  const titles = commitments.flatMap(({ id, titles }) => titles.map((text, n) => ({ id, n, text: text.join(" ") })));
  await insertFacts(
    store,
    "title",
    titles.map(({ id, n, text }) => ({ id: `${id} ${n}`, commitment_id: id, text, folded: text })),
  );
  const given = commitments.flatMap(({ id, areas }) =>
    areas.map((area_id) => ({ id: `${id} ${area_id}`, commitment_id: id, area_id })),
  );
  await insertFacts(store, "area_tag", [
    ...given,
    ...commitments.map(({ id }) => ({ id: `${id} lesser`, commitment_id: id, area_id: "gender", preferred: 0 })),
    ...commitments.map(({ id }) => ({
      id: `${id} not coded`,
      commitment_id: id,
      area_id: "open-data",
      state: "NOT_CODED",
    })),
  ]);
  await insertFacts(store, "assessment", commitments.flatMap(assessmentsOf));
  return store;
}

function assessmentsOf({ id, completion, starred }: MadeUp) {
  const lesser = { id: `${id} lesser`, commitment_id: id, label: "Complete", band: "HIGH", headline: 0, preferred: 0 };
  const rating = { id: `${id} completion`, commitment_id: id, ...ratingOf(completion) };
  const star = {
    ...{ id: `${id} star`, commitment_id: id, indicator: "STAR_2015", measure: "STAR", scale_id: "star", headline: 0 },
    label: starred ? "Starred" : "Not starred",
  };
  // Every row of one insert has the same columns.
  const columns = {
    label: null,
    band: null,
    missing: null,
    indicator: "COMPLETION",
    measure: "COMPLETION",
    scale_id: "completion",
  };
  const rows = [lesser, ...(completion === null ? [] : [rating]), ...(starred === null ? [] : [star])];
  return rows.map((row) => ({ ...columns, headline: 1, preferred: 1, ...row }));
}

function ratingOf(completion: MadeUp["completion"]) {
  if (completion === "REPORT_PENDING" || completion === "NOT_LOADED") return { missing: completion };
  return { label: completion, band: completion === "Limited" ? "LOW" : "HIGH" };
}
