import { labelOf, missingFrom, type ReportType, scaleOfIndicator } from "@ogp-graph/schema/vocabulary/index.ts";
import type { CuratedRating } from "../src/curated/record.ts";
import { hasContactDetails } from "../src/read/has-contact-details.ts";
import type { ReadingProblem } from "../src/read/reading.ts";
import { type CommitmentColumn, commitmentColumn } from "./commitment-columns.ts";
import { commitmentLabel } from "./commitment-label.ts";
import { withoutMarks } from "./figure-numbers.ts";
import type { PrintedRow, PrintedTable } from "./printed-table.ts";
import { PAGE, problem, type RatedCommitment } from "./report-reading.ts";
import { reportStage } from "./report-stage.ts";

/** The report that the ratings are from. */
export interface RatingReport {
  readonly type: ReportType;
  readonly title: string | null;
}

/** Longer than any commitment's title: such a cell holds the text of the plan. */
const TITLE_WORDS = 40;
const STARS = /[✪★]/u;

/**
 * The commitments of a table with what it says of each. A star is kept as printed; its absence says nothing, because copies
 * lose the sign. A cell that is empty is drawn as an image and gives a problem, never a low rating.
 */
export function ratedCommitments(table: PrintedTable, report: RatingReport) {
  const problems: ReadingProblem[] = [];
  const rated = table.rows.flatMap((row) => {
    const commitment = new RowReader(table, row, report, problems).read();
    return commitment ? [commitment] : [];
  });
  return { rated, problems };
}

class RowReader {
  readonly #ratings: CuratedRating[] = [];
  readonly #cells: { column: string; printed: string }[] = [];
  #name = "";

  constructor(
    readonly table: PrintedTable,
    readonly row: PrintedRow,
    readonly report: RatingReport,
    readonly problems: ReadingProblem[],
  ) {}

  read(): RatedCommitment | undefined {
    const { columns } = this.table;
    const named = columns.map((heading, index) => ({
      heading,
      column: commitmentColumn(heading),
      cell: this.row.cells[index],
    }));
    const cellOf = (use: CommitmentColumn["use"]) => named.find(({ column }) => column?.use === use)?.cell ?? "";
    const text = `${cellOf("number")} ${cellOf("commitment")}`.trim();
    const label = commitmentLabel(text.replace(/^(\d+[.:]?)\s*([✪★])/u, "$2$1"));
    this.#name = label?.numberInPlan ?? text;
    if (text === "" || hasContactDetails(text)) {
      this.#refuse("ROW_UNREADABLE", "A row of the table could not be parted into its cells.", "");
      return undefined;
    }
    if (label?.starred) this.#takeStar();
    for (const { heading, column, cell } of named) this.#takeCell(heading, column, cell ?? null);
    return this.#commitment(label ?? null, text);
  }

  #commitment(label: ReturnType<typeof commitmentLabel> | null, text: string): RatedCommitment {
    const title = label ? label.title : text.replace(STARS, "").trim();
    const isProse = title !== null && title.split(/\s+/u).length > TITLE_WORDS;
    const place = this.row.place;
    if (!label)
      this.#refuse("NO_NUMBER", "The row has no commitment number, so its ratings can be given to none.", text);
    return {
      numberInPlan: label?.numberInPlan ?? null,
      title: isProse ? null : title,
      cells: this.#cells,
      ratings: this.#ratings,
      place,
    };
  }

  /** Design reports mark what could be starred later; that is no star. */
  #takeStar(): void {
    this.#cells.push({ column: "✪", printed: "✪" });
    const isRated = this.report.type.stages.some((stage) => stage === "PROGRESS" || stage === "FINAL");
    if (isRated) this.#rate("STAR_PRINTED", "✪", "✪");
  }

  #takeCell(heading: string, column: CommitmentColumn | undefined, cell: string | null): void {
    if (column?.use !== "rating" && column?.use !== "finding") {
      if (!column)
        this.#refuse(
          "UNKNOWN_LABEL",
          `The column "${heading}" is not known. Add it to commitment-columns.yml.`,
          heading,
        );
      return;
    }
    const printed = (cell ?? "").trim();
    if (printed === "") {
      const message = `Commitment ${this.#name} has no word under "${heading}": drawn as an image, or lost. It is not loaded.`;
      this.#refuse("RATING_NOT_LOADED", message, "");
    } else if (column.use === "finding") this.#takeFinding(heading, column, printed);
    else this.#takeRating(heading, column, printed);
  }

  #takeFinding(heading: string, column: CommitmentColumn, printed: string): void {
    const word = withoutMarks(printed);
    if (!labelOf("yes-no", word)) {
      this.#refuseWord(heading, printed);
      return;
    }
    this.#cells.push({ column: heading, printed });
    const impact = column.impact && /^yes$/iu.test(word) ? impactInNotes(this.table.notes) : undefined;
    if (impact) this.#rate("POTENTIAL_IMPACT", impact, heading);
  }

  #takeRating(heading: string, column: CommitmentColumn, printed: string): void {
    const words = [printed, withoutMarks(printed)];
    const known = (indicator: string) =>
      words.find((word) => labelOf(scaleOfIndicator(indicator).id, word, { reviewed: true }) ?? missingFrom(word));
    const indicator = column.indicators.find((id) => known(id) !== undefined);
    const word = indicator && known(indicator);
    if (!indicator || !word) {
      this.#refuseWord(heading, printed);
      return;
    }
    this.#cells.push({ column: heading, printed });
    this.#rate(indicator, word, heading);
  }

  #rate(indicator: string, printed: string, heading: string): void {
    const stage = reportStage(this.report.type, indicator);
    if (stage === undefined) {
      const message = `A ${this.report.type.title} does not rate ${indicator} at one stage, so "${heading}" was not placed.`;
      this.#refuse("STAGE_UNKNOWN", message, printed);
      return;
    }
    const { title } = this.report;
    this.#ratings.push({ indicator, stage, printed, ...(title === null ? {} : { report: title }), source: PAGE });
  }

  #refuseWord(heading: string, printed: string): void {
    this.#refuse(
      "UNKNOWN_VALUE",
      `Commitment ${this.#name} has an unknown word under "${heading}". It is not loaded.`,
      printed,
    );
  }

  #refuse(reason: string, message: string, raw: string): void {
    this.problems.push(problem(reason, message, raw, this.row.place));
  }
}

/**
 * The step of potential impact that the note under the table makes part of its Yes ("… and has a transformative potential
 * impact"). Undefined where the note was lost or names no step: then a Yes says nothing of it.
 */
function impactInNotes(notes: readonly string[]): string | undefined {
  const scale = scaleOfIndicator("POTENTIAL_IMPACT").id;
  const words = notes
    .filter((note) => /^\*(?!\*)/u.test(note))
    .flatMap((note) => [...note.matchAll(/(\p{L}+)\s+potential\s+impact/giu)].map((match) => match[1] ?? ""));
  return words.find((word) => labelOf(scale, word));
}
