import { describe, expect, test } from "vitest";
import { NO_TEXT } from "../src/curated/fields.ts";
import { ratingsOfFuvel as ratings, reasonsOfFuvel as reasons } from "./testing/read-fuvel-page.ts";

describe("A rating that is drawn", () => {
  test.each([
    ["alt", { alt: "Substantial" }, "Substantial"],
    ["alt with words around it", { alt: "Completion level: Not Started icon" }, "Not Started"],
    ["title", { alt: "", title: "Limited" }, "Limited"],
    ["class", { className: "bar completion-complete" }, "complete"],
    ["file name", { file: "completion_not-started-300x60.svg" }, "not started"],
    ["style alone", { styled: true, className: "icon substantial" }, "substantial"],
  ] as const)("is read from its %s", (_, completion, printed) => {
    expect(ratings({ completion })).toEqual([`COMPLETION FINAL ${printed}`]);
  });

  test.each([
    [{ alt: "graphic" }],
    [{ file: "limited-edition.png" }],
    [{ className: "high-priority lazyload" }],
    [{ alt: "Completion" }],
    [{}],
    [""],
  ])("without a word of the scale (%j) is not loaded, never low", (completion) => {
    expect(ratings({ completion })).toEqual([`COMPLETION FINAL ${NO_TEXT}`]);
    expect(reasons({ completion })).toEqual([]);
  });

  test("with several steps of the scale is not loaded, and says so", () => {
    const completion = { alt: "Limited", title: "Complete" };
    expect(ratings({ completion })).toEqual([`COMPLETION FINAL ${NO_TEXT}`]);
    expect(reasons({ completion })).toEqual(["AMBIGUOUS_IMAGE"]);
  });

  test("with two spellings of one step is that step", () => {
    expect(ratings({ completion: { alt: "Completed", className: "complete" } })).toEqual([
      "COMPLETION FINAL Completed",
    ]);
  });

  test("and written otherwise is no rating", () => {
    const completion = { text: "Limited", alt: "Complete" };
    expect(ratings({ completion })).toEqual([]);
    expect(reasons({ completion })).toEqual(["CONTRADICTING_IMAGE"]);
  });

  test("is missing without a word where the label's line is missing", () => {
    expect(ratings({ verifiable: "Yes" })).toEqual(["VERIFIABLE DESIGN Yes"]);
  });
});
