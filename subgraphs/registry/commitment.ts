import { Url } from "@ogp-graph/schema/graphql/url.ts";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

/** A row of `commitment` as readers see it. */
@ObjectType({ description: "One commitment of a member: what it promised, when, by whom and on which subjects." })
@Directive('@key(fields: "id")')
export class Commitment {
  @Field(() => ID, { description: "OGP's id of the commitment, such as KE0026." })
  readonly id!: string;

  @Field(() => String, { description: "Title as OGP's most trusted source gives it." })
  readonly title!: string;

  @Field(() => String, {
    name: "numberInPlan",
    nullable: true,
    description: "Number in the plan: a string, because 2A and 1.1 occur. Ids do not follow it.",
  })
  readonly number_in_plan!: string | null;

  @Field(() => Int, { name: "submissionYear", nullable: true, description: "Year in which its plan was submitted." })
  readonly submission_year!: number | null;

  @Field(() => Int, {
    name: "planEndYear",
    nullable: true,
    description: "Year in which its plan ends; null where it is not known.",
  })
  readonly plan_end_year!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Theme under which the plan lists it; null where the plan has none.",
  })
  readonly theme!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cluster to which the IRM assigned it, as printed; null outside clusters.",
  })
  readonly cluster!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for a subnational commitment inside a national plan; null where nobody says.",
  })
  readonly subnational!: number | null;

  @Field(() => String, {
    name: "pageStatus",
    nullable: true,
    description: "Status word of the commitment's page on OGP's site, as printed.",
  })
  readonly page_status!: string | null;

  @Field(() => Url, { nullable: true, description: "Address of the commitment's page on OGP's site." })
  readonly url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Version of OGP's list of policy areas under which it was tagged.",
  })
  readonly taxonomy!: string | null;
}
