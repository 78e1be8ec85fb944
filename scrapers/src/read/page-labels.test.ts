import { describe, expect, test } from "vitest";
import { labelKey, pageLabels } from "./page-labels.ts";

describe("page-labels.yml", () => {
  test.each(["commitmentPage", "localCommitmentPage", "memberPage"] as const)(
    "has each id and each spelling of %s once",
    (page) => {
      const labels = pageLabels()[page];
      expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
      for (const language of ["en", "es", "fr"] as const) {
        const keys = labels.flatMap((label) => label[language].map(labelKey));
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      }
    },
  );

  test("has labels with a value in both languages of the translated copies", () => {
    const labels = pageLabels().commitmentPage.filter(({ kind }) => kind === "label");
    expect(labels.filter(({ es, fr }) => es.length === 0 || fr.length === 0)).toEqual([]);
  });
});

describe("The key of a label", () => {
  test.each([
    ["  Ambition (see definition) :", "ambition (see definition)"],
    ["Design i", "design"],
    ["• Member Since", "member since"],
    ["Plan d’action", "plan d'action"],
    ["Áreas de política", "areas de politica"],
    ["Mise en œuvre i", "mise en oeuvre"],
    ["IRM Report: |", "irm report"],
  ])("of %j is %j", (text, key) => {
    expect(labelKey(text)).toBe(key);
  });
});
