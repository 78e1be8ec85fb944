import "reflect-metadata";
import { Field, ID, InputType } from "type-graphql";
import { LevelEnum, RegionEnum } from "./enums.ts";
import { MemberCode } from "./member-code.ts";

@InputType({
  description: "Which members are meant: those that match every part given. An empty list matches nothing.",
})
export class MemberFilter {
  @Field(() => [MemberCode], { nullable: true, description: "Members with these codes." })
  readonly codes?: readonly string[] | null;

  @Field(() => [RegionEnum], { nullable: true, description: "Members in these regions." })
  readonly regions?: readonly string[] | null;

  @Field(() => [LevelEnum], { nullable: true, description: "Members at these levels of government." })
  readonly levels?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Members of these programmes, such as PDA." })
  readonly programmes?: readonly string[] | null;

  @Field(() => [MemberCode], { nullable: true, description: "Local members in these countries." })
  readonly parents?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Members whose name holds every one of these words; case does not matter.",
  })
  readonly text?: string | null;
}
