import "reflect-metadata";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLString,
  parse,
  specifiedDirectives,
} from "graphql";
import { type BuildSchemaOptions, buildSchema, createResolversMap } from "type-graphql";
import type { Subgraph, SubgraphContext } from "./subgraph.ts";

/**
 * The entity behind a reference `{ __typename, id }`; null where there is none. Each entity's key has its own shape,
 * fixed by its `@key` directive.
 */
export type ReferenceResolver = (reference: never, context: SubgraphContext) => Promise<object | null | undefined>;

export interface SubgraphOptions {
  /** Lower case; the file name of its SDL and its name in the supergraph. */
  readonly name: string;
  /** Resolver classes of type-graphql: nothing else decides which fields the subgraph has. */
  readonly resolvers: BuildSchemaOptions["resolvers"];
  /** Resolvers that need something given to their constructor, ready made; the others are made without arguments. */
  readonly instances?: readonly object[];
  /** Types that no field names, such as stubs of an interface's implementations. */
  readonly orphanedTypes?: BuildSchemaOptions["orphanedTypes"];
  /** By entity type name: how another subgraph's reference becomes the entity. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
}

/** Federation 2.9 as far as it is used here; `@apollo/subgraph` adds the definitions. */
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@provides", "@requires"])`;

const fieldSet = { type: new GraphQLNonNull(GraphQLString) };
const federationDirectives = [
  new GraphQLDirective({
    name: "key",
    locations: [DirectiveLocation.OBJECT, DirectiveLocation.INTERFACE],
    isRepeatable: true,
    args: { fields: fieldSet, resolvable: { type: GraphQLBoolean } },
  }),
  new GraphQLDirective({
    name: "shareable",
    locations: [DirectiveLocation.OBJECT, DirectiveLocation.FIELD_DEFINITION],
  }),
  new GraphQLDirective({ name: "external", locations: [DirectiveLocation.OBJECT, DirectiveLocation.FIELD_DEFINITION] }),
  new GraphQLDirective({
    name: "provides",
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: { fields: fieldSet },
  }),
  new GraphQLDirective({
    name: "requires",
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: { fields: fieldSet },
  }),
];

/** Builds a federated subgraph from type-graphql classes: its SDL for composition and its executable schema. */
export async function createSubgraph(options: SubgraphOptions): Promise<Subgraph> {
  const schema = await buildSchema({
    resolvers: options.resolvers,
    orphanedTypes: options.orphanedTypes ?? [],
    directives: [...specifiedDirectives, ...federationDirectives],
    container: { get: containerOf(options.instances ?? []) },
    validate: false, // bad input is refused by the resolvers, with a code and a hint
  });
  const sdl = `${link}\n\n${withoutDirectiveDefinitions(printSchemaWithDirectives(schema))}\n`;
  const resolvers = resolversOf(createResolversMap(schema), options.references);
  return { name: options.name, sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]) };
}

type ResolverClass = new () => object;

function containerOf(instances: readonly object[]): (wanted: ResolverClass) => object {
  const made = new Map(instances.map((instance): [unknown, object] => [instance.constructor, instance]));
  return (wanted) => {
    const instance = made.get(wanted) ?? new wanted();
    made.set(wanted, instance);
    return instance;
  };
}

/** Definitions of federation's directives and the `schema` block come from federation itself. */
function withoutDirectiveDefinitions(sdl: string): string {
  return sdl
    .replace(/^("""[^"]*"""\n)?directive @[^\n]*\n*/gm, "")
    .replace(/^schema \{[^}]*\}\n*/m, "")
    .replace(/^type Query \{/m, '"""What can be asked."""\ntype Query {')
    .trim();
}

type ResolversMap = ReturnType<typeof createResolversMap>;
type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;
type Resolvers = NonNullable<Extract<Modules[number], { typeDefs: unknown }>["resolvers"]>;

/**
 * Plain rows stand for objects, so type-graphql's `__isTypeOf`, which asks for instances of its classes, is left out:
 * interfaces decide by `__typename`.
 */
function resolversOf(resolvers: ResolversMap, references: SubgraphOptions["references"]): Resolvers {
  for (const ofType of Object.values(resolvers)) Reflect.deleteProperty(ofType, "__isTypeOf");
  for (const [typeName, resolve] of Object.entries(references)) {
    resolvers[typeName] = Object.assign(resolvers[typeName] ?? {}, { __resolveReference: resolve });
  }
  return resolvers as Resolvers; // Apollo and type-graphql describe one and the same map in two ways
}
