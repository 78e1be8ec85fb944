import { createHash } from "node:crypto";
import type { NewRow } from "@ogp-graph/schema/store/database.ts";
import type { Dialect } from "@ogp-graph/schema/store/dialect.ts";
import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { insertRows } from "@ogp-graph/schema/store/insert-rows.ts";

export interface NewSource {
  readonly kind: string;
  readonly url: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO date or date and time, UTC. */
  readonly recordedAt: string;
  readonly sha256: string;
  readonly hashOf: "FILE" | "RESPONSE" | "RECORD";
  readonly licence: string;
}

/** Adds a source, unless this address in this state is there already, and answers its id. */
export async function writeSource(writer: FactWriter, dialect: Dialect, source: NewSource): Promise<string> {
  const id = `src_${createHash("sha256").update(`${source.url}\n${source.sha256}`).digest("hex").slice(0, 16)}`;
  const known = await writer.db.selectFrom("source").select("id").where("id", "=", id).executeTakeFirst();
  if (known) return id;
  const row: NewRow<"source"> = {
    id,
    kind: source.kind,
    url: source.url,
    title: source.title,
    publisher: source.publisher,
    recorded_at: source.recordedAt,
    sha256: source.sha256,
    hash_of: source.hashOf,
    licence: source.licence,
    http_status: null,
    since: writer.edition,
  };
  await insertRows(writer.db, dialect, "source", [row]);
  return id;
}
