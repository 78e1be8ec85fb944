import type { FactWriter } from "@ogp-graph/schema/store/fact-writer.ts";
import { isOfOrigin } from "../load/origin.ts";
import { quarantineFacts } from "../load/quarantine-facts.ts";
import type { HarvestedPage } from "./harvested-page.ts";
import { keyedPages } from "./keyed-pages.ts";
import { SetAside, setAsideOfReading } from "./set-aside.ts";
import { type Terms, writeCaptures } from "./write-captures.ts";

/** Writes what was not taken at its word on pages that are about no member in particular: lists of reports. */
export async function setAsideLists(writer: FactWriter, pages: readonly HarvestedPage[], terms: Terms): Promise<void> {
  const aside = new SetAside(null);
  for (const page of keyedPages(pages)) setAsideOfReading(aside, page);
  const facts = quarantineFacts(aside.records, "harvest");
  const spoken = new Set(facts.map(({ source_id }) => source_id));
  await writeCaptures(
    writer,
    pages.filter(({ sourceId }) => spoken.has(sourceId)),
    terms,
  );
  await writer.write("quarantined_record", facts, {
    column: "subject_id",
    values: pages.map(({ id }) => id),
    only: (row) => row.member_id === null && isOfOrigin(row.id, "harvest"),
  });
}
