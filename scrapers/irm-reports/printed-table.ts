/** A table in which a report rates commitments, as printed. */
export interface PrintedTable {
  readonly columns: readonly string[];
  readonly rows: readonly PrintedRow[];
  /** Lines under the table that begin with a star. */
  readonly notes: readonly string[];
}

export interface PrintedRow {
  /** As many as columns. Null where the copy does not part the cell from its neighbour. */
  readonly cells: readonly (string | null)[];
  readonly place: string;
}
