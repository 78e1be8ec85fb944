import { z } from "zod";

/** A site on which a country publishes about its plans and commitments. */
export interface ManifestPortal {
  readonly name: string;
  /** Null where sources name the portal without its address. Only hosts of portals and their sources are ever fetched. */
  readonly url: string | null;
  readonly operator: string | null;
  /** BCP 47; empty where the portal itself was not seen. */
  readonly languages: readonly string[];
  /** Whose word the portal is: schema/vocabulary/assessors.yml */
  readonly assessor: "GOVERNMENT" | "CIVIL_SOCIETY";
  /** A short phrase in our own words. */
  readonly publishes: string;
  /** Public pages that say so. */
  readonly sources: readonly string[];
}

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language is a BCP 47 code, as es or fil");
const text = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https?$/, error: "an address starts with http:// or https://" });

export const manifestPortalSchema: z.ZodType<ManifestPortal> = z.strictObject({
  name: text,
  url: webAddress.nullable(),
  operator: text.nullable(),
  languages: z.array(language),
  assessor: z.enum(["GOVERNMENT", "CIVIL_SOCIETY"]),
  publishes: text,
  sources: z.array(webAddress).min(1),
});
