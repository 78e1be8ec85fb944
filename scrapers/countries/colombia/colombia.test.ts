import { describe, expect, test } from "vitest";
import { readFixture, sourceOf } from "../../src/portals/testing/read-fixture.ts";

describe("Colombia's portal", () => {
  test("lists articles on its plans and the next page", async () => {
    const { problems, links, next } = await readFixture("colombia", "articles");
    expect(problems).toEqual([]);
    expect(links.map(({ title, type }) => [title, type])).toEqual([
      ["Cuarto Plan de Acción Nacional de Gobierno Abierto de Colombia 2020-2022", "Action Plan"],
    ]);
    expect(next).toBe("https://portal.example/page?page=2");
  });

  test("has no address that a page prints, so it is never fetched", () => {
    expect(sourceOf("colombia", "articles")).toMatchObject({
      url: null,
      urlUnknown: "no page that we read prints the address of the portal",
    });
  });
});
