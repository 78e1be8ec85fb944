import "reflect-metadata";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Row } from "../store/database.ts";
import { SourceStub } from "./source-stub.ts";
import { Url } from "./url.ts";

@ObjectType({ description: "A site on which a country publishes about its commitments." })
@Directive("@shareable")
export class Portal {
  @Field(() => ID, { description: "Id of the portal." })
  readonly id!: string;

  @Field(() => String, { description: "Name of the site." })
  readonly name!: string;

  @Field(() => Url, { nullable: true, description: "Address of the site; null where none is known." })
  readonly url!: string | null;

  @Field(() => String, { nullable: true, description: "Institution that runs the site; null where it is not known." })
  readonly operator!: string | null;

  @Field(() => String, { nullable: true, description: "Languages of the site as BCP 47 tags joined by commas." })
  readonly language!: string | null;

  @Field(() => String, { nullable: true, description: "What the site publishes about commitments, in a few words." })
  readonly publishes!: string | null;

  @Field(() => String, {
    name: "lastVerified",
    nullable: true,
    description: "When a run against the live site last passed; null means never verified against the live portal.",
  })
  readonly last_verified!: string | null;

  @Field(() => String, {
    description: "Whether our reading of the site was ever checked against the live site, in words.",
  })
  readonly verification!: string;

  @Field(() => SourceStub, { description: "Where the facts about the site come from." })
  readonly source!: SourceStub;
}

/** A portal's row as readers see it. */
export function portalOf({ source_id, ...row }: Row<"portal">): Portal {
  const verification =
    row.last_verified === null
      ? "never verified against the live portal"
      : `last verified against the live portal on ${row.last_verified}`;
  return { ...row, verification, source: { id: source_id } };
}
