import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sheetColumns } from "../../scrapers/ogp-sheet/sheet-columns.ts";

/** Cells by header; what is not given has the value of `madeUpRow`. */
export type SheetCells = Readonly<Record<string, string>>;

export interface SheetForm {
  readonly delimiter?: "," | ";" | "\t";
  /** Headers in the order of the file; all 171, in the order of OGP's extract, unless told. */
  readonly headers?: readonly string[];
}

/**
 * OGP's commitments sheet as a CSV text with all 171 columns, over made-up rows: the members XAA, XBB … do not exist.
 * A second row needs an id of its own.
 */
export function sheetCsv(rows: readonly SheetCells[], form: SheetForm = {}): string {
  const { delimiter = ",", headers = sheetColumns().names } = form;
  const lines = [headers, ...rows.map((row) => cellsOf(row, headers))];
  return lines.map((cells) => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\n`).join("");
}

function cellsOf(row: SheetCells, headers: readonly string[]): string[] {
  const cells: SheetCells = { ...madeUpRow, ...row };
  return headers.map((header) => cells[header] ?? "0");
}

/** Writes a file into a new folder of its own and answers its path; `dropSheets` removes all of them. */
export function sheetFile(content: string | Uint8Array, name = "sheet.csv"): string {
  const folder = mkdtempSync(join(tmpdir(), "ogp-sheet-"));
  folders.push(folder);
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export function dropSheets(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** An id that made-up commitments can have: `XA0007` is the seventh of the member XAA. */
export function madeUpId(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(4, "0")}`;
}

/** The cells of a commitment of another made-up member: `ofMember("XBB", "XB0001")`. */
export function ofMember(code: string, id: string): SheetCells {
  return {
    "Commitment Unique Identifier": id,
    Code: code,
    "Country/Locality": `Member ${code}`,
    "Action Plan ID": `AP_${code}01`,
    URL: `https://www.opengovpartnership.org/members/${code.toLowerCase()}/commitments/${id}/`,
  };
}

const folders: string[] = [];

/** A commitment of an era-B plan, assessed throughout. Tags, counters and flags that are not named here hold 0. */
const madeUpRow: SheetCells = {
  ...ofMember("XAA", "XA0001"),
  Region: "Europe",
  "National Or Local": "National",
  "Action Plan Number": "1",
  "Commitment Number": "1",
  "Commitment Dummy": "1",
  "Year Of Submission": "2014",
  "Action Plan End Year": "2016",
  "Action Plan Duration (Years)": "2",
  Theme: "NA",
  "Commitment Title": "Publish the register",
  "Short Title": "Register",
  "Full Text": 'Made-up text, with a comma,\na line break and a "quotation".',
  "Start Date": "July 2014",
  "End Date": "6/30/2016",
  "Lead Institution": "Ministry of Examples, Samples and Instances",
  "Supporting Institution(s)": "1. Office of One 2. Office of Two",
  "Report Publication Year (Progress Report)": "2015",
  "Report Publication Year (End Of Term)": "2017",
  Compound: "ND",
  Cluster: "ND",
  Specificity: "High",
  _Specificity: "3",
  Verifiable: "Yes",
  "OGP Value Access To Information": "1",
  _Relevant: "1",
  "Potential Impact": "Moderate",
  "_Potential Impact": "2",
  "Completion (Progress Report)": "Limited",
  _CompletionProgress: "3",
  "Starred (2015 Only)": "0",
  "Starred (Current Formula) Progress Report": "0",
  "Potential for Results": "ND",
  "_Potential for Results": "ND",
  "Cluster (AP Review)": "ND",
  "Cluster Commitment ID(s)": "ND",
  "Completion (End Of Term)": "Substantial",
  _CompletionEndTerm: "4",
  "Change In Completion": "Increase",
  _ChangeCompletion: "1",
  "Early Results": "ND",
  "_Early Results": "ND",
  "Did It Open Government (Overall)": "Marginal",
  _OpenGovernment: "2",
  "Did It Open Government (Access To Information)": "Marginal",
  _DIOGATI: "3",
  "Did It Open Government (Civic Participation)": "Did Not Change",
  _DIOGCP: "2",
  "Did It Open Government: Public Accountability": "Not Applicable",
  _DIOGPA: "0",
  "Ambition Assessed": "1",
  "Comp Assessed": "1",
  "DIOG Assessed": "1",
  "Max Completion": "2",
  "Raw Completion": "4",
  "High Completion": "1",
  "High Ambition": "1",
  "Ambitious and complete, or DIOG": "1",
  "Open Data": "1",
  "Public Participation": "1",
  "Digital Participation": "ND",
  id: "1",
};

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
