import { ArgsType, Field, Int } from "type-graphql";
import "@ogp-graph/schema/graphql/page-info.ts";

/** The arguments of a list that is read forwards. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many items the page holds, 1 to 100." })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Start after this cursor; left out, the list starts at its beginning.",
  })
  readonly after?: string | null;
}

/** The arguments of a list that is read in both directions. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many items the page holds, 1 to 100, counted from the front; 20 where `last` is left out too.",
  })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: "Only items after this cursor." })
  readonly after?: string | null;

  @Field(() => Int, { nullable: true, description: "How many items the page holds, 1 to 100, counted from the back." })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: "Only items before this cursor." })
  readonly before?: string | null;
}
