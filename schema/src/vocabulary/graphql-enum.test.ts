import { describe, expect, test } from "vitest";
import { enumFromVocabulary } from "./graphql-enum.ts";

describe("enumFromVocabulary", () => {
  test("each id becomes a value that is its own name, described by its definition", () => {
    const entries = [
      { id: "HIGH", definition: "At or above the cut." },
      { id: "LOW", definition: "Below the cut." },
    ];
    expect(enumFromVocabulary(entries)).toEqual({
      values: { HIGH: "HIGH", LOW: "LOW" },
      valuesConfig: { HIGH: { description: "At or above the cut." }, LOW: { description: "Below the cut." } },
    });
  });
});
