import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const CEILING = 300;

function tracked(...patterns: string[]): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...patterns], {
    cwd: root,
  });
  return listed
    .toString()
    .split("\n")
    .filter((name) => name !== "");
}

describe("the house", () => {
  test("keeps its import arrows", () => {
    const depcruise = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
    const args = [
      "--config",
      ".dependency-cruiser.mjs",
      "--output-type",
      "err",
      "schema",
      "scrapers",
      "subgraphs",
      "gateway",
    ];
    expect(() => execFileSync(process.execPath, [depcruise, ...args], { cwd: root, stdio: "pipe" })).not.toThrow();
  });

  test("has no source file over 300 lines", () => {
    const long = tracked("*.ts", "*.tsx", "*.mjs", "*.js").filter(
      (name) => readFileSync(join(root, name), "utf8").split("\n").length - 1 > CEILING,
    );
    expect(long).toEqual([]);
  });

  test("names every file in kebab-case", () => {
    const odd = tracked("*.ts").filter(
      (name) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.ts$/.test(name.split("/").at(-1) ?? ""),
    );
    expect(odd).toEqual([]);
  });

  test("lists every top-level folder of each workspace that holds code in ARCHITECTURE.md", () => {
    const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
    const folders = new Set(
      tracked("schema", "scrapers", "subgraphs")
        .map((name) => name.split("/").slice(0, 2).join("/"))
        .filter((name) => !/\.\w+$|\/src$/.test(name)),
    );
    expect([...folders].filter((folder) => !architecture.includes(`\`${folder}\``))).toEqual([]);
  });

  test("keeps README.md within a hundred lines", () => {
    expect(readFileSync(join(root, "README.md"), "utf8").split("\n").length - 1).toBeLessThanOrEqual(100);
  });

  test("spells no scale word in code outside tests", () => {
    const vocabulary = readFileSync(join(root, "schema/vocabulary/scales.yml"), "utf8");
    const labels = [...vocabulary.matchAll(/label: "?([^",}]+?)"? ?[,}]/g)].map((match) => match[1] ?? "");
    // Words that are also plain English or other things' names; the rest are unmistakable.
    const plain = new Set([
      "None",
      "Low",
      "Medium",
      "High",
      "Yes",
      "No",
      "Major",
      "Minor",
      "Limited",
      "Complete",
      "Significant",
      "Increase",
      "Decrease",
      "Unclear",
      "Modest",
      "Consult",
      "Inform",
      "Involve",
      "Empower",
      "Collaborate",
    ]);
    const telling = [...new Set(labels)].filter((label) => !plain.has(label) && label.length > 5);
    expect(telling.length).toBeGreaterThan(10);
    const code = tracked("*.ts").filter((name) => !/\.test\.ts$|^test\/|\/testing\//.test(name));
    const spelled = code.flatMap((name) =>
      telling
        .filter((label) => readFileSync(join(root, name), "utf8").includes(`"${label}"`))
        .map((label) => `${name}: ${label}`),
    );
    expect(spelled).toEqual([]);
  });
});
