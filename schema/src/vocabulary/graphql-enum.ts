import type { VocabularyEntry } from "./entry.ts";

/** What type-graphql's `registerEnumType(values, { name, valuesConfig })` takes. */
export interface VocabularyEnum {
  /** `{ HIGH: "HIGH" }`: each value is its own name. */
  readonly values: Readonly<Record<string, string>>;
  /** The definition of each entry as the description of its value. */
  readonly valuesConfig: Readonly<Record<string, { readonly description: string }>>;
}

/** A GraphQL enum whose values are the ids of a vocabulary and whose descriptions are its definitions. */
export function enumFromVocabulary(entries: readonly Pick<VocabularyEntry, "id" | "definition">[]): VocabularyEnum {
  return {
    values: Object.fromEntries(entries.map(({ id }) => [id, id])),
    valuesConfig: Object.fromEntries(entries.map(({ id, definition }) => [id, { description: definition }])),
  };
}
