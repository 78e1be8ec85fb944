import type { CountryManifest } from "@ogp-graph/schema/country/country-manifests.ts";
import { Directive, Field, ID, InterfaceType, ObjectType } from "type-graphql";

/** What a country contributes to the registry: whose records are of which type. */
export type RecordType = Pick<CountryManifest, "code" | "name" | "recordType">;

/** The key of a country's record: everything else is the country's own. */
export interface RecordStub {
  readonly __typename: string;
  readonly id: string;
}

/** `NationalRecord` as the registry sees it: the key. */
@InterfaceType("NationalRecord", {
  description: "What a government, or national observers, say of one commitment. Each country has a type of its own.",
  autoRegisterImplementations: false, // which countries there are is the builder's word, not type-graphql's memory
  resolveType: ({ __typename }: RecordStub) => __typename,
})
export abstract class NationalRecord {
  @Field(() => ID, {
    description:
      "OGP's id of the commitment where it is known which one is meant; otherwise member, plan and number: COL-2-15.1.",
  })
  readonly id!: string;
}

const made = new Map<string, new () => NationalRecord>();

/** The stub class of a country's record type, made once: type-graphql keeps every class for ever. */
export function recordStubType({ recordType, name }: RecordType): new () => NationalRecord {
  const known = made.get(recordType);
  if (known) return known;

  @ObjectType(recordType, {
    implements: NationalRecord,
    description: `What is said in ${name} of one of its commitments.`,
  })
  @Directive('@key(fields: "id", resolvable: false)')
  class Stub extends NationalRecord {}

  made.set(recordType, Stub);
  return Stub;
}
