import { Url } from "@ogp-graph/schema/graphql/url.ts";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "A subject by which commitments are tagged." })
@Directive('@key(fields: "id")')
export class PolicyArea {
  @Field(() => ID, { description: "The label in kebab case, such as beneficial-ownership." })
  readonly id!: string;

  @Field(() => String, { description: "The label as OGP prints it." })
  readonly label!: string;

  @Field(() => String, { description: "What it covers, in one sentence." })
  readonly definition!: string;

  @Field(() => Boolean, { description: "True for one of OGP's large areas." })
  readonly topLevel!: boolean;

  @Field(() => Boolean, { description: "True for an area that goes with any of the large ones, such as open data." })
  readonly crossCutting!: boolean;

  @Field(() => [String], { description: "Older or other words for it." })
  readonly aliases!: readonly string[];

  @Field(() => Url, { name: "definedAt", description: "Page on which the definition rests." })
  readonly source!: string;
}
