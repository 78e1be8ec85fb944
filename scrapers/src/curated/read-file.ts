import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { CountryContext } from "./country-context.ts";
import { type CountryReading, readCountry } from "./read-country.ts";
import { readCurated } from "./read-curated.ts";
import type { CuratedCountry } from "./record.ts";

/** One curated file as it lies there, and as facts. */
export interface CuratedFile {
  readonly country: CuratedCountry;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly reading: CountryReading;
}

/** @throws CuratedFileError when the file is not in the format */
export function readFile(path: string): CuratedFile {
  const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
  const country = readCurated(path);
  const context = new CountryContext(country, "curated", `scrapers/curated/${basename(path)}`);
  return { country, sha256, reading: readCountry(context) };
}
