import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { type Publication, publishEdition } from "@ogp-graph/schema/store/publish-edition.ts";
import { ownCountries } from "../src/load/own-countries.ts";
import { quarantineFacts } from "../src/load/quarantine-facts.ts";
import type { CommitmentRecord, QuarantineRecord, SubjectRecord } from "../src/load/records.ts";
import { settleCommitments } from "../src/load/settle-commitments.ts";
import { settleMembers, settlePlans } from "../src/load/settle-members.ts";
import { writeSource } from "../src/load/write-source.ts";
import { SubjectCollector } from "./collect-subjects.ts";
import { openSheet, type SheetFile } from "./open-sheet.ts";
import { readRow } from "./read-row.ts";
import { readSheet } from "./read-sheet.ts";
import { type Difference, differencesOf } from "./recompute.ts";
import { headerOf } from "./row-context.ts";
import { sheetColumns } from "./sheet-columns.ts";

/** Rows loaded at a time: what bounds the memory of an import, whatever the size of the file. */
const BATCH = 500;
/** Lines of a report kept in memory; the counts go on. Everything is in the store's quarantine in any case. */
const REPORT_LINES = 50_000;

export interface SheetImportOptions {
  /** Address of the sheet that the file is a copy of. */
  readonly url?: string | undefined;
  /** What the copy is, where it is not the whole sheet: "open-parliament extract of July 2024". */
  readonly title?: string | undefined;
  /** The day on which the file was taken from there, `YYYY-MM-DD`. */
  readonly taken?: string | undefined;
  readonly now?: (() => Date) | undefined;
  readonly onStart?: ((file: SheetFile) => void) | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** What an import read, for people and for `--report`. */
export interface SheetReport {
  readonly file: string;
  readonly sha256: string;
  readonly encoding: string;
  rows: number;
  commitments: number;
  readonly quarantinedByReason: Record<string, number>;
  /** Repaired, and left undecided. */
  readonly repairedByReason: Record<string, number>;
  readonly differencesByColumn: Record<string, number>;
  readonly problems: QuarantineRecord[];
  readonly differences: Difference[];
}

/** OGP's public sheet, as its address stands in public code: https://www.opengovpartnership.org/ links to it. */
const SHEET_URL = "https://docs.google.com/spreadsheets/d/15B3FBIjsfBAAe0oaeRi9MEfFzKa9TfjU7lNVRUOc3-M";

/**
 * Imports OGP's commitments sheet: whole, as one new edition, or not at all. The same file a second time changes
 * nothing. Commitments of an earlier sheet that this one lacks stay as they were: extracts are common.
 *
 * @throws {SheetError} for a file that is not the sheet; nothing is imported then
 */
export async function importSheet(
  store: Store,
  path: string,
  options: SheetImportOptions = {},
): Promise<Publication & { readonly result: SheetReport }> {
  const file = await openSheet(path, sheetColumns().names[0] ?? "");
  options.onStart?.(file);
  return publishEdition(store, {
    what: "import of OGP's commitments sheet",
    ...(options.now ? { now: options.now } : {}),
    run: async (writer) => {
      const sourceId = await writeSource(writer, store.dialect, {
        kind: "COMMITMENTS_SHEET",
        url: options.url ?? SHEET_URL,
        title: options.title ?? "OGP commitments sheet",
        publisher: "Open Government Partnership",
        recordedAt: options.taken ?? (options.now?.() ?? new Date()).toISOString().slice(0, 10),
        sha256: file.sha256,
        hashOf: "FILE",
        licence: "NONE_STATED",
      });
      return new SheetImport(writer, file, sourceId).run(options.onBytes);
    },
  });
}

class SheetImport {
  readonly #report: SheetReport;
  readonly #collector = new SubjectCollector();
  readonly #nationalMembers = new Set(ownCountries().map((country) => country.code));
  #commitments: CommitmentRecord[] = [];
  #problems: QuarantineRecord[] = [];
  #subjects: string[] = [];
  readonly #seen = new Map<string, number>();

