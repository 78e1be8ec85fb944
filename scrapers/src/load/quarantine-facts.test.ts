import { describe, expect, test } from "vitest";
import { quarantineFacts } from "./quarantine-facts.ts";
import type { QuarantineRecord } from "./records.ts";

function problem(given: Partial<QuarantineRecord>): QuarantineRecord {
  return {
    memberId: "XAA",
    subjectId: "XA0001",
    state: "QUARANTINED",
    reason: "UNKNOWN_LABEL",
    message: "made up",
    raw: "Partially",
    locator: 'row 7, column "Verifiable"',
    sourceId: "src_made_up",
    ...given,
  };
}

const idsOf = (...problems: readonly QuarantineRecord[]) => quarantineFacts(problems, "sheet").map((row) => row.id);

describe("Rows of the quarantine", () => {
  test("keep their id when the row moves within the file", () => {
    expect(idsOf(problem({ locator: 'row 7, column "Verifiable"' }))).toEqual(
      idsOf(problem({ locator: 'row 90, column "Verifiable"' })),
    );
  });

  test("are told apart by subject, reason and column", () => {
    const ids = idsOf(
      problem({}),
      problem({ subjectId: "XA0002" }),
      problem({ reason: "EMPTY_CELL" }),
      problem({ locator: 'row 7, column "Cluster"' }),
    );
    expect(new Set(ids).size).toBe(4);
  });

  test("number the same problem of the same subject through", () => {
    expect(idsOf(problem({}), problem({}))).toEqual([
      "XA0001:UNKNOWN_LABEL:Verifiable@sheet",
      "XA0001:UNKNOWN_LABEL:Verifiable:2@sheet",
    ]);
  });

  test("hold what was found, where and why", () => {
    expect(quarantineFacts([problem({})], "curated")).toEqual([
      {
        id: "XA0001:UNKNOWN_LABEL:Verifiable@curated",
        source_id: "src_made_up",
        member_id: "XAA",
        subject_id: "XA0001",
        state: "QUARANTINED",
        reason: "UNKNOWN_LABEL",
        message: "made up",
        raw: "Partially",
        locator: 'row 7, column "Verifiable"',
      },
    ]);
  });
});
