import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { compose, type SubgraphSdl } from "./compose.ts";

/** Where the generated schemas are kept, under version control. */
export const sdlFolder = resolve(import.meta.dirname, "../../../schema/sdl");

export const SUPERGRAPH_FILE = "supergraph.graphql";
export const API_FILE = "api.graphql";

/** Texts by file name. */
export type SdlFiles = ReadonlyMap<string, string>;

/** The files as these subgraphs make them: one for each, the supergraph, and the schema that readers see. */
export function generateSdl(subgraphs: readonly SubgraphSdl[]): SdlFiles {
  const { supergraphSdl, apiSdl } = compose(subgraphs);
  const own = subgraphs.map(({ name, sdl }) => [`${name}.graphql`, `${sdl.trim()}\n`] as const);
  return new Map([...own, [SUPERGRAPH_FILE, supergraphSdl], [API_FILE, apiSdl]]);
}

/** The files as they are on disk; none where the folder is not there. */
export async function readSdl(folder = sdlFolder): Promise<SdlFiles> {
  const names = await readdir(folder).catch(noneIfMissing);
  const schemas = names.filter((name) => name.endsWith(".graphql"));
  const texts = schemas.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const);
  return new Map(await Promise.all(texts));
}

/** Writes what differs and removes the schema of a subgraph that is gone; says which files it touched. */
export async function writeSdl(generated: SdlFiles, folder = sdlFolder): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const stale = staleFiles(await readSdl(folder), generated);
  for (const name of stale) {
    const text = generated.get(name);
    if (text === undefined) await rm(join(folder, name));
    else await writeFile(join(folder, name), text);
  }
  return stale;
}

/** Names of the files that are missing, different, or no longer made. */
export function staleFiles(committed: SdlFiles, generated: SdlFiles): readonly string[] {
  const names = new Set([...committed.keys(), ...generated.keys()]);
  return [...names].filter((name) => committed.get(name) !== generated.get(name)).sort();
}

/**
 * One committed file, for the start of the server.
 *
 * @throws {Error} saying which command makes the file, when it is not there
 */
export async function readCommittedSdl(name: string): Promise<string> {
  const file = join(sdlFolder, name);
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new Error(`${file} cannot be read. Make it with: npm run ogp -- compose`, { cause });
  }
}

function noneIfMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}
