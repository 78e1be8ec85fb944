import { writeSync } from "node:fs";
import { openStore, type StoreOptions } from "@ogp-graph/schema/store/open-store.ts";
import { importSheet } from "../../../scrapers/ogp-sheet/import-sheet.ts";

// Imports a sheet and says what came of it and how much memory the process held at most.
const [place = "{}", path = ""] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as StoreOptions); // given by the test
const start = performance.now();
const { outcome, result } = await importSheet(store, path);
const seconds = (performance.now() - start) / 1000;
await store.close();
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
writeSync(1, `${JSON.stringify({ outcome, commitments: result.commitments, peakMegabytes, seconds })}\n`);
