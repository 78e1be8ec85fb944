import type { SourceOf } from "@ogp-graph/schema/country/country-manifests.ts";
import { CsvError, parse } from "csv-parse/sync";
import { columnMap } from "./column-map.ts";
import { itemsToReading } from "./items-to-reading.ts";
import { Notes } from "./notes.ts";
import { PortalChangedError } from "./portal-changed-error.ts";
import { linkAddress, type PortalPage } from "./portal-page.ts";
import { emptyReading, type PortalReading } from "./portal-reading.ts";
import { rowItem } from "./row-item.ts";

/** The rows of a file, headings first; or why it is none, in words. */
type FileRows =
  | { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly broken: string };

/** A CSV or JSON file with one milestone or commitment a row, its columns or keys in any order. */
export function readDataDownload(source: SourceOf<"data-download">, page: PortalPage): PortalReading {
  const notes = new Notes();
  const { columns, optional, format, path, rows: what } = source.read;
  const empty = { ...emptyReading("data-download", source.language), layout: format };
  const file = format === "csv" ? csvRows(page.text) : jsonRows(page.text, path);
  const changed = (expected: readonly string[], found: readonly string[]) => {
    const error = new PortalChangedError({ source: source.id, url: page.url, expected, found });
    return { ...empty, problems: [error.toProblem("file")] };
  };
  if ("broken" in file) return changed([`a ${format.toUpperCase()} file`], [file.broken]);
  const map = columnMap(file.headings, columns, optional);
  const wrong = [...map.missing, ...map.twice];
  if (wrong.length > 0)
    return changed(
      wrong.flatMap((field) => columns[field] ?? []),
      file.headings,
    );
  for (const { heading } of map.unknown) notes.leftover("heading", heading);
  const kind = what === "milestones" ? "milestone" : "commitment";
  const items = file.rows.flatMap((row, index) => {
    const values = new Map([...map.fields].map(([field, column]) => [field, row[column] ?? ""] as const));
    const evidence = (values.get("evidence") ?? "").match(/https?:\/\/[^\s,;|"]+/g) ?? [];
    const known = evidence.flatMap((href) => linkAddress(page, href) ?? []);
    return rowItem(kind, { values, evidence: known, place: `row ${index + 1}` }, notes) ?? [];
  });
  const facts = itemsToReading(items, { ...source, topic: "STATUS", dates: source.read.dates }, notes);
  return { ...empty, ...facts, leftovers: notes.leftovers, problems: notes.problems };
}

function csvRows(text: string): FileRows {
  if (/^\s*<(?:!doctype|html)/i.test(text)) return { broken: "a web page" };
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = [";", "\t"].find((sign) => first.split(sign).length > first.split(",").length) ?? ",";
  try {
    const [headings = [], ...rows]: string[][] = parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      trim: true,
    });
    return { headings, rows };
  } catch (error) {
    if (error instanceof CsvError) return { broken: error.message };
    throw error;
  }
}

function jsonRows(text: string, path: string | undefined): FileRows {
  const data = parsed(text);
  if (data === undefined) return { broken: text.trim().slice(0, 40) };
  const list = (path?.split(".") ?? []).reduce<unknown>(
    (value, key) => (isObject(value) ? value[key] : undefined),
    data,
  );
  if (!Array.isArray(list) || !list.every(isObject)) return { broken: `no list of objects at ${path ?? "the top"}` };
  const headings = [...new Set(list.flatMap((row) => Object.keys(row)))];
  return { headings, rows: list.map((row) => headings.map((heading) => cellText(row[heading]))) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined; // no JSON: that is the answer asked for
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Lists of texts are joined; anything deeper is no cell. */
function cellText(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(cellText)
      .filter((text) => text !== "")
      .join(" ; ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
