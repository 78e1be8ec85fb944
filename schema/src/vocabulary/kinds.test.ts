import { describe, expect, test } from "vitest";
import type { VocabularyEntry } from "./entry.ts";
import { eventKinds } from "./event-kinds.ts";
import { indicators } from "./indicators.ts";
import { assessors, bands, measures, reportStages, titleOrigins } from "./kinds.ts";
import { levelFromPrinted, levels } from "./levels.ts";
import { licences } from "./licences.ts";
import { missingReasons } from "./missing-reasons.ts";
import { ogpValues } from "./ogp-values.ts";
import { regionFromPrinted, regions } from "./regions.ts";
import { reportTypes } from "./report-types.ts";
import { scales } from "./scales.ts";
import { sourceKinds, trustOf } from "./source-kinds.ts";

const everyFile: readonly (readonly [string, () => readonly VocabularyEntry[]])[] = [
  ["assessors", assessors],
  ["bands", bands],
  ["event kinds", eventKinds],
  ["indicators", indicators],
  ["levels", levels],
  ["licences", licences],
  ["measures", measures],
  ["missing reasons", missingReasons],
  ["OGP values", ogpValues],
  ["regions", regions],
  ["report stages", reportStages],
  ["report types", reportTypes],
  ["scales", scales],
  ["kinds of source", sourceKinds],
  ["title origins", titleOrigins],
];

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe("every vocabulary", () => {
  test.each(everyFile)("%s: each entry is defined in one sentence and names its source", (_, entries) => {
    for (const { definition, source } of entries()) {
      expect(definition).toMatch(/^\S.*\.$/s);
      expect(source).toMatch(/^https?:\/\/\S+$/);
    }
  });

  test.each(everyFile.filter(([name]) => name !== "scales"))(
    "%s: each id can be a GraphQL enum value",
    (_, entries) => {
      for (const { id } of entries()) expect(id).toMatch(/^[A-Z][A-Z0-9_]*$/);
    },
  );
});

describe("the short lists", () => {
  test("hold exactly the ids of the public schema", () => {
    expect(idsOf(measures())).toEqual(["COMPLETION", "AMBITION", "RESULTS", "VERIFIABLE", "RELEVANT", "STAR"]);
    expect(idsOf(reportStages())).toEqual(["DESIGN", "PROGRESS", "FINAL"]);
    expect(idsOf(bands())).toEqual(["HIGH", "LOW"]);
    expect(idsOf(titleOrigins())).toEqual(["ORIGINAL", "HUMAN", "MACHINE", "UNSTATED"]);
    expect(idsOf(assessors())).toEqual(["GOVERNMENT", "CIVIL_SOCIETY", "IRM", "LOCAL_MONITOR"]);
    expect(idsOf(regions())).toEqual(["AFRICA_AND_THE_MIDDLE_EAST", "AMERICAS", "ASIA_AND_THE_PACIFIC", "EUROPE"]);
    expect(idsOf(levels())).toEqual(["NATIONAL", "LEGACY_LOCAL", "LOCAL", "OTHER"]);
    expect(idsOf(missingReasons())).toEqual(["REPORT_PENDING", "NOT_APPLICABLE", "NOT_RATED", "NOT_LOADED"]);
  });
});

describe("sheet words", () => {
  test("name a region and a level, and nothing else does", () => {
    expect(regionFromPrinted("Africa and the Middle East")?.id).toBe("AFRICA_AND_THE_MIDDLE_EAST");
    expect(regionFromPrinted("Africa")).toBeUndefined();
    expect(levelFromPrinted("Legacy Local")?.id).toBe("LEGACY_LOCAL");
    expect(levelFromPrinted("OGP Local")).toBeUndefined();
  });
});

describe("trustOf", () => {
  test("an IRM report outranks the page, the page the sheet, the sheet the member page, and those all the rest", () => {
    const order = ["IRM_REPORT", "COMMITMENT_PAGE", "COMMITMENTS_SHEET", "MEMBER_PAGE", "NATIONAL", "OTHER"];
    expect(order.map(trustOf)).toEqual([40, 30, 20, 10, 8, 5]);
    expect(() => trustOf("RUMOUR")).toThrow(/no kind of source "RUMOUR"/);
  });
});
