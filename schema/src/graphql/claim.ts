import "reflect-metadata";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { AssessorEnum } from "./enums.ts";
import { SourceStub } from "./source-stub.ts";

@ObjectType({
  description:
    "What somebody says of a commitment's progress. The words of different assessors are alike; their authors are not.",
})
@Directive("@shareable")
export class Claim {
  @Field(() => ID, { description: "Id of the claim." })
  readonly id!: string;

  @Field(() => AssessorEnum, { description: "Who says it." })
  readonly assessor!: string;

  @Field(() => String, { description: "What it is about: the id of an indicator, or STATUS." })
  readonly topic!: string;

  @Field(() => String, { description: "The claimant's own word." })
  readonly label!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What that word comes to among the status words shared by all claimants; null where nobody has said so. Never a rating of the IRM.",
  })
  readonly mapped!: string | null;

  @Field(() => String, { nullable: true, description: "When it was said, as exact as the source gives it." })
  readonly date!: string | null;

  @Field(() => SourceStub, { description: "Where it is said." })
  readonly source!: SourceStub;
}
