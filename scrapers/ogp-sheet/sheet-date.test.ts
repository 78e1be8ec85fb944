import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSheetDate } from "./sheet-date.ts";

const certain = (date: string, rule: string) => ({ date, candidates: [], rule });

describe("A date cell of the sheet", () => {
  test.each([
    // 1. d/d/yyyy, 2. d/dd/yyyy, 3. dd/d/yyyy, 4. dd/dd/yyyy
    ["1/1/2012", certain("2012-01-01", "SAME_DAY_AND_MONTH")],
    ["1/31/2021", certain("2021-01-31", "MONTH_DAY_YEAR")],
    ["31/1/2021", certain("2021-01-31", "DAY_MONTH_YEAR")],
    ["08/30/2023", certain("2023-08-30", "MONTH_DAY_YEAR")],
    ["30/08/2023", certain("2023-08-30", "DAY_MONTH_YEAR")],
    ["12/12/2016", certain("2016-12-12", "SAME_DAY_AND_MONTH")],
    // 5. to 8. the same with two digits of the year
    ["6/30/19", certain("2019-06-30", "MONTH_DAY_YEAR")],
    ["1/1/19", certain("2019-01-01", "SAME_DAY_AND_MONTH")],
    ["12/31/15", certain("2015-12-31", "MONTH_DAY_YEAR")],
    ["28/2/18", certain("2018-02-28", "DAY_MONTH_YEAR")],
    // 9. a month's name, 10. a year
    ["April 2012", certain("2012-04", "MONTH_NAME")],
    ["december 2021", certain("2021-12", "MONTH_NAME")],
    ["2008", certain("2008", "YEAR")],
    // 11. and 12. quarters, 13. seasons
    ["Quarter 4 2016", certain("2016-Q4", "QUARTER")],
    ["I quarter of 2021", certain("2021-Q1", "QUARTER")],
    ["III quarter of 2022", certain("2022-Q3", "QUARTER")],
    ["IV quarter of 2020", certain("2020-Q4", "QUARTER")],
    ["Spring 2015", certain("2015", "SEASON")],
    // 14. days counted from 30 December 1899: 43525 is 1 March 2019, 44439 is 31 August 2021
    ["43525", certain("2019-03-01", "SERIAL_NUMBER")],
    ["44439", certain("2021-08-31", "SERIAL_NUMBER")],
    // A year that a spreadsheet took for such a number, and showed as a day
    ["7/15/1905", certain("2023", "YEAR_READ_AS_SERIAL")],
    ["7/16/1905", certain("2024", "YEAR_READ_AS_SERIAL")],
    ["7/19/1905", certain("2027", "YEAR_READ_AS_SERIAL")],
    ["15/7/1905", certain("2023", "YEAR_READ_AS_SERIAL")],
    // A leap day exists in leap years only
    ["2/29/2016", certain("2016-02-29", "MONTH_DAY_YEAR")],
    // White space does not matter
    ["  July   2014 ", certain("2014-07", "MONTH_NAME")],
  ])("%j is read as it can only be meant", (cell, expected) => {
    expect(readSheetDate(cell)).toEqual(expected);
  });

  test.each([
    ["1/12/2012", ["2012-01-12", "2012-12-01"]],
    ["12/1/2012", ["2012-01-12", "2012-12-01"]],
    ["08/01/2022", ["2022-01-08", "2022-08-01"]],
    ["7/1/17", ["2017-01-07", "2017-07-01"]],
    ["2/3/2016", ["2016-02-03", "2016-03-02"]],
  ])("%j can be two days, and both are kept, the earlier first", (cell, candidates) => {
    expect(readSheetDate(cell)).toEqual({ date: null, candidates, rule: "AMBIGUOUS_DAY_MONTH" });
  });

  test.each([
    "Ongoing",
    "Underway",
    "In progress",
    "Permanent activity",
    "Smarch 2014",
    "2014-2016",
    "1.7.2014",
    "20145x",
  ])("%j is kept as printed and is no date", (cell) => {
    expect(readSheetDate(cell)).toEqual({ date: null, candidates: [], rule: "NOT_A_DATE" });
  });

  test.each([
    "6/31/2016",
    "2/29/2015",
    "2/30/2016",
    "13/13/2016",
    "0/1/2016",
    "1/0/2016",
    "1/32/2016",
    "1999",
    "2051",
    "12/31/1999",
    "1/2/1905",
    "99999",
  ])("%j is no day that a plan can have", (cell) => {
    expect(readSheetDate(cell)).toBeUndefined();
  });

  test("a day and a month are ambiguous exactly when both readings are real days and differ", () => {
    const number = fc.integer({ min: 0, max: 40 });
    const year = fc.integer({ min: 2000, max: 2050 });
    fc.assert(
      fc.property(number, number, year, (first, second, inYear) => {
        const read = readSheetDate(`${first}/${second}/${inYear}`);
        const [monthFirst, dayFirst] = [isRealDay(inYear, first, second), isRealDay(inYear, second, first)];
        expect(read?.rule === "AMBIGUOUS_DAY_MONTH").toBe(monthFirst && dayFirst && first !== second);
        expect(read === undefined).toBe(!monthFirst && !dayFirst);
        expect(read?.candidates.length ?? 0).toBe(monthFirst && dayFirst && first !== second ? 2 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  test("every reading of a slash date holds its year, and every day is a real one", () => {
    const part = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 2000, max: 2050 }), (first, second, year) => {
        const read = readSheetDate(`${first}/${second}/${year}`);
        for (const date of [read?.date, ...(read?.candidates ?? [])]) {
          if (!date) continue;
          const [ofYear, month, day] = date.split("-").map(Number);
          expect(ofYear).toBe(year);
          expect(isRealDay(year, month ?? 0, day ?? 0)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("nothing that a cell can hold makes it fail", () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        expect(() => readSheetDate(cell)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

/** By the calendar's own rules, without the code under test or `Date`. */
function isRealDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= (lengths[month - 1] ?? 0);
}
