import { LevelEnum, RegionEnum } from "@ogp-graph/schema/graphql/enums.ts";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

/** A row of `member` as readers see it. */
@ObjectType({ description: "A government that takes part in OGP: a country or a local government." })
@Directive('@key(fields: "id")')
export class Member {
  @Field(() => ID, { description: "OGP's code of the member." })
  readonly id!: string;

  @Field(() => String, { description: "Name of the member." })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: "ISO 3166-1 alpha-2 code of the country; XK for Kosovo. Null where it is not known.",
  })
  readonly iso2!: string | null;

  @Field(() => LevelEnum, { description: "Level of government." })
  readonly level!: string;

  @Field(() => RegionEnum, { nullable: true, description: "OGP's region; null where no source names it." })
  readonly region!: string | null;

  @Field(() => Int, {
    name: "joinedYear",
    nullable: true,
    description: "Year in which the member joined OGP; null where it is not known.",
  })
  readonly joined_year!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The member's part of its address on OGP's site: /members/{slug}.",
  })
  readonly slug!: string | null;
}
