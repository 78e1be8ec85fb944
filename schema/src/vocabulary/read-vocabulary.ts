import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { VocabularyError } from "./vocabulary-error.ts";

const FOLDER = new URL("../../vocabulary/", import.meta.url);

/**
 * A typed reader of one file below `schema/vocabulary/`. The file is read on the first call and kept.
 * @throws {VocabularyError} with file, line and column when the file is missing, is not YAML or does not fit the schema
 */
export function vocabularyReader<T>(file: string, schema: z.ZodType<T>): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: parseVocabulary(file, readText(file), schema) };
    return known.value;
  };
}

/** The checked value of a vocabulary text; `file` is only the name that errors carry. */
export function parseVocabulary<T>(file: string, text: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const syntax = document.errors[0] ?? document.warnings[0];
  if (syntax) {
    const { line, col } = lines.linePos(syntax.pos[0]);
    throw new VocabularyError(file, line, col, syntax.message.split("\n")[0] ?? syntax.message);
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  const at = offsetOf(document, path);
  const place = at === undefined ? undefined : lines.linePos(at);
  const where = path.length === 0 ? "the file" : `"${path.join(".")}"`;
  throw new VocabularyError(
    file,
    place?.line ?? null,
    place?.col ?? null,
    `${where}: ${issue?.message ?? "not valid"}`,
  );
}

/** The YAML files of a folder below `schema/vocabulary/`, as paths that {@link vocabularyReader} takes, sorted by name. */
export function vocabularyFilesIn(folder: string): readonly string[] {
  const names = readdirSync(fileURLToPath(new URL(`${folder}/`, FOLDER)));
  return names
    .filter((name) => name.endsWith(".yml"))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function readText(file: string): string {
  try {
    return readFileSync(fileURLToPath(new URL(file, FOLDER)), "utf8");
  } catch (cause) {
    throw new VocabularyError(
      file,
      null,
      null,
      `the file cannot be read (${cause instanceof Error ? cause.message : cause})`,
    );
  }
}

/** Start of the node at `path`, or of its nearest parent that has a place: a missing key has none of its own. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}
