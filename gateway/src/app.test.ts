import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { runTinyApp, type TestApp } from "./testing/run-test-app.ts";
import { tinySubgraphs } from "./testing/tiny-subgraphs.ts";

let tiny: TestApp;
beforeAll(async () => {
  tiny = await runTinyApp();
});
afterAll(() => tiny.app.close());

const get = (path: string, init?: RequestInit) => fetch(`${tiny.url}${path}`, { redirect: "manual", ...init });

describe("/graphql", () => {
  test("joins the fields of all subgraphs in one answer to a POST", async () => {
    const { status, data, errors } = await tiny.ask("{ things { id title nationalRecord { status } } }");
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data).toEqual({
      things: ["XA0001", "XB0001", "XA0002", "XB0002"].map((id) => ({
        id,
        title: `title of ${id}`,
        nationalRecord: { status: `status of ${id}` },
      })),
    });
  });

  test("answers a plain GET without any special header, variables included", async () => {
    const query = encodeURIComponent("query ($word: String!) { strict(word: $word) }");
    const response = await get(`/graphql?query=${query}&variables=${encodeURIComponent('{"word":"yes"}')}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { strict: "yes" } });
  });

  test("answers introspection", async () => {
    const { data } = await tiny.ask("{ __schema { queryType { name } } }");
    expect(data).toEqual({ __schema: { queryType: { name: "Query" } } });
  });

  test("leads a browser that brings no query to the explorer", async () => {
    const response = await get("/graphql", { headers: { accept: "text/html" } });
    expect([response.status, response.headers.get("location")]).toEqual([302, "/explore"]);
  });

  test("lets a script on any site read, and answers its preflight question", async () => {
    const preflight = await get("/graphql", { method: "OPTIONS", headers: { origin: "https://elsewhere.example" } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-headers")).toBe("*");
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, POST, OPTIONS");
  });

  test("shows the plan on request, the two countries side by side", async () => {
    const response = await get("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", "apollo-query-plan-experimental": "1" },
      body: JSON.stringify({ query: "{ things { nationalRecord { status } } }" }),
    });
    const { extensions } = JSON.parse(await response.text());
    expect(extensions.__queryPlanExperimental).toMatch(/Parallel \{[\s\S]*service: "xa"[\s\S]*service: "xb"/);
  });
});

describe("an error", () => {
  const shape = { code: expect.any(String), hint: expect.any(String), requestId: expect.any(String) };

  test.each([
    ["a query that cannot be read", "{ things {", 400, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", "{ thing { id } }", 400, "GRAPHQL_VALIDATION_FAILED"],
    ["an empty query", "", 400, "BAD_REQUEST"],
    ["a mutation", "mutation { erase }", 400, "GRAPHQL_VALIDATION_FAILED"],
    ["a subscription", "subscription { things }", 400, "GRAPHQL_VALIDATION_FAILED"],
    [
      "several operations of which none is chosen",
      "query A { a: __typename } query B { b: __typename }",
      400,
      "OPERATION_RESOLUTION_FAILURE",
    ],
    ["input that a subgraph refuses", '{ strict(word: "no") }', 200, "UNKNOWN_WORD"],
  ])("for %s has code, hint and request id", async (_, query, status, code) => {
    const answer = await tiny.ask(query);
    expect(answer.status).toBe(status);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ ...shape, code });
    expect(answer.errors?.[0]?.extensions["requestId"]).toBe(answer.headers.get("x-request-id"));
  });

  test("for an unknown field suggests the right one", async () => {
    const { errors } = await tiny.ask("{ thing { id } }");
    expect(errors?.[0]?.message).toContain('Did you mean "things"?');
  });

  test("for a list of queries in one request says that each is sent alone", async () => {
    const response = await get("/graphql", { method: "POST", headers: json, body: '[{"query":"{ __typename }"}]' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { ...shape, code: "BAD_REQUEST" } }] });
  });

  test.each([
    [
      "a body that is not JSON",
      { method: "POST", headers: { "content-type": "application/json" }, body: "{" },
      400,
      "BAD_REQUEST",
    ],
    [
      "a body of another type",
      { method: "POST", headers: { "content-type": "text/csv" }, body: "a,b" },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    ["a method that would write", { method: "DELETE" }, 405, "METHOD_NOT_ALLOWED"],
  ])("for %s has the same shape", async (_, init, status, code) => {
    const response = await get("/graphql", init);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { ...shape, code } }],
    });
  });

  test("for an address that cannot be read has the same shape", async () => {
    const response = await get("/%zz");
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringContaining("%zz"), extensions: { ...shape, code: "BAD_REQUEST" } }],
    });
  });

  test("for an unknown page names it", async () => {
    const response = await get("/grahpql");
    expect(response.status).toBe(404);
    const { errors } = JSON.parse(await response.text());
    expect(errors).toEqual([
      { message: "There is no page GET /grahpql.", extensions: { ...shape, code: "NOT_FOUND" } },
    ]);
  });
});

const json = { "content-type": "application/json" };

describe("X-Request-Id", () => {
  test("is the caller's own where it is harmless, and a new one where it is not", async () => {
    const kept = await get("/robots.txt", { headers: { "x-request-id": "run-7.a" } });
    expect(kept.headers.get("x-request-id")).toBe("run-7.a");
    const replaced = await get("/robots.txt", { headers: { "x-request-id": "<script>" } });
    expect(replaced.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("OGP-Edition", () => {
  test.each(["/", "/schema.graphql", "/robots.txt", "/explore", "/nowhere", "/graphql?query={__typename}"])(
    "stands on the answer of %s and names the newest edition",
    async (path) => {
      expect((await get(path)).headers.get("ogp-edition")).toBe("2026-03-05.1");
    },
  );

  test.each([
    ["the parameter with an id", "?edition=2026-01-10.1", {}],
    ["the parameter with a date after it", "?edition=2026-02-01", {}],
    ["the header", "", { "ogp-edition": "2026-01-10.1" }],
    ["the parameter, over the header", "?edition=2026-01-10.1", { "ogp-edition": "2026-03-05.1" }],
  ])("named by %s is what the subgraphs answer from", async (_, search, headers) => {
    const body = JSON.stringify({ query: "{ editionNumber }" });
    const response = await get(`/graphql${search}`, { method: "POST", headers: { ...json, ...headers }, body });
    expect(response.headers.get("ogp-edition")).toBe("2026-01-10.1");
    expect(await response.json()).toEqual({ data: { editionNumber: 1 } });
  });

  test("that does not exist is refused, never replaced by another", async () => {
    const response = await get("/graphql?query={editionNumber}&edition=2025-01-01.1");
    expect(response.status).toBe(400);
    const { errors } = JSON.parse(await response.text());
    expect(errors[0].message).toBe('There is no edition "2025-01-01.1".');
    expect(errors[0].extensions).toMatchObject({ code: "UNKNOWN_EDITION", hint: expect.stringContaining("newest") });
  });
});

describe("the health pages", () => {
  test("say that the server lives and is ready, with the edition", async () => {
    expect(await (await get("/health/live")).json()).toEqual({ status: "live" });
    const ready = await get("/health/ready");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: "ready", edition: "2026-03-05.1" });
  });

  test("say why while the store is being opened, and queries are told to come back", async () => {
    const app = await createApp({ open: () => new Promise(() => undefined) });
    const url = await app.listen({ port: 0 });
    void app.load();
    const ready = await fetch(`${url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: "starting", reason: expect.stringContaining("store") });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const query = await fetch(`${url}/graphql?query={__typename}`);
    expect([query.status, query.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await query.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_READY" } }] });
    await app.close();
  });

  test("say that loading failed", async () => {
    const app = await createApp({ open: () => Promise.reject(new Error("no disk")) });
    const url = await app.listen({ port: 0 });
    await expect(app.load()).rejects.toThrow("no disk");
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, JSON.parse(await ready.text()).status]).toEqual([503, "failed"]);
    await app.close();
  });
});

describe("close", () => {
  test("answers what has been asked before it ends", async () => {
    const late = new Promise((answer) => setTimeout(answer, 300, { id: "XA0001", status: "late", serial: "1" }));
    const slow = await runTinyApp(tinySubgraphs({ xaRecord: () => late }));
    const answer = slow.ask("{ things { nationalRecord { status } } }");
    await new Promise((passed) => setTimeout(passed, 100));
    await slow.app.close();
    expect((await answer).data).toMatchObject({ things: [{ nationalRecord: { status: "late" } }, {}, {}, {}] });
    await expect(fetch(`${slow.url}/health/live`)).rejects.toThrow();
  });
});

describe("listen", () => {
  test("names a port that is taken and the setting to change", async () => {
    const other = await createApp({ open: () => Promise.reject(new Error("unused")) });
    const port = Number(new URL(tiny.url).port);
    await expect(other.listen({ port })).rejects.toThrow(
      `Cannot listen on port ${port} of 127.0.0.1: another program already listens there. Stop it, or choose another port with PORT.`,
    );
    await other.close();
  });
});
