import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { HarvestContactError, harvestContact } from "./harvest-contact.ts";

const folder = mkdtempSync(join(tmpdir(), "ogp-contact-"));
afterAll(() => rmSync(folder, { recursive: true }));

function packageJson(content: object): URL {
  const file = join(folder, "package.json");
  writeFileSync(file, JSON.stringify(content));
  return pathToFileURL(file);
}

describe("harvestContact", () => {
  test.each(["https://example.org/about", "mailto:harvest@example.org"])("takes %s from the environment", (contact) => {
    expect(harvestContact({ OGP_HARVEST_CONTACT: contact }, packageJson({}))).toBe(contact);
  });

  test.each([
    [{ repository: { type: "git", url: "git+https://code.example/xa/graph.git" } }, "https://code.example/xa/graph"],
    [{ repository: "github:xa/graph" }, "https://github.com/xa/graph"],
    [{ homepage: "https://xa.example" }, "https://xa.example"],
  ])("takes the repository of the project otherwise: %j", (content, contact) => {
    expect(harvestContact({ OGP_HARVEST_CONTACT: "" }, packageJson(content))).toBe(contact);
  });

  test.each(["someone", "https://x.example/\r\nCookie: a", "https://x.example/ (me)", "ftp://x.example"])(
    "does not take %j",
    (contact) => {
      expect(() => harvestContact({ OGP_HARVEST_CONTACT: contact }, packageJson({}))).toThrow(HarvestContactError);
    },
  );

  test("says what to set when there is nothing", () => {
    expect(() => harvestContact({}, packageJson({}))).toThrow(
      "OGP_HARVEST_CONTACT is not set and package.json names no",
    );
  });
});
