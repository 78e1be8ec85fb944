import { describe, expect, test } from "vitest";
import type { CuratedPlan } from "../curated/record.ts";
import { pageKey } from "./page-key.ts";
import { planNamed } from "./plan-named.ts";

function plan(number: number, label: string, submissionYear: number, title: string | null = null): CuratedPlan {
  return {
    number,
    id: `AP_XAA0${number}`,
    label,
    title,
    submissionYear,
    endYear: null,
    commitmentCount: null,
    sources: [],
  };
}

const plans = [
  plan(1, "2012-2013", 2012, "Xanadu, First Action Plan, 2012-2013"),
  plan(2, "2016-2018", 2016),
  plan(3, "2019-2022", 2019),
  plan(4, "2023-2027", 2023),
];

describe("The plan that a page names", () => {
  test.each([
    ["by its title", "Xanadu, First Action Plan, 2012-2013", null, 1],
    ["by the years in its name", "Xanadu National Action Plan 2016–2018", 2016, 2],
    ["by years with stray blanks", "Xanadu Mid-Term Report 2016- 2018", null, 2],
    ["by its cycle, where the label has moved since", "Xanadu Action Plan 2019-2021", 2019, 3],
    ["by its cycle, where the label begins a year later", "Xanadu Action Plan 2024-2028 (December)", 2023, 4],
    ["by an ordinal", "Third", null, 3],
    ["by an ordinal in figures", "3rd", null, 3],
    ["by its cycle alone", undefined, 2016, 2],
    [
      "with a cycle of its own: the name counts, and the doubt is the loader's",
      "Xanadu Action Plan 2023-2027",
      2017,
      4,
    ],
  ])("%s", (_, printed, cycle, number) => {
    expect(planNamed(plans, printed, cycle)?.number).toBe(number);
  });

  test.each([
    ["an unknown plan far from its cycle", "Xanadu Action Plan 2030-2032", 2016],
    ["nothing at all", undefined, null],
    ["words that name none", "Not Attached", null],
  ])("is none for %s", (_, printed, cycle) => {
    expect(planNamed(plans, printed, cycle)).toBeUndefined();
  });

  test("is none where two plans have the cycle", () => {
    expect(planNamed([...plans, plan(5, "2016-2017", 2016)], undefined, 2016)).toBeUndefined();
  });
});

describe("A page", () => {
  test.each([
    "https://www.opengovpartnership.org/members/Kenya/commitments/ke0023",
    "http://opengovpartnership.org/members/kenya/commitments/KE0023/",
    "https://opengovpartnership.org/members/kenya/commitments/KE0023/#overview",
  ])("is the same under %s", (url) => {
    expect(pageKey(url)).toBe("opengovpartnership.org/members/kenya/commitments/ke0023");
  });

  test("is another one with another query, or other capitals elsewhere", () => {
    expect(pageKey("https://example.org/?p=1")).not.toBe(pageKey("https://example.org/?p=2"));
    expect(pageKey("https://example.org/A.pdf")).not.toBe(pageKey("https://example.org/a.pdf"));
  });
});
