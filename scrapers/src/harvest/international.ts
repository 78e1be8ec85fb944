import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isCronExpression } from "@ogp-graph/schema/country/cron-expression.ts";
import { licences } from "@ogp-graph/schema/vocabulary/licences.ts";
import { parse } from "yaml";
import { z } from "zod";

const FILE = fileURLToPath(new URL("./international.yml", import.meta.url));

const text = z.string().trim().min(1);
const schedule = z.strictObject({
  cron: z.string().refine(isCronExpression, "a schedule has five fields: minute hour day month weekday"),
  spreadMinutes: z.int().min(0).max(720),
});
const common = {
  operator: text,
  language: text,
  licence: z.string().refine((id) => licences().some((known) => known.id === id), "no licence of licences.yml"),
  schedule,
};
const lastVerified = z.iso.date("a date is YYYY-MM-DD, in quotes; null means never").nullable();
const fileSchema = z.strictObject({
  site: z.url(),
  members: z.strictObject({ ...common, verified: z.record(z.string(), z.iso.date()) }),
  reports: z.strictObject({ ...common, lastVerified, path: z.string().startsWith("/") }),
  sheet: z.strictObject({ ...common, lastVerified, url: z.url() }),
});

export type International = z.infer<typeof fileSchema>;

/** An `international.yml` that cannot be used. */
export class InternationalSourcesError extends Error {
  override readonly name = "InternationalSourcesError";
  constructor(
    readonly file: string,
    readonly problem: string,
  ) {
    super(`${file}: ${problem}. The format is scrapers/src/harvest/international.ts.`);
  }
}

/**
 * OGP's own sources.
 *
 * @throws {InternationalSourcesError} when the file is not in the format
 */
export function internationalSources(file = FILE): International {
  const parsed = fileSchema.safeParse(parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InternationalSourcesError(file, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not valid"}`);
}

export { FILE as INTERNATIONAL_FILE };
