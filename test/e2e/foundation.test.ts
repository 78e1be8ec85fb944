import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startApp } from "@ogp-graph/gateway/start-app.ts";
import { openStore } from "@ogp-graph/schema/store/open-store.ts";
import { loadSnapshot } from "@ogp-graph/schema/store/snapshot.ts";
import { buildSubgraphs } from "@ogp-graph/subgraphs/all-subgraphs.ts";
import type { Subgraph } from "@ogp-graph/subgraphs/kit/subgraph.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const COUNTRIES = ["COL", "GHA", "HND", "IDN", "KEN", "NGA", "PER", "PHL"];
const RECORD_TYPES: Record<string, string> = {
  COL: "ColombiaRecord",
  GHA: "GhanaRecord",
  HND: "HondurasRecord",
  IDN: "IndonesiaRecord",
  KEN: "KenyaRecord",
  NGA: "NigeriaRecord",
  PER: "PeruRecord",
  PHL: "PhilippinesRecord",
};

interface Node {
  readonly id: string;
  readonly member: { readonly code: string } | null;
  readonly completion: {
    readonly label: string | null;
    readonly missing: string | null;
    readonly source: { url: string } | null;
  } | null;
  readonly nationalRecord: { readonly __typename: string; readonly leadInstitution: string | null } | null;
  readonly sources: readonly {
    readonly url: string;
    readonly sha256: string;
    readonly licence: string;
    readonly recordedAt: string;
  }[];
}

const ALL_THREE = `query ($members: [MemberCode!], $programmes: [ID!], $first: Int!) {
  commitments(where: { members: $members, programmes: $programmes }, first: $first) {
    nodes {
      id title
      member { code }
      completion { label band missing source { url } }
      ambition { label missing } results { label missing } verifiable { label missing } relevant { label missing }
      nationalRecord { __typename id leadInstitution numberInPlan sources { url } }
      sources { url sha256 licence recordedAt }
    }
  }
}`;

let url: string;
let close: () => Promise<void>;

async function start(subgraphs: readonly Subgraph[]) {
  const store = await openStore({ directory: ":memory:" });
  await loadSnapshot(store, `${root}/scrapers/snapshot`);
  const sdl = (name: string) => readFileSync(`${root}/schema/sdl/${name}.graphql`, "utf8");
  const open = async () => ({ store, subgraphs, supergraphSdl: sdl("supergraph"), apiSdl: sdl("api") });
  return startApp({ open, port: 0 });
}

