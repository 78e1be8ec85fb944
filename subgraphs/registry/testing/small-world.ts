import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import { fold } from "@ogp-graph/schema/text/fold.ts";
import { insertFacts } from "../../kit/testing/fact-rows.ts";

/** Whose national records the made-up world has. */
export const countries = [
  { code: "XAA", name: "Xanadu", recordType: "XanaduRecord" },
  { code: "XBB", name: "Xibalba", recordType: "XibalbaRecord" },
];

/**
 * A made-up world of three countries (user-assigned ISO codes) and a local member, small enough to know by heart:
 *
 * | id     | plan     | years     | dates                   | areas                  | completion (final) |
 * |--------|----------|-----------|-------------------------|------------------------|--------------------|
 * | XA0001 | AP_XAA01 | 2014-2016 | 2014-07-01 – 2015-06-30 | beneficial-ownership   | Complete, HIGH     |
 * | XA0002 | AP_XAA01 | 2014-2016 | –                       | gender, audits         | Limited, LOW       |
 * | XA0003 | AP_XAA02 | 2018-2020 | 2018-09 – 2019          | open-data              | REPORT_PENDING     |
 * | XB0001 | AP_XBB01 | 2019-?    | ambiguous – 2021-01-31  | –                      | NOT_LOADED         |
 * | XB0002 | –        | –         | –                       | not coded: gender      | no row             |
 * | XAAL0001 | AP_XAAL01 | 2022-2023 | –                    | gender                 | no row             |
 */
export async function smallWorld(): Promise<Store> {
  const store = await openStore({ directory: ":memory:" });
  await insertFacts(store, "member", [
    { id: "XAA", name: "Xanadu", iso2: "XA", region: "AFRICA_AND_THE_MIDDLE_EAST", joined_year: 2011, slug: "xanadu" },
    {
      id: "XAAL",
      name: "Alpha, Xanadu",
      iso2: "XA",
      level: "LOCAL",
      parent_id: "XAA",
      region: "AFRICA_AND_THE_MIDDLE_EAST",
    },
    { id: "XBB", name: "Xíbalba", iso2: "XB", region: "AMERICAS" },
    { id: "XCC", name: "Xcc", level: "OTHER" },
  ]);
  await insertFacts(store, "action_plan", [
    { id: "AP_XAA01", number: 1, label: "Xanadu 2014-2016", submission_year: 2014, end_year: 2016 },
    { id: "AP_XAA02", number: 2, label: "Xanadu 2018-2020", submission_year: 2018, end_year: 2020 },
    { id: "AP_XAAL01", member_id: "XAAL", label: "Alpha 2022-2023", submission_year: 2022, end_year: 2023 },
    { id: "AP_XBB01", member_id: "XBB", label: "Xibalba 2019", submission_year: 2019 },
  ]);
  await insertCommitments(store);
  await insertAround(store);
  return store;
}

