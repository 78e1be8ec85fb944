import { Directive, Field, ID, ObjectType } from "type-graphql";

/** `Member` as this subgraph sees it: the key, which its owner fills in. */
@ObjectType("Member", { description: "A government that takes part in OGP: a country or a local government." })
@Directive('@key(fields: "id", resolvable: false)')
export class MemberStub {
  @Field(() => ID, { description: "OGP's code of the member." })
  readonly id!: string;
}

/** The part of `Commitment` that lies here: what the assessor found. The rest belongs to its owner. */
@ObjectType({ description: "One commitment of a member: what it promised, when, by whom and on which subjects." })
@Directive('@key(fields: "id")')
export class Commitment {
  @Field(() => ID, { description: "OGP's id of the commitment, such as KE0026." })
  readonly id!: string;
}

/** The part of `ActionPlan` that lies here: what reports say of the plan as a whole. */
@ObjectType({
  description:
    "One action plan of a member. Its id is its identity; its label changes, for example when it is extended.",
})
@Directive('@key(fields: "id")')
export class ActionPlan {
  @Field(() => ID, { description: "OGP's id of the plan, such as AP_KEN05." })
  readonly id!: string;
}
