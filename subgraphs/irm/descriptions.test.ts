import { countryManifests } from "@ogp-graph/schema/country/country-manifests.ts";
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { expect, test } from "vitest";
import { buildNational } from "../national/build-national.ts";
import { buildProvenance } from "../provenance/build-provenance.ts";
import { buildIrm } from "./build-irm.ts";

/** Names of everything in a schema that has no description; what federation itself adds is not ours to describe. */
function undescribed(schema: GraphQLSchema): string[] {
  const own = Object.values(schema.getTypeMap()).filter(({ name }) => !/^(_|federation__|link__)/.test(name));
  return own.flatMap((type) => {
    const parts: { readonly name: string; readonly description?: string | null | undefined }[] = [];
    if (type.name !== "Query") parts.push({ name: type.name, description: type.description });
    if (isEnumType(type))
      parts.push(...type.getValues().map((value) => ({ ...value, name: `${type.name}.${value.name}` })));
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (field.name.startsWith("_")) continue;
        const args: readonly GraphQLArgument[] = "args" in field ? field.args : [];
        parts.push({ name: `${type.name}.${field.name}`, description: field.description });
        parts.push(
          ...args.map((arg) => ({ name: `${type.name}.${field.name}(${arg.name})`, description: arg.description })),
        );
      }
    }
    return parts
      .filter(({ description }) => !description || !/^[A-Z0-9].{8,}\.$/s.test(description))
      .map(({ name }) => name);
  });
}

test("Every type, field, argument and enum value is described in a sentence", async () => {
  const subgraphs = [await buildIrm(), await buildProvenance(), ...(await buildNational(countryManifests()))];
  expect(subgraphs.flatMap(({ name, schema }) => undescribed(schema).map((what) => `${name}: ${what}`))).toEqual([]);
});

test("The check finds what is not described", () => {
  const bare = buildSchema('type Query { a(b: Int): E, "Described in full." c: Int } enum E { F }');
  const builtIn = /^(Boolean|Int|String)$|^__/;
  expect(undescribed(bare).filter((name) => !builtIn.test(name))).toEqual(["Query.a", "Query.a(b)", "E", "E.F"]);
});
