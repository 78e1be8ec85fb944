/** Number, title and star of a commitment as tables print them. */
export interface CommitmentLabel {
  readonly starred: boolean;
  readonly numberInPlan: string;
  /** Null where nothing follows the number. */
  readonly title: string | null;
}

const LABEL =
  /^(?<star>[✪★]\s*)?(?:commitment\s+)?(?<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)(?![\d%)])(?:\s*[.:)]\s*|\s+|$)(?<title>.*)$/iu;

/** `✪1. Title`, `✪ 5. Title`, `✪ 4.2 LegalApp`, `Commitment 3: Title`; undefined where no number stands at the start. */
export function commitmentLabel(text: string): CommitmentLabel | undefined {
  const groups = LABEL.exec(text.trim())?.groups;
  if (groups?.["number"] === undefined) return undefined;
  const title = (groups["title"] ?? "").trim();
  return { starred: groups["star"] !== undefined, numberInPlan: groups["number"], title: title === "" ? null : title };
}
