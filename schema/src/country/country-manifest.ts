import countries from "i18n-iso-countries";
import { z } from "zod";
import { checkSources } from "./check-sources.ts";
import { type ManifestPortal, manifestPortalSchema } from "./manifest-portal.ts";
import { type ManifestSource, manifestSourceSchema } from "./manifest-source.ts";

/** One country of the graph, as its `country.yml` describes it; everything about the country starts here. */
export interface CountryManifest {
  /** OGP's member code: `KEN`. */
  readonly code: string;
  /** ISO 3166-1 alpha-2: `KE`. */
  readonly iso2: string;
  readonly name: string;
  /** Name of the manifest's folder, and of the country's subgraph: `kenya`, `papua-new-guinea`. */
  readonly folder: string;
  /** GraphQL name of the country's own record type: `KenyaRecord`. Follows from the folder. */
  readonly recordType: string;
  /** BCP 47: the languages in which the country writes its plans. */
  readonly languages: readonly string[];
  /** Day of the last run that passed against the live portals, `YYYY-MM-DD`; null = never verified. */
  readonly lastVerified: string | null;
  readonly portals: readonly ManifestPortal[];
  /** How many commitments and national titles one reading of the country's sources may give; outside, nothing is published. */
  readonly expect: { readonly min: number; readonly max: number };
}

/** A country with what is read of its portals. */
export interface CountryWithSources extends CountryManifest {
  /** Empty for a country of which only OGP's own pages are read. */
  readonly sources: readonly ManifestSource[];
}

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language is a BCP 47 code, as es or fil");
const text = z.string().trim().min(1);
/** What `country.yml` holds; `folder` and `recordType` come from where it lies. */
export type CountryFile = Omit<CountryWithSources, "folder" | "recordType">;

export const countryFileSchema: z.ZodType<CountryFile> = z
  .strictObject({
    code: z.string().regex(/^[A-Z]{3}$/, "a member code has three capitals, as KEN"),
    iso2: z.string().regex(/^[A-Z]{2}$/, "an ISO 3166 alpha-2 code has two capitals, as KE"),
    name: text,
    languages: z.array(language).min(1),
    lastVerified: z.iso.date("a date is YYYY-MM-DD, in quotes; null means never").nullable(),
    portals: z.array(manifestPortalSchema),
    sources: z.array(manifestSourceSchema).default([]),
    expect: z.strictObject({ min: z.int().min(0), max: z.int().min(1) }),
  })
  .check(({ value, issues }) => {
    const alpha2 = countries.alpha3ToAlpha2(value.code); // undefined for codes that ISO does not hold, such as XKX
    if (alpha2 !== undefined && alpha2 !== value.iso2) {
      const message = `ISO 3166 pairs ${value.code} with ${alpha2} and not with ${value.iso2}`;
      issues.push({ code: "custom", message, path: ["iso2"], input: value });
    }
    if (value.expect.min > value.expect.max) {
      issues.push({ code: "custom", message: "min is larger than max", path: ["expect", "min"], input: value });
    }
    for (const { path, problem } of checkSources(value.portals, value.sources)) {
      issues.push({ code: "custom", message: problem, path: ["sources", ...path], input: value });
    }
  });

/** `papua-new-guinea` → `PapuaNewGuineaRecord`. */
export function recordTypeOf(folder: string): string {
  const words = folder.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Record`;
}
