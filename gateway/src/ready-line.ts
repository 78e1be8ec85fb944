import type { EditionHandle } from "@ogp-graph/schema/store/editions.ts";

/** What a person who started the server reads: where to point the browser, and the data's edition. */
export function readyLine(url: string, edition: EditionHandle | undefined): string {
  const address = url.replace(/\/\/(127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?=:)/, "//localhost");
  const holding = edition ? `edition ${edition.id}` : "the store is empty: load data with npm run ogp -- import";
  return `ogp-graph is ready at ${address} (${holding})`;
}
