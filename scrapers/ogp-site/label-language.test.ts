import { describe, expect, test } from "vitest";
import { addressOf as address, brindle, readPageOf as read } from "./testing/read-page-of.ts";

describe("Translated copies", () => {
  test.each([
    ["es", "/es"],
    ["fr", "/fr"],
    ["es", ""],
    ["fr", ""],
  ] as const)(
    "in %s are recognised at %j/members, keep their title as the machine's and give no value",
    (language, prefix) => {
      for (const markup of ["divs", "table", "text"] as const) {
        const reading = read({ ...brindle, title: "Registros" }, language, markup, address("XA0012", prefix));
        expect(reading).toMatchObject({ language, translated: true, layout: "translated" });
        expect(reading.commitments).toEqual([
          {
            id: "XA0012",
            plan: null,
            cycle: null,
            numberInPlan: null,
            titles: [{ text: "Registros", language, origin: "MACHINE" }],
            policyAreas: [],
            lead: null,
            supporting: [],
            status: null,
            ratings: [],
            sources: ["page"],
          },
        ]);
      }
    },
  );

  test("below /es/ are not read even where their labels stayed English", () => {
    expect(read(brindle, "A", "divs", address("XA0012", "/es")).commitments[0]?.ratings).toEqual([]);
  });

  test("are not suspected where an English page quotes Spanish labels in its text", () => {
    const description = ["Estado: en curso", "Institución principal: Oficina", "Plan de acción: 2018"];
    expect(read({ ...brindle, description }).translated).toBe(false);
    expect(read({ ...brindle, description }).commitments[0]?.ratings).toHaveLength(8);
  });
});
