import { openStore, type Store } from "@ogp-graph/schema/store/open-store.ts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subgraph } from "../kit/subgraph.ts";
import { ask } from "../kit/testing/ask.ts";
import { insertFacts } from "../kit/testing/fact-rows.ts";
import { buildIrm } from "./build-irm.ts";

let irm: Subgraph;
let store: Store;
beforeAll(async () => {
  [irm, store] = [await buildIrm(), await openStore({ directory: ":memory:" })];
});
afterAll(() => store.close());

/** One stored row: `printed` names its stage, so that an answer shows where it came from. */
const row = fc.record({
  commitment_id: fc.constantFrom("XA0001", "XA0002", "XB0001"),
  question: fc.constantFrom(
    { indicator: "COMPLETION", measure: "COMPLETION", scale_id: "completion" },
    { indicator: "DIOG", measure: "RESULTS", scale_id: "diog" },
    { indicator: "STAR_2015", measure: "STAR", scale_id: "star" },
  ),
  stage: fc.constantFrom("DESIGN", "PROGRESS", "FINAL"),
  answer: fc.oneof(
    fc.record({ label: fc.constantFrom("Complete", "Major", "Starred"), missing: fc.constant(null) }),
    fc.record({ label: fc.constant(null), missing: fc.constantFrom("REPORT_PENDING", "NOT_RATED", "NOT_APPLICABLE") }),
  ),
  headline: fc.boolean(),
});
/** The store holds one answering row for a commitment, question and stage. */
const rows = fc.uniqueArray(row, {
  selector: ({ commitment_id, question, stage, headline }) =>
    `${commitment_id} ${question.indicator} ${stage} ${headline}`,
  maxLength: 40,
});

const fields = `id completion { ...answer } results { ...answer } star(rule: STAR_2015, stage: FINAL) { ...answer }
  progress: completion(stage: PROGRESS) { ...answer }`;
const source = `{ _entities(representations: [
    {__typename: "Commitment", id: "XA0001"}, {__typename: "Commitment", id: "XA0002"}, {__typename: "Commitment", id: "XB0001"}
  ]) { ... on Commitment { ${fields} } } } fragment answer on Rating { stage label missing printed }`;

describe("Whatever rows a store holds", () => {
  test("FINAL answers with a final row or with NOT_LOADED, and every answer has either a label or a reason (invariants 1 and 2)", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (stored) => {
        await store.db.deleteFrom("assessment").execute();
        await insertFacts(
          store,
          "assessment",
          stored.map(({ commitment_id, question, stage, answer, headline }, index) => {
            const flags = { headline: headline && question.measure !== "STAR" ? 1 : 0, preferred: headline ? 1 : 0 };
            return { id: `r${index}`, commitment_id, ...question, stage, ...answer, printed: stage, ...flags };
          }),
        );
        const { data, errors } = await ask(irm, store, source);
        expect(errors).toEqual([]);
        for (const { id, ...answers } of data._entities) {
          for (const [field, { stage, label, missing, printed }] of Object.entries<Record<string, string | null>>(
            answers,
          )) {
            const asked = field === "progress" ? "PROGRESS" : "FINAL";
            const indicator = { completion: "COMPLETION", progress: "COMPLETION", results: "DIOG", star: "STAR_2015" }[
              field
            ];
            const expected = stored.find(
              (one) =>
                one.headline && one.commitment_id === id && one.question.indicator === indicator && one.stage === asked,
            );
            expect(stage).toBe(asked);
            expect((label === null) !== (missing === null)).toBe(true);
            expect(printed).toBe(expected ? asked : null);
            expect({ label, missing }).toEqual(expected?.answer ?? { label: null, missing: "NOT_LOADED" });
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
