import { readFileSync } from "node:fs";
import { z } from "zod";

/** No address under which operators of a site could complain about us. */
export class HarvestContactError extends Error {
  override readonly name = "HarvestContactError";
  constructor(readonly received: string | undefined) {
    const what =
      received === undefined
        ? "OGP_HARVEST_CONTACT is not set and package.json names no repository"
        : `OGP_HARVEST_CONTACT is ${JSON.stringify(received)}`;
    super(`${what}. Set it to a page about you or to mailto: and an address; sites see it with every request.`);
  }
}

const packageFile = z.object({
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
  homepage: z.string().optional(),
});

/**
 * Contact for the User-Agent: `OGP_HARVEST_CONTACT`, otherwise the repository (or home page) that the root package.json
 * names.
 *
 * @throws {HarvestContactError} when there is neither, or the setting is no web or mail address
 */
export function harvestContact(
  environment: Readonly<Record<string, string | undefined>>,
  packageJson = new URL("../../../package.json", import.meta.url),
): string {
  const set = environment["OGP_HARVEST_CONTACT"] || undefined;
  const contact = set ?? repositoryOf(packageFile.parse(JSON.parse(readFileSync(packageJson, "utf8"))));
  if (contact === undefined || !isContact(contact)) throw new HarvestContactError(set);
  return contact;
}

/** Printable ASCII without brackets, so that it stays one comment of one header: RFC 9110, section 5.6.5. */
export function isContact(contact: string): boolean {
  return /^(?:https?:\/\/|mailto:)[\x21-\x27\x2a-\x5b\x5d-\x7e]+$/.test(contact);
}

function repositoryOf({ repository, homepage }: z.infer<typeof packageFile>): string | undefined {
  const url = typeof repository === "string" ? repository : repository?.url;
  return (
    url
      ?.replace(/^git\+/, "")
      .replace(/^github:/, "https://github.com/")
      .replace(/\.git$/, "") ?? homepage
  );
}
