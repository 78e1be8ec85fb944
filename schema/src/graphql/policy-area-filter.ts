import "reflect-metadata";
import { Field, ID, InputType } from "type-graphql";

@InputType({
  description:
    "Commitments by policy area. An area stands for itself and every area below it. " +
    "Newer areas were never coded for older plans: such commitments count as not tagged here, see `policyAreasNotCoded`.",
})
export class PolicyAreaFilter {
  @Field(() => [ID], { nullable: true, description: "Tagged with at least one of these areas." })
  readonly any?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Tagged with every one of these areas." })
  readonly all?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Tagged with none of these areas." })
  readonly none?: readonly string[] | null;
}
