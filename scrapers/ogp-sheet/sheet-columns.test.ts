import { indicators } from "@ogp-graph/schema/vocabulary/index.ts";
import { describe, expect, test } from "vitest";
import { sheetColumns } from "./sheet-columns.ts";

describe("The columns of OGP's sheet", () => {
  test("are the 171 of the July-2024 extract, each once", () => {
    expect(sheetColumns().names).toHaveLength(171);
    expect(new Set(sheetColumns().names).size).toBe(171);
    expect(sheetColumns().names.slice(0, 3)).toEqual([
      "Commitment Unique Identifier",
      "Country/Locality",
      "Action Plan Number",
    ]);
    expect(sheetColumns().names.slice(-2)).toEqual(["Action Plan ID", "id"]);
  });

  test("hold 86 policy-area tags, each of another area", () => {
    const areas = sheetColumns().areas.map((column) => column.areaId);
    expect(areas).toHaveLength(86);
    expect(new Set(areas).size).toBe(86);
    expect(areas).toContain("beneficial-ownership");
  });

  test("rate indicators of the vocabulary at stages that it allows", () => {
    const stages = new Map(indicators().map((indicator) => [indicator.id, indicator.stages]));
    for (const { indicator, stage } of sheetColumns().ratings) expect(stages.get(indicator)).toContain(stage);
    expect(sheetColumns().ratings).toHaveLength(22);
  });

  test("name a column of codes only where there is one", () => {
    const codes = sheetColumns().ratings.flatMap((column) => column.codes ?? []);
    expect(codes).toHaveLength(11);
    for (const column of codes) expect(sheetColumns().names).toContain(column);
  });

  test("keep the full text out", () => {
    expect([...sheetColumns().fields.values()]).not.toContain("Full Text");
  });
});
