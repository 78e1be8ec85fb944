import { describe, expect, test } from "vitest";
import { labelOf, scaleById, scales } from "./scales.ts";
import { UnknownIdError } from "./unknown-id-error.ts";

/** [label, code] pairs typed from the label and code columns of OGP's July 2024 sheet. */
const sheetCodes: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  specificity: [
    ["None", 0],
    ["Low", 1],
    ["Medium", 2],
    ["High", 3],
  ],
  "potential-impact": [
    ["None", 0],
    ["Minor", 1],
    ["Moderate", 2],
    ["Transformative", 3],
  ],
  "potential-for-results": [
    ["Unclear", 0],
    ["Modest", 1],
    ["Substantial", 2],
  ],
  completion: [
    ["Withdrawn", 0],
    ["Unclear", 1],
    ["Not Started", 2],
    ["Limited", 3],
    ["Substantial", 4],
    ["Complete", 5],
  ],
  "early-results": [
    ["No notable results", 0],
    ["Moderate", 1],
    ["Significant", 2],
  ],
  diog: [
    ["Worsens", 0],
    ["Did Not Change", 1],
    ["Marginal", 2],
    ["Major", 3],
    ["Outstanding", 4],
  ],
  "diog-value": [
    ["Not Applicable", 0],
    ["Worsens", 1],
    ["Did Not Change", 2],
    ["Marginal", 3],
    ["Major", 4],
    ["Outstanding", 5],
  ],
};

/** The labels at or above OGP's published cut. */
const highLabels: Readonly<Record<string, readonly string[]>> = {
  specificity: ["Medium", "High"],
  verifiable: ["Yes"],
  relevant: ["Yes"],
  "potential-impact": ["Moderate", "Transformative"],
  "page-ambition": ["High"],
  completion: ["Substantial", "Complete"],
  diog: ["Major", "Outstanding"],
  "early-results": ["Significant"],
};

describe("scales", () => {
  test.each(Object.entries(sheetCodes))("%s has the labels and codes of the sheet, in order", (id, expected) => {
    const coded = scaleById(id).labels.filter(({ code }) => code !== null);
    expect(coded.map(({ label, code }) => [label, code])).toEqual(expected);
  });

  test.each(Object.entries(highLabels))("%s cuts high from low where OGP does", (id, expected) => {
    const { labels } = scaleById(id);
    expect(labels.filter(({ band }) => band === "HIGH").map(({ label }) => label)).toEqual(expected);
    expect(labels.filter(({ band }) => band === null)).toEqual([]);
  });

  test("a scale without a published cut has no band on any label", () => {
    const banded = Object.keys(highLabels);
    const others = scales().filter(({ id }) => !banded.includes(id));
    expect(others.flatMap(({ labels }) => labels).filter(({ band }) => band !== null)).toEqual([]);
    expect(others.map(({ id }) => id)).toContain("potential-for-results");
  });

  test("the scale ids are those that indicators and stored ratings refer to", () => {
    expect(scales().map(({ id }) => id)).toEqual([
      "specificity",
      "verifiable",
      "relevant",
      "relevance-value",
      "potential-impact",
      "potential-for-results",
      "page-ambition",
      "completion",
      "change-in-completion",
      "diog",
      "diog-value",
      "early-results",
      "star",
      "yes-no",
      "public-influence",
      "contrary-to-process",
      "forum",
      "minimum-requirements",
    ]);
  });

  test("two labels that the sheet lacks or codes as others stand alone, assessed and low, without a code", () => {
    expect(labelOf("completion", "No Evidence Available")).toMatchObject({ code: null, band: "LOW" });
    expect(labelOf("diog", "No early results to report yet")).toMatchObject({ code: null, band: "LOW" });
  });

  test("an unknown scale is an error that names the known ones", () => {
    expect(() => scaleById("colour")).toThrow(UnknownIdError);
    expect(() => scaleById("colour")).toThrow(/no scale "colour".*completion/);
  });
});

describe("labelOf", () => {
  test.each([
    ["diog", "Major Major", "Major"],
    ["diog", "Outstanding Outstanding", "Outstanding"],
    ["diog", "Worsened", "Worsens"],
    ["completion", "Completed", "Complete"],
    ["verifiable", "1", "Yes"],
    ["relevant", "0", "No"],
    ["star", "Yes Starred", "Starred"],
    ["star", "✪", "Starred"],
    ["star", "No", "Not starred"],
    ["yes-no", "1", "Yes"],
    ["public-influence", "Consultation", "Consult"],
    ["contrary-to-process", "No*", "No"],
  ])("on %s the printed %j means %j", (scale, printed, label) => {
    expect(labelOf(scale, printed)?.label).toBe(label);
  });

  test("case and white space do not matter", () => {
    expect(labelOf("completion", "  not\u00a0 STARTED\n")?.label).toBe("Not Started");
  });

  test.each([
    ["completion", "Nearly done"],
    ["completion", ""],
    ["completion", "NR"],
    ["verifiable", "0"],
    ["diog", "Significant"],
    ["early-results", "Major"],
  ])("on %s the printed %j is unknown and never a default", (scale, printed) => {
    expect(labelOf(scale, printed)).toBeUndefined();
  });

  test("a spelling that doubles as a placeholder counts only when the report is known to be out", () => {
    expect(labelOf("relevant", "Not Relevant")).toBeUndefined();
    expect(labelOf("relevant", "Not Relevant", { reviewed: true })?.label).toBe("No");
  });
});
