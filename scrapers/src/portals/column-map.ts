import type { FieldLabels, PortalField } from "@ogp-graph/schema/country/read-rules.ts";
import { portalFields } from "@ogp-graph/schema/country/read-rules.ts";
import { labelKey } from "./label-key.ts";

/** Which column holds what. */
export interface ColumnMap {
  readonly fields: ReadonlyMap<PortalField, number>;
  /** Fields that had to be there. */
  readonly missing: readonly PortalField[];
  /** Fields that two columns claim. */
  readonly twice: readonly PortalField[];
  /** Headings that no label accounts for, with their places. */
  readonly unknown: readonly { readonly column: number; readonly heading: string }[];
}

/** Finds the columns by their headings, in whatever order they stand. */
export function columnMap(
  headings: readonly string[],
  columns: FieldLabels,
  optional: readonly PortalField[],
): ColumnMap {
  const fieldOf = new Map(
    Object.entries(columns).flatMap(([field, labels]) => labels.map((label) => [labelKey(label), field] as const)),
  );
  const places = headings.map((heading, column) => ({ heading, column, field: fieldOf.get(labelKey(heading)) }));
  const columnsOf = (field: PortalField) => places.filter((place) => place.field === field).map(({ column }) => column);
  const named = portalFields.filter((field) => columns[field] !== undefined);
  return {
    fields: new Map(
      named.flatMap((field) =>
        columnsOf(field)
          .slice(0, 1)
          .map((column) => [field, column] as const),
      ),
    ),
    missing: named.filter((field) => !optional.includes(field) && columnsOf(field).length === 0),
    twice: named.filter((field) => field !== "ignored" && field !== "personal" && columnsOf(field).length > 1),
    unknown: places.flatMap(({ field, column, heading }) =>
      field === undefined && labelKey(heading) !== "" ? [{ column, heading }] : [],
    ),
  };
}
