import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { madeUpId, ofMember, type SheetCells, sheetCsv } from "./sheet-csv.ts";

const completion = [
  ["Limited", "3"],
  ["Substantial", "4"],
  ["Complete", "5"],
  ["NR", "NR"],
  ["ND", "ND"],
] as const;
const dates = ["7/1/2014", "July 2014", "6/30/2014", "2014", "43525", "Quarter 1 2014"];
const areas = ["Open Data", "Public Participation", "Beneficial Ownership", "Gender", "Justice", "Audits"];
/** The second letters of made-up prefixes; XK is Kosovo's. */
const letters = "ABCDEFGHIJLMNOPQRSTUVWYZ";
/** Stands for the text of a plan: as long as that of an average commitment, and never stored. */
const fullText = 'Made-up text of a plan, with "quotations", commas,\nand line breaks. '.repeat(30);

/** Writes a sheet of made-up commitments row by row, without holding it: some 4 KB a row, as in OGP's extract. */
export async function writeLargeSheet(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  for (let start = 0; start < rows; start += 200) {
    const part = Array.from({ length: Math.min(200, rows - start) }, (_, index) => madeUpCommitment(start + index));
    const csv = sheetCsv(part);
    if (!file.write(start === 0 ? csv : csv.slice(csv.indexOf("\n") + 1))) await once(file, "drain");
  }
  file.end();
  await finished(file);
}

/** 5,000 commitments a member, thirty a plan: XA0001 to XA5000 of XAA, then those of XBB. */
function madeUpCommitment(index: number): SheetCells {
  const letter = letters[Math.floor(index / 5000)] ?? "A";
  const number = (index % 5000) + 1;
  const member = ofMember(`X${letter}${letter}`, madeUpId(`X${letter}`, number));
  const plan = String((Math.floor(number / 30) % 99) + 1).padStart(2, "0");
  const [label = "", code = ""] = completion[index % completion.length] ?? [];
  return {
    ...member,
    "Action Plan ID": `AP_X${letter}${letter}${plan}`,
    "Action Plan Number": String(Number(plan)),
    "Commitment Number": String(number % 30),
    "Commitment Title": `Commitment ${number} of ${member["Country/Locality"]} on registers, budgets and records`,
    "Short Title": `Commitment ${number}`,
    "Full Text": fullText,
    "Start Date": dates[index % dates.length] ?? "",
    "Completion (End Of Term)": label,
    _CompletionEndTerm: code,
    [areas[index % areas.length] ?? ""]: "1",
    [areas[(index + 2) % areas.length] ?? ""]: "1",
  };
}
