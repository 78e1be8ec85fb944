import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { startTinySite } from "../harvest/testing/tiny-site.ts";
import { xanaduManifests, xanaduPages } from "../harvest/testing/xanadu.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

function ogp(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, OGP_HARVEST_CONTACT: "https://example.org/about-this-test" };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, "ogp.mjs"), ...args], { cwd: root, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

async function newGround(pages: Record<string, string | number> = xanaduPages(), expectation?: string) {
  const site = await startTinySite(pages);
  const folder = mkdtempSync(join(tmpdir(), "ogp-command-"));
  const { countries, international } = xanaduManifests(site, folder, expectation);
  const options = [
    "--data-dir",
    folder,
    "--countries",
    countries,
    "--international",
    international,
    "--allow-loopback",
  ];
  return { site, folder, countries, options };
}

describe("`ogp harvest`", () => {
  test("ends with 0 and says in words what it did; a dry run writes nothing, --verify writes a copy here", async () => {
    const { site, folder, countries, options } = await newGround();
    await using _ = site;
    const dry = await ogp("harvest", "ogp/xanadu", "--dry-run", ...options);
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining("3 commitments new")]);
    expect(dry.out).toContain("nothing was written to the store");
    const real = await ogp("harvest", "xanadu", "--verify", ...options);
    expect(real.code).toBe(0);
    expect(real.err).toBe("Xanadu's OGP pages: begins\nXanadu's OGP pages: PUBLISHED\n");
    expect(real.out).toMatch(/^Xanadu: 1 member new, .*\(edition .*\.1\)\nVerified today: ogp\/xanadu\.\n$/);
    expect(readFileSync(join(folder, "international.yml"), "utf8")).toContain("verified: {}");
    const [copy = ""] = readdirSync(join(folder, "verified"));
    expect(readFileSync(join(folder, "verified", copy), "utf8")).toMatch(/verified: {xanadu: "\d{4}-\d\d-\d\d"}/);
    expect(readFileSync(join(countries, "xanadu", "country.yml"), "utf8")).toContain("lastVerified: null");
    const again = await ogp("harvest", "ogp/xanadu", "--replay", join(folder, "warc"), "--json", ...options);
    expect(JSON.parse(again.out)).toMatchObject({
      sources: [{ id: "ogp/xanadu", outcome: "NO_CHANGE" }],
      verified: [],
    });
  });

  test("ends with 2 where a source failed, with 3 where one was refused, with 1 where the command is wrong", async () => {
    const failing = await newGround({ "/members/xanadu/": 404 });
    await using first = failing.site;
    expect((await ogp("harvest", "ogp/xanadu", ...failing.options)).code).toBe(2);
    const refused = await newGround(xanaduPages(), "{min: 8, max: 9}");
    await using second = refused.site;
    const report = await ogp("harvest", "ogp/xanadu", ...refused.options);
    expect([report.code, report.out]).toEqual([3, expect.stringContaining("expected 8 to 9")]);
    const wrong = await ogp("harvest", "ogp/xanadu", "--since", "yesterday", ...refused.options);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('"yesterday" is no date')]);
    expect([first.host, second.host]).toHaveLength(2);
  });
});

describe("`ogp read`", () => {
  test("prints records, leftovers and quarantine of a saved page as JSON", async () => {
    const page = join(root, "scrapers/countries/nigeria/fixtures/trac-milestones.html");
    const { code, out } = await ogp("read", "nigeria/trac-milestones", page);
    expect(code).toBe(0);
    const read = JSON.parse(out);
    expect(Object.keys(read).slice(-3)).toEqual(["records", "leftovers", "quarantine"]);
    expect(read.records.milestones).toHaveLength(119);
  });
});
