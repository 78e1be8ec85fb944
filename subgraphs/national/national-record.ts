import { SourceStub } from "@ogp-graph/schema/graphql/source-stub.ts";
import { Title } from "@ogp-graph/schema/graphql/title.ts";
import { Field, ID, InterfaceType } from "type-graphql";

/**
 * What every country's record has. Each country's own type implements it, so that one query asks all countries alike.
 * Everything but the id is nullable: a country that is down must not take the list down with it.
 *
 * Implementations are not registered by themselves: each subgraph holds the one type of its own country.
 */
@InterfaceType("NationalRecord", {
  description: "What a government, or national observers, say of one commitment. Each country has a type of its own.",
  autoRegisterImplementations: false,
  resolveType: (record: { readonly __typename: string }) => record.__typename,
})
export abstract class NationalRecord {
  @Field(() => ID, {
    description:
      "OGP's id of the commitment where it is known which one is meant; otherwise member, plan and number: COL-2-15.1.",
  })
  readonly id!: string;

  @Field(() => String, {
    name: "numberInPlan",
    nullable: true,
    description: "Number of the commitment in the national plan: a string, because 2A and 1.1 occur.",
  })
  readonly number_in_plan!: string | null;

  @Field(() => [Title], { nullable: true, description: "Titles in every language in which the country gives one." })
  readonly titles!: readonly Title[];

  @Field(() => String, {
    name: "leadInstitution",
    nullable: true,
    description: "The institution that leads, as the plan names it.",
  })
  readonly lead_institution!: string | null;

  @Field(() => [String], { nullable: true, description: "The institutions that take part, as the plan names them." })
  readonly supportingInstitutions!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: "The plan's or portal's own status word; it is not an IRM rating, though the words are alike.",
  })
  readonly status!: string | null;

  @Field(() => String, {
    name: "start",
    nullable: true,
    description: "When work starts, as exact as the source gives it: year, month or day.",
  })
  readonly start_date!: string | null;

  @Field(() => String, {
    name: "end",
    nullable: true,
    description: "When work ends, as exact as the source gives it: year, month or day.",
  })
  readonly end_date!: string | null;

  @Field(() => [SourceStub], { nullable: true, description: "The pages and files from which the record comes." })
  readonly sources!: readonly SourceStub[];
}
