/** Raised when a curated file cannot be read. `line` is 1-based and null where no line can be named. */
export class CuratedFileError extends Error {
  readonly file: string;
  readonly line: number | null;
  readonly where: string;
  readonly problem: string;

  constructor(fault: {
    readonly file: string;
    readonly line: number | null;
    readonly where: string;
    readonly problem: string;
    readonly todo: string;
  }) {
    const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
    super(`${place}: ${fault.where === "" ? "" : `${fault.where}: `}${fault.problem}. ${fault.todo}`);
    this.name = "CuratedFileError";
    this.file = fault.file;
    this.line = fault.line;
    this.where = fault.where;
    this.problem = fault.problem;
  }
}
