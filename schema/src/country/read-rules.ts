import { z } from "zod";

/** Kinds of portal, from the least to the most structured. A new source takes the first that fits. */
export const portalKinds = [
  "link-list",
  "article-list",
  "definition-page",
  "html-table",
  "data-download",
  "pdf-document",
] as const;
export type PortalKind = (typeof portalKinds)[number];

/** What a column, or a line with a label, holds. `personal` is never kept, `ignored` is known and not wanted. */
export const portalFields = [
  "number",
  "title",
  "commitment",
  "milestone",
  "theme",
  "lead",
  "supporting",
  "start",
  "finish",
  "period",
  "status",
  "updated",
  "evidence",
  "personal",
  "ignored",
] as const;
export type PortalField = (typeof portalFields)[number];

/** How `03/04/2021` is meant; `undecided` sets such dates aside, others are read all the same. */
export type DateOrder = "day-first" | "month-first" | "undecided";

const word = z.string().trim().min(1);
const words = z.array(word).min(1);
const field = z.enum(portalFields);
const dates = z.enum(["day-first", "month-first", "undecided"]).default("undecided");
/** Labels by field: case, accents, punctuation and a colon make no difference. */
const labels = z.partialRecord(field, words);

const follow = z.strictObject({
  /** Type of the documents to read on, one of `documents`. */
  type: word,
  /** Labels of one plan; a document whose title prints one of them is on that plan. Left out: every document of the type. */
  years: words.optional(),
  /** Id of the source that says how they are read. */
  as: word,
});

const listRules = {
  /** Which titles are documents, by words in them; the first that fits gives the type. */
  documents: z.array(z.strictObject({ type: word, words })).min(1),
  follow: z.array(follow).default([]),
  dates,
};

/** A page with links to documents. */
export const linkListRules = z.strictObject(listRules);
/** A list of articles over one or several pages, as Joomla and WordPress make them. */
export const articleListRules = z.strictObject({
  ...listRules,
  /** Words of the link to the next page. */
  next: words,
  /** Words of links that repeat an article's own: "Read more". */
  more: words.default([]),
});
/** Labels with values, on one page or in blocks: a numbered heading opens a block. */
export const definitionPageRules = z.strictObject({
  /** `{number}` in a label of `commitment` or `milestone` stands for its number. */
  labels,
  /** Fields that a page may lack. */
  optional: z.array(field).default([]),
  /** Number of the commitment where the page itself prints none. */
  commitmentNumber: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,3})*[A-Z]?$/, "a number in a plan is in digits, as 4 or 4.2 or 4A")
    .optional(),
  dates,
});
const columnRules = {
  rows: z.enum(["milestones", "commitments"]),
  columns: labels,
  optional: z.array(field).default([]),
  dates,
};
/** A table with one milestone or commitment a row, its columns in any order. */
export const htmlTableRules = z.strictObject(columnRules);
/** The same as a file. `path` leads to the list in JSON, as `data.items`. */
export const dataDownloadRules = z.strictObject({
  ...columnRules,
  format: z.enum(["csv", "json"]),
  path: word.optional(),
});
/** A plan or self-assessment: numbered headings with labels below, and tables in which a word or a mark gives the status. */
export const pdfDocumentRules = definitionPageRules;

export type LinkListRules = z.infer<typeof linkListRules>;
export type ArticleListRules = z.infer<typeof articleListRules>;
export type DefinitionPageRules = z.infer<typeof definitionPageRules>;
export type HtmlTableRules = z.infer<typeof htmlTableRules>;
export type DataDownloadRules = z.infer<typeof dataDownloadRules>;
export type PdfDocumentRules = DefinitionPageRules;
export type FieldLabels = z.infer<typeof labels>;
export type FollowRule = z.infer<typeof follow>;
