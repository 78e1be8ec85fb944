import { Directive, Field, ID, ObjectType } from "type-graphql";

/** `Member` as this subgraph sees it: the key, which its owner fills in. */
@ObjectType("Member", { description: "A government that takes part in OGP: a country or a local government." })
@Directive('@key(fields: "id", resolvable: false)')
export class MemberStub {
  @Field(() => ID, { description: "OGP's code of the member." })
  readonly id!: string;
}

/** The stub of a member that a row names; null where it names none. */
export function memberStub(id: string | null): MemberStub | null {
  return id === null ? null : { id };
}
