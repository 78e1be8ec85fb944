import { commitmentPage } from "@ogp-graph/test/support/portal-site/pages/commitment-page.ts";
import { describe, expect, test } from "vitest";
import { readCommitmentPage } from "./read-commitment-page.ts";
import { addressOf as address, brindle, readPageOf as read } from "./testing/read-page-of.ts";

const first = (...of: Parameters<typeof read>) => read(...of).commitments[0];

describe("The id and title of a commitment page", () => {
  test.each(["xa0012", "XA0012"])("are those of the title line whatever the case of the address (%s)", (id) => {
    for (const url of [address(id), `http://opengovpartnership.org/members/xanadu/commitments/${id}`]) {
      expect(first(brindle, "A", "divs", url)?.id).toBe("XA0012");
    }
  });

  test("come from the last bracket of the line", () => {
    expect(first({ ...brindle, title: "Orlow (Fuvel Challenge) (OFC) Anti-Tamick)" })?.titles[0]?.text).toBe(
      "Orlow (Fuvel Challenge) (OFC) Anti-Tamick)",
    );
  });

  test.each(["XAB0002", "XAYZ0003", "XAXYZ0002"])("may have the letters of a local member (%s)", (id) => {
    expect(first({ ...brindle, id })?.id).toBe(id);
  });

  test("are taken from the line alone where the address has none", () => {
    expect(first(brindle, "A", "divs", "https://www.opengovpartnership.org/?p=8934")?.id).toBe("XA0012");
  });

  test("that contradict the address give no facts", () => {
    const reading = read(brindle, "A", "divs", address("XA0099"));
    expect(reading.commitments).toEqual([]);
    expect(reading.problems[0]).toMatchObject({ reason: "ID_MISMATCH", subjectId: "XA0012" });
  });

  test("are missing on a page that only its address names", () => {
    const html = commitmentPage(brindle, "A").replace("Brindle Registers for All (XA0012)", "");
    const reading = readCommitmentPage({ url: address("xa0012"), contentType: null, body: Buffer.from(html) });
    expect(reading.commitments[0]).toMatchObject({ id: "XA0012", titles: [], cycle: 2018 });
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["TITLE_MISSING"]);
  });

  test("in Spanish on an English page have no language", () => {
    expect(first({ ...brindle, title: "Registro de los fuveles y del orlow" })?.titles[0]?.language).toBeNull();
  });
});
