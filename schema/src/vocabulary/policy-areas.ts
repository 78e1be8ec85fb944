import { byId } from "./by-id.ts";
import { type PolicyAreaEntry, type PolicyAreaSplit, policyAreaFile } from "./policy-area-schema.ts";
import { printedKey } from "./printed-key.ts";
import { vocabularyReader } from "./read-vocabulary.ts";

const readFile = vocabularyReader("policy-areas.yml", policyAreaFile);

/** Every policy area: the sheet's in the order of its columns, then those that only pages print. */
export function policyAreas(): readonly PolicyAreaEntry[] {
  return readFile().areas;
}

/** Printed words that stand for several areas. */
export function policyAreaSplits(): readonly PolicyAreaSplit[] {
  return readFile().splits;
}

/** @throws {UnknownIdError} when there is no such area */
export function policyAreaById(id: string): PolicyAreaEntry {
  return byId("policy area", policyAreas(), id);
}

/**
 * The ids that a printed word stands for: one for a label or alias, several for a word that was later split.
 * Undefined for an unknown word. Takes one word, not a list; no area name holds a comma, so lists split on ",".
 */
export function policyAreaFromPrinted(printed: string): readonly string[] | undefined {
  return lookups().byWord.get(printedKey(printed));
}

/** The area of a column of OGP's sheet, by the exact header; undefined for any other column. */
export function policyAreaBySheetColumn(column: string): PolicyAreaEntry | undefined {
  return lookups().byColumn.get(column);
}

/** The area itself and every area below it, as ids. @throws {UnknownIdError} when there is no such area */
export function withDescendants(id: string): readonly string[] {
  const children = policyAreas().filter(({ parent }) => parent === policyAreaById(id).id);
  return [id, ...children.flatMap((child) => withDescendants(child.id))];
}

interface Lookups {
  readonly byWord: ReadonlyMap<string, readonly string[]>;
  readonly byColumn: ReadonlyMap<string, PolicyAreaEntry>;
}

let known: Lookups | undefined;

function lookups(): Lookups {
  known ??= {
    byWord: new Map([
      ...policyAreas().flatMap(({ id, label, aliases }) => [label, ...aliases].map((word) => wordEntry(word, [id]))),
      ...policyAreaSplits().map(({ printed, areas }) => wordEntry(printed, areas)),
    ]),
    byColumn: new Map(policyAreas().flatMap((area) => (area.sheetColumn === null ? [] : [[area.sheetColumn, area]]))),
  };
  return known;
}

function wordEntry(word: string, ids: readonly string[]): readonly [string, readonly string[]] {
  return [printedKey(word), ids];
}
