import type { CountryManifest } from "@ogp-graph/schema/country/country-manifests.ts";
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { type Batch, load } from "../kit/load.ts";
import type { SubgraphContext } from "../kit/subgraph.ts";
import { type RecordRow, recordsById } from "./load-records.ts";
import { NationalRecord } from "./national-record.ts";
import type { OwnFields } from "./own-fields.ts";

/** The parts of the graph that belong to one country. */
export interface CountryRecord {
  /** The object type `<Country>Record`. */
  readonly type: new () => NationalRecord;
  /** The root query `<country>Record`. */
  readonly queries: new () => object;
  /** The country's records by their ids. */
  readonly records: Batch<string, RecordRow | null>;
}

/** Makes the classes of one country from its manifest: what differs between countries is their names and own fields. */
export function countryRecord({ code, name, recordType }: CountryManifest, own: OwnFields): CountryRecord {
  const owner = { code, recordType, ownFields: Object.keys(own) };
  const records: Batch<string, RecordRow | null> = (context, ids) => recordsById(context, owner, ids);

  @ObjectType(recordType, {
    implements: NationalRecord,
    description: `What is said in ${name} of one of its commitments.`,
  })
  @Directive('@key(fields: "id")')
  class Record extends NationalRecord {}

  for (const [field, { type, description }] of Object.entries(own)) {
    if (isShared(field)) throw new SharedFieldError(name, field);
    Field(type, { nullable: true, description })(Record.prototype, field);
  }

  @Resolver()
  class Queries {
    @Query(() => Record, {
      name: `${recordType.charAt(0).toLowerCase()}${recordType.slice(1)}`,
      nullable: true,
      description: `One record of ${name} by its id; null where there is none.`,
    })
    record(
      @Ctx() context: SubgraphContext,
      @Arg("id", () => ID, {
        description: "OGP's id of the commitment, or member, plan and number, such as COL-2-15.1.",
      })
      id: string,
    ): Promise<RecordRow | null> {
      return load(context, records, id);
    }
  }

  return { type: Record, queries: Queries, records };
}

/** A country's own field that has the name of a field which every record has: its values would hide the others. */
export class SharedFieldError extends Error {
  override readonly name = "SharedFieldError";
  constructor(
    readonly country: string,
    readonly field: string,
  ) {
    super(`${country}: every national record has a field "${field}". Give the country's own field another name.`);
  }
}

const shared = new Set([
  "id",
  "numberInPlan",
  "titles",
  "leadInstitution",
  "supportingInstitutions",
  "status",
  "start",
  "end",
  "milestones",
  "claims",
  "portal",
  "sources",
]);

/** Columns have underscores, which GraphQL names of own fields must not: both would land in one row. */
function isShared(field: string): boolean {
  return shared.has(field) || field.includes("_");
}
