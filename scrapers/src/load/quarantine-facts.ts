import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import { type Origin, withOrigin } from "./origin.ts";
import type { QuarantineRecord } from "./records.ts";

/** Rows for what was set aside or repaired; the same problem of the same subject keeps its id from run to run. */
export function quarantineFacts(problems: readonly QuarantineRecord[], origin: Origin): FactOf<"quarantined_record">[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const column = /column "(.*)"$/.exec(problem.locator)?.[1] ?? problem.locator;
    const key = `${problem.subjectId}:${problem.reason}:${column}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return {
      id: withOrigin(times > 1 ? `${key}:${times}` : key, origin),
      source_id: problem.sourceId,
      member_id: problem.memberId,
      subject_id: problem.subjectId,
      state: problem.state,
      reason: problem.reason,
      message: problem.message,
      raw: problem.raw,
      locator: problem.locator,
    };
  });
}
