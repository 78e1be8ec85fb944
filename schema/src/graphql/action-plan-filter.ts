import "reflect-metadata";
import { Field, ID, InputType } from "type-graphql";
import { LevelEnum, RegionEnum } from "./enums.ts";
import { MemberCode } from "./member-code.ts";
import { YearRange } from "./year-range.ts";

@InputType({
  description: "Which action plans are meant: those that match every part given. An empty list matches nothing.",
})
export class ActionPlanFilter {
  @Field(() => [ID], {
    nullable: true,
    description: "Plans with these ids, such as AP_KEN05; an id that does not exist matches nothing.",
  })
  readonly ids?: readonly string[] | null;

  @Field(() => [MemberCode], { nullable: true, description: "Plans of these members." })
  readonly members?: readonly string[] | null;

  @Field(() => [RegionEnum], { nullable: true, description: "Plans of members in these regions." })
  readonly regions?: readonly string[] | null;

  @Field(() => [LevelEnum], { nullable: true, description: "Plans of members at these levels of government." })
  readonly levels?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Plans of the members of these programmes, such as PDA." })
  readonly programmes?: readonly string[] | null;

  @Field(() => YearRange, { nullable: true, description: "Plans submitted in these years." })
  readonly submissionYear?: YearRange | null;

  @Field(() => YearRange, {
    nullable: true,
    description:
      "Plans that ran in at least one of these years: from the submission year to the end year. " +
      "A plan whose end year is unknown counts for its submission year only.",
  })
  readonly implementationYear?: YearRange | null;
}
