import { labelKey, type PageLabel, pageLabels } from "../src/read/page-labels.ts";

/** A heading and how to find it at either end of a text. */
export interface HeadingWords {
  readonly label: PageLabel;
  readonly length: number;
  readonly atEnd: RegExp;
  readonly atStart: RegExp;
}

/** The English labels of commitment pages, made ready for searching. */
export interface LabelWords {
  readonly byKey: ReadonlyMap<string, PageLabel>;
  /** The longest first. */
  readonly headings: readonly HeadingWords[];
  /** A label with its colon at the start of a line; group 1 is its spelling. */
  readonly atStart: RegExp;
  /** The same anywhere in a line, in the case in which pages print it. */
  readonly inside: RegExp;
}

let known: LabelWords | undefined;

export function labelWords(): LabelWords {
  known ??= compile();
  return known;
}

function compile(): LabelWords {
  const { commitmentPage, localCommitmentPage } = pageLabels();
  const spellings = [...commitmentPage, ...localCommitmentPage]
    .flatMap((label) => label.en.map((printed) => ({ label, printed })))
    .sort((a, b) => b.printed.length - a.printed.length);
  const ofKind = (isLabel: boolean) => spellings.filter(({ label }) => (label.kind === "label") === isLabel);
  const labels = ofKind(true).map(({ printed }) => pattern(printed));
  const colon = "(?:\\s+[iⓘ])?\\s*[|\\s]*[:：]";
  return {
    byKey: new Map(spellings.map(({ printed, label }) => [labelKey(printed), label])),
    headings: ofKind(false).map(({ label, printed }) => ({
      label,
      length: printed.length,
      atEnd: new RegExp(`\\s*${pattern(printed)}(?<icon>\\s+[iⓘ])?$`, "u"),
      atStart: new RegExp(`^${pattern(printed)}(?<gap>\\s*)(?=\\p{Lu})`, "u"),
    })),
    atStart: new RegExp(`^[\\s|]*(${labels.join("|")})${colon}`, "iu"),
    inside: new RegExp(`(${labels.join("|")})${colon}`, "gu"),
  };
}

/** Blanks inside a label get lost where mark-up was taken out: "SupportInstitution(s)". */
function pattern(printed: string): string {
  return printed
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/-/g, "[-]")
    .replace(/\s+/g, "\\s*");
}
