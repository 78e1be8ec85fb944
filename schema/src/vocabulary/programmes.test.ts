import { describe, expect, test } from "vitest";
import { commitmentIdPrefixes } from "./members-by-prefix.ts";
import { programmeById, programmeMembers } from "./programmes.ts";
import { UnknownIdError } from "./unknown-id-error.ts";

describe("programmes", () => {
  test("the Partnership for Democracy and Accountability has seven countries", () => {
    expect(programmeMembers("PDA")).toEqual(["COL", "GHA", "HND", "IDN", "KEN", "NGA", "PHL"]);
    expect(programmeById("PDA")).toMatchObject({ funder: "European Union", operator: "Open Government Partnership" });
  });

  test("every member of a programme is a known member", () => {
    const known = commitmentIdPrefixes().map(({ member }) => member);
    expect(known).toEqual(expect.arrayContaining([...programmeMembers("PDA")]));
  });

  test("an unknown programme is an error that names the known ones", () => {
    expect(() => programmeMembers("XYZ")).toThrow(UnknownIdError);
    expect(() => programmeMembers("XYZ")).toThrow('There is no programme "XYZ". Use one of: PDA.');
  });
});
