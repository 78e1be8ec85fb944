import { describe, expect, test } from "vitest";
import { letterPage } from "../../test/support/portal-site/pages/report-letter.ts";
import { letterEvent } from "./letter-event.ts";
import { readLetterPage } from "./read-letter-page.ts";

describe("letterEvent", () => {
  test.each([
    ["Kenya – Contrary to Process Letter (February 2023)", "LETTER_CONTRARY_TO_PROCESS", "2023-02", "Kenya"],
    ["Honduras – Under Review Letter (February 2023)", "LETTER_UNDER_REVIEW", "2023-02", "Honduras"],
    [
      "Honduras – Notification of Late Action Plan (Cohort Shift) – September 2021",
      "LETTER_LATE_PLAN",
      "2021-09",
      "Honduras",
    ],
    ["Ghana – Letter Regarding Status (October 2021)", "LETTER_OTHER", "2021-10", "Ghana"],
    ["Request for extension of action plan implementation period – Plateau", "LETTER_EXTENSION", null, "Plateau"],
    ["Lima – Letter of Support", "LETTER_OF_SUPPORT", null, "Lima"],
    ["Xara - Contrary to Process Letter (3 May 2024)", "LETTER_CONTRARY_TO_PROCESS", "2024-05-03", "Xara"],
  ])("reads %s", (title, kind, date, about) => {
    expect(letterEvent(title)).toMatchObject({ event: { kind, date }, about });
  });

  test("takes the date of the list where the title has none", () => {
    expect(letterEvent("Lima – Letter of Support", "2020")).toMatchObject({ event: { date: "2020" } });
  });

  test("guesses no kind for a title without known words", () => {
    expect(letterEvent("Xara – Note of Thanks (May 2024)")).toMatchObject({ reason: "UNKNOWN_LETTER" });
  });
});

describe("readLetterPage", () => {
  const read = (html: string, url = "https://www.opengovpartnership.org/documents/xara-letter/") =>
    readLetterPage({ url, headers: {}, body: new TextEncoder().encode(html) });

  test("gives one event and not a word of the letter", () => {
    const reading = read(letterPage("Xara – Contrary to Process Letter (May 2024)"));
    expect(reading.events).toEqual([
      { date: "2024-05", kind: "LETTER_CONTRARY_TO_PROCESS", what: "Contrary to process letter", sources: ["page"] },
    ]);
    expect(reading.figures).toEqual([{ label: "About", printed: "Xara" }]);
    expect(JSON.stringify(reading)).not.toMatch(/Zorvan|lorva/iu);
  });

  test("reads nothing of a translation", () => {
    const reading = read(letterPage("Xara – Contrary to Process Letter (May 2024)", "fr"));
    expect(reading).toMatchObject({ translated: true, events: [], problems: [{ reason: "TRANSLATED_PAGE" }] });
  });
});
