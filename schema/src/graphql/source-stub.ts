import "reflect-metadata";
import { Directive, Field, ID, ObjectType } from "type-graphql";

/** `Source` as every subgraph but its owner sees it: the key, which the owner turns into address, time, hash and licence. */
@ObjectType("Source", { description: "Where a fact comes from: one address or file, in one state." })
@Directive('@key(fields: "id", resolvable: false)')
export class SourceStub {
  @Field(() => ID, { description: "Id of the source." })
  readonly id!: string;
}
