import type { StatementRecord } from "../load/records.ts";

/** Who states something, where, and how far it is trusted. */
export interface Stating {
  readonly sourceId: string;
  readonly trust: number;
  readonly locator: string;
}

interface Reading {
  /** As the source prints it; the value itself where nothing else is said. */
  readonly printed?: string | undefined;
  readonly rule?: string | undefined;
}

/** One value as a statement; none for a value that the file does not have. */
export function state(
  stating: Stating,
  field: string,
  value: string | number | null | undefined,
  { printed, rule }: Reading = {},
): StatementRecord[] {
  if (value === null || value === undefined) return [];
  return [{ field, value: String(value), printed: printed ?? String(value), rule: rule ?? null, ...stating }];
}
