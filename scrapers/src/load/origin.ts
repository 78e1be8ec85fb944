/**
 * Which of our own readers brought a row: the suffix of its id (`KE0023:COMPLETION:FINAL@sheet`). A new run of a reader
 * replaces the rows of its own origin and leaves those of the others alone.
 */
export type Origin = "sheet" | "curated";

export function withOrigin(id: string, origin: Origin): string {
  return `${id}@${origin}`;
}

export function isOfOrigin(id: string, origin: Origin): boolean {
  return id.endsWith(`@${origin}`);
}
