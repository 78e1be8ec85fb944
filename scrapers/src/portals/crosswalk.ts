import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CountryManifest } from "@ogp-graph/schema/country/country-manifests.ts";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { commitmentId, text, webAddress } from "../curated/fields.ts";
import { CrosswalkError } from "./crosswalk-error.ts";
import { planNumber } from "./plan-number.ts";

const COUNTRIES = fileURLToPath(new URL("../../countries", import.meta.url));

const entrySchema = z.strictObject({
  plan: z.int().min(1).max(20),
  /** As national plans and trackers number it. */
  number: z.string().refine((number) => planNumber(number) === number, "a number in a plan, as 4 or 4.2 or 2.A"),
  id: commitmentId,
  /** How the two came together. `CURATED`: a person found plan and number printed for the commitment. */
  method: z.enum(["PRINTED", "CURATED"]),
  /** 0 to 1. */
  confidence: z.number().gt(0).lte(1),
  /** Role, not name, of who looked at it. */
  reviewer: z.string().regex(/^[a-z][a-z-]*$/, "a reviewer is a role, as maintainers"),
  /** The page that prints the number. */
  source: webAddress,
});
const fileSchema = z.strictObject({ member: text, entries: z.array(entrySchema) });

/** One national number and the OGP id that it stands for. */
export type CrosswalkEntry = z.infer<typeof entrySchema>;

/** From the numbers of national plans to OGP's ids. Titles play no part in it. */
export interface Crosswalk {
  readonly entries: readonly CrosswalkEntry[];
  /** The entry of a plan's number ("04", "XIII" and "2a" too); null where nobody has confirmed one. */
  find(plan: number | null, number: string | null): CrosswalkEntry | null;
}

/**
 * The crosswalk of a country: `scrapers/countries/<country>/crosswalk.yml`. Without the file nothing is joined.
 *
 * @param directory where the country folders lie
 * @throws {CrosswalkError} with file, line and what to do: not YAML or not of the format, another member, a number twice,
 *   or an id in two plans
 */
export function crosswalk(
  { code, folder }: Pick<CountryManifest, "code" | "folder">,
  directory = COUNTRIES,
): Crosswalk {
  const file = join(directory, folder, "crosswalk.yml");
  const entries = existsSync(file) ? readEntries(file, code) : [];
  const byNumber = new Map(entries.map((entry) => [`${entry.plan} ${entry.number}`, entry]));
  const find: Crosswalk["find"] = (plan, number) => {
    const known = number === null ? null : planNumber(number);
    return plan === null || known === null ? null : (byNumber.get(`${plan} ${known}`) ?? null);
  };
  return { entries, find };
}

function readEntries(file: string, code: string): readonly CrosswalkEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) {
    const problem = broken.message.split("\n")[0] ?? broken.code;
    throw new CrosswalkError(file, lines.linePos(broken.pos[0]).line, problem, "Correct the YAML.");
  }
  const parsed = fileSchema.safeParse(document.toJS());
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const problem = `${(issue?.path ?? []).join(".") || "the file"}: ${issue?.message ?? "not valid"}`;
    const line = lineOf(document, lines, issue?.path ?? []);
    throw new CrosswalkError(file, line, problem, "The format is scrapers/src/portals/crosswalk.ts.");
  }
  const { member, entries } = parsed.data;
  if (member !== code) {
    const problem = `member: the folder is of ${code} and the file of ${member}`;
    throw new CrosswalkError(file, lineOf(document, lines, ["member"]), problem, "Correct one of the two.");
  }
  for (const [index, entry] of entries.entries()) {
    const rival = entries.slice(0, index).find((other) => contradicts(other, entry));
    if (!rival) continue;
    const line = lineOf(document, lines, ["entries", index]);
    const problem = `plan ${entry.plan}, number ${entry.number}, ${entry.id}: plan ${rival.plan}, number ${rival.number} is already ${rival.id}`;
    throw new CrosswalkError(file, line, problem, "A number stands for one id, and an id is in one plan.");
  }
  return entries;
}

function contradicts(one: CrosswalkEntry, other: CrosswalkEntry): boolean {
  if (one.plan === other.plan) return one.number === other.number;
  return one.id === other.id;
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
