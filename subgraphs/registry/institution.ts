import { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import { Field, ObjectType } from "type-graphql";

@ObjectType({
  description: "An institution in its role for a commitment, or a list of several that could not be divided safely.",
})
export class Institution {
  @Field(() => String, { description: "Name as the source prints it." })
  readonly name!: string;

  @Field(() => String, {
    name: "splitRule",
    description: "How the printed list was divided: WHOLE where it was not, NUMBERED, SEMICOLON, LINE or BY_HAND.",
  })
  readonly split_rule!: string;

  @Field(() => SourceStub, { description: "Where the institution is named." })
  readonly source!: SourceStub;
}
