import "reflect-metadata";
import { Field, InputType, Int } from "type-graphql";

@InputType({ description: "A range of years, both ends included; an end left out is open." })
export class YearRange {
  @Field(() => Int, { nullable: true, description: "First year." })
  readonly from?: number | null;

  @Field(() => Int, { nullable: true, description: "Last year." })
  readonly to?: number | null;
}
