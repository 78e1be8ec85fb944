import { describe, expect, test } from "vitest";
import { documentPage } from "../../../test/support/portal-site/portals/article-pages.ts";
import { loginAnswer } from "../../../test/support/portal-site/portals/login-answer.ts";
import { madeUpMilestones, trackerColumns } from "../../../test/support/portal-site/portals/made-up.ts";
import { trackerTable } from "../../../test/support/portal-site/portals/tracker-pages.ts";
import { checkExpected } from "./check-expected.ts";
import { readPortal } from "./read-portal.ts";
import { madeUpSource } from "./testing/made-up-source.ts";

const url = "https://open.example/list";
const bytes = (text: string) => new TextEncoder().encode(text);
const answer = (text: string) => ({ url, body: bytes(text), contentType: "text/html; charset=utf-8" });
const documents = [{ type: "Action Plan", words: ["Action Plan"] }];
const links = madeUpSource("link-list", { documents });
const table = madeUpSource(
  "html-table",
  {
    rows: "milestones",
    columns: {
      number: ["Number"],
      title: ["Milestone"],
      commitment: ["Commitment"],
      status: ["Status"],
      ignored: ["Notes", "Theme", "Start", "Finish"],
    },
  },
  { expect: { min: 100, max: 140 } },
);

describe("an answer that is not the page that was asked for", () => {
  test.each(["Log in", "Iniciar sesión", "Masuk"])(
    "is known as a login page under the heading %s, though its menu looks like a list",
    async (heading) => {
      const reading = await readPortal(links, answer(loginAnswer(heading)));
      expect([reading.count, reading.links]).toEqual([0, []]);
      expect(reading.problems.map(({ reason }) => reason)).toEqual(["LOGIN_PAGE"]);
      expect(reading.problems[0]?.message).toBe(
        "https://open.example/list answered with a page that asks for a password. Nothing was read of it; open the address in a browser and see whether it moved.",
      );
    },
  );

  test("is known as a login page under any heading when nothing else is on it", async () => {
    const { problems } = await readPortal(table, answer(loginAnswer("Welcome")));
    expect(problems.map(({ reason }) => reason)).toEqual(["LOGIN_PAGE"]);
  });

  test("is no login page only because a small login form stands beside the list", async () => {
    const listed = [{ title: "Action Plan 2", href: "p.pdf", date: null }];
    const reading = await readPortal(links, answer(documentPage("Documents", listed)));
    expect([reading.count, reading.problems]).toEqual([1, []]);
  });

  test("is reported when it breaks off", async () => {
    const whole = trackerTable("Milestones", trackerColumns, madeUpMilestones(119));
    const reading = await readPortal(table, answer(whole.slice(0, whole.length / 2)));
    expect(reading.problems.map(({ reason }) => reason)).toContain("PAGE_CUT");
  });

  test("gives no facts and no error for bytes of any other kind", async () => {
    for (const body of [new Uint8Array(), bytes("%PDF-1.4"), new Uint8Array(5000).fill(255)]) {
      expect((await readPortal(table, { url, body })).count).toBe(0);
    }
  });
});

describe("the bounds of a source", () => {
  test.each([
    [119, null],
    [100, null],
    [140, null],
    [99, "found 99, expected 100 to 140"],
    [141, "found 141, expected 100 to 140"],
    [0, "found 0, expected 100 to 140"],
  ])("say of %i rows: %s", (count, told) => {
    const problem = checkExpected(table, url, count);
    if (told === null) expect(problem).toBeNull();
    else
      expect(problem).toMatchObject({
        reason: "OUTSIDE_EXPECTED",
        raw: String(count),
        message: expect.stringContaining(told),
      });
  });

  test("are broken when half the list is gone", async () => {
    const half = await readPortal(table, answer(trackerTable("Milestones", trackerColumns, madeUpMilestones(60))));
    expect(half.count).toBe(60);
    expect(checkExpected(table, url, half.count)?.message).toContain("Nothing of it is published.");
  });
});

describe("the same bytes", () => {
  test("give the same reading", async () => {
    const page = answer(trackerTable("Milestones", trackerColumns, madeUpMilestones(119)));
    expect(await readPortal(table, page)).toEqual(await readPortal(table, page));
  });

  test("give the same facts in Windows-1252 and UTF-16", async () => {
    const page = documentPage("Documents", [{ title: "Plan de acción – Ñandú", href: "p.pdf", date: null }]);
    const source = madeUpSource("link-list", { documents: [{ type: "Action Plan", words: ["Plan de acción"] }] });
    const latin = Uint8Array.from(
      [...page.replace("utf-8", "windows-1252").replace("–", "-")].map((sign) => sign.codePointAt(0) ?? 0),
    );
    const wide = new Uint8Array(Buffer.from(`\ufeff${page}`, "utf16le"));
    expect((await readPortal(source, { url, body: latin })).links[0]?.title).toBe("Plan de acción - Ñandú");
    expect((await readPortal(source, { url, body: wide })).links[0]?.title).toBe("Plan de acción – Ñandú");
  });
});

describe("hostile pages", () => {
  test("end within seconds", async () => {
    const pages = [
      `<a title="${"x".repeat(10_000_000)}" href="p.pdf">Action Plan</a>`,
      "<table>".repeat(50_000),
      `<table>${"<tr><td rowspan=999 colspan=999>x</td></tr>".repeat(500)}</table>`,
      "<script>".repeat(20_000),
      `Commitment ${"1".repeat(100_000)}: `,
      `${"Number: ".repeat(50_000)}`,
    ];
    for (const page of pages) {
      const start = Date.now();
      for (const source of [
        links,
        table,
        madeUpSource("definition-page", { labels: { commitment: ["Commitment {number}"], theme: ["Number"] } }),
      ]) {
        await readPortal(source, answer(page));
      }
      expect(Date.now() - start).toBeLessThan(15_000);
    }
  });
});
