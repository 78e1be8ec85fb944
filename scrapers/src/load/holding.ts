import type { FactOf, FactTable } from "@ogp-graph/schema/store/database.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";

/** The facts of a table that hold now and whose `column` is one of `values`, as their author would give them again. */
export async function holding<T extends FactTable>(
  writer: FactWriter,
  table: T,
  column: keyof FactOf<T> & string,
  values: readonly string[],
): Promise<FactOf<T>[]> {
  const found: FactOf<T>[] = [];
  for (let start = 0; start < values.length; start += 500) {
    const rows = await writer.db
      .selectFrom(table as FactTable)
      .selectAll()
      .where("until", "is", null)
      .where(column as "id", "in", values.slice(start, start + 500))
      .execute();
    for (const { row_id: _, since: __, until: ___, ...fact } of rows) found.push(fact as unknown as FactOf<T>); // a row less its range
  }
  return found;
}
