/** A file that is not OGP's commitments sheet, or not whole. Nothing of it was imported. */
export class SheetError extends Error {
  override readonly name = "SheetError";
  constructor(
    readonly file: string,
    /** Row in the file, the header being 1; null where no single row is at fault. */
    readonly row: number | null,
    readonly column: string | null,
    problem: string,
    advice: string,
  ) {
    const place = [file, row === null ? null : `row ${row}`, column === null ? null : `column "${column}"`];
    super(`${place.filter((part) => part !== null).join(", ")}: ${problem} ${advice} Nothing was imported.`);
  }
}
