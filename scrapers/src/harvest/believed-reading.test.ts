import { describe, expect, test } from "vitest";
import { emptyReading } from "../read/empty-reading.ts";
import type { Reading, ReadingProblem } from "../read/reading.ts";
import { believedReading } from "./believed-reading.ts";

const base = emptyReading("ogp-site/member-page", 1);
const listed = (...ids: string[]) => ids.map((id) => ({ id, title: null, cycle: 2021, area: null }));
const before: Reading = { ...base, listed: listed("XA0001", "XA0002") };

function problem(reason: string): ReadingProblem {
  return { reason, subjectId: null, message: `${reason} was found`, raw: "", place: "page" };
}

describe("What is believed of a page that was read again", () => {
  test("is today's reading where the page is as it should be, also when a fact is gone", () => {
    const now = { ...base, listed: listed("XA0001") };
    expect(believedReading(before, now)).toEqual({ reading: now, kept: false });
  });

  test("is today's reading where nothing is known from before", () => {
    const now = { ...base, problems: [problem("LOGIN_PAGE")] };
    expect(believedReading(undefined, now)).toEqual({ reading: now, kept: false });
  });

  test("is the last one's facts with today's problems where the page is another one", () => {
    const now = { ...base, problems: [problem("LOGIN_PAGE")] };
    const { reading, kept } = believedReading(before, now);
    expect(kept).toBe(true);
    expect(reading.listed).toEqual(before.listed);
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["LOGIN_PAGE", "PAGE_CHANGED_FACTS_KEPT"]);
  });

  test("is the last one's facts where a label is unknown that was known, and a fact went with it", () => {
    const now = { ...base, listed: listed("XA0001"), problems: [problem("UNKNOWN_LABEL")] };
    expect(believedReading(before, now).reading.listed).toEqual(before.listed);
  });

  test("is today's reading where the odd label was there before: its silence is no news", () => {
    const odd = { ...before, problems: [problem("UNKNOWN_LABEL")] };
    const now = { ...base, listed: listed("XA0001"), problems: [problem("UNKNOWN_LABEL")] };
    expect(believedReading(odd, now).kept).toBe(false);
  });

  test("is the last one's facts where the reader was stopped, and the page is read again next time", () => {
    const stopped = { ...emptyReading("src/harvest/report-document", 0), problems: [problem("READER_TIMEOUT")] };
    const { reading, kept } = believedReading(before, stopped);
    expect([kept, reading.version, reading.listed]).toEqual([true, 0, before.listed]);
  });
});
