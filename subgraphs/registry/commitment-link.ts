import { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import { Field, Float, ID, ObjectType } from "type-graphql";
import { CommitmentLinkKindEnum } from "./commitment-link-kind.ts";

@ObjectType({ description: "That two commitments belong together, with how sure that is." })
export class CommitmentLink {
  @Field(() => ID, { description: "Id of the link." })
  readonly id!: string;

  @Field(() => CommitmentLinkKindEnum, {
    description: "How the commitments belong together, read from `from` to `to`.",
  })
  readonly kind!: string;

  @Field(() => String, { description: "PRINTED where a source says so, CURATED where a reviewer found it." })
  readonly method!: string;

  @Field(() => Float, { description: "How sure it is, from 0 to 1." })
  readonly confidence!: number;

  @Field(() => SourceStub, { description: "Where the link is stated." })
  readonly source!: SourceStub;
}
