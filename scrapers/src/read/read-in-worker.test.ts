import { commitmentPage } from "@ogp-graph/test/support/portal-site/pages/commitment-page.ts";
import { afterAll, describe, expect, test } from "vitest";
import { openReaderPool, readInWorker } from "./read-in-worker.ts";

const page = (body = "") => ({
  url: "https://www.opengovpartnership.org/members/xanadu/commitments/XA0001/",
  contentType: "text/html",
  body: new TextEncoder().encode(body),
});
const facts = {
  country: "Xanadu",
  title: "Brindle",
  id: "XA0001",
  plan: "Xanadu Plan",
  cycle: 2018,
  verifiable: "Yes",
};
const commitment = page(commitmentPage({ ...facts, reports: ["Xanadu Design Report 2018-2020"] }, "B"));

describe("Reading in a worker", () => {
  const pool = openReaderPool({ timeLimitMs: 3000, memoryLimitMb: 64 });
  afterAll(() => pool.close());

  test("gives what the reader gives", async () => {
    const reading = await pool.read("ogp-site/commitment-page", commitment);
    expect(reading.commitments.map(({ id }) => id)).toEqual(["XA0001"]);
    expect(reading.commitments[0]?.ratings.map(({ indicator }) => indicator)).toEqual(["VERIFIABLE"]);
  });

  test("ends a reader that hangs, and the next page is read", async () => {
    const start = performance.now();
    const reading = await pool.read("src/read/testing/never", page());
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["READER_TIMEOUT"]);
    expect(performance.now() - start).toBeLessThan(30_000);
    expect((await pool.read("ogp-site/commitment-page", commitment)).commitments).toHaveLength(1);
  });

  test("ends a reader that runs out of memory, and the next page is read", async () => {
    const roomy = openReaderPool({ timeLimitMs: 60_000, memoryLimitMb: 64 });
    const reading = await roomy.read("src/read/testing/too-much", page());
    expect(reading.problems.map(({ reason }) => reason)).toEqual(["READER_MEMORY"]);
    expect((await roomy.read("ogp-site/commitment-page", commitment)).commitments).toHaveLength(1);
    await roomy.close();
  });

  test("makes a problem of a reader that throws, with its words", async () => {
    const reading = await pool.read("src/read/testing/badly", page());
    expect(reading.problems[0]).toMatchObject({ reason: "READER_FAILED", raw: page().url });
    expect(reading.problems[0]?.message).toContain("TypeError: lines is undefined");
  });

  test.each(["no-such/reader", "../../secrets", "ogp-site/read-ratings", ""])(
    "names the reader that %j does not stand for",
    async (name) => {
      const reading = await pool.read(name, page());
      expect(reading.problems[0]?.message).toContain(`No reader "${name}"`);
    },
  );

  test("reads several pages at once in as many threads", async () => {
    const wide = openReaderPool({ threads: 2 });
    const readings = await Promise.all(
      Array.from({ length: 6 }, () => wide.read("ogp-site/commitment-page", commitment)),
    );
    expect(readings.map(({ commitments }) => commitments.length)).toEqual([1, 1, 1, 1, 1, 1]);
    await wide.close();
  });

  test("of one page alone ends its thread", async () => {
    expect((await readInWorker("ogp-site/commitment-page", commitment)).commitments).toHaveLength(1);
  });

  test("is refused once the pool is closed, and a reader at work is stopped", async () => {
    const closing = openReaderPool({ timeLimitMs: 60_000 });
    const reading = closing.read("src/read/testing/never", page());
    await new Promise((resolve) => setTimeout(resolve, 200));
    await closing.close();
    expect((await reading).problems.map(({ reason }) => reason)).toEqual(["READER_FAILED"]);
    await expect(closing.read("ogp-site/commitment-page", commitment)).rejects.toThrow("is closed");
  });
});
