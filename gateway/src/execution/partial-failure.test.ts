import { afterEach, describe, expect, test } from "vitest";
import { runTinyApp, type TestApp } from "../testing/run-test-app.ts";
import { tinySubgraphs } from "../testing/tiny-subgraphs.ts";

const QUERY = "{ things { id nationalRecord { __typename id status } } }";
const SECRET = "SQLITE_ERROR near select password at /srv/app/store.ts:12";

let tiny: TestApp;
afterEach(() => tiny.app.close());

describe("one subgraph that fails", () => {
  test("costs its own fields only, and one error names it, the place and the records", async () => {
    tiny = await runTinyApp(tinySubgraphs({ xaRecord: () => Promise.reject(new Error(SECRET)) }));
    const { status, data, errors } = await tiny.ask(QUERY);
    expect(status).toBe(200);
    expect(data).toEqual({
      things: [
        { id: "XA0001", nationalRecord: { __typename: "XaRecord", id: "XA0001", status: null } },
        { id: "XB0001", nationalRecord: { __typename: "XbRecord", id: "XB0001", status: "status of XB0001" } },
        { id: "XA0002", nationalRecord: { __typename: "XaRecord", id: "XA0002", status: null } },
        { id: "XB0002", nationalRecord: { __typename: "XbRecord", id: "XB0002", status: "status of XB0002" } },
      ],
    });
    expect(errors).toEqual([
      {
        message: 'The subgraph "xa" could not answer its part; the rest of the answer stands.',
        extensions: {
          code: "SUBGRAPH_FAILED",
          service: "xa",
          hint: expect.any(String),
          at: "things.nationalRecord",
          entities: ["XaRecord XA0001", "XaRecord XA0002"],
          requestId: expect.any(String),
        },
      },
    ]);
  });

  test("shows nothing of its inside: no SQL, no path, no stack", async () => {
    tiny = await runTinyApp(tinySubgraphs({ xaRecord: () => Promise.reject(new Error(SECRET)) }));
    const text = JSON.stringify(await tiny.ask(QUERY));
    expect(text).not.toMatch(/SQLITE|srv|store\.ts|stack/i);
  });

  test("fails alone when its whole execution breaks", async () => {
    const [registry, xa, xb] = tinySubgraphs();
    if (!registry || !xa || !xb) throw new Error("three tiny subgraphs are needed");
    const broken = { ...xa, schema: Object.create(null) };
    tiny = await runTinyApp([registry, broken, xb]);
    const { data, errors } = await tiny.ask(QUERY);
    expect(data).toMatchObject({
      things: [{ id: "XA0001" }, { nationalRecord: { status: "status of XB0001" } }, {}, {}],
    });
    expect(errors).toMatchObject([
      { extensions: { service: "xa", code: "SUBGRAPH_FAILED", at: "things.nationalRecord" } },
    ]);
  });

  test("keeps the path to the item where the gateway can place it", async () => {
    const title = ({ id }: { id: string }) => {
      if (id === "XB0001") throw new Error(SECRET);
      return id;
    };
    tiny = await runTinyApp(tinySubgraphs({ title }));
    const { errors } = await tiny.ask("{ things { id title } }");
    expect(errors?.[0]).toMatchObject({
      path: ["things", 1, "title"],
      extensions: { service: "registry", at: "things.title" },
    });
  });

  test("that does not know a record leaves a gap that is told as an error with its path", async () => {
    tiny = await runTinyApp(tinySubgraphs({ xaRecord: async () => null }));
    const { data, errors } = await tiny.ask("{ things { id nationalRecord { ... on XaRecord { serial } } } }");
    expect(data).toMatchObject({ things: [{ id: "XA0001", nationalRecord: null }, {}, { nationalRecord: null }, {}] });
    expect(errors?.map(({ path, extensions }) => [path, extensions["code"]])).toEqual([
      [["things", 0, "nationalRecord", "serial"], "VALUE_MISSING"],
      [["things", 2, "nationalRecord", "serial"], "VALUE_MISSING"],
    ]);
  });

  test("that breaks its own promise is named too", async () => {
    tiny = await runTinyApp(tinySubgraphs({ title: () => null }));
    const { data, errors } = await tiny.ask("{ editionNumber things { title } }");
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "SUBGRAPH_FAILED", service: "registry" });
  });
});
