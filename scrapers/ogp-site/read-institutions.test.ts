import { describe, expect, test } from "vitest";
import { readInstitutions } from "./read-institutions.ts";

const names = (text: string) => readInstitutions([{ text, item: null }]).names;

describe("A field of institutions", () => {
  test.each([
    ["Ministry of Orlow, Fuvel and Trade", ["Ministry of Orlow, Fuvel and Trade"]],
    ["Orlow House (OH) Fuvel House (FH)", ["Orlow House (OH) Fuvel House (FH)"]],
    ["1. Orlow House 2. Fuvel, Tamick & Co 3. Cantle", ["Orlow House", "Fuvel, Tamick & Co", "Cantle"]],
    ["Ministry of Orlow 2. Ministry of Fuvel", ["Ministry of Orlow", "Ministry of Fuvel"]],
    ["1. Orlow 2. Fuvel. 1. Gleaners 2. Tamick", ["Orlow", "Fuvel", "Gleaners", "Tamick"]],
    ["(a) Orlow House, (b) Fuvel House, (c) Cantle", ["Orlow House", "Fuvel House", "Cantle"]],
    ["● Orlow House ○ Fuvel Desk ● Cantle", ["Orlow House", "Fuvel Desk", "Cantle"]],
    ["Orlow House; Fuvel House (Tamick; Cantle)", ["Orlow House", "Fuvel House (Tamick; Cantle)"]],
    ["Orlow Phase 2. Health", ["Orlow Phase 2. Health"]],
    [
      "Other actors involved - government Orlow House Other actors involved - CSOs, private sector, working groups, Multilaterals etc Gleaners",
      ["Orlow House", "Gleaners"],
    ],
    ["Other actors involved – Government; Orlow House", ["Orlow House"]],
    ["Other actors involved; Orlow House", ["Orlow House"]],
    ["Other implementing organizations Orlow House", ["Orlow House"]],
    [
      "State actors involved Orlow House CSOs, private sector, multilaterals, working groups Gleaners",
      ["Orlow House", "Gleaners"],
    ],
    [
      "Government: Orlow House Civil Society: Gleaners Private Sector: Fuvel Ltd Academia: Cantle School Development Partners: Tamick Fund",
      ["Orlow House", "Gleaners", "Fuvel Ltd", "Cantle School", "Tamick Fund"],
    ],
    ["Gobierno: Casa Orlow Sociedad civil/Iniciativa privada: Fuvel", ["Casa Orlow", "Fuvel"]],
    ["Government- Orlow House CSO- Gleaners", ["Orlow House", "Gleaners"]],
    ["-Orlow House -Fuvel House", ["Orlow House", "Fuvel House"]],
    ["CSOs 1. Gleaners 2. Tamick", ["Gleaners", "Tamick"]],
    ["Ministry of Local Government: Orlow Desk", ["Ministry of Local Government: Orlow Desk"]],
    ["Kementerian Orlow / Ministry of Orlow", ["Kementerian Orlow / Ministry of Orlow"]],
    ["Orlow House of Fuvel Orlow House of Fuvel", ["Orlow House of Fuvel"]],
    ["NA", []],
    ["N/A", []],
    ["-", []],
    ["", []],
  ])("%j is divided only where its own marks say so", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test("with items of a list has one name an item; other line breaks divide nothing", () => {
    const items = ["Orlow House", "Fuvel, Tamick"].map((text) => ({ text, item: "•" }));
    expect(readInstitutions(items).names).toEqual(["Orlow House", "Fuvel, Tamick"]);
    const numbered = ["1. Orlow House", "2. Fuvel"].map((text, index) => ({ text, item: `${index + 1}.` }));
    expect(readInstitutions(numbered).names).toEqual(["Orlow House", "Fuvel"]);
    const broken = ["Orlow House of", "Fuvel"].map((text) => ({ text, item: null }));
    expect(readInstitutions(broken).names).toEqual(["Orlow House of Fuvel"]);
  });

  test.each(["tel. 0123 456 789", "desk@example.org", "Hon. Jo Doe"])("leaves out a part with %j", (contact) => {
    expect(readInstitutions([{ text: `Orlow House; Fuvel House ${contact}`, item: null }])).toEqual({
      names: ["Orlow House"],
      leftOut: 1,
    });
  });
});
