import { readFileSync } from "node:fs";
import { type Document, LineCounter, parseDocument } from "yaml";
import { checkReferences } from "./check-references.ts";
import { CuratedFileError } from "./curated-file-error.ts";
import { type CuratedCountry, curatedCountrySchema } from "./record.ts";

type Path = readonly (string | number)[];

/**
 * Reads one `scrapers/curated/<country>.yml`.
 *
 * @throws CuratedFileError naming file, line and field, when the YAML is broken, a key is unknown or a value is not of
 *   the format, a source key or plan number leads nowhere, a source is unused, or an e-mail address or telephone
 *   number stands anywhere in the file.
 */
export function readCurated(path: string): CuratedCountry {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const fail = (at: Path, problem: string, todo: string): never => {
    throw new CuratedFileError({ file: path, line: lineOf(document, lines, at), where: pathText(at), problem, todo });
  };

  const [broken] = [...document.errors, ...document.warnings];
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0]);
    const problem = broken.message.split("\n")[0] ?? broken.code;
    throw new CuratedFileError({ file: path, line, where: "", problem, todo: "Correct the YAML." });
  }

  const parsed = curatedCountrySchema.safeParse(document.toJS());
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const at = (issue?.path ?? []).map((step) => (typeof step === "symbol" ? String(step) : step));
    const unknownKey = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    fail(
      unknownKey === undefined ? at : [...at, unknownKey],
      issue?.message ?? "not in the format",
      "The format is scrapers/src/curated/record.ts.",
    );
  }
  const country = parsed.data as CuratedCountry; // `fail` returns never, which narrowing does not see through a const
  checkReferences(country, fail);
  return country;
}

/** Line of the value at `at`, or of its nearest ancestor that stands in the file. */
function lineOf(document: Document, lines: LineCounter, at: Path): number | null {
  for (let depth = at.length; depth >= 0; depth -= 1) {
    const node = document.getIn(at.slice(0, depth), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return null;
}

function pathText(at: Path): string {
  return at.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}
