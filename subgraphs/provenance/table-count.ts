import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What a run did to one table." })
export class TableCount {
  @Field(() => String, { description: "Name of the table, such as assessment." })
  readonly table!: string;

  @Field(() => Int, { description: "Rows about something that was not there before." })
  readonly added!: number;

  @Field(() => Int, { description: "Rows that took the place of another one." })
  readonly superseded!: number;

  @Field(() => Int, { description: "Rows that no source states any more." })
  readonly withdrawn!: number;
}

/** The counts that the store keeps as JSON, `{"assessment": {"added": 3, …}}`, ordered by table. */
export function tableCountsFrom(json: string): TableCount[] {
  const tables: Readonly<Record<string, Partial<TableCount>>> = JSON.parse(json);
  return Object.entries(tables)
    .map(([table, { added = 0, superseded = 0, withdrawn = 0 }]) => ({ table, added, superseded, withdrawn }))
    .sort((a, b) => (a.table < b.table ? -1 : 1));
}
