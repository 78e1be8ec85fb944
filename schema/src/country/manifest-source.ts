import { z } from "zod";
import { licences } from "../vocabulary/licences.ts";
import { isCronExpression } from "./cron-expression.ts";
import {
  articleListRules,
  dataDownloadRules,
  definitionPageRules,
  htmlTableRules,
  linkListRules,
  pdfDocumentRules,
} from "./read-rules.ts";

const text = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https?$/, error: "an address starts with http:// or https://" });
const bounds = z.strictObject({ min: z.int().min(0), max: z.int().min(1) });

const schedule = z.strictObject({
  /** Five fields, UTC: `17 3 * * 1`. */
  cron: z.string().refine(isCronExpression, "a schedule has five fields: minute hour day month weekday, as 17 3 * * 1"),
  /** The start is put off by up to this many minutes, so that not all sources of a host are asked at once. */
  spreadMinutes: z.int().min(0).max(720),
});

const common = {
  /** Kebab case; unique in the manifest. Names the fixture and the source on the command line: `nigeria/trac-milestones`. */
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a source id is in kebab case, as action-plans"),
  /** Name of the portal in this manifest. */
  portal: text,
  /** Null where no page that we read prints it: `urlUnknown` says so, or other sources lead here by `follow`. */
  url: webAddress.nullable(),
  urlUnknown: text.optional(),
  /** Whose word it is; the portal's own assessor. */
  assessor: z.enum(["GOVERNMENT", "CIVIL_SOCIETY"]),
  /** BCP 47: the language in which titles are printed. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language is a BCP 47 code, as es or fil"),
  schedule,
  /** schema/vocabulary/licences.yml */
  licence: z
    .string()
    .refine((id) => licences().some((known) => known.id === id), "no licence of schema/vocabulary/licences.yml"),
  /** Day of the last run that passed against the live portal; null = never verified. */
  lastVerified: z.iso.date("a date is YYYY-MM-DD, in quotes; null means never").nullable(),
  /** How many documents, rows or commitments one reading may give; outside, nothing of it is published. */
  expect: bounds,
  /** Number of the action plan that the source is about; null where it is about several. */
  plan: z.int().min(1).max(20).nullable(),
  /** Why the plan of numbered commitments is not known; their records then belong to no OGP id. */
  planUnknown: text.optional(),
};

/**
 * One address of a portal and how it is read. What `read` holds depends on the kind; a combination that makes no sense is
 * refused when the manifest is read.
 */
export const manifestSourceSchema = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ ...common, kind: z.literal("link-list"), read: linkListRules }),
    z.strictObject({ ...common, kind: z.literal("article-list"), read: articleListRules }),
    z.strictObject({ ...common, kind: z.literal("definition-page"), read: definitionPageRules }),
    z.strictObject({ ...common, kind: z.literal("html-table"), read: htmlTableRules }),
    z.strictObject({ ...common, kind: z.literal("data-download"), read: dataDownloadRules }),
    z.strictObject({ ...common, kind: z.literal("pdf-document"), read: pdfDocumentRules }),
  ],
  { error: "a kind is link-list, article-list, definition-page, html-table, data-download or pdf-document" },
);

export type ManifestSource = z.infer<typeof manifestSourceSchema>;
/** The source of one kind: `SourceOf<"html-table">`. */
export type SourceOf<K extends ManifestSource["kind"]> = Extract<ManifestSource, { kind: K }>;
