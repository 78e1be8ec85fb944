import type { FactOf } from "@ogp-graph/schema/store/database.ts";
import { describe, expect, test } from "vitest";
import { nationalRecordFacts, portalId } from "./national-records.ts";

const commitment = {
  id: "XA0001",
  source_id: "src_1",
  member_id: "XAA",
  plan_id: "AP_XAA01",
  number_in_plan: "1.1",
  start_date: "2014-07",
  end_date: null,
} as FactOf<"commitment">; // the columns that a national record takes over

function role(kind: "LEAD" | "SUPPORTING", position: number, name: string, preferred = 1) {
  return { commitment_id: "XA0001", role: kind, position, name, preferred } as FactOf<"institution_role">; // what is read of it
}

describe("A national record", () => {
  test("names the institutions that stand for the commitment, in the order of their source", () => {
    const institutions = [
      role("SUPPORTING", 2, "Office of Two"),
      role("LEAD", 1, "Ministry of Examples"),
      role("SUPPORTING", 1, "Office of One"),
      role("LEAD", 1, "Ministry as another source has it", 0),
    ];
    const [record] = nationalRecordFacts([commitment], institutions, new Map());
    expect(record).toMatchObject({
      id: "XA0001",
      commitment_id: "XA0001",
      number_in_plan: "1.1",
      lead_institution: "Ministry of Examples",
      supporting_institutions: '["Office of One","Office of Two"]',
      status: null,
      start_date: "2014-07",
      end_date: null,
      portal_id: null,
    });
  });

  test("leads to the portal of its country, where one is known", () => {
    const [record] = nationalRecordFacts([commitment], [], new Map([["XAA", "XAA:portal"]]));
    expect([record?.portal_id, record?.lead_institution]).toEqual(["XAA:portal", null]);
  });

  test("a portal's id is its member's code and its name without accents and signs", () => {
    expect(portalId("PER", "Secretaría de Gestión Pública (SGP)")).toBe("PER:secretaria-de-gestion-publica-sgp");
  });
});
