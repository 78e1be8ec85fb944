import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

/** A row of `action_plan` as readers see it. */
@ObjectType({
  description:
    "One action plan of a member. Its id is its identity; its label changes, for example when it is extended.",
})
@Directive('@key(fields: "id")')
export class ActionPlan {
  @Field(() => ID, { description: "OGP's id of the plan, such as AP_KEN05." })
  readonly id!: string;

  @Field(() => Int, { description: "The plan's number among the member's plans, from 1." })
  readonly number!: number;

  @Field(() => String, { description: "The plan's label, such as Kenya 2023-2027; never to be used as its identity." })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: "Title of the plan's document; null where none was seen." })
  readonly title!: string | null;

  @Field(() => Int, {
    name: "submissionYear",
    nullable: true,
    description: "Year of the plan's cycle: in which it was submitted.",
  })
  readonly submission_year!: number | null;

  @Field(() => Int, {
    name: "endYear",
    nullable: true,
    description: "Year in which the plan ends; null where it is not known.",
  })
  readonly end_year!: number | null;

  @Field(() => Int, {
    name: "endMonth",
    nullable: true,
    description: "Month in which the plan ends, 6 or 12; null where its title names none.",
  })
  readonly end_month!: number | null;

  @Field(() => Int, { name: "lengthYears", nullable: true, description: "Length in years, as the source prints it." })
  readonly length_years!: number | null;

  @Field(() => Int, {
    name: "printedCommitments",
    nullable: true,
    description:
      "How many commitments the source says the plan has. Counters differ: count `commitments` for a denominator.",
  })
  readonly printed_commitments!: number | null;

  @Field(() => String, { nullable: true, description: "The plan's status as OGP's site prints it." })
  readonly status!: string | null;
}
