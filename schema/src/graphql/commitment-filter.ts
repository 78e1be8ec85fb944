import "reflect-metadata";
import { Field, ID, InputType } from "type-graphql";
import { CommitmentId } from "./commitment-id.ts";
import { DateScalar } from "./dates.ts";
import { CommitmentOrderFieldEnum, LevelEnum, RegionEnum, SortDirectionEnum } from "./enums.ts";
import { MemberCode } from "./member-code.ts";
import { PolicyAreaFilter } from "./policy-area-filter.ts";
import { RatingFilter, StarFilter } from "./rating-filter.ts";
import { YearRange } from "./year-range.ts";

@InputType({
  description: "Which commitments are meant: those that match every part given. An empty list matches nothing.",
})
export class CommitmentFilter {
  @Field(() => [CommitmentId], {
    nullable: true,
    description: "Commitments with these ids; an id that does not exist matches nothing.",
  })
  readonly ids?: readonly string[] | null;

  @Field(() => [MemberCode], {
    nullable: true,
    description: "Commitments of these members, without their local members.",
  })
  readonly members?: readonly string[] | null;

  @Field(() => [RegionEnum], { nullable: true, description: "Commitments of members in these regions." })
  readonly regions?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Commitments of the members of these programmes, such as PDA." })
  readonly programmes?: readonly string[] | null;

  @Field(() => [LevelEnum], { nullable: true, description: "Commitments of members at these levels of government." })
  readonly levels?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Commitments of these action plans, such as AP_KEN05." })
  readonly plans?: readonly string[] | null;

  @Field(() => YearRange, { nullable: true, description: "Commitments whose plan was submitted in these years." })
  readonly submissionYear?: YearRange | null;

  @Field(() => YearRange, {
    nullable: true,
    description:
      "Commitments whose plan ran in at least one of these years: from its submission year to its end year. " +
      "A plan whose end year is unknown counts for its submission year only.",
  })
  readonly implementationYear?: YearRange | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Commitments under way on this day by their own dates; a date known as a month or year covers the whole of it. " +
      "Where a date is absent or ambiguous, the plan's submission year and end year stand for it.",
  })
  readonly activeOn?: Date | null;

  @Field(() => PolicyAreaFilter, { nullable: true, description: "Commitments by policy area." })
  readonly policyAreas?: PolicyAreaFilter | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Commitments with one title, in any language loaded, that holds every one of these words. " +
      "Case and accents do not matter; parts of words count. Titles of the national record count too.",
  })
  readonly text?: string | null;

  @Field(() => RatingFilter, { nullable: true, description: "By how much was carried out." })
  readonly completion?: RatingFilter | null;

  @Field(() => RatingFilter, { nullable: true, description: "By how much the commitment could change." })
  readonly ambition?: RatingFilter | null;

  @Field(() => RatingFilter, { nullable: true, description: "By how far it opened government." })
  readonly results?: RatingFilter | null;

  @Field(() => RatingFilter, { nullable: true, description: "By whether it is written so that it can be checked." })
  readonly verifiable?: RatingFilter | null;

  @Field(() => RatingFilter, { nullable: true, description: "By whether it serves open government." })
  readonly relevant?: RatingFilter | null;

  @Field(() => StarFilter, { nullable: true, description: "By a star." })
  readonly star?: StarFilter | null;
}

@InputType({
  description:
    "How commitments are ordered. Commitments without the value come last in either direction; ties are ordered by id.",
})
export class CommitmentOrder {
  @Field(() => CommitmentOrderFieldEnum, { description: "What to order by." })
  readonly field!: string;

  @Field(() => SortDirectionEnum, { defaultValue: "ASC", description: "Which way the list runs." })
  readonly direction: string = "ASC";
}
