import "reflect-metadata";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { SourceStub } from "./source-stub.ts";
import { Url } from "./url.ts";

@ObjectType({ description: "A page or document that a tracker shows as proof of a milestone." })
@Directive("@shareable")
export class Evidence {
  @Field(() => Url, { nullable: true, description: "Address of the page or document." })
  readonly url!: string | null;

  @Field(() => String, { nullable: true, description: "Its title as the tracker prints it." })
  readonly title!: string | null;
}

@ObjectType({ description: "One step of a commitment as its plan or tracker lists it." })
@Directive("@shareable")
export class Milestone {
  @Field(() => ID, { description: "Id of the milestone." })
  readonly id!: string;

  @Field(() => String, { description: "Its number as printed: a string, because 1.1 and 2a occur." })
  readonly number!: string;

  @Field(() => String, { description: "Its title as the plan or tracker gives it." })
  readonly title!: string;

  @Field(() => String, {
    name: "startDate",
    nullable: true,
    description: "When it starts, as exact as the source gives it: year, month or day.",
  })
  readonly start_date!: string | null;

  @Field(() => String, {
    name: "dueDate",
    nullable: true,
    description: "When it is due, as exact as the source gives it: year, month or day.",
  })
  readonly due_date!: string | null;

  @Field(() => String, { nullable: true, description: "The tracker's own status word; null where it prints none." })
  readonly status!: string | null;

  @Field(() => [Evidence], { description: "What the tracker shows as proof." })
  readonly evidence!: readonly Evidence[];

  @Field(() => SourceStub, { description: "Where the milestone is listed." })
  readonly source!: SourceStub;
}
