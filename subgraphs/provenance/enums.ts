import { enumFromVocabulary, licences, sourceKinds, type VocabularyEntry } from "@ogp-graph/schema/vocabulary/index.ts";
import { registerEnumType } from "type-graphql";

export const SourceKindEnum = register("SourceKind", "Kinds of source, each trusted to its own degree.", sourceKinds());

export const LicenceEnum = register("Licence", "The terms under which a source publishes.", licences());

export const HashOfEnum = register("HashOf", "What the hash of a source was taken of.", [
  { id: "FILE", definition: "The bytes of a file that we hold." },
  { id: "RESPONSE", definition: "The bytes that its server answered with." },
  { id: "RECORD", definition: "Our reading of the source, written down as a record; its own bytes are not held." },
]);

export const RunOutcomeEnum = register("RunOutcome", "How a run ended.", [
  { id: "RUNNING", definition: "It goes on, or was killed before it could say how it ended." },
  { id: "PUBLISHED", definition: "It changed something and published an edition." },
  { id: "NO_CHANGE", definition: "Every source said what it had said before." },
  { id: "REFUSED", definition: "What it read was outside the expected bounds, so nothing was published." },
  { id: "FAILED", definition: "It stopped at an error; the last edition stands as it was." },
]);

export const ChangeOperationEnum = register("ChangeOperation", "What happened to a row.", [
  { id: "ADDED", definition: "It is about something that was not there before." },
  { id: "SUPERSEDED", definition: "One of its fields has another value." },
  { id: "WITHDRAWN", definition: "No source states it any more." },
]);

export const ChangeCauseEnum = register("ChangeCause", "Why something changed.", [
  { id: "WORLD", definition: "Something happened: a report came out, a plan was extended." },
  { id: "SOURCE_CORRECTION", definition: "The source corrected what it had said." },
  { id: "PIPELINE", definition: "Our own reading changed; the source says what it said before." },
  { id: "LABEL_ONLY", definition: "Only the wording changed." },
]);

export const QuarantineStateEnum = register(
  "QuarantineState",
  "What became of a value that was not taken at its word.",
  [
    { id: "QUARANTINED", definition: "It was not loaded." },
    { id: "REPAIRED", definition: "It was loaded after a repair, which the reason names." },
    { id: "UNDECIDED", definition: "It was loaded as printed, with everything that it can mean." },
  ],
);

type Entry = Pick<VocabularyEntry, "id" | "definition">;

/** Registers a GraphQL enum whose values are ids; what comes back stands for it in `@Field(() => …)`. */
function register(name: string, description: string, entries: readonly Entry[]): Readonly<Record<string, string>> {
  const { values, valuesConfig } = enumFromVocabulary(entries);
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
