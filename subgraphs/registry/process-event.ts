import { EventKindEnum } from "@ogp-graph/schema/graphql/enums.ts";
import { Directive, Field, ID, ObjectType } from "type-graphql";

/** A row of `process_event` as readers see it. */
@ObjectType({ description: "Something that happened between a member and OGP: joining, a plan submitted, a letter." })
@Directive('@key(fields: "id")')
export class ProcessEvent {
  @Field(() => ID, { description: "Id of the event." })
  readonly id!: string;

  @Field(() => EventKindEnum, { description: "What kind of event it is." })
  readonly kind!: string;

  @Field(() => String, {
    nullable: true,
    description: "When it happened, as exact as the source gives it: year, month or day.",
  })
  readonly date!: string | null;

  @Field(() => String, { description: "What happened, in a few words." })
  readonly what!: string;
}
