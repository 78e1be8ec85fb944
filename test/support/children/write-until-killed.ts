import { writeSync } from "node:fs";
import { openStore, type StoreOptions } from "@ogp-graph/schema/store/open-store.ts";
import { publishEdition } from "@ogp-graph/schema/store/publish-edition.ts";
import { memberFact } from "../made-up-facts.ts";

// Writes 3,000 members into a new edition, says so, and waits to be killed before it can publish.
const store = await openStore(JSON.parse(process.argv[2] ?? "{}") as StoreOptions); // given by the test
await publishEdition(store, {
  what: "a run that does not live to see its end",
  run: async (writer) => {
    const facts = Array.from({ length: 3000 }, (_, index) => memberFact(`X${String(index).padStart(4, "0")}`));
    await writer.write("member", facts, { column: "id", values: facts.map((fact) => fact.id) });
    writeSync(1, "written\n");
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
});
