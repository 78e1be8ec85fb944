import { describe, expect, test } from "vitest";
import { indicatorById, indicators, indicatorsOfMeasure, scaleOfIndicator } from "./indicators.ts";
import { measures, reportStages } from "./kinds.ts";
import { scaleById, scales } from "./scales.ts";
import { UnknownIdError } from "./unknown-id-error.ts";

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe("indicators", () => {
  test("every indicator names a known scale, known stages and a known measure", () => {
    for (const { scale, stages, measure } of indicators()) {
      expect(scaleById(scale).id).toBe(scale);
      expect(idsOf(reportStages())).toEqual(expect.arrayContaining([...stages]));
      if (measure !== null) expect(idsOf(measures())).toContain(measure);
    }
  });

  test("every scale names an indicator that uses it", () => {
    for (const scale of scales()) expect(indicatorById(scale.indicator).scale).toBe(scale.id);
  });

  test("an indicator has a headline rank exactly when it may speak for its measure", () => {
    const ranked = indicators().filter(({ headlineRank }) => headlineRank !== null);
    expect(idsOf(ranked)).toEqual([
      "VERIFIABLE",
      "RELEVANT",
      "POTENTIAL_IMPACT",
      "POTENTIAL_FOR_RESULTS",
      "PAGE_AMBITION",
      "COMPLETION",
      "DIOG",
      "EARLY_RESULTS",
    ]);
  });

  test("four indicators speak about a plan", () => {
    expect(idsOf(indicators().filter(({ subject }) => subject === "PLAN"))).toEqual([
      "PUBLIC_INFLUENCE",
      "MULTISTAKEHOLDER_FORUM",
      "CONTRARY_TO_PROCESS",
      "MINIMUM_REQUIREMENTS_MET",
    ]);
  });

  test("completion is rated part-way and at the end, ambition only in the design", () => {
    expect(indicatorById("COMPLETION").stages).toEqual(["PROGRESS", "FINAL"]);
    expect(indicatorById("POTENTIAL_IMPACT").stages).toEqual(["DESIGN"]);
    expect(scaleOfIndicator("DIOG_CIVIC_PARTICIPATION").id).toBe("diog-value");
  });

  test("an unknown indicator is an error", () => {
    expect(() => indicatorById("MOOD")).toThrow(UnknownIdError);
  });
});

describe("indicatorsOfMeasure", () => {
  test("the page's ambition comes after the two native ratings", () => {
    expect(idsOf(indicatorsOfMeasure("AMBITION"))).toEqual([
      "POTENTIAL_IMPACT",
      "POTENTIAL_FOR_RESULTS",
      "PAGE_AMBITION",
    ]);
  });

  test("stars are three indicators that are not merged", () => {
    const stars = indicatorsOfMeasure("STAR");
    expect(idsOf(stars)).toEqual(["STAR_2014", "STAR_2015", "STAR_PRINTED"]);
    expect(stars.map(({ headlineRank }) => headlineRank)).toEqual([null, null, null]);
  });

  test("an unknown measure has none", () => {
    expect(indicatorsOfMeasure("MOOD")).toEqual([]);
  });
});