  constructor(
    readonly writer: FactWriter,
    readonly file: SheetFile,
    readonly sourceId: string,
  ) {
    this.#report = {
      file: file.path,
      sha256: file.sha256,
      encoding: file.encoding,
      rows: 0,
      commitments: 0,
      quarantinedByReason: {},
      repairedByReason: {},
      differencesByColumn: {},
      problems: [],
      differences: [],
    };
  }

  async run(onBytes?: (bytes: number) => void): Promise<SheetReport> {
    for await (const row of readSheet(this.file, onBytes)) {
      this.#report.rows += 1;
      const reading = readRow(row, this.sourceId);
      const { commitment } = reading;
      const first = commitment && this.#seen.get(commitment.id);
      if (commitment && first !== undefined) {
        this.#note([duplicate(commitment, row.number, first, this.sourceId)], `${commitment.id}#${row.number}`);
        continue;
      }
      this.#note(reading.problems, commitment?.id ?? reading.problems[0]?.subjectId);
      if (!commitment) continue;
      this.#seen.set(commitment.id, row.number);
      this.#commitments.push(commitment);
      this.#collector.add(reading);
      for (const difference of differencesOf(row, commitment.id)) this.#noteDifference(difference);
      if (this.#commitments.length >= BATCH) await this.#flush();
    }
    await this.#flush();
    await this.#settle(settleMembers, this.#collector.members());
    await this.#settle(settlePlans, this.#collector.plans());
    this.#note(this.#collector.conflicts(this.sourceId));
    await this.#flush();
    return this.#report;
  }

  async #flush(): Promise<void> {
    this.#report.commitments += this.#commitments.length;
    await settleCommitments(this.writer, "sheet", this.#commitments.splice(0), this.#nationalMembers);
    const subjects = [...new Set(this.#subjects.splice(0))];
    await this.writer.write("quarantined_record", quarantineFacts(this.#problems.splice(0), "sheet"), {
      column: "subject_id",
      values: subjects,
      only: (row) => row.id.endsWith("@sheet"),
    });
  }

  async #settle(
    settle: (writer: FactWriter, origin: "sheet", records: readonly SubjectRecord[]) => Promise<void>,
    records: readonly SubjectRecord[],
  ): Promise<void> {
    for (let start = 0; start < records.length; start += BATCH) {
      await settle(this.writer, "sheet", records.slice(start, start + BATCH));
    }
  }

  #note(problems: readonly QuarantineRecord[], subjectId?: string): void {
    if (subjectId !== undefined) this.#subjects.push(subjectId);
    for (const problem of problems) {
      this.#subjects.push(problem.subjectId);
      this.#problems.push(problem);
      const counts = problem.state === "QUARANTINED" ? this.#report.quarantinedByReason : this.#report.repairedByReason;
      counts[problem.reason] = (counts[problem.reason] ?? 0) + 1;
      if (this.#report.problems.length < REPORT_LINES) this.#report.problems.push(problem);
    }
  }

  #noteDifference(difference: Difference): void {
    const counts = this.#report.differencesByColumn;
    counts[difference.column] = (counts[difference.column] ?? 0) + 1;
    if (this.#report.differences.length < REPORT_LINES) this.#report.differences.push(difference);
  }
}

function duplicate(commitment: CommitmentRecord, row: number, first: number, sourceId: string): QuarantineRecord {
  return {
    memberId: commitment.statements.find((statement) => statement.field === "member_id")?.value ?? null,
    subjectId: `${commitment.id}#${row}`,
    state: "QUARANTINED",
    reason: "DUPLICATE_ID",
    message: `Row ${first} has the same id; that row was loaded, this one was not.`,
    raw: commitment.titles[0]?.text ?? commitment.id,
    locator: `row ${row}, column "${headerOf("id")}"`,
    sourceId,
  };
}
