import "reflect-metadata";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { BandEnum } from "./enums.ts";

@ObjectType({ description: "One step of a scale." })
@Directive("@shareable")
export class ScaleLabel {
  @Field(() => String, { description: "The assessor's own word for the step." })
  readonly label!: string;

  @Field(() => Int, { nullable: true, description: "OGP's number for the step; never to be compared across scales." })
  readonly code!: number | null;

  @Field(() => BandEnum, { nullable: true, description: "Side of OGP's published cut; null where OGP publishes none." })
  readonly band!: string | null;
}

@ObjectType({ description: "The scale on which an indicator was rated for the plans of certain years." })
@Directive("@shareable")
export class Scale {
  @Field(() => ID, { description: "Id of the scale, such as early-results." })
  readonly id!: string;

  @Field(() => String, { description: "Name of the scale." })
  readonly title!: string;

  @Field(() => String, { description: "What it measures, in one sentence." })
  readonly definition!: string;

  @Field(() => String, { description: "Id of the indicator that it was first of all made for." })
  readonly indicator!: string;

  @Field(() => [ScaleLabel], { description: "Its steps, from the lowest to the highest." })
  readonly labels!: readonly ScaleLabel[];

  @Field(() => Int, {
    nullable: true,
    description: "First submission year of the plans rated on it; null = no beginning known.",
  })
  readonly from!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Last submission year of the plans rated on it; null = still in use.",
  })
  readonly to!: number | null;

  @Field(() => String, { nullable: true, description: "What a reader must know before comparing its values." })
  readonly note!: string | null;
}
