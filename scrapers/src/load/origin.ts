/**
 * Which of our own readers brought a row: the suffix of its id (`KE0023:COMPLETION:FINAL@sheet`). A new run of a reader
 * replaces the rows of its own origin and leaves those of the others alone.
 */
export type Origin = "sheet" | "curated" | "harvest";

export function withOrigin(id: string, origin: Origin): string {
  return `${id}@${origin}`;
}

export function isOfOrigin(id: string, origin: Origin): boolean {
  return id.endsWith(`@${origin}`);
}

/**
 * Between two readings of one kind of source, and so of equal trust: what was fetched stands before what was written
 * down or copied earlier, because pages change.
 */
export function originRank(id: string): number {
  return isOfOrigin(id, "harvest") ? 1 : 0;
}

/**
 * What a citation names of a source: its address. A fetched source is an address in one state (`src_<address>.<state>`);
 * a page that changed elsewhere still is the page that says it.
 */
export function citedAddress(sourceId: string): string {
  return sourceId.split(".", 1)[0] ?? sourceId;
}
