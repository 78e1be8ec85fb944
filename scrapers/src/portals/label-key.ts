import { fold } from "@ogp-graph/schema/text/fold.ts";

/** The form in which labels are compared: without case, accents, punctuation and a colon. "S/N:" → "s n". */
export function labelKey(text: string): string {
  return fold(text.replace(/[^\p{L}\p{N}]+/gu, " "));
}

/** Whether the words of `label` stand in `text`, one after the other and whole. */
export function holdsWords(text: string, label: string): boolean {
  const key = labelKey(label);
  return key !== "" && ` ${labelKey(text)} `.includes(` ${key} `);
}