async function insertCommitments(store: Store): Promise<void> {
  const first = { plan_id: "AP_XAA01", submission_year: 2014, plan_end_year: 2016 };
  await insertFacts(store, "commitment", [
    {
      ...{ id: "XA0001", title: "Register of owners", ...first, number_in_plan: "2A", subnational: 1 },
      ...{ start_printed: "7/1/2014", start_date: "2014-07-01", start_rule: "us-date" },
      ...{ end_printed: "6/30/2015", end_date: "2015-06-30", end_rule: "us-date" },
    },
    { id: "XA0002", title: "Audits for women", ...first, part_of_id: "XA0001" },
    {
      ...{ id: "XA0003", title: "Open data portal", plan_id: "AP_XAA02", submission_year: 2018, plan_end_year: 2020 },
      ...{ start_printed: "Sept. 2018", start_date: "2018-09", end_printed: "2019", end_date: "2019" },
    },
    {
      id: "XAAL0001",
      member_id: "XAAL",
      plan_id: "AP_XAAL01",
      title: "Budget hearings",
      submission_year: 2022,
      plan_end_year: 2023,
    },
    {
      ...{ id: "XB0001", member_id: "XBB", plan_id: "AP_XBB01", title: "Access to courts", submission_year: 2019 },
      ...{ start_printed: "3/4/2019", start_candidates: '["2019-03-04","2019-04-03"]', end_date: "2021-01-31" },
    },
    { id: "XB0002", member_id: "XBB", title: "Challenge outside plans" },
  ]);
  await insertFacts(store, "title", [
    title("t1", "XA0001", "Register of owners", "en"),
    title("t2", "XA0001", "Registro de dueños", "es"),
    title("t3", "XA0002", "Audits for women", "en"),
    title("t4", "XA0003", "Open data portal", "en"),
    title("t5", "XAAL0001", "Budget hearings", "en"),
    title("t6", "XB0001", "Access to courts", "en"),
    title("t7", "XB0002", "Challenge outside plans: 100%", "en"),
    {
      id: "t8",
      record_id: "XB0001",
      text: "Acceso a la Justicia",
      folded: fold("Acceso a la Justicia"),
      language: "es",
    },
  ]);
  await insertFacts(store, "area_tag", [
    { id: "a1", commitment_id: "XA0001", area_id: "beneficial-ownership" },
    { id: "a2", commitment_id: "XA0002", area_id: "gender" },
    { id: "a3", commitment_id: "XA0002", area_id: "audits" },
    { id: "a4", commitment_id: "XA0003", area_id: "open-data" },
    { id: "a5", commitment_id: "XAAL0001", area_id: "gender" },
    { id: "a6", commitment_id: "XB0002", area_id: "gender", state: "NOT_CODED", printed: "ND" },
    { id: "a7", commitment_id: "XA0003", area_id: "gender", preferred: 0 }, // a lesser source's tag
  ]);
  await insertFacts(store, "assessment", [
    { id: "r1", commitment_id: "XA0001", label: "Complete", band: "HIGH" },
    { id: "r2", commitment_id: "XA0002", label: "Limited", band: "LOW" },
    { id: "r3", commitment_id: "XA0003", missing: "REPORT_PENDING" },
    { id: "r4", commitment_id: "XB0001", missing: "NOT_LOADED" },
    { id: "r5", commitment_id: "XA0002", stage: "PROGRESS", label: "Substantial", band: "HIGH" },
    { id: "r6", commitment_id: "XA0002", label: "Complete", band: "HIGH", headline: 0, preferred: 0 }, // a lesser source's rating
    star("r7", "XA0001", "STAR_2015", "Starred"),
    star("r8", "XA0002", "STAR_2015", "Not starred"),
    star("r9", "XA0002", "STAR_2014", "Starred"),
  ]);
}

async function insertAround(store: Store): Promise<void> {
  await insertFacts(store, "institution_role", [
    { id: "i1", commitment_id: "XA0001", position: 2, name: "Registry of Companies" },
    { id: "i2", commitment_id: "XA0001", position: 1, name: "Ministry of Justice" },
    { id: "i3", commitment_id: "XA0001", role: "SUPPORTING", name: "Chamber of Commerce" },
    { id: "i4", commitment_id: "XA0001", name: "A lesser source's institution", preferred: 0 },
  ]);
  await insertFacts(store, "commitment_link", [
    { id: "l1", from_id: "XA0001", kind: "CLUSTER", to_id: "XA0002" },
    { id: "l2", from_id: "XA0003", kind: "CARRIED_FORWARD_FROM", to_id: "XA0001", method: "CURATED", confidence: 0.8 },
  ]);
  await insertFacts(store, "portal", [{ id: "p1", name: "Open Xanadu", url: "https://open.example" }]);
  await insertFacts(store, "national_record", [
    { id: "XA0001", commitment_id: "XA0001", plan_id: "AP_XAA01", position: 2 },
    { id: "XAA-1-9", plan_id: "AP_XAA01", position: 1 },
    { id: "XB0001", member_id: "XBB", commitment_id: "XB0001", plan_id: "AP_XBB01" },
    { id: "XCC-1-1", member_id: "XCC", plan_id: "AP_XAA01", position: 3 }, // a country without a manifest
  ]);
  await insertFacts(store, "process_event", [
    { id: "e1", kind: "PLAN_SUBMITTED", date: "2014-06", plan_id: "AP_XAA01", what: "First plan" },
    { id: "e2", kind: "JOINED", date: "2011", what: "Joined" },
  ]);
  await insertFacts(store, "claim", [
    { id: "c1", commitment_id: "XA0001", label: "Done" },
    { id: "c2", record_id: "XA0001", assessor: "CIVIL_SOCIETY", label: "Half done" },
  ]);
  await insertFacts(store, "statement", [
    { id: "st1", subject_id: "AP_XAA01", printed: "Xanadu 2014-2016", preferred: 1 },
    { id: "st2", subject_id: "AP_XAA01", printed: "Xanadu 2014-2017" },
  ]);
  await insertFacts(store, "citation", [
    { id: "ci1", subject_id: "XA0001", source_id: "source-2" },
    { id: "ci2", subject_id: "XA0001", source_id: "source-1" },
    { id: "ci3", subject_kind: "MEMBER", subject_id: "XAA" },
  ]);
}

function title(id: string, commitment_id: string, text: string, language: string) {
  return { id, commitment_id, text, folded: fold(text), language };
}

function star(id: string, commitment_id: string, indicator: string, label: string) {
  return { id, commitment_id, indicator, measure: "STAR", scale_id: "star", label, headline: 0 };
}
