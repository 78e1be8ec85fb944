import { describe, expect, test } from "vitest";
import { readDefinitionPage } from "./definition-page.ts";
import { readHtmlTable } from "./html-table.ts";
import { madeUpPage, madeUpSource } from "./testing/made-up-source.ts";

// A country that no reader was written for: its own words, its own markup, nothing but a manifest.
const common = { assessor: "GOVERNMENT", language: "fil", plan: 7 };

describe("a country that was never seen", () => {
  test("is read from its table by the words of its manifest alone", () => {
    const source = madeUpSource(
      "html-table",
      {
        rows: "commitments",
        columns: {
          number: ["Blg."],
          title: ["Pangako"],
          lead: ["Ahensya"],
          status: ["Kalagayan"],
          period: ["Panahon"],
        },
        dates: "month-first",
      },
      common,
    );
    const page = madeUpPage(`<section><div><table class="zork"><caption>Talaan</caption>
      <tr><td><b>Kalagayan</b></td><td><b>Panahon:</b></td><td><b>BLG</b></td><td><b>Ahensya</b></td><td><b>Pangako</b></td></tr>
      <tr><td>Completed Completed</td><td>03/04/2024 – 12/31/2025</td><td>XIV</td><td>Kagawaran ng Zork</td><td>Bukas na talaan<br>ng zork</td></tr>
      <tr><td>-</td><td></td><td>02</td><td></td><td>Mungkahi ng bayan</td></tr>
      </table></div></section>`);
    const reading = readHtmlTable(source, page);
    expect(reading.problems).toEqual([]);
    expect(reading.records).toMatchObject([
      {
        plan: 7,
        numberInPlan: "14",
        title: "Bukas na talaan ng zork",
        lead: "Kagawaran ng Zork",
        start: "2024-03-04",
        due: "2025-12-31",
        status: "Completed",
      },
      { plan: 7, numberInPlan: "2", title: "Mungkahi ng bayan", lead: null, start: null, due: null, status: null },
    ]);
    expect(reading.claims).toMatchObject([
      { assessor: "GOVERNMENT", commitmentNumber: "14", label: "Completed", status: "COMPLETE" },
    ]);
    expect(reading.nationalTitles.map(({ language }) => language)).toEqual([null, null]);
  });

  test("is read from a definition list with another word for every label", () => {
    const source = madeUpSource(
      "definition-page",
      { labels: { commitment: ["Pangako {number}"], status: ["Kalagayan"], theme: ["Paksa"], finish: ["Hanggang"] } },
      common,
    );
    const reading = readDefinitionPage(
      source,
      madeUpPage(`<dl><dt>Pangako 3 – Talaan ng zork</dt><dd><dl><dt>Paksa:</dt><dd>Zork</dd><dt>Kalagayan:</dt><dd>UNDERWAY</dd>
        <dt>Hanggang:</dt><dd>Hunyo 2025</dd></dl></dd></dl>`),
    );
    expect(reading.records).toMatchObject([
      { numberInPlan: "3", title: "Talaan ng zork", theme: "Zork", status: "UNDERWAY", due: null },
    ]);
    // Tagalog months are not known: the date is set aside and not guessed.
    expect(reading.problems.map(({ reason, raw }) => [reason, raw])).toEqual([["UNREADABLE_DATE", "Hunyo 2025"]]);
  });
});
