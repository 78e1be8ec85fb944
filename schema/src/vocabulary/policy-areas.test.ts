import { describe, expect, test } from "vitest";
import {
  policyAreaById,
  policyAreaBySheetColumn,
  policyAreaFromPrinted,
  policyAreaSplits,
  policyAreas,
  withDescendants,
} from "./policy-areas.ts";
import { UnknownIdError } from "./unknown-id-error.ts";

/** Columns 20 to 105 of the header row of OGP's July 2024 sheet. */
const sheetColumns: readonly string[] = [
  "Anti-Corruption and Integrity",
  "Anti-corruption Institutions",
  "Anti-Corruption Strategies",
  "Asset Disclosure",
  "Audits",
  "Beneficial Ownership",
  "Conflicts Of Interest",
  "Elections",
  "Political Finance",
  "Lobbying",
  "Open Contracting",
  "Public Procurement",
  "Right To Information",
  "Whistleblower Protections",
  "Civic Space and Enabling Environment",
  "Freedom of Assembly",
  "Freedom of Association",
  "Freedom of Expression",
  "Democratizing Decision-Making",
  "Digital Participation",
  "Mainstreaming Participation",
  "Regulatory Governance",
  "Social Accountability",
  "Digital Governance",
  "Automated Decision-making",
  "Data Stewardship and Privacy",
  "Digital Inclusion",
  "Disinformation/Misinformation",
  "Online Civic Space",
  "Environment & Climate",
  "Climate Finance",
  "Climate Mitigation and Adaptation",
  "Environmental Regulation",
  "International Environmental Agreements",
  "Fiscal Openness",
  "Publication Of Budget/Fiscal Information",
  "Public Participation In Budget/Fiscal Policy",
  "Oversight Of Budget/Fiscal Policies",
  "Stimulus and Economic Recovery",
  "Tax",
  "Debt",
  "Inclusion",
  "Gender",
  "Gender-Based Violence",
  "Economic Inclusion",
  "LGBTQIA+",
  "People with Disabilities",
  "Youth",
  "Justice",
  "Access to Justice",
  "Open Justice",
  "Policing & Corrections",
  "Judiciary",
  "Open Parliaments",
  "Public Service Delivery",
  "Citizenship & Immigration",
  "Education",
  "Health & Nutrition",
  "Infrastructure & Transport",
  "Water & Sanitation",
  "Capacity Building",
  "Digital Transformation",
  "Legislation",
  "Regulation",
  "Legislative Oversight",
  "Open Data",
  "Public Participation",
  "Aid",
  "Energy",
  "Extractive Industries",
  "Land and Spatial Planning",
  "Media & Telecommunications",
  "Science & Technology",
  "Security & Public Safety",
  "Labor",
  "Private Sector",
  "Subnational",
  "Human Rights",
  "Open Parliament Plan",
  "Sustainable Development Goals",
  "Open Data (Water/Sanitation)",
  "Open Data (Health)",
  "Open Data (Education)",
  "Participation in Lawmaking",
  "Access to information",
  "Money in Politics",
];

describe("policy areas", () => {
  test("each of the 86 tag columns maps to an area of its own, in the order of the sheet", () => {
    expect(sheetColumns).toHaveLength(86);
    const mapped = policyAreas().flatMap(({ sheetColumn }) => sheetColumn ?? []);
    expect(mapped).toEqual(sheetColumns);
    expect(new Set(sheetColumns.map((column) => policyAreaBySheetColumn(column)?.id)).size).toBe(86);
  });

  test("a header is matched exactly, because other columns differ by case alone", () => {
    expect(policyAreaBySheetColumn("Access to information")?.id).toBe("access-to-information");
    expect(policyAreaBySheetColumn("Right To Information")?.id).toBe("right-to-information");
    expect(policyAreaBySheetColumn("Commitment Title")).toBeUndefined();
  });

  test("ten areas are top-level and no area is both top-level and cross-cutting or below another", () => {
    const top = policyAreas().filter(({ topLevel }) => topLevel);
    expect(top.map(({ id }) => id)).toEqual([
      "anti-corruption-and-integrity",
      "civic-space-and-enabling-environment",
      "democratizing-decision-making",
      "digital-governance",
      "environment-and-climate",
      "fiscal-openness",
      "inclusion",
      "justice",
      "open-parliaments",
      "public-service-delivery",
    ]);
    expect(top.filter(({ crossCutting, parent }) => crossCutting || parent !== null)).toEqual([]);
  });

  test("every id is its label in kebab case", () => {
    for (const { id, label } of policyAreas()) {
      expect(
        label
          .toLowerCase()
          .replace(/&/g, "and")
          .replace(/[^a-z0-9]+/g, "-")
          .replace(/^-|-$/g, ""),
      ).toBe(id);
    }
  });

  test("every entry is defined in one sentence and names its source", () => {
    for (const { definition, source } of policyAreas()) {
      expect(definition).toMatch(/^\S.*\.$/s);
      expect(source).toMatch(/^https:\/\//);
    }
  });

  test("no name holds a comma, so that a printed list can be split on commas", () => {
    const words = [
      ...policyAreas().flatMap(({ label, aliases }) => [label, ...aliases]),
      ...policyAreaSplits().map((s) => s.printed),
    ];
    expect(words.filter((word) => word.includes(","))).toEqual([]);
  });
});

describe("policyAreaFromPrinted", () => {
  test.each([
    ["Beneficial Ownership", ["beneficial-ownership"]],
    ["Right to Information", ["right-to-information"]],
    ["Local Commitments", ["subnational"]],
    ["Anti Corruption and Integrity", ["anti-corruption-and-integrity"]],
    ["Fiscal Transparency", ["fiscal-openness"]],
    ["Land Rights & Spatial Planning", ["land-and-spatial-planning"]],
    ["Policing & Corrections", ["policing-and-corrections"]],
    ["LGBTQIA+", ["lgbtqia"]],
    ["Legislature", ["open-parliaments"]],
    ["Health", ["health-and-nutrition"]],
    ["E-Government", ["e-government"]],
    ["Open Contracting and Public Procurement", ["open-contracting", "public-procurement"]],
    ["legislation  & regulation", ["legislation", "regulation"]],
  ])("%j stands for %j", (printed, ids) => {
    expect(policyAreaFromPrinted(printed)).toEqual(ids);
  });

  test.each(["", "Sexo", "Open-Data", "Gender, Youth"])("%j is unknown", (printed) => {
    expect(policyAreaFromPrinted(printed)).toBeUndefined();
  });
});

describe("withDescendants", () => {
  test("a large area takes its smaller ones along", () => {
    expect(withDescendants("justice")).toEqual([
      "justice",
      "access-to-justice",
      "open-justice",
      "policing-and-corrections",
      "judiciary",
    ]);
  });

  test("an area without smaller ones stands alone", () => {
    expect(withDescendants("open-parliaments")).toEqual(["open-parliaments"]);
    expect(policyAreaById("gender").parent).toBe("inclusion");
  });

  test("an unknown area is an error", () => {
    expect(() => withDescendants("magic")).toThrow(UnknownIdError);
  });
});
