import type { NewRow } from "@ogp-graph/schema/store/database.ts";
import { insertRows } from "@ogp-graph/schema/store/insert-rows.ts";
import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import { insertFacts } from "../../kit/testing/fact-rows.ts";

/** A made-up store of three editions; source s3, the changes and record q2 came with the second or third. */
export async function provenanceWorld(): Promise<Store> {
  const made = await openStore({ directory: ":memory:" });
  const insert = <T extends "edition" | "source" | "run" | "change" | "quarantined_record">(
    table: T,
    rows: NewRow<T>[],
  ) => insertRows(made.db, made.dialect, table, rows);
  await insertFacts(made, "member", [{ id: "XAA" }, { id: "XBB" }]);
  await insert("edition", [edition(1, "2026-01-05.1"), edition(2, "2026-02-01.1"), edition(3, "2026-02-01.2")]);
  await insert("source", [
    source("s1", 1, "COMMITMENTS_SHEET", "FILE", "NONE_STATED", null),
    source("s2", 1, "IRM_REPORT", "RESPONSE", "OGP_SITE", 200),
    source("s3", 2, "NATIONAL", "RECORD", "NONE_STATED", null),
  ]);
  await insert("run", [
    run(
      "r1",
      "2026-01-05T09:00:00.000Z",
      "PUBLISHED",
      1,
      '{"member":{"added":2,"superseded":0,"withdrawn":0,"unchanged":0}}',
    ),
    run("r2", "2026-02-01T09:00:00.000Z", "PUBLISHED", 2, "{}"),
    { ...run("r3", "2026-03-01T09:00:00.000Z", "FAILED", null, "{}"), message: "The page has changed." },
    { ...run("r4", "2026-03-01T09:00:00.000Z", "RUNNING", null, "{}"), finished_at: null },
  ]);
  await insert("change", [
    change(1, 2, "XAA", "SUPERSEDED", "WORLD"),
    change(2, 2, "XBB", "WITHDRAWN", null),
    change(3, 3, "XAA", "SUPERSEDED", "PIPELINE"),
    { ...change(4, 3, null, "ADDED", "WORLD"), source_id: null },
  ]);
  const record = {
    until: null,
    source_id: "s1",
    subject_id: "XA0001",
    reason: "UNKNOWN_LABEL",
    message: "No such label.",
  };
  await insert("quarantined_record", [
    { id: "q1", since: 1, ...record, member_id: "XAA", state: "QUARANTINED", raw: "Splendid", locator: "row 3" },
    { id: "q2", since: 2, ...record, member_id: null, state: "UNDECIDED", raw: "3/4/2019", locator: "row 4" },
  ]);
  return made;
}

const edition = (number: number, id: string): NewRow<"edition"> => ({
  ...{
    number,
    id,
    published_at: `${id.slice(0, 10)}T1${number}:00:00.000Z`,
    what: "a test",
    pipeline_version: "0.1.0",
  },
  counts: '{"title":{"added":1,"superseded":2,"withdrawn":3,"unchanged":4},"member":{"added":2}}',
  content_hash: `hash-${number}`,
});
const source = (
  id: string,
  since: number,
  kind: string,
  hash_of: string,
  licence: string,
  http_status: number | null,
) => ({
  ...{ id, since, kind, hash_of, licence, http_status, url: `https://${id}.example`, title: null, publisher: "Xanadu" },
  ...{ recorded_at: "2026-01-05", sha256: "0".repeat(64) },
});
const run = (id: string, started_at: string, outcome: string, edition_number: number | null, summary: string) =>
  ({
    ...{ id, what: "a test", started_at, finished_at: started_at, outcome, message: null as string | null, summary },
    edition_number,
  }) as NewRow<"run">;
const change = (
  change_id: number,
  edition_number: number,
  member_id: string | null,
  operation: string,
  cause: string | null,
): NewRow<"change"> => ({
  ...{ change_id, edition_number, member_id, operation, cause, table_name: "member", row_key: "XAA", source_id: "s2" },
  ...{ field: "name", old_value: "Xanadu", new_value: "Xanadou" },
});
