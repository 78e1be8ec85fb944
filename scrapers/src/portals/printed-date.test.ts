import { describe, expect, test } from "vitest";
import { printedDate } from "./printed-date.ts";

describe("printedDate", () => {
  test.each([
    ["2019-09-01", "2019-09-01"],
    ["2019-09-01T10:00:00+01:00", "2019-09-01"],
    ["Published: 12 March 2019", "2019-03-12"],
    ["Posted on March 12, 2019 by admin", "2019-03-12"],
    ["1st September 2019", "2019-09-01"],
    ["30 de setiembre de 2020", "2020-09-30"],
    ["5 de agosto del 2021", "2021-08-05"],
    ["1 Maret 2022", "2022-03-01"],
    ["17 Agt. 2022", null],
    ["Sept. 2019", "2019-09"],
    ["junio de 2018", "2018-06"],
    ["2019", "2019"],
    ["2019-09", "2019-09"],
    ["25/12/2020", "2020-12-25"],
    ["12/25/2020", "2020-12-25"],
    ["03/04/2021", null],
    ["04/04/2021", "2021-04-04"],
    ["2021-02-30", null],
    ["31 June 2020", null],
    ["ju 2020", null],
    ["Action Plan 2016-2018", null],
    ["plan of 2019", null],
    ["", null],
  ])("reads %j as %j", (text, date) => {
    expect(printedDate(text, "undecided")).toBe(date);
  });

  test("reads a date in numbers as the source prints its dates", () => {
    expect([printedDate("03/04/2021", "day-first"), printedDate("03/04/2021", "month-first")]).toEqual([
      "2021-04-03",
      "2021-03-04",
    ]);
    expect(printedDate("25/12/2020", "month-first")).toBeNull();
  });
});
