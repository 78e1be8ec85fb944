import "reflect-metadata";
import { Directive, Field, ObjectType } from "type-graphql";

@ObjectType({ description: "Where one page of a list stands in the whole list." })
@Directive("@shareable")
export class PageInfo {
  @Field(() => Boolean, { description: "True when the list goes on after this page." })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "True when the list has items before this page." })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first item of the page; null on an empty page." })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last item of the page: give it as `after` to read on.",
  })
  readonly endCursor!: string | null;
}
