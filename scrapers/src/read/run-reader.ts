import type { PageInput, Reader } from "./reader.ts";
import type { Reading } from "./reading.ts";

/** A reader's name leads to no reader. */
export class UnknownReaderError extends Error {
  override readonly name = "UnknownReaderError";

  constructor(
    readonly reader: string,
    /** File that the name stands for, below `scrapers/`. */
    readonly file: string,
    readonly problem: string,
  ) {
    super(`No reader "${reader}": ${problem}. The name stands for ${file}, in which a function must be exported.`);
  }
}

/** Runs a reader by its name in this thread. @throws {UnknownReaderError} when the name stands for no function */
export async function runReader(reader: string, page: PageInput, options?: unknown): Promise<Reading> {
  return (await loadReader(reader))(page, options);
}

/**
 * The reader of a name: `ogp-site/member-page` is the function `readMemberPage` of `scrapers/ogp-site/read-member-page.ts`,
 * so that a new reader is a file and nothing to register.
 *
 * @throws {UnknownReaderError} when the name stands for no function
 */
export async function loadReader(reader: string): Promise<Reader> {
  const [, folder = "", name = ""] = /^((?:[a-z0-9-]+\/)+)([a-z0-9-]+)$/.exec(reader) ?? [];
  const file = `scrapers/${folder}read-${name}.ts`;
  if (name === "") throw new UnknownReaderError(reader, file, "a name is folders and a word in kebab-case");
  const url = new URL(`../../${folder}read-${name}.ts`, import.meta.url).href;
  const module: unknown = await import(url).catch((cause: unknown) => {
    throw new UnknownReaderError(reader, file, cause instanceof Error ? cause.message : String(cause));
  });
  const exported = `read${name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}`;
  const found: unknown = typeof module === "object" && module !== null ? Reflect.get(module, exported) : undefined;
  if (typeof found !== "function") throw new UnknownReaderError(reader, file, `it exports no ${exported}`);
  return found as Reader; // the one boundary to modules found by name
}
