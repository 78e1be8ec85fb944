import { writeSync } from "node:fs";
import { openStore, type StoreOptions } from "@ogp-graph/schema/store/open-store.ts";
import { importSheet } from "../../../scrapers/ogp-sheet/import-sheet.ts";

// Imports a sheet, stops dead when most of the file has been read, says so, and waits to be killed.
const [place = "{}", path = ""] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as StoreOptions); // given by the test
let size = 0;
let read = 0;
await importSheet(store, path, {
  onStart: (file) => {
    size = file.bytes;
  },
  onBytes: (bytes) => {
    read += bytes;
    if (read < size * 0.9) return;
    writeSync(1, "most of it is read\n");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
  },
});
