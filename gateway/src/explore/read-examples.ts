import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An example query of the explorer. */
export interface Example {
  /** Name of its file without number and ending: `pda-commitments`. */
  readonly id: string;
  /** The question in a reader's words: the file's first comment line. */
  readonly title: string;
  readonly query: string;
}

const folder = join(import.meta.dirname, "examples");

/** The example queries, one file each, in the order of their file names. */
export function readExamples(): readonly Example[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  return names.sort().map((name) => {
    const query = readFileSync(join(folder, name), "utf8");
    const title = /^# (.+)/.exec(query)?.[1];
    if (!title) throw new Error(`${join(folder, name)} must begin with a comment line that is its question.`);
    return { id: name.replace(/^\d+-|\.graphql$/g, ""), title, query };
  });
}
