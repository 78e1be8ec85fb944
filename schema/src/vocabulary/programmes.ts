import { z } from "zod";
import { byId } from "./by-id.ts";
import { vocabularyFilesIn, vocabularyReader } from "./read-vocabulary.ts";

/** A kind of help that a programme gives. */
export interface SupportKind {
  readonly id: string;
  readonly definition: string;
}

/** A programme that supports some members of OGP. */
export interface ProgrammeDefinition {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly funder: string;
  readonly operator: string;
  /** OGP member codes. */
  readonly members: readonly string[];
  readonly themes: readonly string[];
  readonly supportKinds: readonly SupportKind[];
  readonly sources: readonly string[];
}

const programme: z.ZodType<ProgrammeDefinition> = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z_]*$/),
  name: z.string().min(1),
  definition: z.string().min(10),
  funder: z.string().min(1),
  operator: z.string().min(1),
  members: z.array(z.string().regex(/^[A-Z]{3,4}$/)).min(1),
  themes: z.array(z.string()),
  supportKinds: z.array(z.strictObject({ id: z.string(), definition: z.string() })),
  sources: z.array(z.url()).min(1),
});

let known: readonly ProgrammeDefinition[] | undefined;

/** Every programme, one file each below `schema/vocabulary/programmes/`. */
export function programmes(): readonly ProgrammeDefinition[] {
  known ??= vocabularyFilesIn("programmes").map((file) => vocabularyReader(file, programme)());
  return known;
}

/** @throws {UnknownIdError} when there is no such programme */
export function programmeById(id: string): ProgrammeDefinition {
  return byId("programme", programmes(), id);
}

/** The member codes of a programme. @throws {UnknownIdError} when there is no such programme */
export function programmeMembers(id: string): readonly string[] {
  return programmeById(id).members;
}
