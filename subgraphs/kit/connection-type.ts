import { PageInfo } from "@ogp-graph/schema/graphql/page-info.ts";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Connection, Edge } from "./connection.ts";

/** A class that type-graphql knows as a type; interfaces are abstract classes. */
type NodeClass = abstract new () => object;

/**
 * The types `<Name>Connection` and `<Name>Edge` for lists of `node`. They are shareable: several subgraphs may list the
 * same entity.
 *
 * @param name GraphQL name of the node type
 * @param words what the nodes are in a reader's words, in the plural: "action plans"
 */
export function connectionType(node: NodeClass, name: string, words: string): new () => Connection<object> {
  const nodeType = () => node as new () => object; // type-graphql's typing knows no abstract classes, its code does

  @ObjectType(`${name}Edge`, { description: `One item of a list of ${words}, with its place in the list.` })
  @Directive("@shareable")
  class NodeEdge implements Edge<object> {
    @Field(() => String, { description: "Place of the item in this list; opaque, and good for this order only." })
    readonly cursor!: string;

    @Field(nodeType, { description: "The item itself." })
    readonly node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${words}.` })
  @Directive("@shareable")
  class NodeConnection implements Connection<object> {
    @Field(() => [nodeType()], { description: "The items of this page." })
    readonly nodes!: readonly object[];

    @Field(() => [NodeEdge], { description: "The items of this page, each with its place in the list." })
    readonly edges!: readonly NodeEdge[];

    @Field(() => PageInfo, { description: "Where this page stands in the whole list." })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: "Number of items in the whole list; counted only when it is asked for." })
    readonly totalCount!: Promise<number>;
  }

  return NodeConnection;
}
