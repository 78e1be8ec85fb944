import { buildSubgraphSchema } from "@apollo/subgraph";
import { GraphQLError, parse } from "graphql";
import type { Subgraph, SubgraphContext } from "../execution/subgraphs.ts";

/**
 * Three subgraphs with the shape of the real graph and nothing of its data: `registry` lists things, `xa` and `xb` own
 * the national records of two countries that do not exist.
 */
export function tinySubgraphs(behaviour: Partial<TinyBehaviour> = {}): readonly Subgraph[] {
  const { xaRecord, title } = { ...wellBehaved, ...behaviour };
  return [
    subgraph("registry", registrySdl, {
      Query: {
        things: () => [thing("XA0001"), thing("XB0001"), thing("XA0002"), thing("XB0002")],
        editionNumber: (_: unknown, __: unknown, { edition }: SubgraphContext) => edition,
        strict: (_: unknown, { word }: { word: string }) => strict(word),
      },
      Thing: { title },
    }),
    subgraph("xa", nationalSdl("Xa"), { XaRecord: { __resolveReference: xaRecord } }),
    subgraph("xb", nationalSdl("Xb"), { XbRecord: { __resolveReference: wellBehaved.xaRecord } }),
  ];
}

interface Key {
  readonly id: string;
}

interface TinyBehaviour {
  readonly xaRecord: (key: Key) => Promise<unknown>;
  readonly title: (thing: Key) => unknown;
}

const wellBehaved: TinyBehaviour = {
  xaRecord: async ({ id }) => ({ id, status: `status of ${id}`, serial: id }),
  title: ({ id }) => `title of ${id}`,
};

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n`;

const registrySdl = `${link}
  type Query { things: [Thing!]! editionNumber: Int! strict(word: String!): String }
  type Thing @key(fields: "id") { id: ID! title: String! nationalRecord: NationalRecord }
  interface NationalRecord { id: ID! }
  type XaRecord implements NationalRecord @key(fields: "id", resolvable: false) { id: ID! }
  type XbRecord implements NationalRecord @key(fields: "id", resolvable: false) { id: ID! }
`;

const nationalSdl = (country: string) => `${link}
  interface NationalRecord { id: ID! status: String }
  type ${country}Record implements NationalRecord @key(fields: "id") { id: ID! status: String serial: String! }
`;

function thing(id: string) {
  return { id, nationalRecord: { __typename: `${id.startsWith("XA") ? "Xa" : "Xb"}Record`, id } };
}

function strict(word: string): string {
  if (word === "yes") return word;
  throw new GraphQLError(`The word ${word} is not taken.`, { extensions: { code: "UNKNOWN_WORD", hint: "Say yes." } });
}

type Modules = Parameters<typeof buildSubgraphSchema>[0];

function subgraph(name: string, sdl: string, resolvers: object): Subgraph {
  const modules = [{ typeDefs: parse(sdl), resolvers }] as Modules; // resolvers of any shape; a wrong one fails the tests
  return { name, sdl, schema: buildSubgraphSchema(modules) };
}
