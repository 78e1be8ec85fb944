import type { Store } from "@ogp-graph/schema/store/open-store.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subgraph } from "../kit/subgraph.ts";
import { ask } from "../kit/testing/ask.ts";
import { buildIrm } from "./build-irm.ts";
import { irmWorld } from "./testing/irm-world.ts";

let irm: Subgraph;
let store: Store;
beforeAll(async () => {
  [irm, store] = [await buildIrm(), await irmWorld()];
});
afterAll(() => store.close());

/** Asks as the gateway does: by references. */
async function ofCommitments(ids: readonly string[], fields: string, edition = 1) {
  const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Commitment { id ${fields} } } }`;
  const of = ids.map((id) => ({ __typename: "Commitment", id }));
  const { data, errors, statements } = await ask(irm, store, source, { variables: { of }, edition });
  return { entities: data?._entities, errors, statements };
}

describe("completion", () => {
  test("answers with the assessor's own word, its scale, report and source", async () => {
    const { entities } = await ofCommitments(
      ["XA0001"],
      `completion { indicator stage label code band missing printed rule reportType report { id title } publishedYear
        cluster inherited assessor locator source { id } scale { id from to labels { label code band } } }`,
    );
    expect(entities[0].completion).toMatchObject({
      indicator: "COMPLETION",
      stage: "FINAL",
      label: "Complete",
      code: 5,
      band: "HIGH",
      missing: null,
      printed: "Complete",
      rule: "label",
      reportType: "END_OF_TERM",
      report: { id: "R1", title: "Report R1" },
      publishedYear: 2017,
      cluster: null,
      inherited: false,
      assessor: "IRM",
      locator: "row 37",
      source: { id: "s-sheet" },
      scale: { id: "completion", from: 2011, to: null },
    });
    expect(entities[0].completion.scale.labels.map(({ label }: { label: string }) => label)).toEqual([
      "Withdrawn",
      "Unclear",
      "No Evidence Available",
      "Not Started",
      "Limited",
      "Substantial",
      "Complete",
    ]);
  });

  test("keeps the mid-term value and the final value apart", async () => {
    const { entities } = await ofCommitments(
      ["XA0001", "XA0002"],
      "final: completion { stage label missing } progress: completion(stage: PROGRESS) { stage label missing }",
    );
    expect(entities).toEqual([
      {
        id: "XA0001",
        final: { stage: "FINAL", label: "Complete", missing: null },
        progress: { stage: "PROGRESS", label: "Limited", missing: null },
      },
      {
        id: "XA0002",
        final: { stage: "FINAL", label: null, missing: "NOT_LOADED" },
        progress: { stage: "PROGRESS", label: "Substantial", missing: null },
      },
    ]);
  });

  test("takes the year of publication from the report where the row has none", async () => {
    const { entities } = await ofCommitments(["XA0001"], "completion(stage: PROGRESS) { publishedYear }");
    expect(entities[0].completion.publishedYear).toBe(2016);
  });
});

describe("A missing rating", () => {
  test("gives the exact reason, and no label, code or band", async () => {
    const { entities } = await ofCommitments(
      ["XA0002", "XA0003"],
      "completion { label code band missing } ambition { label code band missing } results { label code band missing }",
    );
    const because = (missing: string) => ({ label: null, code: null, band: null, missing });
    expect(entities).toEqual([
      {
        id: "XA0002",
        completion: because("NOT_LOADED"),
        ambition: because("REPORT_PENDING"),
        results: because("NOT_LOADED"),
      },
      {
        id: "XA0003",
        completion: because("NOT_RATED"),
        ambition: because("NOT_LOADED"),
        results: because("NOT_APPLICABLE"),
      },
    ]);
  });

  test("is NOT_LOADED for everything about a commitment without any row, and claims no source", async () => {
    const rating = "{ indicator label missing scale { id } inherited source { id } assessor }";
    const { entities } = await ofCommitments(
      ["XA0004"],
      `completion ${rating} ambition ${rating} results ${rating} verifiable ${rating} relevant ${rating}
       star(rule: STAR_2015, stage: FINAL) ${rating} assessments { nodes { id } totalCount }`,
    );
    const absent = {
      ...{ indicator: null, label: null, missing: "NOT_LOADED" },
      ...{ scale: null, inherited: false, source: null, assessor: null },
    };
    expect(entities[0]).toEqual({
      id: "XA0004",
      completion: absent,
      ambition: absent,
      results: absent,
      verifiable: absent,
      relevant: absent,
      star: { ...absent, indicator: "STAR_2015" },
      assessments: { nodes: [], totalCount: 0 },
    });
  });

  test("is NOT_LOADED in an edition in which the rating did not hold yet", async () => {
    const { entities } = await ofCommitments(["XA0001"], "completion { label missing }", 0);
    expect(entities[0].completion).toEqual({ label: null, missing: "NOT_LOADED" });
  });
});

describe("star", () => {
  test("answers for one rule and one report, and never merges the rules", async () => {
    const { entities } = await ofCommitments(
      ["XA0001"],
      `old: star(rule: STAR_2014, stage: FINAL) { label missing } new: star(rule: STAR_2015, stage: FINAL) { label missing }
       early: star(rule: STAR_2014, stage: PROGRESS) { label missing }`,
    );
    expect(entities[0]).toEqual({
      id: "XA0001",
      old: { label: "Starred", missing: null },
      new: { label: "Not starred", missing: null },
      early: { label: null, missing: "NOT_LOADED" },
    });
  });

  test("has no default rule and no default stage", async () => {
    const { errors } = await ofCommitments(["XA0001"], "star { label }");
    expect(errors.map(({ message }) => message).join(" ")).toMatch(/"rule" of type "StarRule!" is required/);
  });
});

describe("A rating of a whole cluster", () => {
  test("is marked as inherited, so that it is counted once", async () => {
    const { entities } = await ofCommitments(["XA0001"], "results { label cluster inherited printed }");
    expect(entities[0].results).toEqual({ label: "Major", cluster: "XA-c1", inherited: true, printed: "Major Major" });
  });
});

describe("assessments", () => {
  test("lists rivals beside the one that is trusted most", async () => {
    const { entities } = await ofCommitments(
      ["XA0001"],
      "assessments { totalCount nodes { id indicator preferred headline commitment { id } rating { stage label } } }",
    );
    const { totalCount, nodes } = entities[0].assessments;
    expect(totalCount).toBe(7);
    expect(nodes.filter((node: { indicator: string }) => node.indicator === "COMPLETION")).toEqual([
      {
        ...{ id: "a01", indicator: "COMPLETION", preferred: true, headline: true, commitment: { id: "XA0001" } },
        rating: { stage: "FINAL", label: "Complete" },
      },
      {
        ...{ id: "a02", indicator: "COMPLETION", preferred: true, headline: true, commitment: { id: "XA0001" } },
        rating: { stage: "PROGRESS", label: "Limited" },
      },
      {
        ...{ id: "a03", indicator: "COMPLETION", preferred: false, headline: false, commitment: { id: "XA0001" } },
        rating: { stage: "FINAL", label: "Limited" },
      },
    ]);
  });

  test("goes on from a cursor", async () => {
    const page = "nodes { id } pageInfo { hasNextPage endCursor }";
    const first = await ofCommitments(["XA0001"], `assessments(first: 6) { ${page} }`);
    expect(first.entities[0].assessments.nodes.map(({ id }: { id: string }) => id)).toEqual([
      "a01",
      "a02",
      "a03",
      "a04",
      "a05",
      "a06",
    ]);
    const cursor = first.entities[0].assessments.pageInfo.endCursor;
    const second = await ofCommitments(["XA0001"], `assessments(first: 6, after: "${cursor}") { ${page} }`);
    expect(second.entities[0].assessments).toMatchObject({ nodes: [{ id: "a07" }], pageInfo: { hasNextPage: false } });
  });

  test("refuses a page that is too large, and leaves the other fields alone", async () => {
    const { entities, errors } = await ofCommitments(
      ["XA0001"],
      "assessments(first: 101) { totalCount } completion { label }",
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["BAD_PAGE_SIZE"]);
    expect(entities).toEqual([{ id: "XA0001", assessments: null, completion: { label: "Complete" } }]);
  });
});

describe("An assessment by its id", () => {
  test("is found by a reference, and null where there is none", async () => {
    const source = `{ _entities(representations: [{__typename: "Assessment", id: "a05"}, {__typename: "Assessment", id: "no"}])
      { ... on Assessment { id indicator rating { label } } } }`;
    const { data } = await ask(irm, store, source);
    expect(data._entities).toEqual([{ id: "a05", indicator: "DIOG", rating: { label: "Major" } }, null]);
  });
});

describe("The statements of one request", () => {
  const everything = `completion { label report { title } scale { id } source { id } }
    progress: completion(stage: PROGRESS) { label reportType publishedYear }
    ambition { label reportType } results { label } verifiable { missing } relevant { missing }
    old: star(rule: STAR_2014, stage: FINAL) { label } new: star(rule: STAR_2015, stage: FINAL) { label }`;

  test("are one for all ratings of a hundred commitments and one for their reports", async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => `XA${String(index + 1).padStart(4, "0")}`);
    const { entities, statements } = await ofCommitments(hundred, everything);
    expect(entities).toHaveLength(100);
    expect(statements).toBe(2);
  });

  test("are one more for the pages of all their assessments, and one more for the lengths", async () => {
    const ids = ["XA0001", "XA0002", "XA0003", "XA0004"];
    expect((await ofCommitments(ids, "assessments(first: 2) { nodes { rating { label } } }")).statements).toBe(1);
    expect((await ofCommitments(ids, "assessments(first: 2) { totalCount nodes { id } }")).statements).toBe(2);
  });
});
