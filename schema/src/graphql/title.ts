import "reflect-metadata";
import { Directive, Field, ObjectType } from "type-graphql";
import { TitleOriginEnum } from "./enums.ts";
import { SourceStub } from "./source-stub.ts";

@ObjectType({ description: "A title in one language, with how the wording came about." })
@Directive("@shareable")
export class Title {
  @Field(() => String, { description: "The title itself." })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its language as a BCP 47 tag; null where the source does not say.",
  })
  readonly language!: string | null;

  @Field(() => TitleOriginEnum, { description: "Whether the wording is original or translated, and by whom." })
  readonly origin!: string;

  @Field(() => Boolean, { description: "True for the shortened title of OGP's commitments sheet." })
  readonly short!: boolean;

  @Field(() => SourceStub, { description: "Where this wording stands." })
  readonly source!: SourceStub;
}
