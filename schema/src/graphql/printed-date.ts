import "reflect-metadata";
import { Directive, Field, ObjectType } from "type-graphql";

@ObjectType({ description: "A date as its source prints it, beside what it means." })
@Directive("@shareable")
export class PrintedDate {
  @Field(() => String, {
    nullable: true,
    description: "The date exactly as the source prints it; null where it prints none.",
  })
  readonly printed!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The date it means, as exact as the source allows: 2018, 2018-09 or 2018-09-01. Null while it is ambiguous.",
  })
  readonly value!: string | null;

  @Field(() => [String], {
    description: "The dates that an ambiguous print can mean; empty where the meaning is plain.",
  })
  readonly candidates!: readonly string[];

  @Field(() => String, { nullable: true, description: "The rule by which the print became the value." })
  readonly rule!: string | null;
}
