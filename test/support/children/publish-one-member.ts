import { writeSync } from "node:fs";
import { openStore, type StoreOptions } from "@ogp-graph/schema/store/open-store.ts";
import { publishEdition } from "@ogp-graph/schema/store/publish-edition.ts";
import { memberFact } from "../made-up-facts.ts";

// Publishes an edition with one more member, a little slowly, and says which one it was.
const [place = "{}", id = "XAA"] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as StoreOptions); // given by the test
writeSync(1, "ready\n");
const { editionId } = await publishEdition(store, {
  what: `member ${id}`,
  run: async (writer) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await writer.write("member", [memberFact(id)], { column: "id", values: [id] });
  },
});
writeSync(1, `${editionId}\n`);
await store.close();