async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}, at = url) {
  const response = await fetch(`${at}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as {
    data: never;
    errors?: { message: string; extensions: Record<string, unknown> }[];
    extensions?: never;
  };
}

beforeAll(async () => {
  const running = await start(await buildSubgraphs());
  url = running.url;
  close = () => running.app.close();
});
afterAll(() => close());

describe("the bundled edition behind the gateway", () => {
  test.each(COUNTRIES)(
    "answers %s with registry, IRM and national fields together, each with its source",
    async (code) => {
      const { data, errors } = await ask(ALL_THREE, { members: [code], first: 20 });
      const { nodes } = (data as { commitments: { nodes: Node[] } }).commitments;
      expect(errors).toBeUndefined();
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes) {
        expect(node.member?.code).toBe(code);
        expect(node.nationalRecord?.__typename).toBe(RECORD_TYPES[code]);
        // Invariant 1: a rating or the reason for its absence, never both, never neither.
        expect([node.completion?.label, node.completion?.missing].filter((value) => value)).toHaveLength(1);
        // Invariant 3: every fact leads to a source with address, time, hash and licence.
        expect(node.sources.length).toBeGreaterThan(0);
        for (const source of node.sources) {
          expect(source).toMatchObject({
            url: expect.stringMatching(/^https?:/),
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          });
          expect(source.licence).toBeTruthy();
          expect(source.recordedAt).toMatch(/^20\d\d-\d\d-\d\d/);
        }
      }
    },
  );

  test("asks irm, provenance and all country subgraphs in parallel after the registry", async () => {
    const answer = await ask(ALL_THREE, { members: COUNTRIES, first: 1 }, { "apollo-query-plan-experimental": "1" });
    const plan = JSON.stringify(
      (answer.extensions as unknown as { __queryPlanExperimental: unknown }).__queryPlanExperimental,
    );
    const parallel = plan.slice(plan.indexOf("Parallel"));
    expect(plan.indexOf("registry")).toBeLessThan(plan.indexOf("Parallel"));
    for (const service of [
      "irm",
      "colombia",
      "ghana",
      "honduras",
      "indonesia",
      "kenya",
      "nigeria",
      "peru",
      "philippines",
    ]) {
      expect(parallel).toContain(service);
    }
  });

  test("takes a bounded number of SQL statements whatever the page size", async () => {
    const statementsOf = async (variables: object) => {
      let statements = 0;
      const count = () => {
        statements += 1;
      };
      subscribe("ogp-graph:sql", count);
      const { errors } = await ask(ALL_THREE, variables);
      unsubscribe("ogp-graph:sql", count);
      expect(errors).toBeUndefined();
      return statements;
    };
    const one = await statementsOf({ members: ["KEN"], first: 1 });
    expect(await statementsOf({ members: ["KEN"], first: 40 })).toBe(one);
    // All seven countries have commitments among the first hundred: two statements for each, ten for what is shared.
    expect(await statementsOf({ programmes: ["PDA"], first: 100 })).toBeLessThanOrEqual(24);
  });

  test("keeps the answers of one edition and names it", async () => {
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent("{ edition { id contentHash } }")}`);
    const { data } = (await response.json()) as { data: { edition: { id: string; contentHash: string } } };
    expect(response.headers.get("ogp-edition")).toBe(data.edition.id);
    expect(data.edition.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("finds Spanish titles without accents and case", async () => {
    // CO0040: "Participación ciudadana y rendición de cuentas en el sector extractivo"
    const { data } = await ask(`{ commitments(where: { text: "EXTRACTIVO participacion" }) { nodes { id } } }`);
    expect((data as { commitments: { nodes: Node[] } }).commitments.nodes.map((node) => node.id)).toEqual(["CO0040"]);
  });
});

describe("the public door", () => {
  test("has nothing to write with, sets no cookie, and says nothing of its inside (invariant 7, as far as it is built)", async () => {
    const api = readFileSync(`${root}/schema/sdl/api.graphql`, "utf8");
    expect(api).not.toMatch(/^(type|extend type) (Mutation|Subscription)\b/m);
    for (const body of ['{"query":"mutation { x }"}', '{"query":"{ nothing }"}', "{bad"]) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      const text = await response.text();
      expect(response.status).toBe(400);
      expect(response.headers.get("set-cookie")).toBeNull();
      expect(text).not.toMatch(/node_modules|\.ts:|select |\bat .*\(/);
    }
  });
});

describe("a country's subgraph that fails", () => {
  test("costs its own fields only, and the error names it (invariant 5)", async () => {
    const subgraphs = await buildSubgraphs();
    const broken = subgraphs.map((subgraph) => (subgraph.name === "kenya" ? failing(subgraph) : subgraph));
    const running = await start(broken);
    const { data, errors } = await ask(ALL_THREE, { members: ["KEN", "GHA"], first: 100 }, {}, running.url);
    await running.app.close();
    const { nodes } = (data as { commitments: { nodes: Node[] } }).commitments;
    const of = (code: string) => nodes.filter((node) => node.member?.code === code);
    expect(of("GHA").length).toBeGreaterThan(0);
    expect(of("GHA").some((node) => node.nationalRecord?.leadInstitution)).toBe(true);
    expect(of("KEN").length).toBeGreaterThan(0);
    for (const node of of("KEN")) {
      expect(node.completion).not.toBeNull();
      expect(node.nationalRecord?.leadInstitution ?? null).toBeNull();
    }
    expect(errors?.[0]?.extensions).toMatchObject({ code: "SUBGRAPH_FAILED", service: "kenya" });
  });
});

/** The same subgraph, whose every field now throws. */
function failing(subgraph: Subgraph): Subgraph {
  for (const type of Object.values(subgraph.schema.getTypeMap())) {
    if (!("getFields" in type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      if ("resolve" in field) {
        field.resolve = async () => {
          throw new Error("the store of this country is gone");
        };
      }
    }
  }
  return subgraph;
}
