import { z } from "zod";
import { vocabularyReader } from "./read-vocabulary.ts";

/** The letters of commitment ids that stand for one member. */
export interface CommitmentIdPrefix {
  readonly prefix: string;
  /** OGP's member code: ISO 3166 alpha-3 for countries, alpha-2 and two letters for local members. */
  readonly member: string;
  /** The member's address on OGP's site, `/members/{slug}/`; null where it is not known. */
  readonly slug: string | null;
}

const file = z.strictObject({
  definition: z.string(),
  source: z.url(),
  // "KE: KEN kenya": one scalar a line, because a list of objects takes three times as long to parse.
  prefixes: z.record(z.string().regex(/^[A-Z]{2,3}$/), z.string().regex(/^[A-Z]{3,4} [a-z'-]+$/)),
});

const readFile = vocabularyReader("commitment-id-prefixes.yml", file);

let known: ReadonlyMap<string, CommitmentIdPrefix> | undefined;

function prefixes(): ReadonlyMap<string, CommitmentIdPrefix> {
  known ??= new Map(
    Object.entries(readFile().prefixes).map(([prefix, words]) => {
      const [member = "", slug = ""] = words.split(" ");
      return [prefix, { prefix, member, slug }];
    }),
  );
  return known;
}

/** Every prefix found in OGP's sheet, in the order of the file. */
export function commitmentIdPrefixes(): readonly CommitmentIdPrefix[] {
  return [...prefixes().values()];
}

/** Where the list of prefixes comes from. */
export function commitmentIdPrefixSource(): string {
  return readFile().source;
}

/**
 * The member that a prefix stands for, without regard to case. A four-letter prefix is itself the code of an OGP Local member
 * (PHSC0003, https://www.opengovpartnership.org/ogp-local-end-of-commitment-assessment-form). Undefined for any other unknown prefix.
 */
export function memberByPrefix(prefix: string): CommitmentIdPrefix | undefined {
  const wanted = prefix.trim().toUpperCase();
  const found = prefixes().get(wanted);
  if (found) return found;
  return /^[A-Z]{4}$/.test(wanted) ? { prefix: wanted, member: wanted, slug: null } : undefined;
}

/** The member of a commitment id such as `ke0026`; undefined when the id is malformed or its prefix is unknown. */
export function memberOfCommitmentId(id: string): CommitmentIdPrefix | undefined {
  const prefix = /^\s*([A-Z]{2,4})\d{4}\s*$/i.exec(id)?.[1];
  return prefix === undefined ? undefined : memberByPrefix(prefix);
}
