import "reflect-metadata";
import { registerEnumType } from "type-graphql";
import {
  assessors,
  bands,
  enumFromVocabulary,
  eventKinds,
  indicatorById,
  levels,
  missingReasons,
  regions,
  reportStages,
  reportTypes,
  titleOrigins,
  type VocabularyEntry,
} from "../vocabulary/index.ts";

export const RegionEnum = register(
  "Region",
  "One of OGP's four regions, which are not the United Nations' regions.",
  regions(),
);

export const LevelEnum = register("Level", "The level of government of a member.", levels());

export const BandEnum = register("Band", "OGP's published two-step cut of a scale.", bands());

export const MissingReasonEnum = register(
  "MissingReason",
  "Why there is no rating. A missing rating is never a low one.",
  missingReasons(),
);

export const ReportStageEnum = register(
  "ReportStage",
  "The moment in a plan's life that an assessment speaks about.",
  reportStages(),
);

export const ReportTypeEnum = register(
  "ReportType",
  "The kind of report in which a finding was published.",
  reportTypes(),
);

export const StarRuleEnum = register(
  "StarRule",
  "The rule by which a commitment is starred. The rules are never added up: the second is stricter.",
  [indicatorById("STAR_2014"), indicatorById("STAR_2015")],
);

export const TitleOriginEnum = register("TitleOrigin", "How a text in one language came about.", titleOrigins());

export const AssessorEnum = register("Assessor", "Whose word a claim is.", assessors());

export const EventKindEnum = register("EventKind", "What can happen in a member's life in OGP.", eventKinds());

export const SortDirectionEnum = register("SortDirection", "Which way a list runs.", [
  { id: "ASC", definition: "From the lowest or earliest value to the highest or latest." },
  { id: "DESC", definition: "From the highest or latest value to the lowest or earliest." },
]);

export const CommitmentOrderFieldEnum = register("CommitmentOrderField", "What commitments can be ordered by.", [
  {
    id: "ID",
    definition: "By OGP's id: member by member, then by number. Ids do not always follow the order in a plan.",
  },
  { id: "SUBMISSION_YEAR", definition: "By the year in which the plan was submitted, then by id." },
  { id: "TITLE", definition: "By the title, byte by byte: capitals before small letters, then by id." },
  { id: "END_DATE", definition: "By the date on which the commitment ends, then by id." },
]);

type Entry = Pick<VocabularyEntry, "id" | "definition">;

/** Registers a GraphQL enum whose values are ids; what comes back stands for it in `@Field(() => …)`. */
function register(name: string, description: string, entries: readonly Entry[]): Readonly<Record<string, string>> {
  const { values, valuesConfig } = enumFromVocabulary(entries);
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
